import { Class } from '../../reading/classes.ts'
import { is, isSameSentence, sentenceStart } from '../../reading/cursor.ts'
import { add, compare, integer } from '../../reading/numbers/decimal.ts'
import { ready, type Rules } from '../../reading/rule.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import { isOfOtherSort, isSameUnit } from './sorts.ts'

/** A figure that may be a part, and those next to it. */
export interface Suspect {
  readonly draft: Draft
  readonly before: Draft | undefined
  readonly after: Draft | undefined
}

/** Which figure is the whole: the one right before or behind, or one further back of which this can be a part, if need be of the same. */
export type Where = 'before' | 'after' | 'earlier' | 'same' | 'rest'

const at = (where: Where) => (): Where => where

/** By what a figure shows that it is a part of another that no word between the two says. */
export const partRules: Rules<Suspect, Where> = ready<Suspect, Where>([
  {
    name: 'part.of-next',
    when: ({ draft, after }) => isWhole(draft, after),
    pattern: [
      '# (word&!stopWord){2} out of (determiner | modifierBefore){3} number',
      // "70 percent of the population of 5 million"
      '# of (determiner | genitive | word&!stopWord&!number){4} word&!stopWord&!number&!inPluralForm of (determiner | modifierBefore){3} number',
      '# of (determiner | genitive | apostrophe | modifierBefore | relativeTime | word&!stopWord&!number){5} number',
      '# (word&!stopWord){2} (be | have) among (determiner | genitive | word&!stopWord&!number | of){6} number',
    ],
    build: ({ next }, { after }) => (after && next === after.start + 1 ? 'after' : undefined),
    examples: {
      matches: [
        ['The Rockets have won eight of 9 games.', '8 of 9'],
        ['Voting will decide 136 of parliament’s 444 seats.', '136 of 444'],
        ['She was ill for 14 of the past 20 years.', '14 of 20'],
        ['The 12 were among the 40 inmates who fled.', '12 of 40'],
        ['He got the votes of 377 members out of 500.', '377 of 500'],
        ['Some 70 percent of its population of 5 million owns one.', '70 of 5000000'],
        ['Half of the valley’s 11,700 hectares are theirs.', '0.5 of 11700'],
      ],
      mustNotMatch: [
        'They sold eight of them in 9 days.',
        'They sold 9 of eight games.',
        'They sold 9 of 12 tons.',
      ],
    },
  },
  {
    name: 'part.of-next-word',
    when: ({ draft, after }) => isCounted(after) && isLess(draft, after),
    pattern: [
      '# of (determiner | genitive | apostrophe | modifierBefore | adjective | lastWord | timeCue){4} startsNumber',
      '# of (determiner | genitive | word&!stopWord&!startsNumber){4} word&!stopWord&!startsNumber&!inPluralForm of (determiner | modifierBefore){3} startsNumber',
      '# (word&!stopWord){2} (be | have) among (determiner | genitive | word&!stopWord&!startsNumber | of){6} startsNumber',
    ],
    build: ({ next }, { after }) => (after && next === after.start + 1 ? 'after' : undefined),
    examples: {
      matches: [
        ['The Rockets have won eight of their last nine games.', '8 of 9'],
        ['The Rockets have won eight of the past nine games.', '8 of 9'],
        ['Two Danes were among a group of eight tourists.', '2 of 8'],
        ['Some 70 percent of its population of over five million owns one.', '70 of 5000000'],
      ],
      mustNotMatch: [
        'The Rockets have won eight of the games in nine days.',
        'One of the fathers of two boys left.',
      ],
    },
  },
  {
    name: 'part.of-money',
    when: ({ draft, after }) => isLessMoney(draft, after),
    pattern:
      '# of (determiner | genitive | apostrophe | modifierBefore | word&!stopWord&!number){4} piece',
    build: ({ next }, { after }) => (after && next === after.start + 1 ? 'after' : undefined),
    examples: {
      matches: [['It is worth $30 million of the state’s $37 million.', '30000000 of 37000000']],
      mustNotMatch: ['It paid $30 million of debt and $37 million of tax.'],
    },
  },
  {
    name: 'part.of-body',
    when: ({ after }) => after?.kind === 'count',
    pattern:
      '# (word&!stopWord){2} (in | of | from) (definite word genitive | name genitive | determiner | possessive) (number | startsNumber) ~hyphen ~memberWord',
    build: at('after'),
    examples: {
      matches: [
        ['The motion got 247 votes in the 450-seat assembly.', '247 of 450'],
        ['Seven ministers of Bhutan’s 10-member cabinet left.', '7 of 10'],
        ['It will cut 300 jobs from its 4,500-person workforce.', '300 of 4500'],
      ],
      mustNotMatch: ['The motion got 247 votes in the 450-page book.'],
    },
  },
  {
    name: 'part.from-stock',
    when: ({ draft, after }, r) =>
      after?.kind === 'count' &&
      isLess(draft, after) &&
      isSameUnit(draft, after) &&
      !isOfOtherSort(r, draft, after),
    pattern:
      '# (word&!stopWord | hyphen){5} (comma word&!stopWord)? from (possessive | definite | article) word&!stopWord of (determiner | modifierBefore){3} (number | startsNumber)',
    build: at('after'),
    examples: {
      matches: [
        ['It will retire 67 older trucks from its fleet of 375 trucks.', '67 of 375'],
        ['He chose 12 songs from a list of 500 songs.', '12 of 500'],
      ],
      mustNotMatch: [
        'It took 67 trucks from the port with 375 men.',
        'It bought 67 trucks from a firm of 375 workers.',
      ],
    },
  },
  {
    name: 'part.of-fronted',
    when: ({ draft, before }) => before?.kind === 'count' && isLess(draft, before),
    pattern: '#',
    build: (_, { draft, before }, r) =>
      before && isFronted(r, before, draft) ? 'before' : undefined,
    examples: {
      matches: [
        ['Of the 40 guests, 12 were ill.', '12 of 40'],
        ['Among the 40 dead were 12 children.', '12 of 40'],
      ],
      mustNotMatch: ['He spoke of the 40 guests, 12 of his were ill.'],
    },
  },
  {
    name: 'part.rest',
    pattern: '(definite | determiner) (other | remaining) #',
    build: at('rest'),
    examples: {
      matches: [['The rebels took nine workers. They say the other three are ill.', '3 of 9']],
      mustNotMatch: ['The rebels took nine workers. They say three other men are ill.'],
    },
  },
  {
    name: 'part.of-them',
    when: ({ draft }) => draft.kind === 'count' || draft.kind === 'fraction',
    pattern: '# ofThem',
    build: at('earlier'),
    examples: {
      matches: [['They sold nine boats. Six of them sank.', '6 of 9']],
      mustNotMatch: ['They sold nine boats. Six of theirs sank.'],
    },
  },
  {
    name: 'part.of-named',
    when: ({ draft }) => draft.kind === 'count' && draft.noun !== undefined,
    pattern: '# of definite (word&!stopWord | hyphen | genitive){6} (!word | stopWord)',
    build: (_, { draft }, r) => (isTakenUp(r, draft) ? 'earlier' : 'same'),
    examples: {
      matches: [
        ['They kidnapped nine workers. Six of the workers left.', '6 of 9'],
        ['They kidnapped nine men. Six of the hostages left.', '6 of 9'],
      ],
      mustNotMatch: ['They kidnapped nine workers. Six workers of the mine left.'],
    },
  },
  {
    name: 'part.share-named',
    when: ({ draft }, r) =>
      isShare(draft) && draft.noun !== undefined && is(r, draft.noun.headAt, Class.inPluralForm),
    pattern: [
      '# of (definite | demonstrative | genitive | possessive | word&!stopWord | hyphen){7} (!word | stopWord)',
      'of demonstrative word&!stopWord comma modifierBefore? #',
    ],
    build: at('same'),
    examples: {
      matches: [
        ['It told of 7,000 cases. Half of Rovia’s reported cases were in May.', '0.5 of 7000'],
      ],
      mustNotMatch: ['It told of 7,000 cases. Half of its schools were shut in May.'],
    },
  },
  {
    name: 'part.only',
    when: ({ draft }) => draft.kind === 'count' && draft.noun !== undefined,
    pattern: 'but modifierFiller #',
    build: at('same'),
    examples: {
      matches: [['Nine couples came, but only two couples stayed.', '2 of 9']],
      mustNotMatch: ['Nine couples came, but only two guards stayed.'],
    },
  },
  {
    name: 'part.named-apart',
    when: ({ draft, before }) =>
      before?.kind === 'count' && compare(add(draft.value, integer(1)), before.value) === 0,
    pattern: '(shortDash | longDash | hyphen | colon | comma) article (word&!stopWord){3} and #',
    build: at('before'),
    examples: {
      matches: [['It hit three men: a monk and two guards.', '2 of 3']],
      mustNotMatch: ['It hit nine men: a monk and two guards.'],
    },
  },
  {
    name: 'part.among-those',
    when: ({ draft }) => draft.kind === 'count',
    pattern: '# (word&!among){4} amongThose',
    build: at('earlier'),
    examples: {
      matches: [['It killed 14 people. Six children were among those killed.', '6 of 14']],
      mustNotMatch: ['It killed 14 people. Six children were among friends.'],
    },
  },
  {
    name: 'part.among-fronted',
    when: ({ draft }) => draft.kind === 'count',
    pattern:
      'among (demonstrative word&!stopWord{3} | definite word&!stopWord{2} (afterwards | participle | word&!stopWord&!inPluralForm)) be (determiner | modifierBefore | adverb){2} #',
    build: at('earlier'),
    examples: {
      matches: [
        ['It hurt 14 people. Among those hurt were six children.', '6 of 14'],
        ['It hurt 14 people. Among the injured were at least six children.', '6 of 14'],
      ],
      mustNotMatch: [
        'It hurt 14 people. Among friends were six children.',
        'It hurt 14 people. Among the cars were six taxis.',
      ],
    },
  },
  {
    name: 'part.dead-include',
    when: ({ draft }) => draft.kind === 'count',
    pattern:
      '(definite word&!stopWord (afterwards | participle) | definite (afterwards | participle) | takesUp&!otherPeople word&!stopWord{2}) including (determiner | modifierBefore | word&!stopWord | comma | and){9} #',
    build: at('earlier'),
    examples: {
      matches: [
        ['It killed 14 people. The dead include a nurse, a driver and six children.', '6 of 14'],
        ['It hurt 14 people. Those hurt include six children.', '6 of 14'],
      ],
      mustNotMatch: [
        'It killed 14 people. Six children were shot.',
        'It killed 14 people. The rescue teams include six nurses.',
        'It killed 14 people. Others include six nurses.',
      ],
    },
  },
  {
    name: 'part.of-its',
    when: ({ draft }) => draft.kind === 'count' && draft.noun !== undefined,
    pattern: '# of possessive (word&!stopWord | hyphen){4} (!word | stopWord)',
    build: at('same'),
    examples: {
      matches: [['It grounded its nine jets. It now flies two of its jets.', '2 of 9']],
      mustNotMatch: ['It grounded its nine jets. It now flies two of its ships.'],
    },
  },
  {
    name: 'part.the-first',
    when: ({ draft }) => draft.kind === 'count' && draft.noun !== undefined,
    pattern: 'definite ordinalWord modifierBefore? #',
    build: at('same'),
    examples: {
      matches: [['Spain will send 400 men. The first 200 men leave today.', '200 of 400']],
      mustNotMatch: ['Spain will send 400 men. The first 200 boats leave today.'],
    },
  },
  {
    name: 'part.accounting',
    when: ({ draft }) => draft.kind === 'count' && draft.noun !== undefined,
    pattern: 'accounting #',
    build: at('earlier'),
    examples: {
      matches: [['Thefts fell to 812, and one city alone accounted for 150 thefts.', '150 of 812']],
      mustNotMatch: ['Thefts fell to 812, and one city alone asked for 150 thefts.'],
    },
  },
])

/** Behind "of" may stand what it is counted out of; shares are of amounts, too. */
const isWhole = (draft: Draft, after: Draft | undefined): boolean =>
  after?.kind === 'measure' ? isShare(draft) : isCounted(after) && isLess(draft, after)

const isShare = ({ kind }: Draft): boolean => kind === 'percent' || kind === 'fraction'

const isLessMoney = (draft: Draft, after: Draft | undefined): boolean =>
  draft.kind === 'money' &&
  after?.kind === 'money' &&
  after.unit?.code === draft.unit?.code &&
  compare(draft.value, after.value) < 0

/** What another may be counted out of. */
const isCounted = (whole: Draft | undefined): whole is Draft =>
  whole?.kind === 'count' || whole?.kind === 'duration'

const isLess = (part: Draft, whole: Draft): boolean =>
  part.kind !== 'count' || compare(part.value, whole.value) < 0

/** "Of the 40 guests, 12 were ill": the whole comes first, and opens its clause. */
function isFronted(r: TextReading, whole: Draft, draft: Draft): boolean {
  if (!isSameSentence(r, whole.start, draft.start) || draft.start - whole.next > 8) return false
  const before = whole.phraseStart - 1
  const leads = is(r, before, Class.determiner) ? before - 1 : before
  const opens = leads === sentenceStart(r, whole.start) || is(r, leads - 1, Class.comma)
  return opens && is(r, leads, Class.fronting)
}

/** "five of the hostages": who they are since what happened to them. */
const isTakenUp = (r: TextReading, { noun }: Draft): boolean =>
  noun !== undefined && is(r, noun.headAt, Class.afterwards)
