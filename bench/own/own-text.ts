import type { Part } from '../reading/measured.ts'

/** What was right and wrong in a text of our own. */
export interface Judged extends Faults {
  readonly parts: readonly Part[]
}

export interface Faults {
  /** Each fault in words. */
  readonly wrong: readonly string[]
}

/** A text of a set, as it stands in its file, and what reads and judges it. */
export interface OwnText<Found extends Faults = Faults> {
  readonly line: string
  readonly judge: () => Found
}
