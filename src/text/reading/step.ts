import { guessBits } from './classes.ts'
import { hasBit, lastBare, type Lexicon } from './lexicon.ts'
import type { Reader } from './pattern.ts'
import { PieceKind } from './pieces.ts'
import type { TextReading } from './text-reading.ts'

/** A step of a pattern, in the direction it is matched in: rightwards behind the anchor, leftwards before it. */
export type Step =
  | { readonly kind: 'test'; readonly test: Test; readonly wants: Wants }
  | { readonly kind: 'read'; readonly read: Reader }
  /** One of them; an optional step has an empty one last. */
  | { readonly kind: 'choice'; readonly choices: readonly (readonly Step[])[] }
  | { readonly kind: 'open' | 'close'; readonly name: string }

/** What a piece must be, as far as its set of classes tells it: there may be more to it. */
export interface Wants {
  /** A word or phrase of that in the tables. */
  readonly class?: number
  /** `PieceKind` of a piece that is in no table; without a class of any. */
  readonly piece?: number
}

/** A class that endings tell, too, is also of words in no table. */
export const wantsOfClass = (number: number): Wants =>
  (guessBits[number] ?? 0) === 0 ? { class: number } : { class: number, piece: PieceKind.word }

/** Which end of a phrase a piece may be. */
export type Edge = 'opens' | 'closes'

/** Whether a piece with a set of classes may be what is wanted. */
export function mayBe(
  lexicon: Lexicon,
  phrases: Edge,
  set: number,
  { class: number, piece }: Wants,
): boolean {
  if (set <= lastBare) return set === piece
  if (number === undefined) return isInTables(piece)
  const { bits, width } = lexicon
  return hasBit(bits, width, set, number) || hasBit(lexicon[phrases], width, set, number)
}

/** Words and marks are in tables, numerals and addresses are not. */
const isInTables = (piece: number | undefined): boolean =>
  piece === PieceKind.word || piece === PieceKind.mark

export type Direction = 1 | -1

/** Looks at piece `i` and gives the next piece in the given direction; `none` if it fits not. */
export type Test = (r: TextReading, i: number, direction: Direction) => number

export const none = -2
