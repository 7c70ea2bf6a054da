import type { Death } from '../../schemas/dead-letter.ts'
import { dropUnrecorded } from '../articles/revisions.ts'
import type { Queryable } from '../database.ts'
import { die, giveUp } from '../moves/end.ts'
import { named } from '../named.ts'
import { toJson } from '../values.ts'
import { insertAttempt } from './attempts.ts'

export async function bury(tx: Queryable, death: Death): Promise<boolean> {
  const { stage, subject, code, fingerprint, message, stack, input, failedAt, release } = death
  if (subject.kind === 'entry' && !(await endEntry(tx, death))) return false
  if (subject.kind === 'feed') await pollLater(tx, subject.id, failedAt)
  await insertAttempt(tx, death)
  await tx.run(
    ...named(insertLetter, {
      stage,
      subjectId: subject.id,
      kind: subject.kind,
      run: subject.run,
      code,
      fingerprint,
      message,
      stack,
      input: toJson(input),
      release: release ?? null,
      now: failedAt,
    }),
  )
  return true
}

const insertLetter = `
  insert into dead_letters (stage, subject_id, feed_id, entry_id, page_sha256, code, fingerprint,
    message, stack, input, release, attempts, first_dead_at, dead_at)
  select :stage, :subjectId, coalesce(e.feed_id, f.id), e.id, r.page_sha256, :code, :fingerprint,
    :message, :stack, :input, :release,
    (select coalesce(jsonb_agg(jsonb_build_object('failedAt', failed_at, 'durationMs', duration_ms,
       'code', a.code, 'message', a.message) order by failed_at), '[]')
     from attempts a where a.stage = :stage and a.subject_id = :subjectId and a.run = :run
       and (:kind = 'entry' or a.failed_at > coalesce(
         (select dead_at from dead_letters d where d.stage = :stage and d.subject_id = :subjectId), '-infinity'))),
    :now, :now
  from (select 1) one
    left join entries e on e.id = :subjectId and :kind = 'entry'
    left join feeds f on f.id = :subjectId and :kind = 'feed'
    left join articles on articles.id = e.id
    left join revisions r on r.article_id = articles.id and r.revision = articles.revision
  on conflict (stage, subject_id) do update set
    status = 'open', deaths = dead_letters.deaths + 1, dead_at = excluded.dead_at,
    page_sha256 = excluded.page_sha256, code = excluded.code, fingerprint = excluded.fingerprint,
    message = excluded.message, stack = excluded.stack, input = excluded.input, release = excluded.release,
    attempts = dead_letters.attempts || excluded.attempts`

/**
 * Ends an entry's run. False where nothing has died: this is a late job of a run or stage that is over, or
 * the article has a record already, which stands. An entry that is not known may die all the same.
 */
async function endEntry(tx: Queryable, death: Death): Promise<boolean> {
  const { subject, code, message, reviveAt, failedAt } = death
  const fence = { id: subject.id, run: subject.run, stage: death.stage }
  if (await giveUp(tx, fence, reviveAt, failedAt)) {
    await dropUnrecorded(tx, subject.id)
    return false
  }
  const isDead = await die(tx, fence, { code, message, reviveAt }, failedAt)
  return isDead || (await tx.run('select 1 from entries where id = $1', [subject.id])) === 0
}

/** A poll that died is over: the next one is not at once. */
const nextPollMs = 15 * 60_000

async function pollLater(tx: Queryable, feedId: string, now: Date): Promise<void> {
  await tx.run(
    'update feeds set queued_at = null, next_poll_at = greatest(next_poll_at, $2) where id = $1',
    [feedId, new Date(now.getTime() + nextPollMs)],
  )
}
