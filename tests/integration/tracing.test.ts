import { expect, test } from 'vitest'
import { z } from 'zod'
import { traceIdsOf } from '../../src/queues/tracing.ts'
import { openTestApp, run, settledInAHurry } from '../support/app.ts'
import { articlePage, newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { spansInMemory } from '../support/spans.ts'
import { page, status } from '../support/web-server.ts'

const database = await postgresForFile()

test('an article is one trace over all stages, though it waited in the ledger', async () => {
  const spans = spansInMemory()
  const { app } = await openTestApp(await database())
  const site = await newsSite([{ path: '/a', title: 'Port opens' }])
  site.answer('/a', (response, request) => {
    site.answer('/a', page(articlePage('Port opens')))
    status(503)(response, request)
  })
  await app.feeds.add([{ url: site.feedUrl }])
  await run(app)
  await settledInAHurry(app, 1)

  const [entry] = await app.store.db.rows(
    z.object({ id: z.string(), run: z.int() }),
    'select id, run from entries',
  )
  const { traceId } = traceIdsOf(entry ?? { id: '', run: 0 })
  const told = spans
    .filter((span) => span.traceId === traceId)
    .map(({ name, attributes }) => `${name} ${String(attributes['wiredesk.outcome'])}`)
  expect(told.filter((line) => !line.endsWith('deferred'))).toEqual([
    'fetch-article waiting',
    'fetch-article done',
    'normalize-article done',
    'extract-facts done',
    'store-record done',
  ])
  expect(spans.filter(({ name }) => name === 'poll-feed').length).toBeGreaterThan(0)
})
