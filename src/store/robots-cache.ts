import { z } from 'zod'
import type { RobotsAnswer, RobotsCache } from '../politeness.ts'
import type { Database } from './database.ts'

const Robots: z.ZodType<RobotsAnswer> = z.object({
  fetchedAt: z.date(),
  expiresAt: z.date(),
  status: z.enum(['found', 'missing', 'unreachable']),
  text: z.string(),
  failures: z.int(),
})

/** So long a process believes what it has read of a file that could be had, and of so many. */
const believedMs = 60_000
const mostBelieved = 500
/** Long ones are read again. */
const longestBelieved = 20_000

/** `clockMs` counts milliseconds of real time. */
export function createRobotsCache(
  db: Database,
  clockMs: () => number = () => performance.now(),
): RobotsCache {
  const believed = new Map<string, { readonly answer: RobotsAnswer; readonly untilMs: number }>()
  const believe = (origin: string, answer: RobotsAnswer) => {
    believed.delete(origin)
    if (answer.status === 'unreachable' || answer.text.length > longestBelieved) return
    const [oldest] = believed.size < mostBelieved ? [] : believed.keys()
    if (oldest !== undefined) believed.delete(oldest)
    believed.set(origin, { answer, untilMs: clockMs() + believedMs })
  }
  return {
    async get(origin) {
      const known = believed.get(origin)
      if (known && known.untilMs > clockMs()) return known.answer
      const answer = await db.first(
        Robots,
        `select fetched_at as "fetchedAt", expires_at as "expiresAt", status, body as text, failures
         from robots where origin = $1`,
        [origin],
      )
      if (answer) believe(origin, answer)
      return answer
    },
    async keep(origin, answer) {
      const { fetchedAt, expiresAt, status, text, failures } = answer
      await db.run(
        `insert into robots (origin, fetched_at, expires_at, status, body, failures)
         values ($1, $2, $3, $4, $5, $6)
         on conflict (origin) do update set fetched_at = excluded.fetched_at,
           expires_at = excluded.expires_at, status = excluded.status, body = excluded.body,
           failures = excluded.failures`,
        // PostgreSQL's text holds no NUL.
        [origin, fetchedAt, expiresAt, status, text.replaceAll('\0', ''), failures],
      )
      believe(origin, answer)
    },
  }
}
