import { add, compare, integer, multiply, shift } from './decimal.ts'
import { readDenominator } from './fractions.ts'
import { Word } from './lexicon.ts'
import { readNumeral } from './numerals.ts'
import { PieceKind, type Pieces } from './pieces.ts'
import { bitsAt, isArticle, isJointHyphen, longest, type State } from './reading.ts'

export const numberWord = Word.digit | Word.teen | Word.tens | Word.hundred

export interface Options {
  /** In "between one hundred and two hundred" the "and" is no part of the number. */
  readonly withoutAnd?: boolean
  /** Pieces before this one belong to the amount before: its currency is not this one's. */
  readonly floor?: number
}

/** Reads as much of an integer as there is from `i`; gives the piece after it. */
export function readInteger(p: Pieces, i: number, state: State, options: Options): number {
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
