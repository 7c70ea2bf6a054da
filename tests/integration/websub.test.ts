import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import type { PollResult } from '../../src/context.ts'
import type { Subscription } from '../../src/schemas/subscription.ts'
import { takeDelivery } from '../../src/websub/deliver.ts'
import { callbackPath, verifyIntent } from '../../src/websub/protocol.ts'
import { subscribeWanting } from '../../src/websub/subscribe.ts'
import { httpClient } from '../support/http-client.ts'
import { entry, feedDocument } from '../support/polls.ts'
import { webServer } from '../support/web-server.ts'
import { webSubHub } from '../support/web-sub-hub.ts'

const now = new Date('2025-09-01T12:00:00Z')
const topicUrl = 'https://a.example/feed'

/** A hub, and a desk that wants one feed of it and answers at a callback of its own. */
async function setup() {
  const hub = await webSubHub()
  const kept: PollResult[] = []
  const held: { subscription: Subscription } = {
    subscription: {
      id: 'token',
      feedId: 'feed-1',
      hubUrl: hub.url,
      topicUrl,
      secret: 's3cret',
      status: 'pending',
      requestedAt: new Date(0),
      leaseUntil: null,
    },
  }
  const ctx = {
    now: () => now,
    feeds: {
      get: async (id: string) => ({
        id,
        url: topicUrl,
        title: '',
        status: 'active' as const,
        poll: {},
      }),
      keepPoll: async (result: PollResult) => {
        kept.push(result)
        return [{ entryId: 'entry-1', run: 1 }]
      },
    },
    text: { readFeed: async () => feedDocument({ entries: [entry('e1')] }) },
  }
  const signal = new AbortController().signal
  const desk = await webServer({
    [`${callbackPath}token`]: (response, request) => {
      const query = Object.fromEntries(new URL(request.url ?? '', 'http://x').searchParams)
      if (request.method === 'GET') {
        const answer = verifyIntent(held.subscription, query, now)
        held.subscription = answer.subscription ?? held.subscription
        response.writeHead(answer.status).end(answer.body)
        return
      }
      const signature = String(request.headers['x-hub-signature'])
      const body = Buffer.from(desk.asked.at(-1)!.body)
      void takeDelivery(ctx, held.subscription, { body, signature }, signal).then((jobs) =>
        response.writeHead(202).end(JSON.stringify(jobs ?? null)),
      )
    },
  })
  const { client } = httpClient([hub.host])
  return {
    hub,
    kept,
    held,
    subscribe: async () => {
      const asked = await subscribeWanting(
        {
          subscriptions: {
            wanting: async () => [held.subscription],
            keep: async (subscription) => void (held.subscription = subscription),
          },
          postForm: async (...form) => client.postForm(...form),
          publicUrl: desk.url,
          log: pino({ level: 'silent' }),
          now: () => now,
        },
        signal,
      )
      await hub.settled()
      return asked
    },
  }
}

describe('a subscription', () => {
  test('is asked for, confirmed, and active for its lease', async () => {
    const { hub, held, subscribe } = await setup()

    expect(await subscribe()).toBe(1)

    expect(hub.verified[0]!.answered).toBe('200 challenge-0')
    expect(held.subscription).toMatchObject({
      status: 'active',
      requestedAt: now,
      leaseUntil: new Date('2025-09-11T12:00:00Z'),
    })
  })

  test('is renewed with the same callback and secret, and stays active meanwhile', async () => {
    const { hub, held, subscribe } = await setup()
    await subscribe()

    await subscribe()

    expect(hub.verified[1]).toEqual({ ...hub.verified[0]!, answered: '200 challenge-1' })
    expect(held.subscription.status).toBe('active')
  })

  test('brings entries without a poll', async () => {
    const { hub, kept, subscribe } = await setup()
    await subscribe()

    const answer = await hub.deliver('<rss/>')

    expect(await answer.json()).toEqual([{ entryId: 'entry-1', run: 1 }])
    expect(kept[0]).toMatchObject({ feedId: 'feed-1', entries: [{ guid: 'e1' }], nextPollAt: now })
  })

  test('brings nothing that somebody else has signed, and does not say so', async () => {
    const { hub, kept, subscribe } = await setup()
    await subscribe()

    const answer = await hub.deliver('<rss/>', 'another secret')

    expect(answer.status).toBe(202)
    expect(kept).toEqual([])
  })

  test('at a hub that cannot be reached is asked for again another day', async () => {
    const { held, subscribe } = await setup()
    held.subscription = { ...held.subscription, hubUrl: 'http://127.0.0.1:1/' }

    expect(await subscribe()).toBe(1)

    expect(held.subscription).toMatchObject({ status: 'pending', requestedAt: now })
  })
})
