import { describe, expect, test } from 'vitest'
import { EntryFilter } from '../../src/schemas/entry-filter.ts'
import { PollState } from '../../src/schemas/poll-state.ts'
import { createAnswerStore } from '../../src/store/answers.ts'
import { createDeadLetterStore } from '../../src/store/dead-letters.ts'
import { createEntryReader } from '../../src/store/entry-reader.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { createLedger } from '../../src/store/ledger.ts'
import { readRecall, shareOf, totalOf } from '../../src/store/recall.ts'
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
  const ledger = createLedger(db, () => at)
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
  await ledger.skip(fence(skipped), { reason: 'media' })
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
