import type { Queryable } from '../database.ts'
import { isWatched } from './rows.ts'

/** What can be done with many feeds at once. */
export type FeedOrder =
  | { readonly verb: 'pause' | 'resume' | 'poll' | 'remove' }
  /** An empty name takes them out of theirs. */
  | { readonly verb: 'folder'; readonly folder: string }

/** `$2` is now, `$3` the name of a folder. */
const changes: Readonly<Record<FeedOrder['verb'], string>> = {
  pause: `status = 'paused', queued_at = null`,
  resume: `status = 'active', next_poll_at = $2, queued_at = null`,
  poll: 'next_poll_at = $2, queued_at = null',
  remove: `status = 'removed', queued_at = null`,
  folder: `folder = nullif($3, '')`,
}

export const orderFeeds = async (
  db: Queryable,
  ids: readonly string[],
  order: FeedOrder,
  now: Date,
): Promise<number> =>
  db.run(
    `update feeds f set ${changes[order.verb]} where id = any($1) and ${isWatched}${order.verb === 'poll' ? ` and status = 'active'` : ''}
         and $2::timestamptz is not null and $3::text is not null`,
    [ids, now, order.verb === 'folder' ? order.folder : ''],
  )
