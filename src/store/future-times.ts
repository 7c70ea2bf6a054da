import { dayMs } from '../moments.ts'
import type { Database } from './database.ts'
import { mendEntryTimes } from './moves/mend-times.ts'

/** A column whose times were too far in the future, and in how many rows. */
export interface MendedTimes {
  readonly what: string
  readonly rows: number
}

export interface Clocks {
  readonly now: Date
  /** Stands in for the database's clock, by which turns at hosts are taken, in tests. */
  readonly turnsNow?: Date | undefined
  /** The oldest age at which an article is looked at again where its feed sets none. */
  readonly longestRefetchMs: number
}

/**
 * What no clock that is right can have written, and what becomes of it: it is due, or is forgotten. `$2` is
 * now, `$1` the latest time that may stand there. Nothing that is waited for lies further ahead than `days`.
 */
const ahead = [
  {
    what: 'feeds.next_poll_at',
    days: 8, // a site may ask for seven
    sql: 'update feeds set next_poll_at = $2 where next_poll_at > $1',
  },
  {
    what: 'feeds.queued_at',
    days: 0.1,
    sql: 'update feeds set queued_at = null where queued_at > $1',
  },
  {
    what: 'domain_holds.until',
    days: 8,
    sql: 'delete from domain_holds where until > $1',
  },
  {
    what: 'robots.expires_at',
    days: 2, // a day is what one is good for
    sql: 'delete from robots where expires_at > $1',
  },
  {
    what: 'sinks.leased_until',
    days: 0.1,
    sql: `update sinks set leased_until = '-infinity', lease = null where leased_until > $1`,
  },
  {
    what: 'sinks.next_attempt_at',
    days: 0.1, // a receiver may ask for an hour
    sql: 'update sinks set next_attempt_at = $2 where next_attempt_at > $1',
  },
  {
    what: 'websub_subscriptions.requested_at',
    days: 0.1,
    sql: `update websub_subscriptions set requested_at = $2::timestamptz - interval '8 days' where requested_at > $1`,
  },
  {
    what: 'websub_subscriptions.lease_until',
    days: 31, // a hub's lease is taken for thirty at most
    sql: 'update websub_subscriptions set lease_until = $2 where lease_until > $1',
  },
] as const

/** By the clock that turns at hosts are taken by. A line may be long, but hardly a week. */
const turns = [
  {
    what: 'host_lines',
    sql: `update host_lines set last_used_at = '-infinity', next_free_at = '-infinity'
      where last_used_at > moment() + interval '1 hour' or next_free_at > moment() + interval '8 days'`,
  },
  {
    what: 'host_places.place_at',
    sql: `delete from host_places where place_at > moment() + interval '8 days'`,
  },
  {
    what: 'host_circuits.until',
    sql: `delete from host_circuits where until > moment() + interval '1 day'`,
  },
  {
    what: 'host_connections.expires_at',
    sql: `delete from host_connections where expires_at > moment() + interval '1 day'`,
  },
] as const

/**
 * Takes times that a clock that was wrong once left far in the future as due: a feed would not be asked for
 * years, an entry never be swept. Gives what was found, for it is to be told.
 */
export async function mendFutureTimes(db: Database, clocks: Clocks): Promise<MendedTimes[]> {
  const { now, turnsNow, longestRefetchMs } = clocks
  const found: MendedTimes[] = []
  for (const { what, days, sql } of ahead) {
    const latest = after(now, days * dayMs)
    const values = sql.includes('$2') ? [latest, now] : [latest]
    found.push({ what, rows: await db.run(sql, values) })
  }
  const entries = await mendEntryTimes(db, longestRefetchMs, now)
  found.push(...entries)
  for (const { what, sql } of turns) {
    const moment = 'coalesce($1::timestamptz, clock_timestamp())'
    found.push({ what, rows: await db.run(sql.replaceAll('moment()', moment), [turnsNow ?? null]) })
  }
  return found.filter(({ rows }) => rows > 0)
}

const after = (now: Date, ms: number) => new Date(now.getTime() + ms)
