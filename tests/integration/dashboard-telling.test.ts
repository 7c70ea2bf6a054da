import { expect, onTestFinished, test } from 'vitest'
import { startDashboard } from '../../src/dashboard/listen.ts'
import { openTestApp } from '../support/app.ts'
import { axeIn } from '../support/axe.ts'
import { browser } from '../support/browser.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()
const hostile = '<img src=x onerror=alert(1)>'

/** A desk with a saved search and alerts whose words are markup. */
async function setup() {
  const { app } = await openTestApp(await database(), {
    WIREDESK_PORT: '0',
    WIREDESK_ALERT_WEBHOOK: 'http://127.0.0.1:1/',
  })
  const { alerts, db } = app.store
  const seen = { tone: 'bad', todo: hostile, href: '/failed', link: 'See', patienceMs: 0 } as const
  await alerts.note([{ ...seen, kind: 'a', what: `${hostile} one` }], app.now())
  await alerts.prepare('webhook', app.now(), 0)
  await db.run(`update alert_messages set failure = 'connect', failure_message = $1`, [hostile])
  await app.searches.add({ name: 'floods', subject: 'records', filter: { query: hostile } })
  const dashboard = await startDashboard(app)
  onTestFinished(async () => dashboard.close())
  return { app, url: dashboard.url }
}

test('a search is kept, read and forgotten in a browser', async () => {
  const { app, url } = await setup()
  const chrome = await browser()
  if (!chrome) return
  const tab = await (await chrome.newContext()).newPage()
  await tab.goto(`${url}/articles?query=port&event=killed`)
  await tab.getByRole('button', { name: 'Save this search' }).click()
  const dialog = tab.getByRole('dialog')
  await dialog.getByRole('textbox').fill('ports')
  await dialog.getByRole('button', { name: 'Save this search' }).click()
  await tab.getByText('ports is kept.').waitFor()
  // Nothing moves here: there is nothing to stop.
  expect(await tab.locator('[data-pulse]').isVisible()).toBe(false)
  expect(await app.searches.get('ports')).toMatchObject({
    filter: { query: 'port', event: 'killed' },
  })

  await tab.getByRole('link', { name: 'ports', exact: true }).click()
  await tab.waitForURL(/\/articles\?/)
  expect(await tab.getByRole('searchbox', { name: 'Words' }).inputValue()).toBe('port')
})

test('no page has a serious fault or scrolls sideways', async () => {
  const { url } = await setup()
  const chrome = await browser()
  if (!chrome) return
  const looks = [
    { width: 360, colorScheme: 'dark' },
    { width: 1_280, colorScheme: 'light' },
  ] as const
  const faultsOf = await axeIn(chrome, looks)
  // The overview and articles are looked at with the desk of `dashboard-article.test.ts`.
  for (const path of ['/alerts', '/searches', '/import'])
    expect(await faultsOf(url + path)).toEqual([])
})

test('markup in alerts and searches is text', async () => {
  const { url } = await setup()

  for (const path of ['/alerts', '/searches', '/'])
    expect(await (await fetch(url + path)).text(), path).not.toContain(hostile)
})
