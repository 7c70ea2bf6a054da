import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Page } from '../../src/context/http.ts'
import { entryStages } from '../../src/pipeline.ts'
import type { Document } from '../../src/schemas/document.ts'
import { PollState } from '../../src/schemas/poll-state.ts'
import { createArticleStore } from '../../src/store/articles.ts'
import { keepPage } from '../../src/store/articles/keep-page.ts'
import type { Database } from '../../src/store/database.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { sha256 } from '../../src/store/ids.ts'
import { compressPage } from '../../src/store/page-bytes.ts'
import { createReplayStore } from '../../src/store/replays.ts'
import { createRetention } from '../../src/store/retention.ts'
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
      `insert into record_heads (article_id, revision, feed_id, url, title, language, head, search, cluster)
       select article_id, revision, $2, url, '', 'en', '{}', '', article_id from revisions
       where article_id = $1 on conflict do nothing`,
      [id, feedId],
    )
    await articles.keepPage(id, pageOf(body), url)
  }
  for (const body of bodies) await keep(body)
  const age = async (days: number) =>
    db.run(`update pages set kept_at = now() - $1 * interval '1 day'`, [days])
  return { db, articles, retention: createRetention(db), id, feedId, keep, age }
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
  const { articles, retention, id, age } = await setup(['first', 'second', 'third'])
  await age(40)

  expect(await retention.pages(daysAgo(30), 1_000)).toBe(1)

  expect(await articles.bytes(sha256('first'))).toBeUndefined()
  expect(Buffer.from((await articles.page(id))?.body ?? []).toString()).toBe('third')
})

test('keeps pages that are not old yet', async () => {
  const { retention, age } = await setup(['first', 'second'])
  await age(20)

  expect(await retention.pages(daysAgo(30), 1_000)).toBe(0)
})

test('keeps the page that is the newest again should the newest be given up', async () => {
  const { retention, age } = await setup(['first', 'second'])
  await age(40)

  expect(await retention.pages(daysAgo(30), 1_000)).toBe(0)
})

test('keeps a page whose bytes come anew at the very moment', async () => {
  const { db, articles, retention, id, age } = await setup(['first', 'second', 'third'])
  await db.run(
    `insert into record_heads (article_id, revision, feed_id, url, title, language, head, search, cluster)
     select article_id, 3, feed_id, url, '', 'en', '{}', '', cluster from records where revision = 1`,
  )
  await age(40)
  const isAsked = Promise.withResolvers<void>()
  let forgetting: Promise<number> | undefined
  await db.transaction(async (tx) => {
    await keepPage(tx, {
      entryId: id,
      canonicalUrl: url,
      page: pageOf('first'),
      body: await compressPage(pageOf('first')),
      now: at,
    })
    forgetting = retention.pages(daysAgo(30), 1_000)
    // It waits for us, or goes by what we have locked.
    void forgetting.finally(isAsked.resolve)
    await Promise.race([isAsked.promise, untilSomebodyWaits(db)])
  })
  await forgetting

  expect(Buffer.from((await articles.page(id))?.body ?? []).toString()).toBe('first')
})

/** Until a session waits for a lock. */
async function untilSomebodyWaits(db: Database): Promise<void> {
  while ((await db.run('select 1 from pg_locks where not granted')) === 0);
}

test('keeps the page of an open dead letter', async () => {
  const { db, retention, age } = await setup(['first', 'second', 'third'])
  await age(40)
  await db.run(
    `insert into dead_letters (stage, subject_id, page_sha256, code, fingerprint, message, stack, input,
       attempts, first_dead_at, dead_at) values ('normalize-article', 'x', $1, 'c', 'f', 'm', 's', '{}', '[]', $2, $2)`,
    [sha256('first'), at],
  )

  expect(await retention.pages(daysAgo(30), 1_000)).toBe(0)
})

test('counts the age of a page from when it came last', async () => {
  const { articles, retention, keep, age } = await setup(['first', 'second'])
  await age(40)
  await keep('first')
  await keep('third')
  await keep('fourth')

  expect(await retention.pages(daysAgo(30), 1_000)).toBe(1)

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
  const { db, articles, retention, id, age, keep } = await setup([])
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

  await retention.pages(daysAgo(30), 1_000)

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

test('pages are gone through once, in steps, from where the last one ended', async () => {
  const { retention, age, articles } = await setup(['one', 'two', 'three', 'four'])
  await age(40)

  const counts: number[] = []
  do counts.push(await retention.pages(daysAgo(30), 1))
  while (counts.at(-1) === 1)

  expect(counts).toEqual([1, 1, 1, 1, 0])
  expect(await articles.bytes(sha256('one'))).toBeUndefined()
  expect(await articles.bytes(sha256('two'))).toBeUndefined()
  expect(await articles.bytes(sha256('three'))).toBeDefined()
})

test('older revisions lose text, facts and record, but not that they were, nor before sinks have had them', async () => {
  const { db, articles, retention, id } = await setup(['one', 'two', 'three'])
  for (const revision of [1, 2]) {
    await articles.keepDocument(id, revision, documentOf('words'), '1')
    await db.run(
      `insert into facts (article_id, revision, facts, version) values ($1, $2, '{}', '1')`,
      [id, revision],
    )
  }
  await db.run(
    `insert into entities (article_id, revision, entity_id, type, name, aliases, mentions, roles, registry_key, votes)
     values ($1, 1, 'e1', 'person', 'Ana', '{}', 1, '{}', 'person/name/ana', '{}')`,
    [id],
  )
  await db.run(
    `update record_heads set stored_at = now() - interval '40 days', position = revision`,
  )
  const sink = async (cursor: number) =>
    db.run(
      `insert into sinks (name, kind, run, cursor, added_at) values ('desk', 'webhook', 1, $1, $2)
       on conflict (name) do update set cursor = excluded.cursor`,
      [cursor, at],
    )

  await sink(0)
  expect(await retention.revisions(daysAgo(30), 100)).toBe(0)
  expect(await retention.revisions(daysAgo(50), 100)).toBe(0)
  await sink(1)
  expect(await retention.revisions(daysAgo(30), 100)).toBe(1)
  expect(await retention.revisions(daysAgo(30), 100)).toBe(0)

  const Row = z.object({ revision: z.int() })
  const left = async (table: string) =>
    (await db.rows(Row, `select revision from ${table} order by 1`)).map(({ revision }) => revision)
  expect(await left('records')).toEqual([2])
  expect(await left('documents')).toEqual([2])
  expect(await left('facts')).toEqual([2])
  expect(await left('entities')).toEqual([])
  expect(await left('revisions')).toEqual([1, 2, 3])
})

test('revisions are gone through once, in steps, each by the one that followed it', async () => {
  const { db, retention } = await setup(['one', 'two', 'three', 'four', 'five'])
  await db.run(`update record_heads set stored_at = now() - interval '40 days'`)
  const steps = async () => {
    const counts: number[] = []
    do counts.push(await retention.revisions(daysAgo(30), 2))
    while (counts.at(-1) === 2)
    return counts
  }

  expect(await steps()).toEqual([2, 1])
  expect(await db.run('select 1 from records')).toBe(1)
  expect(await steps()).toEqual([0])
})

test('replays and bulks that are over are forgotten with what they changed, and those that are not stay', async () => {
  const { db, retention } = await setup([])
  const replays = createReplayStore(db, entryStages)
  for (const replayId of ['old', 'paused'])
    await replays.start({ id: replayId, fromStage: 'fetch-article', filter: {} }, at)
  await replays.setStatus('old', { from: ['running'], to: 'cancelled' }, at)
  await replays.setStatus('paused', { from: ['running'], to: 'paused' }, at)
  await db.run(
    `insert into replay_changes select r, 'a' || n, '', '[]' from unnest('{old,paused}'::text[]) r, generate_series(1, 3) n`,
  )
  await db.run(
    `insert into replay_tallies select r, 'article', '', 'kept', 0, 1 from unnest('{old,paused}'::text[]) r`,
  )
  await db.run(
    `insert into bulks (verb, filter, total, status, started_at, ended_at)
     values ('retry', '{}', 0, 'done', $1, $1), ('retry', '{}', 0, 'running', $1, null)`,
    [at],
  )

  expect(await retention.replays(at, 2)).toBe(0)
  const soon = new Date(at.getTime() + 1)
  expect(await retention.replays(soon, 2)).toBe(2)
  expect(await replays.get('old')).toMatchObject({ status: 'cancelled' })
  expect(await retention.replays(soon, 2)).toBe(2)
  expect(await replays.get('old')).toBeUndefined()
  expect(await replays.changes('paused', 10)).toMatchObject({ kept: 1, examples: [{}, {}, {}] })
  expect(await retention.bulks(soon, 10)).toBe(1)
})

test('a replay that was cancelled stays while an entry is on its way for it', async () => {
  const { db, retention } = await setup([])
  const replays = createReplayStore(db, entryStages)
  await replays.start({ id: 'old', fromStage: 'fetch-article', filter: {} }, at)
  await replays.setStatus('old', { from: ['running'], to: 'cancelled' }, at)
  await db.run(`update entries set replay_id = 'old'`)
  const soon = new Date(at.getTime() + 1)

  expect(await retention.replays(soon, 2)).toBe(0)
  await db.run(`update entries set state = 'skipped', stage = null, reason = 'duplicate'`)
  expect(await retention.replays(soon, 2)).toBe(1)
})

test('retried letters are forgotten once their entry is through, open and discarded ones never', async () => {
  const { db, retention, id } = await setup(['one'])
  await db.run(
    `insert into dead_letters (stage, subject_id, entry_id, code, fingerprint, message, stack, input, attempts, first_dead_at, dead_at, status)
     select s, $1, $1, 'c', 'f', 'm', 's', '{}', '[]', $2, $2, s from unnest('{open,retried,discarded}'::text[]) s`,
    [id, at],
  )
  const soon = new Date(at.getTime() + 1)
  expect(await retention.letters(soon, 10)).toBe(0)
  await db.run(`update entries set state = 'recorded', stage = null`)

  expect(await retention.letters(at, 10)).toBe(0)
  expect(await retention.letters(soon, 10)).toBe(1)
  expect(await db.run('select 1 from dead_letters')).toBe(2)
})
