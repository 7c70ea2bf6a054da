import { add, divide, integer, multiply, shift, type Decimal } from './decimal.ts'
import { Word } from './lexicon.ts'
import { PieceKind, type Pieces } from './pieces.ts'
import { bitsAt, isArticle, isHyphen, isJointHyphen, type Reading, type State } from './reading.ts'

interface Denominator {
  readonly value: number
  readonly next: number
  readonly isPlural: boolean
}

/** "thirds", "twenty-fifth", "half". */
export function readDenominator(p: Pieces, at: number): Denominator | undefined {
  const bits = bitsAt(p, at)
  const value = p.entries[at]?.value ?? 0
  if ((bits & Word.tens) !== 0) {
    const unit = isHyphen(p, at + 1) ? at + 2 : at + 1
    const low = p.entries[unit]?.value ?? 10
    if (low >= 10 || (bitsAt(p, unit) & (Word.denominator | Word.ordinal)) === 0) return undefined
    return { value: value + low, next: unit + 1, isPlural: p.words[unit]?.endsWith('s') === true }
  }
  if ((bits & (Word.denominator | Word.half)) === 0 || value < 2) return undefined
  return { value, next: at + 1, isPlural: p.words[at]?.endsWith('s') === true }
}

/** "two thirds", "one-fourth": the whole is the numerator. */
export function readFractionOf(p: Pieces, whole: Reading, state: State): Reading | undefined {
  if (!state.isWords || whole.value.coefficient === 0n) return undefined
  const denominator = readDenominator(p, isJointHyphen(p, whole.next) ? whole.next + 1 : whole.next)
  if (!denominator) return undefined
  const isOne = whole.value.coefficient === 1n && whole.value.scale === 0
  if (!denominator.isPlural && !isOne) return undefined
  const value = divide(whole.value, integer(denominator.value))
  return scaled(p, { ...whole, next: denominator.next, value, form: 'fraction' })
}

/** "two and a half", "one million and a half". */
export function readMixed(p: Pieces, whole: Reading): Reading | undefined {
  if (p.words[whole.next] !== 'and') return undefined
  const article = whole.next + 1
  const isCount = (bitsAt(p, article) & Word.digit) !== 0
  if (!isCount && !isArticle(p, article)) return undefined
  const denominator = readDenominator(p, isHyphen(p, article + 1) ? article + 2 : article + 1)
  if (!denominator) return undefined
  const top = isCount ? (p.entries[article]?.value ?? 1) : 1
  const fraction = divide(integer(top), integer(denominator.value))
  const { next } = denominator
  if (whole.power === 0)
    return scaled(p, { ...whole, next, value: add(whole.value, fraction), form: 'fraction' })
  // "one billion and a half", "one billion and a half million"
  const smaller = (bitsAt(p, next) & Word.magnitude) !== 0 ? p.entries[next]?.power : undefined
  const part = shift(fraction, smaller ?? whole.power)
  return { ...whole, next: smaller === undefined ? next : next + 1, value: add(whole.value, part) }
}

/** "half", "a half", "half a million", "half a dozen". */
export function readHalf(p: Pieces, i: number, first: number): Reading | undefined {
  // "half-staff", "the second half", "this half"
  const before = bitsAt(p, i - 1)
  const isPeriod =
    (before & Word.determiner) !== 0 && p.words[first + 1] !== 'of' && !isArticle(p, i)
  const isSecond = (before & Word.ordinal) !== 0 || p.kind[i - 1] === PieceKind.ordinal
  if (isHyphen(p, first + 1) || isPeriod || isSecond || p.words[first] === 'halves')
    return undefined
  const half: Reading = { start: i, next: first + 1, value: fiveTenths, form: 'fraction', power: 0 }
  return scaled(p, half)
}

const fiveTenths: Decimal = { coefficient: 5n, scale: 1 }

/** "a third", "quarter million": a denominator that nothing counts. */
export function readBareDenominator(p: Pieces, i: number, first: number): Reading | undefined {
  const denominator = readDenominator(p, first)
  const isRank = (bitsAt(p, first) & Word.ordinal) !== 0
  const rank = isRank ? readRank(p, i, first) : undefined
  if (!denominator || denominator.isPlural) return rank
  const value = divide(integer(1), integer(denominator.value))
  const fraction: Reading = { start: i, next: denominator.next, value, form: 'fraction', power: 0 }
  const whole = scaled(p, fraction)
  if (whole.next > fraction.next) return whole
  const isOf = p.words[fraction.next] === 'of' || fraction.next >= p.count
  if (first > i && (isOf || !isRank)) return fraction
  return rank
}

function readRank(p: Pieces, i: number, first: number): Reading {
  const value = integer(p.entries[first]?.value ?? 0)
  return { start: first > i ? first : i, next: first + 1, value, form: 'ordinal', power: 0 }
}

/** A fraction of a magnitude: "two thirds of a million", "half a dozen". */
export function scaled(p: Pieces, part: Reading): Reading {
  let at = part.next
  if (p.words[at] === 'of' && isArticle(p, at + 1)) at++
  if (isArticle(p, at)) at++
  if (isHyphen(p, at)) at++
  const bits = bitsAt(p, at)
  const entry = p.entries[at]
  if ((bits & Word.magnitude) !== 0) {
    const power = entry?.power ?? 0
    return { ...part, next: at + 1, value: shift(part.value, power), form: 'words', power }
  }
  if ((bits & Word.dozen) === 0 || p.words[at] === 'score') return part
  return { ...part, next: at + 1, value: multiply(part.value, integer(12)), form: 'words' }
}
