import type { EventClass } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is, isCapital } from '../../reading/cursor.ts'
import { toNumber } from '../../reading/numbers/decimal.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { levelNoun } from './levels.ts'
import { isOne, lookAhead, lookBack, type Sight } from './look.ts'
import { changed, levelled, mayBeChange } from './moves.ts'
import { isMention } from './own-nouns.ts'
import type { EventRule } from './rules.ts'
import { isSpoken, skipCounters, told, type Told } from './senses.ts'
import { isCount, isCounting, isNoRank, isShare, nounAfter, type Site } from './site.ts'
import { isKnown } from './status-clause.ts'
import { anyForm } from './subject-walls.ts'
import { by as byWord } from './tellers.ts'
import { eventAt, eventVerbAt, Form } from './verbs.ts'

const countsOnly = [isCount, isCounting]

const countsNoRank = [isCounting, isNoRank]

/** "half of the island was without power" */
const isNumberOf = (site: Site): boolean => isCount(site) || isShare(site)

const isStruckPlace = ({ r, draft: { noun } }: Site): boolean =>
  noun !== undefined && is(r, noun.headAt, Class.struckPlace)

/** Of what is counted and is merely so; in the order in which they are tried. */
export const stateEvents: readonly EventRule[] = [
  {
    name: 'event.toll',
    when: countsOnly,
    pattern: '#',
    build: (_, site) => levelNoun(site),
    examples: {
      matches: [
        ['The number of arrests rose sharply to [52].', 'arrested: arrests'],
        ['The toll in the north stands at [54] people.', 'killed: toll'],
      ],
      mustNotMatch: [
        'Sudan puts the budget at [10,000].',
        'The strike swelled to [14,000] workers.',
        'They put the case to [12] jurors.',
      ],
    },
  },
  {
    name: 'event.hit',
    when: isNumberOf,
    pattern: '#',
    build: (_, site) => hitBy(site),
    examples: {
      matches: [
        ['The storm cut power to [a million] homes.', 'affected: power to'],
        ['The virus has spread to [15] villages.', 'affected: spread to'],
        ['They agreed on lower tariffs on [450] goods.', 'affected: tariffs on'],
        ['Some [40,000] households are without power.', 'affected: without power'],
        ['About [five million] people are at risk.', 'affected: at risk'],
        ['About [half] of the island was without power.', 'affected: without power'],
        ['Another [five] people are in hospital.', 'injured: in hospital'],
        ['Some [500] of them are still in jail.', 'detained: in jail'],
      ],
      mustNotMatch: ['They went to [15] villages.', 'They left without [15] men.'],
    },
  },
  {
    name: 'event.cut-from',
    when: isCount,
    pattern: 'by:supply (be | have){3} cutParticiple offWord? (to | from) counterWord{3} #',
    build: byWord('affected'),
    examples: {
      matches: [
        ['Power was cut to [120,000] households.', 'affected: Power'],
        ['Water had been restored to about [400] farms.', 'affected: Water'],
      ],
      mustNotMatch: [
        'The crew was cut to [12] sailors.',
        'Power was with [12] families.',
        'Gas is sold to [12] states.',
      ],
    },
  },
  {
    name: 'event.spread',
    when: [isCount, isStruckPlace],
    pattern: '(in | at | to | on) counterWord{3} #',
    build: (_, { r, from, to, next, first }) => {
      const at = lookBack(r, first, from, isScourge)
      const cause = at < 0 ? lookAhead(r, next, to, isScourge) : at
      return cause < 0 ? undefined : told('affected', cause)
    },
    examples: {
      matches: [
        ['The flu has been found in birds in [five] nations.', 'affected: flu'],
        ['Work is halted at [three] airports.', 'affected: halted'],
      ],
      mustNotMatch: ['They sell bread in [five] nations.'],
    },
  },
  {
    name: 'event.carriers',
    when: [isCount, isCounting, (site) => !isStruckPlace(site)],
    pattern: 'in #',
    build: (_, { r, first, from }) => {
      const at = lookBack(r, first, Math.max(from, first - 8), isDisease)
      return at < 0 ? undefined : told('infected', at)
    },
    examples: {
      matches: [['They found the deadly strain in [two] wild swans.', 'infected: strain']],
      mustNotMatch: ['They found the lost ring in [two] wild swans.'],
    },
  },
  {
    name: 'event.capacity',
    when: isCount,
    pattern: 'by:capacity (word | number){3} #',
    build: ({ kept }) => {
      const by = kept.get('by')
      return by && told('sized', by.first)
    },
    examples: {
      matches: [['It raised its capacity from [three] to six people.', 'sized: capacity']],
      mustNotMatch: ['It raised its staff from [three] to six people.'],
    },
  },
  {
    name: 'event.incidents',
    when: [
      isCount,
      isCounting,
      ({ r, draft: { noun } }) => noun !== undefined && is(r, noun.headAt, Class.happening),
    ],
    pattern: '(in | at | on) #',
    build: (_, { draft: { start, next, value } }) =>
      toNumber(value) > 1 ? told('counted', start, next) : undefined,
    examples: {
      matches: [['Six men were hurt in [two] separate incidents.', 'counted: two']],
      mustNotMatch: ['Six men were hurt in [two] separate towns.', 'It lies in [one] location.'],
    },
  },
  {
    name: 'event.audience',
    when: [isCount, countsOnPeople],
    pattern: '(before | front of | speech to) counterWord{3} #',
    build: ({ first }) => told('attended', first),
    examples: {
      matches: [
        ['The bishop said mass before [40,000].', 'attended: before'],
        ['They won in front of [9,000] people.', 'attended: front'],
        ['He gave a speech to [3,000] people.', 'attended: speech'],
      ],
      mustNotMatch: ['They left before [40] people came.', 'It fell before [3,000] trees.'],
    },
  },
  {
    name: 'event.own-weak-noun',
    when: countsNoRank,
    pattern: '#',
    build: (_, site) => weakNoun(site),
    examples: {
      matches: [['He spoke for the [four] hostages.', 'kidnapped: hostages']],
      mustNotMatch: [
        'He spoke for the [four] painters.',
        '[Two] fans of the club moved.',
        '[One] of the hostages sang.',
      ],
    },
  },
  {
    name: 'event.stated',
    when: [isCount, isCounting, ({ draft }) => draft.noun !== undefined],
    pattern: [
      'there by:be #',
      'by:(havingVerb&!be) #',
      // "runs a mine on the island and two smelters"
      'by:(havingVerb&!be) article word&!clauseMark{6} and #',
      '(word | comma) by:with #',
      'by:(madeOf of) #',
      'by:(home to) #',
    ],
    build: ({ kept }, site) => {
      const by = kept.get('by')
      return by && isSpecified(site, by.first) ? told('counted', by.first, by.next) : undefined
    },
    examples: {
      matches: [
        ['The firm owns [11] hotels.', 'counted: owns'],
        ['There are [40] camps in the valley.', 'counted: are'],
        ['The house is home to [370] children.', 'counted: home to'],
        ['The board consists of [nine] men.', 'counted: consists of'],
      ],
      mustNotMatch: [
        'The two firms painted [11] hotels.',
        'They met with [two] painters.',
        'It sold in a record [four] towns.',
        'She has [one] of the hotels in mind.',
      ],
    },
  },
  {
    name: 'event.sum',
    when: [isCount, ({ draft }) => !draft.noun && draft.power >= 6],
    pattern: 'by:moneyEvent (of | at | to) #',
    build: ({ kept }, { r }) => {
      const at = kept.get('by')?.first ?? -1
      const event = eventAt(r, at, Class.moneyEvent)
      return event && told(event, at)
    },
    examples: {
      matches: [['They had expected a profit of [890 million].', 'earned: profit']],
      mustNotMatch: ['They had expected a total of [890 million].'],
    },
  },
  {
    name: 'event.years-of',
    when: isCount,
    pattern: '# of definite timeFrame (number | word) timeUnit',
    build: (_, { draft: { start, next } }) => told('lasted', start, next),
    examples: {
      matches: [['She was held for [13] of the past 19 years.', 'lasted: 13']],
      mustNotMatch: ['She met [13] of the past winners.'],
    },
  },
  {
    name: 'event.group',
    when: countsOnly,
    pattern: 'by:groupNoun of #',
    build: ({ kept }) => {
      const by = kept.get('by')
      return by && told('counted', by.first)
    },
    examples: {
      matches: [
        ['They settled on a jury of [four] men.', 'counted: jury'],
        ['She is a mother of [five].', 'counted: mother'],
      ],
      mustNotMatch: ['He is a friend of [four] men.'],
    },
  },
  {
    name: 'event.whole',
    when: ({ draft }) =>
      draft.kind === 'count' && draft.noun !== undefined && toNumber(draft.value) > 2,
    pattern: ['(genitive | possessive) #', '# (small | name){3} of'],
    build: (_, site) => {
      const noun = nounAfter(site)
      return noun && isKnown(site) ? told('counted', noun.headAt) : undefined
    },
    examples: {
      matches: [
        ['It is among the world’s [30] richest nations.', 'counted: nations'],
        ['The [four] members of the bloc met.', 'counted: members'],
      ],
      mustNotMatch: ['The [two] members of the bloc met.', 'They met [four] members of it.'],
    },
  },
  {
    name: 'event.located',
    when: [isCount, isCounting, ({ draft }) => draft.noun !== undefined],
    pattern: '#',
    build: (_, site) => locatedAt(site),
    examples: {
      matches: [['At least [ten] Malians are in the camp.', 'counted: are in']],
      mustNotMatch: [
        'At least [ten] Malians are glad.',
        'The [ten] Malians are in the camp.',
        'At least [ten] Malians are at work.',
      ],
    },
  },
  {
    name: 'event.count-change',
    when: [isCounting, mayBeChange],
    pattern: '#',
    build: (_, site) => changed(site),
    examples: {
      matches: [['The number of towns rose by [40].', 'grew: rose']],
      mustNotMatch: ['The mill cut [90] jobs.'],
    },
  },
  {
    name: 'event.count-level',
    when: ({ draft, sort }) => sort === 'people' && !draft.noun && draft.change !== undefined,
    pattern: '#',
    build: (_, site) => levelled(site),
    examples: {
      matches: [['The index rose 2 percent to [8,599].', 'grew: rose']],
      mustNotMatch: ['The index stood at [8,599].'],
    },
  },
]

/** Who somebody is: many of them are there for it, a few are only called so. */
const many = 10
const gathered: ReadonlySet<EventClass> = new Set(['attended', 'deployed', 'employed', 'joined'])

/** "400 hostages", "40,000 fans", but not "two fans". */
function weakNoun(site: Site): Told | undefined {
  const { r, draft } = site
  const at = draft.noun?.headAt
  const event = at === undefined || isMention(site) ? undefined : eventAt(r, at, Class.weakEvent)
  if (at === undefined || !event) return undefined
  const isFew = is(r, at, Class.somebody) && toNumber(draft.value) < many
  return isFew && gathered.has(event) ? undefined : told(event, at)
}

/** No audience is larger. */
const mostSeen = 10_000_000

/** So many that they are an audience. */
function countsOnPeople({ draft, sort }: Site): boolean {
  return sort === 'people' && toNumber(draft.value) >= 100 && toNumber(draft.value) < mostSeen
}

/** "cut power to 12 towns", "12 towns without power", "12 people in need" */
function hitBy({ r, first, from, next, to }: Site): Told | undefined {
  const at = skipCounters(r, first - 1, from)
  if (bears(r, at) && is(r, at - 1, Class.harm)) return told('affected', at - 1, at + 1)
  for (let i = next; i < Math.min(to, next + 9); i++) {
    const event = plightAt(r, i)
    if (event) return told(event, i, i + 2)
    if (is(r, i, Class.comma) || is(r, i, Class.semicolon)) return undefined
  }
  return undefined
}

const bears = isOne(Class.to, Class.for, Class.on, Class.against)

/** "at risk", "in hospital", "behind bars" */
function plightAt(r: TextReading, i: number): EventClass | undefined {
  if (isPlight(r, i)) return 'affected'
  if (isInWard(r, i)) return 'injured'
  const isHeld = is(r, i, Class.in) || is(r, i, Class.behind)
  return isHeld && is(r, i + 1, Class.prison) ? 'detained' : undefined
}

/** "in hospital", "in a critical condition" */
const isInWard = (r: TextReading, i: number): boolean =>
  is(r, i, Class.in) && is(r, is(r, i + 1, Class.article) ? i + 2 : i + 1, Class.wardWord)

/** "without power", "in need", "at risk" */
const isPlight = (r: TextReading, i: number): boolean =>
  (is(r, i, Class.without) && is(r, i + 1, Class.want)) ||
  ((is(r, i, Class.in) || is(r, i, Class.at)) && is(r, i + 1, Class.plight))

/** "10 men are in the camp": that they are there. */
function locatedAt(site: Site): Told | undefined {
  const { r, next, first } = site
  if (!nounAfter(site) || is(r, first - 1, Class.knownBy)) return undefined
  const be = lookAhead(r, next, next + 3, isBe, isNoFiller)
  return be >= 0 && isPlace(r, be + 1) ? told('counted', be, be + 2) : undefined
}

const isBe = isOne(Class.be)
const isNoFiller: Sight = (r, i) => !is(r, i, Class.verbFiller) && !is(r, i, Class.adverb)
const opensPlace = isOne(Class.in, Class.at, Class.behind)

/** "in the camp", "at Lund", but not "at work". */
const isPlace: Sight = (r, i) =>
  opensPlace(r, i) && (is(r, i + 1, Class.nounOpener) || isCapital(r, i + 1))

/** "a house with 12 guests" counts where the noun stands behind it, "met with 12 guests", "one of the guests" and "a record 12 guests" do not. */
function isSpecified(site: Site, word: number): boolean {
  const { r } = site
  if (isMention(site)) return false
  if (!is(r, word, Class.with)) return !opensName(r, word - 1)
  return nounAfter(site) !== undefined && !takesWith(r, word - 1)
}

const opensName = isOne(Class.article, Class.definite, Class.possessive)

/** A verb, which may be of a word that is a plural as well. */
const takesWith: Sight = (r, i) => {
  if (isVerb(r, i)) return true
  const verb = eventVerbAt(r, i)
  // "a camp with", "houses with": a noun as well.
  return verb !== undefined && (verb.forms & ~Form.s & anyForm) !== 0 && isSpoken(r, i, verb)
}

const isVerb = isOne(
  Class.otherVerb,
  Class.verb,
  Class.participle,
  Class.gerund,
  Class.closeParticle,
)

const isScourge = isOne(Class.scourge)

const isDisease = isOne(Class.disease)
