import type { Preview } from '../replay/preview.ts'
import type {
  EntryFilter,
  EntryStory,
  EntrySummary,
  WaitingCause,
} from '../schemas/entry-filter.ts'
import type { EntryStage } from '../schemas/jobs.ts'
import type { KeptAnswer } from '../store/answers.ts'
import type { EntryStanding, Oldest } from '../store/entry-reader.ts'
import { runAgain, tryAgain } from './again.ts'
import { paged } from './cursor.ts'
import { checkEntryStage } from './entry-stages.ts'
import type { Parts } from './parts.ts'
import { type Deeds, type WayStep, wayOf } from './way.ts'

/** Every entry that was ever discovered, wherever it stands. */
export interface Entries {
  /** The newest first; waiting ones by their next attempt. Throws CursorError. */
  list(filter: EntryFilter): Promise<EntrySummary[]>
  get(id: string): Promise<EntryStory | undefined>
  /** Everything that happened to it, who did what with it, and what comes next, in order. */
  way(story: EntryStory): Promise<readonly WayStep[]>
  /** The last answer to it that could not be used. */
  answer(id: string): Promise<KeptAnswer | undefined>
  /** The bytes of a kept page, as they came, by their hash. */
  page(sha256: string): Promise<Uint8Array | undefined>
  /** Sends it through again from a stage on. Gives false where it is in flight, or never got as far. */
  readonly again: (id: string, from: EntryStage) => Promise<boolean>
  /** What that would change. Writes nothing. */
  tryAgain(id: string, from: EntryStage, signal: AbortSignal): Promise<Preview | undefined>
  /** What waits, by cause, the most frequent first. */
  waiting(filter: EntryFilter): Promise<WaitingCause[]>
  /** Where these stand, by id: two answers that are alike say that nothing has happened to one. */
  standings(ids: readonly string[]): Promise<ReadonlyMap<string, EntryStanding>>
  /** The age of what is under way. */
  oldest(): Promise<Oldest>
  /** Makes those due that wait, whatever the filter's state and limit, at no cost in attempts. Gives how many. */
  readonly tryNow: (filter: EntryFilter) => Promise<number>
}

export function entriesOf(parts: Parts): Entries {
  const { store, now } = parts
  return {
    list: paged(
      'entry',
      async (filter: EntryFilter) => store.entries.list(checked(filter)),
      async (id: string) => store.entries.show(id),
    ),
    get: async (id) => store.entries.show(id),
    way: async (story) => wayOf(story, await deedsOf(parts, story)),
    answer: async (id) => store.answers.get(id),
    page: async (sha256) => store.articles.bytes(sha256),
    again: async (id, from) => runAgain(parts, id, from),
    tryAgain: async (id, from, signal) => tryAgain(parts, id, from, signal),
    waiting: async (filter) => store.entries.waiting(checked(filter)),
    standings: async (ids) => store.entries.standings(ids),
    oldest: async () => store.entries.oldest(),
    tryNow: async (filter) => store.ledger.tryNow(checked(filter), now()),
  }
}

/** So many of the first are told. */
const mostActions = 200

const deedsOf = async ({ store }: Parts, { id, letters }: EntryStory): Promise<Deeds> => ({
  actions: await store.actions.of(
    id,
    letters.map((letter) => letter.id),
    mostActions,
  ),
  orders: await store.entries.orders(id),
})

/** Throws for a stage that there is not. */
function checked(filter: EntryFilter): EntryFilter {
  if (filter.stage !== undefined) checkEntryStage(filter.stage)
  return filter
}
