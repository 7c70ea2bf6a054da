import type { SampleFeeds } from '../store/feeds/read.ts'
import type { Parts } from './parts.ts'

/** The sample newsroom, as far as it is in the store. */
export interface Samples {
  /** Its feeds, those that are watched no more too, and what else there is. */
  readonly standing: () => Promise<SampleFeeds>
  /** Takes it out with all that was read of it. Gives how many entries it had. */
  readonly forget: () => Promise<number>
}

export const samplesOf = ({ store: { feeds } }: Parts): Samples => ({
  standing: feeds.samples,
  forget: feeds.forgetSamples,
})
