import { z } from 'zod'
import type { FailedAttempt } from '../../schemas/dead-letter.ts'
import { keepAnswer } from '../answers.ts'
import type { Queryable } from '../database.ts'

export async function insertAttempt(db: Queryable, attempt: FailedAttempt): Promise<void> {
  const { stage, subject, failedAt, durationMs, code, message, answer } = attempt
  await db.run(
    `insert into attempts (stage, subject_id, run, failed_at, duration_ms, code, message)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [stage, subject.id, subject.run, failedAt, Math.round(durationMs), code, message],
  )
  if (answer) await keepAnswer(db, subject.id, answer, failedAt)
}

const Count = z.object({ count: z.coerce.number() })

export async function failedLately(db: Queryable, { stage, subject, failedAt }: FailedAttempt) {
  const row = await db.first(
    Count,
    `select count(*) from attempts
     where subject_id = $1 and stage = $2 and failed_at > $3::timestamptz - interval '15 minutes'`,
    [subject.id, stage, failedAt],
  )
  return row?.count ?? 0
}
