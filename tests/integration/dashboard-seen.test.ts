import { expect, onTestFinished, test } from 'vitest'
import { startDashboard } from '../../src/dashboard/listen.ts'
import { type TestedApp, openTestApp, run, until } from '../support/app.ts'
import { browser } from '../support/browser.ts'
import { articlePage, newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { type Respond, page } from '../support/web-server.ts'

const database = await postgresForFile()

const hostile = '<script>alert("owned")</script>'
const refuse: Respond = (response) => {
  response.writeHead(503, { 'content-type': 'text/html', 'x-reason': hostile })
  response.end(`<h1>Be right back</h1>${hostile}`)
}
const longTitle = `Port of ${'Rilkeharbor'.repeat(12)} moves more than ever`

/** A dashboard beside a site of three stories: one is recorded, one is a PDF, one cannot be had for minutes. */
async function setup() {
  const site = await newsSite([
    { path: '/port', title: 'Port of Rilke moves more than ever' },
    { path: '/paper', title: 'The paper as a file' },
    { path: '/away', title: longTitle },
  ])
  site.answer('/paper', page('%PDF-1.4', { 'content-type': 'application/pdf' }))
  site.answer('/away', refuse)
  const { app } = await openTestApp(await database(), { WIREDESK_PORT: '0' })
  const [feedId = ''] = await app.store.feeds.add([{ url: site.feedUrl }], app.now())
  await run(app)
  const [waiting] = await until(async () => {
    const { total } = await app.store.report(new Date(0))
    const found = await app.store.entries.list({ state: 'waiting', limit: 10 })
    return total.recorded === 1 && total.skipped === 1 && found.length === 1 && found
  })
  const waitingId = waiting?.id ?? ''
  // It would be under way in five seconds: a busy machine takes longer over a page.
  const putOffStory = await putOff(app, waitingId)
  const dashboard = await startDashboard(app)
  onTestFinished(async () => dashboard.close())
  const ask = async (path: string, init?: RequestInit) =>
    fetch(dashboard.url + path, { redirect: 'manual', ...init })
  return {
    app,
    site,
    feedId,
    url: dashboard.url,
    waitingId,
    putOffStory,
    html: async (path: string) => (await ask(path)).text(),
    json: async (path: string): Promise<unknown> => (await ask(`/api/v1${path}`)).json(),
    post: async (path: string, fields: Record<string, string>) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin: dashboard.url },
      }),
    send: async (path: string, body: unknown, type = 'application/json') =>
      ask(`/api/v1${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': type, origin: 'https://evil.example' },
      }),
  }
}

/** Waits for an attempt more than a minute away, so that nothing happens of itself. */
async function putOff(app: TestedApp, waitingId: string) {
  return until(async () => {
    const story = await app.store.entries.show(waitingId)
    if (story?.nextAttemptAt && story.nextAttemptAt.getTime() > app.now().getTime() + 60_000)
      return story
    await app.store.ledger.dueNow(undefined, app.now())
    return undefined
  })
}

test('status tells recall, what waits and for how long; entries tell why they were skipped', async () => {
  const { html, json, waitingId, feedId } = await setup()

  const status = await html('/')
  // Midnight (UTC) may have passed since they were published.
  expect(status).toMatch(/<b[^>]*>50\.0 %<\/b\s*>\s*<span>(?:today|the seven days before)/)
  expect(status).toContain('3 published, 1 recorded, 1 waiting, 0 lost, 1 refused; recall 50.0 %')
  expect(status).toContain('href="/waiting?reason=http-503"')
  expect(status).toMatch(/"\/waiting\?stage=fetch-article" class="warn"\s*>1<\/a/)
  expect(await html('/recall')).toMatch(
    /href="\/entries\?state=skipped&amp;reason=media"\s*>media<\/a/,
  )
  expect(status).toContain('No site is left alone')

  const skipped = await html('/entries?state=skipped&reason=&feed=&host=')
  expect(skipped).toContain('The paper as a file')
  expect(skipped).toContain('<a href="/entries?state=skipped&amp;reason=media">media</a>')
  expect(skipped).not.toContain('Port of Rilke moves')
  expect(await html('/entries?reason=robots')).toContain('There are none.')

  expect(await json('/recall')).toMatchObject({
    total: { published: 3, recorded: 1, waiting: 1, refused: 1, lost: 0, recall: 0.5 },
    days: [{ feedId, published: 3 }],
  })
  expect(await json('/entries?state=waiting')).toMatchObject([
    { id: waitingId, reason: 'http-503' },
  ])
  expect(await json('/waiting')).toMatchObject([{ code: 'http-503', count: 1 }])
  expect(await json('/holds')).toEqual([])
  expect(await json(`/entries/${waitingId}`)).toMatchObject({ id: waitingId, state: 'waiting' })
  expect(await json('/entries/none')).toEqual({ error: 'there is no entry none' })
  expect(await json('/entries?limit=0')).toHaveProperty('error')
})

const titles = (text: string) =>
  [...text.matchAll(/<a href="\/articles\/\w+">([^<]+)</g)].map(([, title]) => title)

test('a list of entries goes on where the page before it ended', async () => {
  const { html, json } = await setup()

  const first = await html('/entries?limit=2')
  const [, more = ''] = /<a href="([^"]+)"[^>]*>Older ones/.exec(first) ?? []
  const second = await html(more.replaceAll('&amp;', '&'))

  expect(titles(first)).toHaveLength(2)
  expect(titles(second)).toHaveLength(1)
  expect(new Set([...titles(first), ...titles(second)]).size).toBe(3)
  expect(second).not.toContain('Older ones')
  expect(await json('/entries?after=none')).toHaveProperty('error')
  expect(await html('/entries?after=none')).toContain('could go on')
})

test('an entry shows its way and the last answer, as text', async () => {
  const { html, waitingId } = await setup()

  const text = await html(`/articles/${waitingId}`)

  expect(text).toMatch(/>waiting<\/span\s*>\s*<code>http-503<\/code>/)
  expect(text).toMatch(/<b>fetch-article<\/b> failed:.*http-503/s)
  expect(text).toContain('begun for: new')
  expect(text).toMatch(/Next attempt\s*<time/)
  expect(text).toContain('<b>503</b> from http://127.0.0.1')
  expect(text).toContain('&lt;h1&gt;Be right back&lt;/h1&gt;')
  expect(text).not.toContain('<script>alert')
})

test('what waits can be tried now, and it costs no attempt', async () => {
  const { app, site, html, post, waitingId, putOffStory: before } = await setup()
  const answersBefore = site.asked.filter(({ path }) => path === '/away').length

  expect(await html('/waiting?host=other.example')).toContain('Nothing waits.')
  expect(await html('/waiting?host=127.0.0.1')).toContain('Try all of these now')
  const other = await post('/waiting/now', { host: 'other.example' })
  expect(other.headers.get('location')).toBe('/waiting?due=0')
  const done = await post('/waiting/now', { reason: 'http-503', feed: '' })
  expect([done.status, done.headers.get('location')]).toEqual([303, '/waiting?due=1'])
  const after = await until(async () => {
    const isAsked = site.asked.filter(({ path }) => path === '/away').length > answersBefore
    const story = await app.store.entries.show(waitingId)
    return isAsked && story?.state === 'waiting' && story
  })

  expect(after.attempts).toBe(before.attempts)
  site.answer('/away', page(articlePage('The port is back')))
  await post('/waiting/now', { host: '127.0.0.1' })
  await until(async () => (await app.store.entries.show(waitingId))?.state === 'recorded')
})

test('sinks are shown with how far behind they are, and none where there are none', async () => {
  const { app, html } = await setup()
  expect(await html('/')).not.toContain('Sinks')
  const settings = { url: 'http://127.0.0.1:9/', secret: '0123456789abcdef' }
  await app.sinks.add({ name: 'desk', kind: 'webhook', settings, start: 'all' })
  await app.sinks.setStatus('desk', 'paused')
  const { store } = app
  const nextAttemptAt = app.now()
  const failed = { code: 'http-503', message: 'busy', nextAttemptAt }
  await store.db.run(`update sinks set lease = 'a' where name = 'desk'`)
  const taken = { name: 'desk', kind: 'webhook', settings, cursor: 0, run: 1, failures: 0 }
  await store.sinks.fail({ ...taken, lease: 'a' }, failed, app.now())

  const text = await until(async () => {
    const shown = await html('/')
    return shown.includes('Sinks') && shown
  })
  expect(text).toMatch(/failing<\/span>\s*<code>http-503/)
  expect(text).not.toContain(settings.secret)
  const metrics = await html('/metrics')
  for (const line of ['delivered_total', 'letters', 'behind', 'lag_seconds', 'failing_seconds'])
    expect(metrics).toContain(`wiredesk_sink_${line}{sink="desk"} `)
})

test('a hold is shown where it matters and can be lifted', async () => {
  const { app, html, post, send, json } = await setup()
  const hold = async (domain: string) =>
    app.store.turns.hold(
      {
        domain,
        code: 'http-429',
        reason: 'it answered 429',
        until: new Date(app.now().getTime() + 600_000),
      },
      app.now(),
    )
  await hold('127.0.0.1')
  await hold('other.example')

  for (const path of ['/', '/waiting']) {
    const text = await html(path)
    expect(text, path).toContain('http-429: it answered 429')
    expect(text, path).toContain('name="name" value="127.0.0.1"')
  }
  const feeds = await html('/feeds')
  expect(feeds).toContain('127.0.0.1 is left alone')
  expect(feeds).not.toContain('other.example')
  expect(await json('/feeds')).toMatchObject([{ hold: { name: '127.0.0.1', code: 'http-429' } }])
  expect(await html('/metrics')).toContain('wiredesk_holds{kind="domain"} 2\n')

  const lifted = await post('/holds/lift', { name: '127.0.0.1' })
  expect(lifted.headers.get('location')).toMatch(/^\/waiting\?lifted=1&jobs=\d+$/)
  expect(await json('/holds')).toMatchObject([{ name: 'other.example' }])
  expect(await (await send('/holds/lift', { names: ['other.example'] })).json()).toEqual({
    lifted: ['other.example'],
    jobs: 0,
  })
  expect(await json('/holds')).toEqual([])
})

test('nothing is changed by a form of another site, nor by a body that is no JSON', async () => {
  const { url, send, post } = await setup()
  const foreign = async (path: string) =>
    (
      await fetch(url + path, {
        method: 'POST',
        body: new URLSearchParams({ name: 'a.example' }),
        headers: { origin: 'https://evil.example' },
      })
    ).status

  for (const path of ['/holds/lift', '/waiting/now', '/failed/retry', '/api/v1/holds/lift'])
    expect(await foreign(path), path).toBe(403)
  expect((await send('/holds/lift', {}, 'application/x-other')).status).toBe(415)
  expect((await send('/holds/lift', {})).status).toBe(400)
  expect((await send('/waiting/now', { state: 'odd' })).status).toBe(400)
  expect((await post('/holds/lift', {})).status).toBe(400)
  expect((await post('/waiting/now', { stage: 'odd' })).status).toBe(400)
})

test('no page scrolls sideways on a phone or a desk', async ({ skip }) => {
  const chrome = await browser()
  if (!chrome) return skip('there is no chromium on this machine')
  const { url, waitingId } = await setup()

  const tab = await chrome.newPage()

  for (const path of ['/', '/waiting', '/entries', `/articles/${waitingId}`, '/feeds']) {
    await tab.goto(url + path)
    for (const width of [360, 1200]) {
      await tab.setViewportSize({ width, height: 800 })
      const wide = await tab.evaluate('document.documentElement.scrollWidth')
      expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(width)
    }
  }
})

test('no column of a table is out of sight at the width of a laptop', async ({ skip }) => {
  const chrome = await browser()
  if (!chrome) return skip('there is no chromium on this machine')
  const { app, url } = await setup()
  const long = `https://news.example/${'port_of_rilke_'.repeat(20)}`
  await app.store.db.run(
    `insert into domain_holds (domain, until, since, code, reason)
     values ('a-newspaper-of-some-town.example', now() + interval '1 day', now(), 'circuit', $1)`,
    [`3 times in a row without an answer, the last time ${long}`],
  )
  const begun = { by: 'cli:ana@desk', verb: 'feeds.watch', subject: { url: long }, at: app.now() }
  const action = await app.store.actions.begin(begun)
  const message = `${long} answered 404`
  await app.store.actions.end(action, { code: 'http-404', message }, app.now())
  const [recorded] = await app.store.entries.list({ state: 'recorded', limit: 1 })

  const tab = await chrome.newPage()
  await tab.setViewportSize({ width: 1280, height: 800 })

  for (const path of ['/', '/waiting', '/entries', '/actions', `/articles/${recorded?.id}`]) {
    await tab.goto(url + path)
    const cut = await tab.$$eval('.table', (tables) =>
      tables.filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.textContent),
    )
    expect(cut, path).toEqual([])
  }
})

test('no field and no bar reaches out of its card on a phone', async ({ skip }) => {
  const chrome = await browser()
  if (!chrome) return skip('there is no chromium on this machine')
  const { url } = await setup()

  const tab = await chrome.newPage({ viewport: { width: 360, height: 800 } })

  for (const path of ['/', '/articles', '/entries', '/actions']) {
    await tab.goto(url + path)
    const seen = await tab.$$eval('main :is(input, select, .share)', (parts) =>
      parts.map((part) => {
        const frame = part.closest('.filters, .card')?.getBoundingClientRect()
        return (frame?.right ?? 360) - part.getBoundingClientRect().right
      }),
    )
    expect(seen.length, path).toBeGreaterThan(0)
    expect(Math.min(...seen), path).toBeGreaterThan(0)
  }
})

test('the place where one is can be seen in the menu of a phone', async ({ skip }) => {
  const chrome = await browser()
  if (!chrome) return skip('there is no chromium on this machine')
  const { url } = await setup()

  const tab = await chrome.newPage({ viewport: { width: 360, height: 800 } })

  for (const path of ['/', '/waiting', '/actions']) {
    await tab.goto(url + path)
    await tab.waitForSelector('html.scripted')
    const [left, right] = await tab.$eval('.top nav [aria-current]', (place) => {
      const seen = place.getBoundingClientRect()
      return [seen.left, seen.right] as const
    })
    expect(left, path).toBeGreaterThanOrEqual(0)
    expect(right, path).toBeLessThanOrEqual(360)
  }
})
