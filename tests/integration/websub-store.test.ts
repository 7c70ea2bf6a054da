import { describe, expect, test } from 'vitest'
import { createSubscriptionStore } from '../../src/store/websub.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const emptied = await databaseForFile()
const start = new Date('2025-09-01T12:00:00Z')
const days = (count: number) => new Date(start.getTime() + count * 86_400_000)

/** One feed that offers a hub, and one that does not. */
async function setup() {
  const db = await emptied()
  let tokens = 0
  const offer = async (poll: object) =>
    db.run(
      `insert into feeds (id, url, poll) values ('f1', 'https://a.example/', $1), ('f2', 'https://b.example/', '{}')
       on conflict (id) do update set poll = excluded.poll`,
      [JSON.stringify(poll)],
    )
  await offer({ hubUrl: 'https://hub.example/', topicUrl: 'https://a.example/feed' })
  return { store: createSubscriptionStore(db, () => `token-${tokens++}`), offer }
}

describe('subscriptions', () => {
  test('are wanting for feeds that offer a hub', async () => {
    const { store } = await setup()

    expect(await store.wanting(start, 10)).toEqual([
      {
        id: 'token-0',
        secret: 'token-1',
        feedId: 'f1',
        hubUrl: 'https://hub.example/',
        topicUrl: 'https://a.example/feed',
        status: 'pending',
        requestedAt: start,
        leaseUntil: null,
      },
    ])
  })

  test('are found by the end of their callback', async () => {
    const { store } = await setup()
    const [wanted] = await store.wanting(start, 10)
    await store.keep(wanted!)

    expect(await store.get('token-0')).toEqual(wanted)
    expect(await store.get('nothing')).toBeUndefined()
  })

  test.each([
    ['unanswered', { status: 'pending' as const }, 0.9, 0],
    ['unanswered for a day', { status: 'pending' as const }, 1, 1],
    ['active for days to come', { status: 'active' as const, leaseUntil: days(10) }, 7, 0],
    ['active and about to end', { status: 'active' as const, leaseUntil: days(10) }, 8.5, 1],
    ['denied', { status: 'denied' as const }, 6, 0],
    ['denied a week ago', { status: 'denied' as const }, 7, 1],
  ])('%s are asked for again or not', async (_, about, afterDays, expected) => {
    const { store } = await setup()
    const [wanted] = await store.wanting(start, 10)
    const kept = { ...wanted!, ...about }
    await store.keep(kept)

    const wanting = await store.wanting(days(afterDays), 10)

    // By the same id and secret: the hub takes it for the same one.
    expect(wanting).toEqual(expected === 1 ? [kept] : [])
  })

  test('are made anew where the feed has changed its hub', async () => {
    const { store, offer } = await setup()
    const [wanted] = await store.wanting(start, 10)
    await store.keep({ ...wanted!, status: 'active', leaseUntil: days(10) })

    await offer({ hubUrl: 'https://other.example/', topicUrl: 'https://a.example/feed' })
    const [other] = await store.wanting(days(1), 10)
    await store.keep(other!)

    expect(other).toMatchObject({
      id: 'token-2',
      hubUrl: 'https://other.example/',
      status: 'pending',
    })
    expect(await store.get('token-0')).toBeUndefined()
  })
})
