import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ArticleRecord } from '../../src/schemas/article-record.ts'
import { cli, cliProcess, folderOf } from '../support/cli.ts'
import { articlePage } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { page, webServer } from '../support/web-server.ts'

const database = await postgresForFile()

describe('without a store', () => {
  test('--help lists the commands, and each teaches by example', async () => {
    const all = await cliProcess(['--help'])
    const one = await cliProcess(['feeds', 'add', '--help'])

    expect(all.code).toBe(0)
    for (const name of ['start', 'feeds add', 'failed retry', 'replay', 'extract', 'doctor'])
      expect(all.out).toContain(`  ${name} `)
    expect(one.code).toBe(0)
    expect(one.out).toContain('examples:')
  })

  test('wrong usage and settings that cannot be used exit with 2', async () => {
    const unknown = await cliProcess(['fly'])
    const missing = await cliProcess(['records', 'show'])
    const settings = await cliProcess(['status'], {
      WIREDESK_PORT: '99999',
      WIREDESK_SCHEMA: 'Not Good',
      WIREDESK_LOGLEVEL: 'info',
    })

    expect([unknown.code, missing.code, settings.code]).toEqual([2, 2, 2])
    expect(unknown.err).toContain('there is no command "fly"')
    const lost = await cliProcess(['extract', 'lost.html'])
    expect([lost.code, lost.err.trim()]).toEqual([1, 'wiredesk: there is no lost.html'])
    for (const name of ['WIREDESK_PORT', 'WIREDESK_SCHEMA', 'WIREDESK_LOGLEVEL'])
      expect(settings.err).toContain(name)
    expect(settings.out).toBe('')
  })

  test('extract makes a record of standard input', async () => {
    const { code, rows } = await cliProcess(
      ['extract', '--url', 'https://a.example/port'],
      { WIREDESK_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
      articlePage('Port of Rilke opens'),
    )

    expect(code).toBe(0)
    const record = ArticleRecord.parse(rows()[0])
    expect(record).toMatchObject({
      url: 'https://a.example/port',
      document: { title: 'Port of Rilke opens' },
    })
  })

  test('schema is a JSON Schema, and config shows no password', async () => {
    const schema = await cliProcess(['schema'])
    const config = await cliProcess(['config'], {
      WIREDESK_DATABASE_URL: 'postgres://me:hunter2@db/x',
    })

    expect(JSON.parse(schema.out)).toMatchObject({ type: 'object', title: expect.any(String) })
    expect(config.code).toBe(0)
    expect(config.out).toContain('postgres://me:********@db/x')
  })
})

test('work ends where its port is taken, and takes no job', async () => {
  const taken = await webServer()
  const env = {
    WIREDESK_DATABASE_URL: (await database()).url,
    WIREDESK_METRICS_PORT: new URL(taken.url).port,
  }
  const { code, err } = await cliProcess(['work'], env)

  expect(code).toBe(1)
  expect(err).toContain('EADDRINUSE')
  expect(err).not.toContain('"working"')
})

test('import, records, failures, replay, status and doctor work on one store', async () => {
  const env = { WIREDESK_DATABASE_URL: (await database()).url, WIREDESK_THREADS: '1' }
  const folder = await folderOf({
    'port.html': articlePage('Port of Rilke opens'),
    'bad.jsonl': '{broken\n',
  })

  const imported = await cli(['import', folder, '--json'], { ...env, WIREDESK_SPEED: '9' })
  expect(imported.err).toContain('WIREDESK_SPEED is no setting of this release')
  expect(imported.err).toContain('1 new, 0 changed, 0 known, 0 duplicate, 0 failed, 1 dead')
  const [record] = imported.rows().map((row) => ArticleRecord.parse(row))
  expect(imported.code).toBe(0)
  expect(record?.document.title).toBe('Port of Rilke opens')
  const id = record?.id ?? ''

  const list = await cli(['records', 'list', '--json'], env)
  const found = await cli(['records', 'search', 'harbor', 'ministry', '--json'], env)
  const none = await cli(['records', 'search', 'zebra', '--json'], env)
  const shown = await cli(['records', 'show', id, '--json'], env)
  const exported = await cli(['export'], env)
  expect(list.rows()).toMatchObject([{ id, title: 'Port of Rilke opens' }])
  expect(found.rows()).toMatchObject([{ id }])
  expect(none.rows()).toEqual([])
  expect(shown.rows()).toEqual([record])
  expect(exported.rows()).toEqual([record])
  expect((await cli(['records', 'show', 'none'], env)).code).toBe(1)

  const letters = await cli(['failed', 'list', '--json'], env)
  expect(letters.rows()).toMatchObject([{ id: 1, stage: 'normalize-article', status: 'open' }])
  const evidence = await cli(['failed', 'show', '1', '--page'], env)
  expect(evidence.out).toBe('{broken')
  const dead = await cli(['import', join(folder, 'bad.jsonl')], env)
  expect([dead.code, dead.err]).toEqual([
    1,
    expect.stringContaining('0 new, 0 changed, 0 known, 0 duplicate, 0 failed, 1 dead'),
  ])
  expect((await cli(['failed', 'retry'], env)).code).toBe(2)
  expect((await cli(['failed', 'dry-run', '1', '--json'], env)).rows()).toMatchObject([
    { status: 'failed' },
  ])
  await cli(['failed', 'discard', '--all', '--dry-run'], env)
  expect((await cli(['failed', 'list', '--json'], env)).rows()).toHaveLength(1)
  expect((await cli(['failed', 'restore', '1'], env)).err).toContain('no discarded dead letter 1')

  const preview = await cli(['replay', '--from', 'extract-facts', '--dry-run', '--json'], env)
  expect(preview.rows()).toEqual([])
  expect(preview.err).toContain('of 1 looked at, 0 would change')

  const status = await cli(['status', '--json'], env)
  expect(status.code).toBe(0)
  expect(status.rows()).toMatchObject([
    { balanced: true, total: { discovered: 2, recorded: 1, dead: 1, inFlight: 0 } },
  ])

  const storage = await cli(['status', '--storage', '--json'], env)
  expect(storage.rows()).toContainEqual(expect.objectContaining({ table: 'pages' }))
  expect(storage.rows().at(-1)).toMatchObject({ table: 'all', rows: 1 })

  expect((await cli(['failed', 'retry', '1', '--json'], env)).rows()).toEqual([{ retried: 1 }])
  const doctor = await cli(['doctor', '--whole', '--json'], env)
  const checks = doctor.rows()
  for (const check of [
    'node',
    'settings',
    'disk',
    'database',
    'clock',
    'queue',
    'ledger',
    'tallies',
  ])
    expect(checks).toContainEqual(expect.objectContaining({ check }))
  expect(checks).toContainEqual(
    expect.objectContaining({ check: 'tallies', ok: true, found: 'as counted anew' }),
  )
})

test('feeds are set, shown, renamed, moved and polled, and their secrets stay hidden', async () => {
  const rss = '<rss version="2.0"><channel><title>Courier</title></channel></rss>'
  const feed = page(rss, { 'content-type': 'application/rss+xml' })
  const site = await webServer({ '/feed.xml': feed })
  const url = `${site.url}/feed.xml`
  const env = {
    WIREDESK_DATABASE_URL: (await database()).url,
    WIREDESK_ALLOW_HOSTS: '127.0.0.1',
    WIREDESK_FEED_PACE_MS: '0',
    WIREDESK_THREADS: '1',
  }
  const run = async (...args: string[]) => cli(['feeds', ...args], env)

  const added = await run('add', url, '--header', 'x-key=s3cret', '--interval', '15m')
  expect(added.code).toBe(0)
  expect(site.asked[0]!.headers['x-key']).toBe('s3cret')
  const [, id = ''] = /^added (\w+)/.exec(added.out) ?? []

  const set = await run('set', id, url, 'basic-auth=desk:s3cret', 'feed-text=always', '--json')
  const masked = {
    interval: '15m',
    'header.x-key': '********',
    'basic-auth': 'desk:********',
    'feed-text': 'always',
  }
  const row = { id, url, settings: masked }
  expect(set.rows()).toEqual([row, row])
  expect((await run('unset', url, 'feed-text')).out).not.toContain('feed-text')
  expect(await run('set', url, 'basic-auth=:s3cret')).toMatchObject({
    code: 2,
    err: expect.not.stringContaining('s3cret'),
  })

  expect((await run('rename', url, 'City desk')).code).toBe(0)
  expect((await run('poll', url, 'https://a.example/none')).code).toBe(1)
  expect((await run('move', url, `${site.url}/new.xml`)).code).toBe(0)
  const shown = await run('show', id)
  for (const said of ['/new.xml', 'City desk (your own)', 'now: it was never polled', '15m'])
    expect(shown.out).toContain(said)
  const all = [shown, await run('show', id, '--json'), await run('list', '--json')]
  expect(all.map(({ out }) => out).join()).not.toContain('s3cret')
  expect((await run('show', id, '--secrets', '--json')).rows()).toMatchObject([
    { id, settings: { 'header.x-key': 's3cret', 'basic-auth': 'desk:s3cret' } },
  ])

  const opml = (await run('export')).out
  expect(opml).not.toContain('s3cret')
  const folder = await folderOf({ 'feeds.opml': opml })
  const other = { ...env, WIREDESK_SCHEMA: 'other' }
  await cli(['feeds', 'import', join(folder, 'feeds.opml')], other)
  const [imported] = (await cli(['feeds', 'list', '--json'], other)).rows()
  expect(imported).toMatchObject({ title: 'City desk' })
  expect(
    (await cli(['feeds', 'show', `${site.url}/new.xml`, '--json'], other)).rows(),
  ).toMatchObject([{ renamed: true, settings: { interval: '15m' } }])
})

/** A relative link, and no guid. */
const oddFeed = `<rss version="2.0"><channel><title>Courier</title><item><title>Quay</title><link>/Quay</link>
<description>A &amp; B</description></item></channel></rss>`

test('feeds are checked beside rss-parser, and nothing is written', async () => {
  const site = await webServer({
    '/odd.xml': page(oddFeed, { 'content-type': 'application/rss+xml' }),
    '/torn.xml': page('<rss version="2.0"><channel><title>Fish & Chips</title>', {}),
  })
  const env = {
    WIREDESK_DATABASE_URL: (await database()).url,
    WIREDESK_ALLOW_HOSTS: '127.0.0.1',
    WIREDESK_FEED_PACE_MS: '0',
    WIREDESK_THREADS: '1',
  }

  // rss-parser leaves a relative link as it is, and has no id where there is no guid.
  const odd = await cli(['feeds', 'check', `${site.url}/odd.xml`], env)
  expect(odd.out.split('\n').map((line) => line.trimEnd())).toEqual([
    `${site.url}/odd.xml`,
    '  format      rss',
    '    title     Courier',
    '    entries   1',
    '  entry',
    '    title     Quay',
    `  ≠ url       ${site.url}/Quay`,
    '              /Quay   (rss-parser)',
    `  ≠ id        ${site.url}/Quay`,
    '              –   (rss-parser)',
    '',
  ])

  const torn = await cli(['feeds', 'check', `${site.url}/torn.xml`, '--json'], env)
  expect(torn.rows()).toMatchObject([
    {
      format: 'rss',
      repairs: expect.arrayContaining(['bare-ampersand']),
      refusal: expect.any(String),
    },
  ])
  expect((await cli(['feeds', 'check', `${site.url}/none`], env)).code).toBe(1)
  expect((await cli(['feeds', 'list', '--json'], env)).rows()).toEqual([])
})

test('feeds are added, listed, paused, resumed, removed, and go out and in as OPML', async () => {
  const rss = '<rss version="2.0"><channel><title>Courier</title></channel></rss>'
  const site = await webServer({
    '/feed.xml': page(rss, { 'content-type': 'application/rss+xml' }),
  })
  const url = `${site.url}/feed.xml`
  const env = {
    WIREDESK_DATABASE_URL: (await database()).url,
    WIREDESK_ALLOW_HOSTS: '127.0.0.1',
    WIREDESK_FEED_PACE_MS: '0',
    WIREDESK_THREADS: '1',
  }
  const feeds = async () => (await cli(['feeds', 'list', '--json'], env)).rows()

  const added = await cli(['feeds', 'add', url, '--folder', 'North', '--json'], env)
  expect(added.rows()).toMatchObject([{ url, title: 'Courier' }])
  const absent = await cli(['feeds', 'add', `${site.url}/none`], env)
  expect([absent.code, absent.err.trim()]).toEqual([1, `${site.url}/none answered 404`])
  const closed = await cli(['feeds', 'add', url], { ...env, WIREDESK_ALLOW_HOSTS: '' })
  expect(closed.err).toContain('WIREDESK_ALLOW_HOSTS does not name 127.0.0.1')
  expect((await cli(['feeds', 'add', url], env)).out).toMatch(/^watched already [\da-f]/)

  expect((await cli(['feeds', 'pause', url], env)).code).toBe(0)
  expect((await cli(['feeds', 'add', url], env)).out).toMatch(/^watched already, paused [\da-f]/)
  expect(await feeds()).toMatchObject([{ url, status: 'paused', folder: 'North' }])
  expect((await cli(['feeds', 'resume', url], env)).code).toBe(0)
  expect(await feeds()).toMatchObject([{ status: 'active' }])
  expect((await cli(['feeds', 'pause', 'https://a.example/none'], env)).code).toBe(1)

  const opml = await cli(['feeds', 'export'], env)
  const folder = await folderOf({})
  await writeFile(join(folder, 'feeds.opml'), opml.out)
  expect(await readFile(join(folder, 'feeds.opml'), 'utf8')).toContain(url)
  expect((await cli(['feeds', 'remove', url], env)).code).toBe(0)
  expect(await feeds()).toEqual([])
  const other = { ...env, WIREDESK_SCHEMA: 'other' }
  const dead = '<body><outline text="Old" type="rss"/>'
  await writeFile(join(folder, 'feeds.opml'), opml.out.replace('<body>', dead))
  const told = await cli(['feeds', 'import', join(folder, 'feeds.opml')], other)
  expect(told.out).toContain('1 feed is watched, not all of the list: see above')
  expect(told.err).toMatch(/feeds\.opml: line \d+: “Old” has no address of a feed/)
  expect((await cli(['feeds', 'list', '--json'], other)).rows()).toMatchObject([
    { url, title: 'Courier', folder: 'North' },
  ])
})

test('feeds add does not wait for a site that wants to be left alone', async () => {
  const env = { WIREDESK_DATABASE_URL: (await database()).url, WIREDESK_ALLOW_HOSTS: '127.0.0.1' }
  const site = await webServer({
    '/busy.xml': (response) => response.writeHead(429, { 'retry-after': '3600' }).end(),
  })

  const first = await cli(['feeds', 'add', `${site.url}/busy.xml`, '--json'], env)
  const second = await cli(['feeds', 'add', `${site.url}/news.xml`], env)
  const check = await cli(['feeds', 'check', `${site.url}/news.xml`], env)

  expect([first.code, second.code, check.code]).toEqual([0, 0, 1])
  expect(first.rows()).toMatchObject([
    { url: `${site.url}/busy.xml`, unseen: { why: `${site.url}/busy.xml answered 429` } },
  ])
  expect(second.out).toMatch(/^added \w+\t.*\/news\.xml/)
  expect(second.err).toMatch(/news\.xml was not looked at: 127\.0\.0\.1:\d+ is left alone until/)
  expect(check.err).toContain('is left alone until')
  expect(site.asked.map(({ path }) => path)).toEqual(['/busy.xml'])
  const watched = await cli(['feeds', 'list', '--json'], env)
  expect(watched.rows()).toHaveLength(2)
})
