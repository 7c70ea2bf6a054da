import type { Logger } from 'pino'
import { StageError } from '../errors.ts'
import { maskedUrl } from '../masked.ts'
import type { Subscription } from '../schemas/subscription.ts'
import { subscriptionRequest } from './protocol.ts'

/** What subscribing asks of the store. */
export interface Subscriptions {
  /**
   * Subscriptions to ask a hub for: of feeds that offer a hub and have none, whose lease ends soon,
   * or that the hub has not answered for a day. One that is new has status `pending`.
   */
  wanting(now: Date, limit: number): Promise<Subscription[]>
  keep(subscription: Subscription): Promise<void>
}

export interface SubscribeParts {
  readonly subscriptions: Subscriptions
  readonly postForm: (
    url: string,
    form: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ) => Promise<number>
  /** Where hubs reach us: `https://desk.example`. */
  readonly publicUrl: string
  readonly log: Logger
  readonly now: () => Date
}

const batch = 50

/**
 * Asks the hubs for what is wanting, one after the other. What fails is asked for again after a day:
 * polling goes on all the while, so nothing is missed.
 */
export async function subscribeWanting(
  parts: SubscribeParts,
  signal: AbortSignal,
): Promise<number> {
  const wanting = await parts.subscriptions.wanting(parts.now(), batch)
  for (const subscription of wanting) await subscribe(parts, subscription, signal)
  return wanting.length
}

async function subscribe(
  { subscriptions, postForm, publicUrl, log, now }: SubscribeParts,
  wanted: Subscription,
  signal: AbortSignal,
): Promise<void> {
  const subscription = { ...wanted, requestedAt: now() }
  // Kept before it is sent: the hub may ask back before it has answered.
  await subscriptions.keep(subscription)
  const { url, form } = subscriptionRequest(subscription, publicUrl)
  const fields = { feedId: subscription.feedId, hub: maskedUrl(url) }
  try {
    const status = await postForm(url, form, signal)
    log.info({ ...fields, status }, 'subscription asked for')
  } catch (error) {
    if (!(error instanceof StageError)) throw error
    log.warn({ ...fields, code: error.code }, 'hub cannot be reached')
  }
}
