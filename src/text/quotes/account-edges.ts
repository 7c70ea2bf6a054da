import { Class } from '../reading/classes.ts'
import { endOfPhrase, is, sentenceEnd, sentenceStart } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { readNumber } from '../reading/numbers/number.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Given } from './account-rules.ts'
import { behindSource } from './earlier-sources.ts'
import { isVerb } from './finite-verbs.ts'
import { hasCapital, isMarkOf, isWordAt } from './looks.ts'

export const told = (
  source: Stretch | undefined,
  cue: Stretch,
  content: Stretch,
): Given | undefined =>
  source && content.first < content.next ? { source, cue, content } : undefined

/** "about $12", "more than 40 percent", "a third": the piece behind the number; 0 where none stands. */
export function amountAt(r: TextReading, i: number): number {
  const modified = Math.max(i, endOfPhrase(r, i, Class.modifierBefore))
  const at = is(r, modified, Class.moneyPart) ? modified + 1 : modified
  const read = readNumber(r, at)
  return read ? read.next : 0
}

/** How long an amount may be, in pieces, and how far behind a comma the next one of a list. */
const longestAmount = 20
const listReach = 5

export function amountEnd(r: TextReading, from: number): number {
  const end = Math.min(sentenceEnd(r, from), from + longestAmount)
  for (let i = from; i < end; i++)
    if (isMarkOf(r, i, '.;:') || endsPhrase(r, i) || isLastComma(r, i, end)) return i
  return end
}

/** "fewer than 12" goes on. */
const endsPhrase = (r: TextReading, i: number): boolean =>
  is(r, i, Class.phraseBreaker) && !is(r, i, Class.than)

/** "17 percent, two points more than …": the comma of a list has an amount behind it, before any verb. */
function isLastComma(r: TextReading, i: number, end: number): boolean {
  if (!isMarkOf(r, i, ',')) return false
  for (let at = i + 1; at < Math.min(end, i + listReach) && !isVerb(r, at); at++)
    if (amountAt(r, at) > 0) return false
  return true
}

/** What a count opens, or what it ends: the rest of its sentence on that side. */
export function clauseAround(r: TextReading, { first, next }: Stretch): Stretch {
  const start = sentenceStart(r, first)
  const end = sentenceEnd(r, first)
  const isOpening = first - start < 2
  const rest = isOpening
    ? { first: next, next: end }
    : { first: behindSource(r, first, start), next: first }
  return withoutMarks(r, rest)
}

function withoutMarks(r: TextReading, { first, next }: Stretch): Stretch {
  let from = first
  let to = next
  while (from < to && isMarkOf(r, from, ',;:.')) from++
  while (to > from && isMarkOf(r, to - 1, ',;:.')) to--
  return { first: from, next: to }
}

/** How long the name of an owner may be, and how many words may stand between it and what it owns, in pieces. */
const longestOwner = 6
const mostBetween = 2

/** "the mayor’s latest claim", "a World Bank estimate": whose the noun at `noun` is. */
export function ownerBefore(r: TextReading, noun: number): Stretch | undefined {
  const owner = genitiveBefore(r, noun)
  const next = owner > 0 ? owner : noun
  let first = next
  while (next - first < longestOwner && isOwnerWord(r, first - 1, owner > 0)) {
    first--
    if (is(r, first, Class.quoteDeterminer)) break
  }
  return first < next && holdsOwner(r, first, next) ? { first, next } : undefined
}

function genitiveBefore(r: TextReading, noun: number): number {
  for (let i = noun - 1; i >= noun - 1 - mostBetween; i--) {
    if (is(r, i, Class.genitive) || is(r, i, Class.ownerMark)) return i
    if (!isWordAt(r, i) || hasCapital(r, i)) return 0
  }
  return 0
}

/** Before the genitive any word of a noun phrase, else names and those who are asked for numbers. */
function isOwnerWord(r: TextReading, i: number, isGenitive: boolean): boolean {
  if (!isWordAt(r, i) || is(r, i, Class.preposition) || is(r, i, Class.phraseBreaker)) return false
  // "topping analysts’ estimates", "beating"
  if (isGenitive) return !isVerb(r, i) && !(is(r, i, Class.gerund) && !hasCapital(r, i))
  return hasCapital(r, i) || is(r, i, Class.headlineSource)
}

const holdsOwner = (r: TextReading, first: number, next: number): boolean =>
  next - first > 1 || !is(r, first, Class.quoteDeterminer)
