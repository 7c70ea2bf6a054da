import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Subscription } from '../schemas/subscription.ts'

/** What is sent to a hub: a form for `url`. */
export interface SubscriptionRequest {
  readonly url: string
  readonly form: Readonly<Record<string, string>>
}

/** Ten days: long enough to be cheap, short enough to notice a hub that has died. */
const leaseSec = 864_000

/** Asks a hub to subscribe, or to renew: the two are one (WebSub, section 5.1). `publicUrl` is where hubs reach us. */
export function subscriptionRequest(
  { id, hubUrl, topicUrl, secret }: Subscription,
  publicUrl: string,
): SubscriptionRequest {
  return {
    url: hubUrl,
    form: {
      'hub.mode': 'subscribe',
      'hub.topic': topicUrl,
      'hub.callback': callbackUrl(publicUrl, id),
      'hub.lease_seconds': String(leaseSec),
      'hub.secret': secret,
    },
  }
}

export const callbackPath = '/websub/'

const callbackUrl = (publicUrl: string, id: string) =>
  `${publicUrl.replace(/\/$/, '')}${callbackPath}${id}`

/** What to answer a hub that asks whether we meant it, and what the subscription is from then on. */
export interface IntentAnswer {
  readonly status: 200 | 404
  readonly body: string
  /** Absent where nothing changes. */
  readonly subscription?: Subscription
}

/** A hub may not keep us for longer than this without asking again, nor call every minute. */
const longestLeaseSec = 30 * 86_400
const shortestLeaseSec = 300

const refusal: IntentAnswer = { status: 404, body: '' }

/**
 * Answers a hub's question (WebSub, section 5.3): yes to the subscription that we asked for, with the
 * challenge as it came; no to any other, and to a withdrawal, as we never ask for one.
 */
export function verifyIntent(
  subscription: Subscription | undefined,
  query: Readonly<Record<string, string | undefined>>,
  now: Date,
): IntentAnswer {
  if (!subscription || query['hub.topic'] !== subscription.topicUrl) return refusal
  if (query['hub.mode'] === 'denied') {
    return {
      status: 200,
      body: '',
      subscription: { ...subscription, status: 'denied', leaseUntil: null },
    }
  }
  const challenge = query['hub.challenge']
  if (query['hub.mode'] !== 'subscribe' || challenge === undefined) return refusal

  const asked = Number(query['hub.lease_seconds'] ?? leaseSec)
  const seconds = Number.isFinite(asked)
    ? Math.min(Math.max(asked, shortestLeaseSec), longestLeaseSec)
    : leaseSec
  const leaseUntil = new Date(now.getTime() + seconds * 1000)
  return {
    status: 200,
    body: challenge,
    subscription: { ...subscription, status: 'active', leaseUntil },
  }
}

const methods = new Set(['sha1', 'sha256', 'sha384', 'sha512'])

/** Whether `X-Hub-Signature` (`sha256=…`) was made of this body with this secret. */
export function checkSignature(
  secret: string,
  header: string | undefined,
  body: Uint8Array,
): boolean {
  const [method = '', digest = ''] = (header ?? '').trim().split('=', 2)
  if (!methods.has(method.toLowerCase())) return false

  const expected = createHmac(method.toLowerCase(), secret).update(body).digest()
  const given = Buffer.from(digest, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}
