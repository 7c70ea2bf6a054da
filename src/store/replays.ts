import { z } from 'zod'
import {
  type EntryStage,
  type Reads,
  type StagePlace,
  type Waiting,
  priorities,
} from '../schemas/jobs.ts'
import { Replay, type ReplayFilter } from '../schemas/replay.ts'
import type { Database } from './database.ts'
import * as moves from './moves.ts'
import { named } from './named.ts'
import { toJson } from './values.ts'

export interface ReplayStore {
  readonly start: (
    id: string,
    fromStage: EntryStage,
    filter: ReplayFilter,
    now: Date,
  ) => Promise<Replay>
  readonly get: (id: string) => Promise<Replay | undefined>
  readonly list: () => Promise<Replay[]>
  /** How many entries a filter takes. */
  readonly count: (fromStage: EntryStage, filter: ReplayFilter) => Promise<number>
  /** The ids of articles a filter takes, from the one after `position`. */
  readonly articles: (
    fromStage: EntryStage,
    filter: ReplayFilter,
    position: string,
    limit: number,
  ) => Promise<string[]>
  /** Sends the next entries through the pipeline anew, behind live work. None are left where it gives none. */
  readonly take: (replay: Replay, limit: number, now: Date) => Promise<Waiting[]>
  readonly setStatus: (id: string, status: Replay['status'], now: Date) => Promise<void>
}

/** Which entries `e` a filter takes, from the one after `:position`. */
const matching = `
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
      select 1 from records r where r.article_id = e.id and r.search @@ websearch_to_tsquery('simple', :query)))
    and (:ids::text[] is null or e.id = any(:ids))
    and (:state::text is null or e.state = :state)
    and (:enricher::text is null or exists (
      select 1 from records r where r.article_id = e.id
        and r.revision = (select max(revision) from records where article_id = e.id)
        and r.record -> 'madeBy' ->> ('extra.' || :enricher) is distinct from :enricherVersion))`

const values = (reads: Reads, filter: ReplayFilter, position: string) => ({
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

const select = `
  select r.id, r.from_stage as "fromStage", r.filter, r.status, r.position, r.total, r.queued,
    (select count(*) from entries e where e.replay_id = r.id and e.state = 'in-flight'
      and e.next_attempt_at is null) as "inFlight",
    (select count(*) from entries e where e.replay_id = r.id and e.state = 'dead') as dead,
    r.started_at as "startedAt"
  from replays r`

const Count = z.object({ count: z.coerce.number() })
const Id = z.object({ id: z.string() })

/** `stages` are those that entries go through, in order. */
export function createReplayStore(db: Database, stages: readonly StagePlace[]): ReplayStore {
  const readsOf = (from: EntryStage): Reads => {
    const stage = stages.find(({ name }) => name === from)
    if (!stage) throw new Error(`there is no stage ${from} that entries go through`)
    return stage.reads
  }
  const count: ReplayStore['count'] = async (fromStage, filter) => {
    const row = await db.first(
      Count,
      ...named(
        `select count(*) from entries e where ${matching}`,
        values(readsOf(fromStage), filter, ''),
      ),
    )
    return row?.count ?? 0
  }
  const get: ReplayStore['get'] = async (id) => db.first(Replay, `${select} where r.id = $1`, [id])

  return {
    count,
    get,
    list: async () => db.rows(Replay, `${select} order by r.started_at desc limit 50`),
    async start(id, fromStage, filter, now) {
      await db.run(
        `insert into replays (id, from_stage, filter, total, started_at, updated_at) values ($1, $2, $3, $4, $5, $5)`,
        [id, fromStage, toJson(filter), await count(fromStage, filter), now],
      )
      const replay = await get(id)
      if (!replay) throw new Error(`replay ${id} was not kept`)
      return replay
    },
    articles: async (fromStage, filter, position, limit) => {
      const rows = await db.rows(
        Id,
        ...named(`select e.id from entries e where ${matching} order by e.id limit :limit`, {
          ...values(readsOf(fromStage), filter, position),
          limit,
        }),
      )
      return rows.map(({ id }) => id)
    },
    take: async (replay, limit, now) =>
      takeNext(db, { ...replay, reads: readsOf(replay.fromStage) }, limit, now),
    setStatus: async (id, status, now) => {
      await db.run('update replays set status = $2, updated_at = $3 where id = $1', [
        id,
        status,
        now,
      ])
    },
  }
}

/** The entries move and the position with them in one transaction: cut off anywhere, none is left out. */
async function takeNext(
  db: Database,
  replay: Replay & Pick<StagePlace, 'reads'>,
  limit: number,
  now: Date,
): Promise<Waiting[]> {
  return db.transaction(async (tx) => {
    const { position } =
      (await tx.first(
        z.object({ position: z.string() }),
        'select position from replays where id = $1 for update',
        [replay.id],
      )) ?? replay
    const order = {
      replayId: replay.id,
      stage: replay.fromStage,
      priority: priorities.replay,
      limit,
      matching,
      values: values(replay.reads, replay.filter, position),
    }
    const taken = await moves.replay(tx, order, now)
    const last = taken
      .map(({ id }) => id)
      .toSorted()
      .at(-1)
    await tx.run(
      'update replays set queued = queued + $2, position = $3, updated_at = $4 where id = $1',
      [replay.id, taken.length, last ?? position, now],
    )
    return taken
  })
}
