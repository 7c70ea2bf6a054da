import { expect, test } from 'vitest'
import { dashboardRoutes } from '../../src/dashboard/server.ts'
import { openTestApp } from '../support/app.ts'
import { cli } from '../support/cli.ts'
import { keptArticles, type Named } from '../support/kept-articles.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()

const oleh: Named = { type: 'person', name: 'Oleh Zelensky', mentions: 2 }
const spelled: Named = { type: 'person', name: 'Oleh Zelenskyy' }
const [a, b] = ['person/name/oleh zelensky', 'person/name/oleh zelenskyy']

/** A store with two articles, each of which spells one man's name in its own way. */
async function setup() {
  const { app, env } = await openTestApp(await database())
  const { add, record } = await keptArticles(app.store.db)
  const ids: string[] = []
  for (const [at, named] of [oleh, spelled].entries()) {
    const id = await add(`${at}`, { title: `Story ${at}`, text: `It is told on page ${at}.` })
    await record(id, [named])
    ids.push(id)
  }
  return { ids, env, routes: dashboardRoutes(app) }
}

test('the terminal looks up, shows, decides and undoes', async () => {
  const { env, ids } = await setup()
  const who = { ...env, USER: 'ann' }

  const merged = await cli(
    ['entities', 'merge', a, 'oleh zelenskyy', '--reason', 'one man', '--json'],
    who,
  )
  const found = await cli(['entities', 'oleh', '--json'], env)
  const shown = await cli(['entities', 'show', 'Oleh Zelensky', '--json'], env)
  const listed = await cli(['records', 'list', '--entity', b, '--json'], env)
  const again = await cli(['entities', 'merge', a, b], who)
  const renamed = await cli(['entities', 'rename', b, 'Oleh Z.', '--by', 'bob', '--json'], who)
  const undone = await cli(['entities', 'undo', '1', '--json'], who)
  const decisions = await cli(['entities', 'decisions', '--json'], env)
  const split = await cli(['entities', 'split', a, '--article', ids[0] ?? '', '--json'], who)

  expect(merged.rows()).toMatchObject([
    { id: 1, kind: 'merge', key: a, target: b, by: 'ann', reason: 'one man' },
  ])
  expect(found.rows()).toMatchObject([
    { key: b, name: 'Oleh Zelenskyy', aliases: ['Oleh Zelensky'], articles: 2, mentions: 3 },
  ])
  expect(shown.rows()).toMatchObject([
    { thing: b, key: b, why: 'own' },
    { thing: b, key: a, why: 'decided', sameAs: b },
  ])
  expect(listed.rows()).toHaveLength(2)
  expect(again).toMatchObject({ code: 2, err: expect.stringContaining('one already') })
  expect(renamed.rows()).toMatchObject([{ kind: 'rename', by: 'bob' }])
  expect(undone.rows()).toMatchObject([{ id: 1, undoneBy: 'ann' }])
  expect(decisions.rows()).toMatchObject([{ kind: 'rename' }, { kind: 'merge' }])
  expect(split.rows()).toMatchObject([
    { kind: 'move', key: a, target: `${a}~3`, articleId: ids[0] },
  ])
  expect(await cli(['entities', 'show', 'nobody'], env)).toMatchObject({ code: 1 })
  expect(await cli(['entities', 'undo', 'x'], env)).toMatchObject({ code: 2 })
  expect(await cli(['entities', 'rename', a, ' '], who)).toMatchObject({ code: 2 })
})

test('the API does the same', async () => {
  const { routes } = await setup()
  const at = 'http://127.0.0.1/api/v1/entities'
  const get = async (path: string): Promise<unknown> => (await routes.request(at + path)).json()
  const post = async (path: string, body: unknown) =>
    routes.request(at + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })

  const merged = await post('/merge', { one: a, other: b, by: 'ann' })
  expect(await merged.json()).toMatchObject({ id: 1, kind: 'merge' })
  expect(await get('?name=oleh')).toMatchObject([{ key: b, articles: 2 }])
  expect(await get(`/show?name=${encodeURIComponent(a ?? '')}`)).toMatchObject([{ thing: b }])
  expect((await post('/merge', { one: a, other: b, by: 'ann' })).status).toBe(400)
  expect((await post('/merge', { one: a, other: b })).status).toBe(400)
  expect((await post('/rename', { one: b, name: 'Oleh Z.', by: 'ann' })).status).toBe(200)
  expect((await post('/split', { key: a, by: 'ann' })).status).toBe(200)
  expect((await post('/undo', { id: 3, by: 'ann' })).status).toBe(200)
  expect(await get('/decisions')).toMatchObject([{ id: 3, undoneBy: 'ann' }, { id: 2 }, { id: 1 }])
  const form = await routes.request(`${at}/merge`, {
    method: 'POST',
    body: new URLSearchParams({ one: 'a' }),
  })
  expect(form.status).toBeGreaterThanOrEqual(400)
})
