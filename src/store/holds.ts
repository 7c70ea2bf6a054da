import { z } from 'zod'
import type { Database, Queryable } from './database.ts'

const Hold = z.object({
  /** A domain asked to be left alone; a server does not answer. */
  kind: z.enum(['domain', 'server']),
  name: z.string(),
  /** A server's may be over: then one request at a time is let through until it answers. */
  until: z.date(),
  since: z.date(),
  /** `retry-after`, `http-429`, `circuit`. */
  code: z.string(),
  reason: z.string(),
  /** Jobs that stand in its lines. */
  waiting: z.coerce.number(),
})
/** A host or domain that is left alone until a time. */
export type Hold = z.infer<typeof Hold>

const Place = z.object({ purpose: z.enum(['feed', 'sitemap', 'article']), turn: z.string() })
/** Who stood in a line: `turn` is the key of a job. */
export type Place = z.infer<typeof Place>

const Held = z.object({ kind: Hold.shape.kind, name: z.string() })

export interface Lifted {
  readonly holds: readonly z.infer<typeof Held>[]
  /** The names without ports: entries that wait for another attempt at these, or below them, may try now. */
  readonly hosts: readonly string[]
  /** Who waited: they may ask at once. */
  readonly places: readonly Place[]
}

export interface Holds {
  /** Those that end last come first. */
  readonly list: () => Promise<Hold[]>
  /** Ends the holds of these domains and servers, or all of them, and gives up the places behind them. */
  readonly lift: (names: readonly string[] | 'all') => Promise<Lifted>
}

const listed = `
  select 'domain' as kind, h.domain as name, h.until, h.since, h.code, h.reason,
    (select count(*) from host_places p where p.domain = h.domain) as waiting
  from domain_holds h where h.until > coalesce($1::timestamptz, now())
  union all
  select 'server', c.server, c.until, c.since, 'circuit',
    c.failures || ' times in a row without an answer, the last time ' || c.code,
    (select count(*) from host_places p where p.domain = c.domain and p.server = c.server)
  from host_circuits c where c.until is not null
  order by 3 desc, 2`

const ended = `
  with domains as (
    delete from domain_holds where $1::text[] is null or domain = any($1) returning domain),
  servers as (
    delete from host_circuits where $1::text[] is null or server = any($1) or domain = any($1)
    returning server, until)
  select 'domain' as kind, domain as name from domains
  union all select 'server', server from servers where until is not null
  order by 1, 2`

/** The line is empty again: its end is where it was last used. */
const shortened = `
  update host_lines l set next_free_at = '-infinity' where exists (
    select 1 from host_places p where p.host = l.host
      and (p.domain = any($1) or p.server = any($2)))`

const givenUp = `
  delete from host_places where domain = any($1) or server = any($2)
  returning regexp_replace(purpose, '-later$', '') as purpose, turn`

/** `clock` stands in for the database's, as it does for turns. */
export function createHolds(db: Database, clock?: () => Date): Holds {
  return {
    list: async () => db.rows(Hold, listed, [clock?.() ?? null]),
    lift: async (names) =>
      db.transaction(async (tx) => {
        const holds = await tx.rows(Held, ended, [names === 'all' ? null : names])
        const hosts = holds.map(({ name }) => name.replace(/:\d+$/, ''))
        return { holds, hosts, places: await giveUp(tx, holds) }
      }),
  }
}

async function giveUp(tx: Queryable, holds: Lifted['holds']): Promise<Place[]> {
  const named = (kind: Hold['kind']) =>
    holds.filter((hold) => hold.kind === kind).map(({ name }) => name)
  const values = [named('domain'), named('server')]
  await tx.run(shortened, values)
  return tx.rows(Place, givenUp, values)
}
