import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { dashboardRoutes } from '../../src/dashboard/server.ts'
import { ActionFilter } from '../../src/schemas/action.ts'
import { openTestApp } from '../support/app.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()
const token = 'a-token-of-some-length'
const jsonl = 'application/x-ndjson'

const line = (n: number, figure = 10) =>
  JSON.stringify({
    url: `https://a.example/${n}`,
    title: `Port ${n} opens`,
    text: `The harbor ministry of Vestland said that ${figure},700 containers were moved.`,
  })

/** Without workers: what is brought in is kept and queued. */
async function setup() {
  const { app } = await openTestApp(await database(), { WIREDESK_TOKEN: token })
  const routes = dashboardRoutes(app)
  const send = async (
    body: string | ReadableStream<Uint8Array>,
    type: string,
    query = '',
    headers: Readonly<Record<string, string>> = { authorization: `Bearer ${token}` },
  ) => {
    const answer = await routes.request(`http://localhost/api/v1/imports${query}`, {
      method: 'POST',
      body,
      headers: { 'content-type': type, ...headers },
      ...(body instanceof ReadableStream && { duplex: 'half' }),
    })
    const text = await answer.text()
    return { status: answer.status, text, body: text.startsWith('{') ? JSON.parse(text) : text }
  }
  const login = async () => {
    const answer = await routes.request(`http://localhost/feeds?token=${token}`)
    return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  }
  const queued = async () => (await app.producer.backlog())['normalize-article']
  return { app, send, login, queued }
}

const spools = async () =>
  (await readdir(tmpdir())).filter((name) => name.startsWith('wiredesk-')).length

test('lines are kept under a name, queued, and known when they come again', async () => {
  const { app, send, queued } = await setup()
  const all = [line(1), line(2), '', '{broken'].join('\n')

  const first = await send(all, jsonl, '?name=archive')
  expect(first.body).toEqual({
    new: 3,
    changed: 0,
    known: 0,
    older: 0,
    duplicate: 0,
    failed: 0,
    passed: 0,
    failures: [],
  })
  expect(Object.values((await queued()) ?? {}).reduce((sum, count) => sum + count, 0)).toBe(3)
  expect((await app.entries.list({ limit: 10, feed: 'import:archive' })).length).toBe(3)
  const [action] = await app.actions.list(ActionFilter.parse({}))
  expect(action).toMatchObject({ verb: 'imports.take', subject: { name: 'archive' }, count: 3 })

  const again = await send(`${line(1)}\r\n${line(2, 11)}`, 'application/jsonl', '?name=archive')
  expect(again.body).toMatchObject({ new: 0, changed: 1, known: 1 })
})

test('a text is one article, known by its address or by what it says', async () => {
  const { app, send } = await setup()
  const text = 'Storm closes the harbor\n\nThe storm cost the town 3 million euros.'

  for (const type of ['text/plain; charset=utf-8', 'text/markdown'])
    expect((await send(text, type)).status).toBe(200)
  await send('<p>page</p>', 'text/html', '?url=https%3A%2F%2Fa.example%2Fstorm')

  const urls = (await app.entries.list({ limit: 10 })).map(({ url }) => url)
  expect(urls).toHaveLength(2)
  expect(urls).toContain('https://a.example/storm')
  expect(urls.find((url) => url.startsWith('import:files#'))).toBeDefined()
})

test('what is empty is named, and says nothing about the others', async () => {
  const { send } = await setup()

  expect((await send('', 'text/plain')).body).toMatchObject({
    failed: 1,
    failures: [{ message: 'is empty' }],
  })
})

const importAddress = 'http://localhost/import'

/** By whoever has a token of this role. */
async function sending(role: 'read' | 'operate') {
  const { app } = await openTestApp(await database(), { WIREDESK_TOKEN: token })
  const secret = (await app.tokens.add('ana', role)) ?? ''
  const routes = dashboardRoutes(app)
  const headers = { authorization: `Bearer ${secret}`, origin: 'http://localhost' }
  const send = async (fields: Readonly<Record<string, string | File>>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    const request = { method: 'POST', body: form, headers }
    const answer = await routes.request(importAddress, request)
    return { status: answer.status, text: await answer.text() }
  }
  const look = async () => (await routes.request('http://localhost/import', { headers })).text()
  /** Begins, and ends with nothing when it is told to. */
  const begin = () => {
    const { readable, writable } = new TransformStream<Uint8Array>()
    const form = { 'content-type': 'multipart/form-data; boundary=x' }
    const request = { method: 'POST', body: readable, headers: { ...headers, ...form } }
    const options = { ...request, duplex: 'half' } as const
    const end = async () => new Blob(['--x--\r\n']).stream().pipeTo(writable)
    return { end, answer: routes.request(importAddress, options) }
  }
  return { app, send, look, begin }
}

describe('a file that is sent by a page', () => {
  test('is brought in, and the page tells what became of it', async () => {
    const { app, send, look } = await sending('operate')
    expect(await look()).toContain('enctype="multipart/form-data"')

    const lines = new File([`${line(1)}\n${line(2)}`], 'a.jsonl')
    const { status, text } = await send({ file: lines, name: 'desk' })

    expect(status).toBe(200)
    expect(text).toMatch(/<dt>New<\/dt>\s*<dd>2<\/dd>/)
    expect((await app.entries.list({ limit: 10, feed: 'import:desk' })).length).toBe(2)
    const [action] = await app.actions.list(ActionFilter.parse({ verb: 'imports.take' }))
    expect(action).toMatchObject({ by: 'web:ana', count: 2 })
  })

  test('is told of by its name where it cannot be read', async () => {
    const { send } = await sending('operate')
    const { text } = await send({ file: new File(['none'], '<b>a.warc'), name: 'desk' })

    expect(text).toContain('<li>&lt;b&gt;a.warc: is no WARC file</li>')
  })

  test.each([
    { name: 'desk' },
    { file: 'text', name: 'desk' },
    { file: new File([], 'a'), name: ' ' },
  ])('is refused where it is none: %j', async (fields) => {
    const { send } = await sending('operate')

    expect((await send(fields)).status).toBe(400)
  })

  test('is put off while two others are in memory', async () => {
    const { send, begin } = await sending('operate')
    const others = [begin(), begin()]
    const file = new File([line(1)], 'a.jsonl')

    expect((await send({ file, name: 'desk' })).status).toBe(503)

    for (const { end } of others) await end()
    const answers = await Promise.all(others.map(async ({ answer }) => (await answer).status))
    expect(answers).toEqual([400, 400])
    expect((await send({ file, name: 'desk' })).status).toBe(200)
  })

  test('is not taken of who may only look', async () => {
    const { send, look } = await sending('read')

    expect(await look()).not.toContain('multipart/form-data')
    expect((await send({ file: new File([line(1)], 'a.jsonl'), name: 'desk' })).status).toBe(403)
  })
})

describe('what is refused', () => {
  test('is a body beyond 64 MiB, of which nothing is kept', async () => {
    const { app, send } = await setup()
    const before = await spools()
    const megabyte = Buffer.from(`${line(1)}\n`.padEnd(2 ** 20, ' '))
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (to) => (sent++ < 70 ? to.enqueue(megabyte) : to.close()),
    })

    expect(await send(body, jsonl)).toMatchObject({
      status: 413,
      body: { error: 'send at most 67108864 bytes' },
    })
    expect(await app.entries.list({ limit: 10 })).toEqual([])
    expect(await spools()).toBeLessThanOrEqual(before)
  })

  test.each([
    ['application/json', '', 415, 'send one of'],
    [jsonl, '?name=', 400, 'name'],
    [jsonl, '?url=javascript:alert(1)', 400, 'url'],
  ])('is %s %s: %i', async (type, query, status, why) => {
    const { send } = await setup()
    const answer = await send('{}', type, query)

    expect(answer.status).toBe(status)
    expect(answer.text).toContain(why)
  })

  test('is a text that a form of another site sends', async () => {
    const { send, login } = await setup()
    const cookie = await login()

    for (const origin of ['https://evil.example', 'http://localhost'])
      expect((await send('A text.', 'text/plain', '', { origin, cookie })).status, origin).toBe(
        origin === 'http://localhost' ? 200 : 403,
      )
  })
})
