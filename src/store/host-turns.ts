import { z } from 'zod'
import type { HostTurns, RobotsAnswer, RobotsCache } from '../politeness.ts'
import type { Database } from './database.ts'

const Wait = z.object({ waitMs: z.number() })

/**
 * Turns that a whole fleet shares. The database's clock decides, not those of the machines, which differ;
 * times are given back as seen from the asker's clock. `clock` stands in for the database's in tests.
 */
export function createHostTurns(
  db: Database,
  clock?: () => Date,
): HostTurns & { prune(): Promise<void> } {
  const at = () => clock?.() ?? null

  return {
    async take({ host, domain, purpose, turn, intervalMs, maxConnections, leaseMs, now }) {
      const found = await db.first(
        Wait,
        `select take_host_turn($1, $2, $3, $4, $5 * interval '1 ms', $6, $7 * interval '1 ms', $8) as "waitMs"`,
        [host, domain, purpose, turn, intervalMs, maxConnections, leaseMs, at()],
      )
      // Rounded up: a millisecond too late is polite, one too early is one more knock.
      return new Date(now.getTime() + Math.ceil(found?.waitMs ?? 0))
    },

    async release({ host, purpose, turn }) {
      await db.run('delete from host_connections where host = $1 and purpose = $2 and turn = $3', [
        host,
        purpose,
        turn,
      ])
    },

    async holdUntil(domain, until) {
      await db.run(
        `insert into domain_holds values ($1, $2)
         on conflict (domain) do update set until = greatest(domain_holds.until, excluded.until)`,
        [domain, until],
      )
    },

    /** Forgets what nobody came back for. To be called now and then. */
    async prune() {
      const moment = 'coalesce($1::timestamptz, clock_timestamp())'
      for (const old of [
        `delete from host_places where place_at < ${moment} - interval '1 day'`,
        `delete from host_connections where expires_at < ${moment}`,
        `delete from host_lines where next_free_at < ${moment} - interval '1 day'`,
        `delete from domain_holds where until < ${moment}`,
        `delete from robots where expires_at < ${moment} - interval '7 days'`,
      ]) {
        await db.run(old, [at()])
      }
    },
  }
}

const Robots: z.ZodType<RobotsAnswer> = z.object({
  fetchedAt: z.date(),
  expiresAt: z.date(),
  status: z.enum(['found', 'missing', 'unreachable']),
  text: z.string(),
})

export function createRobotsCache(db: Database): RobotsCache {
  return {
    get: async (origin) =>
      db.first(
        Robots,
        `select fetched_at as "fetchedAt", expires_at as "expiresAt", status, body as text
         from robots where origin = $1`,
        [origin],
      ),
    async keep(origin, { fetchedAt, expiresAt, status, text }) {
      await db.run(
        `insert into robots values ($1, $2, $3, $4, $5)
         on conflict (origin) do update set fetched_at = excluded.fetched_at,
           expires_at = excluded.expires_at, status = excluded.status, body = excluded.body`,
        // PostgreSQL's text holds no NUL.
        [origin, fetchedAt, expiresAt, status, text.replaceAll('\0', '')],
      )
    },
  }
}
