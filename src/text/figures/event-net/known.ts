import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import type { Meaning } from '../meaning/rules.ts'

/** What is known of figures before the net is asked, in text order. */
export interface Known {
  readonly r: TextReading
  readonly drafts: readonly Draft[]
  readonly meanings: ReadonlyMap<Draft, Meaning>
}
