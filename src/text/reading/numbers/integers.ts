import { Class } from '../classes.ts'
import { is, lengthAt, senseAt, sentenceEnd, valueAt, writtenAt } from '../cursor.ts'
import { PieceKind } from '../pieces.ts'
import type { TextReading } from '../text-reading.ts'
import { add, compare, integer, multiply, shift, type Decimal } from './decimal.ts'
import { readDenominator } from './fractions.ts'
import { readNumeral } from './numerals.ts'
import { isArticle, isJointHyphen, longest, type NumberOptions, type State } from './state.ts'

/** A number below a hundred that one word says. */
export const smallValue = (r: TextReading, i: number): number =>
  valueAt(r, i, Class.digitWord) ??
  valueAt(r, i, Class.teenWord) ??
  valueAt(r, i, Class.tensWord) ??
  0

/** What the words of scale at the end of a number multiply what stands before them by; nothing without one. */
export function timesOf(r: TextReading, first: number, next: number): Decimal | undefined {
  let times = integer(1)
  let at = next - 1
  for (; at > first && (is(r, at, Class.scale) || is(r, at, Class.hyphen)); at--)
    times = multiply(times, scaleAt(r, at))
  return at < next - 1 ? times : undefined
}

function scaleAt(r: TextReading, at: number): Decimal {
  const { power } = senseAt(r, at, Class.magnitude)?.entry ?? {}
  if (power !== undefined) return shift(integer(1), power)
  return integer(valueAt(r, at, Class.hundred) ?? valueAt(r, at, Class.dozen) ?? 1)
}

/** How far an integer was read. */
interface Progress {
  readonly at: number
  readonly state: State
}

/** Reads as much of an integer as there is from `i`; gives the piece after it. */
export function readInteger(
  r: TextReading,
  i: number,
  begun: State,
  options: NumberOptions,
): Progress {
  let progress: Progress = { at: i, state: begun }
  const end = Math.min(sentenceEnd(r, i), i + longest)
  while (progress.at < end) {
    const { at, state } = progress
    const joined = at > i ? skipJoint(r, at, state, options) : at
    const next = readPart(r, joined, state)
    if (!next) break
    progress = next
  }
  return progress
}

/** Past a hyphen or an "and" within a number. */
function skipJoint(r: TextReading, at: number, state: State, options: NumberOptions): number {
  const isWord = is(r, at + 1, Class.integerWord)
  if (is(r, at, Class.hyphen) && (isWord || is(r, at + 1, Class.scale))) return at + 1
  if (!is(r, at, Class.and) || options.withoutAnd === true) return at
  if (isCountedFraction(r, at + 1)) return at
  const goesOn = isWord ? mayGoOn(state) : isAfterHundred(state) && isLastNumeral(r, at + 1)
  return goesOn ? at + 1 : at
}

const isAfterHundred = ({ current, room }: State): boolean => current !== undefined && room === 100

/** "two hundred and", "two thousand and" */
const mayGoOn = (state: State): boolean =>
  isAfterHundred(state) || (state.current === undefined && state.power > 0 && state.isWords)

/** "two hundred and 5": one or two digits that nothing multiplies. */
function isLastNumeral(r: TextReading, at: number): boolean {
  const written = writtenAt(r, at)
  const isPlain = r.kind[at] === PieceKind.number && lengthAt(r, at) <= 2 && !/\D/.test(written)
  const isScaled = is(r, at + 1, Class.hundred) || is(r, at + 1, Class.magnitude)
  return isPlain && written !== '0' && !isScaled
}

/** "three quarters", "one half" at `at`: after "and", the fraction of a mixed number. */
function isCountedFraction(r: TextReading, at: number): boolean {
  const count = valueAt(r, at, Class.digitWord)
  if (count === undefined) return false
  const denominator = readDenominator(r, isJointHyphen(r, at + 1) ? at + 2 : at + 1)
  return denominator !== undefined && (denominator.isPlural || count === 1)
}

/** One more word or numeral; nothing if it is no part of the number. */
function readPart(r: TextReading, at: number, state: State): Progress | undefined {
  if (r.kind[at] === PieceKind.number) return readDigits(r, at, state)
  if (is(r, at, Class.hundred)) return taken(at, multiplyBy(state, 2))
  if (is(r, at, Class.magnitude))
    return taken(at, closePart(state, senseAt(r, at, Class.magnitude)?.entry.power ?? 0))
  if (is(r, at, Class.dozen)) return readDozen(r, at, state)
  return is(r, at, Class.smallNumber) ? readSmall(r, at, state) : readThousand(r, at, state)
}

/** A number below a hundred. */
function readSmall(r: TextReading, at: number, state: State): Progress | undefined {
  const value = smallValue(r, at)
  if (value >= state.room || (value === 0 && state.current !== undefined)) return undefined
  if (isAlone(r, at, state)) return undefined
  const current = state.current ? add(state.current, integer(value)) : integer(value)
  return taken(at, { ...state, current, room: is(r, at, Class.tensWord) ? 10 : 0 })
}

/** "410 million two": words go on with what is written in digits only where they are multiplied, too. */
const isAlone = (r: TextReading, at: number, { isWords, power }: State): boolean =>
  !isWords && power > 0 && !is(r, at + 1, Class.hundred) && !is(r, at + 1, Class.magnitude)

const taken = (at: number, state: State | undefined): Progress | undefined =>
  state && { at: at + 1, state }

/** A numeral begins a number; later it goes on only as a part that is counted in turn: "4 thousand 3 hundred". */
function readDigits(r: TextReading, at: number, state: State): Progress | undefined {
  if (state.current && state.room !== 100) return undefined
  const numeral = readNumeral(r, at)
  if (!numeral) return undefined
  const { value, next, isFraction } = numeral
  const isLater = state.power > 0 || state.current !== undefined
  if (isLater && (isFraction || !mayFollow(r, next, value, state))) return undefined
  const current = state.current ? add(state.current, value) : value
  return { at: next, state: { ...state, current, room: 0, isFraction } }
}

/** After a magnitude a numeral is one more part only where a magnitude follows it, too. */
function mayFollow(r: TextReading, next: number, value: Decimal, state: State): boolean {
  if (state.power > 0 && compare(value, integer(1_000_000_000)) >= 0) return false
  return state.current !== undefined || is(r, next, Class.hundred) || is(r, next, Class.magnitude)
}

function multiplyBy(state: State, power: number): State | undefined {
  const current = state.current ?? integer(1)
  if (compare(current, integer(1000)) >= 0 || state.room === 100) return undefined
  return { ...state, current: shift(current, power), room: 100 }
}

/** A magnitude closes the part before it: "two million" of "two million three thousand". */
function closePart(state: State, power: number): State | undefined {
  const closed = { ...state, current: undefined, power, room: 10 ** power }
  if (state.current) {
    if (state.power > 0 && power >= state.power) return undefined
    return { ...closed, total: add(state.total, shift(state.current, power)) }
  }
  if (state.power === 0) return { ...closed, total: shift(integer(1), power) }
  // "a hundred thousand million", "three lakh crore"
  const isProduct = power >= state.power && power <= 12 && state.power < 12
  return isProduct ? { ...closed, total: shift(state.total, power) } : undefined
}

/** "A score of" counts; other scores are points. */
function readDozen(r: TextReading, at: number, state: State): Progress | undefined {
  const isPoints = is(r, at, Class.score) && !(is(r, at + 1, Class.of) && isArticle(r, at - 1))
  if (isPoints || (!state.current && state.power > 0)) return undefined
  const factor = integer(valueAt(r, at, Class.dozen) ?? 12)
  const current = state.current ? multiply(state.current, factor) : factor
  return taken(at, { ...state, current, room: 0 })
}

/** `25k`; what `m`, `b` and `t` mean is for the figure to say. */
function readThousand(r: TextReading, at: number, state: State): Progress | undefined {
  const isThousand =
    is(r, at, Class.thousandLetter) && state.current !== undefined && !state.isWords
  return isThousand ? taken(at, closePart(state, 3)) : undefined
}
