import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { dashboardRoutes } from '../../src/dashboard/server.ts'
import { openTestApp, run, settled } from '../support/app.ts'
import { newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()

async function setup() {
  const { app } = await openTestApp(await database(), {
    WIREDESK_ALERT_WEBHOOK: 'http://127.0.0.1:1/',
  })
  const site = await newsSite([{ path: '/a', title: 'Port opens' }])
  await app.feeds.add([{ url: site.feedUrl }])
  await run(app)
  await settled(app, 1)
  const metrics = async () =>
    (await dashboardRoutes(app).request('http://localhost/metrics')).text()
  return { app, metrics }
}

/** A histogram is asked for by its parts. */
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name = '', type]) =>
    type === 'histogram' ? ['_bucket', '_sum', '_count'].map((part) => name + part) : [name],
  )

/** By which labels each series of a metric is told. */
const labelsIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/[{,](\w+)="/g)].map(([, label = '']) => label))

const deployed = globSync('deploy/**/*.{yml,json}')

test('dashboard and alert rules name metrics that there are', async () => {
  const { metrics } = await setup()
  const text = await metrics()
  const names = new Set(namesIn(text))
  const files = deployed.map((file) => readFileSync(file, 'utf8'))
  const asked = files.flatMap(
    (file) => file.match(/\b(?:wiredesk|nodejs|process)_[a-z0-9_]+/g) ?? [],
  )

  expect(new Set(asked).size).toBeGreaterThan(20)
  expect(asked.filter((name) => !names.has(name))).toEqual([])
})

test('they ask by labels that there are', async () => {
  const { metrics } = await setup()
  // Of what there is none of here, and of what Prometheus adds.
  const known = new Set([...labelsIn(await metrics()), 'sink', 'channel', 'instance', 'job'])
  const files = deployed.map((file) => readFileSync(file, 'utf8'))
  const asked = files.flatMap((file) =>
    [...file.matchAll(/\bby \(([^)]*)\)|[{,](\w+)(?:=~?|!=)\\?"/g)].flatMap(
      ([, by = '', label = '']) => [...by.split(/,\s*/), label].filter((name) => name !== ''),
    ),
  )

  expect(asked.length).toBeGreaterThan(20)
  expect(asked.filter((label) => !known.has(label))).toEqual([])
})

test('each metric of ours is in the docs', async () => {
  const { metrics } = await setup()
  const docs = readFileSync('docs/operations.md', 'utf8')
  const missing = [...(await metrics()).matchAll(/^# TYPE (wiredesk_\w+) /gm)]
    .map(([, name = '']) => name)
    .filter((name) => !docs.includes(`\`${name}\``))

  expect(missing).toEqual([])
})

test('stages, replays and alerts are counted', async () => {
  const { app, metrics } = await setup()
  await app.replays.start({ from: 'store-record', filter: { ids: [] } })
  const alert = { todo: '', href: '/', link: '', patienceMs: 0 }
  await app.store.alerts.note(
    [
      { ...alert, kind: 'a', tone: 'bad', what: 'one' },
      { ...alert, kind: 'b', tone: 'warn', what: 'two' },
      { ...alert, kind: 'c', tone: 'warn', what: 'not yet', patienceMs: 60_000 },
    ],
    app.now(),
  )
  await app.store.db.run(
    `insert into alert_messages (alert_id, channel, event, made_at, next_attempt_at, failure, failure_message)
     select id, 'webhook', 'opened', now(), now() + interval '1 day', 'connect', '' from alerts where kind = 'a'
     on conflict (alert_id, channel, event, number) do update set told_at = null, failure = 'connect', failure_message = ''`,
  )
  const text = await metrics()

  expect(text).toContain('wiredesk_alerts{tone="bad"} 1')
  expect(text).toContain('wiredesk_alerts{tone="warn"} 1')
  expect(text).toContain('wiredesk_alerts_untold{channel="webhook"}')
  expect(text).toMatch(/wiredesk_replays\{status="paused"\} 0/)
  expect(text).toMatch(/wiredesk_stage_in_flight\{stage="fetch-article"\} 0/)
  expect(text).toMatch(/^wiredesk_records_uncounted \d+$/m)
})
