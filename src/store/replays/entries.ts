import { z } from 'zod'
import type { Reads } from '../../schemas/jobs.ts'
import { Replay, type ReplayFilter } from '../../schemas/replay.ts'
import type { Queryable } from '../database.ts'
import { named } from '../named.ts'
import { says } from '../words.ts'

const Id = z.object({ id: z.string() })

/** What a step of a replay, or of its preview, goes by. */
export const DueReplay = Replay.pick({
  id: true,
  fromStage: true,
  filter: true,
  perMinute: true,
  position: true,
})

/** Of a replay, by a time that is a parameter of the query. No step is put off for so long: what a wrong clock left is due. */
export const isDueBy = (now: '$1' | ':now'): string =>
  `(next_step_at <= ${now} or next_step_at > ${now}::timestamptz + interval '1 hour')`

/** Which entries `e` a filter takes, from the one after `:position`. */
export const matching = `
  e.state <> 'in-flight' and e.id > :position
    and (:reads = 'entry' or exists (select 1 from articles a where a.id = e.id and a.revision > 0))
    and (:reads in ('entry', 'page') or exists (
      select 1 from articles a join documents d on d.article_id = a.id and d.revision = a.revision where a.id = e.id))
    and (:reads <> 'facts' or exists (
      select 1 from articles a join facts x on x.article_id = a.id and x.revision = a.revision where a.id = e.id))
    and (:feed::text is null or exists (select 1 from feeds f where f.id = e.feed_id and (f.id = :feed or f.url = :feed)))
    and (:since::timestamptz is null or e.discovered_at >= :since)
    and (:until::timestamptz is null or e.discovered_at < :until)
    and (:query::text is null or exists (
      select 1 from records r where r.article_id = e.id and ${says(':query')}))
    and (:ids::text[] is null or e.id = any(:ids))
    and (:state::text is null or e.state = :state)
    and (:enricher::text is null or exists (
      select 1 from record_heads r where r.article_id = e.id
        and r.revision = (select max(revision) from record_heads where article_id = e.id)
        and r.head -> 'madeBy' ->> ('extra.' || :enricher) is distinct from :enricherVersion))`

/** What `matching` takes. */
export const filterValues = (reads: Reads, filter: ReplayFilter, position: string) => ({
  feed: null,
  since: null,
  until: null,
  query: null,
  ids: null,
  state: null,
  enricher: null,
  enricherVersion: null,
  ...filter,
  reads,
  position,
})

/** What has to be read of an entry's record to know whether a filter takes it costs more. */
const lookedFor = ({ query, enricher }: ReplayFilter): number =>
  query === undefined && enricher === undefined ? 10_000 : 2_000

/** Of the newest entries of a feed, state and time, or of those that are named, those that a filter takes. */
const newest = `
  select e.id from (
    select * from entries e
    where e.state <> 'in-flight' and (:ids::text[] is null or e.id = any(:ids))
      and (:state::text is null or e.state = :state)
      and (:feed::text is null or e.feed_id = (select w.id from feeds w where w.id = :feed or w.url = :feed limit 1))
      and (:since::timestamptz is null or e.discovered_at >= :since)
      and (:until::timestamptz is null or e.discovered_at < :until)
    order by e.discovered_at desc, e.id desc limit :looked) e
  where ${matching} order by e.discovered_at desc, e.id desc limit :limit`

/** Their ids. */
export async function newestMatching(
  db: Queryable,
  reads: Reads,
  filter: ReplayFilter,
  limit: number,
): Promise<string[]> {
  const found = { ...filterValues(reads, filter, ''), looked: lookedFor(filter), limit }
  return (await db.rows(Id, ...named(newest, found))).map(({ id }) => id)
}

/** A step looks at so many entries at most, whatever the filter takes of them. */
const lookedAt = 10_000

const Last = z.object({ id: z.string().nullable() })

/** Nothing where all that are left are few enough. */
async function lastToLookAt(tx: Queryable, position: string): Promise<string | null> {
  const end = await tx.first(
    Last,
    'select (select id from entries where id > $1 order by id offset $2 limit 1) as id',
    [position, lookedAt - 1],
  )
  return end?.id ?? null
}

/** Where a replay is. */
export interface ReplayPlace {
  readonly filter: ReplayFilter
  readonly position: string
  readonly reads: Reads
}

/** The next entries that a replay takes, so many at most, in the order of their ids; how far it is then, and whether that is the end. */
export async function nextEntries(
  tx: Queryable,
  { filter, position, reads }: ReplayPlace,
  limit: number,
): Promise<{
  readonly ids: readonly string[]
  readonly position: string
  readonly isTaken: boolean
}> {
  // Entries that are named are found at once.
  const last = filter.ids ? null : await lastToLookAt(tx, position)
  const found = await tx.rows(
    Id,
    ...named(
      `select e.id from entries e where ${matching} and (:last::text is null or e.id <= :last) order by e.id limit :limit`,
      { ...filterValues(reads, filter, position), last, limit: limit + 1 },
    ),
  )
  const ids = found.slice(0, limit).map((row) => row.id)
  const isWhole = found.length <= limit
  return {
    ids,
    position: (isWhole ? last : ids.at(-1)) ?? position,
    isTaken: isWhole && last === null,
  }
}
