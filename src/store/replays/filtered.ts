import { z } from 'zod'
import type { EntryStage, Reads } from '../../schemas/jobs.ts'
import type { ReplayFilter } from '../../schemas/replay.ts'
import type { Database } from '../database.ts'
import { named } from '../named.ts'
import { filterValues, matching, newestMatching } from './entries.ts'

/** What a filter takes. */
export interface FilteredEntries {
  /** How many entries a filter takes, counted up to a bound where one is named. */
  readonly count: (fromStage: EntryStage, filter: ReplayFilter, most?: number) => Promise<number>
  /** The ids of the newest articles a filter takes, among the newest thousands. */
  readonly newest: (fromStage: EntryStage, filter: ReplayFilter, limit: number) => Promise<string[]>
  /** The ids of articles a filter takes, from the one after `position`. */
  readonly articles: (
    fromStage: EntryStage,
    filter: ReplayFilter,
    position: string,
    limit: number,
  ) => Promise<string[]>
}

const Count = z.object({ count: z.coerce.number() })
const Id = z.object({ id: z.string() })

/** `readsOf` says what a stage reads. */
export const createFilteredEntries = (
  db: Database,
  readsOf: (stage: EntryStage) => Reads,
): FilteredEntries => ({
  count: async (fromStage, filter, most) => {
    const row = await db.first(
      Count,
      ...named(`select count(*) from (select 1 from entries e where ${matching} limit :most) e`, {
        ...filterValues(readsOf(fromStage), filter, ''),
        most,
      }),
    )
    return row?.count ?? 0
  },
  articles: async (fromStage, filter, position, limit) => {
    const rows = await db.rows(
      Id,
      ...named(`select e.id from entries e where ${matching} order by e.id limit :limit`, {
        ...filterValues(readsOf(fromStage), filter, position),
        limit,
      }),
    )
    return rows.map(({ id }) => id)
  },
  newest: async (fromStage, filter, limit) => newestMatching(db, readsOf(fromStage), filter, limit),
})
