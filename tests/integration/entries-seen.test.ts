import { describe, expect, test } from 'vitest'
import { entryStages } from '../../src/pipeline.ts'
import { EntryFilter } from '../../src/schemas/entry-filter.ts'
import { PollState } from '../../src/schemas/poll-state.ts'
import { createAnswerStore } from '../../src/store/answers.ts'
import { createDeadLetterStore } from '../../src/store/dead-letters.ts'
import { createEntryReader } from '../../src/store/entry-reader.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { createLedger } from '../../src/store/ledger.ts'
import {
  readFeedRecall,
  readRecall,
  readRecallOf,
  shareOf,
  totalOf,
} from '../../src/store/recall.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()

const at = new Date('2026-03-01T12:00:00Z')
const after = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const filter = (about: Partial<EntryFilter> = {}) => ({ ...EntryFilter.parse({}), ...about })

const fence = (id: string) => ({ id, run: 1, stage: 'fetch-article' as const })

/** A feed with five entries: one waits, one is skipped, one dead, one lost by us, one in flight. */
async function setup() {
  const db = await database()
  const feeds = createFeedStore(db, () => at)
  const [feedId = ''] = await feeds.add([{ url: 'https://news.example/rss', title: 'News' }], at)
  const jobs = await feeds.keepPoll({
    feedId,
    state: PollState.parse({}),
    nextPollAt: at,
    entries: ['waits', 'skipped', 'dead', 'lost', 'flies'].map((name) => ({
      guid: name,
      url: `https://${name}.news.example/story`,
      title: `The one that ${name}`,
      categories: [],
      enclosures: [],
    })),
  })
  const [waits = '', skipped = '', dead = '', lost = '', flies = ''] = jobs.map((j) => j.entryId)
  const ledger = createLedger(db, entryStages, () => at)
  const letters = createDeadLetterStore(db, () => at)
  const attempt = (id: string, code: string) => ({
    stage: 'fetch-article',
    subject: { kind: 'entry' as const, id, run: 1 },
    failedAt: at,
    durationMs: 7,
    code,
    message: `https://news.example/${id} answered: ${code}`,
  })
  const why = { code: 'http-503', message: 'it answered 503' }
  await ledger.wait(fence(waits), { ...why, until: after(5), from: 'fetch-article' })
  const body = Buffer.from('<h1>Be right back</h1>')
  const answer = { url: 'https://waits.news.example/story', status: 503, headers: { a: 'b' }, body }
  await letters.noteAttempt({ ...attempt(waits, 'http-503'), answer })
  await ledger.skip(skipped, 1, 'fetch-article', 'media')
  const death = { fingerprint: 'f', stack: 's', input: {} }
  await letters.bury({ ...attempt(dead, 'http-404'), ...death })
  await letters.bury({ ...attempt(lost, 'over-memory'), ...death })
  return { db, entries: createEntryReader(db), feedId, ids: { waits, skipped, dead, lost, flies } }
}

describe('a list of entries', () => {
  test.each([
    ['waiting', ['waits']],
    ['in-flight', ['flies']],
    ['skipped', ['skipped']],
    ['dead', ['dead', 'lost']],
    ['recorded', []],
  ] as const)('takes those that are %s', async (state, names) => {
    const { entries, ids } = await setup()

    const found = await entries.list(filter({ state }))

    expect(found.map(({ id }) => id).toSorted()).toEqual(names.map((name) => ids[name]).toSorted())
    expect(found.every((entry) => entry.state === state)).toBe(true)
  })

  test('takes those of a reason, a host, a feed', async () => {
    const { entries, ids, feedId } = await setup()
    const found = async (about: Partial<EntryFilter>) =>
      (await entries.list(filter(about))).map(({ id }) => id)

    expect(await found({ reason: 'http-503' })).toEqual([ids.waits])
    expect(await found({ reason: 'media' })).toEqual([ids.skipped])
    expect(await found({ host: 'dead.news.example' })).toEqual([ids.dead])
    expect(await found({ host: 'News.example' })).toHaveLength(5)
    expect(await found({ host: 'ews.example' })).toEqual([])
    expect(await found({ feed: feedId })).toHaveLength(5)
    expect(await found({ feed: 'https://other.example/rss' })).toEqual([])
  })

  test('tells what one waits for, since when and until when', async () => {
    const { entries } = await setup()

    const [waiting] = await entries.list(filter({ state: 'waiting' }))

    expect(waiting).toMatchObject({
      title: 'The one that waits',
      feed: 'News',
      stage: 'fetch-article',
      reason: 'http-503',
      message: 'it answered 503',
      attempts: 1,
      failingSince: at,
      nextAttemptAt: after(5),
    })
  })
})

test('a page of a list begins after the last entry of the one before, ties or not', async () => {
  const { entries } = await setup()
  const all = (await entries.list(filter())).map(({ id }) => id)

  const first = await entries.list(filter({ limit: 2 }))
  const rest = await entries.list(filter({ after: first[1]!.id }))
  const waiting = await entries.list(filter({ state: 'waiting' }))

  expect([...first, ...rest].map(({ id }) => id)).toEqual(all)
  expect(await entries.list(filter({ state: 'waiting', after: waiting[0]!.id }))).toEqual([])
})

describe('trying now', () => {
  test.each<[Partial<EntryFilter>, number]>([
    [{}, 1],
    [{ reason: 'http-503', host: 'news.example' }, 1],
    [{ state: 'dead' }, 1],
    [{ reason: 'http-404' }, 0],
    [{ host: 'other.example' }, 0],
    [{ feed: 'none' }, 0],
  ])('%j makes %i due', async (about, count) => {
    const { db, ids } = await setup()
    const ledger = createLedger(db, entryStages, () => at)

    expect(await ledger.tryNow(filter(about), at)).toBe(count)
    expect((await ledger.takeDue(at, 10)).map(({ id }) => id)).toEqual(
      count === 1 ? [ids.waits] : [],
    )
  })

  test('takes nothing from what an entry may still fail, however often', async () => {
    const { db, ids } = await setup()
    const ledger = createLedger(db, entryStages, () => at)
    const fails = { code: 'http-503', message: 'it answered 503', from: 'fetch-article' } as const

    for (let times = 0; times < 3; times += 1) {
      await ledger.tryNow(filter(), at)
      expect(await ledger.tryNow(filter(), at)).toBe(0)
      await ledger.takeDue(at, 10)
      await ledger.wait(fence(ids.waits), { ...fails, until: after(5) })
    }

    expect(await ledger.standing(ids.waits)).toMatchObject({ attempts: 1, failingSince: at })
  })
})

test('letters are counted by status', async () => {
  const { db } = await setup()
  const letters = createDeadLetterStore(db, () => at)
  const [one] = await letters.find({ status: 'open', limit: 1 })
  await letters.discard([one!])

  expect(await letters.counts()).toEqual({ open: 1, retried: 0, discarded: 1 })
})

test('what waits is told by cause', async () => {
  const { entries } = await setup()

  expect(await entries.waiting(filter())).toEqual([
    {
      stage: 'fetch-article',
      code: 'http-503',
      message: 'it answered 503',
      count: 1,
      feeds: 1,
      failingSince: at,
      mostAttempts: 1,
      nextAttemptAt: after(5),
    },
  ])
})

test('the oldest under way are told, waiting ones apart', async () => {
  const { entries } = await setup()

  expect(await entries.oldest()).toEqual({
    inFlightSince: at,
    failingSince: at,
    inFlight: 1,
    waiting: 1,
  })
})

test('an entry is shown with what failed and its letters', async () => {
  const { entries, ids } = await setup()

  const story = await entries.show(ids.dead)

  expect(story).toMatchObject({
    state: 'dead',
    reason: 'http-404',
    cause: 'new',
    revisions: [],
    failures: [{ code: 'http-404', failedAt: at }],
    letters: [{ stage: 'fetch-article', status: 'open' }],
  })
  expect(await entries.show('none')).toBeUndefined()
})

test('an answer that could not be used is kept as evidence, with its body', async () => {
  const { db, ids } = await setup()

  const answer = await createAnswerStore(db).get(ids.waits)

  expect(answer).toMatchObject({ status: 503, headers: { a: 'b' }, answeredAt: at })
  expect(Buffer.from(answer?.body ?? []).toString()).toBe('<h1>Be right back</h1>')
})

describe('recall', () => {
  test('tells what was lost by us from what was refused by them', async () => {
    const { db, feedId } = await setup()

    const recall = await readRecall(db, at)

    expect(recall).toEqual([
      {
        feedId,
        feed: 'News',
        day: '2026-03-01',
        published: 5,
        recorded: 0,
        same: 0,
        waiting: 2,
        lost: 1,
        refused: 2,
      },
    ])
  })

  test('by feed has those first that lost most, so many as are asked for', async () => {
    const { db, feedId } = await setup()
    const feeds = createFeedStore(db, () => at)
    const [other = ''] = await feeds.add([{ url: 'https://other.example/rss' }], at)
    await feeds.keepPoll({
      feedId: other,
      state: PollState.parse({}),
      nextPollAt: at,
      entries: [{ guid: 'a', url: 'https://other.example/a', categories: [], enclosures: [] }],
    })

    const all = await readFeedRecall(db, at, 10)
    const counts = { published: 5, recorded: 0, same: 0, waiting: 2, lost: 1, refused: 2 }
    expect(all).toMatchObject([
      { feedId, feed: 'News', ...counts },
      { feedId: other, feed: 'https://other.example/rss', published: 1, waiting: 1, lost: 0 },
    ])
    expect(await readFeedRecall(db, at, 1)).toHaveLength(1)
    expect(await readRecallOf(db, [other], at)).toMatchObject([{ feedId: other, published: 1 }])
    expect(await readFeedRecall(db, new Date(at.getTime() + 86_400_000), 10)).toEqual([])
  })

  test('is the share of what could be read', () => {
    const sum = { published: 10, recorded: 6, same: 1, waiting: 0, lost: 1, refused: 2 }

    expect(shareOf(sum)).toBe(7 / 8)
    expect(shareOf({ ...sum, published: 2, recorded: 0, same: 0, lost: 0 })).toBeUndefined()
    expect(totalOf([])).toMatchObject({ published: 0 })
  })

  test('leaves out what somebody wanted left out, and imports', async () => {
    const { db, ids } = await setup()
    await db.run(`update entries set reason = 'first-poll-limit' where id = $1`, [ids.skipped])
    await db.run(`update feeds set url = 'import:x'`)

    expect(await readRecall(db, at)).toEqual([])
    await db.run(`update feeds set url = 'https://news.example/rss'`)
    expect(await readRecall(db, at)).toMatchObject([{ published: 4 }])
  })
})
