import type { EntrySummary } from '../schemas/entry-filter.ts'
import { faultsIn } from '../schemas/faults.ts'
import {
  type SavedSearch,
  type SearchFilter,
  SearchName,
  type SearchSubject,
  atMoment,
  filters,
} from '../schemas/saved-search.ts'
import type { RecordSummary } from '../store/record-reader.ts'
import { checkEntryStage } from './entry-stages.ts'
import { feedsOf } from './feeds.ts'
import { lettersOf } from './letters.ts'
import { type NamedThings, unknownName } from './named.ts'
import type { Parts } from './parts.ts'
import { recordsOf } from './records.ts'

/** A search cannot be kept like that. Its message says why. */
export class SearchError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SearchError'
  }
}

export type NewSearch = Omit<SavedSearch, 'addedAt'>

/** What a saved search finds now, the newest first. */
export type Found =
  | { readonly subject: 'records'; readonly rows: readonly RecordSummary[] }
  | { readonly subject: 'entries'; readonly rows: readonly EntrySummary[] }

/** Searches that are kept by a name. */
export interface Searches {
  list(): Promise<SavedSearch[]>
  get(name: string): Promise<SavedSearch | undefined>
  /** Throws SearchError. False where the name is taken. */
  readonly add: (search: NewSearch) => Promise<boolean>
  /** False where there is none of that name. */
  readonly remove: (name: string) => Promise<boolean>
  /** So many of what it finds at this moment. */
  found(search: NewSearch, limit: number): Promise<Found>
}

export function searchesOf(parts: Parts): Searches {
  const { store, now } = parts
  const { savedSearches, reader, entries } = store
  const things = { feeds: feedsOf(parts), records: recordsOf(parts), letters: lettersOf(parts) }
  return {
    list: savedSearches.list,
    get: savedSearches.get,
    add: async (search) => {
      checkName(search.name)
      await checkFilter(things, search, now())
      return savedSearches.add({ ...search, addedAt: now() })
    },
    remove: savedSearches.remove,
    async found({ subject, filter }, limit) {
      const asked = atMoment(filter, now())
      if (subject === 'records')
        return { subject, rows: await reader.list({ ...filters.records.parse(asked), limit }) }
      return { subject, rows: await entries.list({ ...filters.entries.parse(asked), limit }) }
    },
  }
}

function checkName(name: string): void {
  if (!SearchName.safeParse(name).success)
    throw new SearchError(
      `${JSON.stringify(name)} is no name of a search: small letters, digits and hyphens, 40 at most`,
    )
}

async function checkFilter(
  things: NamedThings,
  { subject, filter }: NewSearch,
  now: Date,
): Promise<void> {
  if (Object.keys(filter).length === 0) throw new SearchError('a search of nothing finds all')
  const read = filters[subject].safeParse(atMoment(filter, now))
  if (!read.success)
    throw new SearchError(`this search cannot be read: ${faultsIn(read.error, filter)}`)
  if ('stage' in read.data && read.data.stage !== undefined) checkEntryStage(read.data.stage)
  const fault = await unknownName(things, read.data)
  if (fault !== undefined) throw new SearchError(fault)
}

const byState: readonly string[] = ['state', 'reason', 'stage', 'host']

/** What a filter is of, by its parameters. */
export const subjectOf = (filter: SearchFilter): SearchSubject =>
  Object.keys(filter).some((name) => byState.includes(name)) ? 'entries' : 'records'
