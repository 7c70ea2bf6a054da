import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { actingAs } from '../../src/app/actor.ts'
import type { App } from '../../src/app/app.ts'
import { dashboardRoutes } from '../../src/dashboard/server.ts'
import { DeadLetterFilter } from '../../src/schemas/dead-letter.ts'
import {
  type TestedApp,
  openTestApp,
  run,
  settledInAHurry,
  thingNamed,
  until,
} from '../support/app.ts'
import { articlePage, newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { page } from '../support/web-server.ts'

const database = await postgresForFile()

/** Ends texts, attributes and elements of all kinds, and would run in each. */
const probe = `x"'></title></textarea><img src=x onerror=alert(1) probe><script>alert(1)</script>`
const escaped = probe.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const place = 'javascript:alert(1)'

const hostilePage = articlePage(escaped).replace(
  'The port employs',
  `It is called ${escaped}, she said. The port employs`,
)

/** A desk of which everything that others may name is a probe: titles, texts, addresses, errors, headers, names, settings. */
async function setup() {
  const query = `?q=${encodeURIComponent(probe)}`
  const site = await newsSite([
    { path: '/one', title: escaped },
    { path: `/two${query}`, title: escaped },
  ])
  site.answer('/one', page(hostilePage))
  const { app } = await openTestApp(await database())
  await app.store.feeds.add(
    [{ url: site.feedUrl, title: probe, renamed: true, folder: probe }],
    app.now(),
  )
  await run(app)
  await settledInAHurry(app, 2)
  await act(app)
  return { app, routes: dashboardRoutes(app) }
}

/** What people do, with names of their own. */
async function act(app: TestedApp): Promise<void> {
  await app.store.db.run(
    `update dead_letters set message = $1, stack = $1, code = $1, release = $1`,
    [probe],
  )
  await app.store.db.run(`update attempts set message = $1, code = $1`, [probe])
  await app.store.db.run(`update answers set headers = jsonb_build_object('x-probe', $1::text)`, [
    probe,
  ])
  await actingAs(`web:${probe}`, async () => {
    const [letter] = await app.letters.list(DeadLetterFilter.parse({}))
    await app.letters.discard(DeadLetterFilter.parse({ id: letter?.id }), probe)
    await app.letters.restore(DeadLetterFilter.parse({ id: letter?.id }))
    await app.letters.bulk({
      verb: 'discard',
      filter: DeadLetterFilter.parse({ code: 'none' }),
      reason: probe,
    })
    for (const filter of [{}, { query: `"${probe}"`, feed: probe }])
      await app.replays.startPreview({ from: 'extract-facts', filter })
    const { key } = await thingNamed(app, 'Anna Holm')
    await app.entities.rename({ one: key, name: probe, by: probe, reason: probe })
  })
  await app.store.db.run(
    `insert into domain_holds (domain, until, since, code, reason) values ($1, now() + interval '1 day', now(), 'http-429', $1)`,
    [probe],
  )
  await until(async () => (await app.replays.list()).every(({ status }) => status === 'done'))
}

const Route = z.object({ method: z.string(), path: z.string() })

/** What parameters of the pages stand for: those that there are, and probes. */
async function valuesOf(app: App): Promise<Readonly<Record<string, readonly string[]>>> {
  const [record] = await app.records.list({ limit: 1 })
  const [letter] = await app.letters.list(DeadLetterFilter.parse({}))
  const [feed] = await app.feeds.list()
  const [replay] = await app.replays.list()
  const [entity] = await app.entities.find('x', 1)
  return {
    '/articles': [record?.id ?? '', letter?.entryId ?? ''],
    '/failed': [String(letter?.id ?? '')],
    '/feeds': [feed?.id ?? ''],
    '/replays': [replay?.id ?? ''],
    '/entities': [entity?.key ?? ''],
  }
}

const names =
  'name query event what place least most confidence feed entity cluster since until limit id state reason host after stage code fingerprint status revision part again article figure one other by verb sort descending health folder words done from enricher bulk release url'.split(
    ' ',
  )

/** All pages that the desk has, as its routes name them: with what there is, with probes, and asked for each by a probe. */
async function pagesOf(app: App, routes: ReturnType<typeof dashboardRoutes>): Promise<string[]> {
  const values = await valuesOf(app)
  const asked = z
    .array(Route)
    .parse(routes.routes)
    .filter(
      ({ method, path }) => method === 'GET' && !/\*|^\/(?:api|assets|events|websub)/.test(path),
    )
    .map(({ path }) => path)
  const filled = [...new Set(asked)].flatMap((path) => {
    if (!path.includes(':')) return [path]
    const base = `/${path.split('/')[1]}`
    return [...(values[base] ?? []), probe].map((value) =>
      path.replaceAll(/:\w+(?:\{[^/]*\})?/g, value.split('/').map(encodeURIComponent).join('/')),
    )
  })
  const query = new URLSearchParams(names.map((name): [string, string] => [name, probe])).toString()
  const each = [
    '/articles',
    '/entries',
    '/waiting',
    '/failed',
    '/feeds',
    '/actions',
    '/replays/new',
  ].flatMap((path) =>
    names.map((name) => `${path}?${new URLSearchParams({ [name]: probe }).toString()}`),
  )
  return [...filled, ...filled.map((path) => `${path}?${query}`), ...each]
}

/** What of a page is not ours: elements and attributes that only a probe can have brought, addresses that would run. */
function foreignIn(html: string): string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      const isOurs = name !== 'img' && (name !== 'script' || 'src' in attributes)
      if (!isOurs) found.push(`<${name}>`)
      for (const [attribute, value] of Object.entries(attributes)) {
        if (/^on|^probe$|["'<>]/.test(attribute)) found.push(`<${name} ${attribute}>`)
        if (
          /^(?:href|src|action|formaction)$/.test(attribute) &&
          /^\s*(?:javascript|data):/i.test(value)
        )
          found.push(`${attribute}=${value}`)
      }
    },
  })
  parser.end(html)
  return found
}

test('nothing that others name gets out of its place, on any page', async () => {
  const { app, routes } = await setup()
  const pages = await pagesOf(app, routes)
  const found: unknown[] = []
  let shown = 0
  for (const path of pages) {
    const answer = await routes.request(path, { headers: { host: 'localhost' } })
    const body = await answer.text()
    expect([path, answer.status]).not.toEqual([path, 500])
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    if (body.includes('&lt;img src=x onerror=alert(1) probe&gt;')) shown += 1
    const foreign = foreignIn(body)
    if (foreign.length > 0) found.push([path, foreign])
  }

  expect(found).toEqual([])
  // Those that tell of what there is show it, as the text that it is.
  expect(shown).toBeGreaterThan(15)
  expect(foreignIn(`<p title="${probe}">`)).toEqual(expect.arrayContaining(['<img>', '<script>']))
  expect(foreignIn(`<a href="${place}">`)).toEqual([`href=${place}`])
})
