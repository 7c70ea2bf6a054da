import { add, compare, divide, integer, multiply, shift, type Decimal } from './decimal.ts'
import { Word } from './lexicon.ts'
import { isApart, readNumeral } from './numerals.ts'
import { PieceKind, type Pieces } from './pieces.ts'

/** A number as it was read, before it is known what it counts. */
export interface Reading {
  readonly start: number
  /** The piece after it. */
  readonly next: number
  readonly value: Decimal
  /** What is not told exactly, as in "dozens". */
  readonly high?: Decimal
  readonly form: 'digits' | 'words' | 'fraction' | 'ordinal' | 'many'
  /** The power of ten of its last magnitude word: 9 for "$1.2bn", 0 without one. */
  readonly power: number
}

/** No number has more pieces than this: what goes on is something else. */
const longest = 16

const numberWord = Word.digit | Word.teen | Word.tens | Word.hundred

interface State {
  total: Decimal
  current: Decimal | undefined
  /** What may still be added is below this: 10 after "twenty", 100 after "hundred". */
  room: number
  power: number
  isWords: boolean
  isFraction: boolean
}

export interface Options {
  /** In "between one hundred and two hundred" the "and" is no part of the number. */
  readonly withoutAnd?: boolean
  /** Pieces before this one belong to the amount before: its currency is not this one's. */
  readonly floor?: number
}

const bitsAt = (p: Pieces, i: number): number => p.bits[i] ?? 0
const isHyphen = (p: Pieces, i: number): boolean => p.words[i] === '-' && !isApart(p, i)
/** A hyphen inside a number; old wire text writes it with spaces. */
const isJointHyphen = (p: Pieces, i: number): boolean =>
  p.words[i] === '-' && isApart(p, i) === isApart(p, i + 1)
const isArticle = (p: Pieces, i: number): boolean => (bitsAt(p, i) & Word.article) !== 0

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

/** Reads as much of an integer as there is from `i`; gives the piece after it. */
function readInteger(p: Pieces, i: number, state: State, options: Options): number {
  let at = i
  const end = Math.min(p.sentenceEnd[i] ?? i, i + longest)
  while (at < end) {
    const joined = at > i ? skipJoint(p, at, state, options) : at
    const next = readPart(p, joined, state)
    if (next === joined) break
    at = next
  }
  return at
}

/** Past a hyphen or an "and" within a number. */
function skipJoint(p: Pieces, at: number, state: State, { withoutAnd }: Options): number {
  const bits = bitsAt(p, at + 1)
  if (p.words[at] === '-' && (bits & (numberWord | Word.magnitude | Word.dozen)) !== 0)
    return at + 1
  if (p.words[at] !== 'and' || withoutAnd === true) return at
  if (isCountedFraction(p, at + 1)) return at
  const isAfterHundred = state.current !== undefined && state.room === 100
  const isAfterMagnitude = state.current === undefined && state.power > 0 && state.isWords
  if ((isAfterHundred || isAfterMagnitude) && (bits & numberWord) !== 0) return at + 1
  const isNumeral = p.kind[at + 1] === PieceKind.number && (p.words[at + 1]?.length ?? 9) <= 2
  const isPlain = isNumeral && !/\D/.test(p.words[at + 1] ?? '') && p.words[at + 1] !== '0'
  const isNext = (bitsAt(p, at + 2) & (Word.hundred | Word.magnitude)) !== 0
  return isAfterHundred && isPlain && !isNext ? at + 1 : at
}

/** "three quarters", "one half" at `at`: after "and", the fraction of a mixed number. */
function isCountedFraction(p: Pieces, at: number): boolean {
  if ((bitsAt(p, at) & Word.digit) === 0) return false
  const denominator = readDenominator(p, isJointHyphen(p, at + 1) ? at + 2 : at + 1)
  return denominator !== undefined && (denominator.isPlural || p.entries[at]?.value === 1)
}

function readPart(p: Pieces, at: number, state: State): number {
  const bits = bitsAt(p, at)
  if (p.kind[at] === PieceKind.number) return readDigits(p, at, state)
  const value = p.entries[at]?.value ?? 0
  if ((bits & Word.hundred) !== 0) return multiplyBy(state, 2) ? at + 1 : at
  if ((bits & Word.magnitude) !== 0)
    return closePart(state, p.entries[at]?.power ?? 0) ? at + 1 : at
  if ((bits & Word.dozen) !== 0)
    return !isVerbScore(p, at) && countDozens(state, value) ? at + 1 : at
  if ((bits & (Word.digit | Word.teen | Word.tens)) === 0) return abbreviation(p, at, state)
  if (value >= state.room || (value === 0 && state.current !== undefined)) return at
  state.current = state.current ? add(state.current, integer(value)) : integer(value)
  state.room = (bits & Word.tens) !== 0 ? 10 : 0
  return at + 1
}

function readDigits(p: Pieces, at: number, state: State): number {
  if (state.current && state.room !== 100) return at
  const numeral = readNumeral(p, at)
  if (!numeral || (compare(numeral.value, integer(1_000_000_000)) >= 0 && state.power > 0))
    return at
  if (state.power > 0 || state.current) {
    // "4 thousand 3 hundred": a numeral goes on only as a part that is counted in turn.
    const isPart =
      state.current !== undefined ||
      (bitsAt(p, numeral.next) & (Word.hundred | Word.magnitude)) !== 0
    if (!isPart || numeral.isFraction) return at
  }
  state.current = state.current ? add(state.current, numeral.value) : numeral.value
  state.room = 0
  state.isFraction = numeral.isFraction
  return numeral.next
}

function multiplyBy(state: State, power: number): boolean {
  const current = state.current ?? integer(1)
  if (compare(current, integer(1000)) >= 0 || state.room === 100) return false
  state.current = shift(current, power)
  state.room = 100
  return true
}

/** A magnitude closes the part before it: "two million" of "two million three thousand". */
function closePart(state: State, power: number): boolean {
  if (state.current) {
    if (state.power > 0 && power >= state.power) return false
    state.total = add(state.total, shift(state.current, power))
  } else if (state.power === 0) {
    state.total = shift(integer(1), power)
  } else if (power >= state.power && power <= 12 && state.power < 12) {
    // "a hundred thousand million", "three lakh crore"
    state.total = shift(state.total, power)
  } else {
    return false
  }
  state.current = undefined
  state.power = power
  state.room = 10 ** power
  return true
}

/** "A score of" counts; other scores are points. */
const isVerbScore = (p: Pieces, at: number): boolean =>
  p.words[at] === 'score' && !(p.words[at + 1] === 'of' && isArticle(p, at - 1))

function countDozens(state: State, dozen: number): boolean {
  if (!state.current && state.power > 0) return false
  const factor = integer(dozen)
  state.current = state.current ? multiply(state.current, factor) : factor
  state.room = 0
  return true
}

/** Letters written onto digits: `25k`, `1.2bn`; what `m`, `b` and `t` mean is for the figure to say. */
function abbreviation(p: Pieces, at: number, state: State): number {
  const isThousand = p.words[at] === 'k' && state.current !== undefined && !state.isWords
  return isThousand && closePart(state, 3) ? at + 1 : at
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

interface Denominator {
  readonly value: number
  readonly next: number
  readonly isPlural: boolean
}

/** "thirds", "twenty-fifth", "half". */
function readDenominator(p: Pieces, at: number): Denominator | undefined {
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
function readFractionOf(p: Pieces, whole: Reading, state: State): Reading | undefined {
  if (!state.isWords || whole.value.coefficient === 0n) return undefined
  const denominator = readDenominator(p, isJointHyphen(p, whole.next) ? whole.next + 1 : whole.next)
  if (!denominator) return undefined
  const isOne = whole.value.coefficient === 1n && whole.value.scale === 0
  if (!denominator.isPlural && !isOne) return undefined
  const value = divide(whole.value, integer(denominator.value))
  return scaled(p, { ...whole, next: denominator.next, value, form: 'fraction' })
}

/** "two and a half", "one million and a half". */
function readMixed(p: Pieces, whole: Reading): Reading | undefined {
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
function readHalf(p: Pieces, i: number, first: number): Reading | undefined {
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
function readBareDenominator(p: Pieces, i: number, first: number): Reading | undefined {
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
function scaled(p: Pieces, part: Reading): Reading {
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
