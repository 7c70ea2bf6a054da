import { expect, test } from 'vitest'
import { DeadLetterFilter } from '../../src/schemas/dead-letter.ts'
import { openTestApp, run, settled, settledInAHurry, until } from '../support/app.ts'
import { articlePage, newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { page, status } from '../support/web-server.ts'

const database = await postgresForFile()

test('a page that changed but tells the same makes no new revision, one that tells more does', async () => {
  const story = { path: '/port', title: 'Port of Rilke opens' }
  const site = await newsSite([story])
  const { app } = await openTestApp(await database())
  await app.store.feeds.add([{ url: site.feedUrl }], app.now())
  await run(app)
  await settled(app, 1)
  const [summary] = await app.store.reader.list({ limit: 1 })
  const id = summary?.id ?? ''
  const fetches = () => site.asked.filter(({ path }) => path === story.path).length
  const tellAgain = async (updated: string, body: string) => {
    const before = fetches()
    site.answer(story.path, page(body))
    site.tell([{ ...story, updated }])
    await app.store.feeds.setStatus(site.feedUrl, 'active', app.now())
    await until(async () => fetches() > before)
    await settled(app, 1)
  }

  await tellAgain('2025-09-02T08:00:00Z', `${articlePage(story.title)}<!-- another advert -->`)
  const same = await app.store.reader.revisions(id)
  await tellAgain('2025-09-03T08:00:00Z', articlePage(story.title, '5,100'))
  const changed = await app.store.reader.revisions(id)

  expect(same).toEqual([1])
  expect(changed).toEqual([1, 2])
})

test('stories in nearly the same words share a cluster, others do not', async () => {
  const stories = ['/port', '/copy', '/rain'].map((path) => ({
    path,
    title: `Port of Rilke opens ${path}`,
  }))
  const site = await newsSite(stories)
  site.answer('/copy', page(articlePage('Port of Rilke opens', '4,701')))
  site.answer(
    '/rain',
    page(
      `<!doctype html><title>Rain</title><article><h1>Rain</h1>${[
        'Rain fell on Tuesday over the whole of the country for the first time in 140 days.',
        'Farmers had lost 30 percent of the harvest, and the reservoirs stood lower than ever.',
        'The weather service expects that it goes on until the end of the week in most valleys.',
      ]
        .map((text) => `<p>${text}</p>`)
        .join('')}</article>`,
    ),
  )
  const { app } = await openTestApp(await database())
  await app.store.feeds.add([{ url: site.feedUrl }], app.now())

  await run(app)
  await settled(app, 3)
  const summaries = await app.store.reader.list({ limit: 10 })
  const records = await Promise.all(summaries.map(async ({ id }) => app.store.reader.get(id)))
  const clusterOf = (path: string) =>
    records.find((record) => record?.url.endsWith(path))?.relations.cluster

  expect(clusterOf('/port')).toBeDefined()
  expect(clusterOf('/copy')).toBe(clusterOf('/port'))
  expect(clusterOf('/rain')).not.toBe(clusterOf('/port'))
  expect(await app.store.reader.list({ cluster: clusterOf('/port'), limit: 10 })).toHaveLength(2)
})

test('an article whose page is gone when it is looked at again stays recorded', async () => {
  const story = { path: '/port', title: 'Port of Rilke opens' }
  const site = await newsSite([story])
  const { app } = await openTestApp(await database())
  await app.store.feeds.add([{ url: site.feedUrl }], app.now())
  await run(app)
  await settled(app, 1)
  site.answer(story.path, status(404))
  site.tell([{ ...story, updated: '2025-09-02T08:00:00Z' }])
  const before = site.asked.filter(({ path }) => path === story.path).length

  await app.store.feeds.setStatus(site.feedUrl, 'active', app.now())
  await until(async () => site.asked.filter(({ path }) => path === story.path).length > before)
  const total = await settledInAHurry(app, 1)

  expect(total).toMatchObject({ recorded: 1, dead: 0 })
  expect(await app.store.deadLetters.find(DeadLetterFilter.parse({}))).toEqual([])
})
