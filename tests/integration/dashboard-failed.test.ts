import { expect, onTestFinished, test } from 'vitest'
import { startDashboard } from '../../src/dashboard/listen.ts'
import { DeadLetterFilter } from '../../src/schemas/dead-letter.ts'
import { openTestApp, run, settledInAHurry } from '../support/app.ts'
import { cli } from '../support/cli.ts'
import { articlePage, newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { page, status } from '../support/web-server.ts'

const database = await postgresForFile()

const shell =
  '<!doctype html><html lang="en"><title>Desk</title><script src="/app.js"></script><div id="root"></div>'

/** A dashboard after a site was redesigned: two stories were empty shells until they died, one was gone. */
async function setup() {
  const paths = ['/port', '/quay']
  const stories = [...paths, '/gone'].map((path) => ({ path, title: `The story of ${path}` }))
  const site = await newsSite(stories)
  for (const path of paths) site.answer(path, page(shell))
  site.answer('/gone', status(404, { 'x-served-by': 'cache-7' }))
  const { app, env } = await openTestApp(await database(), { WIREDESK_PORT: '0' })
  await app.store.feeds.add([{ url: site.feedUrl }], app.now())
  await run(app)
  await settledInAHurry(app, 3)
  const dashboard = await startDashboard(app)
  onTestFinished(async () => dashboard.close())
  const letters = await app.store.deadLetters.find({ status: 'open', limit: 10 })
  const shells = letters.filter(({ code }) => code === 'no-article')
  const gone = letters.find(({ code }) => code === 'http-404')
  return {
    app,
    env,
    letters: { shells, shell: shells[0]!, gone: gone! },
    mend: () => {
      for (const path of paths) site.answer(path, page(articlePage(`Story of ${path} is back`)))
    },
    html: async (path: string) => (await fetch(dashboard.url + path)).text(),
    post: async (path: string, fields: Record<string, string> = {}) =>
      fetch(dashboard.url + path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin: dashboard.url },
        redirect: 'manual',
      }),
  }
}

test('a letter says which page is read, and that fetching it again may help', async () => {
  const { letters, mend, html, post } = await setup()
  const path = `/failed/${letters.shell.id}`
  mend()

  const shown = await html(path)
  const kept = await (await post(`${path}/dry-run`)).text()
  const fresh = await (await post(`${path}/dry-run`, { fetch: 'true' })).text()

  expect(shown).toContain('Retry on the kept page')
  expect(shown).toContain('Retry, and fetch again')
  expect(shown).toContain(`<a href="/articles/${letters.shell.entryId}">`)
  expect(kept).toContain('It would fail again: no-article')
  expect(kept).toMatch(
    new RegExp(`Read as kept on .*: ${shell.length} bytes .*fetch it again\\.`, 's'),
  )
  expect(fresh).toContain('It would pass.')
  expect(fresh).toMatch(/Read just now: \d+ bytes of http:/)
})

test('all letters of a cause are fetched again in one step', async () => {
  const { app, letters, mend, html, post } = await setup()
  const { fingerprint } = letters.shell
  mend()

  expect(letters.shells.map((letter) => letter.fingerprint)).toEqual([fingerprint, fingerprint])
  expect(await html(`/failed?fingerprint=${fingerprint}`)).toContain('Fetch all again')
  expect((await post('/failed/retry', { fingerprint, fetch: 'true' })).status).toBe(303)

  expect(await settledInAHurry(app, 3)).toMatchObject({ recorded: 2, dead: 1 })
  expect((await post('/failed/retry')).status).toBe(400)
})

test('a letter of a page that was refused shows the answer, and offers no kept page', async () => {
  const { letters, html } = await setup()

  const shown = await html(`/failed/${letters.gone.id}`)

  expect(shown).toContain('<b>404</b> from http://127.0.0.1')
  expect(shown).toMatch(/<dt>x-served-by<\/dt>\s*<dd>cache-7<\/dd>/)
  expect(shown).toContain('Its body was empty.')
  expect(shown).not.toContain('kept page')
})

test('an old page brings nothing back that somebody has discarded since', async () => {
  const { app, letters, html, post } = await setup()
  const { id } = letters.shell
  const path = `/failed/${id}`
  const stale = /name="status" value="(\w+)"/.exec(await html(path))?.[1] ?? ''
  const asked = DeadLetterFilter.parse({ id })
  await app.letters.discard(asked, 'a shop')

  const retried = await post(`${path}/retry`, { status: stale })
  const selected = await post('/failed/selected', { do: 'retry', ids: String(id) })
  const discarded = await post('/failed/selected', { do: 'discard', ids: String(id) })

  expect(stale).toBe('open')
  expect([retried.status, await retried.text()]).toEqual([
    409,
    expect.stringMatching(/Nothing was done: since .* it was discarded\..*a shop/s),
  ])
  expect(await html(selected.headers.get('location') ?? '')).toContain('0 of 1 retried: the others')
  const next = await html(discarded.headers.get('location') ?? '')
  expect(next).toContain('0 of 1 discarded')
  expect(next).not.toContain('Undo')
  expect(await app.letters.get(id)).toMatchObject({ status: 'discarded' })

  // Its own page, as it stands now, may have it tried again.
  expect(await html(path)).toContain('name="status" value="discarded"')
  expect((await post(`${path}/retry`, { status: 'discarded' })).status).toBe(303)
  expect((await app.letters.get(id))?.status).not.toBe('discarded')
  expect((await post(`${path}/discard`, { status: 'discarded' })).status).toBe(409)
})

test('only letters that nobody has given up are red', async () => {
  const { app, env, letters, html, post } = await setup()
  const isRed = async () => /class="value bad"\s*>/.test(await html('/'))
  const lines = async () => (await cli(['status'], env)).out

  expect(await isRed()).toBe(true)
  expect(await lines()).toContain('dead letters to look at: 3')
  await post('/failed/discard', { fingerprint: letters.shell.fingerprint })
  await post(`/failed/${letters.gone.id}/discard`)

  expect(await isRed()).toBe(false)
  expect(await lines()).not.toContain('dead letters to look at')
  expect(await app.store.deadLetters.counts()).toEqual({ open: 0, retried: 0, discarded: 3 })
  expect(await html('/metrics')).toContain('wiredesk_dead_letters{status="open"} 0\n')
  expect(await html('/failed')).toContain('Discarded<span class="count">3</span>')
  expect((await app.store.report(new Date(0))).total.dead).toBe(3)
})

test('a preview from the page on knows nothing until it fetches', async () => {
  const { env, mend } = await setup()
  const replay = async (...more: string[]) =>
    cli(['replay', '--from', 'fetch-article', '--state', 'dead', '--dry-run', ...more], env)
  mend()

  const unknown = await replay('--json')
  const fetched = await replay('--fetch', '--json')
  const one = await replay('--fetch', '--limit', '1', '--json')

  expect(unknown.rows()).toHaveLength(3)
  expect(unknown.rows()).toContainEqual(
    expect.objectContaining({ status: 'unknown', changes: [], title: 'The story of /port' }),
  )
  expect(unknown.err).toContain(
    '3 entries would be fetched again; what that changes cannot be known',
  )
  expect(fetched.rows()).toContainEqual(
    expect.objectContaining({ status: 'new', title: 'Story of /port is back' }),
  )
  expect(fetched.rows()).toContainEqual(
    expect.objectContaining({
      status: 'fails',
      changes: ['http-404'],
      title: 'The story of /gone',
    }),
  )
  expect(fetched.err).toContain('of 3 looked at, 0 would change, 2 would be new, 1 would fail')
  expect(one.err).toContain('of 1 looked at')
  expect((await cli(['replay', '--from', 'extract-facts', '--fetch'], env)).code).toBe(2)
})

test('retrying on the kept page says that it could be fetched again', async () => {
  const { env, letters } = await setup()
  const fingerprint = ['--fingerprint', letters.shell.fingerprint]

  const kept = await cli(['failed', 'retry', String(letters.shell.id)], env)
  const fresh = await cli(['failed', 'retry', ...fingerprint, '--fetch'], env)

  expect(kept.err).toContain('1 of them read the page that is kept: --fetch')
  expect(fresh.err).not.toContain('--fetch')
})

test('what is ill shows in status, feeds and doctor, and can be tried from the command line', async () => {
  const { app, env } = await setup()
  await app.store.turns.hold(
    {
      domain: '127.0.0.1',
      code: 'retry-after',
      reason: 'it asked to',
      until: new Date(app.now().getTime() + 600_000),
    },
    app.now(),
  )

  const [shown, list, doctor, now, json] = [
    await cli(['status'], env),
    await cli(['feeds', 'list'], env),
    await cli(['doctor', '--json'], env),
    await cli(['waiting', '--now', '--host', '127.0.0.1', '--json'], env),
    await cli(['status', '--json'], env),
  ]

  expect(shown.out).toMatch(
    /left alone: 127\.0\.0\.1 until .* \(retry-after\), (?:1 job waits|\d+ jobs wait)/,
  )
  expect(list.out).toContain('retry-after until')
  expect(doctor.rows()).toContainEqual(
    expect.objectContaining({ check: 'holds', ok: true, look: true }),
  )
  expect(doctor.rows()).toContainEqual(expect.objectContaining({ check: 'feeds', ok: true }))
  expect(now.rows()).toEqual([{ due: 0 }])
  expect(json.rows()).toMatchObject([
    { letters: { open: 3 }, holds: [{ name: '127.0.0.1' }], feeds: { ok: 1 } },
  ])
})
