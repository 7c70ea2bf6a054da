import { expect, test } from 'vitest'
import { openTestApp, run, settled } from '../support/app.ts'
import { articlePage, newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { page } from '../support/web-server.ts'

const database = await postgresForFile()

test('an article and its views for telephones and printers are recorded once', async () => {
  const story = { path: '/2026/port-of-rilke', title: 'Port of Rilke opens' }
  const views = [`${story.path}/amp`, `${story.path}?print=1`].map((path) => ({ ...story, path }))
  const site = await newsSite([story, ...views])
  const canonical = `<link rel="canonical" href="${site.url(story.path)}"></head>`
  for (const { path } of views)
    site.answer(path, page(articlePage(story.title).replace('</head>', canonical)))
  site.tell([story])
  const { app } = await openTestApp(await database())
  await app.store.feeds.add([{ url: site.feedUrl }], app.now())
  await run(app)
  await settled(app, 1)

  site.tell([story, ...views])
  await app.store.feeds.setStatus(site.feedUrl, 'active', app.now())
  const total = await settled(app, 3)

  expect(total).toMatchObject({ recorded: 1, skipped: 2, dead: 0 })
})
