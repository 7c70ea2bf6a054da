import { PermanentError } from '../errors.ts'
import type {
  EntryFilter,
  EntryStory,
  EntrySummary,
  WaitingCause,
} from '../schemas/entry-filter.ts'
import type { KeptAnswer } from '../store/answers.ts'
import type { Oldest } from '../store/entry-reader.ts'
import type { Parts } from './parts.ts'
import { entryStageNames } from './stages.ts'

/** Every entry that was ever discovered, wherever it stands. */
export interface Entries {
  /** The newest first; waiting ones by their next attempt. */
  list(filter: EntryFilter): Promise<EntrySummary[]>
  get(id: string): Promise<EntryStory | undefined>
  /** The last answer to it that could not be used. */
  answer(id: string): Promise<KeptAnswer | undefined>
  /** What waits, by cause, the most frequent first. */
  waiting(filter: EntryFilter): Promise<WaitingCause[]>
  /** The age of what is under way. */
  oldest(): Promise<Oldest>
  /** Makes those due that wait, whatever the filter's state and limit, at no cost in attempts. Gives how many. */
  tryNow(filter: EntryFilter): Promise<number>
}

export const entriesOf = ({ store, now }: Parts): Entries => ({
  list: async (filter) => store.entries.list(checked(filter)),
  get: async (id) => store.entries.show(id),
  answer: async (id) => store.answers.get(id),
  waiting: async (filter) => store.entries.waiting(checked(filter)),
  oldest: async () => store.entries.oldest(),
  tryNow: async (filter) => store.ledger.tryNow(checked(filter), now()),
})

/** Throws for a stage that no entry goes through: asked of none, it would be told that nothing is there. */
function checked(filter: EntryFilter): EntryFilter {
  const { stage } = filter
  if (stage === undefined || entryStageNames.includes(stage)) return filter
  const message = `there is no stage ${stage}; there are ${entryStageNames.join(', ')}`
  throw new PermanentError('no-stage', message)
}
