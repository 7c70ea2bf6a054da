import type { Feed, FeedStore } from '../context/feeds.ts'
import type { TextWork } from '../context/text.ts'
import type { FetchArticleJob } from '../schemas/jobs.ts'
import type { Subscription } from '../schemas/subscription.ts'
import { checkSignature } from './protocol.ts'

/** What a hub has sent to a subscription's callback. */
export interface Delivery {
  readonly body: Uint8Array
  readonly contentType?: string
  /** The `X-Hub-Signature` header. */
  readonly signature?: string
}

/**
 * Keeps the entries of a delivery like those of a poll, and gives their jobs. Undefined where the signature
 * does not fit: the hub is answered as if all were well (WebSub, section 7.1), but nothing is kept.
 * Throws what `readFeed` throws.
 */
export async function takeDelivery(
  { feeds, text, now }: { feeds: FeedStore; text: Pick<TextWork, 'readFeed'>; now: () => Date },
  { secret, topicUrl, feedId }: Subscription,
  { body, contentType, signature }: Delivery,
  signal: AbortSignal,
): Promise<FetchArticleJob[] | undefined> {
  if (!checkSignature(secret, signature, body)) return undefined

  const feed = await feeds.get(feedId)
  if (feed?.status !== 'active') return []

  const at = now()
  const about = {
    url: topicUrl,
    readAt: at.toISOString(),
    ...(contentType === undefined ? {} : { contentType }),
  }
  const { entries } = await text.readFeed(body, about, signal)
  // The schedule stays as it is: polls are what finds out when a hub has stopped delivering.
  return feeds.keepPoll({ feedId, state: feed.poll, nextPollAt: nextPollOf(feed, at), entries })
}

const nextPollOf = ({ poll }: Feed, now: Date) =>
  poll.nextPollAt === undefined ? now : new Date(poll.nextPollAt)
