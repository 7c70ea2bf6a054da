import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { entryStageNames } from '../../src/app/entry-stages.ts'
import { openApiOf } from '../../src/dashboard/api/open-api.ts'
import { type Operation, nothingSent } from '../../src/dashboard/api/operation.ts'
import { operations } from '../../src/dashboard/api/operations.ts'
import { dashboardRoutes } from '../../src/dashboard/server.ts'
import { DeadLetterFilter } from '../../src/schemas/dead-letter.ts'
import { openTestApp, settled, thingNamed } from '../support/app.ts'
import { importLines } from '../support/imported.ts'
import { newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()

/** An API on so many records and dead letters of a file. */
async function setup(good = 0, bad = 0) {
  const { app } = await openTestApp(await database())
  const routes = dashboardRoutes(app)
  const workers = await app.work({ stages: entryStageNames })
  onTestFinished(async () => workers.stop())
  const lines = Array.from({ length: good + bad }, (_, n) => {
    const text = `The harbor ministry of Vestland said on Monday that ${n},700 containers were moved through Rilke in August.`
    return n < good ? JSON.stringify({ title: `Port ${n} opens`, text }) : `{broken ${n}`
  })
  await importLines(app, lines)
  await settled(app, good + bad)
  const page = async (path: string, init?: RequestInit) =>
    routes.request(path, {
      ...init,
      headers: new Headers([['host', 'localhost'], ...new Headers(init?.headers)]),
    })
  const ask = async (path: string, init?: RequestInit) =>
    page(path.startsWith('/api') ? path : `/api/v1${path}`, init)
  const json = async (path: string) => (await ask(path)).json()
  const post = async (path: string, body: unknown) => {
    const answer = await ask(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })
    return { status: answer.status, body: await answer.json() }
  }
  return { app, page, ask, json, post }
}

describe('a list', () => {
  test.each([
    ['records', 5, 0],
    ['failed', 0, 5],
    ['entries', 3, 2],
  ])('of %s is given page by page, each row once', async (name, good, bad) => {
    const { ask } = await setup(good, bad)
    const ids: unknown[] = []
    let next: string | undefined = `/${name}?limit=2`
    while (next !== undefined) {
      const answer: Response = await ask(next)
      const rows = z
        .array(z.object({ id: z.union([z.string(), z.number()]) }))
        .parse(await answer.json())
      expect(rows.length).toBeLessThanOrEqual(2)
      ids.push(...rows.map(({ id }) => id))
      next = /^<(.*)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1]
    }

    expect(ids).toHaveLength(5)
    expect(new Set(ids).size).toBe(5)
  })

  test('that has not changed is not sent again', async () => {
    const { ask, post } = await setup()
    const first = await ask('/feeds')
    const etag = first.headers.get('etag') ?? ''
    expect(etag).not.toBe('')

    expect((await ask('/feeds', { headers: { 'if-none-match': etag } })).status).toBe(304)
    const site = await newsSite([])
    await post('/feeds', { url: site.feedUrl })
    expect((await ask('/feeds', { headers: { 'if-none-match': etag } })).status).toBe(200)
  })
})

test('feeds are added, set, renamed, moved, paused, polled and removed', async () => {
  const { json, post } = await setup()
  const site = await newsSite([{ path: '/a', title: 'Port opens' }])

  const added = await post('/feeds', {
    url: site.feedUrl,
    folder: 'Ports',
    settings: { interval: '15m', 'header.x-key': 'hidden-words' },
  })
  const [{ id }] = z.tuple([z.object({ id: z.string() })]).parse(added.body)
  expect(await json(`/feeds/${id}`)).toMatchObject({
    folder: 'Ports',
    settings: { interval: '15m' },
  })
  expect(JSON.stringify(await json(`/feeds/${id}`))).not.toContain('hidden-words')

  const changed = await post(`/feeds/${id}/settings`, {
    set: { refetch: 'none' },
    unset: ['interval'],
  })
  expect(changed.body).toMatchObject({ refetch: 'none' })
  expect(changed.body).not.toHaveProperty('interval')
  await post(`/feeds/${id}/rename`, { title: 'Ours' })
  await post(`/feeds/${id}/move`, { url: `${site.feedUrl}?moved` })
  expect(await post(`/feeds/${id}/poll`, {})).toMatchObject({ body: { due: true } })
  await post(`/feeds/${id}/pause`, {})
  expect(await json(`/feeds/${id}`)).toMatchObject({
    title: 'Ours',
    url: `${site.feedUrl}?moved`,
    status: 'paused',
  })
  expect(await post(`/feeds/${id}/poll`, {})).toMatchObject({ body: { due: false } })
  await post(`/feeds/${id}/resume`, {})
  expect(await json('/feeds')).toMatchObject([{ status: 'active' }])
  await post(`/feeds/${id}/remove`, {})
  expect(await json('/feeds')).toEqual([])
})

test('dead letters are tried, retried and discarded', async () => {
  const { json, post } = await setup(0, 2)
  const [one, two] = z.array(z.object({ id: z.number() })).parse(await json('/failed'))

  expect(await post(`/failed/${one?.id}/dry-run`, {})).toMatchObject({
    status: 200,
    body: { status: 'failed' },
  })
  expect(await post('/failed/discard', { id: one?.id })).toMatchObject({ body: { discarded: 1 } })
  expect(await post('/failed/retry', { id: two?.id })).toMatchObject({ body: { retried: 1 } })
  expect(await json('/failed?status=discarded')).toMatchObject([{ id: one?.id }])
})

test('sinks are added, changed, set back and removed, and their secrets stay hidden', async () => {
  const { json, post, app } = await setup(1)
  const settings = { url: 'http://127.0.0.1:9/', secret: 'a-secret-of-16-letters' }

  expect((await post('/sinks', { name: 'desk', kind: 'webhook', settings })).status).toBe(200)
  expect(await post('/sinks', { name: 'desk', kind: 'webhook', settings })).toMatchObject({
    status: 400,
    body: { error: 'there is a sink desk already' },
  })
  expect(JSON.stringify(await json('/sinks'))).not.toContain('a-secret')
  await post('/sinks/desk/pause', {})
  await post('/sinks/desk/replay', { start: 'all' })
  expect(await app.sinks.get('desk')).toMatchObject({ status: 'paused', behind: 1 })
  expect(await json('/sinks/desk/letters')).toEqual([])
  await post('/sinks/desk/remove', {})
  expect(await json('/sinks')).toEqual([])
})

describe('what cannot be', () => {
  test.each([
    ['/feeds/none/pause', {}, 404, 'there is no feed none'],
    ['/sinks/none/pause', {}, 404, 'there is no sink none'],
    ['/failed/99/dry-run', {}, 404, 'there is no letter 99'],
    ['/sinks/none/retry', {}, 404, 'there is no sink none'],
    ['/feeds', { url: 'nowhere' }, 400, 'url'],
    ['/feeds', { url: 'http://127.0.0.1:1/' }, 400, '127.0.0.1'],
    ['/feeds', { url: 'file:///etc/passwd' }, 400, 'file:'],
    ['/failed/discard', { cod: 'http-404' }, 400, 'cod'],
    ['/holds/lift', { names: ['a'.repeat(2 ** 20)] }, 413, '1048576'],
    ['/feeds', { url: 'https://a.example/', settings: { speed: '9' } }, 400, 'speed'],
    ['/sinks', { name: 'a', kind: 'pigeon', settings: {} }, 400, 'pigeon'],
    ['/failed/discard', {}, 400, 'say which letters'],
    ['/feeds/none/move', { url: 'javascript:alert(1)' }, 400, 'url'],
    [
      '/feeds',
      { url: 'https://a.example/', settings: { 'header.x-key': '********' } },
      400,
      'header.x-key is masked',
    ],
    ['/failed/retry', { fetch: true }, 400, 'say which letters'],
  ])('POST %s with what it cannot be is refused, and says why', async (path, body, status, why) => {
    const { post } = await setup()
    const answer = await post(path, body)

    expect(answer.status).toBe(status)
    expect(z.object({ error: z.string() }).parse(answer.body).error).toContain(why)
  })

  test.each([
    ['POST', '/feeds/http%3A%2F%2F127.0.0.1%3A1%2F/check'],
    ['GET', '/sinks/none/letters'],
  ])('%s %s is answered so that whoever asks knows why', async (method, path) => {
    const { ask } = await setup()
    const answer = await ask(
      path,
      method === 'GET'
        ? {}
        : { method, body: '{}', headers: { 'content-type': 'application/json' } },
    )

    expect([400, 404]).toContain(answer.status)
    expect(await answer.json()).toMatchObject({ error: expect.any(String) })
  })

  test.each([
    ['/feeds/x/check', 'GET', 'POST'],
    ['/feeds', 'DELETE', 'GET, POST'],
    ['/status', 'POST', 'GET'],
  ])('%s by %s is pointed to %s', async (path, method, allow) => {
    const { ask } = await setup()
    const headers = { 'content-type': 'application/json' }
    const answer = await ask(path, { method, headers })

    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe(allow)
    expect(await answer.json()).toEqual({
      error: `/api/v1${path} is asked for by ${allow.replace(', ', ' or ')}`,
    })
  })

  test.each([
    ['records', 'none'],
    ['entries', 'none'],
    ['failed', '99'],
  ])('a list of %s goes on from a row that there is', async (list, after) => {
    const { ask } = await setup()
    const answer = await ask(`/${list}?after=${after}`)

    expect(answer.status).toBe(400)
    expect(JSON.stringify(await answer.json())).toContain(after)
  })

  test.each([
    ['/records?feed=none', 'feed "none" is no id or address of a feed that is or was watched'],
    ['/export?feed=none', 'feed "none"'],
    ['/records?cluster=none', 'cluster "none" is no story'],
    ['/entries?feed=none', 'feed "none"'],
    ['/waiting?feed=none', 'feed "none"'],
    ['/failed?feed=none', 'feed "none"'],
    ['/failed/groups?bulk=9', 'bulk 9 is none'],
  ])('of %s, which names what there is not, no empty list is given', async (path, why) => {
    const { page, ask } = await setup()
    const answer = await ask(path)
    const shown = await page(
      path.replace(/^\/(?:records|export)/, '/articles').replace('/groups', ''),
    )

    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({ error: expect.stringContaining(why) })
    expect(shown.status).toBe(400)
    expect(await shown.text()).toContain(why)
  })

  test('an action on what there is not is none', async () => {
    const { app, page, post } = await setup()
    const sent = await post('/waiting/now', { feed: 'none' })
    const form = await page('/waiting/now', {
      method: 'POST',
      body: new URLSearchParams({ feed: 'none' }),
      headers: { origin: 'http://localhost' },
    })

    expect([sent.status, form.status]).toEqual([400, 400])
    expect(await app.actions.list({ limit: 9 })).toEqual([])
  })

  test('what the store holds in a way that cannot be read is no fault of whoever asks', async () => {
    const { app, ask } = await setup()
    await app.store.db.run(
      `insert into replays (id, from_stage, filter, total, started_at, updated_at) values ('r', 'extract-facts', '[]', 0, now(), now())`,
    )

    expect((await ask('/replays/r')).status).toBe(500)
  })

  test('a form of another site is no action', async () => {
    const { ask } = await setup()
    const sent = async (type: string) =>
      (
        await ask('/failed/retry', {
          method: 'POST',
          body: 'id=1',
          headers: { 'content-type': type },
        })
      ).status

    expect(await sent('application/x-www-form-urlencoded')).toBe(403)
    expect(await sent('text/plain')).toBe(403)
    expect(await sent('application/xml')).toBe(415)
  })
})

const isAsked = ({ method, at }: Operation) => method === 'get' && !at.includes('{sink}')

const alert = {
  kind: 'standstill',
  tone: 'bad',
  what: 'Nothing moves',
  todo: 'Look',
  href: '/',
  link: 'See',
} as const

test('answers are what the document says they are', async () => {
  const { app } = await setup(1, 1)
  const site = await newsSite([])
  const [feed] = await app.feeds.watch(site.feedUrl, AbortSignal.timeout(10_000))
  const [record] = await app.records.list({ limit: 1 })
  const [letter] = await app.letters.list({ limit: 1, status: 'open' })
  const { id: replay } = await app.replays.start({ from: 'store-record', filter: { ids: [] } })
  const { id: bulk } = await app.letters.bulk({
    verb: 'discard',
    filter: DeadLetterFilter.parse({ code: 'none' }),
    reason: 'none of them',
  })
  await app.searches.add({ name: 'ports', subject: 'records', filter: { query: 'port' } })
  await app.store.alerts.note([{ ...alert, patienceMs: 0 }], app.now())
  await app.store.alerts.prepare('webhook', app.now(), 0)
  const there = {
    search: 'ports',
    feed: feed?.id,
    record: record?.id,
    entry: record?.id,
    letter: letter?.id,
    replay,
    bulk,
  }
  const [figure] = (await app.records.get(record?.id ?? ''))?.figures ?? []
  const entity = await thingNamed(app, '')
  const query = {
    name: 'Vestland',
    article: record?.id ?? 'none',
    figure: figure?.id ?? 'f1',
    one: replay,
    other: replay,
    key: entity.key,
  }
  for (const operation of operations.filter(isAsked)) {
    const signal = AbortSignal.timeout(10_000)
    const answer = await operation.run(app, {
      path: there,
      query: Object.fromEntries(
        Object.entries(query).filter(([name]) => name in operation.query.shape),
      ),
      body: {},
      sent: nothingSent,
      signal,
    })

    expect(operation.answer.safeParse(answer).error, operation.at).toBeUndefined()
  }
})

test('feeds come in pages, and go in and out as a list', async () => {
  const { ask, json } = await setup()
  const outlines = ['a', 'b', 'c'].map(
    (name) => `<outline text="${name}" xmlUrl="https://${name}.example/rss"/>`,
  )
  const opml = `<opml version="2.0"><body>${outlines.join('')}</body></opml>`
  const post = async (list: string) =>
    ask('/feeds/list', {
      method: 'POST',
      body: JSON.stringify({ opml: list }),
      headers: { 'content-type': 'application/json' },
    })

  expect(await (await post(opml)).json()).toEqual({ added: 3, faults: [] })
  const first = await ask('/feeds?limit=2')
  const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
  expect(await first.json()).toMatchObject([{ title: 'a' }, { title: 'b' }])
  expect(await json(next.replace(/^.*\/api\/v1/, ''))).toMatchObject([{ title: 'c' }])
  expect(await json('/feeds/list')).toMatchObject({
    opml: expect.stringContaining('https://b.example/rss'),
    masked: 0,
  })
  expect((await post('<html></html>')).status).toBe(400)
  const dead = opml.replace('https://a', 'ftp://a')
  expect(await (await post(dead)).json()).toEqual({
    added: 2,
    faults: ['line 1: “a” has "ftp://a.example/rss", which is no address of http or https'],
  })
})

test('the document describes every operation', async () => {
  const { json, app } = await setup()
  const document = await json('/openapi.json')

  expect(document).toEqual(openApiOf(operations, app.version))
  expect(document).toMatchObject({ openapi: '3.1.0' })
  // A reference of a schema alone leads nowhere in the whole document.
  expect(JSON.stringify(document)).not.toMatch(/\$(?:ref|defs)/)
  const ids = operations.map(({ method, at }) => {
    const paths = z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() })))
    const all = z.object({ paths }).parse(document)
    return all.paths[`/api/v1${at}`]?.[method]?.operationId
  })
  expect(ids).not.toContain(undefined)
  expect(new Set(ids).size).toBe(operations.length)
  expect(ids).toContain('postFeedsFeedPause')
})

test.each([
  ['/records?lmit=3', 400, 'there is no lmit'],
  ['/records?since=yesterday', 400, 'since "yesterday" is no date such as 2026-01-31'],
  ['/articles', 404, 'there is no /api/v1/articles'],
])('%s is refused by the name of what is wrong', async (path, status, error) => {
  const { ask } = await setup()

  const answer = await ask(path)

  expect(answer.status).toBe(status)
  expect(await answer.json()).toEqual({ error })
})
