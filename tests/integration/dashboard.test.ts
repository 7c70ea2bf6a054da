import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { entryStageNames } from '../../src/app/entry-stages.ts'
import { type Dashboard, startDashboard } from '../../src/dashboard/listen.ts'
import { openTestApp, settled } from '../support/app.ts'
import { browser } from '../support/browser.ts'
import { importLines } from '../support/imported.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()

const hostileTitle =
  '<script>document.title="owned"</script><img src=x onerror=alert(1)> Port opens'
const hostile = JSON.stringify({
  url: 'https://a.example/port',
  title: hostileTitle,
  text: 'The harbor ministry of Vestland said on Monday that 4,700 containers were moved through the port of Rilke in August.',
})
const bad = '{broken <b>line</b>'

/** A dashboard on one record and one dead letter, both hostile. */
async function setup(settings: Readonly<Record<string, string>> = {}) {
  const { app } = await openTestApp(await database(), { WIREDESK_PORT: '0', ...settings })
  const workers = await app.work({ stages: entryStageNames })
  await importLines(app, [hostile, bad])
  await settled(app, 2)
  await workers.stop()
  const dashboard = await startDashboard(app)
  onTestFinished(async () => dashboard.close())
  const [record] = await app.store.reader.list({ limit: 1 })
  return { app, dashboard, id: record?.id ?? '' }
}

const get = async ({ url }: Dashboard, path: string, init?: RequestInit) =>
  fetch(url + path, { redirect: 'manual', ...init })

/** The status for a browser that was led here by a name of somebody else's. `fetch` sets no Host. */
async function statusAs({ url }: Dashboard, host: string): Promise<number | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
  request(url, { headers: { host } }, (response) => {
    response.resume()
    resolve(response.statusCode)
  })
    .on('error', reject)
    .end()
  return promise
}

test('pages, API and health answer, and nothing hostile gets through', async () => {
  const { dashboard, id, app } = await setup()

  for (const path of ['/', '/articles', `/articles/${id}`, '/feeds', '/failed', '/failed/1']) {
    const response = await get(dashboard, path)
    const html = await response.text()
    expect(response.status, path).toBe(200)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(html, path).not.toContain('<script>document')
    expect(html, path).not.toContain('<img src=x')
    expect(html, path).not.toContain('<b>line</b>')
  }
  expect(await (await get(dashboard, '/articles')).text()).toContain('Port opens')

  expect(await (await get(dashboard, '/healthz')).text()).toBe('ok')
  expect(await (await get(dashboard, '/readyz')).text()).toBe('ready')
  const metrics = await (await get(dashboard, '/metrics')).text()
  expect(metrics).toContain('wiredesk_entries{state="recorded"} 1\n')
  expect(metrics).toContain('wiredesk_entries{state="dead"} 1\n')
  expect(metrics).toContain('wiredesk_ledger_faults 0\n')
  const alerts = readFileSync('deploy/alerts.yml', 'utf8')
  for (const [name] of alerts.matchAll(/\b(?:wiredesk|nodejs)_\w+/g))
    expect(metrics, name).toContain(`# TYPE ${name.replace(/_count$/, '')} `)

  expect(await (await get(dashboard, `/api/v1/records/${id}`)).json()).toEqual(
    await app.store.reader.get(id),
  )
  expect(await (await get(dashboard, '/api/v1/records?query=harbor')).json()).toHaveLength(1)
  expect(await (await get(dashboard, '/api/v1/records?query=zebra')).json()).toEqual([])
  expect(
    await (await get(dashboard, '/api/v1/failed?stage=normalize-article')).json(),
  ).toHaveLength(1)
  expect(await (await get(dashboard, '/api/v1/status')).json()).toMatchObject({
    total: { discovered: 2, recorded: 1, dead: 1 },
    unbalanced: [],
  })
  for (const path of [
    'records?limit=0',
    'records?since=soon',
    'failed?status=odd',
    'status?since=x',
  ])
    expect((await get(dashboard, `/api/v1/${path}`)).status, path).toBe(400)
  for (const path of ['/api/v1/records/none', '/articles/none', '/failed/99', '/none'])
    expect((await get(dashboard, path)).status, path).toBe(404)

  const page = await get(dashboard, '/failed/1/page')
  expect(page.headers.get('content-disposition')).toContain('attachment')
  expect(await page.text()).toBe(bad)
})

test('other names than its own are refused, and so is a POST from another site', async () => {
  const { dashboard, app } = await setup()
  const rebound = await statusAs(dashboard, 'evil.example')
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const post = async (headers: Record<string, string>) =>
    (await get(dashboard, '/failed/1/discard', { method: 'POST', headers, body: 'a=b' })).status
  const open = async () => (await app.store.deadLetters.find({ status: 'open', limit: 10 })).length

  const foreign = await post({ ...form, origin: 'https://evil.example' })
  const without = await post(form)
  const openAfterForeign = await open()
  const own = await post({ ...form, origin: dashboard.url })

  expect(rebound).toBe(421)
  expect([foreign, without, openAfterForeign]).toEqual([403, 403, 1])
  expect([own, await open()]).toEqual([303, 0])
})

test('with a token set, only who brings it is let in', async () => {
  const token = 'a-token-of-some-length'
  const { dashboard } = await setup({ WIREDESK_TOKEN: token })

  const statusOf = async (path: string, headers: Record<string, string> = {}) =>
    (await get(dashboard, path, { headers })).status
  const login = await get(dashboard, `/records?token=${token}`)
  const cookie = login.headers.get('set-cookie') ?? ''

  for (const path of ['/', '/records', '/failed', '/api/v1/records'])
    expect(await statusOf(path), path).toBe(401)
  expect(await statusOf('/', { authorization: 'Bearer wrong' })).toBe(401)
  expect(await statusOf('/?token=wrong')).toBe(401)
  expect(await statusOf('/healthz')).toBe(200)
  expect(await statusOf('/', { authorization: `Bearer ${token}` })).toBe(200)
  expect(login.status).toBe(302)
  expect(login.headers.get('location')).toBe('/records')
  expect(cookie).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/)
  expect(cookie).not.toContain(token)
  expect(await statusOf('/', { cookie: cookie.split(';')[0] ?? '' })).toBe(200)
})

test('a browser shows a hostile title as text and follows it to the record', async ({ skip }) => {
  const chrome = await browser()
  if (!chrome) return skip('there is no chromium on this machine')
  const { dashboard } = await setup()
  const page = await chrome.newPage()
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })

  await page.goto(`${dashboard.url}/articles`)
  const title = await page.title()
  await page.getByRole('link', { name: 'Port opens' }).click()
  const heading = await page.locator('h1').first().textContent()

  expect(title).not.toBe('owned')
  expect(heading).toContain('Port opens')
  expect(page.url()).toMatch(/\/articles\/\w+$/)
  expect(dialogs).toEqual([])
})
