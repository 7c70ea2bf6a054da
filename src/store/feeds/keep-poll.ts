import type { PollResult } from '../../context/feeds.ts'
import type { Queryable } from '../database.ts'
import { type KeptEntries, keepEntries } from '../entries.ts'
import { addressKey, toJson } from '../values.ts'

export async function keepPoll(tx: Queryable, result: PollResult, now: Date): Promise<KeptEntries> {
  const { feedId, state, nextPollAt, gone = false, document, entries, admissions } = result
  // An address too long for the index is not moved to.
  const movedTo = result.movedTo === addressKey(result.movedTo ?? '') ? result.movedTo : undefined
  const known = await tx.run(
    `update feeds set poll = $2, next_poll_at = $3, queued_at = null, last_polled_at = coalesce($8, last_polled_at),
       title = case when renamed then title else coalesce(nullif($4, ''), title) end, site_url = coalesce($5, site_url),
       status = case when $6 and status <> 'removed' then 'gone' else status end,
       url = case when $7::text is null or exists (select 1 from feeds where url = $7) then url else $7 end
     where id = $1`,
    [
      feedId,
      toJson(state),
      nextPollAt,
      document?.title,
      document?.siteUrl,
      gone,
      movedTo,
      state.polledAt,
    ],
  )
  // It was taken out while it was asked.
  if (known === 0) return { jobs: [], came: [] }
  return keepEntries(tx, feedId, { entries, admissions }, now)
}
