import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { actingAs } from '../../src/app/actor.ts'
import { entryStageNames } from '../../src/app/entry-stages.ts'
import { filesAt, readFiles } from '../../src/archives/files.ts'
import { dashboardRoutes } from '../../src/dashboard/server.ts'
import { ActionFilter } from '../../src/schemas/action.ts'
import { DeadLetterFilter } from '../../src/schemas/dead-letter.ts'
import { openTestApp, settled, until } from '../support/app.ts'
import { answerRecord, gzipped, record, tarOf } from '../support/archives.ts'
import { cli, folderOf } from '../support/cli.ts'
import { articlePage } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()

const pageAt = (n: number, date = '2024-03-02T10:00:00Z', title = `Port ${n} of Rilke opens`) =>
  answerRecord({ url: `https://coast.example/${n}`, body: articlePage(title), date })

const line = (n: number) =>
  JSON.stringify({
    url: `https://coast.example/line/${n}`,
    title: `Ferry ${n} sails again`,
    text: `The ferry number ${n} sails again, the ministry of Vestland said on Tuesday. It carried ${n + 10},000 people last year.`,
  })

/** An application, and a folder of files that it takes. */
async function setup(files: Readonly<Record<string, Uint8Array | string>>) {
  const { app, env } = await openTestApp(await database())
  const folder = await folderOf({})
  const write = async (name: string, bytes: Uint8Array | string) =>
    writeFile(join(folder, name), bytes)
  for (const [name, bytes] of Object.entries(files)) await write(name, bytes)
  const take = async () =>
    app.imports.take('archive', readFiles(await filesAt([folder])), {
      signal: new AbortController().signal,
    })
  const work = async (entries: number) => {
    const workers = await app.work({ stages: entryStageNames })
    const total = await settled(app, entries)
    await workers.stop()
    return total
  }
  const titles = async () =>
    (await app.records.list({ limit: 100 })).map(({ title }) => title).toSorted()
  return { app, env, folder, write, take, work, titles }
}

const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
  <title>The Coast</title><link>https://coast.example/</link>
  <item><title>Storm closes the harbor</title><link>https://coast.example/storm</link><guid>17</guid>
    <pubDate>Sat, 30 Aug 2025 15:17:00 GMT</pubDate>
    <content:encoded><![CDATA[<p>The storm cost the town 3.2 million euros, Mayor Anna Berg said on Saturday. The harbor stays closed for a week.</p>]]></content:encoded></item>
  <item><title>Rain is expected</title><link>https://coast.example/rain</link><description>Read more.</description></item>
</channel></rss>`

describe('what is brought in', () => {
  test('are the pages of a crawl, at the times when they were fetched', async () => {
    const warc = gzipped([
      record({ 'WARC-Type': 'warcinfo' }, 'a crawler'),
      pageAt(1),
      pageAt(2),
      answerRecord({ url: 'https://coast.example/3', body: 'no', status: 503 }),
    ])
    const { app, take, work, titles } = await setup({ 'crawl.warc.gz': warc })

    expect((await take()).counts).toMatchObject({ new: 2, passed: 2, failed: 0 })
    await work(2)

    expect(await titles()).toEqual(['Port 1 of Rilke opens', 'Port 2 of Rilke opens'])
    const [first] = await app.records.list({ limit: 1 })
    const kept = await app.records.get(first?.id ?? '')
    expect(kept).toMatchObject({
      url: expect.stringMatching(/^https:\/\/coast\.example\/[12]$/),
      fetchedAt: '2024-03-02T10:00:00.000Z',
    })
  })

  test('are the entries of feeds, from the texts that those carry', async () => {
    const { app, take, work } = await setup({ 'coast.xml': rss, 'old.rss.gz': gzipSync(rss) })

    // The same feed of two days has each entry once.
    expect((await take()).counts).toMatchObject({ new: 2, known: 2, failed: 0 })
    expect(await work(2)).toMatchObject({ recorded: 1, dead: 1 })

    const [found] = await app.records.list({ limit: 10 })
    const kept = await app.records.get(found?.id ?? '')
    expect(kept).toMatchObject({
      url: 'https://coast.example/storm',
      document: { title: 'Storm closes the harbor', source: 'feed' },
      dates: { published: { value: '2025-08-30T15:17:00Z' } },
      entry: { guid: '17' },
    })
    const [letter] = await app.letters.list(DeadLetterFilter.parse({}))
    expect(letter).toMatchObject({ code: 'no-article', url: 'https://coast.example/rain' })
  })

  test('are the files of an archive, and what stands in those', async () => {
    const tar = tarOf([
      { name: 'lines.jsonl', content: `${line(1)}\n${line(2)}` },
      { name: 'feeds/coast.xml', content: rss },
      { name: 'logo.png', content: 'PNG' },
      { name: 'crawl.warc.gz', content: gzipped([pageAt(1)]) },
    ])
    const { take } = await setup({ 'all.tar.gz': gzipSync(tar) })

    expect((await take()).counts).toMatchObject({ new: 5, passed: 1, failed: 0 })
  })

  test('is told with what could not be read, to whoever asks who did what', async () => {
    const { app, take } = await setup({
      'a.jsonl.gz': gzipSync(line(1)).subarray(0, -9),
      'b.warc': 'none',
      'c.rss': '<html>none</html>',
      'd.xml':
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://coast.example/1</loc></url></urlset>',
    })

    const report = await actingAs('cli:ana@desk', take)

    expect(report.counts.failed).toBe(4)
    expect(report.failures.map(({ name }) => name)).toEqual([
      'a.jsonl.gz',
      'b.warc',
      'c.rss',
      'd.xml',
    ])
    const [action] = await app.actions.list(ActionFilter.parse({}))
    expect(action).toMatchObject({
      verb: 'imports.take',
      count: report.counts.new,
      code: 'failed',
      message: '4 failed; a.jsonl.gz: is cut off: its gzip has no end',
    })
  })

  test('is not asked for at its site where it is no article', async () => {
    const { app, take, work } = await setup({
      'a.warc': answerRecord({ url: 'https://coast.example/x', body: '<html><p>Hm.</p></html>' }),
    })

    await take()

    expect(await work(1)).toMatchObject({ dead: 1 })
    const [letter] = await app.letters.list(DeadLetterFilter.parse({}))
    expect(letter).toMatchObject({ stage: 'normalize-article', status: 'open' })
  })

  test('is kept in part where it is too large, with its beginning as evidence', async () => {
    const body = `<html>${'<p>Rain.</p>'.repeat(1_500_000)}`
    const { app, take, work } = await setup({
      'a.warc': answerRecord({ url: 'https://coast.example/x', body }),
    })

    await take()
    await work(1)

    const [letter] = await app.letters.list(DeadLetterFilter.parse({}))
    expect(letter).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/^it has \d+ bytes/),
    })
    const kept = await app.store.articles.bytes(letter?.pageSha256 ?? '')
    expect(Buffer.from(kept ?? []).toString()).toBe(body.slice(0, 65_536))
  })
})

describe('what is brought in again', () => {
  test('is known, though its address says something else by now', async () => {
    const warc = gzipped([pageAt(1), pageAt(1, '2024-05-02T10:00:00Z', 'Port 1 of Rilke closes')])
    const { app, take, work, titles } = await setup({ 'crawl.warc.gz': warc })
    await take()
    await work(1)

    expect((await take()).counts).toMatchObject({ new: 0, changed: 0, known: 2 })

    expect(await work(1)).toMatchObject({ recorded: 1 })
    expect(await titles()).toEqual(['Port 1 of Rilke closes'])
    const [found] = await app.records.list({ limit: 1 })
    expect(found?.revision).toBeLessThanOrEqual(2)
  })

  test('does not take the place of what was fetched later', async () => {
    const { take, work, titles, write } = await setup({ 'b.warc': pageAt(1) })
    await take()
    await work(1)

    await write('c.warc', pageAt(1, '2023-01-02T10:00:00Z', 'Port 1 of Rilke is planned'))

    expect((await take()).counts).toMatchObject({ known: 1, older: 1, changed: 0 })
    expect(await titles()).toEqual(['Port 1 of Rilke opens'])
  })

  test('is queued again where it stands, as its job may have been lost', async () => {
    const { app, take } = await setup({ 'a.jsonl': line(1) })
    await take()
    const jobs = async () => (await app.producer.backlog())['normalize-article']?.['prioritized']
    expect(await jobs()).toBe(1)

    await take()

    expect(await jobs()).toBe(1)
    const { total } = await app.store.report(new Date(0))
    expect(total).toMatchObject({ discovered: 1, inFlight: 1 })
  })
})

test('an import that is killed goes on where it was: none lost, none twice', async () => {
  const lines = Array.from({ length: 150 }, (_, n) => line(n)).join('\n')
  const { app, env, folder } = await setup({ 'a.jsonl.gz': gzipSync(lines) })
  const args = ['src/cli/main.ts', 'import', folder, '--name', 'lines']
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('WIREDESK_'))
  const child = spawn(process.execPath, args, {
    env: { ...Object.fromEntries(inherited), ...env, WIREDESK_LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  })
  const kept = async () => (await app.store.report(new Date(0))).total.discovered
  await until(async () => (await kept()) > 0)
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  expect(await kept()).toBeLessThan(150)

  const { code, err } = await cli(['import', folder, '--name', 'lines'], env)

  expect(err).toMatch(/\d+ new, 0 changed, \d+ known, 0 duplicate, 0 failed/)
  expect(code).toBe(0)
  const { total, unbalanced } = await app.store.report(new Date(0))
  expect(total).toMatchObject({ discovered: 150, recorded: 150, inFlight: 0, dead: 0 })
  expect(unbalanced).toEqual([])
  const rows = await app.store.db.first(
    z.object({ rows: z.coerce.number(), addresses: z.coerce.number() }),
    'select count(*) as rows, count(distinct url) as addresses from records',
  )
  expect(rows).toEqual({ rows: 150, addresses: 150 })
})

test('archives are sent to the API, too', async () => {
  const { app } = await setup({})
  const routes = dashboardRoutes(app)
  const send = async (type: string, body: Uint8Array | string) => {
    const answer = await routes.request('/api/v1/imports?name=sent', {
      method: 'POST',
      body: Buffer.from(body),
      headers: { 'content-type': type, host: 'localhost' },
    })
    const told: unknown = await answer.json()
    return told
  }

  expect(await send('application/warc', gzipped([pageAt(1), pageAt(2)]))).toMatchObject({ new: 2 })
  expect(await send('application/rss+xml', rss)).toMatchObject({ new: 2 })
  expect(
    await send('application/x-tar', tarOf([{ name: 'a.jsonl', content: line(1) }])),
  ).toMatchObject({ new: 1 })
  expect(await send('application/warc', gzipSync(Buffer.alloc(2 ** 20)))).toMatchObject({
    failed: 1,
    failures: [{ name: 'body', message: 'is no WARC file' }],
  })
})
