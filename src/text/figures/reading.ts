import type { Decimal } from './decimal.ts'
import { Word } from './lexicon.ts'
import { isApart } from './numerals.ts'
import type { Pieces } from './pieces.ts'

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
export const longest = 16

export const bitsAt = (p: Pieces, i: number): number => p.bits[i] ?? 0

export const isHyphen = (p: Pieces, i: number): boolean => p.words[i] === '-' && !isApart(p, i)

/** A hyphen inside a number; old wire text writes it with spaces. */
export const isJointHyphen = (p: Pieces, i: number): boolean =>
  p.words[i] === '-' && isApart(p, i) === isApart(p, i + 1)

export const isArticle = (p: Pieces, i: number): boolean => (bitsAt(p, i) & Word.article) !== 0

/** What has been read of an integer in words. */
export interface State {
  total: Decimal
  current: Decimal | undefined
  /** What may still be added is below this: 10 after "twenty", 100 after "hundred". */
  room: number
  power: number
  isWords: boolean
  isFraction: boolean
}
