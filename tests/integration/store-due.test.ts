import { expect, test } from 'vitest'
import { entryStages } from '../../src/pipeline.ts'
import { DeadLetterFilter } from '../../src/schemas/dead-letter.ts'
import { createBulkStore } from '../../src/store/bulks.ts'
import { readDue } from '../../src/store/due.ts'
import { createLedger } from '../../src/store/ledger.ts'
import { createReplayStore } from '../../src/store/replays.ts'
import { createSinkStore } from '../../src/store/sinks.ts'
import { keptArticles } from '../support/kept-articles.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()
const at = new Date('2026-03-02T12:00:00Z')
const later = new Date(at.getTime() + 60_000)
const nothing = { replays: false, previews: false, bulks: false, entries: false, sinks: false }

async function setup() {
  const db = await database()
  const articles = await keptArticles(db)
  const id = await articles.add('one', { title: 'One', text: 'Of one there is much to tell.' })
  const due = async (now = at) => {
    const found = Object.entries(await readDue(db, now))
    return found.flatMap(([kind, isDue]) => (isDue ? [kind] : []))
  }
  return { db, articles, id, due }
}

test('where there is nothing to do, nothing is due', async () => {
  const { db } = await setup()

  expect(await readDue(db, at)).toEqual(nothing)
})

test('a replay and a preview are due, each as what it is, until they are done', async () => {
  const { db, due } = await setup()
  const replays = createReplayStore(db, entryStages)
  const order = { fromStage: 'extract-facts', filter: {}, by: undefined } as const

  await replays.start({ ...order, id: 'r' }, at)
  const replaying = await due()
  await replays.setStatus('r', { from: ['running'], to: 'cancelled' }, at)
  await replays.start({ ...order, id: 'p', preview: { most: undefined } }, at)
  const previewing = await due()
  await replays.setStatus('p', { from: ['running'], to: 'paused' }, at)

  expect([replaying, previewing, await due()]).toEqual([['replays'], ['previews'], []])
})

test('a bulk is due while it runs', async () => {
  const { db, due } = await setup()
  const bulks = createBulkStore(db)

  const id = await bulks.start(
    { verb: 'retry', filter: DeadLetterFilter.parse({}), reason: undefined, by: 'me' },
    at,
  )
  const running = await due()
  await bulks.stop(id, at)

  expect([running, await due()]).toEqual([['bulks'], []])
})

test('an entry is due when its wait is over, and where it waits for longer than any wait', async () => {
  const { db, id, due } = await setup()
  const ledger = createLedger(db, entryStages, () => at)
  const fence = { id, run: 1, stage: 'fetch-article' } as const
  const why = { from: 'fetch-article', code: 'http-503', message: 'answered 503' } as const

  await ledger.wait(fence, { ...why, until: later })
  const [before, after] = [await due(), await due(later)]
  await db.run(`update entries set next_attempt_at = '2036-03-01'`)

  expect([before, after, await due()]).toEqual([[], ['entries'], ['entries']])
})

test('sinks are due while a record has no place or has not left, and rest when told to', async () => {
  const { db, articles, id, due } = await setup()
  const sinks = createSinkStore(db)
  await articles.record(id, [])
  const alone = await due()
  await sinks.add({ name: 'desk', kind: 'webhook', settings: {}, start: 'now' }, at)
  const withNothing = await due()
  await articles.record(await articles.add('two', { title: 'Two', text: 'And of two.' }), [])
  const unplaced = await due()
  await sinks.place(10)
  const behind = await due()
  const taken = (await sinks.take(at, 1_000))!
  const leased = await due()
  await sinks.rest(taken, later)
  await sinks.release(taken)

  expect({ alone, withNothing, unplaced, behind, leased, resting: await due() }).toEqual({
    alone: [],
    withNothing: [],
    unplaced: ['sinks'],
    behind: ['sinks'],
    leased: [],
    resting: [],
  })
  expect(await due(later)).toEqual(['sinks'])
})
