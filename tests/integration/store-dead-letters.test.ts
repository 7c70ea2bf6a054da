import { expect, test } from 'vitest'
import { entryStages } from '../../src/pipeline.ts'
import { DeadLetterFilter } from '../../src/schemas/dead-letter.ts'
import { PollState } from '../../src/schemas/poll-state.ts'
import { createAnswerStore } from '../../src/store/answers.ts'
import { createDeadLetterStore } from '../../src/store/dead-letters.ts'
import { createFeedStore } from '../../src/store/feeds.ts'
import { createLedger } from '../../src/store/ledger.ts'
import { createReplayStore } from '../../src/store/replays.ts'
import { createRetention } from '../../src/store/retention.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()

const at = new Date('2026-03-01T12:00:00Z')
const all = DeadLetterFilter.parse({})

/** One feed with one entry in flight at `fetch-article`. */
async function setup() {
  const db = await database()
  const feeds = createFeedStore(db)
  const letters = createDeadLetterStore(db)
  const [feedId = ''] = await feeds.add([{ url: 'https://news.example/rss' }], at)
  const poll = { feedId, state: PollState.parse({}), nextPollAt: at }
  const entry = { guid: '1', url: 'https://news.example/1', categories: [], enclosures: [] }
  const [job] = await feeds.keepPoll({ ...poll, entries: [entry] })
  const id = job?.entryId ?? ''
  const bury = async (kind: 'feed' | 'entry', subjectId: string, run: number, stage: string) =>
    letters.bury({
      stage,
      subject: { kind, id: subjectId, run },
      failedAt: at,
      durationMs: 5,
      code: 'http-404',
      message: 'it answered 404',
      fingerprint: 'f',
      stack: 's',
      input: {},
    })
  return {
    db,
    feeds,
    letters,
    ledger: createLedger(db, entryStages, () => at),
    feedId,
    poll,
    entry,
    id,
    bury,
  }
}

test('writes no letter for a late job of a run that is over', async () => {
  const { feeds, letters, ledger, poll, entry, id, bury } = await setup()
  await ledger.advance(id, 1, 'normalize-article')
  await feeds.keepPoll({ ...poll, entries: [{ ...entry, summary: 'it says something else now' }] })

  await bury('entry', id, 1, 'normalize-article')

  expect(await letters.find(all)).toEqual([])
  expect(await ledger.standing(id)).toMatchObject({ run: 2, state: 'in-flight' })
})

test('forgets failures of long ago, but for the answer that an open letter is about', async () => {
  const { db, letters, feedId, id, bury } = await setup()
  const attempt = { stage: 'fetch-article', failedAt: at, durationMs: 5, code: 'x', message: 'x' }
  const answer = {
    url: 'https://news.example/1',
    status: 404,
    headers: {},
    body: Buffer.from('no'),
  }
  await letters.noteAttempt({ ...attempt, subject: { kind: 'entry', id, run: 1 }, answer })
  await letters.noteAttempt({ ...attempt, subject: { kind: 'feed', id: feedId, run: 1 }, answer })
  await bury('entry', id, 1, 'fetch-article')
  const answers = createAnswerStore(db)

  const retention = createRetention(db)
  const forget = async (before: Date) =>
    Promise.all([retention.attempts(before, 10), retention.answers(before, 10)])

  expect(await forget(at)).toEqual([0, 0])
  expect(await retention.attempts(new Date(at.getTime() + 1), 1)).toBe(1)
  expect(await forget(new Date(at.getTime() + 1))).toEqual([2, 1])
  expect(await answers.get(id)).toMatchObject({ status: 404 })
  expect(await answers.get(feedId)).toBeUndefined()
  expect(await letters.find(all)).toMatchObject([
    { attempts: [{ code: 'x' }, { code: 'http-404' }] },
  ])
})

const pace = { size: () => 10, pauseMs: () => 0 }

test('takes a letter back when its entry is sent through again by a replay', async () => {
  const { db, letters, id, bury } = await setup()
  await bury('entry', id, 1, 'fetch-article')
  const replays = createReplayStore(db, entryStages)

  await replays.start({ id: 'r', fromStage: 'fetch-article', filter: {} }, at)
  const step = await replays.step(at, pace)

  expect(step).toMatchObject({ taken: [{ id, run: 2, stage: 'fetch-article' }] })
  expect(await letters.find(all)).toEqual([])
})

test('has one open letter for an entry that dies again at another stage', async () => {
  const { db, letters, ledger, id, bury } = await setup()
  await bury('entry', id, 1, 'fetch-article')
  await letters.reopen(await letters.find(all))
  await ledger.advance(id, 2, 'normalize-article')
  await bury('entry', id, 2, 'normalize-article')
  expect(await letters.find(all)).toMatchObject([{ stage: 'normalize-article' }])

  const replays = createReplayStore(db, entryStages)
  await replays.start({ id: 'r', fromStage: 'fetch-article', filter: {} }, at)
  await replays.step(at, pace)
  await bury('entry', id, 3, 'fetch-article')

  expect(await letters.find(all)).toMatchObject([{ stage: 'fetch-article', deaths: 2 }])
})

test('takes a letter back when its entry changes at the feed', async () => {
  const { feeds, letters, poll, entry, id, bury } = await setup()
  await bury('entry', id, 1, 'fetch-article')

  await feeds.keepPoll({ ...poll, entries: [{ ...entry, summary: 'it says something else now' }] })

  expect(await letters.find(all)).toEqual([])
})

test('watches a feed again that was gone when its letter is retried', async () => {
  const { feeds, letters, poll, feedId, bury } = await setup()
  await feeds.keepPoll({ ...poll, gone: true, entries: [] })
  await bury('feed', feedId, 1, 'poll-feed')

  const reopened = await letters.reopen(await letters.find(all))

  expect(reopened).toEqual([{ stage: 'poll-feed', subject: { kind: 'feed', id: feedId, run: 1 } }])
  expect(await feeds.get(feedId)).toMatchObject({ status: 'active' })
})

test('retries a letter that was discarded where it is asked for, and not one that was found open before', async () => {
  const { letters, ledger, id, bury } = await setup()
  await bury('entry', id, 1, 'fetch-article')
  const found = await letters.find(all)
  await letters.discard(found)

  expect(await letters.reopen(found)).toEqual([])
  expect(await ledger.standing(id)).toMatchObject({ run: 1, state: 'dead' })
  const discarded = await letters.find({ ...all, status: 'discarded' })

  expect(await letters.reopen(discarded)).toHaveLength(1)
  expect(await ledger.standing(id)).toMatchObject({ run: 2, state: 'in-flight' })
})
