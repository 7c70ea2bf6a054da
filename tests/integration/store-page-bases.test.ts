import { expect, test } from 'vitest'
import { z } from 'zod'
import { PollState } from '../../src/schemas/poll-state.ts'
import { createArticleStore } from '../../src/store/articles.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { createRetention } from '../../src/store/retention.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()

const at = new Date('2026-03-01T12:00:00Z')
const later = new Date('2027-03-01T12:00:00Z')
const Packed = z.object({ sha256: z.string(), base: z.string().nullable(), bytes: z.int() })

/** As pages of a site are: a frame that all have, and a text. */
const frame = Array.from(
  { length: 400 },
  (_, n) => `<a class="item-${(n * 7919) % 1000}" href="/${(n * 104_729) % 99_991}">Part ${n}</a>`,
).join('\n')
const pageOf = (text: string) => Buffer.from(`<html>${frame}<p>${text}</p></html>`)

async function setup() {
  const db = await database()
  const feeds = createFeedStore(db)
  const another = () => createArticleStore(db, () => at)
  const articles = another()
  const [feedId = ''] = await feeds.add([{ url: 'https://news.example/rss' }], at)
  const keep = async (name: string, text: string, store = articles) => {
    const url = `https://news.example/${name}`
    const entry = { guid: url, url, title: name, categories: [], enclosures: [] }
    const poll = { feedId, state: PollState.parse({}), nextPollAt: at, entries: [entry] }
    const [{ entryId } = { entryId: '' }] = await feeds.keepPoll(poll)
    const about = { url, status: 200, headers: {}, contentType: 'text/html', redirects: [] }
    const page = { ...about, body: pageOf(text), fetchedAt: at }
    const step = { to: 'normalize-article', version: '1' } as const
    expect(await store.keepPage(entryId, page, url, 1, step)).toMatchObject({ status: 'kept' })
    return entryId
  }
  const kept = async () =>
    db.rows(
      Packed,
      'select sha256, base, length(body) as bytes from pages order by base nulls first, sha256',
    )
  return { db, articles, another, keep, kept }
}

test('a page is packed by one of its host, and read as it came', async () => {
  const { articles, keep, kept } = await setup()
  const ids = [await keep('a', 'The first.'), await keep('b', 'The second.')]

  const [whole, small] = await kept()
  expect(small?.base).toBe(whole?.sha256)
  expect(small?.bytes).toBeLessThan((whole?.bytes ?? 0) / 4)
  const bodies = await Promise.all(ids.map(async (id) => (await articles.page(id))?.body))
  expect(bodies.map((body) => Buffer.from(body ?? []))).toEqual([
    pageOf('The first.'),
    pageOf('The second.'),
  ])
  expect(Buffer.from((await articles.bytes(small?.sha256 ?? '')) ?? [])).toEqual(
    pageOf('The second.'),
  )
})

test('what packs a page is kept as long as that page', async () => {
  const { db, articles, keep, kept } = await setup()
  const [first] = [await keep('a', 'The first.'), await keep('b', 'The second.')]
  await db.run('update articles set revision = 3 where id = $1', [first])
  const { pages } = createRetention(db)

  await pages(later, 100)
  expect(await kept()).toHaveLength(2)

  await db.run('update articles set revision = 3')
  await pages(later, 100)
  await pages(later, 100)
  expect(await kept()).toEqual([])
  await keep('c', 'The third.')
  const [alone] = await kept()
  expect(alone?.base).toBe(null)
  expect(Buffer.from((await articles.bytes(alone?.sha256 ?? '')) ?? [])).toEqual(
    pageOf('The third.'),
  )
})

test('a page that is looked at again takes nothing from those that come after', async () => {
  const { articles, keep, kept } = await setup()
  const first = await keep('a', 'The first.')
  const url = 'https://news.example/a'
  const about = { url, status: 200, headers: {}, contentType: 'text/html', redirects: [] }
  const page = { ...about, body: pageOf('The first, mended.'), fetchedAt: later }
  await articles.keepPage(first, page, url, 1, { to: 'normalize-article', version: '1' })

  await keep('b', 'The second.')
  expect((await kept()).filter(({ base }) => base !== null)).toHaveLength(1)
})

test('no page is packed by one that is packed itself, whatever a process takes it for', async () => {
  const { db, articles, another, keep } = await setup()
  await keep('a', 'The first.')
  const second = await keep('b', 'The second.')
  await db.run('delete from revisions where article_id = $1', [second])

  const process = another()
  await keep('c', 'The second.', process)
  const last = await keep('d', 'The third.', process)

  expect(Buffer.from((await articles.page(last))?.body ?? [])).toEqual(pageOf('The third.'))
})
