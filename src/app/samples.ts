import type { SampleFeeds } from '../store/feeds/read.ts'
import type { Parts } from './parts.ts'

/** The sample newsroom, as far as it is in the store. */
export interface Samples {
  /** Its feeds, those that are watched no more too, and whether there is anything else. */
  readonly standing: () => Promise<SampleFeeds>
  /** Takes it out with all that was read of it. Gives how many entries it had. */
  readonly forget: () => Promise<number>
}

export const samplesOf = ({ store: { feeds } }: Parts): Samples => ({
  standing: feeds.samples,
  async forget() {
    const { ids } = await feeds.samples()
    return ids.length === 0 ? 0 : feeds.forget(ids)
  },
})
