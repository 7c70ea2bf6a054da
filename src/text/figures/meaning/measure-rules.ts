import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { Match } from '../../reading/match.ts'
import { ready, type Rule } from '../../reading/rule.ts'
import { lookBack } from './look.ts'
import {
  amountVerb,
  beforeLink,
  changedObject,
  givenBefore,
  isAboveNormal,
  isAttribute,
  isChangeAlone,
  isCompared,
  isDoer,
  isForeseer,
  isNamed,
  isPoints,
  isTelling,
  isThing,
  isWhatFor,
  leftOver,
  objectBeside,
  ofWorth,
  purposeFrom,
  tradedObject,
} from './measure-sites.ts'
import { measuring } from './no-measure.ts'
import { clauseFrom, phraseFrom, phraseTo, startOfVerb, type Stretch } from './noun-phrases.ts'
import { periodRules } from './period-measures.ts'
import { isMeasure, isShare, type Site } from './site.ts'
import { subjectBefore } from './subject-before.ts'

/** The noun phrase behind what the rule matched. */
const behind = ({ next }: Match, { r, to }: Site): Stretch | undefined =>
  is(r, next, Class.what) ? clauseFrom(r, next, to) : phraseFrom(r, next, to)

/** "within 60 miles of a store": how far from it something is. */
const isDistance = ({ r, draft: { unit }, first }: Site): boolean =>
  unit?.dimension === 'length' && is(r, first - 1, Class.within)

/** In a pattern: a word of a noun phrase. */
const noun = 'word&!verb&!stopWord&!participle&!gerund&!changes'

const rules: readonly Rule<Site, Stretch>[] = [
  {
    name: 'measure.of-whole',
    when: ({ sort }) => sort === 'share',
    pattern: '# of nounOpener? (small | name){2} economyBase',
    build: (_, site) => {
      const { r, first, from } = site
      const changed = is(r, first - 1, Class.to) ? changedObject(site) : undefined
      if (changed) return changed
      const verb = lookBack(r, first, Math.max(from, first - 6), isTelling)
      return verb < 0 ? undefined : subjectBefore(r, startOfVerb(r, verb, from), from)
    },
    examples: {
      matches: [
        ['Public debt stands at [97 percent] of GDP.', 'Public debt'],
        ['Tourism accounts for [a tenth] of the national income.', 'Tourism'],
        ['They hope to cut the budget deficit to [3 percent] of GDP.', 'budget deficit'],
      ],
      mustNotMatch: ['They spoke of [97 percent] of GDP.'],
    },
  },
  {
    name: 'measure.of',
    when: (site) => !isDistance(site),
    pattern: '# of',
    build: behind,
    examples: {
      matches: [
        ['Tourism provides [95%] of foreign exchange earnings.', 'foreign exchange earnings'],
        ['The field holds [50 million barrels] of oil.', 'oil'],
        ['The ban stopped [60 tons] of coffee a month.', 'coffee'],
        ['The contract covers [70 percent] of all goods.', 'goods'],
        ['They got [half] of what the fund had asked for.', 'what the fund had asked for'],
        ['Some [48%] of FTSE 100 companies have one.', 'FTSE 100 companies'],
        ['Some [9%] of children die of it.', 'children'],
      ],
      mustNotMatch: ['She was one [third] of them.', 'It is within [60 miles] of a store.'],
    },
  },
  {
    name: 'measure.worth-of',
    when: ({ sort }) => sort === 'money',
    pattern: '# (apostrophe | genitive)? worthWord of',
    build: behind,
    examples: {
      matches: [
        ['They tax [$125 billion] worth of goods.', 'goods'],
        ['They tax [125 million euros]’ worth of goods.', 'goods'],
      ],
      mustNotMatch: ['A mill worth [$125 billion] of his money burned.'],
    },
  },
  {
    name: 'measure.change-noun',
    pattern: '# hyphen? changeNoun (in | of | on)',
    build: behind,
    examples: {
      matches: [['The war led to a [28%] drop in exports.', 'exports']],
      mustNotMatch: ['The war led to a [28%] tax.'],
    },
  },
  {
    name: 'measure.magnitude',
    when: ({ sort }) => sort === 'measure',
    pattern: '# hyphen? magnitudeScale',
    build: behind,
    examples: {
      matches: [['A strong, [7.5] magnitude earthquake struck.', 'earthquake']],
      mustNotMatch: ['It lay in [7.5 km] depth.'],
    },
  },
  {
    name: 'measure.attributive',
    when: [isAttribute, (site) => !isCompared(site)],
    pattern: '# hyphen?',
    build: (found, site) => {
      const phrase = behind(found, site)
      const isOwn = phrase && isNamed(site, phrase) && !isChangeAlone(site, phrase)
      return isOwn && !isForeseer(site, phrase) ? phrase : undefined
    },
    examples: {
      matches: [
        ['The fund gave the state a [$1 billion] credit.', 'credit'],
        ['They are building a [300-km] pipeline.', 'pipeline'],
      ],
      mustNotMatch: [
        'The bridge is [300 km] away.',
        'Crude fell by [20 cents] Wednesday.',
        'The money comes on top of [$50 billion] approved late last year.',
        'They took [$50 billion] illegally.',
        'It beat the [$50 billion] analysts had expected.',
      ],
    },
  },
  {
    name: 'measure.in',
    when: ({ sort, draft }) => sort === 'money' && !draft.per,
    pattern: ['# in', '# openBracket piece{6} closeBracket in'],
    build: (found, site) => {
      const phrase = behind(found, site)
      return phrase && isThing(site.r, found.next, phrase) ? phrase : undefined
    },
    examples: {
      matches: [
        ['The ministry promised [$35 million] in aid.', 'aid'],
        ['The ministry promised [35 million pesos] ($600,000) in cheap loans.', 'cheap loans'],
      ],
      mustNotMatch: [
        'The firm paid [$35 million] in March.',
        'The firm paid [$35 million] in Berlin.',
        'The firm paid [$35 million] in the spring.',
      ],
    },
  },
  {
    name: 'measure.before',
    pattern: ['of #', 'at #'],
    build: (_, site) => beforeLink(site),
    examples: {
      matches: [
        ['The firm told of revenue of [$188 million].', 'revenue'],
        ['Reports put infection rates at nearly [40 percent].', 'infection rates'],
        ['Profit before tax came in at [$8 million].', 'Profit before tax'],
        ['Inflation in May peaked at [9%].', 'Inflation'],
        ['Tin was little changed at [$31,200].', 'Tin'],
        ['The bank left its main rate unchanged at [5%].', 'main rate'],
        ['It has a net profit of $5 million on revenue of [$21 million].', 'revenue'],
        ['It will pay an interim dividend of [$4].', 'interim dividend'],
        ['Sales, at [$12 million], were flat.', 'Sales'],
      ],
      mustNotMatch: ['The firm paid its lawyers [$188 million].'],
    },
  },
  {
    name: 'measure.dimension',
    when: (site) => (isMeasure(site) || isShare(site)) && !isAboveNormal(site),
    pattern: '# by:direction',
    build: ({ kept }) => kept.get('by'),
    examples: {
      matches: [
        ['The wall is [700 kilometers] long.', 'long'],
        ['The village lies [50 kilometers] south of the capital.', 'south'],
      ],
      mustNotMatch: ['They drove [700 kilometers].', 'It was [12 degrees] above normal.'],
    },
  },
  {
    name: 'measure.listed',
    when: ({ draft }) => draft.change !== undefined && draft.change.by === draft.index,
    pattern: `(comma | and) determiner? ${noun} (${noun}){2} #`,
    build: ({ first: joint }, { r, first }) => phraseTo(r, first, joint + 1),
    examples: {
      matches: [
        ['The firm raised sales 12 percent and profit [40 percent].', 'profit'],
        ['Car sales fell 9 percent, bus sales [4 percent].', 'bus sales'],
      ],
      mustNotMatch: ['Sales fell 9 percent and [4 percent].'],
    },
  },
  {
    name: 'measure.object',
    when: ({ sort }) => sort === 'money' || sort === 'share' || sort === 'measure',
    pattern: '(to | from | by) #',
    build: (_, site) => changedObject(site),
    examples: {
      matches: [
        ['They raised the monthly minimum wage to [$120].', 'monthly minimum wage'],
        ['The crisis cut the output of mines by [9%].', 'output'],
        ['They raised the forecast for growth to [3%].', 'growth'],
        ['They lifted profits by [9%].', 'profits'],
        ['The bank cut rates by [half a point].', 'rates'],
        ['That takes the rate to [9%].', 'rate'],
      ],
      mustNotMatch: ['He walked the dog to [$120].', 'Its price fell short by [9%].'],
    },
  },
  {
    name: 'measure.object-beside',
    when: (site) => isShare(site) || (isMeasure(site) && isPoints(site)),
    pattern: '#',
    build: (_, site) => objectBeside(site),
    examples: {
      matches: [
        ['The firm raised prices [12 percent].', 'prices'],
        ['The bank raised its key rate [a quarter point].', 'key rate'],
        ['The bank raised rates [25 basis points].', 'rates'],
      ],
      mustNotMatch: [
        'Prices rose [12 percent].',
        'The firm, which raised prices, lost [12 percent].',
      ],
    },
  },
  {
    name: 'measure.traded',
    when: ({ sort }) => sort === 'money',
    pattern: 'for #',
    build: (_, site) => tradedObject(site),
    examples: {
      matches: [['Corda has agreed to buy the cement maker for [$340 million].', 'cement maker']],
      mustNotMatch: [
        'Corda sold the maker, a source said, for [$340 million].',
        'He left for [$5].',
      ],
    },
  },
  {
    name: 'measure.multiplied',
    when: ({ r, draft }) => is(r, draft.start, Class.multiple) && is(r, draft.start, Class.changes),
    pattern: '#',
    build: (_, { r, draft, from }) => subjectBefore(r, draft.start, from),
    examples: {
      matches: [
        ['Exports [doubled] in three years.', 'Exports'],
        ['Cases of measles have [tripled].', 'Cases of measles'],
        ['Exports more than [doubled].', 'Exports'],
        ['Profit before tax [halved].', 'Profit before tax'],
      ],
      mustNotMatch: ['They were [twice] there.'],
    },
  },
  {
    name: 'measure.worth',
    when: ({ sort }) => sort === 'money',
    pattern: 'worthWord #',
    build: (_, site) => ofWorth(site),
    examples: {
      matches: [
        ['Parliament approved a programme worth [$45 million].', 'programme'],
        ['They ordered jets from Varel worth an estimated [$2.9 billion].', 'jets from Varel'],
        ['Driver Jan Holm crashed a sports car worth [$1.5 million].', 'sports car'],
      ],
      mustNotMatch: ['They paid [$45 million].'],
    },
  },
  {
    name: 'measure.subject',
    when: ({ sort }) => sort !== 'duration',
    pattern: '#',
    build: (_, site) => {
      const verb = givenBefore(site) ? -1 : amountVerb(site)
      const found = verb < 0 ? undefined : subjectBefore(site.r, verb, site.from)
      return found && !isDoer(site.r, found) ? found : undefined
    },
    examples: {
      matches: [
        ['Oil prices have surged on Monday by [21 percent].', 'Oil prices'],
        ['Its shares were up [5 percent].', 'shares'],
        ['OSLO - Oil prices have surged by [21 percent].', 'Oil prices'],
        ['Mell shares closed 1.6 percent lower at [P1,790].', 'Mell shares'],
        ['The Nordic 40 rose [0.9 percent].', 'Nordic 40'],
        ['Loans at March 31, 2024 totaled [$3.2 billion].', 'Loans'],
        ['Net debt as of June 30 rose to [$3.2 billion].', 'Net debt'],
        ['Revenue for the three months ended March 31, 2024 was [$77 million].', 'Revenue'],
        ['Unemployment is projected to rise to [6.2%].', 'Unemployment'],
        ['In Dublin the average flat costs [$2,320].', 'average flat'],
        ['Garment sales averaged [$42 million] this fiscal year.', 'Garment sales'],
        ['Sales in the first seven months of the year reached [$42 million].', 'Sales'],
        ['The mill will supply the port and will cost [$6.8 billion].', 'mill'],
        ['The minister said the work had cost [$6.3 million].', 'work'],
        ['Infection rates are [20 times] the average.', 'Infection rates'],
        ['Exports of wool to Peru fell [12 percent].', 'Exports of wool to Peru'],
        ['Losses at the bank in Peru came to [$12].', 'Losses at the bank in Peru'],
        ['The cost of living in Peru rose [12 percent].', 'cost of living in Peru'],
        ['Demand for steel in Chad rose [12 percent].', 'Demand for steel in Chad'],
        ['He said trade with Peru grew [12 percent].', 'trade with Peru'],
        ['Those assigned to the mill lost [12 percent].', 'mill'],
        ['The index rose to [106.5].', 'index'],
      ],
      mustNotMatch: [
        'He paid [$5].',
        'He was banned for [four years].',
        'President Orlo rose with [63 percent].',
        'A man in a mask was up by [63 percent].',
        'Orlo Varga finished with [33 points].',
      ],
    },
  },
  {
    name: 'measure.for',
    when: ({ sort }) => sort === 'money',
    pattern: '# (for | on | to | from)',
    build: (found, site) => {
      const phrase = behind(found, site)
      return phrase && isWhatFor(site, found.next - 1, phrase) ? phrase : undefined
    },
    examples: {
      matches: [['He paid [$7.5 million] for the newspaper.', 'newspaper']],
      mustNotMatch: [
        'He paid [$7.5 million] for years.',
        'Mell shares were at [$7.50] on Friday.',
        'They raised [$7.5 million] from investors.',
        'They spent [$7.5 million] on what he called waste.',
      ],
    },
  },
  {
    name: 'measure.purpose',
    when: ({ sort }) => sort === 'money',
    pattern: '# to word&!stopWord',
    build: ({ next }, { r, to }) => purposeFrom(r, next - 1, to),
    examples: {
      matches: [['Hova hopes to raise [$56 million] to fund a tribunal.', 'fund a tribunal']],
      mustNotMatch: ['Hova gave [$56 million] to Berlin.', 'Hova lent [$56 million] to farmers.'],
    },
  },
  ...periodRules,
  {
    name: 'measure.near',
    when: ({ sort }) => sort !== 'duration',
    pattern: '#',
    build: (_, site) => leftOver(site),
    examples: {
      matches: [
        ['The well produced [300 barrels].', 'produced'],
        ['The court fined the maker [$20 million].', 'fined'],
      ],
      mustNotMatch: ['He ruled for [20 years].', 'Saul Barkley had [156 yards] for Halden.'],
    },
  },
]

/** What is measured, in the order in which it is tried. */
export const measureRules = ready<Site, Stretch>(rules.map(measuring))
