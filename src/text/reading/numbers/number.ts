import { mayOpenOne } from '../class-bits.ts'
import { Class } from '../classes.ts'
import { is, senseAt, writtenAt } from '../cursor.ts'
import { PieceKind } from '../pieces.ts'
import { remembered } from '../remembered.ts'
import type { TextReading } from '../text-reading.ts'
import { add, integer, multiply, shift, type Decimal } from './decimal.ts'
import {
  pastHyphen,
  readBareDenominator,
  readFractionOf,
  readHalf,
  readMixed,
  scaled,
} from './fractions.ts'
import { readInteger, smallValue, timesOf } from './integers.ts'
import {
  isArticle,
  isHyphen,
  longest,
  type NumberOptions,
  type NumberReading,
  type State,
} from './state.ts'

const begun: Omit<State, 'isWords'> = {
  total: integer(0),
  current: undefined,
  room: Infinity,
  power: 0,
  isFraction: false,
}

/**
 * The number that begins at piece `i`, at an article or at its first word or numeral: digits, words, fractions,
 * ordinals, "dozens". Nothing where none does.
 */
export const readNumber = (
  r: TextReading,
  i: number,
  options: NumberOptions = plainly,
): NumberReading | undefined => {
  if (!mayBegin(r, i)) return undefined
  return options.withoutAnd === true ? readAnew(r, i, options) : readPlainly(r, i)
}

const opensNumber = mayOpenOne(Class.startsNumber, Class.article)

/** Most pieces begin none, and rules ask at all of them. */
function mayBegin(r: TextReading, i: number): boolean {
  const kind = r.kind[i]
  return kind === PieceKind.number || kind === PieceKind.ordinal || opensNumber(r, i)
}

const plainly: NumberOptions = {}

/** Times and figures ask for the same numbers. */
const readPlainly = remembered((r, i) => readAnew(r, i, plainly))

function readAnew(r: TextReading, i: number, options: NumberOptions): NumberReading | undefined {
  const first = isArticle(r, i) ? i + 1 : i
  if (r.kind[first] === PieceKind.ordinal && first === i) return readNumericOrdinal(r, i)
  if (is(r, first, Class.many)) return readMany(r, i, first)
  if (is(r, first, Class.half)) return readHalf(r, i, first)
  if (first > i && !mayFollowArticle(r, first)) return undefined

  const isWords = r.kind[first] !== PieceKind.number
  const { at, state } = readInteger(r, first, { ...begun, isWords }, options)
  if (at === first) return readBareDenominator(r, i, first)
  return finish(r, i, at, state, options)
}

/** "a hundred", "a third", "a dozen", but neither "a five" nor "a 5". */
const mayFollowArticle = (r: TextReading, i: number): boolean =>
  r.kind[i] !== PieceKind.number &&
  (!is(r, i, Class.smallNumber) || is(r, i, Class.hundred) || is(r, i, Class.denominator))

/** `22nd`. */
function readNumericOrdinal(r: TextReading, i: number): NumberReading | undefined {
  const digits = writtenAt(r, i).slice(0, -2).replaceAll(',', '')
  if (digits === '' || digits.length > 12 || /\D/.test(digits)) return undefined
  return { start: i, next: i + 1, value: integer(Number(digits)), form: 'ordinal', power: 0 }
}

/** After the integer: decimals in words, a fraction, an ordinal. */
function finish(
  r: TextReading,
  i: number,
  next: number,
  state: State,
  options: NumberOptions,
): NumberReading {
  const value = state.current ? add(state.total, state.current) : state.total
  const form = state.isWords ? 'words' : state.isFraction ? 'fraction' : 'digits'
  const whole: NumberReading = {
    start: i,
    next,
    value,
    form,
    power: state.current ? 0 : state.power,
    times: timesOf(r, i, next),
  }
  return (
    readPoint(r, whole) ??
    readOrdinal(r, whole, state) ??
    readFractionOf(r, whole, state) ??
    (options.withoutAnd === true ? undefined : readMixed(r, whole)) ??
    whole
  )
}

/** "point zero three", "point seventy-one", "-point-three". */
function readPoint(r: TextReading, whole: NumberReading): NumberReading | undefined {
  const point = pastHyphen(r, whole.next)
  if (!is(r, point, Class.decimalPoint) || whole.form !== 'words') return undefined
  let digits = ''
  let at = pastHyphen(r, point + 1)
  while (at - whole.next < longest && is(r, at, Class.smallNumber)) {
    const value = String(smallValue(r, at))
    digits = isUnitOfTens(r, at) ? digits.slice(0, -1) + value : digits + value
    at = isUnitOfTens(r, at + 2) ? at + 2 : at + 1
  }
  if (digits === '') return undefined
  const decimals: Decimal = { coefficient: BigInt(digits), scale: digits.length }
  return scaled(r, { ...whole, next: at, value: add(whole.value, decimals) })
}

/** The "one" of "seventy-one". */
const isUnitOfTens = (r: TextReading, at: number): boolean =>
  is(r, at, Class.digitWord) && is(r, at - 2, Class.tensWord) && isHyphen(r, at - 1)

/** "twenty-fifth", "one hundred twenty fifth": the last word ranks. */
function readOrdinal(
  r: TextReading,
  whole: NumberReading,
  state: State,
): NumberReading | undefined {
  const at = isHyphen(r, whole.next) ? whole.next + 1 : whole.next
  const entry = senseAt(r, at, Class.ordinalWord)?.entry
  if (!entry || !state.isWords) return undefined
  const { value = 0, power } = entry
  const next = at + 1
  if (power !== undefined && state.current)
    return { ...whole, next, value: shift(whole.value, power), form: 'ordinal' }
  if (value >= state.room || power !== undefined) return undefined
  return { ...whole, next, value: add(whole.value, integer(value)), form: 'ordinal' }
}

/** The most pieces of "tens of hundreds of thousands". */
const longestMany = 6

function manyAt(r: TextReading, at: number): { readonly value: Decimal; readonly power: number } {
  const { value = 1, power = 0 } = senseAt(r, at, Class.many)?.entry ?? {}
  return { value: integer(value), power }
}

/** "dozens", "tens of thousands": from one of them to ten. */
function readMany(r: TextReading, i: number, first: number): NumberReading | undefined {
  if (first > i) return undefined
  let { value, power } = manyAt(r, first)
  let next = first + 1
  while (next - first < longestMany && is(r, next, Class.of) && is(r, next + 1, Class.many)) {
    const more = manyAt(r, next + 1)
    value = multiply(value, more.value)
    power = more.power
    next += 2
  }
  return { start: i, next, value, high: shift(value, 1), form: 'many', power }
}
