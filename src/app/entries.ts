import type {
  EntryFilter,
  EntryStory,
  EntrySummary,
  WaitingCause,
} from '../schemas/entry-filter.ts'
import type { KeptAnswer } from '../store/answers.ts'
import type { EntryStanding, Oldest } from '../store/entry-reader.ts'
import type { Parts } from './parts.ts'

/** Every entry that was ever discovered, wherever it stands. */
export interface Entries {
  /** The newest first; waiting ones by their next attempt. */
  list(filter: EntryFilter): Promise<EntrySummary[]>
  get(id: string): Promise<EntryStory | undefined>
  /** The last answer to it that could not be used. */
  answer(id: string): Promise<KeptAnswer | undefined>
  /** What waits, by cause, the most frequent first. */
  waiting(filter: EntryFilter): Promise<WaitingCause[]>
  /** Where these stand, by id: two answers that are alike say that nothing has happened to one. */
  standings(ids: readonly string[]): Promise<ReadonlyMap<string, EntryStanding>>
  /** The age of what is under way. */
  oldest(): Promise<Oldest>
  /** Makes those due that wait, whatever the filter's state and limit, at no cost in attempts. Gives how many. */
  readonly tryNow: (filter: EntryFilter) => Promise<number>
}

export const entriesOf = ({ store, now }: Parts): Entries => ({
  list: async (filter) => store.entries.list(filter),
  get: async (id) => store.entries.show(id),
  answer: async (id) => store.answers.get(id),
  waiting: async (filter) => store.entries.waiting(filter),
  standings: async (ids) => store.entries.standings(ids),
  oldest: async () => store.entries.oldest(),
  tryNow: async (filter) => store.ledger.tryNow(filter, now()),
})
