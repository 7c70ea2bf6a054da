import type { Mention } from '../../schemas/entity.ts'
import type { Time } from '../../schemas/facts.ts'
import type { Amount } from './amount.ts'
import type { Decimal } from './decimal.ts'
import { Word } from './lexicon.ts'
import { currencyAfter } from './money.ts'
import { isCapital, isNameLike } from './nouns.ts'
import { isApart } from './numerals.ts'
import { PieceKind, type Pieces } from './pieces.ts'
import { unitAt } from './unit-at.ts'

/** What other parts have claimed, piece by piece. */
export const Claim = { none: 0, time: 1, duration: 2, name: 3, place: 4, group: 5 } as const

const namesOf = new Set(['person', 'organization', 'event', 'work', 'product'])

/** For each piece, whether it stands in a date, or inside a name. Spans are in text order or not; each is visited once. */
export function claimPieces(
  p: Pieces,
  times: readonly Time[],
  mentions: readonly Mention[],
): Uint8Array {
  const claims = new Uint8Array(p.count)
  for (const { span, type } of mentions) {
    const claim = namesOf.has(type) ? Claim.name : type === 'place' ? Claim.place : Claim.group
    mark(p, claims, span.start, span.end, claim)
  }
  for (const { span, kind } of times)
    mark(
      p,
      claims,
      span.start,
      span.end,
      kind === 'duration' || kind === 'set' ? Claim.duration : Claim.time,
    )
  return claims
}

function mark(p: Pieces, claims: Uint8Array, start: number, end: number, claim: number): void {
  for (let i = pieceAt(p, start); i < p.count && (p.start[i] ?? 0) < end; i++) claims[i] = claim
}

/** The first piece that ends after `offset`. */
export function pieceAt(p: Pieces, offset: number): number {
  let low = 0
  let high = p.count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((p.end[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** How far from `i` to go on when a chain of numbers is no figure: dates, addresses, phone numbers; else `i`. */
export function skipChain(p: Pieces, i: number): number {
  let at = i
  let links = 0
  while (
    p.kind[at] === PieceKind.number &&
    isJoint(p, at + 1) &&
    p.kind[at + 2] === PieceKind.number
  ) {
    at += 2
    links++
  }
  const isTime = links === 1 && p.words[i + 1] === ':'
  const isSlogan =
    links === 1 &&
    p.words[i + 1] === '/' &&
    (p.words[i + 2] === '11' || p.words[i + 2] === '7') &&
    (p.words[i] === '9' || p.words[i] === '24')
  return links > 1 || isTime || isSlogan ? at + 1 : i
}

const joints = new Set(['-', '/', ':', '.', '–'])

/** A mark between two numbers; a dash may stand apart from both. */
function isJoint(p: Pieces, i: number): boolean {
  const word = p.words[i] ?? ''
  if (!joints.has(word) || isApart(p, i) !== isApart(p, i + 1)) return false
  return !isApart(p, i) || ((word === '-' || word === '–') && isSameSentence(p, i - 1, i + 1))
}

/** Whether the number at `i` is part of a word or name: "SCP-173", "ID.3", "5G", "1990s", a list marker. */
export function isLabel(p: Pieces, i: number): boolean {
  const isFirst = i === p.sentenceStart[i]
  if (isFirst && isListMarker(p, i)) return true
  if (!isApart(p, i) && !isFirst && isGlued(p, i)) return true
  const isLettered =
    p.kind[i + 1] === PieceKind.word && !isApart(p, i + 1) && isSameSentence(p, i, i + 1)
  return isLettered && p.kind[i] === PieceKind.number && !isKnownSuffix(p, i + 1)
}

const isSameSentence = (p: Pieces, a: number, b: number): boolean =>
  p.sentenceStart[a] === p.sentenceStart[b]

/** "3." or "3)" that opens a paragraph and numbers it. */
const isListMarker = (p: Pieces, i: number): boolean =>
  (p.words[i + 1] === '.' || p.words[i + 1] === ')') &&
  !isApart(p, i + 1) &&
  isSameSentence(p, i, i + 2) &&
  (p.words[i]?.length ?? 9) <= 2

/** Letters or a joint right before the number. */
function isGlued(p: Pieces, i: number): boolean {
  const word = p.words[i - 1] ?? ''
  // "'11" is a year.
  const isClipped = word === "'" || word === '’' || word === '‘'
  if (isClipped && (p.words[i]?.length ?? 0) === 2) return true
  if (word === '#' || word === '@' || word === '§' || word === '№') return true
  const isJoined =
    (word === '-' || word === '.' || word === '/' || word === '_') &&
    p.kind[i - 2] === PieceKind.word
  return isJoined && !isApart(p, i - 1) && isSameSentence(p, i, i - 2) && !isNumberWord(p, i - 2)
}

const isNumberWord = (p: Pieces, i: number): boolean =>
  ((p.bits[i] ?? 0) & (Word.digit | Word.teen | Word.tens | Word.magnitude | Word.hundred)) !== 0 ||
  p.words[i] === 'minus' ||
  p.words[i] === 'sub'

/** Letters that make something of the digits they are written onto, besides units and currencies. */
const suffixes = new Set(['m', 'b', 't', 'k', 'mm', 'pc', 'pct', 'percent', 'yo', 'fold'])

/** Whether the letters at `i`, written onto digits, are a unit or magnitude: others make a name of them. */
function isKnownSuffix(p: Pieces, i: number): boolean {
  const word = p.words[i] ?? ''
  // "5G" is a network, "500g" a weight.
  if (word === 'g') return (p.words[i - 1]?.length ?? 0) >= 2
  if (suffixes.has(word) || ((p.bits[i] ?? 0) & Word.magnitude) !== 0) return true
  return unitAt(p, i) !== undefined || currencyAfter(p, i, true) !== undefined
}

/** Words that may be written with a capital and are no name: those of the lexicon, adverbs. */
const isPlainWord = (p: Pieces, i: number): boolean =>
  (p.bits[i] ?? 0) !== 0 || p.words[i]?.endsWith('ly') === true

export interface Situation {
  readonly claims: Uint8Array
  readonly hasNoun: boolean
  readonly hasModifier: boolean
}

/** Whether an amount without unit is the number of a name: "S&P 500", "Boeing 737", "Route 66", "Game 7". */
export function isName(
  p: Pieces,
  amount: Amount,
  { claims, hasNoun, hasModifier }: Situation,
): boolean {
  const { start, form } = amount
  const at = start - 1
  if (amount.unit || amount.per || at < (p.sentenceStart[start] ?? 0)) return false
  if (hasModifier || amount.power > 0 || form === 'many' || form === 'fraction') return false
  if (((p.bits[at] ?? 0) & Word.label) !== 0 && (isNameLike(p, at) || !hasNoun)) return true
  // "the Group of Seven", "the Kick Six"
  const isTitled =
    p.words[at] === 'of' ? isCapital(p, at - 1) : isCapital(p, at) && !isPlainWord(p, at)
  if (form === 'words' && isCapital(p, start) && isTitled) return true
  if (form !== 'digits' || /[.,]/.test(p.words[start] ?? '')) return false
  if (!isNameLike(p, at) || claims[at] === Claim.place || claims[at] === Claim.time) return false
  return !isPlainWord(p, at) || claims[at] === Claim.name
}

const yearly = new Set(
  'in since by during until till of from before after between early late mid year season to through and for the circa his her its their - –'.split(
    ' ',
  ),
)

/** Whether a bare numeral is a year that no temporal expression claimed. */
export function isYear(p: Pieces, amount: Amount, hasNoun: boolean): boolean {
  const word = p.words[amount.start] ?? ''
  if (amount.unit || amount.form !== 'digits' || word.length !== 4 || amount.power > 0) return false
  if (/\D/.test(word)) return false
  const before = p.words[amount.start - 1] ?? ''
  const isDated = yearly.has(before) || before === '’s' || before === "'s"
  const isModern = inYears(amount.value, 1900, 2100)
  if (isModern && /^levels?$/.test(p.words[amount.next] ?? '')) return true
  if (isModern)
    return !hasNoun || isDated || isArticle(p, amount.start - 1) || isCapital(p, amount.next)
  return inYears(amount.value, 1000, 1900) && !hasNoun && isDated && !asks.has(before)
}

/** Whether both ends of a range are years: "between 2014 and 2017". */
export const isYearRange = (low: Decimal, high: Decimal): boolean =>
  inYears(low, 1000, 2100) && inYears(high, 1000, 2100)

const inYears = (value: Decimal, from: number, to: number): boolean =>
  value.scale === 0 && value.coefficient >= BigInt(from) && value.coefficient < BigInt(to)

const isArticle = (p: Pieces, i: number): boolean => ((p.bits[i] ?? 0) & Word.article) !== 0

/** Before an old year these could as well go with an amount. */
const asks = new Set(['to', 'of', 'for', '-', '–', 'through'])

/** Pronouns and idioms with "one": only what counts something is a figure. */
export function isPronounOne(p: Pieces, i: number, { hasNoun, hasModifier }: Situation): boolean {
  const before = p.words[i - 1] ?? ''
  const after = p.words[i + 1] ?? ''
  // "just one 52,000-barrel refinery": the number counts. "A fortunate one." counts nothing.
  if (p.kind[i + 1] === PieceKind.number && isSameSentence(p, i, i + 1)) return true
  const isLast =
    p.kind[i + 1] === PieceKind.mark && after !== '-' && p.kind[i - 1] === PieceKind.word
  if (isLast && !hasModifier && isSameSentence(p, i, i - 1)) return true
  if (
    before === 'number' ||
    before === 'no' ||
    before === 'another' ||
    before === 'which' ||
    before === 'any' ||
    before === 'every'
  )
    return true
  if (after === 'of') return before === 'the' || before === 'this' || before === 'that'
  if (after === 'out' || after === 'in' || after === '-' || after === 'over') return false
  if (before === 'the' || before === 'this' || before === 'that') return true
  if (after === 'another' || after === 'day' || after === '’s' || after === "'s") return true
  return !hasNoun && isSameSentence(p, i, i + 1) && p.kind[i + 1] === PieceKind.word
}
