import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import type { App } from '../../src/app/app.ts'
import { startDashboard } from '../../src/dashboard/listen.ts'
import { dashboardRoutes } from '../../src/dashboard/server.ts'
import { openTestApp, run, settled, thingNamed, until } from '../support/app.ts'
import { axeIn } from '../support/axe.ts'
import { browser } from '../support/browser.ts'
import { articlePage, newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { page } from '../support/web-server.ts'

const database = await postgresForFile()

const idsOf = async (app: App) => (await app.records.list({ limit: 10 })).map(({ id }) => id)
const hostile = '<img src=x onerror=alert(1)>'
const escaped = '&lt;img src=x onerror=alert(1)&gt;'

/**
 * A desk with three stories that were recorded by an extractor that overlooked a figure: today’s finds it. The second tells another
 * number of the same story, the third has markup for a title.
 */
async function setup() {
  const site = await newsSite([
    { path: '/one', title: 'Port of Rilke moves more than ever' },
    { path: '/two', title: 'Rilke port breaks its record' },
    { path: '/three', title: `Ships ${escaped} wait for less` },
  ])
  site.answer('/two', page(articlePage('Rilke port breaks its record', '5,100')))
  const { app } = await openTestApp(await database(), { WIREDESK_PORT: '0' })
  await app.store.feeds.add([{ url: site.feedUrl }], app.now())
  await run(app)
  await settled(app, 3)
  await app.store.db.run(
    `update record_heads h set is_whole = true, head = jsonb_set(r.record, '{figures}', (r.record -> 'figures') - 0)
     from records r where r.article_id = h.article_id and r.revision = h.revision`,
  )
  await app.store.db.run(`update record_heads set cluster = (select min(cluster) from records)`)
  const dashboard = await startDashboard(app)
  onTestFinished(async () => dashboard.close())
  const ask = async (path: string, init?: RequestInit) =>
    fetch(dashboard.url + path, { redirect: 'manual', ...init })
  return {
    app,
    url: dashboard.url,
    records: await app.records.list({ limit: 10 }),
    html: async (path: string) => (await ask(path)).text(),
    post: async (path: string, fields: Record<string, string>) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin: dashboard.url },
      }),
  }
}

test('what a replay would change is previewed fact by fact, run, and told when it is done', async () => {
  const { app, url } = await setup()
  const chrome = await browser()
  if (!chrome) return
  const tab = await (await chrome.newContext()).newPage()
  const errors: string[] = []
  tab.on('pageerror', ({ message }) => errors.push(message))

  await tab.goto(`${url}/replays`)
  await tab.getByRole('link', { name: 'New replay' }).click()
  await tab.getByRole('button', { name: 'Preview', exact: true }).click()
  await tab.getByRole('heading', { name: 'It would change 3 of 3' }).waitFor()
  const preview = await tab.locator('#preview').innerText()
  expect(preview).toMatch(/3 gained, 0 lost, 0 changed/)
  expect(preview).toContain('4,700 containers')
  expect(await app.replays.list()).toEqual([])

  await tab.getByRole('button', { name: 'Run it' }).click()
  await tab.locator('#run-replay button.primary').click()
  await tab.waitForURL(/\/replays\/\w+$/)
  const [replay] = await app.replays.list()
  await until(async () => (await app.replays.get(replay?.id ?? ''))?.status === 'done')
  await tab.getByText('3 gained, 0 lost, 0 changed').waitFor()

  expect(replay).toMatchObject({ fromStage: 'extract-facts', total: 3 })
  expect(await app.replays.changes(replay?.id ?? '')).toMatchObject({
    kept: 3,
    changed: 3,
    rules: [{ what: 'figure', gained: 3, lost: 0, changed: 0 }],
    examples: [{ facts: [{ kind: 'gained' }] }, {}, {}],
  })
  const actions = await (await fetch(`${url}/actions?verb=replays`)).text()
  expect(actions).toContain('replays.start')
  expect(errors).toEqual([])
})

test('all that a replay takes is previewed by workers, kept, compared with another one, and then run', async () => {
  const { app, html, post } = await setup()

  const ordered = await post('/replays/previews', { from: 'extract-facts' })
  const path = ordered.headers.get('location') ?? ''
  const one = path.replace('/replays/', '')
  await until(async () => (await app.replays.get(one))?.status === 'done')
  const sample = await app.replays.startPreview({ from: 'extract-facts', filter: {} }, 2)
  await until(async () => (await app.replays.get(sample.id))?.status === 'done')

  expect(await app.replays.get(one)).toMatchObject({
    isPreview: true,
    total: 3,
    queued: 3,
    by: 'web:local',
    versions: { 'extract-facts': expect.any(String) },
  })
  const told = { changed: 3, new: 0, fails: 0, rules: [{ what: 'figure', gained: 3 }] }
  expect(await app.replays.changes(one)).toMatchObject({ kept: 3, ...told })
  expect(await app.replays.get(sample.id)).toMatchObject({ total: 2, queued: 2 })
  expect(await app.replays.changes(sample.id)).toMatchObject({ kept: 2, changed: 2 })
  expect(await app.store.ledger.inFlight(await idsOf(app), app.now())).toBe(0)
  const shown = await html(path)
  expect(shown).toContain('would have other facts')
  expect(shown).toContain(`value="${sample.id}"`)
  const compared = await html(`/replays/compare?one=${one}&other=${sample.id}`)
  expect(compared).toMatch(/3 → <b>2<\/b>/)
  expect(compared).toContain('They tell the same of every article that both tell of.')
  const unknown = await html(`/replays/compare?one=${one}&other=none`)
  expect(unknown).toContain('There is no replay none.')
  const choice = await html('/replays/compare')
  for (const id of [one, sample.id]) {
    expect(unknown).toContain(`<option value="${id}"`)
    expect(choice).toContain(`<option value="${id}" selected`)
  }
  const ran = await post('/replays', { from: 'extract-facts' })
  const id = (ran.headers.get('location') ?? '').replace('/replays/', '')
  await until(async () => (await app.replays.get(id))?.status === 'done')
  const both = await app.replays.compare(one, id)
  expect(both).toMatchObject({
    examples: [],
    rules: [{ one: { gained: 3 }, other: { gained: 3 } }],
  })
})

test('without two replays there is nothing to compare, and the way to one is shown', async () => {
  const { app } = await openTestApp(await database())
  const shown = await dashboardRoutes(app).request('http://127.0.0.1/replays/compare')

  expect(shown.status).toBe(200)
  expect(await shown.text()).toMatch(/There are no two to compare\..*<a href="\/replays\/new">/s)
})

test('a replay is paused, resumed and cancelled; what cannot be asked is said', async () => {
  const { app, html, post } = await setup()
  const { id } = await app.replays.start({ from: 'fetch-article', filter: { feed: 'none' } }, 1)

  expect((await post(`/replays/${id}/cancel`, {})).status).toBeOneOf([303, 409])
  expect((await post('/replays/none/pause', {})).status).toBe(404)
  const paused = await app.replays.get(id)
  expect(await html(`/replays/${id}`)).toContain(paused?.status ?? '')
  const unknown = await post('/replays/preview', { from: 'store-record', enricher: 'topics' })
  expect([unknown.status, await unknown.text()]).toEqual([
    400,
    expect.stringContaining('there is no enricher topics'),
  ])
  expect((await post('/replays', { from: 'nowhere' })).status).toBe(400)
  for (const path of ['/replays', '/replays/preview', '/replays/previews']) {
    const refused = await post(path, { from: 'store-record', feed: 'none' })
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining('feed &quot;none&quot; is no id or address'),
    ])
  }
  expect((await html('/replays/new?feed=%22%3E%3Cscript%3E')).includes('"><script>')).toBe(false)
})

test('what others say of a figure is told over time, with conflicts', async () => {
  const { app, html, records } = await setup()
  const [first] = records
  const figure = await app.store.db.rows(
    // The containers of the first article.
    z.object({ id: z.string(), article: z.string() }),
    `select figure_id as id, article_id as article from figures where noun = 'container' and article_id = $1`,
    [first?.id],
  )

  const text = await html(`/claims?article=${figure[0]?.article}&figure=${figure[0]?.id}`)

  expect(await app.claims.get(first?.id ?? '', figure[0]?.id ?? '')).toMatchObject({
    isCut: false,
    points: [
      { standing: 'conflict', within: 'story', source: 'The harbor ministry of Vestland' },
      { standing: 'conflict' },
      { standing: 'conflict' },
    ],
  })
  expect(text).toContain('5,100')
  expect(text).toContain('4,700')
  expect(text).toContain('<svg')
  expect(text).not.toContain(hostile)
  expect((await app.claims.get(first?.id ?? '', 'f99')) ?? 'none').toBe('none')
  expect(await html(`/articles/${first?.id}`)).toContain('what others say')
})

test('a thing is found, renamed, and the decision is undone', async () => {
  const { app, html, post } = await setup()
  const { key } = await thingNamed(app, 'Anna Holm')

  const found = await html('/entities?name=anna')
  expect(found).toContain('Anna Holm')
  const path = `/entities/${key.split('/').map(encodeURIComponent).join('/')}`
  const shown = await html(path)
  expect(shown).toContain('We had planned for far less')
  expect(shown).toContain(escaped)

  const renamed = await post('/entities/rename', { one: key, name: hostile, back: key })
  const [decision] = await app.entities.decisions(1)
  expect([renamed.status, renamed.headers.get('location')]).toEqual([
    303,
    `${path}?done=${decision?.id}`,
  ])
  const after = await html(path)
  expect(after).toContain(`<h1>${escaped}</h1>`)
  expect(after).not.toContain(hostile)
  expect(await html('/actions?verb=entities')).toContain(`Undo ${decision?.id}`)
  const undone = await post('/entities/undo', { id: String(decision?.id), back: '/actions' })
  expect(undone.headers.get('location')).toMatch(/^\/actions\?done=/)
  expect((await app.entities.profile(key))?.entry.name).toBe('Anna Holm')
  expect((await post('/entities/merge', { one: key, other: 'nobody at all' })).status).toBe(409)
  expect(
    (await post('/entities/undo', { id: '1', back: '//evil.example' })).headers.get('location') ??
      '',
  ).not.toMatch(/^\/\//)
})

test('no page has a serious fault or scrolls sideways, on a phone or a desk, light or dark', async () => {
  const { app, url, records } = await setup()
  const chrome = await browser()
  if (!chrome) return
  const { id } = await app.replays.start({ from: 'extract-facts', filter: {} })
  await until(async () => (await app.replays.get(id))?.status === 'done')
  const { key } = await thingNamed(app, 'Anna Holm')
  const pages = [
    '/replays',
    '/replays/new',
    `/replays/${id}`,
    '/actions',
    '/entities?name=a',
    `/entities/${key}`,
    `/claims?article=${records[0]?.id}&figure=f1`,
  ]
  const looks = [
    { width: 360, colorScheme: 'dark' },
    { width: 1_280, colorScheme: 'light' },
  ] as const
  const faultsOf = await axeIn(chrome, looks)
  for (const path of pages) expect(await faultsOf(url + path)).toEqual([])
})
