import type { Amount } from './amount.ts'
import { negate, shift } from './decimal.ts'
import { Word } from './lexicon.ts'
import { currencyAfter } from './money.ts'
import { isApart } from './numerals.ts'
import { PieceKind, type Pieces } from './pieces.ts'
import type { Reading } from './reading.ts'
import { unitAt } from './unit-at.ts'

export type Plain = Omit<Amount, 'kind' | 'rule' | 'unit' | 'per'>

const abbreviations: ReadonlyMap<string, number> = new Map([
  ['m', 6],
  ['mm', 6],
  ['b', 9],
  ['t', 12],
])

/** `m`, `b` and `t` written after digits: magnitudes of money, or before what is counted. */
export function withAbbreviation(p: Pieces, reading: Reading, isMoney: boolean): Plain {
  const at = reading.next
  const power = abbreviations.get(p.words[at] ?? '')
  const isTold = reading.form !== 'digits' || reading.power > 0
  if (power === undefined || isTold || p.kind[at] !== PieceKind.word) return reading
  if (!isMoney && !isMagnitude(p, at)) return reading
  return { ...reading, next: at + 1, value: shift(reading.value, power), power }
}

/** Whether the letter at `at` is a magnitude and not metres, tonnes or bytes. */
function isMagnitude(p: Pieces, at: number): boolean {
  const written = p.text.slice(p.start[at] ?? 0, p.end[at] ?? 0)
  if (written === 'M' || written === 'B' || written === 'b') return !isApart(p, at)
  if (currencyAfter(p, at + 1, false)) return written !== 'b' || !isApart(p, at)
  if (written !== 'm' || isApart(p, at)) return false
  return countsAfter(p, at + 1)
}

const lengths = new Set(
  'tall long wide high deep thick away across race sprint hurdles freestyle mark'.split(' '),
)

/** Whether what is counted follows: "35m of its", "1.2m tons", "3m people". */
function countsAfter(p: Pieces, at: number): boolean {
  const word = p.words[at] ?? ''
  if (at >= (p.sentenceEnd[at - 1] ?? 0) || p.kind[at] !== PieceKind.word) return false
  if (word === 'of') return true
  if (((p.bits[at] ?? 0) & (Word.stop | Word.up | Word.down)) !== 0 || lengths.has(word))
    return false
  return true
}

/** "15-plus", "20-odd" before a unit or noun. */
export function withBound(p: Pieces, amount: Plain): Plain {
  const word = p.words[amount.next + 1]
  if (p.words[amount.next] !== '-' || isApart(p, amount.next)) return amount
  if (word === 'plus') return { ...amount, next: amount.next + 2, bound: 'at-least' }
  return word === 'odd' ? { ...amount, next: amount.next + 2, bound: 'approx' } : amount
}

export function withSign(
  p: Pieces,
  amount: Plain,
  first: number,
  floor: number,
): Plain & { readonly first: number } {
  const isInner =
    first < amount.start && (p.words[amount.start - 1] === '-' || p.words[amount.start - 1] === '−')
  if (isInner) return { ...amount, first, value: negate(amount.value) }
  const at = p.words[first - 1] === '-' && p.words[first - 2] === 'minus' ? first - 2 : first - 1
  const word = p.words[at] ?? ''
  const isInside = at >= Math.max(floor, p.sentenceStart[first] ?? 0)
  const isWord = word === 'minus' || word === 'negative'
  const isSign =
    (word === '-' || word === '−' || word === '–') && !isApart(p, first) && standsAlone(p, at)
  const isSpaced = word === '-' && at === p.sentenceStart[first]
  if (!isInside || !(isWord || isSign || isSpaced)) return { ...amount, first }
  return { ...amount, first, start: at, value: negate(amount.value) }
}

/** A hyphen after a word or number is a range or a joint, no sign. */
function standsAlone(p: Pieces, at: number): boolean {
  if (at === (p.sentenceStart[at] ?? 0)) return true
  const before = p.words[at - 1] ?? ''
  return isApart(p, at) ? p.kind[at - 1] !== PieceKind.number : before === '(' || before === '$'
}

export type Signed = Plain & { readonly first: number }

/** "USD 75 million", but also "75 USD million". */
export function magnitudeAfter(p: Pieces, next: number, amount: Signed): Signed {
  const power = ((p.bits[next] ?? 0) & Word.magnitude) !== 0 ? p.entries[next]?.power : undefined
  if (power === undefined || amount.power > 0) return { ...amount, next }
  return { ...amount, ...shifted(amount, power), next: next + 1, power }
}

/** Both ends of what is told in many, or the one value, times a power of ten. */
export const shifted = ({ value, high }: Plain, power: number): Pick<Plain, 'value' | 'high'> => ({
  value: shift(value, power),
  ...(high && { high: shift(high, power) }),
})

/** Past the "of" in "millions of dollars". */
export function withoutOf(p: Pieces, amount: Plain): Plain {
  const at = amount.next + 1
  if (amount.form !== 'many' || p.words[amount.next] !== 'of') return amount
  const isUnit = currencyAfter(p, at, true) !== undefined || unitAt(p, at) !== undefined
  return isUnit ? { ...amount, next: at } : amount
}

/** Past a hyphen that joins the number to its unit. */
export function skipHyphen(p: Pieces, at: number): number {
  const isJoint = p.words[at] === '-' && !isApart(p, at) && !isApart(p, at + 1)
  return isJoint && p.kind[at + 1] === PieceKind.word ? at + 1 : at
}
