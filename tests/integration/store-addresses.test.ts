import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Page } from '../../src/context/http.ts'
import { entryStages } from '../../src/pipeline.ts'
import type { Document } from '../../src/schemas/document.ts'
import type { FeedEntry } from '../../src/schemas/feed.ts'
import { PollState } from '../../src/schemas/poll-state.ts'
import { createArticleStore } from '../../src/store/articles.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { createLedger } from '../../src/store/ledger.ts'
import { createRecordStore } from '../../src/store/records.ts'
import { assembleRecord } from '../../src/text/record.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()

const at = new Date('2026-03-01T12:00:00Z')
const hour = 3_600_000
const after = (ms: number) => new Date(at.getTime() + ms)
const noFacts = { mentions: [], entities: [], figures: [], times: [], quotes: [] }

const pageAt = (url: string, body: string): Page => ({
  url,
  status: 200,
  headers: {},
  contentType: 'text/html',
  body: Buffer.from(body),
  redirects: [],
  fetchedAt: at,
})

const documentOf = (text: string): Document => ({
  title: 'The port',
  text,
  language: { code: 'en', confidence: 1 },
  authors: [],
  images: [],
  wordCount: 1,
  method: 'test',
  source: 'page',
})

const entryOf = (name: string, url: string): FeedEntry => ({
  guid: name,
  url,
  title: `Entry ${name}`,
  categories: [],
  enclosures: [],
})

/** The stores, and the steps that stages take through them. */
async function setup() {
  const db = await database()
  const feeds = createFeedStore(db, () => at)
  const articles = createArticleStore(db, () => at)
  const ledger = createLedger(db, entryStages, () => at)
  const records = createRecordStore(
    db,
    () => after(hour),
    () => at,
  )
  const poll = async (feed: string, ...entries: FeedEntry[]) => {
    const [feedId = ''] = await feeds.add([{ url: feed }], at)
    const jobs = await feeds.keepPoll({
      feedId,
      state: PollState.parse({}),
      nextPollAt: at,
      entries,
    })
    return jobs.map(({ entryId }) => entryId)
  }
  /** An entry of a feed of its own. */
  const add = async (name: string, url: string) => {
    const [id = ''] = await poll(`https://${name}.example/rss`, entryOf(name, url))
    return id
  }
  const fetched = async (id: string, url: string, body: string, run = 1) =>
    articles.keepPage(id, pageAt(url, body), url, run)
  const read = async (id: string, text: string, run = 1) => {
    const revision = (await articles.page(id))?.revision ?? 0
    await ledger.advance(id, run, 'normalize-article')
    await articles.keepDocument(id, revision, documentOf(text), '1', run)
    await ledger.advance(id, run, 'extract-facts')
    await articles.keepFacts(id, revision, noFacts, '1', run)
    await ledger.advance(id, run, 'store-record')
  }
  const record = async (id: string, run = 1) => {
    const parts = await records.parts(id)
    return records.keep(assembleRecord(parts!), run)
  }
  /** All the way to a record, read from a page at `url`. */
  const recorded = async (name: string, url: string, text = name) => {
    const id = await add(name, url)
    await fetched(id, url, text)
    await read(id, text)
    await record(id)
    return id
  }
  const nextLook = async (id: string) => {
    const row = await db.first(
      z.object({ at: z.date().nullable() }),
      'select refetch_at as at from entries where id = $1',
      [id],
    )
    return row?.at
  }
  return { articles, ledger, poll, add, fetched, read, record, recorded, nextLook }
}

const address = 'https://news.example/port'
const own = (name: string) => `https://news.example/${name}`

describe('an entry that leads to the address of a record', () => {
  test.each([
    ['that stands', false],
    ['whose page is looked at again just now', true],
  ])('is its duplicate where the page has the same bytes: one %s', async (_, isLookedAt) => {
    const { recorded, ledger, add, fetched } = await setup()
    const first = await recorded('one', address)
    if (isLookedAt) await ledger.takeRefetches(after(hour), 10)

    const second = await add('two', address)

    expect(await fetched(second, address, 'one')).toEqual({ status: 'duplicate', of: first })
  })

  test.each([
    ['that stands', false],
    ['whose page is looked at again just now', true],
  ])('is compared with what that says: one %s', async (_, isLookedAt) => {
    const { recorded, ledger, add, fetched, articles } = await setup()
    const first = await recorded('one', address)
    if (isLookedAt) {
      const [look] = await ledger.takeRefetches(after(hour), 10)
      await fetched(first, address, 'one, and more', look!.run)
    }

    const second = await add('two', address)
    await fetched(second, address, 'with another advert')

    expect(await articles.sharing(second)).toEqual({
      id: first,
      title: 'The port',
      text: 'one',
      entryTitle: 'Entry one',
    })
  })

  test.each([
    ['that stands', false],
    ['whose page is looked at again just now', true],
  ])('makes no second record of the same words: one %s', async (_, isLookedAt) => {
    const { add, fetched, read, record, ledger } = await setup()
    const ids = [await add('one', address), await add('two', address)]
    const [first = '', second = ''] = ids
    for (const id of ids) {
      await fetched(id, address, id)
      await read(id, 'the same words')
    }
    await record(first)
    if (isLookedAt) await ledger.takeRefetches(after(hour), 10)

    expect(await record(second)).toEqual({ status: 'duplicate', of: first })
    expect(await ledger.standing(second)).toMatchObject({ state: 'skipped', reason: 'duplicate' })
  })

  test('waits while another one of that address is being read', async () => {
    const { add, fetched, read, record, ledger, articles } = await setup()
    const first = await add('one', address)
    const second = await add('two', `${address}?utm_source=rss`)
    const isWaiting = async () => (await articles.entry(second))?.twinUnderWay

    const before = await isWaiting()
    await fetched(first, address, 'one')
    await ledger.advance(first, 1, 'normalize-article')
    const during = await isWaiting()
    await read(first, 'one')
    await record(first)

    expect([before, during, await isWaiting()]).toEqual([false, true, false])
  })
})

describe('another look', () => {
  test('comes by the time that was asked for, and not later for being asked for again', async () => {
    const { recorded, articles, nextLook } = await setup()
    const id = await recorded('one', address)

    await articles.refetch(id, after(600_000))
    await articles.refetch(id, after(700_000))

    expect(await nextLook(id)).toEqual(after(600_000))
  })

  test('that was asked for during one comes after it', async () => {
    const { recorded, articles, ledger, fetched, read, record, nextLook } = await setup()
    const id = await recorded('one', address)
    const [look] = await ledger.takeRefetches(after(hour), 10)
    await fetched(id, address, 'more', look!.run)

    await articles.refetch(id, after(600_000))
    await read(id, 'more', look!.run)
    await record(id, look!.run)

    expect(await nextLook(id)).toEqual(after(600_000))
  })

  test('is over where none is wanted', async () => {
    const { recorded, articles, nextLook } = await setup()
    const id = await recorded('one', address)

    await articles.refetch(id, undefined)

    expect(await nextLook(id)).toBeNull()
  })
})

describe('a site that leads many entries to one page', () => {
  const wall = 'https://news.example/sorry'

  test.each([
    ['address', (name: string) => [wall, `sorry, ${name}`] as const],
    ['bytes', (name: string) => [own(name), 'sorry'] as const],
  ])('has none of them kept from the third on, by its %s', async (_, answer) => {
    const { add, fetched } = await setup()
    const names = ['one', 'two', 'three', 'four']
    const kept: string[] = []
    for (const name of names) {
      const [url, body] = answer(name)
      kept.push((await fetched(await add(name, own(name)), url, body)).status)
    }

    expect(kept).toEqual(['kept', 'kept', 'crowded', 'crowded'])
  })

  test('has those looked at again soon that were recorded before', async () => {
    const { recorded, add, fetched, read, record, nextLook } = await setup()
    const ids = [await recorded('one', own('one'), 'sorry')]
    const second = await add('two', own('two'))
    await fetched(second, own('two'), 'sorry')
    await read(second, 'sorry')
    await record(second)

    await fetched(await add('three', own('three')), own('three'), 'sorry')

    const soon = after(600_000)
    expect(await Promise.all([...ids, second].map(nextLook))).toEqual([soon, soon])
  })

  test('is none where the entries say that they share the address, or have one title', async () => {
    const { poll, fetched } = await setup()
    const alerts = ['a', 'b', 'c'].map((name) => entryOf(name, `${wall}#${name}`))
    const same = ['d', 'e', 'f'].map((name) => ({ ...entryOf(name, own(name)), title: 'Weather' }))
    const ids = [
      ...(await poll('https://alerts.example/rss', ...alerts)),
      ...(await poll('https://weather.example/rss', ...same)),
    ]

    const kept = await Promise.all(ids.map(async (id) => fetched(id, wall, `sorry, ${id}`)))

    expect(ids).toHaveLength(6)
    expect(new Set(kept.map(({ status }) => status))).toEqual(new Set(['kept']))
  })
})
