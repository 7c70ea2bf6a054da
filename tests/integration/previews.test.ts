import { expect, test } from 'vitest'
import { entryStages } from '../../src/pipeline.ts'
import { createPreviewStore } from '../../src/store/previews.ts'
import { createReplayStore, readsIn } from '../../src/store/replays.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const database = await databaseForFile()

const at = new Date('2026-03-01T12:00:00Z')
const later = (ms: number) => new Date(at.getTime() + ms)

/** A preview over so many entries that have ended, their ids in order. */
async function setup(entries: number, most?: number) {
  const db = await database()
  await db.run(
    `insert into feeds (id, url, title, added_at) values ('f', 'https://news.example/rss', '', $1)`,
    [at],
  )
  await db.run(
    `insert into entries (id, feed_id, guid, url, entry, content_hash, state, reason, discovered_at, moved_at)
     select lpad(i::text, 3, '0'), 'f', i::text, 'https://news.example/' || i, '{}', '', 'skipped', 'media', $1, $1
     from generate_series(1, $2) i`,
    [at, entries],
  )
  const replays = createReplayStore(db, entryStages)
  const previews = createPreviewStore(db, readsIn(entryStages))
  await replays.start({ id: 'p', fromStage: 'fetch-article', filter: {}, preview: { most } }, at)
  const claim = async (now = at) => {
    const claimed = await previews.claim(now, new Date(now.getTime() + 60_000), 2)
    if (!claimed) throw new Error('there is nothing to be claimed')
    return claimed
  }
  return { replays, previews, claim }
}

const seen = (ids: readonly string[]) =>
  ids.map((id) => ({ id, title: id, status: 'unknown' as const, facts: [] }))

test('is claimed by one at a time, and by another when its time is over', async () => {
  const { previews, claim } = await setup(3)
  const first = await claim()
  expect(first).toMatchObject({ ids: ['001', '002'], isLast: false })
  expect(await previews.claim(later(1_000), later(61_000), 2)).toBeUndefined()

  const second = await claim(later(60_000))
  expect(second.ids).toEqual(first.ids)
  const look = { articles: seen(first.ids), nextStepAt: later(60_000) }
  expect(await previews.note({ claim: second, ...look }, later(60_000))).toBe(true)
  expect(await previews.note({ claim: first, ...look }, later(60_001))).toBe(false)
})

test('goes on behind what was looked at, until all was, and counts it', async () => {
  const { replays, previews, claim } = await setup(3)
  const first = await claim()
  await previews.note({ claim: first, articles: seen(['001']), nextStepAt: at }, at)
  const second = await claim()
  expect(second).toMatchObject({ ids: ['002', '003'], isLast: true })
  await previews.note({ claim: second, articles: seen(second.ids), nextStepAt: at }, at)

  expect(await replays.get('p')).toMatchObject({ status: 'done', queued: 3, total: 3 })
  expect(await replays.changes('p', 10)).toMatchObject({ kept: 0, changed: 0, unknown: 3 })
  expect(await previews.claim(later(9_000), later(99_000), 2)).toBeUndefined()
})

test('of a sample ends with it, and no replay takes its entries', async () => {
  const { replays, previews, claim } = await setup(5, 3)
  expect(await replays.get('p')).toMatchObject({ total: 3, isPreview: true })
  const pace = { size: () => 10, pauseMs: () => 0 }
  expect(await replays.step(at, pace)).toBeUndefined()
  const first = await claim()
  await previews.note({ claim: first, articles: seen(first.ids), nextStepAt: at }, at)
  const last = await claim()
  expect(last).toMatchObject({ ids: ['003'], isLast: true })
  await previews.note({ claim: last, articles: seen(last.ids), nextStepAt: at }, at)

  expect(await replays.get('p')).toMatchObject({ status: 'done', queued: 3 })
})

test('that is paused keeps nothing of what was being looked at', async () => {
  const { replays, previews, claim } = await setup(2)
  const first = await claim()
  await replays.setStatus('p', { from: ['running'], to: 'paused' }, at)

  const articles = seen(first.ids)
  expect(await previews.note({ claim: first, articles, nextStepAt: at }, at)).toBe(false)
  expect(await replays.get('p')).toMatchObject({ status: 'paused', queued: 0 })
  expect(await replays.changes('p', 10)).toMatchObject({ unknown: 0 })
})
