import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Subscription } from '../../../src/schemas/subscription.ts'
import { checkSignature, subscriptionRequest, verifyIntent } from '../../../src/websub/protocol.ts'

const now = new Date('2025-09-01T12:00:00Z')
const subscription: Subscription = {
  id: 'token',
  feedId: 'feed-1',
  hubUrl: 'https://hub.example/',
  topicUrl: 'https://a.example/feed',
  secret: 'secret',
  status: 'pending',
  requestedAt: now,
  leaseUntil: null,
}
const question = {
  'hub.mode': 'subscribe',
  'hub.topic': subscription.topicUrl,
  'hub.challenge': 'c-1',
  'hub.lease_seconds': '86400',
}

describe('a request', () => {
  test.each(['https://desk.example', 'https://desk.example/'])(
    'names our callback at %s',
    (publicUrl) => {
      expect(subscriptionRequest(subscription, publicUrl)).toEqual({
        url: 'https://hub.example/',
        form: {
          'hub.mode': 'subscribe',
          'hub.topic': 'https://a.example/feed',
          'hub.callback': 'https://desk.example/websub/token',
          'hub.lease_seconds': '864000',
          'hub.secret': 'secret',
        },
      })
    },
  )
})

describe('a hub that asks back', () => {
  test('gets its challenge, and the subscription is active for the lease', () => {
    expect(verifyIntent(subscription, question, now)).toEqual({
      status: 200,
      body: 'c-1',
      subscription: {
        ...subscription,
        status: 'active',
        leaseUntil: new Date('2025-09-02T12:00:00Z'),
      },
    })
  })

  test.each([
    ['1', 300],
    ['999999999', 30 * 86_400],
    ['x', 864_000],
  ])('with a lease of %s s gets one of %d s', (lease, seconds) => {
    const { subscription: kept } = verifyIntent(
      subscription,
      { ...question, 'hub.lease_seconds': lease },
      now,
    )

    expect(kept?.leaseUntil).toEqual(new Date(now.getTime() + seconds * 1000))
  })

  test.each([
    ['an unknown subscription', undefined, question],
    ['another topic', subscription, { ...question, 'hub.topic': 'https://b.example/feed' }],
    [
      'a withdrawal that we did not ask for',
      subscription,
      { ...question, 'hub.mode': 'unsubscribe' },
    ],
    ['no challenge', subscription, { ...question, 'hub.challenge': undefined }],
    ['nothing', subscription, {}],
  ])('about %s gets a no', (_, known, query) => {
    expect(verifyIntent(known, query, now)).toEqual({ status: 404, body: '' })
  })

  test('to say that it will not deliver ends the subscription', () => {
    const query = { 'hub.mode': 'denied', 'hub.topic': subscription.topicUrl, 'hub.reason': 'no' }

    expect(verifyIntent({ ...subscription, status: 'active' }, query, now)).toMatchObject({
      status: 200,
      subscription: { status: 'denied', leaseUntil: null },
    })
  })
})

describe('a signature', () => {
  const body = Buffer.from('<rss>é</rss>')
  const sign = (method: string, secret = 'secret') =>
    `${method}=${createHmac(method, secret).update(body).digest('hex')}`

  test.each(['sha1', 'sha256', 'sha384', 'sha512'])('by %s is accepted', (method) => {
    expect(checkSignature('secret', sign(method), body)).toBe(true)
    expect(checkSignature('secret', sign(method).toUpperCase(), body)).toBe(true)
  })

  test.each([
    ['of another secret', sign('sha256', 'other')],
    ['by a method that is none of WebSub', sign('md5')],
    ['that is cut short', sign('sha256').slice(0, 30)],
    ['that is empty', 'sha256='],
    ['that is missing', undefined],
    ['without method', 'abcdef'],
  ])('%s is refused', (_, header) => {
    expect(checkSignature('secret', header, body)).toBe(false)
  })
})
