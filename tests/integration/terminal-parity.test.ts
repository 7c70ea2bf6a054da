import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { actingAs } from '../../src/app/actor.ts'
import { type App } from '../../src/app/app.ts'
import { parseCall } from '../../src/cli/command.ts'
import { allCommands } from '../../src/cli/commands.ts'
import { findCommand } from '../../src/cli/help.ts'
import { startDashboard } from '../../src/dashboard/listen.ts'
import { DeadLetterFilter } from '../../src/schemas/dead-letter.ts'
import { openTestApp, run, settledInAHurry, thingNamed, until } from '../support/app.ts'
import { memoryIo } from '../support/call.ts'
import { articlePage, newsSite } from '../support/news-site.ts'
import { postgresForFile } from '../support/postgres.ts'
import { page } from '../support/web-server.ts'

const commands = await allCommands()

const database = await postgresForFile()

/** Two stories that are recorded, and one whose page holds no article. */
async function setup() {
  const site = await newsSite([
    { path: '/one', title: 'Port of Rilke moves more than ever' },
    { path: '/two', title: 'Rilke port breaks its record' },
    { path: '/three', title: 'Ships wait for less' },
  ])
  site.answer('/two', page(articlePage('Rilke port breaks its record', '5,100')))
  site.answer('/three', page('<!doctype html><p>Nothing here.</p>'))
  const { app, env } = await openTestApp(await database(), { WIREDESK_PORT: '0' })
  await app.store.feeds.add([{ url: site.feedUrl }], app.now())
  await run(app)
  await settledInAHurry(app, 3)
  await app.store.db.run(`update record_heads set cluster = (select min(cluster) from records)`)
  return { app, env, site }
}

/** What a command prints, and notes. Throws where it fails. */
async function say(app: App, ...args: readonly string[]) {
  const { io, printed, noted } = memoryIo()
  const command = findCommand(commands, args)
  if (!command) throw new Error(`there is no command ${args.join(' ')}`)
  const rest = args.slice(command.name.split(' ').length)
  await command.run(parseCall(command, rest, { ...io, app: async () => app }))
  return { out: printed.join('\n'), err: noted.join('\n') }
}

const Ided = z.object({ id: z.coerce.string() })

test('the way of an entry is told alike in the terminal, by the API and on its page, with who did what', async () => {
  const { app } = await setup()
  const [letter] = await app.letters.list(DeadLetterFilter.parse({}))
  const entryId = letter?.entryId ?? ''
  await actingAs('cli:ana@desk', async () =>
    app.letters.discard(DeadLetterFilter.parse({ id: letter?.id }), 'a shop'),
  )
  await actingAs('web:bo', async () =>
    app.letters.restore(DeadLetterFilter.parse({ id: letter?.id })),
  )
  await actingAs('api:cy', async () =>
    app.letters.bulk({ verb: 'retry', filter: DeadLetterFilter.parse({ code: letter?.code }) }),
  )
  await settledInAHurry(app, 3)
  await until(async () => (await app.entries.get(entryId))?.state === 'dead')
  const dashboard = await startDashboard(app)
  onTestFinished(async () => dashboard.close())

  const shown = (await say(app, 'failed', 'show', String(letter?.id))).out
  const entry = (await say(app, 'entries', 'show', entryId)).out
  const html = await (await fetch(`${dashboard.url}/articles/${entryId}`)).text()
  const api = await (await fetch(`${dashboard.url}/api/v1/entries/${entryId}/way`)).json()

  const way = shown.slice(shown.indexOf('way\n'), shown.indexOf('\n\n', shown.indexOf('way\n')))
  expect(entry).toContain(way)
  const inOrder = [
    'Discovered in Rilke Courier',
    'normalize-article failed: no-article',
    'Given up at normalize-article',
    'Discarded: a shop  (by cli:ana@desk)',
    'Taken up again  (by web:bo)',
    'Retried with all of its cause: bulk 1  (by api:cy)',
  ]
  expect(inOrder.map((told) => way.includes(told))).toEqual(inOrder.map(() => true))
  const order = ['Discovered', 'Discarded', 'Taken up', 'Retried with'].map((told) =>
    way.indexOf(told),
  )
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  for (const who of ['cli:ana@desk', 'web:bo', 'api:cy']) expect(html).toContain(who)
  expect(api).toContainEqual(
    expect.objectContaining({ what: 'Discarded: a shop', more: 'by cli:ana@desk' }),
  )
})

test('claims and profiles are told in the terminal and by the API', async () => {
  const { app } = await setup()
  const [record] = await app.records.list({ limit: 1, query: 'record' })
  const id = record?.id ?? ''
  const listed = (await say(app, 'claims', id, '--json')).out.split('\n')
  const figures = z
    .array(z.object({ id: z.string(), decimal: z.string() }))
    .parse(listed.map((line): unknown => JSON.parse(line)))
  const figure = figures.find(({ decimal }) => decimal === '5100')

  const claims = await say(app, 'claims', id, figure?.id ?? '')
  await thingNamed(app, 'Anna Holm')
  const profile = await say(app, 'entities', 'profile', 'Anna Holm')
  const asJson: unknown = JSON.parse(
    (await say(app, 'entities', 'profile', 'Anna Holm', '--json')).out,
  )
  const dashboard = await startDashboard(app)
  onTestFinished(async () => dashboard.close())
  const key = encodeURIComponent(z.object({ thing: z.string() }).parse(asJson).thing)
  const api = await fetch(`${dashboard.url}/api/v1/entities/profile?key=${key}`)

  expect(claims.out).toMatch(/5,100.*\tconflict\t/)
  expect(claims.out).toMatch(/4,700.*\t/)
  expect(claims.err).toContain('in conflict')
  await expect(say(app, 'claims', id, 'f99')).rejects.toThrow('has no figure f99')
  expect(profile.out).toContain('Anna Holm  person')
  expect(profile.out).toMatch(/quotes by it\n.*We had planned for far less/)
  expect(await api.json()).toEqual(asJson)
  await expect(say(app, 'entities', 'profile', 'nobody at all')).rejects.toThrow('nothing is filed')
})

/** `wiredesk watch` as a process of its own: its lines as they come, and how it ends when it is interrupted. */
function watching(env: Readonly<Record<string, string>>, ...options: readonly string[]) {
  const child = spawn(process.execPath, [resolve('src/cli/main.ts'), 'watch', ...options], {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], WIREDESK_LOG_LEVEL: 'warn', ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  return {
    lines,
    interrupt: async () => {
      const closed = once(child, 'close')
      child.kill('SIGINT')
      return (await closed)[0]
    },
  }
}

test('watch tells what changes, line by line or as JSON, and ends cleanly when it is interrupted', async () => {
  const { app, env, site } = await setup()
  const told = watching(env, '--every', '1')
  const json = watching(env, '--every', '1', '--json')
  await until(async () => told.lines.length > 0 && json.lines.length > 0)

  site.tell([{ path: '/four', title: 'A fourth ship comes in' }])
  site.answer('/four', page(articlePage('A fourth ship comes in')))
  const [feed] = Ided.array().parse(await app.feeds.list())
  await app.feeds.pollNow(feed?.id ?? '')
  await until(async () => told.lines.some((line) => line.includes('A fourth ship')))
  await until(async () => json.lines.some((line) => line.includes('A fourth ship')))

  expect(await Promise.all([told.interrupt(), json.interrupt()])).toEqual([0, 0])
  expect(told.lines.some((line) => /\talert\t!! 1 dead letter/.test(line))).toBe(true)
  expect(told.lines.some((line) => /\tstage\tnormalize-article\t.*1 dead/.test(line))).toBe(true)
  const Look = z.object({ dead: z.number(), stages: z.array(z.object({ stage: z.string() })) })
  expect(Look.parse(JSON.parse(json.lines[0] ?? ''))).toMatchObject({ dead: 1 })
})
