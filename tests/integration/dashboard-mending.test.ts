import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { startDashboard } from '../../src/dashboard/listen.ts'
import { openTestApp, run, settledInAHurry, until } from '../support/app.ts'
import { axeIn } from '../support/axe.ts'
import { browser } from '../support/browser.ts'
import { articlePage, newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { page } from '../support/web-server.ts'

const database = await postgresForFile()

const hostile = '<img src=x onerror=alert(1)><script>alert("owned")</script>'
const shell = `<!doctype html><html lang="en"><title>${hostile}</title><script src="/app.js"></script><div id="root"></div>`

/** A dashboard after a site was redesigned: two stories were empty shells until they died. */
async function setup() {
  const paths = ['/port', '/quay']
  const stories = paths.map((path) => ({ path, title: `The story of ${path}` }))
  const site = await newsSite(stories)
  for (const path of paths) site.answer(path, page(shell))
  const { app } = await openTestApp(await database(), { WIREDESK_PORT: '0' })
  const [feedId = ''] = await app.feeds.add([
    { url: site.feedUrl, title: `Courier ${hostile}`, renamed: true, folder: `Harbor ${hostile}` },
  ])
  await run(app)
  await settledInAHurry(app, paths.length)
  const dashboard = await startDashboard(app)
  onTestFinished(async () => dashboard.close())
  const letters = await app.letters.list({ status: 'open', limit: 10 })
  return {
    app,
    site,
    feedId,
    letters,
    url: dashboard.url,
    fingerprint: letters[0]?.fingerprint ?? '',
    mend: () => {
      for (const path of paths) site.answer(path, page(articlePage(`Story of ${path} is back`)))
    },
    html: async (path: string) => (await fetch(dashboard.url + path)).text(),
    post: async (path: string, fields: readonly (readonly [string, string])[] = []) =>
      fetch(dashboard.url + path, {
        method: 'POST',
        body: new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])),
        headers: { origin: dashboard.url },
        redirect: 'manual',
      }),
  }
}

type World = Awaited<ReturnType<typeof setup>>

const recallIn = async ({ app, feedId }: World) => {
  const rows = await app.feeds.recall([feedId], new Date(0))
  return rows.reduce((sum, row) => sum + row.recorded, 0)
}

/** Presses the button that has this name with keys alone. */
async function press(tab: Page, name: string): Promise<void> {
  const button = tab.getByRole('button', { name, exact: true })
  await button.focus()
  await Promise.all([tab.waitForEvent('load'), tab.keyboard.press('Enter')])
}

test('a broken site is found, looked at, mended, tried and retried by keyboard', async ({
  skip,
}) => {
  const chrome = await browser()
  if (!chrome) return skip('there is no chromium')
  const world = await setup()
  const tab = await chrome.newPage()
  const dialogs: string[] = []
  tab.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })

  await tab.goto(`${world.url}/failed`)
  await tab.getByRole('link', { name: '2 letters of no-article' }).focus()
  await Promise.all([tab.waitForEvent('load'), tab.keyboard.press('Enter')])
  expect(await tab.getByRole('heading', { level: 1 }).innerText()).toContain('no-article')

  await tab.locator('summary', { hasText: 'The page it failed on' }).press('Enter')
  const bytes = await tab.locator('pre.source').innerText()
  expect(bytes).toContain('<div id="root">')
  expect(bytes).toContain('onerror=alert(1)')

  await press(tab, 'Try it fetched again')
  expect(await tab.locator('main').innerText()).toContain('It would fail again: no-article')
  world.mend()
  await press(tab, 'Fetch again, and write nothing')
  expect(await tab.locator('main').innerText()).toContain('It would pass.')
  expect(await recallIn(world)).toBe(0)

  await tab.getByRole('link', { name: 'Retry all of this cause' }).focus()
  await Promise.all([tab.waitForEvent('load'), tab.keyboard.press('Enter')])
  await press(tab, 'Fetch all again')
  expect(await settledInAHurry(world.app, 2)).toMatchObject({ recorded: 2, dead: 0 })
  expect(await recallIn(world)).toBe(2)
  const bulk = tab.locator('#bulks')
  await until(
    async () =>
      (await bulk.innerText()).includes('2 of 2') && (await bulk.innerText()).includes('done'),
  )

  await tab.goto(`${world.url}/feeds/${world.feedId}`)
  expect(await tab.locator('main').innerText()).toContain('100.0 %')
  expect(dialogs).toEqual([])
  expect(await tab.locator('script:not([src]), [onerror]').count()).toBe(0)
})

test('what is selected is given up with a reason, and taken up again', async () => {
  const { app, letters, html, post, fingerprint } = await setup()
  const [one, other] = letters.map(({ id }) => id)

  const done = await post('/failed/selected', [
    ['do', 'discard'],
    ['ids', String(one)],
    ['ids', String(other)],
    ['reason', 'a shop, no newspaper'],
    ['fingerprint', fingerprint],
  ])
  const next = done.headers.get('location') ?? ''
  expect([done.status, next]).toEqual([
    303,
    `/failed?fingerprint=${fingerprint}&undo=${one}%2C${other}`,
  ])
  expect(await html(next)).toContain('2 letters discarded.')
  expect(await app.letters.counts()).toMatchObject({ open: 0, discarded: 2 })
  expect(await app.letters.get(one!)).toMatchObject({ discardReason: 'a shop, no newspaper' })
  expect(await html(`/failed?fingerprint=${fingerprint}&status=discarded`)).toContain(
    'a shop, no newspaper',
  )

  expect((await post('/failed/restore', [['letters', `${one},${other}`]])).status).toBe(303)
  expect(await app.letters.counts()).toMatchObject({ open: 2, discarded: 0 })
  expect(await app.letters.get(one!)).toMatchObject({ discardReason: null, discardedAt: null })

  const bad = await post('/failed/selected', [['do', 'discard']])
  expect(bad.status).toBe(400)
  expect((await post('/failed/restore')).status).toBe(400)
  expect(
    (
      await post('/failed/selected', [
        ['do', 'retry'],
        ['ids', String(other)],
      ])
    ).status,
  ).toBe(303)
  expect((await app.letters.get(other!))?.status).not.toBe('discarded')
})

test('a bulk over a cause says what failed again, and a discard of all is undone', async () => {
  const { app, html, post, fingerprint } = await setup()

  await post('/failed/retry', [['fingerprint', fingerprint]])
  const again = await until(async () => {
    await app.store.ledger.dueNow(undefined, app.now())
    const [bulk] = await app.letters.bulks()
    return bulk?.failedAgain === 2 && bulk
  })
  expect(again).toMatchObject({ verb: 'retry', status: 'done', taken: 2, total: 2, inFlight: 0 })
  expect(await html(`/failed?bulk=${again.id}`)).toContain('2 letters')
  expect(await html('/failed')).toContain(`href="/failed?bulk=${again.id}"`)

  await post('/failed/discard', [
    ['fingerprint', fingerprint],
    ['reason', 'closed'],
  ])
  expect(await app.letters.counts()).toMatchObject({ open: 0, discarded: 2 })
  const [discard] = await app.letters.bulks()
  expect(discard).toMatchObject({ verb: 'discard', reason: 'closed', taken: 2 })
  await post('/failed/restore', [['bulk', String(discard?.id)]])
  expect(await app.letters.counts()).toMatchObject({ open: 2, discarded: 0 })
})

test('letters tell under which release they died', async () => {
  const { app, html, letters, fingerprint } = await setup()
  expect(letters.map(({ release }) => release)).toEqual([app.version, app.version])
  expect(await html('/failed')).not.toContain(`only under ${app.version}`)

  await app.store.db.run(`update dead_letters set release = '0.0.1'`)
  // What all open letters come to is kept for two seconds, unless something is done on a page.
  expect(await html('/failed?code=no-article')).toContain(`before ${app.version}: try one`)
  expect(await html(`/failed?fingerprint=${fingerprint}`)).toContain(
    `before ${app.version}: try one`,
  )
  expect(await html(`/failed?fingerprint=${fingerprint}&release=${app.version}`)).toContain(
    'None of this cause is open.',
  )
})

test('pages of feeds and failures have no serious faults, and scroll in one direction', async ({
  skip,
}) => {
  const chrome = await browser()
  if (!chrome) return skip('there is no chromium')
  const { url, feedId, letters, fingerprint } = await setup()
  const paths = [
    '/feeds',
    `/feeds/${feedId}`,
    '/feeds/add',
    '/failed',
    `/failed?fingerprint=${fingerprint}`,
    `/failed/${letters[0]?.id}`,
  ]
  const looks = [
    { width: 360, colorScheme: 'dark' },
    { width: 1_280, colorScheme: 'light' },
  ] as const
  const faultsOf = await axeIn(chrome, looks)

  for (const path of paths) expect(await faultsOf(url + path)).toEqual([])
})
