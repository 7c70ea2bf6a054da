import { createHmac } from 'node:crypto'
import { pino } from 'pino'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { channelsOf } from '../../src/app/alerts/channels.ts'
import { emailChannel } from '../../src/app/alerts/email.ts'
import { runAlerts, tellNext } from '../../src/app/alerts/run.ts'
import { appOf } from '../../src/app/app.ts'
import { openParts } from '../../src/app/open.ts'
import { readConfig } from '../../src/config.ts'
import { dashboardRoutes } from '../../src/dashboard/server.ts'
import { ActionFilter } from '../../src/schemas/action.ts'
import { AlertFilter } from '../../src/schemas/alert.ts'
import type { SeenNow } from '../../src/store/alerts.ts'
import { openTestApp, until } from '../support/app.ts'
import { cli } from '../support/cli.ts'
import { postgresForFile } from '../support/postgres.ts'
import { smtpServer } from '../support/smtp-server.ts'
import { status, webServer } from '../support/web-server.ts'

const database = await postgresForFile()
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const all = AlertFilter.parse({ all: true })
const never = new AbortController().signal
const secret = 'a-secret-of-16-letters'

const letters: SeenNow = {
  kind: 'dead-letters',
  tone: 'bad',
  what: '3 dead letters',
  todo: 'Find the cause.',
  href: '/failed',
  link: 'See the causes',
  patienceMs: 10 * minuteMs,
}

/** An application whose clock is moved by hand, on a database of its own. */
async function setup(settings: Readonly<Record<string, string>> = {}) {
  const { url } = await database()
  const clock = { now: new Date('2026-03-02T10:00:00Z') }
  const env = { WIREDESK_DATABASE_URL: url, WIREDESK_THREADS: '1', ...settings }
  const parts = await openParts({
    config: readConfig(env),
    log: pino({ level: 'silent' }),
    now: () => clock.now,
  })
  onTestFinished(async () => appOf(parts).close())
  const { alerts } = parts.store
  const pass = (ms: number) => {
    clock.now = new Date(clock.now.getTime() + ms)
  }
  const channels = channelsOf(parts.config, parts.now)
  return {
    parts,
    env,
    pass,
    note: async (...seen: readonly SeenNow[]) => alerts.note(seen, clock.now),
    list: async () => alerts.list(all),
    /** Tells all that is due. */
    tell: async () => {
      for (const channel of channels) while (await tellNext(parts, channel, never));
    },
  }
}

const Post = z.object({
  id: z.string(),
  event: z.string(),
  text: z.string(),
  alert: z.object({ kind: z.string(), what: z.string(), url: z.string() }),
})

async function hook(respond = status(200)) {
  const answer = { respond }
  const server = await webServer({ '/hook': (...asked) => answer.respond(...asked) })
  return {
    url: `${server.url}/hook`,
    asked: server.asked,
    answer,
    posts: () => server.asked.map(({ body }) => Post.parse(JSON.parse(body))),
  }
}

describe('an alert', () => {
  test('opens when it has been so for a while, and once', async () => {
    const { note, pass, list } = await setup()
    await note(letters)
    expect(await list()).toMatchObject([{ kind: 'dead-letters', openedAt: null }])

    pass(9 * minuteMs)
    await note({ ...letters, what: '4 dead letters' })
    expect(await list()).toMatchObject([{ what: '4 dead letters', openedAt: null }])
    pass(minuteMs)
    await note(letters)
    await note(letters)
    expect(await list()).toMatchObject([{ openedAt: new Date('2026-03-02T10:10:00Z') }])
  })

  test('that passes before is forgotten, and one that flickers is one', async () => {
    const { note, pass, list } = await setup()
    await note(letters)
    pass(4 * minuteMs)
    await note()
    await note(letters)
    expect(await list()).toMatchObject([{ since: new Date('2026-03-02T10:00:00Z') }])

    pass(5 * minuteMs)
    await note()
    expect(await list()).toEqual([])
  })

  test('is over when it was seen no more, and opens anew', async () => {
    const { note, pass, list } = await setup()
    const at = { ...letters, patienceMs: 0 }
    await note(at)
    pass(5 * minuteMs)
    await note()
    expect(await list()).toMatchObject([{ closedAt: new Date('2026-03-02T10:05:00Z') }])
    await note(at)

    const [open, over] = await list()
    expect(open).toMatchObject({ closedAt: null })
    expect(over?.id).not.toBe(open?.id)
  })
})

describe('the webhook', () => {
  test('is told once of what opens, and of what is over, signed', async () => {
    const { url, asked, posts } = await hook()
    const { note, pass, tell, list } = await setup({
      WIREDESK_ALERT_WEBHOOK: url,
      WIREDESK_ALERT_WEBHOOK_SECRET: secret,
      WIREDESK_PUBLIC_URL: 'https://desk.example/',
    })
    await note(letters)
    await tell()
    expect(asked).toEqual([])

    pass(10 * minuteMs)
    await note(letters)
    await tell()
    await note(letters)
    await tell()
    const [{ id } = { id: 0 }] = await list()
    expect(posts()).toMatchObject([
      {
        id: `${id}-opened-0`,
        event: 'opened',
        text: '3 dead letters. Find the cause. https://desk.example/failed',
        alert: { url: 'https://desk.example/failed' },
      },
    ])
    const [, seconds, hex] =
      /^t=(\d+),v1=(\w+)$/.exec(String(asked[0]?.headers['wiredesk-signature'])) ?? []
    expect(hex).toBe(
      createHmac('sha256', secret).update(`${seconds}.${asked[0]?.body}`).digest('hex'),
    )
    expect(asked[0]?.headers['idempotency-key']).toBe(`${id}-opened-0`)

    pass(5 * minuteMs)
    await note()
    await tell()
    await tell()
    expect(posts().map(({ event }) => event)).toEqual(['opened', 'closed'])
  })

  test('does not tell by what address it is told', async () => {
    const { url } = await hook((response, request) => {
      response.writeHead(404).end(`Cannot POST ${request.url}`)
    })
    const { note, tell, list } = await setup({ WIREDESK_ALERT_WEBHOOK: url })
    await note({ ...letters, patienceMs: 0 })
    await tell()

    expect((await list())[0]?.messages[0]?.failureMessage).toBe(
      'answered 404: Cannot POST /********',
    )
  })

  test('is told again what it did not take, later and later, and the desk says so', async () => {
    const { url, asked, answer, posts } = await hook(status(500))
    const { parts, note, pass, tell, list } = await setup({ WIREDESK_ALERT_WEBHOOK: url })
    await note({ ...letters, patienceMs: 0 })
    await tell()
    await tell()
    expect(asked).toHaveLength(1)
    expect(await list()).toMatchObject([
      { messages: [{ channel: 'webhook', toldAt: null, failure: 'http-500', attempts: 1 }] },
    ])
    const { alerts } = appOf(parts)
    expect(await alerts.untold()).toMatchObject([{ channel: 'webhook', failure: 'http-500' }])
    const page = await dashboardRoutes(appOf(parts)).request('http://localhost/')
    expect(await page.text()).toContain('Alerts cannot be told by webhook: http-500')

    pass(10_000)
    await tell()
    expect(asked).toHaveLength(2)
    pass(10_000)
    await tell()
    expect(asked).toHaveLength(2)
    answer.respond = status(200)
    pass(20_000)
    await tell()
    expect(posts()).toHaveLength(3)
    expect(new Set(posts().map(({ id }) => id)).size).toBe(1)
    expect(await alerts.untold()).toEqual([])
  })

  test('is told again what nobody knows whether it was told', async () => {
    const { url, posts } = await hook()
    const { parts, note, pass, tell } = await setup({ WIREDESK_ALERT_WEBHOOK: url })
    await note({ ...letters, patienceMs: 0 })
    // A process takes it, and dies.
    await parts.store.alerts.prepare('webhook', parts.now(), 0)
    expect(await parts.store.alerts.take('webhook', parts.now(), minuteMs)).toBeDefined()
    await tell()
    expect(posts()).toEqual([])

    pass(minuteMs)
    await tell()
    expect(posts()).toHaveLength(1)
  })

  test('is not told what is three days old', async () => {
    const { url, answer, asked } = await hook(status(500))
    const { note, pass, tell, list } = await setup({
      WIREDESK_ALERT_WEBHOOK: url,
      WIREDESK_ALERT_REMIND_HOURS: '0',
    })
    await note({ ...letters, patienceMs: 0 })
    await tell()
    pass(73 * hourMs)
    await tell()
    answer.respond = status(200)
    pass(hourMs)
    await tell()

    expect(asked).toHaveLength(2)
    expect(await list()).toMatchObject([{ messages: [{ givenUpAt: expect.any(Date) }] }])
  })

  test('is not told by itself that it fails', async () => {
    const { url, asked } = await hook()
    const { note, tell } = await setup({ WIREDESK_ALERT_WEBHOOK: url })
    await note({ ...letters, kind: 'untold:webhook', patienceMs: 0 })
    await tell()
    expect(asked).toEqual([])
  })

  test('is reminded of what still is so', async () => {
    const { url, posts } = await hook()
    const { note, pass, tell } = await setup({
      WIREDESK_ALERT_WEBHOOK: url,
      WIREDESK_ALERT_REMIND_HOURS: '6',
    })
    const at = { ...letters, patienceMs: 0 }
    await note(at)
    await tell()
    pass(5 * hourMs)
    await note(at)
    await tell()
    expect(posts()).toHaveLength(1)
    pass(hourMs)
    await note(at)
    await tell()
    await tell()
    pass(12 * hourMs)
    await note(at)
    await tell()

    expect(posts().map(({ id }) => id.replace(/^\d+-/, ''))).toEqual([
      'opened-0',
      'reminder-1',
      'reminder-3',
    ])
    expect(posts()[1]?.text).toMatch(/^Still: 3 dead letters/)
  })
})

describe('e-mail', () => {
  test('goes to each who is told, in one conversation', async () => {
    const mail = await smtpServer({ user: 'desk', password: 'pass-word' })
    const { note, pass, tell } = await setup({
      WIREDESK_SMTP_URL: mail.url,
      WIREDESK_ALERT_EMAIL: 'ana@news.example, eva@news.example',
      WIREDESK_ALERT_FROM: 'Desk <desk@news.example>',
    })
    await note({ ...letters, patienceMs: 0, what: 'Größe\r\nBcc: all@news.example' })
    await tell()
    pass(5 * minuteMs)
    await note()
    await tell()

    expect(mail.mails.map(({ to }) => to)).toEqual([
      'ana@news.example',
      'eva@news.example',
      'ana@news.example',
      'eva@news.example',
    ])
    const [opened, , closed] = mail.mails
    expect(opened?.from).toBe('desk@news.example')
    expect(opened?.text).toMatch(/^Message-ID: <wiredesk-alert-\d+-opened-0@news\.example>$/m)
    expect(opened?.text).not.toMatch(/^Bcc:/m)
    expect(opened?.text).toContain('Find the cause.')
    expect(opened?.text).toContain('http://127.0.0.1:8340/failed')
    expect(closed?.text).toMatch(/^In-Reply-To: <wiredesk-alert-\d+-opened-0@news\.example>$/m)
    expect(closed?.text).toContain('over since 2026-03-02 10:05 UTC')
  })

  test('that one does not take goes to the other, and is told again alone', async () => {
    const mail = await smtpServer()
    const { note, pass, tell, list } = await setup({
      WIREDESK_SMTP_URL: mail.url,
      WIREDESK_ALERT_EMAIL: 'ana@news.example,eva@news.example',
    })
    mail.refuse((line) => (line.startsWith('RCPT TO:<ana') ? '450 mailbox busy' : undefined))
    await note({ ...letters, patienceMs: 0 })
    await tell()
    expect(mail.mails.map(({ to }) => to)).toEqual(['eva@news.example'])
    const [alert] = await list()
    expect(alert?.messages.map(({ channel, failure }) => [channel, failure])).toEqual([
      ['email:ana@news.example', 'envelope'],
      ['email:eva@news.example', null],
    ])

    mail.refuse()
    pass(minuteMs)
    await tell()
    expect(mail.mails.map(({ to }) => to)).toEqual(['eva@news.example', 'ana@news.example'])
  })

  test('tells no password where the server does not know it', async () => {
    const mail = await smtpServer({ user: 'desk', password: 'pass-word' })
    const { note, tell, list } = await setup({
      WIREDESK_SMTP_URL: mail.url.replace('pass-word', 'wrong-word'),
      WIREDESK_ALERT_EMAIL: 'ana@news.example',
    })
    mail.refuse((line) => (line.startsWith('AUTH') ? '535 not desk with wrong-word' : undefined))
    await note({ ...letters, patienceMs: 0 })
    await tell()

    const [alert] = await list()
    expect(alert?.messages).toMatchObject([{ failure: 'auth' }])
    expect(JSON.stringify(alert)).not.toContain('wrong-word')
  })

  test.each(['connection', 'silence'])('that finds no server says so: %s', async (how) => {
    const mail = await smtpServer()
    if (how === 'silence') mail.refuse(() => '421 going down')
    const { note, tell, list } = await setup({
      WIREDESK_SMTP_URL: how === 'silence' ? mail.url : 'smtp://127.0.0.1:1',
      WIREDESK_ALERT_EMAIL: 'ana@news.example',
    })
    await note({ ...letters, patienceMs: 0 })
    await tell()

    const [alert] = await list()
    expect(alert?.messages).toMatchObject([{ toldAt: null, failure: expect.any(String) }])
  })
})

test('a mail server that never comes to an end is left', async () => {
  const mail = await smtpServer()
  mail.refuse(() => '250-and more')
  const channel = emailChannel({
    server: mail.url,
    to: 'a@b.example',
    from: 'c@d.example',
    wholeMs: 20,
  })
  const alert = {
    ...letters,
    id: 1,
    since: new Date(),
    seenAt: new Date(),
    openedAt: null,
    closedAt: null,
  }
  const told = {
    id: '1-opened-0',
    event: 'opened',
    alert,
    text: 'x',
    url: 'https://desk.example',
  } as const

  await expect(channel.tell(told, never)).rejects.toMatchObject({ code: 'timeout' })
})

test('one process at a time looks, and what it sees is told', async () => {
  const { url, posts } = await hook()
  const { parts, pass, env } = await setup({ WIREDESK_ALERT_WEBHOOK: url })
  const { alerts, db } = parts.store
  expect(await alerts.takeTurn(parts.now(), minuteMs)).toBe(true)
  expect(await alerts.takeTurn(parts.now(), minuteMs)).toBe(false)
  pass(minuteMs)
  const turns = [1, 2, 3].map(async () => alerts.takeTurn(parts.now(), minuteMs))
  expect((await Promise.all(turns)).filter(Boolean)).toHaveLength(1)

  await db.run(
    `insert into dead_letters (stage, subject_id, code, fingerprint, message, stack, input, attempts, first_dead_at, dead_at)
     values ('poll-feed', 'f', 'http-404', 'abc', 'gone', '', '{}', '[]', now(), now())`,
  )
  for (const wait of [minuteMs, 10 * minuteMs]) {
    pass(wait)
    const running = runAlerts(parts)
    await until(async () => {
      const [seen] = await alerts.list(all)
      return seen?.seenAt.getTime() === parts.now().getTime()
    })
    await running.stop()
  }
  const running = runAlerts(parts)
  onTestFinished(async () => running.stop())
  await until(async () => posts().length > 0)
  expect(posts()).toMatchObject([{ event: 'opened', alert: { kind: 'dead-letters' } }])

  const listed = await cli(['alerts', 'list', '--json'], env)
  expect(listed.rows()).toMatchObject([{ kind: 'dead-letters', what: '1 dead letter' }])
})

describe('a test of the channels', () => {
  test('says by which one is told, and is written down', async () => {
    const mail = await smtpServer()
    const { app, env } = await openTestApp(await database(), {
      WIREDESK_ALERT_WEBHOOK: 'http://127.0.0.1:1/hook',
      WIREDESK_SMTP_URL: mail.url,
      WIREDESK_ALERT_EMAIL: 'ana@news.example',
    })
    const ask = async (path: string, init?: RequestInit) =>
      dashboardRoutes(app).request(`http://localhost${path}`, init)
    const answer = await ask('/api/v1/alerts/test', {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    })
    expect(await answer.json()).toEqual([
      { channel: 'webhook', told: false, code: 'connect', message: expect.any(String) },
      { channel: 'email:ana@news.example', told: true, code: null, message: null },
    ])
    expect(await (await ask('/api/v1/alerts')).json()).toEqual([])
    const page = await ask('/alerts/test', {
      method: 'POST',
      headers: { origin: 'http://localhost' },
    })
    expect(await page.text()).toContain('email:ana@news.example was told.')
    expect(await app.actions.list(ActionFilter.parse({}))).toMatchObject([
      { verb: 'alerts.test', by: 'web:local', count: 1 },
      { verb: 'alerts.test', by: 'api:local' },
    ])

    const tested = await cli(['alerts', 'test'], env)
    expect(tested.code).toBe(1)
    expect(tested.out).toContain('email:ana@news.example\ttold')
    expect(mail.mails).toHaveLength(3)
  })

  test('fails where nobody is told', async () => {
    const { env, app } = await openTestApp(await database())

    expect((await cli(['alerts', 'test'], env)).code).toBe(1)
    const page = await dashboardRoutes(app).request('http://localhost/alerts')
    expect(await page.text()).toContain('Nobody is told.')
  })
})
