import { Class } from '../classes.ts'
import { is, isApart } from '../cursor.ts'
import type { TextReading } from '../text-reading.ts'
import type { Decimal } from './decimal.ts'

/** A number as it was read, before it is known what it counts. */
export interface NumberReading {
  readonly start: number
  /** The piece after it. */
  readonly next: number
  readonly value: Decimal
  /** What is not told exactly, as in "dozens". */
  readonly high?: Decimal
  readonly form: 'digits' | 'words' | 'fraction' | 'ordinal' | 'many'
  /** The power of ten of its last magnitude word: 9 for "$1.2bn", 0 without one. */
  readonly power: number
  /** What the words of scale at its end multiply by: 100 in "three hundred", 12 in "two dozen". */
  readonly times?: Decimal | undefined
}

export interface NumberOptions {
  /** In "between one hundred and two hundred" the "and" is no part of the number. */
  readonly withoutAnd?: boolean
}

/** No number has more pieces than this: what goes on is something else. */
export const longest = 16

/** A hyphen written onto the piece before it. */
export const isHyphen = (r: TextReading, i: number): boolean =>
  is(r, i, Class.hyphen) && !isApart(r, i)

/** A hyphen inside a number; old wire text writes it with spaces. */
export const isJointHyphen = (r: TextReading, i: number): boolean =>
  is(r, i, Class.hyphen) && isApart(r, i) === isApart(r, i + 1)

export const isArticle = (r: TextReading, i: number): boolean => is(r, i, Class.article)

/** What has been read of an integer in words. */
export interface State {
  readonly total: Decimal
  readonly current: Decimal | undefined
  /** What may still be added is below this: 10 after "twenty", 100 after "hundred". */
  readonly room: number
  readonly power: number
  readonly isWords: boolean
  readonly isFraction: boolean
}
