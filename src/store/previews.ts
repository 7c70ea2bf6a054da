import { z } from 'zod'
import type { EntryStage, Reads } from '../schemas/jobs.ts'
import { Replay } from '../schemas/replay.ts'
import type { Database } from './database.ts'
import { named } from './named.ts'
import { type NotedArticle, noteChanges } from './replays/changes.ts'
import { DueReplay, isDueBy, nextEntries } from './replays/entries.ts'

/** Some entries of a preview that runs, for whoever claimed it to look at. */
export interface PreviewClaim extends Pick<Replay, 'id' | 'fromStage' | 'filter' | 'perMinute'> {
  /** Where it was: what is noted counts only while it still is there. */
  readonly before: string
  readonly ids: readonly string[]
  /** Where it is when all of these were looked at, and whether that is the end. */
  readonly position: string
  readonly isLast: boolean
}

/** What was looked at of a claim, in its order. */
export interface PreviewLook {
  readonly claim: PreviewClaim
  /** All of it, or its beginning where time was over. */
  readonly articles: readonly NotedArticle[]
  /** Nothing of it is done before then. */
  readonly nextStepAt: Date
}

export interface PreviewStore {
  /** Entries of a preview that is due, for nobody else until `until`. Nothing where none is. */
  readonly claim: (now: Date, until: Date, size: number) => Promise<PreviewClaim | undefined>
  /** Adds what was seen and moves on, unless it was stopped or somebody else has gone on meanwhile. Gives whether it did. */
  readonly note: (look: PreviewLook, now: Date) => Promise<boolean>
}

const Due = DueReplay.extend({ queued: Replay.shape.queued, most: z.int().nullable() })

const due = `
  update replays set next_step_at = $2 where id = (
    select id from replays where status = 'running' and is_preview
      and ${isDueBy('$1')}
    order by next_step_at limit 1 for update skip locked)
  returning id, from_stage as "fromStage", filter, per_minute as "perMinute", position, queued, most`

/** How many of them were there when the look ended: the last one looked at, or all. */
const placeOf = ({ claim, articles }: PreviewLook) => {
  const isWhole = articles.length === claim.ids.length
  return {
    position: isWhole ? claim.position : (articles.at(-1)?.id ?? claim.before),
    isDone: isWhole && claim.isLast,
  }
}

export const createPreviewStore = (
  db: Database,
  readsOf: (from: EntryStage) => Reads,
): PreviewStore => ({
  async claim(now, until, size) {
    const preview = await db.first(Due, due, [now, until])
    if (!preview) return undefined
    const { fromStage, filter, position: before, queued, most } = preview
    const left = most === null ? size : Math.min(size, most - queued)
    const place = { filter, position: before, reads: readsOf(fromStage) }
    const { ids, position, isTaken } = await nextEntries(db, place, left)
    const isEnough = most !== null && queued + ids.length >= most
    return { ...preview, before, ids, position, isLast: isTaken || isEnough }
  },
  async note(look, now) {
    const { claim, articles, nextStepAt } = look
    const { position, isDone } = placeOf(look)
    return db.transaction(async (tx) => {
      const moved = await tx.run(
        ...named(
          `update replays set queued = queued + :looked, position = :position, updated_at = :now, next_step_at = :nextStepAt,
             is_taken = :isDone, status = case when :isDone then 'done' else status end,
             ended_at = case when :isDone then :now::timestamptz end
           where id = :id and status = 'running' and position = :before`,
          {
            id: claim.id,
            before: claim.before,
            looked: articles.length,
            position,
            isDone,
            now,
            nextStepAt,
          },
        ),
      )
      if (moved > 0 && articles.length > 0) await noteChanges(tx, claim.id, articles)
      return moved > 0
    })
  },
})
