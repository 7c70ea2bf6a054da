import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { entryStages } from '../../src/pipeline.ts'
import { PollState } from '../../src/schemas/poll-state.ts'
import { createArticleStore } from '../../src/store/articles.ts'
import { createDeadLetterStore } from '../../src/store/dead-letters.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { createImportStore } from '../../src/store/imports.ts'
import { createLedger } from '../../src/store/ledger.ts'
import { diagram } from '../../src/store/moves.ts'
import { createReplayStore } from '../../src/store/replays.ts'
import { madeUpRecord } from '../support/context.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()

const at = new Date('2026-03-01T12:00:00Z')
const after = (ms: number) => new Date(at.getTime() + ms)
const minute = 60_000

/** A feed with entries at `fetch-article`, all discovered at noon. */
async function setup(count = 1) {
  const db = await database()
  const feeds = createFeedStore(db, () => at)
  const [feedId = ''] = await feeds.add([{ url: 'https://news.example/rss' }], at)
  const jobs = await feeds.keepPoll({
    feedId,
    state: PollState.parse({}),
    nextPollAt: at,
    entries: Array.from({ length: count }, (_, n) => ({
      guid: `g${n}`,
      url: `https://host${n}.example/${n}`,
      title: `Story ${n}`,
      published: after(n === 0 ? 0 : -n * 86_400_000).toISOString(),
      categories: [],
      enclosures: [],
    })),
  })
  const ids = jobs.map(({ entryId }) => entryId)
  const ledger = createLedger(db, entryStages, () => at)
  const letters = createDeadLetterStore(db, () => at)
  const stand = async (id: string) => {
    const standing = await ledger.standing(id)
    return `${standing?.state}/${standing?.reason ?? standing?.stage}`
  }
  return { db, feeds, feedId, ids, id: ids[0]!, ledger, letters, stand }
}

type World = Awaited<ReturnType<typeof setup>>

const fence = (id: string, stage: 'fetch-article' | 'normalize-article' = 'fetch-article') => ({
  id,
  run: 1,
  stage,
})

const waitUntil = (until: Date) => ({
  until,
  from: 'fetch-article' as const,
  code: 'http-503',
  message: 'https://news.example/1 answered 503',
})

const aPage = (body: string) => ({
  url: 'https://news.example/1',
  status: 200,
  headers: {},
  contentType: 'text/html',
  body: Buffer.from(body),
  redirects: [],
  fetchedAt: at,
})

/** As a record would be, for what asks only whether there is one. */
async function haveRecord({ db, id }: World) {
  const page = aPage('<p>one</p>')
  const articles = createArticleStore(db, () => at)
  await articles.keepPage(id, page, page.url)
  await db.run(
    `insert into record_heads (article_id, revision, feed_id, url, title, language, head, search, cluster)
     select id, 1, feed_id, url, '', 'en', '{}', '', id from entries where id = $1`,
    [id],
  )
  return { articles, page }
}

describe('an entry that failed for a reason that can pass', () => {
  test('waits in its row, with its next attempt, error and count', async () => {
    const { ledger, id, db } = await setup()

    const waits = await ledger.wait(fence(id), waitUntil(after(minute)))

    expect(waits).toBe(true)
    const row = await db.first(
      z.object({ failure: z.string(), message: z.string(), stage: z.string() }),
      'select failure, failure_message as message, failed_stage as stage from entries where id = $1',
      [id],
    )
    expect(row).toEqual({
      failure: 'http-503',
      message: 'https://news.example/1 answered 503',
      stage: 'fetch-article',
    })
    expect(await ledger.standing(id)).toMatchObject({
      attempts: 1,
      failingSince: at,
      nextAttemptAt: after(minute),
    })
  })

  test('has its faults that nobody expected counted apart, for its run and stage', async () => {
    const { ledger, letters, id } = await setup()
    const subject = { kind: 'entry' as const, id, run: 1 }
    const attempt = { stage: 'fetch-article', subject, failedAt: at, durationMs: 5, message: 'x' }

    await letters.noteAttempt({ ...attempt, code: 'http-503' })
    await letters.noteAttempt({ ...attempt, code: 'unexpected' })
    await letters.noteAttempt({ ...attempt, stage: 'store-record', code: 'unexpected' })
    await letters.noteAttempt({ ...attempt, subject: { ...subject, run: 2 }, code: 'unexpected' })

    expect(await ledger.standing(id)).toMatchObject({ unexpected: 1 })
  })

  test('is taken once, when it is due', async () => {
    const { ledger, id } = await setup()
    await ledger.wait(fence(id), waitUntil(after(minute)))

    expect(await ledger.takeDue(after(minute - 1), 10)).toEqual([])
    expect(await ledger.takeDue(after(minute), 10)).toMatchObject([
      { id, run: 1, stage: 'fetch-article' },
    ])
    expect(await ledger.takeDue(after(minute), 10)).toEqual([])
  })

  test('is due at once where its time lies further ahead than any wait', async () => {
    const { ledger, id } = await setup()
    await ledger.wait(fence(id), waitUntil(new Date('2036-03-01')))

    expect(await ledger.takeDue(at, 10)).toHaveLength(1)
  })

  test('is not taken for one that has lost its job', async () => {
    const { ledger, id } = await setup()
    await ledger.wait(fence(id), waitUntil(after(60 * minute)))

    expect(await ledger.takeStale(after(120 * minute), at, 10)).toEqual([])
  })

  test('is not queued by a poll that lists it again', async () => {
    const { ledger, feeds, feedId, id } = await setup()
    await ledger.wait(fence(id), waitUntil(after(60 * minute)))

    const entry = {
      guid: 'g0',
      url: 'https://host0.example/0',
      title: 'Story 0',
      published: at.toISOString(),
      categories: [],
      enclosures: [],
    }
    const jobs = await feeds.keepPoll({
      feedId,
      state: PollState.parse({}),
      nextPollAt: at,
      entries: [entry],
    })

    expect(jobs).toEqual([])
  })

  test('is brought forward with its host, and others are not', async () => {
    const { ledger, ids } = await setup(3)
    for (const id of ids) await ledger.wait(fence(id), waitUntil(after(60 * minute)))

    expect(await ledger.dueNow(['host1.example'], at)).toBe(1)
    expect(await ledger.takeDue(at, 10)).toMatchObject([{ id: ids[1] }])
    expect(await ledger.dueNow(['example'], at)).toBe(2)
  })

  test('is forgotten to have failed once it is past its stage', async () => {
    const { ledger, id } = await setup()
    await ledger.wait(fence(id), waitUntil(at))
    await ledger.takeDue(at, 1)

    await ledger.advance(id, 1, 'normalize-article')

    expect(await ledger.standing(id)).toMatchObject({ attempts: 0, failingSince: null })
  })

  test('keeps count while its page is fetched again for a later stage', async () => {
    const { ledger, id } = await setup()
    await ledger.advance(id, 1, 'normalize-article')
    await ledger.wait(fence(id, 'normalize-article'), { ...waitUntil(at), code: 'no-article' })
    await ledger.takeDue(at, 1)

    await ledger.advance(id, 1, 'normalize-article')

    expect(await ledger.standing(id)).toMatchObject({ attempts: 1, failingSince: at })
  })

  test('keeps count while it fails now at a later stage and now at fetching', async () => {
    const { ledger, id } = await setup()
    for (let round = 0; round < 3; round += 1) {
      await ledger.advance(id, 1, 'normalize-article')
      await ledger.wait(fence(id, 'normalize-article'), { ...waitUntil(at), code: 'no-article' })
      await ledger.takeDue(at, 1)
      await ledger.wait(fence(id), waitUntil(at))
      await ledger.takeDue(at, 1)
    }

    expect(await ledger.standing(id)).toMatchObject({ attempts: 6, failingSince: at })
    await ledger.advance(id, 1, 'normalize-article')
    await ledger.advance(id, 1, 'extract-facts')
    expect(await ledger.standing(id)).toMatchObject({ attempts: 0, failingSince: null })
  })
})

test('an entry is as old as it says, unless it says it is from the future', async () => {
  const { ledger, ids, db } = await setup(2)
  const born = async (n: number) => (await ledger.standing(ids[n]!))?.bornAt

  expect(await born(0)).toEqual(at)
  expect(await born(1)).toEqual(after(-86_400_000))
  await db.run(
    `update entries set entry = jsonb_set(entry, '{published}', '"2030-01-01T00:00:00.000Z"')`,
  )
  expect(await born(1)).toEqual(at)
})

async function overtaken() {
  const world = await setup()
  await world.ledger.advance(world.id, 1, 'normalize-article')
  await world.ledger.advance(world.id, 1, 'extract-facts')
  return world
}

describe('a worker that woke up late', () => {
  test('does not move the entry back', async () => {
    const { ledger, id, stand } = await overtaken()

    await ledger.advance(id, 1, 'normalize-article')

    expect(await stand(id)).toBe('in-flight/extract-facts')
  })

  test('does not skip it', async () => {
    const { ledger, id, stand } = await overtaken()

    await ledger.skip(id, 1, 'fetch-article', 'not-html')

    expect(await stand(id)).toBe('in-flight/extract-facts')
  })

  test('does not make it wait', async () => {
    const { ledger, id } = await overtaken()

    expect(await ledger.wait(fence(id), waitUntil(after(minute)))).toBe(false)
    expect(await ledger.standing(id)).toMatchObject({ attempts: 0, nextAttemptAt: null })
  })

  test('does not bury it', async () => {
    const { letters, id, stand } = await overtaken()

    const isDead = await letters.bury({
      stage: 'fetch-article',
      subject: { kind: 'entry', id, run: 1 },
      failedAt: at,
      durationMs: 1,
      code: 'timeout',
      message: 'm',
      fingerprint: 'f',
      stack: 's',
      input: {},
    })

    expect(isDead).toBe(false)
    expect(await stand(id)).toBe('in-flight/extract-facts')
  })

  test('keeps no page', async () => {
    const { db, id } = await overtaken()
    const articles = createArticleStore(db, () => at)
    const page = aPage('late')

    expect(await articles.keepPage(id, page, page.url, 1)).toEqual({ status: 'overtaken' })
  })

  test('keeps no page where another one has had it wait', async () => {
    const { db, ledger, id } = await setup()
    await ledger.wait(fence(id), waitUntil(after(minute)))
    const page = aPage('late')

    const kept = await createArticleStore(db, () => at).keepPage(id, page, page.url, 1)

    expect(kept).toEqual({ status: 'overtaken' })
  })
})

const entryAt = (url: string, title: string) => ({
  guid: 'g0',
  url,
  title,
  published: at.toISOString(),
  categories: [],
  enclosures: [],
})

/** Another poll of the feed, in which the first entry says this. */
const told = async ({ feeds, feedId }: World, entry: ReturnType<typeof entryAt>) =>
  feeds.keepPoll({ feedId, state: PollState.parse({}), nextPollAt: at, entries: [entry] })

describe('an entry that is changed while a worker has it', () => {
  test('is fetched anew where it leads elsewhere', async () => {
    const world = await setup()
    const { db, id } = world

    const jobs = await told(world, entryAt('https://host0.example/right', 'Another title'))

    const late = await createArticleStore(db, () => at).keepPage(
      id,
      aPage('late'),
      aPage('').url,
      1,
    )
    expect(jobs).toEqual([{ entryId: id, run: 2 }])
    expect(late).toEqual({ status: 'overtaken' })
  })

  test.each([
    ['waits for its page', 'http-404', 'https://host0.example/right', 2],
    [
      'waits for its page, at the same address',
      'http-404',
      'https://host0.example/0?utm_source=x',
      0,
    ],
    ['waits for its site', 'http-503', 'https://host0.example/right', 0],
  ])(
    'is fetched anew where only its address was corrected: one that %s',
    async (_, code, url, run) => {
      const world = await setup()
      await world.ledger.wait(fence(world.id), { ...waitUntil(after(minute)), code })

      const jobs = await told(world, entryAt(url, 'Story 0'))

      expect(jobs.map((job) => job.run)).toEqual(run === 0 ? [] : [run])
    },
  )

  test('is fetched by the same job where it leads to the same page', async () => {
    const world = await setup()

    const jobs = await told(world, entryAt('https://host0.example/0', 'Another title'))

    expect(jobs).toEqual([{ entryId: world.id, run: 1 }])
  })

  test('is read anew where it was imported with other bytes', async () => {
    const db = await database()
    const imports = createImportStore(db)
    const articles = createArticleStore(db, () => at)
    const page = { ...aPage('first'), url: 'file:///a.html' }
    const imported = {
      key: page.url,
      entry: entryAt(page.url, 'A'),
      page,
      canonicalUrl: page.url,
      isDated: false,
    }
    const [first] = await imports.keep('files', [imported], at)

    const body = Buffer.from('second')
    const [second] = await imports.keep('files', [{ ...imported, page: { ...page, body } }], at)

    expect(first).toMatchObject({ waiting: { run: 1, stage: 'normalize-article' } })
    expect(second).toMatchObject({ waiting: { run: 2, stage: 'normalize-article' } })
    const id = first?.articleId ?? ''
    await articles.keepDocument(id, 1, madeUpRecord.document, '1', 1)
    expect(await articles.document(id)).toBeUndefined()
  })
})

async function lookingAgain() {
  const world = await setup()
  const { articles, page } = await haveRecord(world)
  const { db, id, ledger } = world
  await db.run(`update entries set state = 'recorded', stage = null, refetch_at = $1`, [at])
  const [waiting] = await ledger.takeRefetches(at, 10)
  return { ...world, articles, page, run: waiting!.run, id }
}

describe('another look at what is recorded', () => {
  test('keeps its page where a worker wakes up late that had the one before', async () => {
    const { articles, page, ledger, id, run } = await lookingAgain()
    const { document } = madeUpRecord
    await articles.keepDocument(id, 1, document, '1')
    await articles.keepPage(id, { ...page, body: Buffer.from('more') }, page.url, run)
    await ledger.advance(id, run, 'normalize-article')

    expect(await articles.dropUnchanged(id, 2, document, run - 1)).toBe(false)
    expect(await articles.dropUnchanged(id, 2, document, run)).toBe(true)
  })

  test('that comes to nothing leaves it recorded, without what was fetched since', async () => {
    const { articles, page, letters, ledger, id, run, stand } = await lookingAgain()
    await articles.keepPage(id, { ...page, body: Buffer.from('a wall') }, page.url, run)
    await ledger.advance(id, run, 'normalize-article')

    await letters.bury({
      stage: 'normalize-article',
      subject: { kind: 'entry', id, run },
      failedAt: at,
      durationMs: 1,
      code: 'no-article',
      message: 'm',
      fingerprint: 'f',
      stack: 's',
      input: {},
      reviveAt: after(minute),
    })

    expect(await stand(id)).toBe('recorded/null')
    expect(await articles.page(id)).toMatchObject({ revision: 1, body: page.body })
    expect(await ledger.takeRefetches(after(minute), 10)).toHaveLength(1)
  })

  test('that is skipped leaves it recorded', async () => {
    const { ledger, id, run, stand } = await lookingAgain()

    await ledger.skip(id, run, 'fetch-article', 'robots')

    expect(await stand(id)).toBe('recorded/null')
  })
})

test('what died and may pass is asked for again, as a run of its own kind', async () => {
  const { letters, ledger, id } = await setup()
  await letters.bury({
    stage: 'fetch-article',
    subject: { kind: 'entry', id, run: 1 },
    failedAt: at,
    durationMs: 1,
    code: 'http-503',
    message: 'm',
    fingerprint: 'f',
    stack: 's',
    input: {},
    reviveAt: after(minute),
  })

  expect(await ledger.takeRefetches(after(minute), 10)).toMatchObject([{ id, run: 2 }])
  expect(await ledger.standing(id)).toMatchObject({ cause: 'revival', revivals: 1 })
})

test('what somebody discarded is not asked for again', async () => {
  const { letters, ledger, id } = await setup()
  await letters.bury({
    stage: 'fetch-article',
    subject: { kind: 'entry', id, run: 1 },
    failedAt: at,
    durationMs: 1,
    code: 'http-503',
    message: 'm',
    fingerprint: 'f',
    stack: 's',
    input: {},
    reviveAt: after(minute),
  })
  const [letter] = await letters.find({ status: 'open', limit: 10 })

  await letters.discard([letter!])

  expect(await ledger.takeRefetches(after(minute), 10)).toEqual([])
})

test('a letter of a page that did not do can be taken up by fetching it again', async () => {
  const { letters, ledger, id } = await setup()
  await ledger.advance(id, 1, 'normalize-article')
  await letters.bury({
    stage: 'normalize-article',
    subject: { kind: 'entry', id, run: 1 },
    failedAt: at,
    durationMs: 1,
    code: 'no-article',
    message: 'm',
    fingerprint: 'f',
    stack: 's',
    input: {},
  })
  const found = await letters.find({ status: 'open', limit: 10 })

  const reopened = await letters.reopen(found, 'fetch-article')

  expect(reopened).toEqual([{ stage: 'fetch-article', subject: { kind: 'entry', id, run: 2 } }])
  expect(await ledger.standing(id)).toMatchObject({ stage: 'fetch-article', cause: 'retry' })
})

test('a replay goes on without those of its entries that wait', async () => {
  const { db, ledger, id } = await setup()
  await ledger.skip(id, 1, 'fetch-article', 'robots')
  const replays = createReplayStore(db, entryStages)
  await replays.start({ id: 'r', fromStage: 'fetch-article', filter: {} }, at)
  const step = await replays.step(at, { size: () => 10, pauseMs: () => 0 })
  const inFlight = async () => (await replays.get('r'))?.inFlight

  const before = await inFlight()
  await ledger.wait({ ...fence(id), run: step!.taken[0]!.run }, waitUntil(after(minute)))

  expect([before, await inFlight()]).toEqual([1, 0])
})

test('the diagram in the documentation shows all moves', () => {
  expect(readFileSync('docs/architecture.md', 'utf8')).toContain(diagram())
})
