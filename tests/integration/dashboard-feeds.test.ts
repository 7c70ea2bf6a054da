import { expect, onTestFinished, test } from 'vitest'
import { startDashboard } from '../../src/dashboard/listen.ts'
import { openTestApp } from '../support/app.ts'
import { newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { page } from '../support/web-server.ts'

const database = await postgresForFile()
const hostile = '<script>alert("owned")</script>'

async function setup() {
  const { app, env } = await openTestApp(await database(), { WIREDESK_PORT: '0' })
  const dashboard = await startDashboard(app)
  onTestFinished(async () => dashboard.close())
  return {
    app,
    env,
    html: async (path: string) => (await fetch(dashboard.url + path)).text(),
    send: async (path: string, body: FormData | URLSearchParams) =>
      fetch(dashboard.url + path, {
        method: 'POST',
        body,
        headers: { origin: dashboard.url },
        redirect: 'manual',
      }),
  }
}

const form = (...fields: readonly (readonly [string, string])[]) =>
  new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value]))

test('a site is looked at before its feed is added', async () => {
  const { app, html, send } = await setup()
  const site = await newsSite([{ path: '/port', title: `The port ${hostile}` }])
  site.answer('/', page('<link rel="alternate" type="application/atom+xml" href="/feed.xml">'))

  const found = await (
    await send('/feeds/find', form(['url', site.url('/')], ['folder', 'Harbor / West']))
  ).text()
  expect(found).toContain('1 feed found')
  expect(found).toContain(`value="${site.feedUrl}" checked`)
  expect(found).toContain('The port')
  expect(found).not.toContain('<script>alert')
  expect(await app.feeds.list()).toEqual([])

  const added = await send('/feeds/add', form(['urls', site.feedUrl], ['folder', 'Harbor/West']))
  const [feed] = await app.feeds.list()
  expect([added.status, added.headers.get('location')]).toEqual([303, `/feeds/${feed?.id}`])
  expect(feed).toMatchObject({ url: site.feedUrl, folder: 'Harbor/West' })
  expect(await (await send('/feeds/find', form(['url', site.feedUrl]))).text()).toContain(
    'watched already',
  )

  const none = await send('/feeds/find', form(['url', site.url('/nothing')]))
  expect([none.status, await none.text()]).toEqual([400, expect.stringContaining('http-404')])
  expect((await send('/feeds/find', form(['url', 'javascript:alert(1)']))).status).toBe(400)
  expect(await html('/feeds/none')).toBe('there is no feed none')
})

test('settings are changed and taken back, and secrets are neither shown nor lost', async () => {
  const { app, html, send } = await setup()
  const [id = ''] = await app.feeds.add([{ url: 'https://news.example/rss' }])
  const path = `/feeds/${id}/settings`
  const settings = async () => (await app.feeds.get(id))?.settings

  await send(
    path,
    form(
      ['interval', '15m'],
      ['header', 'x-key=hidden\nx-other=too'],
      ['basic-auth', 'ana:geheim'],
    ),
  )
  expect(await settings()).toMatchObject({
    intervalSec: 900,
    headers: { 'x-key': 'hidden', 'x-other': 'too' },
    basicAuth: { password: 'geheim' },
  })
  const shown = await html(`/feeds/${id}`)
  expect(shown).toContain('value="15m"')
  expect(shown).not.toMatch(/geheim|hidden<|=hidden/)

  await send(path, form(['interval', ''], ['unset', 'header.x-key'], ['feed-text', 'always']))
  expect(await settings()).toEqual({
    headers: { 'x-other': 'too' },
    basicAuth: { username: 'ana', password: 'geheim' },
    feedText: 'always',
  })
  const refused = await send(path, form(['interval', 'soon']))
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining('interval takes a time'),
  ])
})

test('a feed is renamed, filed, moved, paused, resumed, polled and removed', async () => {
  const { app, send } = await setup()
  const [id = '', other = ''] = await app.feeds.add([
    { url: 'https://news.example/rss' },
    { url: 'https://other.example/rss' },
  ])
  const feed = async () => app.feeds.get(id)
  const at = `/feeds/${id}`

  await send(`${at}/rename`, form(['title', 'My news']))
  await send(`${at}/folder`, form(['folder', 'World/ East ']))
  await send(`${at}/move`, form(['url', 'https://news.example/new']))
  expect(await feed()).toMatchObject({
    title: 'My news',
    renamed: true,
    folder: 'World/East',
    url: 'https://news.example/new',
  })
  expect((await send(`${at}/move`, form(['url', 'https://other.example/rss']))).status).toBe(400)
  expect((await send(`${at}/move`, form(['url', 'javascript:alert(1)']))).status).toBe(400)

  await send(`${at}/status`, form(['status', 'paused']))
  expect((await feed())?.status).toBe('paused')
  expect((await send(`${at}/poll`, form())).status).toBe(400)
  await send(`${at}/status`, form(['status', 'active']))
  expect((await send(`${at}/poll`, form())).headers.get('location')).toBe(`${at}?did=polled`)
  await send(`/feeds/${other}/status`, form(['status', 'removed']))
  expect(await app.feeds.list()).toHaveLength(1)
  expect((await send(`${at}/status`, form(['status', 'odd']))).status).toBe(400)
})

const urls = (text: string) =>
  [...text.matchAll(/<span class="sub">(https:[^<]+)<\/span/g)].map(([, url]) => url)

test('the list is filtered, sorted and paged by the store, and acted on at once', async () => {
  const { app, html, send } = await setup()
  await app.feeds.add(
    Array.from({ length: 7 }, (_, at) => ({
      url: `https://n${at}.example/rss`,
      title: `Paper ${at}`,
      folder: at < 3 ? 'Harbor/West' : undefined,
    })),
  )
  const first = await html('/feeds?limit=3&sort=name')
  const [, more = ''] = /href="([^"]+)" rel="next"/.exec(first) ?? []
  const second = await html(more.replaceAll('&amp;', '&'))
  expect(urls(first)).toEqual([0, 1, 2].map((at) => `https://n${at}.example/rss`))
  expect(urls(second)).toEqual([3, 4, 5].map((at) => `https://n${at}.example/rss`))
  expect(urls(await html('/feeds?sort=name&descending=1&limit=2'))).toEqual([
    'https://n6.example/rss',
    'https://n5.example/rss',
  ])
  expect(urls(await html('/feeds?words=PAPER%206'))).toEqual(['https://n6.example/rss'])
  expect(urls(await html('/feeds?folder=Harbor'))).toHaveLength(3)
  expect(urls(await html('/feeds?health=failing'))).toEqual([])
  expect(urls(await html('/feeds?health=new'))).toHaveLength(7)
  expect(await html('/feeds?after=none')).toContain('there is no feed')
  for (const sort of ['folder', 'health', 'newest', 'next', 'entries', 'failing'])
    expect(urls(await html(`/feeds?sort=${sort}`))).toHaveLength(7)

  await send('/feeds/bulk', form(['do', 'pause'], ['whole', '1'], ['folder', 'Harbor']))
  expect(urls(await html('/feeds?status=paused'))).toHaveLength(3)
  const [one] = await app.feeds.ids({ sort: 'name', descending: false, limit: 1 })
  await send('/feeds/bulk', form(['do', 'folder'], ['ids', one!], ['into', 'Sea']))
  expect(urls(await html('/feeds?folder=Sea'))).toEqual(['https://n0.example/rss'])
  expect((await send('/feeds/bulk', form(['do', 'pause']))).status).toBe(400)
})

test('lists of feeds come in and go out', async () => {
  const { app, html, send } = await setup()
  const opml =
    '<opml version="2.0"><body><outline text="Harbor"><outline text="One" xmlUrl="https://ana:hidden@one.example/rss"/></outline></body></opml>'
  const body = new FormData()
  body.append('file', new File([opml], 'feeds.opml'))

  expect((await send('/feeds/import', body)).headers.get('location')).toBe('/feeds?added=1')
  expect(await app.feeds.list()).toMatchObject([{ folder: 'Harbor', title: 'One' }])
  const out = await html('/feeds/export.opml')
  expect(out).toContain('xmlUrl="https://ana:********@one.example/rss"')
  const some = new FormData()
  const broken = '<outline text="<b>Two</b>" xmlUrl="ftp://two.example/"/>'
  some.append('file', new File([opml.replace('<body>', `<body>${broken}`)], 'feeds.opml'))
  const told = await send('/feeds/import', some)
  expect([told.status, await told.text()]).toEqual([
    200,
    expect.stringMatching(/1 feed is watched.*“&lt;b&gt;Two&lt;\/b&gt;” has &quot;ftp:/s),
  ])
  const none = new FormData()
  none.append('file', new File(['no list'], 'feeds.opml'))
  expect((await send('/feeds/import', none)).status).toBe(400)
})
