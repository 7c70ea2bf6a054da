import { z } from 'zod'
import type { FeedSettings } from '../../schemas/feed-settings.ts'
import type { Queryable } from '../database.ts'
import { idOf } from '../ids.ts'
import { toJson } from '../values.ts'

export interface NewFeed {
  readonly url: string
  readonly title?: string | undefined
  readonly folder?: string | undefined
  /** In place of those that it has, if it was added before. */
  readonly settings?: FeedSettings | undefined
  /** Whether the title is the operator's own, and stays. */
  readonly renamed?: boolean | undefined
}

export async function addFeeds(
  tx: Queryable,
  feeds: readonly NewFeed[],
  now: Date,
): Promise<string[]> {
  const ids: string[] = []
  for (const { url, title, folder, settings, renamed = false } of feeds) {
    const id = idOf('feed', url)
    await tx.run(
      `insert into feeds (id, url, title, folder, next_poll_at, added_at, renamed) values ($1, $2, $3, $4, $5, $5, $6)
       on conflict do nothing`,
      [id, url, title ?? '', folder, now, renamed],
    )
    // A feed that has moved still has the id of the address it was added by.
    const row = await tx.first(
      z.object({ id: z.string() }),
      `update feeds set
         status = case when status = 'removed' then 'active' else status end,
         next_poll_at = case when status = 'removed' then $4 else next_poll_at end,
         folder = coalesce($3, folder),
         settings = coalesce($5::jsonb, settings)
       where id = (select id from feeds where url = $2 or id = $1 order by url <> $2 limit 1)
       returning id`,
      [id, url, folder, now, settings && toJson(settings)],
    )
    if (row) ids.push(row.id)
  }
  return ids
}
