import { setTimeout as delay } from 'node:timers/promises'
import type { Pool } from 'pg'
import { z } from 'zod'

/** What was running when something was killed, and how often. */
export type Hits = Map<string, number>

const Row = z.object({ query: z.string(), state: z.string().nullable() })
const Stage = z.object({ stage: z.string() })

/** How the bench's own sessions are named. */
export const benchName = 'crash bench'

export const noWork = 'no work'
/** What runs while nobody can say. */
export const serverAway = 'the server starting'

const sessions = `
  select query, state from pg_stat_activity
  where backend_type = 'client backend' and pid <> pg_backend_pid()
    and application_name not in ('${benchName}', 'wiredesk presence')`

/** What wiredesk has the server write at this moment, or else which stage most entries in flight are at. */
export async function whatRuns(db: Pool): Promise<string> {
  try {
    const busy = (await busySessions(db)).map(labelOf)
    return busy.find((label) => label !== 'reading') ?? (await stageOf(db))
  } catch {
    return serverAway
  }
}

async function isConnected(db: Pool, since: Date): Promise<boolean> {
  try {
    return (await db.query(`${sessions} and backend_start > $1`, [since])).rows.length > 0
  } catch {
    // The server is on its way up again.
    return false
  }
}

async function busySessions(db: Pool): Promise<string[]> {
  const { rows } = await db.query(sessions)
  return rows
    .map((row) => Row.parse(row))
    .flatMap(({ query, state }) => (state === 'idle' ? [] : [query]))
}

async function stageOf(db: Pool): Promise<string> {
  const { rows } = await db.query(
    `select stage from wiredesk.entries where state = 'in-flight' group by 1 order by count(*) desc limit 1`,
  )
  const [first] = rows
  return first ? `entries at ${Stage.parse(first).stage}` : noWork
}

/** Resolves once the process has a session at the server; gives whether it had before it ended. */
export async function isAwake(db: Pool, since: Date, ended: () => boolean): Promise<boolean> {
  while (!ended()) {
    if (await isConnected(db, since)) return true
    await delay(10)
  }
  return false
}

/** `update entries`, `queue`, `begin`: how a statement is counted. */
export function labelOf(query: string): string {
  const text = query.trim().toLowerCase()
  if (/_queue\b|bullmq/.test(text)) return 'queue'
  const write = /\b(insert into|update|delete from)\s+"?([a-z_.]+)/.exec(text)
  if (write) return `${write[1]} ${write[2]}`
  const shape = /^(create|alter|drop|copy|commit|begin|rollback|vacuum)\b/.exec(text)
  return shape?.[1] ?? 'reading'
}

export const note = (hits: Hits, what: string) => void hits.set(what, (hits.get(what) ?? 0) + 1)

export const told = (hits: Hits) =>
  [...hits]
    .toSorted(([, a], [, b]) => b - a)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')

/** Resolves once a session of wiredesk runs a statement of that kind; gives whether one did before `ended`. */
export async function seenRunning(
  db: Pool,
  pattern: RegExp,
  ended: () => boolean,
): Promise<boolean> {
  while (!ended()) {
    if ((await busySessions(db)).some((query) => pattern.test(query))) return true
  }
  return false
}
