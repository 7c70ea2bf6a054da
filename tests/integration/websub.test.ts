import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import type { PollResult } from '../../src/context/feeds.ts'
import { PermanentError } from '../../src/errors.ts'
import type { Subscription } from '../../src/schemas/subscription.ts'
import { answerHub } from '../../src/websub/callback.ts'
import type { CallbackParts } from '../../src/websub/callback.ts'
import { callbackPath } from '../../src/websub/protocol.ts'
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
  const subscriptions = {
    get: async (id: string) => (id === held.subscription.id ? held.subscription : undefined),
    wanting: async () => [held.subscription],
    keep: async (subscription: Subscription) => void (held.subscription = subscription),
  }
  const parts: CallbackParts = {
    subscriptions,
    now: () => now,
    log: pino({ level: 'silent' }),
    feeds: {
      get: async (id) => ({
        id,
        url: topicUrl,
        title: '',
        status: 'active',
        poll: {},
        settings: {},
      }),
      keepPoll: async (result) => {
        kept.push(result)
        return [{ entryId: 'entry-1', run: 1 }]
      },
    },
    text: {
      async readFeed(body) {
        if (body.length === 0) throw new PermanentError('not-a-feed', 'empty')
        return feedDocument({ entries: [entry('e1')] })
      },
    },
  }
  const signal = new AbortController().signal
  const desk = await webServer({
    [`${callbackPath}token`]: (response, request) => {
      const asked = desk.asked.at(-1)!
      const query = Object.fromEntries(new URL(asked.path, 'http://desk').searchParams)
      const signature = String(request.headers['x-hub-signature'])
      const answer =
        request.method === 'GET'
          ? answerHub(parts, { kind: 'question', id: 'token', query }, signal)
          : answerHub(
              parts,
              {
                kind: 'delivery',
                id: 'token',
                delivery: { body: Buffer.from(asked.body), signature },
              },
              signal,
            )
      void answer.then(({ status, body, jobs }) =>
        response.writeHead(status, { 'x-jobs': JSON.stringify(jobs) }).end(body),
      )
    },
  })
  const { client } = httpClient([hub.host])
  return {
    hub,
    kept,
    held,
    parts,
    signal,
    subscribe: async () => {
      const asked = await subscribeWanting(
        {
          subscriptions,
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

    expect(answer.headers.get('x-jobs')).toBe('[{"entryId":"entry-1","run":1}]')
    expect(kept[0]).toMatchObject({ feedId: 'feed-1', entries: [{ guid: 'e1' }], nextPollAt: now })
  })

  test('brings nothing that somebody else has signed, and does not say so', async () => {
    const { hub, kept, subscribe } = await setup()
    await subscribe()

    const answer = await hub.deliver('<rss/>', 'another secret')

    expect(answer.status).toBe(202)
    expect(kept).toEqual([])
  })

  test('brings nothing by a body that cannot be read, which polling makes up for', async () => {
    const { hub, kept, subscribe } = await setup()
    await subscribe()

    expect((await hub.deliver('')).status).toBe(202)
    expect(kept).toEqual([])
  })

  test('that we have forgotten is given up by the hub', async () => {
    const { parts, signal } = await setup()
    const delivery = { body: Buffer.from('<rss/>') }

    const answer = await answerHub(parts, { kind: 'delivery', id: 'unknown', delivery }, signal)

    expect(answer).toEqual({ status: 410, body: '', jobs: [] })
  })

  test('at a hub that cannot be reached is asked for again another day', async () => {
    const { held, subscribe } = await setup()
    held.subscription = { ...held.subscription, hubUrl: 'http://127.0.0.1:1/' }

    expect(await subscribe()).toBe(1)

    expect(held.subscription).toMatchObject({ status: 'pending', requestedAt: now })
  })
})
