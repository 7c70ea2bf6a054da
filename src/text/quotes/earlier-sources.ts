import { Class } from '../reading/classes.ts'
import { endOfPhrase, is, sentenceEnd } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { isVerb } from './finite-verbs.ts'
import { hasCapital, isComma, isPlural, isWordAt } from './looks.ts'
import { subjectAfter } from './subjects.ts'

/** How far back another source is looked for, in pieces. */
const reach = 40

/** How many pieces the source of a count has at most: "by the ministry's own count". */
const longestCount = 7

/**
 * "15,000 people, according to police, or 40,000, according to the union": behind which piece the words begin that the
 * source at `i` is of. Those before another source are that one's, unless it opens the sentence; then `first`.
 */
export function behindSource(r: TextReading, i: number, first: number): number {
  for (let at = i - 1; at > Math.max(first + 1, i - reach); at--) {
    const next = sourceEnd(r, at, i)
    if (next > at) return next
  }
  return first
}

/** Where ends the source that "according" or the noun of a count at `at` tells; 0 if it tells none. */
function sourceEnd(r: TextReading, at: number, end: number): number {
  if (is(r, at, Class.according) && is(r, at + 1, Class.to)) {
    const next = accordingTo(r, at)?.next ?? 0
    return next <= end ? next : 0
  }
  const isEnd = isComma(r, at + 1) || is(r, at + 1, Class.joinsSources)
  return is(r, at, Class.countNoun) && isEnd && isByCount(r, at) ? at + 1 : 0
}

/** Who it is according to. "According to police and 40 according to nurses", "to witnesses marched": without what is told. */
export function accordingTo(r: TextReading, i: number): Stretch | undefined {
  const named = subjectAfter(r, i + 2)
  if (!named) return undefined
  const found = withKnown(r, named)
  for (let at = found.first + 1; at < found.next; at++) {
    const isNext =
      is(r, at, Class.joinsSources) && startsAmount(r, at + 1) && isToldFurther(r, at + 1)
    if (isNext || isDoing(r, at) || isToldAt(r, at)) return { first: found.first, next: at }
  }
  return found
}

/** "police 12 people died", "police about 12 people died", but not "the 12 people who came" or "Article 12 of the law" */
export function isToldAt(r: TextReading, i: number): boolean {
  if (isPronounWithVerb(r, i)) return true
  const amount = Math.max(i, endOfPhrase(r, i, Class.modifierBefore))
  if (!startsAmount(r, amount) || !isWordAt(r, i - 1) || !isClause(r, amount + 1)) return false
  if (isNumbered(r, i)) return false
  return !beforeNumber.some((number) => is(r, i - 1, number))
}

/** "police it will", but not "those we asked" */
const isPronounWithVerb = (r: TextReading, i: number): boolean =>
  is(r, i, Class.thirdPronoun) && is(r, i + 1, Class.finiteAuxiliary) && isWordAt(r, i - 1)

/** "Article 12 of", "law 12", but "two of the pumps" and "the group 12 pumps" */
const isNumbered = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.number &&
  (hasCapital(r, i - 1)
    ? is(r, i + 1, Class.preposition) || takesNumber(r, i - 1)
    : takesNumber(r, i - 1) && !isPlural(r, i + 1))

const takesNumber = (r: TextReading, i: number): boolean =>
  is(r, i, Class.numbered) || is(r, i, Class.numberedName)

/** "the 12", "last 12", "the top 12", "the ministry's 12" */

const beforeNumber = [
  Class.definite,
  Class.quoteDeterminer,
  Class.adjective,
  Class.genitive,
  Class.adverb,
  Class.preposition,
  Class.timeCue,
  Class.joinsSources,
]

/** Whether a verb comes before the next mark and relative word. */
function isClause(r: TextReading, from: number): boolean {
  for (let i = from; i < from + reach && isPlain(r, i); i++) if (isVerb(r, i)) return true
  return false
}

const isPlain = (r: TextReading, i: number): boolean =>
  r.kind[i] !== PieceKind.mark && !is(r, i, Class.relativeWord)

/** "witnesses marched", but "aides briefed on it" */
const isDoing = (r: TextReading, i: number): boolean =>
  isVerb(r, i) && is(r, i - 1, Class.inPluralForm) && !is(r, i, Class.knowingWord)

/** "people familiar with the matter": of what they know. */
function withKnown(r: TextReading, { first, next }: Stretch): Stretch {
  const isKnowing = is(r, next - 1, Class.knowingWord) || is(r, next + 1, Class.knowingWord)
  if (!isKnowing || !is(r, next, Class.preposition)) return { first, next }
  const from = is(r, next + 1, Class.knowingWord) ? next + 3 : next + 1
  return { first, next: subjectAfter(r, from)?.next ?? next }
}

/** "and 40 according to nurses", not "and two officials". */
function isToldFurther(r: TextReading, from: number): boolean {
  const end = Math.min(sentenceEnd(r, from), from + reach)
  for (let i = from; i < end; i++)
    if (is(r, i, Class.according) || (is(r, i, Class.countNoun) && isByCount(r, i))) return true
  return false
}

const startsAmount = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.number || is(r, i, Class.startsNumber)

/** "by 3 percent in the forecast": no words of a count and of whose it is. */
const endsCount = (r: TextReading, i: number): boolean =>
  startsAmount(r, i) || (is(r, i, Class.preposition) && !is(r, i, Class.of))

function isByCount(r: TextReading, noun: number): boolean {
  for (let i = noun - 1; i >= noun - longestCount && !isComma(r, i); i--)
    if (is(r, i, Class.by) || endsCount(r, i)) return is(r, i, Class.by)
  return false
}

/** The last comma or conjunction before the source at `i` and behind the one at `first`: what stands behind is the later one's; `i` if there is none. */
export function laterPart(r: TextReading, first: number, i: number): number {
  const last = isComma(r, i - 1) ? i - 2 : i - 1
  for (let at = last; at > first; at--)
    if (isComma(r, at) || is(r, at, Class.joinsSources)) return isComma(r, at - 1) ? at - 1 : at
  return i
}

/** The next "according to" of the sentence from `i` on; `end` if there is none. */
export function nextSource(r: TextReading, i: number, end: number): number {
  for (let at = i; at < Math.min(end, i + reach); at++)
    if (is(r, at, Class.according) && is(r, at + 1, Class.to)) return at
  return end
}
