import { SavedSearch } from '../schemas/saved-search.ts'
import type { Database } from './database.ts'
import { toJson } from './values.ts'

/** Searches that somebody keeps by a name. */
export interface SavedSearchStore {
  readonly list: () => Promise<SavedSearch[]>
  readonly get: (name: string) => Promise<SavedSearch | undefined>
  /** False where the name is taken. */
  readonly add: (search: SavedSearch) => Promise<boolean>
  /** False where there is none. */
  readonly remove: (name: string) => Promise<boolean>
}

const select = 'select name, subject, filter, added_at as "addedAt" from saved_searches'

export const createSavedSearchStore = (db: Database): SavedSearchStore => ({
  list: async () => db.rows(SavedSearch, `${select} order by name`),
  get: async (name) => db.first(SavedSearch, `${select} where name = $1`, [name]),
  add: async ({ name, subject, filter, addedAt }) =>
    (await db.run(
      `insert into saved_searches (name, subject, filter, added_at) values ($1, $2, $3, $4)
       on conflict (name) do nothing`,
      [name, subject, toJson(filter), addedAt],
    )) > 0,
  remove: async (name) => (await db.run('delete from saved_searches where name = $1', [name])) > 0,
})
