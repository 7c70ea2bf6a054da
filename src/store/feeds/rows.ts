import { z } from 'zod'
import { FeedSettings } from '../../schemas/feed-settings.ts'
import { PollState } from '../../schemas/poll-state.ts'

/** A feed as an operator sees it. */
export const FeedRow = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  siteUrl: z.string().nullable(),
  folder: z.string().nullable(),
  status: z.enum(['active', 'paused', 'gone', 'removed']),
  poll: PollState,
  nextPollAt: z.date(),
  lastPolledAt: z.date().nullable(),
  entries: z.coerce.number(),
  addedAt: z.date(),
})

export type FeedRow = z.infer<typeof FeedRow>

/** All there is about one feed. Its settings hold secrets: `showSettings` masks them. */
export const FeedDetails = FeedRow.extend({
  settings: FeedSettings,
  /** Whether its title is the operator's own. */
  renamed: z.boolean(),
  /** Since when its next poll has been queued. */
  queuedAt: z.date().nullable(),
})

export type FeedDetails = z.infer<typeof FeedDetails>

export const feedColumns = `
  f.id, f.url, f.title, f.site_url as "siteUrl", f.folder, f.status, f.poll,
    f.next_poll_at as "nextPollAt", f.last_polled_at as "lastPolledAt",
    f.entries, f.added_at as "addedAt"`

export const detailColumns = `${feedColumns}, f.settings, f.renamed, f.queued_at as "queuedAt"`

export const isWatched = `f.status <> 'removed' and f.url not like 'import:%'`
