import { describe, expect, onTestFinished, test } from 'vitest'
import { actingAs } from '../../src/app/actor.ts'
import { entryStageNames } from '../../src/app/entry-stages.ts'
import { importPage } from '../../src/app/import-page.ts'
import { jsonLine } from '../../src/archives/lines.ts'
import { dashboardRoutes } from '../../src/dashboard/server.ts'
import { ActionFilter } from '../../src/schemas/action.ts'
import { readFeed } from '../../src/text/feed.ts'
import { openTestApp, settled } from '../support/app.ts'
import { cli } from '../support/cli.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()
const articles = [
  {
    title: 'Flood <b>kills</b> 12 in Rilke',
    text: 'A flood killed 12 people in Rilke on Monday, the mayor of Vestland said. Roads were cut off.',
  },
  {
    title: 'Port opens',
    text: 'The harbor ministry of Vestland said on Monday that 4,700 containers were moved through Rilke in August.',
  },
]

async function setup(
  settings: Readonly<Record<string, string>> = {},
  told: readonly object[] = [],
) {
  const { app, env } = await openTestApp(await database(), settings)
  const routes = dashboardRoutes(app)
  if (told.length > 0) {
    const workers = await app.work({ stages: entryStageNames })
    onTestFinished(async () => workers.stop())
    for (const [n, one] of told.entries()) {
      const url = `https://news.example/a?n=${n}&key=hidden-words`
      const line = JSON.stringify({ ...one, url })
      const page = importPage(
        jsonLine(Buffer.from(line), `line ${n}`, `file:///a.jsonl#${n}`),
        app.now(),
      )
      const [imported] = await app.store.imports.keep('a', [page], app.now())
      if (imported?.waiting) await app.producer.addEntries([imported.waiting])
    }
    await settled(app, told.length)
  }
  const ask = async (path: string, init: RequestInit = {}) =>
    routes.request(`http://localhost${path}`, init)
  const read = async (path: string, init?: RequestInit) => {
    const answer = await ask(path, init)
    expect(answer.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
    return readFeed(Buffer.from(await answer.text()), { url: `http://localhost${path}` })
  }
  return { app, env, ask, read }
}

const form = (fields: Readonly<Record<string, string>>): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers: { origin: 'http://localhost' },
})

describe('a saved search', () => {
  test('is kept from a page, told by a feed, and forgotten', async () => {
    const { app, ask, read } = await setup({}, articles)
    expect(await (await ask('/articles?query=flood')).text()).toContain('Save this search')
    expect(await (await ask('/articles')).text()).not.toContain('Save this search')
    const kept = await ask(
      '/searches',
      form({ name: 'floods', query: 'flood', least: '10', event: 'killed' }),
    )
    expect(kept.headers.get('location')).toBe('/searches?added=floods')

    const feed = await read('/searches/floods.rss')
    const [record] = await app.records.list({ query: 'flood', limit: 1 })
    expect(feed.entries).toMatchObject([
      {
        guid: `wiredesk:article:${record?.id}`,
        url: 'https://news.example/a?n=0&key=********',
      },
    ])
    expect((await ask('/searches/floods')).headers.get('location')).toBe(
      '/articles?event=killed&least=10&query=flood',
    )
    expect(await (await ask('/searches')).text()).toContain('/searches/floods.rss')
    expect(await app.actions.list(ActionFilter.parse({}))).toMatchObject([
      { verb: 'searches.add', by: 'web:local' },
    ])

    await ask('/searches/remove', form({ name: 'floods' }))
    expect((await ask('/searches/floods.rss')).status).toBe(404)
  })

  test('is no answer that a reader has already', async () => {
    const { app, ask } = await setup({}, articles.slice(0, 1))
    await app.searches.add({ name: 'all', subject: 'records', filter: { since: '900w' } })
    const first = await ask('/searches/all.rss')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).not.toBe('')

    const headers = { 'if-none-match': etag }
    expect((await ask('/searches/all.rss', { headers })).status).toBe(304)
    expect((await ask('/searches/all.rss', { method: 'HEAD' })).status).toBe(200)
    expect((await ask('/searches/all.rss?limit=1000')).status).toBe(400)
  })

  test('of what stands somewhere tells entries', async () => {
    const { app, read, ask } = await setup({}, articles)
    await app.searches.add({ name: 'done', subject: 'entries', filter: { state: 'recorded' } })

    const feed = await read('/searches/done.rss?limit=1')
    expect(feed.entries).toHaveLength(1)
    expect(feed.entries[0]?.guid).toMatch(/^wiredesk:entry:.*:recorded$/)
    expect((await ask('/searches/done')).headers.get('location')).toBe('/entries?state=recorded')
  })

  test.each([
    ['Floods', 'records', { query: 'a' }, 'no name'],
    ['floods', 'records', {}, 'finds all'],
    ['floods', 'records', { qeury: 'a' }, 'qeury'],
    ['floods', 'records', { event: 'eaten' }, 'event'],
    ['floods', 'records', { limit: '3' }, 'limit'],
    ['floods', 'entries', { stage: 'no-stage' }, 'stage'],
    ['floods', 'records', { feed: 'none' }, 'feed "none" is no id or address'],
  ] as const)('%s of %s by %j is refused', async (name, subject, filter, why) => {
    const { app, ask } = await setup()

    await expect(app.searches.add({ name, subject, filter })).rejects.toThrow(why)
    const answer = await ask('/api/v1/searches', {
      method: 'POST',
      body: JSON.stringify({ name, subject, filter }),
      headers: { 'content-type': 'application/json' },
    })
    expect(answer.status).toBe(400)
    expect((await ask('/searches', form({ name, ...filter }))).status).toBe(400)
    expect(await app.searches.list()).toEqual([])
  })

  test('goes by commands', async () => {
    const { env } = await setup({}, articles)
    const added = await cli(['searches', 'add', 'floods', '--query', 'flood', '--since', '7d'], env)
    expect(added.out).toContain('/searches/floods.rss')

    expect((await cli(['searches', 'add', 'floods', '--query', 'flood'], env)).code).toBe(2)
    expect((await cli(['searches', 'list', '--json'], env)).rows()).toMatchObject([
      { name: 'floods', subject: 'records', filter: { query: 'flood', since: '7d' } },
    ])
    expect((await cli(['searches', 'show', 'floods', '--json'], env)).rows()).toMatchObject([
      { title: 'Flood <b>kills</b> 12 in Rilke' },
    ])
    expect((await cli(['searches', 'remove', 'floods'], env)).code).toBe(0)
    expect((await cli(['searches', 'show', 'floods'], env)).code).toBe(1)
  })
})

describe('a token for feeds', () => {
  const ofSettings = 'a-token-of-some-length'

  test('opens feeds, by its address or as a password, and nothing else', async () => {
    const { app, ask } = await setup({ WIREDESK_TOKEN: ofSettings })
    const secret = await app.tokens.add('reader', 'rss')
    const basic = { authorization: `Basic ${Buffer.from(`anybody:${secret}`).toString('base64')}` }
    const bearer = { authorization: `Bearer ${secret}` }

    const opened = await ask(`/feeds/broken.rss?token=${secret}`)
    expect(opened.status).toBe(200)
    expect(opened.headers.get('set-cookie')).toBeNull()
    expect(await opened.text()).not.toContain(secret)
    expect((await ask('/feeds/broken.rss', { headers: basic })).status).toBe(200)
    expect((await ask('/feeds/broken.rss', { headers: bearer })).status).toBe(200)
    expect((await ask('/', { headers: basic })).status).toBe(401)
    for (const path of ['/', '/feeds', '/api/v1/records', '/searches'])
      expect((await ask(path, { headers: bearer })).status, path).toBe(403)
    expect((await ask(`/?token=${secret}`)).headers.get('set-cookie')).toBeNull()
    const act = await ask('/api/v1/holds/lift', { method: 'POST', headers: bearer, body: '{}' })
    expect(act.status).toBe(403)
  })

  test('is asked for by a feed reader', async () => {
    const { ask } = await setup({ WIREDESK_TOKEN: ofSettings })
    const refused = await ask('/feeds/broken.rss')

    expect(refused.status).toBe(401)
    expect(refused.headers.get('www-authenticate')).toMatch(/^Basic /)
    expect((await ask('/feeds')).headers.get('www-authenticate')).toBeNull()
    expect((await ask(`/feeds/broken.rss?token=${ofSettings}`)).status).toBe(200)
  })
})

test('a feed that breaks is one item, until it breaks again', async () => {
  const { app, read } = await setup({ WIREDESK_PUBLIC_URL: 'https://desk.example/' })
  await actingAs(undefined, async () =>
    app.feeds.add([
      { url: 'https://user:word@news.example/rss', title: 'News & more' },
      { url: 'https://other.example/rss' },
    ]),
  )
  const feeds = await app.feeds.list()
  const [id, other] = ['news.example', 'other.example'].map(
    (host) => feeds.find(({ url }) => url.includes(host))?.id,
  )
  const now = app.now()
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()
  const poll = async (feed: string | undefined, state: object) =>
    app.store.db.run('update feeds set poll = $2 where id = $1', [feed, JSON.stringify(state)])
  const look = async () => {
    await app.store.feedBreaks.note(now)
    return (await read('/feeds/broken.rss')).entries
  }

  await poll(id, { failingSince: hoursAgo(2), failure: 'http-503' })
  await poll(other, { failingSince: hoursAgo(0.5), failure: 'timeout' })
  const first = await look()
  expect(first).toMatchObject([
    { title: 'News & more fails', url: `https://desk.example/feeds/${id}` },
  ])
  expect(JSON.stringify(first)).not.toContain('word@')
  await poll(id, { failingSince: hoursAgo(200), failure: 'timeout' })
  const longer = await look()
  expect(longer).toMatchObject([
    { guid: first[0]?.guid, title: 'News & more has failed for a week and more' },
  ])

  await poll(id, { okAt: hoursAgo(0) })
  expect((await look()).map(({ guid }) => guid)).toEqual([first[0]?.guid])
  expect(await app.feeds.breaks(10)).toMatchObject([{ mendedAt: now }])
  await poll(id, { failingSince: hoursAgo(3), failure: 'http-404' })
  const again = await look()
  expect(again).toHaveLength(2)
  expect(again[0]?.guid).not.toBe(first[0]?.guid)

  await app.feeds.setStatus(id ?? '', 'paused')
  await look()
  expect(await app.feeds.breaks(1)).toMatchObject([{ mendedAt: now, failure: 'http-404' }])
  expect(await app.store.feedBreaks.forget(new Date(now.getTime() + 1), 1)).toBe(1)
  expect(await app.feeds.breaks(10)).toHaveLength(1)
})
