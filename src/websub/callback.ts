import type { Logger } from 'pino'
import type { FeedStore } from '../context/feeds.ts'
import type { TextWork } from '../context/text.ts'
import { PermanentError } from '../errors.ts'
import { maskedUrl } from '../masked.ts'
import type { FetchArticleJob } from '../schemas/jobs.ts'
import type { Subscription } from '../schemas/subscription.ts'
import { takeDelivery } from './deliver.ts'
import type { Delivery } from './deliver.ts'
import { verifyIntent } from './protocol.ts'

export interface CallbackParts {
  readonly subscriptions: {
    get(id: string): Promise<Subscription | undefined>
    keep(subscription: Subscription): Promise<void>
  }
  readonly feeds: FeedStore
  readonly text: Pick<TextWork, 'readFeed'>
  readonly log: Logger
  readonly now: () => Date
}

/** What comes in at `callbackPath` and the subscription's id: a question (GET) or a delivery (POST). */
export type CallbackRequest =
  | {
      readonly kind: 'question'
      readonly id: string
      readonly query: Readonly<Record<string, string>>
    }
  | { readonly kind: 'delivery'; readonly id: string; readonly delivery: Delivery }

/** What to answer the hub, and the jobs to queue. */
export interface CallbackAnswer {
  readonly status: number
  readonly body: string
  readonly jobs: readonly FetchArticleJob[]
}

/** Answers a hub. Bodies should be capped before they come here; unsigned ones are read no further. */
export async function answerHub(
  parts: CallbackParts,
  request: CallbackRequest,
  signal: AbortSignal,
): Promise<CallbackAnswer> {
  const subscription = await parts.subscriptions.get(request.id)
  if (request.kind === 'question') {
    const answer = verifyIntent(subscription, request.query, parts.now())
    if (answer.subscription) await parts.subscriptions.keep(answer.subscription)
    return { status: answer.status, body: answer.body, jobs: [] }
  }
  // Tells the hub to forget a subscription that we have forgotten (WebSub, section 7).
  if (!subscription) return { status: 410, body: '', jobs: [] }

  return {
    status: 202,
    body: '',
    jobs: await jobsOf(parts, subscription, request.delivery, signal),
  }
}

async function jobsOf(
  parts: CallbackParts,
  subscription: Subscription,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<readonly FetchArticleJob[]> {
  const { feedId, hubUrl } = subscription
  const hub = maskedUrl(hubUrl)
  try {
    const jobs = await takeDelivery(parts, subscription, delivery, signal)
    if (!jobs) parts.log.warn({ feedId, hub }, 'delivery with a wrong signature')
    return jobs ?? []
  } catch (error) {
    // What cannot be read cannot be read the next time either: the next poll brings it.
    if (!(error instanceof PermanentError)) throw error
    parts.log.warn({ feedId, hub, code: error.code }, 'delivery cannot be read')
    return []
  }
}
