import { addingVerbs } from '../language/en/speakers.ts'
import { Class } from '../reading/classes.ts'
import { is, wordAt } from '../reading/cursor.ts'
import { ready, type Rules } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { amountAt } from './account-edges.ts'
import { isClause } from './clause-starts.ts'
import {
  afterHearer,
  behindSetting,
  infinitiveIn,
  isPlainlySaid,
  mayCount,
  objectStart,
  tellsOwnResult,
  thingStart,
} from './complement-starts.ts'
import { followsQuoted } from './cue.ts'
import { isFiniteVerb, isVerb } from './finite-verbs.ts'
import { frontsAmount } from './fronted.ts'
import { isMarkOf, isQuoted } from './looks.ts'
import { isWeak, type Complement, type Reported } from './reported.ts'
import { has } from './reporting-verbs.ts'
import { thatIn } from './that-clauses.ts'

export type ComplementRules = Rules<Reported, Complement>

const told = (first: number): Complement | undefined =>
  first < 0 ? undefined : { first, kind: 'clause' }
const counted = (first: number): Complement | undefined =>
  first < 0 ? undefined : { first, kind: 'count' }
const viewed = (first: number): Complement | undefined =>
  first < 0 ? undefined : { first, kind: 'view' }
const wished = (first: number): Complement | undefined =>
  first < 0 ? undefined : { first, kind: 'wish' }

const takes =
  (...classes: readonly number[]) =>
  ({ cue }: Reported, r: TextReading): boolean =>
    classes.some((number) => has(r, cue.verb, number))

const takesClause = takes(Class.speechVerb, Class.findingVerb, Class.thoughtVerb)

/** "will add service": without "that" it is told in the past, or in the present of a headline. */
/** "“It is late,” he said, pointing to a clock": what somebody does who has spoken. */
const isDoneMeanwhile = (r: TextReading, { cue, next }: Reported): boolean =>
  followsQuoted(r, cue) && is(r, next, Class.comma) && is(r, next + 1, Class.gerund)

const isNoClause = (r: TextReading, reported: Reported): boolean =>
  is(r, reported.cue.verb, Class.clauseless) ||
  (addingVerbs.has(wordAt(r, reported.cue.verb)) && isAddition(r, reported)) ||
  (is(r, reported.cue.verb, Class.postVerb) && tellsOwnResult(r, reported))

/** "added two goals, and the club won": a verb stands only in the clause behind. */
function isAddition(r: TextReading, { next, end }: Reported): boolean {
  for (let i = next; i < end; i++) {
    if (isVerb(r, i)) return false
    if (isMarkOf(r, i, ',') && is(r, i + 1, Class.and)) return true
  }
  return false
}

function clauseAt(r: TextReading, reported: Reported, start: number): Complement | undefined {
  const { cue, next, end } = reported
  const isPlain = is(r, cue.verb, Class.sayVerb) && isPlainlySaid(r, next, start)
  const isSure =
    is(r, cue.verb, Class.keepsVerb) || (!has(r, cue.verb, Class.speechVerb) && isWeak(reported, r))
  return isPlain || isClause(r, start, end, isSure) ? told(start) : undefined
}

/** What verbs report, by what stands behind them. The first that finds something wins. */
export const complementRules: ComplementRules = ready<Reported, Complement>(
  [
    {
      name: 'of something',

      opens: 'ofTeller',
      when: takes(Class.ofTeller),
      pattern: '#',
      build: (_, reported, r) => counted(thingStart(r, reported)),
      examples: {
        matches: [
          ['Kim warned of 12 inches of snow.', '[12 inches of snow]'],
          ['Lee pointed to a rise of 6 percent.', '[a rise of 6 percent]'],
        ],
        mustNotMatch: ['Kim warned that it was late.'],
      },
    },
    {
      name: 'what it is called',

      opens: 'namesVerb',
      when: takes(Class.namesVerb),
      pattern: [
        '# namedPronoun !preposition',
        '# word&!preposition (word&!preposition&!to&!and){6} (article | definite)',
        '# word&!preposition (word&!preposition&!to&!and){6} genitive (ordinalWord | superlative)',
        '# piece&!as piece{7} as !mark',
      ],
      build: (_, reported, r) => viewed(thingStart(r, reported)),
      examples: {
        matches: [
          ['Kim called it the best win in 20 years.', '{it the best win in 20 years}'],
          ['Kim called the vote the first in a century.', '{the vote the first in a century}'],
          [
            'Lee called the vote Chad’s first in a century.',
            '{the vote Chad’s first in a century}',
          ],
          ['Lee described the fire as the worst of all.', '{the fire as the worst of all}'],
          ['Police identified two of the men as brothers.', '{two of the men as brothers}'],
        ],
        mustNotMatch: [
          'Kim called 12 witnesses.',
          'Kim called for the fire to be put out.',
          'Police identified 12 of the men.',
          'Men described as spies of 12 states were shot.',
        ],
      },
    },
    {
      name: 'what somebody is accused of',

      opens: 'accuseVerb',
      when: takes(Class.accuseVerb),
      pattern:
        '# piece&!of (piece&!of&!preposition&!semicolon&!cuePast){9} (piece&!of&!preposition&!semicolon&!cuePast){5} (of | for) (gerund | <amount>)',
      build: (_, reported, r) => viewed(thingStart(r, reported)),
      examples: {
        matches: [
          ['Kim accused the army of killing 14 men.', '{the army of killing 14 men}'],
          [
            'Kim accused Lee, her aide, and six others of taking 12 million.',
            '{Lee, her aide, and six others of taking 12 million}',
          ],
        ],
        mustNotMatch: [
          'Kim blamed the fire on the army of killing.',
          'Chad has tried 24 suspected spies, among them three accused of killing 14 men.',
        ],
      },
    },
    {
      name: 'that',

      opens: 'speechVerb findingVerb thoughtVerb',
      when: takesClause,
      pattern: '#',
      build: (_, reported, r) => told(thatIn(r, reported)),
      examples: {
        matches: [
          ['Kim told the press in Tema that it was late.', 'it was late'],
          ['Kim denied reports that it was late.', 'it was late'],
        ],
        mustNotMatch: ['Kim said it was late.'],
      },
    },
    {
      name: 'what, whether, how',

      opens: 'speechVerb findingVerb thoughtVerb',
      when: takesClause,
      pattern: '# whWord',
      build: (_, { next }) => told(next),
      examples: {
        matches: [['Kim asked whether it was late.', 'whether it was late']],
        mustNotMatch: ['Kim said it was late.'],
      },
    },
    {
      name: 'what one says one has done',

      opens: 'claimVerb admitVerb',
      when: takes(Class.claimVerb, Class.admitVerb),
      pattern: [
        '# to have (participle | irregularPast)',
        '# (to)? gerund (quoteDeterminer | number | integerWord | modifierBefore)',
        '# responsibility for gerund (quoteDeterminer | number | integerWord | modifierBefore)',
        '# responsibility for (article | definite)? word of <amount>',
      ],
      build: (_, { next }) => told(next),
      examples: {
        matches: [
          ['Rebels claim to have killed 12 men.', 'to have killed 12 men'],
          ['The bank has admitted losing 12 million.', 'losing 12 million'],
          ['The army reported killing 12 men.', 'killing 12 men'],
          [
            'Rebels claimed responsibility for killing 12 men.',
            'responsibility for killing 12 men',
          ],
        ],
        mustNotMatch: ['Kim claimed to be late.', 'The bank admitted Lee.'],
      },
    },
    {
      name: 'to do something',

      opens: 'wishVerb orderVerb objectWish',
      when: takes(Class.wishVerb, Class.orderVerb, Class.objectWish),
      pattern: '#',
      build: (_, { cue, next, end }, r) => {
        const first = infinitiveIn(r, cue.verb, next, end)
        // "expects margins to widen": what others do is told, what one does oneself is a plan, unless it is none to choose.
        const isForeseen =
          is(r, cue.verb, Class.foreseeVerb) &&
          (!is(r, next, Class.to) || is(r, next + 1, Class.outcomeVerb))
        return first >= 0 && isForeseen ? { first, kind: 'count' } : wished(first)
      },
      examples: {
        matches: [
          ['Kim pledged to shut the mill.', '(to shut the mill)'],
          ['Kim urged them to shut the mill.', '(them to shut the mill)'],
          ['Kim expects the mill to earn 12 million.', '[the mill to earn 12 million]'],
          ['The mill expects to lose 12 million.', '[to lose 12 million]'],
          ['Kim urged men who can pay to leave.', '(men who can pay to leave)'],
        ],
        mustNotMatch: ['Kim said it was late.', 'Kim warned the cold could force mills to shut.'],
      },
    },
    {
      name: 'to somebody',

      opens: 'hearerVerb',
      when: takes(Class.hearerVerb),
      pattern: '#',
      build: (_, { cue, next, end }, r) => {
        const start = behindSetting(r, next, end)
        const first = start < end ? afterHearer(r, start, end) : -1
        // "asked the bank, its owner, for 12 more days"
        const isAsked = first >= 0 && has(r, cue.verb, Class.wishVerb)
        return isAsked && !isQuoted(r, first) && !isClause(r, first, end) ? undefined : told(first)
      },
      examples: {
        matches: [
          ['Kim told the lawmakers it was late.', 'it was late'],
          ['Kim told the press, the mill had shut.', 'the mill had shut'],
        ],
        mustNotMatch: [
          'Kim told the lawmakers.',
          'Kim asked the bank, its owner, for 12 more days.',
        ],
      },
    },
    {
      name: 'what it is held to be',

      opens: 'speechVerb thoughtVerb',
      when: (reported, r) =>
        is(r, reported.subject.first - 1, Class.what) &&
        takes(Class.speechVerb, Class.thoughtVerb)(reported, r),
      pattern: '# finiteAuxiliary',
      build: (_, { next }) => told(next),
      examples: {
        matches: [
          ['The mill shut, in what officials believe is the first case.', 'is the first case'],
        ],
        mustNotMatch: ['The mill that officials believe is shut is open.'],
      },
    },
    {
      name: 'a clause',

      opens: 'speechVerb findingVerb thoughtVerb',
      when: takesClause,
      pattern: '#',
      build: (_, reported, r) => {
        const { cue, next, end } = reported
        if (isDoneMeanwhile(r, reported)) return undefined
        if (is(r, cue.verb, Class.sayVerb) && frontsAmount(r, next, end)) return told(next)
        const start = behindSetting(r, next, end)
        const isNone = start >= end || (start > next && isFiniteVerb(r, start))
        return isNone || isNoClause(r, reported) ? undefined : clauseAt(r, reported, start)
      },
      examples: {
        matches: [
          ['Kim said on Monday in Tema the mill was shut.', 'the mill was shut'],
          ['Kim said Sunday at least two mills were shut.', 'at least two mills were shut'],
          ['Kim said Sunday mills in Tema burn 12 tons.', 'mills in Tema burn 12 tons'],
          ['Kim said last week it makes sense.', 'it makes sense'],
          ['Kim said Sunday, the mill uses 12 tons.', 'the mill uses 12 tons'],
          ['Kim said no mill needs 12 men.', 'no mill needs 12 men'],
          ['Kim says since 1998, it has shut 12 mills.', 'since 1998, it has shut 12 mills'],
          [
            'The agency estimates close to three million people have died.',
            'close to three million people have died',
          ],
        ],
        mustNotMatch: [
          'Kim added two chairs.',
          'Kim said nothing.',
          'Kim said no to the mill.',
          '“It is late,” Kim said, pointing to a clock that was shut.',
          'Kim said Sunday, a day after the fire.',
          'The mill posted a loss of 12 million, compared with 10 million.',
        ],
      },
    },
    {
      name: 'a count',
      when: (reported, r) => mayCount(r, reported),
      pattern: '#',
      build: (_, reported, r) => counted(thingStart(r, reported)),
      examples: {
        matches: [
          ['The ministry reported 12 cases of cholera.', '[12 cases of cholera]'],
          ['A study of mills found fewer than 50 towns.', '[fewer than 50 towns]'],
          ['The mill reported a loss of 12 million.', '[a loss of 12 million]'],
        ],
        mustNotMatch: ['The mill recorded a loss of 12 million.', 'Soldiers found 50 rifles.'],
      },
    },
    {
      name: 'a thing',

      opens: 'judgingVerb speechVerb',
      when: takes(Class.judgingVerb, Class.speechVerb),
      pattern: '#',
      build: (_, reported, r) => wished(objectStart(r, reported)),
      examples: {
        matches: [['Kim criticized the plan of the mill.', '(the plan of the mill)']],
        mustNotMatch: ['Kim said it was late.'],
      },
    },
  ],
  { amount: amountAt },
)
