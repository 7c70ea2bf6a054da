import type { Hits } from './hits.ts'

/** A kind of work, during which something is killed again and again. */
export interface Phase {
  readonly name: string
  /** Of 300 kills. */
  readonly share: number
  /** Kills so often, lets all end, and judges. */
  readonly assail: (kills: number, chance: () => number) => Promise<Outcome>
}

export type Outcome =
  | { readonly status: 'skipped'; readonly why: string }
  | {
      readonly status: 'judged'
      readonly killed: number
      readonly hits: Hits
      readonly isGood: boolean
      /** What was found, in a sentence. */
      readonly found: string
    }
