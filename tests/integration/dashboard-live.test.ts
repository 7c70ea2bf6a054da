import { expect, onTestFinished, test } from 'vitest'
import { startDashboard } from '../../src/dashboard/listen.ts'
import { openTestApp, until } from '../support/app.ts'
import { browser } from '../support/browser.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()

/** A dashboard on a store in which nothing happens but what the test does. */
async function setup() {
  const { app } = await openTestApp(await database(), { WIREDESK_PORT: '0' })
  const dashboard = await startDashboard(app)
  onTestFinished(async () => dashboard.close())
  const [feedId = ''] = await app.store.feeds.add([{ url: 'https://news.example/rss' }], app.now())
  const discover = async (...guids: readonly string[]) => {
    const entries = guids.map((guid) => ({
      guid,
      url: `https://news.example/${guid}`,
      title: `The story of ${guid}`,
      categories: [],
      enclosures: [],
    }))
    return app.store.feeds.keepPoll({ feedId, state: {}, nextPollAt: app.now(), entries })
  }
  const hold = async (domain: string) => {
    const end = new Date(app.now().getTime() + 600_000)
    const why = { domain, code: 'http-429', reason: 'busy', until: end } as const
    await app.store.turns.hold(why, app.now())
  }
  return { app, url: dashboard.url, close: dashboard.close, feedId, discover, hold }
}

/** What the stream says, as it comes. */
async function listen(url: string, parts: string) {
  const aborted = new AbortController()
  onTestFinished(() => aborted.abort())
  const response = await fetch(`${url}/events?parts=${parts}`, { signal: aborted.signal })
  const said: string[] = []
  const reading = (async () => {
    for await (const chunk of response.body ?? []) said.push(Buffer.from(chunk).toString())
  })().catch(() => undefined)
  return { response, said, reading, leave: () => aborted.abort() }
}

test('who looks is told which parts have changed, and of nothing else', async () => {
  const { url, discover, hold } = await setup()
  const stream = await listen(url, 'flow%20holds')
  await until(async () => stream.said.join('').includes('event: ready'))

  await discover('port')
  await until(async () => stream.said.join('').includes('event: changed\ndata: flow\n'))
  await hold('other.example')
  await until(async () => stream.said.join('').includes('event: changed\ndata: holds\n'))

  expect(stream.response.headers.get('content-type')).toContain('text/event-stream')
})

test('what is done with a feed on one page is heard of by others, and told only while it is so', async () => {
  const { app, url, feedId } = await setup()
  const stream = await listen(url, 'feeds')
  await until(async () => stream.said.join('').includes('event: ready'))

  const body = new URLSearchParams({ status: 'paused' })
  await fetch(`${url}/feeds/${feedId}/status`, { method: 'POST', body, headers: { origin: url } })
  await until(async () => stream.said.join('').includes('event: changed\ndata: feeds\n'))

  const told = async () => (await fetch(`${url}/feeds/${feedId}?did=paused`)).text()
  expect(await told()).toContain('It is polled no more for now.')
  await app.feeds.setStatus(feedId, 'active')
  expect(await told()).not.toContain('It is polled no more for now.')
})

test('a stream is of parts there are, and ends with the server', async () => {
  const { url, close } = await setup()

  for (const parts of ['', 'nothing', 'entry:', 'entry:%0a', 'constructor', 'flow'.repeat(30)])
    expect((await fetch(`${url}/events?parts=${parts}`)).status, parts).toBe(400)
  const stream = await listen(url, 'entry:none')
  await until(async () => stream.said.join('').includes('event: ready'))
  await close()
  await stream.reading
})

test('one address has so many streams and no more, and a place is free when one ends', async () => {
  const { url } = await setup()
  const streams = []
  for (let at = 0; at < 24; at++) streams.push(await listen(url, 'holds'))

  const refused = await fetch(`${url}/events?parts=holds`)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60'])

  streams[0]?.leave()
  await until(async () => {
    const again = await listen(url, 'holds')
    return again.response.status === 200
  })
})

test('a page comes in live: focus, selection and what is typed stay', async ({ skip }) => {
  const chrome = await browser()
  if (!chrome) return skip('there is no chromium on this machine')
  const { url, discover } = await setup()
  await discover('port', 'quay')
  const tab = await chrome.newPage()
  const faults: string[] = []
  tab.on('pageerror', (error) => faults.push(error.message))
  tab.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await tab.goto(`${url}/entries`)
  await tab.getByText('Live', { exact: true }).waitFor()

  await tab.getByLabel('Host').fill('news.exa')
  const row = tab.getByRole('link', { name: 'The story of port' })
  await row.focus()
  const marked = await row.elementHandle()
  await discover('harbor')
  await tab.getByRole('link', { name: 'The story of harbor' }).waitFor()

  expect(await tab.getByLabel('Host').inputValue()).toBe('news.exa')
  expect(await tab.evaluate('document.activeElement.textContent')).toContain('The story of port')
  expect(await marked?.evaluate((link) => link.isConnected)).toBe(true)
  expect(await tab.locator('tbody tr').count()).toBe(3)
  expect(faults).toEqual([])
})

test('a form in use is left alone, and updates can be stopped', async ({ skip }) => {
  const chrome = await browser()
  if (!chrome) return skip('there is no chromium on this machine')
  const { url, hold, discover } = await setup()
  await hold('one.example')
  const tab = await chrome.newPage()
  await tab.goto(`${url}/waiting`)
  await tab.getByText('Live', { exact: true }).waitFor()
  await hold('two.example')
  await tab.getByText('two.example').waitFor()

  await tab.getByRole('button', { name: 'Live' }).click()
  await tab.getByText('Paused').waitFor()
  await hold('three.example')
  await discover('port')
  await tab.getByRole('button', { name: 'Paused' }).click()
  await tab.getByText('three.example').waitFor()

  expect(await tab.getByRole('row').filter({ hasText: 'example' }).count()).toBe(3)
})

test('pages are of files of our own alone, which are kept by their name', async () => {
  const { url } = await setup()
  const response = await fetch(`${url}/`)
  const text = await response.text()
  const policy = response.headers.get('content-security-policy') ?? ''

  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toContain('unsafe')
  expect(text).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/)
  const files = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path)
  expect(files.length).toBeGreaterThan(3)
  for (const path of files) {
    const file = await fetch(url + path)
    expect(file.status, path).toBe(200)
    expect(file.headers.get('cache-control')).toContain('immutable')
  }
  expect((await fetch(`${url}/assets/0/desk.css`)).status).toBe(404)
})
