import type { DateValue } from '../../dates/value.ts'

/** Blocks of a page or lines of a text, from the first to before `next`. */
export interface Range {
  readonly first: number
  readonly next: number
}

/** An entry of a live blog as it was read. */
export interface ReadEntry {
  readonly time: DateValue
  readonly title?: string
  readonly text: string
  /** The blocks of the page that it stands in, none where that is not known; without it its words tell where it stands. */
  readonly at?: Range
}
