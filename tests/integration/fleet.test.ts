import { onTestFinished, expect, test } from 'vitest'
import { openProbe } from '../../src/cli/work.ts'
import { startProbe } from '../../src/dashboard/listen.ts'
import { type TestedApp, openTestApp, settled } from '../support/app.ts'
import { newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()

/** Takes the jobs of these stages until the test is over. Gives the ids of records it has kept. */
async function work(app: TestedApp, stages: readonly string[]): Promise<string[]> {
  const kept: string[] = []
  const workers = await app.work({ stages, onRecord: ({ id }) => kept.push(id) })
  onTestFinished(async () => workers.stop())
  return kept
}

/** How many jobs of that stage were done by this process. */
async function told(app: TestedApp, stage: string): Promise<number> {
  const count = new RegExp(
    String.raw`^wiredesk_job_duration_seconds_count\{stage="${stage}",outcome="done"\} (\d+)$`,
    'm',
  )
  return Number(count.exec(await app.metrics.ofProcess())?.[1] ?? 0)
}

test('a worker without a dashboard answers probes and tells of itself only', async () => {
  const { app } = await openTestApp(await database())
  const probe = await startProbe(app, 0, false)
  onTestFinished(probe.close)
  const answer = async (path: string) => (await fetch(`${probe.url}${path}`)).text()

  expect(await answer('/healthz')).toBe('ok')
  expect(await answer('/readyz')).toBe('ready')
  const metrics = await answer('/metrics')
  expect(metrics).toMatch(/^process_resident_memory_bytes \d+$/m)
  expect(metrics).toContain('# TYPE wiredesk_job_duration_seconds histogram')
  expect(metrics).not.toContain('wiredesk_entries')
  expect((await fetch(`${probe.url}/records`)).status).toBe(404)
})

test('a scheduler without a dashboard tells of store and queues', async () => {
  const { app } = await openTestApp(await database(), { WIREDESK_METRICS_PORT: '0' })
  const probe = await openProbe(app, true)
  onTestFinished(async () => probe?.close())

  const metrics = await (await fetch(`${probe?.url}/metrics`)).text()
  expect(metrics).toContain('wiredesk_store_up 1')
  expect(metrics).toMatch(/^process_resident_memory_bytes \d+$/m)
  expect((await fetch(`${probe?.url}/`)).status).toBe(404)
})

test('two processes with different stages do the work of one together', async () => {
  const stories = Array.from({ length: 12 }, (_, n) => ({
    path: `/s${n}`,
    title: `Port ${n} opens`,
  }))
  const site = await newsSite(stories)
  const db = await database()
  const { app: web } = await openTestApp(db)
  const { app: reader } = await openTestApp(db)
  await web.store.feeds.add([{ url: site.feedUrl }], web.now())

  const fetched = await work(web, ['poll-feed', 'fetch-article'])
  const kept = await work(reader, ['normalize-article', 'extract-facts', 'store-record'])
  // Both may sweep: a job is never queued twice.
  for (const app of [web, reader]) {
    const schedule = app.schedule()
    onTestFinished(async () => schedule.stop())
  }
  const total = await settled(web, stories.length)

  expect(total).toMatchObject({ recorded: 12, skipped: 0, dead: 0 })
  expect(await told(web, 'fetch-article')).toBe(12)
  expect(await told(web, 'store-record')).toBe(0)
  expect(await told(reader, 'store-record')).toBe(12)
  expect(fetched).toEqual([])
  expect(new Set(kept).size).toBe(12)
  expect(kept).toHaveLength(12)
  for (const { path } of stories)
    expect(site.asked.filter((asked) => asked.path === path)).toHaveLength(1)
  const { unbalanced, breaks } = await reader.store.report(new Date(0))
  expect([unbalanced, breaks]).toEqual([[], []])
})
