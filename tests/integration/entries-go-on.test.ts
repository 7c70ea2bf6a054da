import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Advance } from '../../src/context/entries.ts'
import { entryStages } from '../../src/pipeline.ts'
import { carrying } from '../../src/queues/carried.ts'
import { PollState } from '../../src/schemas/poll-state.ts'
import { createArticleStore } from '../../src/store/articles.ts'
import { createBeliefs } from '../../src/store/beliefs.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { createHostTurns } from '../../src/store/host-turns.ts'
import { createLedger } from '../../src/store/ledger.ts'
import { createRecordStore } from '../../src/store/records.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { madeUpRecord, memoryContext } from '../support/context.ts'
import { discovered } from '../support/discovered.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()
const at = new Date('2026-03-01T12:00:00Z')
const toNormalize: Advance = { to: 'normalize-article', version: '1' }

/** Entries at `fetch-article`, each of an address of its own. */
async function setup(count = 2) {
  const db = await database()
  const [one = '', other = ''] = await discovered(db, at, count)
  const ledger = createLedger(db, entryStages, () => at)
  const articles = createArticleStore(db, () => at)
  const stage = async (id: string) => (await ledger.standing(id))?.stage
  return { db, ledger, articles, stage, one, other }
}

/** What this process believes of the entries that it has just discovered. */
async function believing() {
  const db = await database()
  const beliefs = createBeliefs()
  const feeds = createFeedStore(db, () => at, beliefs)
  const [feedId = ''] = await feeds.add([{ url: 'https://news.example/rss' }], at)
  const entries = [0, 1].map((n) => ({
    guid: `g${n}`,
    url: 'https://news.example/0',
    title: `Story ${n}`,
    published: '2026-02-01T08:00:00Z',
    categories: [],
    enclosures: [],
  }))
  const jobs = await feeds.keepPoll({
    feedId,
    state: PollState.parse({}),
    nextPollAt: at,
    entries,
  })
  const [id = '', twin = ''] = jobs.map(({ entryId }) => entryId)
  const turns = createHostTurns(db, () => at, beliefs)
  const ledger = createLedger(db, entryStages, () => at, beliefs)
  const { said = '', feedUrl = '' } = beliefs.of(id, 1)?.ahead?.entry ?? {}
  const request = {
    host: 'news.example',
    server: 'news.example',
    domain: 'news.example',
    purpose: 'article' as const,
    later: false,
    turn: `${id}-1`,
    intervalMs: 60_000,
    maxConnections: 2,
    leaseMs: 30_000,
    now: at,
    believed: { id, run: 1, said, feedUrl },
  }
  const lines = async () => db.run('select from host_lines union all select from host_places')
  return { db, beliefs, ledger, turns, request, lines, id, twin }
}

describe('an entry that was discovered a moment ago', () => {
  test('is believed to stand where the store says', async () => {
    const { db, ledger, id } = await believing()
    const { isBelieved, ahead, ...believed } = (await ledger.standing(id, 'entry', 1))!
    const { ahead: read, ...standing } = (await createLedger(db, entryStages, () => at).standing(
      id,
      'entry',
      1,
    ))!

    expect(isBelieved).toBe(true)
    expect(believed).toEqual(standing)
    expect(ahead).toEqual({ entry: { ...read?.entry, isBelieved: true } })
    expect(await ledger.standing(id)).toEqual(standing)
    expect(await ledger.standing(id, 'entry', 2)).toEqual({ ...standing, ahead: read })
  })

  test('takes its turn, and is believed until it has it', async () => {
    const { beliefs, turns, request, id } = await believing()
    await turns.take({ ...request, believed: undefined, turn: 'another' })

    const waiting = await turns.take(request)
    expect(waiting.at.getTime()).toBeGreaterThanOrEqual(at.getTime() + 60_000)
    expect(beliefs.of(id, 1)).toBeDefined()

    const other = { ...request, host: 'b.example', server: 'b.example', domain: 'b.example' }
    expect(await turns.take(other)).toEqual({ at })
    expect(beliefs.of(id, 1)).toBeUndefined()
  })

  test('takes neither turn nor place where its feed has moved', async () => {
    const { db, turns, request } = await believing()
    await db.run(`update feeds set url = 'https://elsewhere.example/rss'`)

    expect(await turns.take(request)).toEqual({ at, isVain: true })
  })

  test.each([
    ['has moved on', `stage = 'normalize-article'`],
    ['has a new run', 'run = 2'],
    ['waits', 'next_attempt_at = now()'],
    ['has failed', 'attempts = 1'],
    ['has ended', `state = 'skipped', stage = null, reason = 'r'`],
    ['is told of anew', `entry = entry || '{"title": "Other"}'`],
  ])('takes neither turn nor place where it %s', async (_, how) => {
    const { db, beliefs, turns, request, lines, id } = await believing()
    await db.run(`update entries set ${how} where id = $1`, [id])

    expect(await turns.take(request)).toEqual({ at, isVain: true })
    expect(beliefs.of(id, 1)).toBeUndefined()
    expect(await lines()).toBe(0)
  })

  test('takes no turn where another is read from its address, or its feed has other settings', async () => {
    const { db, turns, request, lines, twin } = await believing()
    await db.run(`update entries set stage = 'normalize-article' where id = $1`, [twin])
    expect(await turns.take(request)).toHaveProperty('isVain', true)
    await db.run(`update entries set state = 'recorded', stage = null where id = $1`, [twin])
    await db.run(`update feeds set settings = '{"userAgent": "Other"}'`)
    expect(await turns.take(request)).toHaveProperty('isVain', true)
    await db.run(`update feeds set settings = '{}'`)
    expect(await turns.take(request)).toEqual({ at })
    expect(await lines()).toBe(1)
  })
})

describe('that a turn is over', () => {
  const visit = {
    host: 'news.example',
    server: 'news.example',
    domain: 'news.example',
    purpose: 'article' as const,
    later: false,
    turn: 't',
  }
  const rule = { failures: 3, firstMs: 1_000, longestMs: 60_000 }

  /** A page that was fetched in a turn. */
  async function fetched() {
    const world = await setup()
    const turns = createHostTurns(world.db)
    await turns.take({ ...visit, intervalMs: 0, maxConnections: 2, leaseMs: 60_000, now: at })
    const told: string[] = []
    const over = {
      visit,
      outcome: { kind: 'welcome' as const },
      rule,
      tell: async () => {
        told.push('by itself')
        await turns.release(visit, { kind: 'welcome' }, rule)
      },
    }
    const open = async () => world.db.run('select from host_connections')
    expect(await open()).toBe(1)
    return { ...world, over, told, open }
  }

  test('is told with its page', async () => {
    const { articles, one, over, told, open } = await fetched()
    const kept = await articles.keepPage(one, pageAt(0), pageAt(0).url, 1, toNormalize, over)
    expect(kept).toMatchObject({ status: 'kept', advanced: true })
    expect([await open(), told]).toEqual([0, []])
  })

  test.each([
    ['is kept more slowly', pageAt(1), 1, []],
    ['comes too late', pageAt(1), 2, []],
    ['goes on on others', { ...pageAt(1), further: [pageAt(2)] }, 1, ['by itself']],
  ])('is told where its page %s', async (_, page, run, how) => {
    const { articles, one, other, over, told, open } = await fetched()
    await articles.keepPage(one, pageAt(0, '<p>page 1</p>'), pageAt(0).url, 1, toNormalize)
    await articles.keepPage(other, page, page.url, run, toNormalize, over)
    expect([await open(), told]).toEqual([0, how])
  })

  test('is told by itself where its entry is to stay, and before all that takes time', async () => {
    const { articles, one, over, told, open } = await fetched()
    await articles.keepPage(one, pageAt(0), pageAt(0).url, 1, undefined, over)
    expect([await open(), told]).toEqual([0, ['by itself']])

    const { ctx } = memoryContext()
    const { signal } = new AbortController()
    const asked = { signal, purpose: 'article', turn: 't' } as const
    const http: typeof ctx.http = {
      async get(url, { onOver }) {
        onOver?.(over)
        return { ...pageAt(0), url }
      },
    }
    const { context, settle } = carrying({ ...ctx, http })
    const counts: number[] = []
    for (const next of [
      async () => context.http.get('https://news.example/1', asked),
      async () =>
        context.text.readFeedText({ guid: 'g', categories: [], enclosures: [] }, '', signal),
      settle,
    ]) {
      await context.http.get('https://news.example/0', asked)
      told.length = 0
      await next()
      counts.push(told.length)
    }
    expect(counts).toEqual([1, 1, 1])
  })

  test('is told of each of two pages that are asked for at once', async () => {
    const { ctx } = memoryContext()
    const { signal } = new AbortController()
    const told: string[] = []
    const { context, settle } = carrying({
      ...ctx,
      http: {
        async get(url, { onOver }) {
          const tell = async () => void told.push(url)
          onOver?.({ visit, outcome: { kind: 'welcome' }, rule, tell })
          return { ...pageAt(0), url }
        },
      },
    })
    const ask = async (url: string) =>
      context.http.get(url, { signal, purpose: 'article', turn: 't' })
    await Promise.all([ask('https://news.example/1'), ask('https://news.example/2')])
    await settle()
    expect(told.toSorted()).toEqual(['https://news.example/1', 'https://news.example/2'])
  })
})

const pageAt = (number: number, body = `<p>page ${number}</p>`) => ({
  url: `https://news.example/${number}`,
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', etag: '"e"' },
  contentType: 'text/html',
  body: Buffer.from(body),
  redirects: [],
  fetchedAt: at,
})

const Row = z.record(z.string(), z.unknown())

/** All that is kept of an article's page, but for what tells it from another. */
async function rowsOf({ db }: Awaited<ReturnType<typeof setup>>, id: string) {
  const [row] = await db.rows(
    Row,
    `select a.revision, a.first_fetched_at, a.fetched_at, r.revision as of, r.content_type, r.headers, r.fetched_at as at, r.source,
       r.goes_on, p.bytes, p.kept_at
     from articles a join revisions r on r.article_id = a.id join pages p on p.sha256 = r.page_sha256 where a.id = $1`,
    [id],
  )
  return row
}

describe('a page that is new', () => {
  test('is kept and its entry goes on, as if one came after the other', async () => {
    const world = await setup()
    const { articles, ledger, stage, one, other } = world

    const kept = await articles.keepPage(one, pageAt(0), pageAt(0).url, 1, toNormalize)
    const slowly = await articles.keepPage(other, pageAt(1), pageAt(1).url, 1)

    expect(kept).toEqual({
      status: 'kept',
      revision: 1,
      advanced: true,
      aloneWith: expect.any(String),
      beside: expect.objectContaining({ id: one, revision: 1 }),
    })
    expect(slowly).toEqual({ status: 'kept', revision: 1, advanced: false })
    expect(await stage(one)).toBe('normalize-article')
    expect(await stage(other)).toBe('fetch-article')
    expect(await rowsOf(world, one)).toEqual(await rowsOf(world, other))
    await ledger.advance(other, 1, 'normalize-article', '1')
    expect(await ledger.standing(one)).toEqual(await ledger.standing(other))
  })

  test('is kept by one of two workers', async () => {
    const { articles, one } = await setup()
    const keep = async () => articles.keepPage(one, pageAt(0), pageAt(0).url, 1, toNormalize)

    const both = await Promise.all([keep(), keep()])

    expect(both).toContainEqual({
      status: 'kept',
      revision: 1,
      advanced: true,
      aloneWith: expect.any(String),
      beside: expect.objectContaining({ id: one, revision: 1 }),
    })
    expect(both).toContainEqual({ status: 'overtaken' })
  })

  test('is not kept where its entry has moved on or waits', async () => {
    const world = await setup()
    const { articles, ledger, one, other } = world
    await ledger.advance(one, 1, 'normalize-article')
    const fence = { id: other, run: 1, stage: 'fetch-article' as const }
    const until = new Date(at.getTime() + 60_000)
    await ledger.wait(fence, { until, from: 'fetch-article', code: 'http-503', message: 'm' })

    for (const [id, number] of [
      [one, 0],
      [other, 1],
    ] as const) {
      const kept = await articles.keepPage(id, pageAt(number), pageAt(number).url, 1, toNormalize)
      expect(kept).toEqual({ status: 'overtaken' })
      expect(await rowsOf(world, id)).toBeUndefined()
    }
  })

  test.each([
    ['the bytes of another', pageAt(1, '<p>page 0</p>'), 'https://news.example/1'],
    ['the address of another', pageAt(1), 'https://news.example/0'],
    ['another page behind it', { ...pageAt(1), further: [pageAt(2)] }, 'https://news.example/1'],
  ])('is looked at more closely where it has %s', async (_, page, address) => {
    const { articles, stage, one, other } = await setup()
    await articles.keepPage(one, pageAt(0), pageAt(0).url, 1, toNormalize)

    const kept = await articles.keepPage(other, page, address, 1, toNormalize)

    expect(kept).toEqual({ status: 'kept', revision: 1, advanced: false })
    expect(await stage(other)).toBe('fetch-article')
  })
})

/** The store's own context, and one that carries. */
async function carried(joins = true) {
  const world = await setup()
  const records = createRecordStore(
    world.db,
    () => undefined,
    () => at,
  )
  const read: string[] = []
  const asked: string[] = []
  const articles: typeof world.articles = {
    ...world.articles,
    entry: async (id) => {
      asked.push(id)
      return world.articles.entry(id)
    },
    page: async (id) => {
      read.push('page')
      return world.articles.page(id)
    },
    document: async (id) => {
      read.push('document')
      return world.articles.document(id)
    },
  }
  const { ctx } = memoryContext()
  const { context, take, settle } = carrying({ ...ctx, articles, records }, joins)
  return { ...world, records, read, asked, within: context, take, settle }
}

describe('what is carried from stage to stage', () => {
  test('is what the store would give', async () => {
    const { articles, records, within, settle, read: asked, one } = await carried()
    const { document } = madeUpRecord
    const facts = extractFacts(document)

    await within.articles.keepPage(one, pageAt(0), pageAt(0).url, 1, toNormalize)
    expect(await articles.page(one)).toMatchObject({ ...(await within.articles.page(one)) })
    await within.articles.keepDocument(one, 1, document, '4', 1, 'extract-facts')
    const read = await within.articles.document(one)
    await within.articles.keepFacts(one, 1, facts, '5', 1, 'store-record')
    const parts = await within.records.parts(one)
    await settle()
    expect(read).toEqual(await articles.document(one))
    expect({ ...parts, outlook: { ...parts?.outlook, factsHash: null } }).toEqual(
      await records.parts(one),
    )
    expect(asked).toEqual([])
  })

  test('is a page with what the feed says of it by now', async () => {
    const { db, articles, within, read, one } = await carried()
    await within.articles.entry(one)
    await db.run(
      `update entries set content_hash = 'other', entry = entry || '{"title": "Told anew"}' where id = $1`,
      [one],
    )
    await within.articles.keepPage(one, pageAt(0), pageAt(0).url, 1, toNormalize)

    const page = await within.articles.page(one)

    expect(page?.entry).toEqual((await articles.page(one))?.entry)
    expect(JSON.stringify(page?.entry)).toContain('Told anew')
    expect(read).toEqual([])
  })

  test('is what the feed said before the page was fetched, where it says so still', async () => {
    const { within, asked, one } = await carried()
    await within.articles.entry(one)
    await within.articles.keepPage(one, pageAt(0), pageAt(0).url, 1, toNormalize)

    expect((await within.articles.page(one))?.entry.title).toBe('Story 0')
    expect(asked).toEqual([one])
  })

  test('is what was read when it was asked where its entry stands, once', async () => {
    const { articles, ledger, within, take, asked, read, one, other } = await carried()
    const { ahead, ...standing } = (await ledger.standing(one, 'entry'))!
    expect(standing).toEqual(await ledger.standing(one))
    expect(ahead).toEqual({ entry: await articles.entry(one) })
    asked.length = 0

    take(ahead ?? {})
    expect(await within.articles.entry(one)).toEqual(ahead?.entry)
    expect(asked).toEqual([])
    await within.articles.entry(one)
    expect(asked).toEqual([one])
    expect(read).toEqual([])
    expect(await ledger.standing(other, 'document')).toEqual(await ledger.standing(other))
  })

  test('is a document that was read so', async () => {
    const { articles, ledger, within, take, read, one } = await carried()
    await articles.keepPage(one, pageAt(0), pageAt(0).url, 1, toNormalize)
    await articles.keepDocument(one, 1, madeUpRecord.document, '4', 1, 'extract-facts')

    const { ahead, ...standing } = (await ledger.standing(one, 'document'))!
    take(ahead ?? {})

    expect(standing).toEqual(await ledger.standing(one))
    expect(await within.articles.document(one)).toEqual(await articles.document(one))
    expect(read).toEqual([])
  })

  test('is a page that was led elsewhere, told as such', async () => {
    const { articles, within, read, one } = await carried()
    await within.articles.keepPage(one, pageAt(7), pageAt(7).url, 1, toNormalize)

    expect(await within.articles.page(one)).toHaveProperty('redirected', true)
    expect(await articles.page(one)).toMatchObject({ ...(await within.articles.page(one)) })
    expect(read).toEqual([])
  })

  test.each([
    ['was kept more slowly', pageAt(1), undefined],
    ['has further pages', { ...pageAt(1), further: [pageAt(2)] }, toNormalize],
  ])('is no page that %s', async (_, page, advance) => {
    const { within, read, one } = await carried()
    await within.articles.keepPage(one, page, page.url, 1, advance)
    await within.articles.page(one)
    expect(read).toEqual(['page'])
  })

  test('is no document that was not kept, nor one that the database keeps otherwise', async () => {
    const { within, read, one } = await carried(false)
    const { document } = madeUpRecord
    await within.articles.keepDocument(one, 1, document, '4', 1, 'extract-facts')
    await within.articles.document(one)
    await within.articles.keepPage(one, pageAt(0), pageAt(0).url, 1, toNormalize)
    const odd = { ...document, title: 'half \ud83d' }
    await within.articles.keepDocument(one, 1, odd, '4', 1, 'extract-facts')

    expect((await within.articles.document(one))?.document.title).toBe('half \ufffd')
    expect(read).toEqual(['document', 'document'])
  })

  test('is no record of a document and facts of two revisions', async () => {
    const { db, articles, records, within, one } = await carried()
    const { document } = madeUpRecord
    await within.articles.keepPage(one, pageAt(0), pageAt(0).url, 1, toNormalize)
    await within.articles.keepDocument(one, 1, document, '4', 1, 'extract-facts')
    await within.articles.document(one)
    await db.run(
      `insert into revisions select article_id, 2, page_sha256, url, content_type, headers, fetched_at, source, goes_on from revisions`,
    )
    await db.run('update articles set revision = 2')
    await articles.keepDocument(one, 2, { ...document, title: 'Other' }, '4')
    await within.articles.keepFacts(one, 2, extractFacts(document), '5', 1, 'store-record')

    expect((await within.records.parts(one))?.document.title).toBe('Other')
    expect(await within.records.parts(one)).toEqual(await records.parts(one))
  })
})

const madeBy = async ({ db }: Awaited<ReturnType<typeof setup>>, id: string) =>
  db.first(Row, 'select made_by from entries where id = $1', [id])

describe('a document that waits for its facts', () => {
  const { document } = madeUpRecord
  const facts = extractFacts(document)

  /** Two articles at `normalize-article`: of one the document is made in a context that carries. */
  async function made() {
    const world = await carried()
    const { articles, within, one, other } = world
    for (const [id, number] of [
      [one, 0],
      [other, 1],
    ] as const)
      await articles.keepPage(id, pageAt(number), pageAt(number).url, 1, toNormalize)
    expect(await within.articles.keepDocument(one, 1, document, '4', 1, 'extract-facts')).toBe(true)
    return world
  }

  test('is kept with them, and its entry takes both steps, as if one came after the other', async () => {
    const world = await made()
    const { articles, ledger, records, stage, within, one, other } = world
    expect(await stage(one)).toBe('normalize-article')

    const kept = await within.articles.keepFacts(one, 1, facts, '5', 1, 'store-record')
    await articles.keepDocument(other, 1, document, '4', 1, 'extract-facts')
    await articles.keepFacts(other, 1, facts, '5', 1, 'store-record')

    expect(kept).toMatchObject({ advanced: true, beside: { id: one, revision: 1 } })
    expect(await ledger.standing(one)).toEqual(await ledger.standing(other))
    expect(await madeBy(world, one)).toEqual(await madeBy(world, other))
    expect(await within.records.parts(one)).toEqual(await records.parts(one))
    const ofOther = await records.parts(other)
    expect(await records.parts(one)).toMatchObject({ document: ofOther?.document, facts })
  })

  test('is kept by itself where they do not come, once', async () => {
    const { articles, stage, within, settle, one } = await made()

    await settle()
    await settle()

    expect(await stage(one)).toBe('extract-facts')
    expect((await articles.document(one))?.document).toEqual(document)
    const kept = await within.articles.keepFacts(one, 1, facts, '5', 1, 'store-record')
    expect(kept).toMatchObject({ advanced: true })
    expect(await stage(one)).toBe('store-record')
  })

  test.each([
    ['its run is over', `run = 2`],
    ['its entry waits', `next_attempt_at = now()`],
    ['its entry has moved on', `stage = 'store-record'`],
    ['another has kept a document for it', `stage = 'extract-facts'`],
    ['its entry has ended', `state = 'skipped', stage = null, reason = 'r'`],
  ])('is not kept, nor are they, where %s', async (_, how) => {
    const { db, articles, ledger, within, settle, one } = await made()
    await db.run(`update entries set ${how} where id = $1`, [one])
    const before = await ledger.standing(one)

    const keeping = within.articles.keepFacts(one, 1, facts, '5', 1, 'store-record')
    await expect(keeping).rejects.toMatchObject({ code: 'entry-moved' })
    await settle()

    expect(await ledger.standing(one)).toEqual(before)
    expect(await articles.document(one)).toBeUndefined()
  })

  test('forgets failures of either stage, and no later one', async () => {
    const { db, ledger, within, one } = await made()
    const failing = async (stage: string) =>
      db.run(
        `update entries set attempts = 2, failing_since = now(), failing_stage = $2, failed_stage = $2 where id = $1`,
        [one, stage],
      )
    await failing('extract-facts')
    await within.articles.keepFacts(one, 1, facts, '5', 1, 'store-record')
    expect(await ledger.standing(one)).toMatchObject({ attempts: 0, failingSince: null })

    await db.run(`update entries set stage = 'normalize-article' where id = $1`, [one])
    await failing('store-record')
    await within.articles.keepDocument(one, 1, document, '4', 1, 'extract-facts')
    await within.articles.keepFacts(one, 1, facts, '5', 1, 'store-record')
    expect(await ledger.standing(one)).toMatchObject({ attempts: 2, stage: 'store-record' })
  })

  test('is kept at once for a stage of somebody’s own, and where it is not to wait', async () => {
    const { articles, stage, within, one } = await carried()
    await articles.keepPage(one, pageAt(0), pageAt(0).url, 1, toNormalize)
    await within.articles.keepDocument(one, 1, document, '4', 1, 'of-my-own')
    expect(await stage(one)).toBe('of-my-own')

    const alone = await carried(false)
    await alone.articles.keepPage(alone.one, pageAt(0), pageAt(0).url, 1, toNormalize)
    await alone.within.articles.keepDocument(alone.one, 1, document, '4', 1, 'extract-facts')
    expect(await alone.stage(alone.one)).toBe('extract-facts')
  })
})

describe('what a stage keeps', () => {
  test('takes its entry along, with the version of the stage', async () => {
    const { db, articles, stage, one } = await setup()
    const { document } = madeUpRecord
    await articles.keepPage(one, pageAt(0), pageAt(0).url, 1, toNormalize)

    expect(await articles.keepDocument(one, 1, document, '4', 1, 'extract-facts')).toBe(true)
    expect(await stage(one)).toBe('extract-facts')
    const facts = extractFacts(document)
    expect(await articles.keepFacts(one, 1, facts, '5', 1, 'store-record')).toMatchObject({
      advanced: true,
      beside: { id: one, revision: 1 },
    })
    expect(await stage(one)).toBe('store-record')
    expect(await db.first(Row, 'select made_by from entries where id = $1', [one])).toEqual({
      made_by: { 'fetch-article': '1', 'normalize-article': '4', 'extract-facts': '5' },
    })
    expect(
      await createRecordStore(
        db,
        () => undefined,
        () => at,
      ).parts(one),
    ).toMatchObject({
      document: { title: document.title },
    })
  })

  test('is not kept, and takes nothing along, where its run is over', async () => {
    const { articles, stage, one } = await setup()
    const { document } = madeUpRecord
    await articles.keepPage(one, pageAt(0), pageAt(0).url, 1, toNormalize)

    expect(await articles.keepDocument(one, 1, document, '4', 2, 'extract-facts')).toBe(false)

    expect(await stage(one)).toBe('normalize-article')
    expect(await articles.document(one)).toBeUndefined()
  })
})
