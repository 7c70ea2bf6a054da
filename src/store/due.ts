import { z } from 'zod'
import type { Database } from './database.ts'
import { isTooFar } from './moves/wait.ts'
import { named } from './named.ts'
import { isDueBy } from './replays/entries.ts'
import { sinksAreDue } from './sinks/delivery.ts'

const Due = z.object({
  replays: z.boolean(),
  previews: z.boolean(),
  bulks: z.boolean(),
  entries: z.boolean(),
  sinks: z.boolean(),
})
/** What there is something to do for: workers take a step of that alone. */
export type Due = z.infer<typeof Due>

/** One look at all that workers do besides jobs, from indexes that are empty when there is nothing to do. */
export async function readDue(db: Database, now: Date): Promise<Due> {
  const due = await db.first(Due, ...named(look, { now }))
  if (!due) throw new Error('the database gave no row for what is due')
  return due
}

const running = `select from replays where status = 'running' and ${isDueBy(':now')}`

const look = `
  select exists (${running} and not is_preview) as replays, exists (${running} and is_preview) as previews,
    exists (select from bulks where status = 'running') as bulks,
    exists (select from entries where next_attempt_at is not null and next_attempt_at <= :now)
      or exists (select from entries where next_attempt_at is not null and ${isTooFar}) as entries,
    ${sinksAreDue} as sinks`
