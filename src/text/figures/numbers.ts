import { add, integer, multiply, shift, type Decimal } from './decimal.ts'
import { readBareDenominator, readFractionOf, readHalf, readMixed, scaled } from './fractions.ts'
import { numberWord, readInteger, type Options } from './integers.ts'
import { Word } from './lexicon.ts'
import { PieceKind, type Pieces } from './pieces.ts'
import { bitsAt, isArticle, isHyphen, longest, type Reading, type State } from './reading.ts'

/** The number that begins at `i`, at an article or at its first word or numeral. */
export function readNumber(p: Pieces, i: number, options: Options = {}): Reading | undefined {
  const first = isArticle(p, i) ? i + 1 : i
  const bits = bitsAt(p, first)
  if (p.kind[first] === PieceKind.ordinal && first === i) return readNumericOrdinal(p, i)
  if ((bits & Word.many) !== 0 && (bits & Word.dozen) === 0) return readMany(p, i, first)
  if ((bits & Word.half) !== 0) return readHalf(p, i, first)
  if (first > i && (bits & (numberWord & ~Word.hundred)) !== 0 && (bits & Word.denominator) === 0)
    return undefined
  const state: State = {
    total: integer(0),
    current: undefined,
    room: Infinity,
    power: 0,
    isWords: p.kind[first] !== PieceKind.number,
    isFraction: false,
  }
  if (first > i && p.kind[first] === PieceKind.number) return undefined

  const next = readInteger(p, first, state, options)
  if (next === first) return readBareDenominator(p, i, first)
  return finish(p, i, next, state, options)
}

/** `22nd`. */
function readNumericOrdinal(p: Pieces, i: number): Reading | undefined {
  const digits = (p.words[i] ?? '').slice(0, -2).replaceAll(',', '')
  if (digits === '' || digits.length > 12 || /\D/.test(digits)) return undefined
  return { start: i, next: i + 1, value: integer(Number(digits)), form: 'ordinal', power: 0 }
}

/** After the integer: decimals in words, a fraction, an ordinal. */
function finish(p: Pieces, i: number, at: number, state: State, options: Options): Reading {
  const value = state.current ? add(state.total, state.current) : state.total
  const form = state.isWords ? 'words' : state.isFraction ? 'fraction' : 'digits'
  const whole: Reading = { start: i, next: at, value, form, power: state.current ? 0 : state.power }
  return (
    readPoint(p, whole) ??
    readOrdinal(p, whole, state) ??
    readFractionOf(p, whole, state) ??
    (options.withoutAnd === true ? undefined : readMixed(p, whole)) ??
    whole
  )
}

/** "point zero three", "point seventy-one". */
function readPoint(p: Pieces, whole: Reading): Reading | undefined {
  if (p.words[whole.next] !== 'point' || whole.form !== 'words') return undefined
  let digits = ''
  let at = whole.next + 1
  while (
    at - whole.next < longest &&
    (bitsAt(p, at) & (Word.digit | Word.teen | Word.tens)) !== 0
  ) {
    const value = String(p.entries[at]?.value ?? 0)
    const isUnit =
      (bitsAt(p, at) & Word.digit) !== 0 &&
      (bitsAt(p, at - 2) & Word.tens) !== 0 &&
      isHyphen(p, at - 1)
    digits = isUnit ? digits.slice(0, -1) + value : digits + value
    at = isHyphen(p, at + 1) && (bitsAt(p, at + 2) & Word.digit) !== 0 ? at + 2 : at + 1
  }
  if (digits === '') return undefined
  const decimals: Decimal = { coefficient: BigInt(digits), scale: digits.length }
  return scaled(p, { ...whole, next: at, value: add(whole.value, decimals) })
}

/** "twenty-fifth", "one hundred twenty fifth": the last word ranks. */
function readOrdinal(p: Pieces, whole: Reading, state: State): Reading | undefined {
  const at = isHyphen(p, whole.next) ? whole.next + 1 : whole.next
  if ((bitsAt(p, at) & Word.ordinal) === 0 || !state.isWords) return undefined
  const value = p.entries[at]?.value ?? 0
  const power = p.entries[at]?.power
  const next = at + 1
  if (power !== undefined && state.current)
    return { ...whole, next, value: shift(whole.value, power), form: 'ordinal' }
  if (value >= state.room || power !== undefined) return undefined
  return { ...whole, next, value: add(whole.value, integer(value)), form: 'ordinal' }
}

/** "dozens", "tens of thousands": from one of them to ten. */
function readMany(p: Pieces, i: number, first: number): Reading | undefined {
  if (first > i) return undefined
  let low = integer(p.entries[first]?.value ?? 0)
  let next = first + 1
  let power = p.entries[first]?.power ?? 0
  while (next - first < 6 && p.words[next] === 'of' && (bitsAt(p, next + 1) & Word.many) !== 0) {
    low = multiply(low, integer(p.entries[next + 1]?.value ?? 1))
    power = p.entries[next + 1]?.power ?? power
    next += 2
  }
  return { start: i, next, value: low, high: shift(low, 1), form: 'many', power }
}
