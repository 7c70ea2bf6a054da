import { Class } from '../classes.ts'
import { is, isApart, senseAt, startOfPhrase, valueAt } from '../cursor.ts'
import { PieceKind } from '../pieces.ts'
import type { TextReading } from '../text-reading.ts'
import { add, divide, integer, multiply, shift, type Decimal } from './decimal.ts'
import { isArticle, isHyphen, isJointHyphen, type NumberReading, type State } from './state.ts'

interface Denominator {
  readonly value: number
  readonly next: number
  readonly isPlural: boolean
}

/** "thirds", "twenty-fifth", "half". */
export function readDenominator(r: TextReading, at: number): Denominator | undefined {
  const tens = valueAt(r, at, Class.tensWord)
  if (tens !== undefined) return readTens(r, at, tens)
  const value = valueAt(r, at, Class.denominator) ?? valueAt(r, at, Class.half) ?? 0
  if (value < 2) return undefined
  return { value, next: at + 1, isPlural: is(r, at, Class.manyParts) }
}

/** "twenty-fifth", "thirty seconds" apart: the last word is an ordinal. */
function readTens(r: TextReading, at: number, tens: number): Denominator | undefined {
  const unit = isHyphen(r, at + 1) ? at + 2 : at + 1
  const low = valueAt(r, unit, Class.denominator) ?? valueAt(r, unit, Class.ordinalWord) ?? 10
  if (low >= 10) return undefined
  return { value: tens + low, next: unit + 1, isPlural: is(r, unit, Class.manyParts) }
}

/** "two thirds", "one-fourth": the whole is the numerator. */
export function readFractionOf(
  r: TextReading,
  whole: NumberReading,
  state: State,
): NumberReading | undefined {
  if (!state.isWords || whole.value.coefficient === 0n) return undefined
  const denominator = readDenominator(r, isJointHyphen(r, whole.next) ? whole.next + 1 : whole.next)
  if (!denominator) return undefined
  const isOne = whole.value.coefficient === 1n && whole.value.scale === 0
  if (!denominator.isPlural && !isOne) return undefined
  // "two quarters of losses" are periods.
  if (denominator.value === 4 && whole.value.coefficient % 2n === 0n) return undefined
  const value = divide(whole.value, integer(denominator.value))
  return scaled(r, { ...whole, next: denominator.next, value, form: 'fraction' })
}

export const pastHyphen = (r: TextReading, at: number): number => (isHyphen(r, at) ? at + 1 : at)

/** "two and a half", "one million and a half". */
export function readMixed(r: TextReading, whole: NumberReading): NumberReading | undefined {
  // "two-and-a-half"
  const and = pastHyphen(r, whole.next)
  if (!is(r, and, Class.and)) return undefined
  const article = pastHyphen(r, and + 1)
  const count = isArticle(r, article) ? 1 : valueAt(r, article, Class.digitWord)
  const denominator =
    count === undefined ? undefined : readDenominator(r, pastHyphen(r, article + 1))
  if (count === undefined || !denominator) return undefined
  const fraction = divide(integer(count), integer(denominator.value))
  const { next } = denominator
  if (whole.power === 0)
    return scaled(r, { ...whole, next, value: add(whole.value, fraction), form: 'fraction' })
  // "one billion and a half", "one billion and a half million"
  const smaller = senseAt(r, next, Class.magnitude)?.entry.power
  const part = shift(fraction, smaller ?? whole.power)
  return { ...whole, next: smaller === undefined ? next : next + 1, value: add(whole.value, part) }
}

/** "half", "a half", "half a million", "half a dozen". */
export function readHalf(r: TextReading, i: number, first: number): NumberReading | undefined {
  // "half-staff", "the second half", "this half"
  const isPeriod = is(r, i - 1, Class.determiner) && !is(r, first + 1, Class.of) && !isArticle(r, i)
  const isSecond = is(r, i - 1, Class.ordinalWord) || r.kind[i - 1] === PieceKind.ordinal
  if (isHyphen(r, first + 1) || isPeriod || isSecond || is(r, first, Class.manyParts))
    return undefined
  return scaled(r, { start: i, next: first + 1, value: fiveTenths, form: 'fraction', power: 0 })
}

const fiveTenths: Decimal = { coefficient: 5n, scale: 1 }

/** "a third", "quarter million": a denominator that nothing counts. */
export function readBareDenominator(
  r: TextReading,
  i: number,
  first: number,
): NumberReading | undefined {
  const denominator = readDenominator(r, first)
  const isRank = is(r, first, Class.ordinalWord)
  const rank = isRank ? readRank(r, i, first) : undefined
  // "ein Drittel": some languages have one form for one and for many.
  if (!denominator || (denominator.isPlural && first === i)) return rank
  const value = divide(integer(1), integer(denominator.value))
  const fraction: NumberReading = {
    start: i,
    next: denominator.next,
    value,
    form: 'fraction',
    power: 0,
  }
  const whole = scaled(r, fraction)
  if (whole.next > fraction.next) return whole
  return first > i && (!isRank || isPartOf(r, i, fraction.next)) ? fraction : rank
}

const isPartOf = (r: TextReading, i: number, next: number): boolean =>
  is(r, next, Class.of) || next >= r.count || isShare(r, i, next)

/** "by about a third", "fell a third", "a third - 33% -": a share, no rank. */
function isShare(r: TextReading, i: number, next: number): boolean {
  if (is(r, next, Class.dash) && isApart(r, next)) return true
  if (r.kind[next] === PieceKind.word && !is(r, next, Class.stopWord)) return false
  const before = i - 1
  return (
    is(r, before, Class.by) ||
    is(r, before, Class.changes) ||
    startOfPhrase(r, before, Class.modifierBefore) >= 0
  )
}

function readRank(r: TextReading, i: number, first: number): NumberReading {
  const value = integer(valueAt(r, first, Class.ordinalWord) ?? 0)
  return { start: first > i ? first : i, next: first + 1, value, form: 'ordinal', power: 0 }
}

/** A fraction of a magnitude: "two thirds of a million", "half a dozen". */
export function scaled(r: TextReading, part: NumberReading): NumberReading {
  let at = part.next
  if (is(r, at, Class.of) && isArticle(r, at + 1)) at++
  if (isArticle(r, at)) at++
  if (isHyphen(r, at)) at++
  const power = senseAt(r, at, Class.magnitude)?.entry.power
  if (power !== undefined)
    return { ...part, next: at + 1, value: shift(part.value, power), form: 'words', power }
  if (!is(r, at, Class.dozen) || is(r, at, Class.score)) return part
  return { ...part, next: at + 1, value: multiply(part.value, integer(12)), form: 'words' }
}
