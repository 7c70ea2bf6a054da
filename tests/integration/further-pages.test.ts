import { expect, test } from 'vitest'
import { openTestApp, run, settled, settledInAHurry, until } from '../support/app.ts'
import { newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { pageOfStory, partsOfStory } from '../support/several-pages.ts'
import { page, status } from '../support/web-server.ts'

const database = await postgresForFile()

const path = '/2026/skerry-light'
const at = (number: number) => (number === 1 ? path : `${path}?page=${number}`)

const whole = (number: number) =>
  page(pageOfStory(number, number < 3 ? `?page=${number + 1}` : undefined))

/** A site with an article told on three pages, and an application that watches it. */
async function setup() {
  const site = await newsSite([{ path, title: 'A parish wants its light back' }])
  for (const number of [1, 2, 3]) site.answer(at(number), whole(number))
  const store = await database()
  const { app } = await openTestApp(store)
  await app.store.feeds.add([{ url: site.feedUrl }], app.now())
  const fetches = (number: number) =>
    site.asked.filter((request) => request.path === at(number)).length
  const record = async () => {
    const [summary] = await app.store.reader.list({ limit: 1 })
    return app.store.reader.get(summary?.id ?? '')
  }
  return { site, app, store, fetches, record }
}

test('an article told on several pages is one record, and a replay asks the site for nothing', async () => {
  const { site, app, fetches, record } = await setup()
  await run(app)
  await settled(app, 1)
  const before = await record()
  const asked = site.asked.length

  const replayed: string[] = []
  for await (const preview of app.replays.preview({
    from: 'normalize-article',
    filter: {},
    limit: 10,
    signal: AbortSignal.timeout(60_000),
  }))
    replayed.push(preview.status)

  expect([1, 2, 3].map(fetches)).toEqual([1, 1, 1])
  expect(before?.document.text.split('\n').slice(1)).toEqual(partsOfStory.flat())
  expect(before?.document.pages).toEqual([1, 2, 3].map((number) => site.url(at(number))))
  expect(replayed).toEqual(['same'])
  expect(site.asked.slice(asked).filter((request) => request.path.startsWith(path))).toEqual([])
})

test('a page that is away for a while is waited for, and the others are not asked for again', async () => {
  const { site, app, fetches, record } = await setup()
  site.answer(at(3), status(503))
  await run(app)
  await until(async () => fetches(3) > 0)
  await until(async () => {
    const { total } = await app.store.report(new Date(0))
    return total.inFlight === 1 && (await app.store.ledger.dueNow(undefined, app.now())) > 0
  })
  const waiting = await record()

  site.answer(at(3), whole(3))
  await settledInAHurry(app, 1)

  expect(waiting).toBeUndefined()
  expect([1, 2].map(fetches)).toEqual([1, 1])
  expect((await record())?.document.text).toContain(partsOfStory[2][1])
  expect((await record())?.document).not.toHaveProperty('access')
})

test('a page that never comes leaves a record of the others, marked as a part', async () => {
  const { site, app, fetches, record } = await setup()
  site.answer(at(3), status(404))
  await run(app)

  const total = await settledInAHurry(app, 1)

  expect(total).toMatchObject({ recorded: 1, dead: 0 })
  expect([1, 2].map(fetches)).toEqual([1, 1])
  expect(fetches(3)).toBeGreaterThan(1)
  expect((await record())?.document).toMatchObject({
    access: 'partial',
    nextPage: site.url(at(3)),
    text: expect.stringContaining(partsOfStory[1][1]),
  })
})

test('what changes on a part that was recorded is recorded, though the rest stays away', async () => {
  const { site, app, record } = await setup()
  const robots = `User-agent: *\nDisallow: ${at(3)}\n`
  site.answer('/robots.txt', page(robots, { 'content-type': 'text/plain' }))
  await run(app)
  await settled(app, 1)
  const before = await record()
  const added = 'The cable is to be laid in June, the council said on Friday.'
  site.answer(at(2), page(pageOfStory(2, '?page=3', [...partsOfStory[1], added])))

  site.tell([{ path, title: 'A parish wants its light back', updated: '2026-06-01T08:00:00Z' }])
  await app.store.feeds.setStatus(site.feedUrl, 'active', app.now())

  await until(async () => (await record())?.revision === 2)
  expect(before?.document.pages).toHaveLength(2)
  expect((await record())?.document).toMatchObject({
    access: 'partial',
    nextPage: site.url(at(3)),
    text: expect.stringContaining(added),
  })
})

test('a process that ends between two pages leaves the rest to the next', async () => {
  const { site, app, store, fetches } = await setup()
  const asked = Promise.withResolvers<void>()
  site.answer(at(3), () => asked.resolve())
  const workers = await app.work()
  const schedule = app.schedule()
  await asked.promise
  await schedule.stop()
  await workers.stop()
  site.answer(at(3), whole(3))

  const again = await openTestApp(store)
  await run(again.app)
  await settled(again.app, 1)

  const [summary] = await again.app.store.reader.list({ limit: 1 })
  const record = await again.app.store.reader.get(summary?.id ?? '')
  expect(record?.document.text.split('\n').slice(1)).toEqual(partsOfStory.flat())
  expect([1, 2, 3].map(fetches)).toEqual([1, 1, 2])
})

test('further pages that changed make a revision, and nothing is left aside', async () => {
  const { site, app, record } = await setup()
  await run(app)
  await settled(app, 1)
  const added = 'The cable is to be laid in June, the council said on Friday.'
  site.answer(at(3), page(pageOfStory(3, undefined, [...partsOfStory[2], added])))

  site.tell([{ path, title: 'A parish wants its light back', updated: '2026-06-01T08:00:00Z' }])
  await app.store.feeds.setStatus(site.feedUrl, 'active', app.now())

  await until(async () => (await record())?.revision === 2)
  expect((await record())?.document.text).toContain(added)
  const entry = await app.store.articles.entry((await record())?.id ?? '')
  expect(entry?.pagesAside).toBe(0)
})

test('later looks do not ask for a page that never came, and record what changes on the others', async () => {
  const { site, app, fetches, record } = await setup()
  site.answer(at(3), status(404))
  await run(app)
  await settledInAHurry(app, 1)
  const asked = fetches(3)
  const added = 'The cable is to be laid in June, the council said on Friday.'
  site.answer(at(2), page(pageOfStory(2, '?page=3', [...partsOfStory[1], added])))

  await app.store.articles.refetch((await record())?.id ?? '', app.now())

  await until(async () => (await record())?.revision === 2)
  expect(fetches(3)).toBe(asked)
  expect((await record())?.document).toMatchObject({
    access: 'partial',
    nextPage: site.url(at(3)),
    text: expect.stringContaining(added),
  })
})

test('what led nowhere is forgotten after its time', async () => {
  const { app, record, site } = await setup()
  await run(app)
  await settled(app, 1)
  const { articles } = app.store
  const id = (await record())?.id ?? ''
  const long = `${site.url(path)}?page=2&${'x'.repeat(5_000)}`
  const soon = new Date(Date.now() + 60_000)

  await articles.keepDeadEnd(id, long, 'lost', new Date(Date.now() - 1))
  await articles.keepDeadEnd(id, site.url(at(4)), 'lost', soon)
  await articles.keepDeadEnd(id, site.url(at(4)), 'over', soon)
  await articles.keepDeadEnd('none', site.url(at(4)), 'over', soon)

  expect(await articles.deadEnd(id, long)).toBeUndefined()
  expect(await articles.deadEnd(id, site.url(at(4)))).toBe('over')
  expect(await articles.deadEnd('none', site.url(at(4)))).toBeUndefined()
  await articles.forgetAside()
  expect(await app.store.db.run('delete from dead_ends')).toBe(1)
})
