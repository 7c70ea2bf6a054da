import {
  type Alert,
  type AlertFilter,
  FailingChannel,
  TakenMessage,
  ToldAlert,
} from '../schemas/alert.ts'
import type { Database } from './database.ts'
import { named } from './named.ts'
import { toJson } from './values.ts'

/** What wants a person, and what was told of it: kept before it is told, so that it is told though a process dies. */
export interface AlertStore {
  /** Whether it is time to look, and ours to do: nobody else's then for that long. */
  readonly takeTurn: (now: Date, everyMs: number) => Promise<boolean>
  /** Keeps what is seen now: opens what has been so for long enough, closes what is seen no more. */
  readonly note: (seen: readonly SeenNow[], now: Date) => Promise<void>
  /** Writes down what is to be told by a channel: what opened, what is still so after `remindMs` (0: never), what is over. */
  readonly prepare: (channel: string, now: Date, remindMs: number) => Promise<void>
  /** The first message of a channel that has not been told, if it is due. It is nobody else's for that long. */
  readonly take: (channel: string, now: Date, leaseMs: number) => Promise<TakenMessage | undefined>
  readonly told: (id: number, now: Date) => Promise<void>
  /** It is told again then; without a time, no more. */
  readonly failed: (id: number, why: Untold, now: Date) => Promise<void>
  /** Those of these channels whose first message fails. */
  readonly failing: (channels: readonly string[]) => Promise<FailingChannel[]>
  /** The newest first, those that are open before those that are over. */
  readonly list: (filter: AlertFilter) => Promise<ToldAlert[]>
  /** Deletes some of those that were over before then. Gives how many. */
  readonly forget: (before: Date, limit: number) => Promise<number>
}

export interface SeenNow extends Alert {
  readonly patienceMs: number
}

export interface Untold {
  readonly code: string
  readonly message: string
  readonly nextAttemptAt: Date | null
}

/** What is seen no more for so long is over: what comes and goes is one alert. */
const calm = `interval '5 minutes'`

const changes = [
  `insert into alerts (kind, tone, what, todo, href, link, since, seen_at)
   select s.kind, s.tone, s.what, s.todo, s.href, s.link, :now, :now
   from jsonb_to_recordset(:seen::jsonb) s (kind text, tone text, what text, todo text, href text, link text)
   on conflict (kind) where closed_at is null do update set tone = excluded.tone, what = excluded.what,
     todo = excluded.todo, href = excluded.href, link = excluded.link, seen_at = excluded.seen_at`,
  `update alerts a set opened_at = :now
   from jsonb_to_recordset(:seen::jsonb) s (kind text, "patienceMs" float8)
   where a.kind = s.kind and a.closed_at is null and a.opened_at is null
     and a.since <= :now::timestamptz - make_interval(secs => s."patienceMs" / 1000)`,
  `delete from alerts where closed_at is null and opened_at is null and seen_at <= :now::timestamptz - ${calm}`,
  `update alerts set closed_at = :now where closed_at is null and seen_at <= :now::timestamptz - ${calm}`,
]

/** That something is over is told for so long: a channel that was away for longer need not hear of it. */
const worth = `interval '3 days'`

/** That a channel fails cannot be told by that channel. */
const tellable = `a.kind <> 'untold:' || :channel::text`

const preparations = [
  `insert into alert_messages (alert_id, channel, event, made_at, next_attempt_at)
   select a.id, :channel, 'opened', :now, :now from alerts a
   where a.closed_at is null and a.opened_at is not null and ${tellable}
   order by a.id on conflict do nothing`,
  `insert into alert_messages (alert_id, channel, event, number, made_at, next_attempt_at)
   select a.id, :channel, 'reminder', a.number, :now, :now
   from (select a.id, floor(extract(epoch from :now::timestamptz - o.made_at) * 1000 / nullif(:remindMs::float8, 0))::int as number
     from alerts a join alert_messages o on o.alert_id = a.id and o.channel = :channel and o.event = 'opened'
     where a.closed_at is null) a
   where a.number > 0
   order by a.id on conflict do nothing`,
  `insert into alert_messages (alert_id, channel, event, made_at, next_attempt_at)
   select a.id, :channel, 'closed', :now, :now from alerts a
   join alert_messages o on o.alert_id = a.id and o.channel = :channel and o.event = 'opened' and o.given_up_at is null
   where a.closed_at > :now::timestamptz - ${worth}
   order by a.id on conflict do nothing`,
]

const alertJson = `jsonb_build_object('id', a.id, 'kind', a.kind, 'tone', a.tone, 'what', a.what, 'todo', a.todo,
  'href', a.href, 'link', a.link, 'since', a.since, 'seenAt', a.seen_at, 'openedAt', a.opened_at, 'closedAt', a.closed_at)`

const take = `
  with first as (
    select id, next_attempt_at from alert_messages
    where channel = :channel and told_at is null and given_up_at is null order by id limit 1 for update)
  update alert_messages m set attempts = m.attempts + 1, next_attempt_at = :until
  from first, alerts a
  where m.id = first.id and first.next_attempt_at <= :now and a.id = m.alert_id
  returning m.id, m.channel, m.event, m.number, m.made_at as "madeAt", m.attempts, ${alertJson} as alert`

const list = `
  select a.id, a.kind, a.tone, a.what, a.todo, a.href, a.link, a.since, a.seen_at as "seenAt",
    a.opened_at as "openedAt", a.closed_at as "closedAt",
    coalesce((select jsonb_agg(jsonb_build_object('channel', m.channel, 'event', m.event, 'number', m.number,
      'madeAt', m.made_at, 'attempts', m.attempts, 'nextAttemptAt', m.next_attempt_at, 'toldAt', m.told_at,
      'givenUpAt', m.given_up_at, 'failure', m.failure, 'failureMessage', m.failure_message) order by m.id)
      from alert_messages m where m.alert_id = a.id), '[]') as messages
  from alerts a where (:all or a.closed_at is null)
  order by a.closed_at is not null, coalesce(a.closed_at, a.since) desc, a.id desc limit :limit`

const failing = `
  select m.channel, m.failure, m.failure_message as "failureMessage", m.made_at as since, f.untold
  from (select channel, min(id) as id, count(*) as untold from alert_messages
    where told_at is null and given_up_at is null and channel = any ($1) group by 1) f
  join alert_messages m on m.id = f.id where m.failure is not null order by 1`

export const createAlertStore = (db: Database): AlertStore => ({
  takeTurn: async (now, everyMs) =>
    (await db.run(
      `insert into alert_looks as l (looked_at) values ($1)
       on conflict (one) do update set looked_at = excluded.looked_at
         where l.looked_at <= excluded.looked_at - make_interval(secs => $2::float8 / 1000)`,
      [now, everyMs],
    )) > 0,
  note: async (seen, now) =>
    db.transaction(async (tx) => {
      await tx.run(`select pg_advisory_xact_lock(hashtext('wiredesk alerts'))`)
      for (const change of changes) await tx.run(...named(change, { seen: toJson(seen), now }))
    }),
  async prepare(channel, now, remindMs) {
    for (const one of preparations) await db.run(...named(one, { channel, now, remindMs }))
  },
  take: async (channel, now, leaseMs) => {
    const until = new Date(now.getTime() + leaseMs)
    return db.first(TakenMessage, ...named(take, { channel, now, until }))
  },
  told: async (id, now) => {
    await db.run(
      'update alert_messages set told_at = $2, failure = null, failure_message = null where id = $1',
      [id, now],
    )
  },
  failed: async (id, { code, message, nextAttemptAt }, now) => {
    await db.run(
      `update alert_messages set failure = $2, failure_message = $3, next_attempt_at = coalesce($4, next_attempt_at),
         given_up_at = case when $4::timestamptz is null then $5::timestamptz end
       where id = $1 and told_at is null`,
      [id, code, message, nextAttemptAt, now],
    )
  },
  failing: async (channels) => db.rows(FailingChannel, failing, [channels]),
  list: async (filter) => db.rows(ToldAlert, ...named(list, { ...filter })),
  forget: async (before, limit) =>
    db.run(
      'delete from alerts where ctid = any(array(select ctid from alerts where closed_at < $1 limit $2))',
      [before, limit],
    ),
})
