import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { actingAs } from '../../src/app/actor.ts'
import type { App } from '../../src/app/app.ts'
import { openParts } from '../../src/app/open.ts'
import { tidy } from '../../src/app/tidy.ts'
import { type Areas, notedVerbs } from '../../src/app/verbs.ts'
import { dashboardRoutes } from '../../src/dashboard/server.ts'
import { ActionFilter } from '../../src/schemas/action.ts'
import { DeadLetterFilter } from '../../src/schemas/dead-letter.ts'
import { openTestApp } from '../support/app.ts'
import { cli } from '../support/cli.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()
const token = 'a-token-of-some-length'

const listed = async (app: Pick<App, 'actions'>, filter: Record<string, unknown> = {}) =>
  app.actions.list(ActionFilter.parse(filter))

/** Verbs that only look, and are not written down. */
const looking = {
  feeds:
    'list listDetails get isKnown find check page count counts breaks ids days recall preview exportList',
  entries: 'list get way answer page waiting oldest standings tryAgain',
  letters: 'list groups get counts answer page dryRun trend feeds bulks getBulk',
  entities: 'find show decisions profile about',
  holds: 'list',
  replays: 'list get count preview follow changes report compare',
  imports: 'inFlight standing',
  sinks: 'list get letters kinds',
  tokens: 'list ofSecret exist openSession ofSession',
  searches: 'list get found',
  alerts: 'list channels untold',
  samples: 'standing hold release',
}

test('every verb that changes something is written down', async () => {
  const { app } = await openTestApp(await database())
  const noted: string[] = []
  notedVerbs(app, (name, { work }) => {
    noted.push(name)
    return work
  })
  const areas: Areas = app
  const changing = Object.entries(looking).flatMap(([area, known]) =>
    Object.entries(areas)
      .filter(([name]) => name === area)
      .flatMap(([, verbs]) => Object.keys(z.record(z.string(), z.unknown()).parse(verbs)))
      .filter((verb) => !known.split(' ').includes(verb))
      .map((verb) => `${area}.${verb}`),
  )

  expect(noted.toSorted()).toEqual(changing.toSorted())
})

test('an action has its end, an undo where there is one, and is found by who and what', async () => {
  const { app } = await openTestApp(await database())
  await actingAs('cli:ana@desk', async () => {
    await app.feeds.add([{ url: 'https://ana:hidden@news.example/rss' }])
    await expect(app.entities.merge({ one: 'nobody', other: 'no one', by: 'ana' })).rejects.toThrow(
      'nothing is filed',
    )
  })
  await actingAs('api:desk', async () => app.letters.discard(DeadLetterFilter.parse({})))
  await app.feeds.add([{ url: 'https://other.example/rss' }])

  const [discard, merge, add] = await listed(app)
  expect(add).toMatchObject({
    by: 'cli:ana@desk',
    verb: 'feeds.add',
    subject: { urls: ['https://ana:********@news.example/rss'] },
    count: 1,
    code: null,
    endedAt: expect.any(Date),
  })
  expect(merge).toMatchObject({ verb: 'entities.merge', count: null, code: 'registry-decision' })
  expect(discard).toMatchObject({ by: 'api:desk', verb: 'letters.discard', count: 0 })
  const ids = async (filter: object) => (await listed(app, { ...filter })).map(({ id }) => id)
  expect(await ids({})).toEqual([3, 2, 1])
  expect(await ids({ by: 'ana' })).toEqual([2, 1])
  expect(await ids({ by: 'cli:ana@desk', limit: 1 })).toEqual([2])
  expect(await ids({ by: 'an' })).toEqual([])
  expect(await ids({ verb: 'letters' })).toEqual([3])
  expect(await ids({ verb: 'letters.discard' })).toEqual([3])
  expect(await ids({ verb: 'letters.dis' })).toEqual([])
  expect(await ids({ after: 3 })).toEqual([2, 1])
  expect(await ids({ until: add?.begunAt })).toEqual([])
  expect(await ids({ since: add?.begunAt })).toEqual([3, 2, 1])
})

test('a decision of the registry says how it is taken back', async () => {
  const { app } = await openTestApp(await database())
  await app.store.db.run(
    `insert into registry (key, type, link, articles, mentions) values ('place/name/a', 'place', null, 1, 1), ('place/name/b', 'place', null, 1, 1)`,
  )
  const made = await actingAs('cli:ana@desk', async () =>
    app.entities.merge({ one: 'place/name/a', other: 'place/name/b', by: 'ana' }),
  )

  expect(await listed(app)).toMatchObject([{ count: 1, decisions: [made.id] }])
})

test('pages and API act in the name of the token', async () => {
  const { app } = await openTestApp(await database(), { WIREDESK_TOKEN: token })
  const routes = dashboardRoutes(app)
  const headers = { authorization: `Bearer ${token}` }
  const sent = await routes.request('http://localhost/holds/lift', {
    method: 'POST',
    body: new URLSearchParams({ name: 'news.example' }),
    headers: { ...headers, origin: 'http://localhost' },
  })
  expect(sent.status).toBe(303)
  await routes.request('http://localhost/api/v1/holds/lift', {
    method: 'POST',
    body: JSON.stringify({ names: ['news.example'] }),
    headers: { ...headers, 'content-type': 'application/json' },
  })
  const answer = await routes.request('http://localhost/api/v1/actions?limit=1', { headers })

  expect(await answer.json()).toMatchObject([
    { by: 'api:token', verb: 'holds.lift', subject: { names: ['news.example'] }, count: 0 },
  ])
  const next = /<(.*)>/.exec(answer.headers.get('link') ?? '')?.[1] ?? ''
  const second = await routes.request(`http://localhost${next}`, { headers })
  expect(await second.json()).toMatchObject([{ by: 'web:token', verb: 'holds.lift' }])
})

test('commands act in the name of the user', async () => {
  const { env } = await openTestApp(await database())
  await cli(['holds', 'lift', 'news.example'], env)

  const { rows } = await cli(['actions', 'list', '--verb', 'holds', '--json'], env)
  expect(rows()).toMatchObject([
    { by: expect.stringMatching(/^cli:.+@.+$/), verb: 'holds.lift', count: 0 },
  ])
  const { out } = await cli(['actions', 'list', '--since', '1h'], env)
  expect(out).toContain('\tholds.lift\t0 done\t{"names":["news.example"]}')
})

test.each([
  ['0', 2],
  ['30', 1],
])('with WIREDESK_KEEP_ACTIONS_DAYS=%s, %i of two are kept', async (days, kept) => {
  const { app, env } = await openTestApp(await database(), { WIREDESK_KEEP_ACTIONS_DAYS: days })
  const at = (age: number) => new Date(app.now().getTime() - age * 86_400_000)
  for (const age of [31, 29])
    await app.store.actions.begin({ by: 'cli:ana@desk', verb: 'a.b', subject: {}, at: at(age) })
  const parts = await openParts({ config: app.config, log: app.log })
  onTestFinished(async () => parts.store.close())
  await tidy(parts)

  expect(env['WIREDESK_KEEP_ACTIONS_DAYS']).toBe(days)
  expect(await listed(app)).toHaveLength(kept)
})
