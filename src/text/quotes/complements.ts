import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import { ready, type Rules } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import {
  afterHearer,
  behindSetting,
  infinitiveIn,
  isClause,
  isSayable,
  mayCount,
  objectStart,
  thatIn,
  thingStart,
} from './complement-starts.ts'
import { isWeak, type Complement, type Reported } from './reported.ts'
import { has } from './reporting-verbs.ts'

export type ComplementRules = Rules<Reported, Complement>

const told = (first: number): Complement | undefined =>
  first < 0 ? undefined : { first, kind: 'clause' }
const wished = (first: number): Complement | undefined =>
  first < 0 ? undefined : { first, kind: 'wish' }

const takes =
  (...classes: readonly number[]) =>
  ({ cue }: Reported, r: TextReading): boolean =>
    classes.some((number) => has(r, cue.verb, number))

const takesClause = takes(Class.speechVerb, Class.findingVerb, Class.thoughtVerb)

/** What verbs report, by what stands behind them. The first that finds something wins. */
export const complementRules: ComplementRules = ready<Reported, Complement>([
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
    name: 'to do something',
    opens: 'wishVerb orderVerb objectWish',
    when: takes(Class.wishVerb, Class.orderVerb, Class.objectWish),
    pattern: '#',
    build: (_, { cue, next, end }, r) => {
      const first = infinitiveIn(r, cue.verb, next, end)
      // "expects margins to widen": what others do is told, what one does oneself is a plan.
      const isForeseen = is(r, cue.verb, Class.foreseeVerb) && !is(r, next, Class.to)
      return first >= 0 && isForeseen ? { first, kind: 'count' } : wished(first)
    },
    examples: {
      matches: [
        ['Kim pledged to shut the mill.', '(to shut the mill)'],
        ['Kim urged them to shut the mill.', '(them to shut the mill)'],
        ['Kim expects the mill to earn 12 million.', '[the mill to earn 12 million]'],
      ],
      mustNotMatch: ['Kim said it was late.'],
    },
  },
  {
    name: 'to somebody',
    opens: 'hearerVerb',
    when: takes(Class.hearerVerb),
    pattern: '#',
    build: (_, { next, end }, r) => {
      const start = behindSetting(r, next, end)
      return start < end ? told(afterHearer(r, start, end)) : undefined
    },
    examples: {
      matches: [
        ['Kim told the lawmakers it was late.', 'it was late'],
        ['Kim told the press, the mill had shut.', 'the mill had shut'],
      ],
      mustNotMatch: ['Kim told the lawmakers.'],
    },
  },
  {
    name: 'a clause',
    opens: 'speechVerb findingVerb thoughtVerb',
    when: takesClause,
    pattern: '#',
    build: (_, reported, r) => {
      const { cue, next, end } = reported
      const start = behindSetting(r, next, end)
      // "will add service": without "that" it is told in the past, or in the present of a headline.
      if (start >= end || is(r, cue.verb, Class.clauseless)) return undefined
      const isPlain = is(r, cue.verb, Class.sayVerb) && start === next && isSayable(r, start)
      const isSure = !has(r, cue.verb, Class.speechVerb) && isWeak(reported, r)
      return isPlain || isClause(r, start, end, isSure) ? told(start) : undefined
    },
    examples: {
      matches: [
        ['Kim said on Monday in Tema the mill was shut.', 'the mill was shut'],
        [
          'The agency estimates close to three million people have died.',
          'close to three million people have died',
        ],
      ],
      mustNotMatch: ['Kim added two chairs.', 'Kim said nothing.'],
    },
  },
  {
    name: 'a count',
    when: (reported, r) => mayCount(r, reported),
    pattern: '#',
    build: (_, reported, r) => {
      const first = thingStart(r, reported)
      return first < 0 ? undefined : { first, kind: 'count' }
    },
    examples: {
      matches: [
        ['The ministry reported 12 cases of cholera.', '[12 cases of cholera]'],
        ['A study of mills found fewer than 50 towns.', '[fewer than 50 towns]'],
      ],
      mustNotMatch: ['Kim reported a loss of 12 million.', 'Soldiers found 50 rifles.'],
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
])
