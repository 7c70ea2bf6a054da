import type { Reader } from './pattern.ts'
import type { TextReading } from './text-reading.ts'

/** A step of a pattern, in the direction it is matched in: rightwards behind the anchor, leftwards before it. */
export type Step =
  | { readonly kind: 'test'; readonly test: Test; readonly wants: Wants }
  | { readonly kind: 'read'; readonly read: Reader }
  /** One of them; an optional step has an empty one last. */
  | { readonly kind: 'choice'; readonly choices: readonly (readonly Step[])[] }
  | { readonly kind: 'open' | 'close'; readonly name: string }

/** What a piece must be, as far as its row or kind tells it: a word or phrase of the class, a piece of the kind. It may have more to it. */
export interface Wants {
  readonly class?: number
  /** `PieceKind` */
  readonly piece?: number
}

export type Direction = 1 | -1

/** Looks at piece `i` and gives the next piece in the given direction; `none` if it fits not. */
export type Test = (r: TextReading, i: number, direction: Direction) => number

export const none = -2
