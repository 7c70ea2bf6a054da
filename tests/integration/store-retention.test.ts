import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Page } from '../../src/context.ts'
import type { Document } from '../../src/schemas/document.ts'
import { PollState } from '../../src/schemas/poll-state.ts'
import { createArticleStore } from '../../src/store/articles.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { sha256 } from '../../src/store/ids.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()

const at = new Date('2026-03-01T12:00:00Z')
const url = 'https://news.example/1'

/** An article of which these pages were kept, one after the other. */
async function setup(bodies: readonly string[]) {
  const db = await database()
  const feeds = createFeedStore(db)
  const articles = createArticleStore(db)
  const [feedId = ''] = await feeds.add([{ url: 'https://news.example/rss' }], at)
  const entry = { guid: '1', url, categories: [], enclosures: [] }
  const poll = { feedId, state: PollState.parse({}), nextPollAt: at }
  const [job] = await feeds.keepPoll({ ...poll, entries: [entry] })
  const id = job?.entryId ?? ''
  // Each page but the last is recorded: what was never recorded makes room for the next.
  const keep = async (body: string) => {
    await db.run(
      `insert into records (article_id, revision, feed_id, url, title, language, record, search, cluster)
       select article_id, revision, $2, url, '', 'en', '{}', '', article_id from revisions
       where article_id = $1 on conflict do nothing`,
      [id, feedId],
    )
    await articles.keepPage(id, pageOf(body), url)
  }
  for (const body of bodies) await keep(body)
  const age = async (days: number) =>
    db.run(`update pages set kept_at = now() - $1 * interval '1 day'`, [days])
  return { db, articles, id, keep, age }
}

const pageOf = (body: string): Page => ({
  url,
  status: 200,
  headers: {},
  contentType: 'text/html',
  body: Buffer.from(body),
  redirects: [],
  fetchedAt: new Date(),
})

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

test('deletes old pages, but never those of newest revisions', async () => {
  const { articles, id, age } = await setup(['first', 'second', 'third'])
  await age(40)

  expect(await articles.dropPages(daysAgo(30))).toBe(1)

  expect(await articles.bytes(sha256('first'))).toBeUndefined()
  expect(Buffer.from((await articles.page(id))?.body ?? []).toString()).toBe('third')
})

test('keeps pages that are not old yet', async () => {
  const { articles, age } = await setup(['first', 'second'])
  await age(20)

  expect(await articles.dropPages(daysAgo(30))).toBe(0)
})

test('keeps the page that is the newest again should the newest be given up', async () => {
  const { articles, age } = await setup(['first', 'second'])
  await age(40)

  expect(await articles.dropPages(daysAgo(30))).toBe(0)
})

test('keeps the page of an open dead letter', async () => {
  const { db, articles, age } = await setup(['first', 'second', 'third'])
  await age(40)
  await db.run(
    `insert into dead_letters (stage, subject_id, page_sha256, code, fingerprint, message, stack, input,
       attempts, first_dead_at, dead_at) values ('normalize-article', 'x', $1, 'c', 'f', 'm', 's', '{}', '[]', $2, $2)`,
    [sha256('first'), at],
  )

  expect(await articles.dropPages(daysAgo(30))).toBe(0)
})

test('counts the age of a page from when it came last', async () => {
  const { articles, keep, age } = await setup(['first', 'second'])
  await age(40)
  await keep('first')
  await keep('third')
  await keep('fourth')

  expect(await articles.dropPages(daysAgo(30))).toBe(1)

  expect(await articles.bytes(sha256('second'))).toBeUndefined()
  expect(await articles.bytes(sha256('first'))).toBeDefined()
})

test('gives up no revision that a newer one stands on', async () => {
  const { db, articles, id, keep } = await setup(['first'])
  const document = documentOf('the same words')
  await articles.keepDocument(id, 1, document, '1')
  await keep('second')
  await keep('third')

  expect(await articles.dropUnchanged(id, 2, document)).toBe(false)

  const rows = await db.rows(
    z.object({ revision: z.int() }),
    'select revision from revisions order by revision',
  )
  expect(rows.map(({ revision }) => revision)).toEqual([1, 2, 3])
})

function documentOf(text: string): Document {
  return {
    title: 'A title',
    text,
    language: { code: 'en', confidence: 1 },
    authors: [],
    images: [],
    wordCount: 3,
    method: 'test',
    source: 'page',
  }
}

test('further pages are kept as long as their first page, and so is what is set aside', async () => {
  const { db, articles, id, age, keep } = await setup([])
  const told = async (first: string, ...further: readonly string[]) => {
    await keep(first)
    await articles.keepPage(id, { ...pageOf(first), further: further.map(pageOf) }, url)
  }
  await told('one', 'one, part two')
  await told('two', 'two, part two', 'two, part three')
  await keep('three')
  await articles.keepPage(id, { ...pageOf('three'), further: [pageOf('three, part two')] }, url)
  await db.run(`update entries set state = 'in-flight', stage = 'fetch-article', run = 9`)
  await articles.setAside(id, 9, 1, { page: pageOf('aside'), next: `${url}?page=2` })
  await age(40)

  await articles.dropPages(daysAgo(30))

  const left = async (body: string) => (await articles.bytes(sha256(body))) !== undefined
  expect(await left('one, part two')).toBe(false)
  expect(await left('three, part two')).toBe(true)
  expect(await left('aside')).toBe(true)
  expect((await articles.page(id))?.further).toHaveLength(1)
  await articles.forgetAside()
  expect(await articles.aside(id, 9)).toHaveLength(1)
  await db.run(`update entries set run = 10`)
  await articles.forgetAside()
  expect(await articles.aside(id, 9)).toEqual([])
})
