import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { dashboardRoutes } from '../../src/dashboard/server.ts'
import { ActionFilter } from '../../src/schemas/action.ts'
import type { Role } from '../../src/schemas/token.ts'
import { openTestApp, until } from '../support/app.ts'
import { cli } from '../support/cli.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()
const ofSettings = 'a-token-of-some-length'
const weekMs = 7 * 86_400_000

async function setup(settings: Readonly<Record<string, string>> = { WIREDESK_TOKEN: ofSettings }) {
  const { app, env } = await openTestApp(await database(), settings)
  const routes = dashboardRoutes(app)
  const ask = async (path: string, token?: string, init: RequestInit = {}) =>
    routes.request(`http://localhost${path}`, {
      ...init,
      headers: {
        ...Object.fromEntries(new Headers(init.headers)),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
    })
  const post = async (path: string, token?: string, body: unknown = {}) =>
    ask(path, token, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    })
  const add = async (name: string, role: Role) => {
    const secret = await app.tokens.add(name, role)
    if (secret === undefined) throw new Error(`${name} is taken`)
    return secret
  }
  const enter = async (path: string, cookie: string, at = routes) =>
    at.request(`http://localhost${path}`, { headers: { cookie: cookie.split(';')[0] ?? '' } })
  const login = async (secret: string) =>
    (await ask(`/feeds?token=${secret}`)).headers.get('set-cookie') ?? ''
  return { app, env, ask, post, add, enter, login }
}

describe('a token to read', () => {
  test('sees pages and API', async () => {
    const { ask, add } = await setup()
    const secret = await add('screen', 'read')

    for (const path of ['/', '/failed', '/api/v1/feeds', '/api/v1/openapi.json'])
      expect((await ask(path, secret)).status, path).toBe(200)
  })

  test('does nothing, and is told why', async () => {
    const { app, ask, post, add } = await setup()
    const secret = await add('screen', 'read')
    await app.feeds.add([{ url: 'https://news.example/rss' }])

    const refused = await post('/api/v1/feeds/https%3A%2F%2Fnews.example%2Frss/pause', secret)
    expect(refused.status).toBe(403)
    expect(await refused.json()).toEqual({
      error: 'the token screen may look and not act: that takes one with the role operate',
    })
    const form = await ask('/waiting/now', secret, {
      method: 'POST',
      body: new URLSearchParams({ reason: 'http-503' }),
      headers: { origin: 'http://localhost' },
    })
    expect(form.status).toBe(403)
    expect(await form.text()).toContain('may look and not act')
    expect((await ask('/api/v1/feeds', secret, { method: 'DELETE' })).status).toBe(403)
    expect(await app.feeds.list()).toMatchObject([{ status: 'active' }])
    expect(await app.actions.list(ActionFilter.parse({}))).toEqual([])
  })

  test('sees no forms that do something', async () => {
    const { app, ask, add } = await setup()
    const read = await add('screen', 'read')
    const operate = await add('ana', 'operate')
    await app.store.db.run(
      `insert into dead_letters (stage, subject_id, code, fingerprint, message, stack, input, attempts, first_dead_at, dead_at)
       values ('poll-feed', 'f', 'http-404', 'abc', 'gone', '', '{}', '[]', now(), now())`,
    )
    const paths = ['/failed?fingerprint=abc', '/failed/1', '/waiting?host=a.example']
    for (const path of paths) {
      expect(await (await ask(path, operate)).text(), path).toContain('method="post"')
      expect(await (await ask(path, read)).text(), path).not.toContain('method="post"')
    }
  })
})

test('a token to operate acts in its own name', async () => {
  const { app, post, add } = await setup()
  const secret = await add('ana', 'operate')
  await post('/api/v1/holds/lift', secret, { names: ['news.example'] })

  expect(await app.actions.list(ActionFilter.parse({}))).toMatchObject([{ by: 'api:ana' }])
})

test('tokens are given, listed and taken back, and their secrets kept nowhere', async () => {
  const { app, ask, post, enter, login } = await setup()
  const made = await post('/api/v1/tokens', ofSettings, { name: 'ana', role: 'operate' })
  const { token } = z.object({ token: z.string() }).parse(await made.json())

  expect(token).toMatch(/^wd_[\w-]{43}$/)
  expect((await post('/api/v1/tokens', ofSettings, { name: 'ana', role: 'read' })).status).toBe(400)
  const listed = await (await ask('/api/v1/tokens', token)).json()
  expect(listed).toMatchObject([{ name: 'ana', role: 'operate' }])
  const cookie = await login(token)
  expect((await enter('/feeds', cookie)).status).toBe(200)
  const kept = await app.store.db.rows(
    z.unknown(),
    `select row_to_json(t) from tokens t union all select row_to_json(s) from sessions s
     union all select row_to_json(a) from actions a`,
  )
  expect(kept.length).toBeGreaterThan(2)
  expect(JSON.stringify(kept)).not.toContain(token)
  expect(JSON.stringify(kept)).not.toContain(/=s\.([\w-]+)/.exec(cookie)?.[1])

  expect((await post('/api/v1/tokens/ana/remove', ofSettings)).status).toBe(200)
  expect((await post('/api/v1/tokens/ana/remove', ofSettings)).status).toBe(404)
  expect((await ask('/feeds', token)).status).toBe(401)
  expect((await enter('/feeds', cookie)).status).toBe(401)
})

test('a login lasts a week, and keeps its role', async () => {
  const { app, add, enter, login, ask } = await setup()
  const cookie = await login(await add('screen', 'read'))
  const pair = cookie.split(';')[0] ?? ''

  expect(cookie).toMatch(/^wiredesk=s\.[\w-]{43}; Max-Age=604800;.*HttpOnly;.*SameSite=Strict/)
  const refused = await ask('/api/v1/holds/lift', undefined, {
    method: 'POST',
    body: '{"names":["a"]}',
    headers: { cookie: pair, 'content-type': 'application/json' },
  })
  expect(refused.status).toBe(403)
  expect((await enter('/feeds', `${pair}x`)).status).toBe(401)
  const later = dashboardRoutes({
    ...app,
    tokens: {
      ...app.tokens,
      ofSession: async (secret) =>
        app.store.tokens.ofSession(secret, new Date(app.now().getTime() + weekMs)),
    },
  })
  expect((await enter('/feeds', cookie, later)).status).toBe(401)
})

test('logins that are over are forgotten', async () => {
  const { app, add } = await setup()
  await add('ana', 'read')
  const past = new Date(app.now().getTime() - 1_000)
  await app.store.tokens.openSession('ana', 'one', { now: past, until: past })
  await app.store.tokens.openSession('ana', 'two', {
    now: app.now(),
    until: new Date('2999-01-01'),
  })

  expect(await app.store.db.run('select 1 from sessions')).toBe(1)
})

test('where nobody needs one, the first token closes the door', async () => {
  const { ask, app, add } = await setup({})
  expect((await ask('/feeds')).status).toBe(200)
  const secret = await add('ana', 'operate')

  expect((await ask('/feeds')).status).toBe(401)
  expect((await ask('/feeds', secret)).status).toBe(200)
  await app.tokens.remove('ana')
  // That one is needed is kept for a moment.
  await until(async () => (await ask('/feeds')).status === 200)
})

test('who brings no token does not make us ask the store each time', async () => {
  const { app, add } = await setup({})
  await add('ana', 'operate')
  let asked = 0
  const exist = async () => {
    asked += 1
    return app.store.tokens.exist()
  }
  const routes = dashboardRoutes({ ...app, tokens: { ...app.tokens, exist } })
  for (let n = 0; n < 20; n++)
    expect((await routes.request('http://localhost/feeds')).status).toBe(401)

  expect(asked).toBeLessThan(20)
})

const gone = async () => {
  throw new Error('the store is away')
}

test('the token of the settings is heard while the store is away', async () => {
  const { ask, app } = await setup()
  const routes = dashboardRoutes({ ...app, tokens: { ...app.tokens, ofSecret: gone, exist: gone } })

  expect((await ask('/api/v1/openapi.json', ofSettings)).status).toBe(200)
  const headers = { authorization: `Bearer ${ofSettings}` }
  expect((await routes.request('http://localhost/api/v1/openapi.json', { headers })).status).toBe(
    200,
  )
})

test.each(['token', 'local', 'Ana', '', 'a b', 'a'.repeat(41)])(
  'there is no token named %j',
  async (name) => {
    const { app } = await setup()
    await expect(app.tokens.add(name, 'read')).rejects.toThrow(name)
    expect(await app.tokens.list()).toEqual([])
  },
)

test('commands give, list and take back tokens', async () => {
  const { env, ask } = await setup({})
  const made = await cli(['tokens', 'add', 'ana', '--role', 'read'], env)
  expect(made.err).toContain('nobody is let in without a token')
  expect((await ask('/feeds', made.out.trim())).status).toBe(200)

  const again = await cli(['tokens', 'add', 'ana', '--role', 'read'], env)
  expect(again).toMatchObject({ code: 2, out: '' })
  const wrong = await cli(['tokens', 'add', 'eva', '--role', 'admin'], env)
  expect(wrong).toMatchObject({ code: 2 })
  expect(wrong.err).toContain('--role takes one of read, operate, rss, not "admin"')
  expect((await cli(['tokens', 'list', '--json'], env)).rows()).toMatchObject([
    { name: 'ana', role: 'read' },
  ])
  const removed = await cli(['tokens', 'remove', 'ana'], env)
  expect(removed).toMatchObject({ code: 0, err: expect.stringContaining('no token is left') })
  expect((await cli(['tokens', 'remove', 'ana'], env)).code).toBe(1)
})

describe('who brings no token', () => {
  const asPerson = { headers: { accept: 'text/html,*/*' } }

  test('is asked for it by a page in a browser, which has its style', async () => {
    const { ask } = await setup()

    const door = await ask('/feeds', undefined, asPerson)
    const page = await door.text()

    expect(door.status).toBe(401)
    expect(page).toMatch(/<form action="\/feeds"[^]*name="token"/)
    expect(page).not.toContain('<nav')
    const [, style = ''] = /href="([^"]*desk\.css)"/.exec(page) ?? []
    expect((await ask(style)).status).toBe(200)
  })

  test('is told by it that a token is not known', async () => {
    const { ask } = await setup()

    expect(await (await ask('/feeds?token=guessed', undefined, asPerson)).text()).toContain(
      'That token is not known here.',
    )
  })

  test('is told in a line otherwise, of the API, of RSS and by what does something', async () => {
    const { ask, post } = await setup()

    for (const path of ['/api/v1/feeds', '/feeds/broken.rss'])
      expect(await (await ask(path, undefined, asPerson)).text()).toMatch(/^a token is needed/)
    expect(await (await ask('/feeds')).text()).toMatch(/^a token is needed/)
    expect(await (await post('/alerts/test')).text()).toMatch(/^a token is needed/)
  })
})
