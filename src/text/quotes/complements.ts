import { Class } from '../reading/classes.ts'
import { endOfPhrase, is } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { PieceKind } from '../reading/pieces.ts'
import { ready, type Rules } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Cue } from './cue.ts'
import { isFiniteVerb, isVerb } from './finite-verbs.ts'
import { hasCapital, isMarkOf, isQuoted, isWordAt } from './looks.ts'
import { has } from './reporting-verbs.ts'
import { skipSetting } from './settings.ts'

/** What is asked for: the verb, and where what it reports must end. */
export interface Reported {
  readonly cue: Cue
  readonly subject: Stretch
  /** The piece behind the verb, or behind its subject if that follows it. */
  readonly next: number
  readonly end: number
}

/** `clause`: something told. `count`: a thing that is counted or told of. `wish`: what is wanted, or judged. */
export type ContentKind = 'clause' | 'count' | 'wish'

/** Where what a verb reports begins, and what it is. */
export interface Complement {
  readonly first: number
  readonly kind: ContentKind
}

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

const isWeak = takes(Class.weakCue)

/** What verbs report, by what stands behind them. The first that finds something wins. */
export const complementRules: ComplementRules = ready<Reported, Complement>([
  {
    name: 'that',
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
    when: takes(Class.judgingVerb, Class.speechVerb),
    pattern: '#',
    build: (_, reported, r) => wished(objectStart(r, reported)),
    examples: {
      matches: [['Kim criticized the plan of the mill.', '(the plan of the mill)']],
      mustNotMatch: ['Kim said it was late.'],
    },
  },
])

/** "said nothing", "said by phone": what can follow and is no clause. */
const isSayable = (r: TextReading, i: number): boolean =>
  !is(r, i, Class.saidThing) &&
  (!is(r, i, Class.preposition) || endOfPhrase(r, i, Class.modifierBefore) > 0)

/** "said on Monday, it was late", "said: it was late"; but not "confessed, becoming the first". */
function behindSetting(r: TextReading, next: number, end: number): number {
  const settled = skipSetting(r, next, end)
  const isClosed = isMarkOf(r, settled, ':') || (settled > next && isMarkOf(r, settled, ','))
  return isClosed ? settled + 1 : settled
}

/** How far behind the verb "that" may stand, in pieces. */
const thatReach = 12

function thatIn(r: TextReading, reported: Reported): number {
  const { next, end } = reported
  // Most verbs have none: the words between are looked at only where one has.
  for (let i = next; i < Math.min(end, next + thatReach); i++)
    if (is(r, i, Class.that)) return opensThat(r, reported, i) ? i + 1 : -1
  return -1
}

/** Whether nothing but who is told, and when, parts "that" from the verb, and it opens a clause. */
function opensThat(r: TextReading, reported: Reported, that: number): boolean {
  if (isDemonstrative(r, that)) return false
  const isStrict = isWeak(reported, r)
  for (let i = reported.next; i < that; i++) {
    if (isQuoted(r, i) || isMarkOf(r, i, '.;:')) return false
    if (isStrict && isMarkOf(r, i, ',') && !isAside(r, i + 1)) return false
    if (i > reported.next && isFiniteVerb(r, i)) return false
  }
  return true
}

/** "reported, citing police, that", "announced, on Monday, that" */
const isAside = (r: TextReading, i: number): boolean =>
  is(r, i, Class.gerund) ||
  is(r, i, Class.preposition) ||
  is(r, i, Class.that) ||
  is(r, i, Class.dayOrMonth)

/** "said that was late", "told the group that ran it": what follows is the verb of "that" itself. */
const isDemonstrative = (r: TextReading, i: number): boolean =>
  is(r, i + 1, Class.finiteAuxiliary) || is(r, i + 1, Class.irregularPast)

function infinitiveIn(r: TextReading, verb: number, next: number, end: number): number {
  const hasObject =
    is(r, verb, Class.judgingVerb) || is(r, verb, Class.hearerVerb) || is(r, verb, Class.wantVerb)
  for (let i = next; i < Math.min(end, next + (hasObject ? 10 : 2)); i++) {
    if (is(r, i, Class.to) && isWordAt(r, i + 1)) return hasObject ? next : i
    if (isMarkOf(r, i, ',.;:')) return -1
  }
  return -1
}

/** How far behind its subject the verb of a clause may stand, in pieces. */
const clauseReach = 22

/** Whether a clause begins: something that may be a subject, and a verb; `isSure`: one that is no participle. */
function isClause(r: TextReading, start: number, end: number, isSure = false): boolean {
  if (!isClauseStart(r, start)) return false
  if (is(r, start, Class.nominative)) return true
  for (let i = start + 1; i < Math.min(end, start + clauseReach); i++) {
    if (isQuoted(r, i) || isMarkOf(r, i, '.;:')) return false
    if (is(r, i, Class.phraseBreaker) || is(r, i, Class.relativeWord)) return false
    // "read law and wrote books"
    if (is(r, i, Class.and) && isFiniteVerb(r, i + 1)) return false
    if (isVerb(r, i) && !(isSure && is(r, i, Class.participle))) return true
    if (i === start + 1 && is(r, start, Class.thirdPronoun) && is(r, i, Class.inPluralForm))
      return true
  }
  return false
}

const isClauseStart = (r: TextReading, i: number): boolean =>
  is(r, i, Class.speechSubject) ||
  hasCapital(r, i) ||
  r.kind[i] === PieceKind.number ||
  (isWordAt(r, i) && !is(r, i, Class.stopWord)) ||
  is(r, i, Class.modifierBefore)

/** "told lawmakers it was over": what is said starts after the hearer. */
function afterHearer(r: TextReading, start: number, end: number): number {
  if (is(r, start, Class.preposition)) return -1
  for (let i = start + 1; i < Math.min(end, start + 10); i++) {
    if (isQuoted(r, i)) return i
    if (isMarkOf(r, i, ',:')) return i + 1
    if (is(r, i, Class.hearerClause)) return i
    if (opensTold(r, i, end)) return i
  }
  return isClause(r, start, end) ? start : -1
}

/** "told reporters the talks had failed" */
const opensTold = (r: TextReading, i: number, end: number): boolean =>
  is(r, i, Class.speechSubject) &&
  !is(r, i - 1, Class.preposition) &&
  isWordAt(r, i - 1) &&
  isClause(r, i, end)

/** "reported 12 cases", "the survey found 50 towns"; but not "reported a loss of its own". */
function mayCount(r: TextReading, { cue, subject, next, end }: Reported): boolean {
  if (is(r, cue.verb, Class.documentVerb)) return isDocument(r, subject)
  if (!is(r, cue.verb, Class.tallyVerb)) return false
  if (!is(r, cue.verb, Class.resultVerb)) return true
  for (let i = next; i < Math.min(end, next + 8); i++) if (is(r, i, Class.ownResult)) return false
  return true
}

function isDocument(r: TextReading, { first, next }: Stretch): boolean {
  for (let i = first; i < next; i++) if (is(r, i, Class.documentNoun)) return true
  return false
}

function objectStart(r: TextReading, reported: Reported): number {
  const start = thingStart(r, reported)
  if (start < 0 || !has(r, reported.cue.verb, Class.judgingVerb)) return -1
  const isLoose = reported.end - start < 2 || is(r, start, Class.objectBreaker)
  return isLoose && isWeak(reported, r) ? -1 : start
}

function thingStart(r: TextReading, { next, end }: Reported): number {
  const start = behindSetting(r, next, end)
  const isNothing = start >= end || (isMarkOf(r, start, ',.;:)') && !isQuoted(r, start))
  return isNothing ? -1 : start
}
