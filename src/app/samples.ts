import type { SampleFeeds } from '../store/feeds/read.ts'
import type { Parts } from './parts.ts'

/** The sample newsroom, as far as it is in the store. */
export interface Samples {
  /** Its feeds, those that are watched no more too, and what else there is. */
  readonly standing: () => Promise<SampleFeeds>
  /** Takes it out with all that was read of it. Gives how many entries it had, or false while a process holds it. */
  readonly forget: () => Promise<number | false>
  /** Has it stay in the store for so long from now, whoever takes it out: to be said again before that. */
  hold(forMs: number): Promise<void>
  release(): Promise<void>
}

export const samplesOf = ({ store: { feeds } }: Parts): Samples => ({
  standing: feeds.samples,
  forget: feeds.forgetSamples,
  hold: feeds.holdSamples,
  release: feeds.releaseSamples,
})
