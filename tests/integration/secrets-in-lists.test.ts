import { expect, test } from 'vitest'
import { parseCall } from '../../src/cli/command.ts'
import { entryCommands } from '../../src/cli/entries.ts'
import { failedCommands } from '../../src/cli/failed.ts'
import { feedCommands } from '../../src/cli/feeds.ts'
import { status } from '../../src/cli/status.ts'
import { waitingCommand } from '../../src/cli/waiting.ts'
import { openTestApp } from '../support/app.ts'
import { memoryIo } from '../support/call.ts'
import { postgresForFile } from '../support/postgres.ts'

const database = await postgresForFile()
const url = 'https://user:pw@paid.example/rss?key=SECRET'
const shown = 'https://user:********@paid.example/rss?key=********'

const commands = [...feedCommands, ...failedCommands, ...entryCommands, waitingCommand, status]

/** An application that watches one feed with a password, whose poll is a dead letter. */
async function setup() {
  const { app } = await openTestApp(await database())
  const [feedId = ''] = await app.store.feeds.add([{ url }], app.now())
  await app.store.deadLetters.bury({
    stage: 'poll-feed',
    subject: { kind: 'feed', id: feedId, run: 0 },
    failedAt: app.now(),
    durationMs: 1,
    code: 'http-410',
    message: `${url} answered 410`,
    fingerprint: 'f',
    stack: `Error: ${url} answered 410`,
    input: { feedId, url },
  })
  const entry = { guid: 'a', url, title: '', categories: [], enclosures: [] }
  const poll = { feedId, state: {}, nextPollAt: app.now(), entries: [entry] }
  const [job] = await app.store.feeds.keepPoll(poll)
  const entryId = job?.entryId ?? ''
  const until = new Date(app.now().getTime() + 60_000)
  const why = {
    code: 'http-503',
    message: `${url} answered 503`,
    from: 'fetch-article',
    until,
  } as const
  await app.store.ledger.wait({ id: entryId, run: 1, stage: 'fetch-article' }, why)
  return async (name: string, ...given: readonly string[]) => {
    const args = given.map((one) => (one === 'ENTRY' ? entryId : one))
    const { io, printed, noted } = memoryIo()
    const command = commands.find((one) => one.name === name)
    await command?.run(parseCall(command, args, { ...io, app: async () => app }))
    return { printed: printed.join('\n'), noted: noted.join('\n') }
  }
}

test.each([
  ['feeds list'],
  ['feeds list', '--json'],
  ['feeds export'],
  ['failed list'],
  ['failed list', '--json'],
  ['failed groups'],
  ['failed show', '1'],
  ['failed show', '1', '--json'],
  ['entries list'],
  ['entries list', '--json'],
  ['entries show', 'ENTRY'],
  ['entries show', 'ENTRY', '--json'],
  ['waiting'],
  ['waiting', '--entries', '--json'],
  ['status'],
  ['status', '--json'],
])('%s %s shows addresses without their secrets', async (name, ...args) => {
  const run = await setup()

  const { printed } = await run(name, ...args)

  expect(printed.replaceAll('&amp;', '&')).toContain(shown)
  expect(printed).not.toMatch(/:pw@|SECRET/)
})

test('--secrets prints them whole, and an export without says what it is', async () => {
  const run = await setup()

  for (const name of ['feeds list', 'feeds export', 'failed list'])
    expect((await run(name, '--secrets')).printed, name).toContain(url)
  expect((await run('failed show', '1', '--secrets')).printed).toContain(url)
  expect((await run('feeds export')).noted).toMatch(/^1 addresses are masked/)
  expect((await run('feeds export', '--secrets')).noted).toBe('')
})
