import type { DateValue } from '../../dates/value.ts'

/** An entry of a live blog as it was read. */
export interface ReadEntry {
  readonly time: DateValue
  readonly title?: string
  readonly text: string
  /** The blocks of the page that it stands in, from the first to before `next`, none where it is not known; without it its words tell where it stands. */
  readonly at?: { readonly first: number; readonly next: number }
}
