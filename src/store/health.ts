import { z } from 'zod'
import type { Database } from './database.ts'

export interface StoreHealth {
  /** PostgreSQL's major version. */
  readonly version: number
  /** How far this machine's clock is ahead of the server's. */
  readonly clockSkewMs: number
  /** When the newest record was stored, by the server's clock then; null where there is none. */
  readonly newestAt: Date | null
}

const Answer = z.object({ version: z.coerce.number(), at: z.date() })
const Newest = z.object({ at: z.date().nullable() })

/** The first question may have to connect, which takes longer one way than the other. */
const questions = 3

export async function readHealth(db: Database): Promise<StoreHealth> {
  const answers = []
  for (let asked = 0; asked < questions; asked += 1) answers.push(await askClock(db))
  const [best] = answers.toSorted((a, b) => a.tookMs - b.tookMs)
  if (!best) throw new Error('the database does not say what it is')
  const newest = await db.first(Newest, 'select max(stored_at) as at from record_heads')
  return { version: best.version, clockSkewMs: best.skewMs, newestAt: newest?.at ?? null }
}

async function askClock(db: Database) {
  const asked = Date.now()
  const row = await db.first(
    Answer,
    `select current_setting('server_version_num')::int / 10000 as version, clock_timestamp() as at`,
  )
  if (!row) throw new Error('the database does not say what it is')
  const answered = Date.now()
  // The answer was made half way between asking and now.
  const skewMs = (asked + answered) / 2 - row.at.getTime()
  return { version: row.version, tookMs: answered - asked, skewMs }
}
