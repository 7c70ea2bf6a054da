import { Class } from '../../reading/classes.ts'
import { is, isApart, isCapital } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookBack } from './look.ts'
import { eventVerbAt, Form } from './verbs.ts'

/** A stretch of pieces. */
export interface Stretch {
  readonly first: number
  readonly next: number
}

/** The most words of a noun phrase. */
const longest = 7

/** What is no name of a thing, and ends a noun phrase. */
const isOutsideWord = isOne(
  Class.phraseOpener,
  Class.passiveVerb,
  Class.relativePronoun,
  Class.conjunction,
  Class.otherVerb,
  Class.to,
  Class.pronoun,
  Class.and,
  Class.or,
  Class.verb,
)
const staysInside = isOne(Class.more, Class.other)

function isOutside(r: TextReading, i: number): boolean {
  // "OSLO - Shares": a hyphen between spaces is a dash.
  if (r.kind[i] !== PieceKind.word) return !is(r, i, Class.hyphen) || isApart(r, i)
  return isOutsideWord(r, i) || (is(r, i, Class.verbFiller) && !staysInside(r, i))
}

const isOpener = isOne(Class.nounOpener)

/** The noun phrase that begins at `from`, without its determiner: at most up to `end`. */
export function phraseFrom(r: TextReading, from: number, end: number): Stretch | undefined {
  const first = skipOpeners(r, from, end)
  const most = Math.min(end, first + longest)
  let next = first
  while (next < most && !isOutside(r, next) && !endsPhrase(r, next, first)) next++
  while (next > first && (is(r, next - 1, Class.hyphen) || isOpener(r, next - 1))) next--
  return next > first ? { first, next } : undefined
}

function skipOpeners(r: TextReading, from: number, end: number): number {
  let first = from
  while (first < Math.min(end, from + 3) && isOpener(r, first)) first++
  return first
}

/** "cuts" of "it cuts": only a past or participle behind a noun ends a phrase. */
function endsPhrase(r: TextReading, i: number, first: number): boolean {
  if (i === first || is(r, i - 1, Class.hyphen)) return false
  if (((eventVerbAt(r, i)?.forms ?? 0) & (Form.past | Form.participle)) !== 0) return true
  return is(r, i, Class.participle) && isOutside(r, i + 1)
}

/** The noun phrase that ends before `next`, back to `least`. */
export function phraseTo(r: TextReading, next: number, least: number): Stretch | undefined {
  let first = isNumberOfName(r, next - 1) && next - 1 > least ? next - 1 : next
  while (first > least && next - first < longest && !isBefore(r, first - 1)) {
    first--
    if (beginsObject(r, first, next)) {
      first++
      break
    }
  }
  while (first < next && isOpener(r, first)) first++
  return next > first ? { first, next } : undefined
}

/** "estimated losses at", but "the estimated losses": the verb that gives the amount is outside. */
const isBefore = (r: TextReading, i: number): boolean =>
  isOutside(r, i) || (is(r, i, Class.valueVerb) && isGiving(r, i))

const isGiving = (r: TextReading, i: number): boolean =>
  (isOpener(r, i + 1) && !is(r, i + 1, Class.genitive)) ||
  (is(r, i, Class.cuePast) && !is(r, i, Class.nounLike) && !isOpener(r, i - 1))

/** "the Nordic 40", but not "March 31" */
export const isNumberOfName = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.number &&
  r.kind[i - 1] === PieceKind.word &&
  isCapital(r, i - 1) &&
  !is(r, i - 1, Class.moneyPart) &&
  !is(r, i - 1, Class.month)

/** "March 31" */
export const isDayOfMonth = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.number && is(r, i - 1, Class.month)

/** "cut its debt" before a number: "debt" is the phrase, not what cuts it. */
const beginsObject = (r: TextReading, i: number, next: number): boolean =>
  i < next - 1 && isOpener(r, i + 1) && ((eventVerbAt(r, i)?.forms ?? 0) & Form.past) !== 0

const joinsHead = isOne(Class.of, Class.in, Class.for, Class.from, Class.between, Class.on)

/** With what is joined to it before: "price of crude oil", "shares in Acme". */
export function withHead(r: TextReading, found: Stretch, least: number): Stretch {
  let { first } = found
  for (let joined = 0; joined < 2; joined++) {
    const head = headBefore(r, first, least)
    if (!head || found.next - head.first > 10) break
    first = head.first
  }
  return { first, next: found.next }
}

function headBefore(r: TextReading, first: number, least: number): Stretch | undefined {
  const at = lookBack(r, first, Math.max(least, first - 4), (_, i) => !isOpener(r, i))
  return at > least && joinsHead(r, at) ? phraseTo(r, at, least) : undefined
}

/** The subject of the verb at `verb`: what stands before it and its auxiliaries. */
export function subjectBefore(r: TextReading, verb: number, least: number): Stretch | undefined {
  let next = startOfVerb(r, verb, least)
  // ", which", ", a maker of cars,"
  if (is(r, next - 1, Class.relativePronoun)) next--
  const phrase = phraseTo(r, endOfSubject(r, next, least), least)
  return phrase && withHead(r, phrase, least)
}

/** Behind the subject, before an aside in commas. */
function endOfSubject(r: TextReading, next: number, least: number): number {
  if (isDayOfMonth(r, next - 1)) return beforeDate(r, next - 2, least)
  if (!is(r, next - 1, Class.comma)) return next
  const comma = next - 1
  const opening = lookBack(r, comma, Math.max(least + 1, comma - 15), isOne(Class.comma))
  return opening < 0 ? comma : opening
}

const leadsToDate = isOne(Class.phraseOpener, Class.otherVerb, Class.gerund)

/** "the quarter ended March 31": before what leads to the date. */
function beforeDate(r: TextReading, month: number, least: number): number {
  let next = month
  while (next > least && month - next < 2 && leadsToDate(r, next - 1)) next--
  return next
}

/** Where the auxiliaries of the verb at `at` begin. */
export function startOfVerb(r: TextReading, at: number, least: number): number {
  let i = at
  while (i > least && at - i < 8 && isAuxiliary(r, i - 1)) i--
  return i
}

export const isAuxiliary = isOne(Class.passiveVerb, Class.verbFiller, Class.adverb, Class.to)
