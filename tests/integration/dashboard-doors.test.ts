import { connect } from 'node:net'
import * as fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { healthRoutes } from '../../src/dashboard/health.ts'
import { startDashboard } from '../../src/dashboard/listen.ts'
import { dashboardRoutes } from '../../src/dashboard/server.ts'
import { openTestApp } from '../support/app.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()
const token = 'a-token-of-some-length'
const local = 'http://127.0.0.1'

async function setup(settings: Readonly<Record<string, string>> = {}) {
  const { app } = await openTestApp(await database(), { WIREDESK_PORT: '0', ...settings })
  return { app, routes: dashboardRoutes(app) }
}

test('no question is answered with a fault of our own', async () => {
  const { app, routes } = await setup({ WIREDESK_PUBLIC_URL: 'https://desk.example' })
  await app.store.feeds.add([{ url: 'https://news.example/rss' }], app.now())
  const faults: unknown[] = []
  app.log.error = (about: unknown) => void faults.push(about)
  const paths =
    '/ /recall /articles /articles/x /articles/x/source /articles/x/try /events /articles?after=x /waiting?after=x /entries?after=x /failed?after=9 /records /records/x /feeds /entries /entries/x /waiting /waiting/now /holds/lift /failed /failed/1 /failed/1/page /failed/retry /api/v1/entries /api/v1/entries/x /api/v1/waiting /api/v1/holds /api/v1/holds/lift /api/v1/waiting/now /api/v1/recall /api/v1/status /api/v1/feeds /api/v1/records /api/v1/records/x /api/v1/failed /api/v1/failed/groups /api/v1/replays /api/v1/entities /api/v1/entities/show /api/v1/entities/decisions /api/v1/entities/merge /searches /searches/x /searches/x.rss /searches/remove /feeds/broken.rss /alerts /alerts/test /api/v1/searches /api/v1/alerts /websub/x /healthz /readyz /metrics'.split(
      ' ',
    )
  const names =
    'name subject all query event what place least most confidence feed entity cluster since until limit id state reason host after due lifted jobs stage code fingerprint status revision part again parts from token hub.mode hub.topic'.split(
      ' ',
    )
  const odd = fc.constantFrom(
    '-271821-04-20',
    '+275760-09-13',
    '0000-01-01',
    '99999999999999999999',
    '-1',
    '1e9',
    '9007199254740993',
    '2147483648',
    '\u0000',
    '\ud800',
    '-'.repeat(900),
    '- '.repeat(450),
    '-"'.repeat(450),
    '("'.repeat(300),
    'a or '.repeat(190),
    'x'.repeat(9_000),
    `${'ab-'.repeat(300)}c`,
    "'",
    '\\',
    '%',
    'é'.repeat(400),
  )
  const word = fc.oneof(
    odd,
    fc.string({ maxLength: 20 }),
    fc.string({
      unit: fc.constantFrom(...`-|"|(|)| |\\|:|&|!|<|>|*|'|a|or`.split('|')),
      maxLength: 300,
    }),
  )
  const query = fc.array(fc.tuple(fc.constantFrom(...names), word), { maxLength: 3 })
  const path = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...paths) },
    fc
      .tuple(fc.constantFrom('/failed/', '/records/', '/api/v1/records/', '/'), word)
      .map(([folder, name]) => folder + encodeURIComponent(name.toWellFormed())),
    fc.constantFrom('/%E0%A4%A', '/records/%', '/failed/%2e%2e', '//', '/api/v1//'),
  )
  const method = fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'PUT', 'OPTIONS')

  await fc.assert(
    fc.asyncProperty(method, path, query, async (verb, where, asked) => {
      const search = new URLSearchParams(
        asked.map(([name, value]): [string, string] => [name, value.toWellFormed()]),
      )
      const answer = await routes.request(`${local}${where}?${search.toString()}`, { method: verb })
      expect(answer.status, `${verb} ${where}?${search.toString()}`).toBeLessThan(500)
    }),
    { numRuns: 600 },
  )
  expect(faults).toEqual([])
}, 120_000)

test.each([
  [`/articles?query=${'-'.repeat(900)}`, 200],
  [`/api/v1/records?query=${'-'.repeat(900)}`, 200],
  [`/articles?query=${'a'.repeat(1_001)}`, 400],
  ['/failed/99999999999999999999', 404],
  ['/api/v1/status?since=-271821-04-20', 400],
  ['/api/v1/records?until=%2B275760-09-13', 400],
  ['/articles?since=0000-01-01', 400],
])('%.60s is answered with %i', async (path, status) => {
  const { routes } = await setup()

  expect((await routes.request(local + path)).status).toBe(status)
})

test('is not ready where the queues do not answer, though the database does', async () => {
  const { app, routes } = await setup()
  await app.store.db.run('drop schema wiredesk_queue cascade')

  expect((await routes.request('/readyz')).status).toBe(503)
})

test('health and metrics answer to names of our own', async () => {
  const { routes } = await setup({
    WIREDESK_PUBLIC_URL: 'https://desk.example',
    WIREDESK_HOST: '0.0.0.0',
    WIREDESK_TOKEN: token,
  })
  const statusAt = async (host: string, path: string) =>
    (await routes.request(`http://${host}${path}`)).status

  for (const path of ['/metrics', '/readyz']) {
    for (const host of ['127.0.0.1:8340', '10.1.2.3', '[fd00::1]', 'wiredesk:8340', 'desk.example'])
      expect(await statusAt(host, path), host).toBe(200)
    expect(await statusAt('evil.example', path)).toBe(421)
  }
  expect(await statusAt('evil.example', '/healthz')).toBe(200)
})

test.each([
  ['is away', () => Promise.reject(new Error('the database is away'))],
  ['says nothing', () => new Promise<never>(() => undefined)],
])('a store that %s is told as away, and how the process is all the same', async (_, feeds) => {
  const { app } = await setup()
  const away = { ...app, status: { ...app.status, feeds } }
  const metricsOf = async (desk: typeof app, silenceMs: number) =>
    healthRoutes(desk, { silenceMs }).request(`${local}/metrics`)

  const answer = await metricsOf(away, 1)
  const told = await answer.text()
  expect(answer.status).toBe(200)
  expect(told).toContain('wiredesk_store_up 0')
  expect(told).toContain('process_cpu_seconds_total')
  expect(told).not.toContain('wiredesk_entries')
  expect(await (await metricsOf(app, 60_000)).text()).toContain('wiredesk_store_up 1')
})

test('metrics are counted once for all who ask within some seconds', async () => {
  const { app, routes } = await setup()
  let counted = 0
  const { totals } = app.store.tallies
  Object.assign(app.store.tallies, {
    totals: async () => {
      counted += 1
      return totals()
    },
  })

  const answers = await Promise.all(
    Array.from({ length: 50 }, async () => routes.request(`${local}/metrics`)),
  )

  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect(counted).toBe(1)
})

test('the token leads to a path of our own, and is not in it', async () => {
  const { routes } = await setup({ WIREDESK_TOKEN: token })
  const placeOf = async (path: string) =>
    (await routes.request(`https://desk.example${path}`)).headers.get('location')

  expect(await placeOf(`/records?token=${token}`)).toBe('/records')
  expect(await placeOf(`/records?query=port&token=${token}&limit=5`)).toBe(
    '/records?query=port&limit=5',
  )
  for (const path of [
    '//evil.example/',
    '///evil.example/',
    '/\\evil.example/',
    '/\\/evil.example/',
  ])
    expect(await placeOf(`${path}?token=${token}`), path).toBe('/evil.example/')
})

test('the cookie is good for a week, and secure where the browser came by TLS', async () => {
  const { app, routes } = await setup({ WIREDESK_TOKEN: token })
  const login = async (url: string, headers: Record<string, string> = {}) =>
    (await routes.request(`${url}/?token=${token}`, { headers })).headers.get('set-cookie') ?? ''
  const enter = async (cookie: string) =>
    (await routes.request(`${local}/feeds`, { headers: { cookie: cookie.split(';')[0] ?? '' } }))
      .status

  const plain = await login(local)
  const behind = await login(local, { 'x-forwarded-proto': 'https' })
  const until = Number(/wiredesk=(\d+)\./.exec(plain)?.[1])

  expect(plain).toMatch(/Max-Age=604800;.*HttpOnly/)
  expect(plain).not.toContain('Secure')
  expect(behind).toContain('Secure')
  expect(await login('https://desk.example')).toContain('Secure')
  expect(await enter(plain)).toBe(200)
  expect(until * 1000).toBeGreaterThan(app.now().getTime() + 6 * 86_400_000)
  expect(await enter(plain.replace(String(until), String(until + 1)))).toBe(401)

  const later = dashboardRoutes({ ...app, now: () => new Date(until * 1000) })
  const headers = { cookie: plain.split(';')[0] ?? '' }
  expect((await later.request(`${local}/feeds`, { headers })).status).toBe(401)
})

test('an address that guesses the token is not heard for a while, with the right one neither', async () => {
  const { routes } = await setup({ WIREDESK_TOKEN: token })
  const statusFrom = async (address: string, guess: string) => {
    const headers = { authorization: `Bearer ${guess}`, 'x-forwarded-for': `1.2.3.4, ${address}` }
    return routes.request(`${local}/feeds`, { headers })
  }

  const statuses = new Map<number, number>()
  for (let guess = 0; guess < 300; guess++) {
    const { status } = await statusFrom('203.0.113.9', `guess-${guess}`)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  const locked = await statusFrom('203.0.113.9', token)

  expect(statuses.get(401)).toBeLessThanOrEqual(12)
  expect(locked.status).toBe(429)
  expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await statusFrom('203.0.113.10', token)).status).toBe(200)
})

test('a cookie of an older token is taken back, so that a page that loads itself is no guess', async () => {
  const { routes } = await setup({ WIREDESK_TOKEN: token })
  const headers = { cookie: 'wiredesk=1.of-another-token' }

  const answer = await routes.request(`${local}/`, { headers })

  expect(answer.status).toBe(401)
  expect(answer.headers.get('set-cookie')).toMatch(/wiredesk=;.*Max-Age=0/)
})

/** Sends the head of a POST and half of its body, and waits for the answer's first line. */
async function held(url: string, path: string): Promise<string> {
  const { hostname, port } = new URL(url)
  const answer = Promise.withResolvers<string>()
  const socket = connect(Number(port), hostname, () =>
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Length: 4000000\r\n\r\n${'x'.repeat(100_000)}`,
    ),
  )
  socket.on('data', (bytes) => answer.resolve(bytes.toString().split('\r\n')[0] ?? ''))
  socket.on('error', answer.reject)
  onTestFinished(() => void socket.destroy())
  return answer.promise
}

test('a delivery for nobody is refused before its body is there; of one hub, two are read at a time', async () => {
  const { app } = await setup({ WIREDESK_PUBLIC_URL: 'https://desk.example' })
  const dashboard = await startDashboard(app)
  onTestFinished(async () => dashboard.close())
  const [feedId = ''] = await app.store.feeds.add([{ url: 'https://news.example/rss' }], app.now())
  await app.store.subscriptions.keep({
    id: 'known',
    feedId,
    hubUrl: 'https://hub.example/',
    topicUrl: 'https://news.example/rss',
    secret: 'shared',
    status: 'active',
    requestedAt: app.now(),
    leaseUntil: null,
  })

  expect(await held(dashboard.url, '/websub/none')).toBe('HTTP/1.1 410 Gone')
  expect(await held(dashboard.url, `/websub/${'%00'.repeat(9)}`)).toBe('HTTP/1.1 410 Gone')
  const answers = Array.from({ length: 6 }, async () => held(dashboard.url, '/websub/known'))
  expect(await Promise.any(answers)).toBe('HTTP/1.1 503 Service Unavailable')
})

test('pages and API show no password of a feed, nor of its entries', async () => {
  const { app, routes } = await setup()
  const secret = 'https://u:pw@news.example/rss?key=SECRET'
  const [feedId = ''] = await app.store.feeds.add([{ url: secret }], app.now())
  const entry = { guid: 'a', url: `${secret}&story=1`, title: '', categories: [], enclosures: [] }
  const poll = { feedId, state: {}, nextPollAt: app.now(), entries: [entry] }
  const [job] = await app.store.feeds.keepPoll(poll)
  const id = job?.entryId ?? ''
  const fence = { id, run: 1, stage: 'fetch-article' } as const
  const until = new Date(app.now().getTime() + 60_000)
  const why = { code: 'http-503', message: `${secret} answered 503`, from: fence.stage, until }
  await app.store.ledger.wait(fence, why)

  const paths = ['/feeds', '/status', '/entries', `/articles/${id}`, '/waiting']
  const all = [
    '/',
    ...paths.filter((path) => path !== '/status'),
    ...paths.map((path) => `/api/v1${path.replace('/articles/', '/entries/')}`),
  ]
  for (const path of all) {
    const response = await routes.request(local + path)
    expect(response.status, path).toBe(200)
    expect(await response.text(), path).not.toMatch(/:pw@|SECRET/)
  }
  expect(await (await routes.request(`${local}/feeds`)).text()).toContain('u:********@news.example')
})

const broken = {
  'without a boundary': ['multipart/form-data', 'file'],
  'of another kind than it says': ['multipart/form-data; boundary=x', 'file'],
  'cut off': [
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nA flood',
  ],
} as const

test.each(Object.entries(broken))('a form %s is told as such', async (_what, [type, body]) => {
  const { app, routes } = await setup()
  const faults: unknown[] = []
  app.log.error = (about: unknown) => void faults.push(about)
  const headers = { 'content-type': type, origin: 'http://localhost' }

  for (const path of ['/import', '/feeds/import', '/feeds/find', '/feeds/add', '/feeds/bulk']) {
    const answer = await routes.request(path, { method: 'POST', headers, body })

    expect([answer.status, await answer.text()]).toEqual([
      400,
      `the form that was sent to ${path} is broken or cut off: nothing was taken of it`,
    ])
  }
  expect(faults).toEqual([])
})
