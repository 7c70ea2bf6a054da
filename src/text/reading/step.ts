import type { Reader } from './pattern.ts'
import type { TextReading } from './text-reading.ts'

/** A step of a pattern, in the direction it is matched in: rightwards behind the anchor, leftwards before it. */
export type Step =
  /** `class`: it is a word or phrase of that, and may have more to it. */
  | { readonly kind: 'test'; readonly test: Test; readonly class?: number }
  | { readonly kind: 'read'; readonly read: Reader }
  /** One of them; an optional step has an empty one last. */
  | { readonly kind: 'choice'; readonly choices: readonly (readonly Step[])[] }
  | { readonly kind: 'open' | 'close'; readonly name: string }

export type Direction = 1 | -1

/** Looks at piece `i` and gives the next piece in the given direction; `none` if it fits not. */
export type Test = (r: TextReading, i: number, direction: Direction) => number

export const none = -2
