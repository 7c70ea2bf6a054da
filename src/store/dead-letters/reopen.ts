import type { DeadLetter } from '../../schemas/dead-letter.ts'
import type { EntryStage, Subject } from '../../schemas/jobs.ts'
import type { Queryable } from '../database.ts'
import { retry } from '../moves/retry.ts'

/** A job to be queued again. */
export interface Reopened {
  readonly stage: string
  readonly subject: Subject
}

interface Reopening {
  readonly from: EntryStage | undefined
  readonly now: Date
}

/** Letters that stand as they were found: what was discarded or retried since is left so. */
export async function reopen(
  tx: Queryable,
  letters: readonly DeadLetter[],
  order: Reopening,
): Promise<Reopened[]> {
  const reopened: Reopened[] = []
  // Entries before letters, in the order of their ids, as every death takes them: two never wait for each other.
  await tx.run('select 1 from entries where id = any($1) order by id for update', [
    letters.flatMap(({ entryId }) => entryId ?? []),
  ])
  for (const letter of letters) {
    const taken = await tx.run(
      `update dead_letters set status = 'retried' where id = $1 and status = $2 and status <> 'retried'`,
      [letter.id, letter.status],
    )
    const again = taken > 0 ? await takeUp(tx, letter, order) : undefined
    if (again) reopened.push(again)
  }
  return reopened
}

/** What the letter is about, in flight again; nothing if its entry has moved on since. */
async function takeUp(
  tx: Queryable,
  { stage, entryId, feedId }: DeadLetter,
  { from, now }: Reopening,
): Promise<Reopened | undefined> {
  if (entryId === null) {
    const feed = feedId === null ? undefined : await feedAgain(tx, feedId, now)
    return feed && { stage, subject: feed }
  }
  const at = from ?? stage
  const run = await retry(tx, entryId, at, now)
  return run === undefined ? undefined : { stage: at, subject: { kind: 'entry', id: entryId, run } }
}

/** A feed that is gone is watched again; one that is paused or removed is left as somebody wanted it. */
async function feedAgain(tx: Queryable, feedId: string, now: Date): Promise<Subject | undefined> {
  const active = await tx.run(
    `update feeds set status = 'active', next_poll_at = $2, queued_at = $2
     where id = $1 and status in ('active', 'gone')`,
    [feedId, now],
  )
  return active > 0 ? { kind: 'feed', id: feedId, run: 1 } : undefined
}
