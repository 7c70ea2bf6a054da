import { z } from 'zod'
import type { HoldRequest, HostTurns, Turn, TurnOver, TurnRequest, Visit } from '../politeness.ts'
import type { Beliefs } from './beliefs.ts'
import type { Database } from './database.ts'
import { isAsBelieved } from './entry-to-fetch.ts'
import { named } from './named.ts'
import { unhurried } from './unhurried.ts'

const Taken = z.object({
  waitMs: z.number(),
  heldBy: z.enum(['circuit', 'domain']).nullable(),
  heldMs: z.number().nullable(),
})
const HeldFor = z.object({ forMs: z.number() })

/**
 * Turns that a whole fleet shares. The database's clock decides, not those of the machines, which differ;
 * times are given back as seen from the asker's clock. `clock` stands in for the database's, where the
 * whole application goes by another one.
 */
export function createHostTurns(
  db: Database,
  clock?: () => Date,
  beliefs?: Pick<Beliefs, 'forget'>,
): HostTurns & { prune(): Promise<void> } {
  const at = () => clock?.() ?? null

  return {
    async take(request) {
      const { believed, now } = request
      const values = { ...takingOf(request), moment: at() }
      if (!believed) return turnOf(await db.first(Taken, ...named(taking, values)), now)
      const asked = {
        ...values,
        id: believed.id,
        run: believed.run,
        said: believed.said,
        feedUrl: believed.feedUrl,
        now,
      }
      const found = await db.first(Taken, ...named(takingBelieved, asked))
      // Once it has its turn, or has moved, only the store knows where it stands.
      if (found === undefined || found.waitMs === 0) beliefs?.forget(believed.id)
      return found ? turnOf(found, now) : { at: now, isVain: true }
    },

    async release(visit, outcome, rule) {
      const ended = endingOf({ visit, outcome, rule }, at())
      await db.run(...named(`select ${ending}, ${unhurried}`, ended))
    },

    hold: async (request, now) => hold(db, request, now, at()),

    /** Forgets what nobody came back for. To be called now and then. */
    async prune() {
      const moment = 'coalesce($1::timestamptz, clock_timestamp())'
      for (const old of [
        `delete from host_places where place_at < ${moment} - interval '1 day'`,
        `delete from host_connections where expires_at < ${moment}`,
        `delete from host_lines where next_free_at < ${moment} - interval '1 day'`,
        `delete from domain_holds where until < ${moment} - interval '1 day'`,
        `delete from host_circuits where greatest(until, failed_at) < ${moment} - interval '1 day'`,
        `delete from robots where expires_at < ${moment} - interval '7 days'`,
      ]) {
        await db.run(old, [at()])
      }
    },
  }
}

const columns = `wait_ms as "waitMs", held_by as "heldBy", held_ms as "heldMs", ${unhurried}`
const takenBy = (
  turn: string,
) => `take_host_turn(:host, :server, :domain, :purpose, :later, ${turn}, :intervalMs * interval '1 ms',
  :maxConnections, :leaseMs * interval '1 ms', :moment)`
const taking = `select ${columns} from ${takenBy(':turn')}`
/** The turn hangs on what is asked first: who has moved on takes neither turn nor place. */
const takingBelieved = `with holding as materialized (
  select :turn::text as turn from entries e join feeds f on f.id = e.feed_id where ${isAsBelieved})
  select ${columns} from holding, lateral ${takenBy('holding.turn')}`

const takingOf = (request: TurnRequest): Readonly<Record<string, unknown>> => {
  const { host, server, domain, purpose, later, turn, intervalMs, maxConnections, leaseMs } =
    request
  return { host, server, domain, purpose, later, turn, intervalMs, maxConnections, leaseMs }
}

/** SQL that ends a turn, with the values of `endingOf`: for a statement that keeps what was had in it. */
export const ending = `end_host_turn(:host, :server, :domain, :line, :turn, :outcome, :fault, :failures,
  :firstMs * interval '1 ms', :longestMs * interval '1 ms', :moment)`

/** `moment` stands in for the database's clock. */
export function endingOf(
  { visit, outcome, rule }: Omit<TurnOver, 'tell'>,
  moment: Date | null,
): Readonly<Record<string, unknown>> {
  const { host, server, domain, turn } = visit
  const { failures, firstMs, longestMs } = rule
  const fault = outcome.kind === 'failed' ? outcome.code : null
  const ended = { host, server, domain, line: lineOf(visit), turn, outcome: outcome.kind, fault }
  return { ...ended, failures, firstMs, longestMs, moment }
}

const lineOf = ({ purpose, later }: Pick<Visit, 'purpose' | 'later'>) =>
  later ? `${purpose}-later` : purpose

function turnOf(found: z.infer<typeof Taken> | undefined, now: Date): Turn {
  // Rounded up: a millisecond too late is polite, one too early is one more knock.
  const at = new Date(now.getTime() + Math.ceil(found?.waitMs ?? 0))
  const { heldBy = null, heldMs = null } = found ?? {}
  return { at, ...(heldBy !== null && { held: { by: heldBy, forMs: heldMs ?? 0 } }) }
}

/**
 * A hold that has not ended is lengthened at most, and no strike is counted: it was sent before. One that
 * has ended goes on, as there was no welcome since, or the row would be gone.
 */
async function hold(
  db: Database,
  { domain, code, reason, until }: HoldRequest,
  now: Date,
  moment: Date | null,
): Promise<Date> {
  const steps = until instanceof Date ? [until.getTime() - now.getTime()] : until.stepsMs
  const held = await db.first(
    HeldFor,
    `insert into domain_holds as held (domain, until, since, code, reason, strikes)
     select $1, at + ($4::float8[])[1] * interval '1 ms', at, $2, $3, $5::int
       from (select coalesce($6::timestamptz, clock_timestamp()) as at) clock
     on conflict (domain) do update set
       strikes = held.strikes + case when held.until > excluded.since then 0 else excluded.strikes end,
       until = greatest(held.until, case when held.until > excluded.since then excluded.until else
         excluded.since + ($4::float8[])[least(held.strikes + 1, array_length($4, 1))] * interval '1 ms' end),
       code = excluded.code, reason = excluded.reason
     returning extract(epoch from until - coalesce($6::timestamptz, clock_timestamp()))::float8 * 1000 as "forMs"`,
    [domain, code, reason, steps, until instanceof Date ? 0 : 1, moment],
  )
  return new Date(now.getTime() + Math.ceil(held?.forMs ?? 0))
}
