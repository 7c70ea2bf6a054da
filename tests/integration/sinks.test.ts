import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseCall } from '../../src/cli/command.ts'
import { wrongUsage } from '../../src/cli/run.ts'
import { sinkCommands } from '../../src/cli/sinks.ts'
import type { TakenSink } from '../../src/schemas/sink.ts'
import { mendFutureTimes } from '../../src/store/future-times.ts'
import { createSinkStore } from '../../src/store/sinks.ts'
import { openTestApp, run, until } from '../support/app.ts'
import { memoryIo } from '../support/call.ts'
import { keptArticles } from '../support/kept-articles.ts'
import { databaseForFile } from '../support/migrated-database.ts'
import { postgresForFile } from '../support/postgres.ts'
import { type Respond, webServer } from '../support/web-server.ts'

const emptied = await databaseForFile()
const database = await postgresForFile()
const now = new Date('2026-03-02T12:00:00Z')
const leaseMs = 60_000

async function setup() {
  const db = await emptied()
  const sinks = createSinkStore(db)
  const articles = await keptArticles(db)
  /** Records of new articles, oldest first. */
  const record = async (...names: string[]) => {
    const ids: string[] = []
    for (const name of names) {
      const id = await articles.add(name, {
        title: name,
        text: `Of ${name} there is much to tell.`,
      })
      await articles.record(id, [])
      ids.push(id)
    }
    return ids
  }
  const add = async (name: string, start: 'all' | 'now' | { since: Date } = 'all') =>
    sinks.add({ name, kind: 'webhook', settings: {}, start }, now)
  const take = async (at = now): Promise<TakenSink> => {
    const taken = await sinks.take(at, leaseMs)
    if (!taken) throw new Error('there was none to take')
    return taken
  }
  const behind = async (taken: TakenSink) =>
    (await sinks.next(taken, taken.cursor, 100)).map(({ record: one }) => one.document.title)
  return { db, sinks, articles, record, add, take, behind }
}

describe('the order in which records leave', () => {
  test('is that of their positions, which are given once', async () => {
    const { sinks, record, add, take, behind } = await setup()
    await record('one')
    expect(await sinks.place(10)).toBe(0)
    await add('desk')
    await record('two', 'three')
    expect(await sinks.place(1)).toBe(1)
    expect(await sinks.place(10)).toBe(1)
    expect(await sinks.place(10)).toBe(0)
    expect(await behind(await take())).toEqual(['one', 'two', 'three'])
  })

  test('misses none whose transaction ends late', async () => {
    const { db, sinks, record, add, take, behind } = await setup()
    await add('desk')
    const [late = '', early = ''] = await record('late', 'early')
    await db.run('update record_heads set position = null')
    const begun = Promise.withResolvers<void>()
    const gone = Promise.withResolvers<void>()
    // It was written first and is seen last.
    const rewriting = db.transaction(async (tx) => {
      await tx.run(`update record_heads set title = 'late' where article_id = $1`, [late])
      begun.resolve()
      await gone.promise
    })
    await begun.promise
    await db.run(
      `update record_heads set position = nextval('record_positions') where article_id = $1`,
      [early],
    )
    const taken = await take()
    expect(await behind(taken)).toEqual(['early'])
    const [first] = await sinks.next(taken, 0, 1)
    const cursor = first?.position ?? 0
    await sinks.advance(taken, { cursor, delivered: [], refusals: [] }, now)
    gone.resolve()
    await rewriting
    await sinks.place(10)
    expect(await behind({ ...taken, cursor })).toEqual(['late'])
  })

  test('two who give positions at once wait for each other', async () => {
    const { db, sinks, record, add } = await setup()
    await add('desk')
    await record('one', 'two', 'three', 'four')
    await Promise.all([sinks.place(2), sinks.place(2), sinks.place(2)])
    const rows = await db.rows(
      z.object({ title: z.string(), position: z.coerce.number() }),
      'select title, position from records order by stored_at',
    )
    expect(rows.map(({ position }) => position)).toEqual([1, 2, 3, 4])
  })

  test('a record that says something else comes again, one that says the same does not', async () => {
    const { sinks, articles, record, add, take, behind } = await setup()
    await add('desk')
    const [one = '', two = ''] = await record('one', 'two')
    await sinks.place(10)
    await articles.record(one, [{ type: 'place', name: 'Ystad' }])
    await articles.record(two, [])
    await sinks.place(10)
    expect(await behind(await take())).toEqual(['two', 'one'])
  })
})

describe('a sink', () => {
  test.each([
    ['all', ['old', 'new', 'next']],
    ['now', ['next']],
    [{ since: new Date('2026-03-01T00:00:00Z') }, ['new', 'next']],
    [{ since: new Date('2027-01-01T00:00:00Z') }, ['next']],
  ] as const)('begins where it was told: %j', async (start, titles) => {
    const { db, sinks, record, add, take, behind } = await setup()
    const [old] = await record('old', 'new')
    await db.run(`update record_heads set stored_at = '2026-03-02'`)
    await db.run(`update record_heads set stored_at = '2026-02-01' where article_id = $1`, [old])
    await add('desk', start)
    await record('next')
    await sinks.place(10)
    expect(await behind(await take())).toEqual(titles)
  })

  test('is delivered to by one process, until its lease is over', async () => {
    const { sinks, record, add, take } = await setup()
    await add('desk')
    await record('one')
    await sinks.place(10)
    const first = await take()
    expect(await sinks.take(now, leaseMs)).toBeUndefined()
    const second = await take(new Date(now.getTime() + leaseMs))
    const progress = { cursor: 1, delivered: [], refusals: [] }
    expect(await sinks.advance(first, progress, now)).toBe(false)
    expect(await sinks.renew(first, now, leaseMs)).toBe(false)
    const trouble = { code: 'connect', message: 'away', nextAttemptAt: now }
    expect(await sinks.fail(first, trouble, now)).toBe(false)
    await sinks.release(first)
    expect(await sinks.advance(second, progress, now)).toBe(true)
  })

  test('is left alone until its next attempt, while it is paused, and when it is through', async () => {
    const { sinks, record, add, take } = await setup()
    await add('desk')
    expect(await sinks.take(now, leaseMs)).toBeUndefined()
    await record('one')
    await sinks.place(10)
    const taken = await take()
    const nextAttemptAt = new Date(now.getTime() + 5_000)
    await sinks.fail(taken, { code: 'connect', message: 'away', nextAttemptAt }, now)
    await sinks.release(taken)
    expect(await sinks.take(now, leaseMs)).toBeUndefined()
    expect(await sinks.list()).toMatchObject([
      { failure: 'connect', failures: 1, failingSince: now, behind: 1 },
    ])
    expect((await take(nextAttemptAt)).failures).toBe(1)
    await sinks.setStatus('desk', 'paused')
    const later = new Date(now.getTime() + 2 * leaseMs)
    expect(await sinks.take(later, leaseMs)).toBeUndefined()
    await sinks.setStatus('desk', 'active')
    const again = await take(later)
    const [one] = await sinks.next(again, 0, 1)
    const delivered = one ? [one] : []
    await sinks.advance(again, { cursor: 1, delivered, refusals: [] }, later)
    await sinks.release(again)
    expect(await sinks.take(later, leaseMs)).toBeUndefined()
    expect(await sinks.list()).toMatchObject([
      {
        failure: null,
        failures: 0,
        behind: 0,
        behindSince: null,
        delivered: 1,
        deliveredAt: later,
      },
    ])
  })

  test('that rests is taken when that is over, or when somebody says so', async () => {
    const { sinks, record, add, take } = await setup()
    await add('lake')
    await record('one')
    await sinks.place(10)
    const taken = await take()
    const later = new Date(now.getTime() + 1_000)
    expect(await sinks.rest({ ...taken, lease: 'of another' }, now)).toBe(false)
    expect(await sinks.rest(taken, later)).toBe(true)
    await sinks.release(taken)
    expect(await sinks.take(now, leaseMs)).toBeUndefined()
    expect(await sinks.list()).toMatchObject([{ failure: null, failures: 0 }])
    await sinks.release(await take(later))
    await sinks.setStatus('lake', 'active')
    expect((await take(now)).name).toBe('lake')
  })

  test('keeps what was refused, and sends it again when somebody says so', async () => {
    const { sinks, record, add, take } = await setup()
    await add('desk')
    await record('one', 'two')
    await sinks.place(10)
    const taken = await take()
    const records = await sinks.next(taken, 0, 10)
    const refusals = records.map((delivery) => ({ delivery, code: 'http-400', message: 'odd' }))
    await sinks.advance(taken, { cursor: 2, delivered: [], refusals }, now)
    await sinks.release(taken)
    expect(await sinks.letters('desk', 10)).toMatchObject([
      { code: 'http-400', attempts: 1, isDue: false },
      { code: 'http-400', attempts: 1, isDue: false },
    ])
    expect(await sinks.take(now, leaseMs)).toBeUndefined()

    expect(await sinks.retry('desk')).toBe(2)
    const second = await take()
    const [one, two] = await sinks.again(second, 10)
    if (!one || !two) throw new Error('two are due')
    const refused = [{ delivery: two, code: 'http-422', message: 'still odd' }]
    await sinks.advance(second, { cursor: 2, delivered: [one], refusals: refused }, now)
    expect(await sinks.again(second, 10)).toEqual([])
    expect(await sinks.letters('desk', 10)).toMatchObject([
      { articleId: two.record.id, code: 'http-422', attempts: 2, isDue: false },
    ])
    expect(await sinks.retry('desk', ['none'])).toBe(0)
  })

  test('that waited longest comes first', async () => {
    const { sinks, record, add, take } = await setup()
    for (const name of ['a', 'b', 'c']) await add(name)
    await record('one')
    await sinks.place(10)
    const order: string[] = []
    for (let turn = 0; turn < 5; turn++) {
      const taken = await take(new Date(now.getTime() + turn))
      order.push(taken.name)
      await sinks.release(taken)
    }
    expect(order).toEqual(['a', 'b', 'c', 'a', 'b'])
  })

  test.each(['setStatus', 'setSettings'] as const)(
    'is given up by whoever delivers to it: %s',
    async (verb) => {
      const { sinks, record, add, take } = await setup()
      await add('desk')
      await record('one')
      await sinks.place(10)
      const taken = await take()
      if (verb === 'setStatus') await sinks.setStatus('desk', 'paused')
      else await sinks.setSettings('desk', { url: 'http://127.0.0.1/' })
      expect(await sinks.renew(taken, now, leaseMs)).toBe(false)
    },
  )

  test('goes by a higher run whenever it is added, even under the same name', async () => {
    const { sinks, record, add, take } = await setup()
    await add('desk')
    await record('one')
    await sinks.place(10)
    const { run: before } = await take()
    await sinks.remove('desk')
    await add('desk')
    expect((await take()).run).toBeGreaterThan(before)
  })

  test('sends a refused record again in the run it was refused in', async () => {
    const { sinks, record, add, take } = await setup()
    await add('desk')
    await record('one')
    await sinks.place(10)
    const taken = await take()
    const [one] = await sinks.next(taken, 0, 10)
    if (!one) throw new Error('one is behind')
    const refusals = [{ delivery: one, code: 'http-400', message: 'odd' }]
    await sinks.advance(taken, { cursor: 1, delivered: [], refusals }, now)
    await sinks.rewind('desk', 'now', now)
    await sinks.retry('desk')
    const again = await take()
    expect(again.run).toBeGreaterThan(taken.run)
    expect(await sinks.again(again, 10)).toMatchObject([{ run: taken.run }])
  })

  test('is free again where only a wrong clock can have taken it', async () => {
    const { db, sinks, record, add, take } = await setup()
    await add('desk')
    await record('one')
    await sinks.place(10)
    const ahead = new Date('2036-01-01T00:00:00Z')
    const taken = await take(ahead)
    await sinks.fail(taken, { code: 'connect', message: 'away', nextAttemptAt: ahead }, ahead)
    expect(await sinks.take(now, leaseMs)).toBeUndefined()
    await mendFutureTimes(db, { now, longestRefetchMs: 0 })
    expect((await take()).name).toBe('desk')
  })

  test('that is set back sends all again, and whoever delivers to it stops', async () => {
    const { sinks, record, add, take, behind } = await setup()
    await add('desk')
    await record('one', 'two')
    await sinks.place(10)
    const taken = await take()
    await sinks.advance(taken, { cursor: 2, delivered: [], refusals: [] }, now)
    expect(await sinks.rewind('desk', 'all', now)).toBe(true)
    expect(await sinks.advance(taken, { cursor: 2, delivered: [], refusals: [] }, now)).toBe(false)
    const again = await take()
    expect(again.run).toBeGreaterThan(taken.run)
    expect(await behind(again)).toEqual(['one', 'two'])
    expect(await sinks.rewind('none', 'all', now)).toBe(false)
  })
})

test('records reach a receiver that often fails, each once by its id', async () => {
  const { app } = await openTestApp(await database())
  const there = new Map<string, number>()
  let asked = 0
  const receive: Respond = (response, request) => {
    asked += 1
    // Every third request fails, one of them after the records were taken.
    if (asked % 3 === 0) return void response.writeHead(503, { 'retry-after': '0' }).end()
    const site = receiver.asked.at(-1)
    const { records } = JSON.parse(site?.body ?? '')
    for (const { id } of records) there.set(id, (there.get(id) ?? 0) + 1)
    return void response.writeHead(204).end(request.url ?? '')
  }
  const receiver = await webServer({ '/records': receive })
  const settings = { url: `${receiver.url}/records`, batch: '2' }
  await app.sinks.add({ name: 'desk', kind: 'webhook', settings, start: 'all' })
  const articles = await keptArticles(app.store.db)
  for (const name of ['one', 'two', 'three', 'four', 'five']) {
    const id = await articles.add(name, { title: name, text: `Of ${name} there is much to tell.` })
    await articles.record(id, [])
  }
  await run(app)

  await until(async () => {
    await app.store.db.run(`update sinks set next_attempt_at = '-infinity'`)
    const [sink] = await app.sinks.list()
    return sink?.behind === 0
  })
  expect([...there.values()]).toEqual([1, 1, 1, 1, 1])
  expect((await app.status.all(new Date(0))).sinks).toMatchObject([
    { name: 'desk', delivered: 5, behind: 0, failure: null },
  ])
})

test('sinks are added, shown, set, paused, set back and removed from the terminal', async () => {
  const { app } = await openTestApp(await database())
  const url = 'http://127.0.0.1:9/records'
  /** As the terminal would: 2 for a call that cannot be, 1 for what failed. */
  const sinks = async (verb: string, ...args: string[]) => {
    const { io, printed, noted } = memoryIo()
    const command = sinkCommands.find(({ name }) => name === `sinks ${verb}`)
    if (!command) throw new Error(`no command sinks ${verb}`)
    const call = async () => command.run(parseCall(command, args, { ...io, app: async () => app }))
    const code = await call().then(
      (done) => (done === false ? 1 : 0),
      (error: unknown) => {
        if (!wrongUsage.some((kind) => error instanceof kind)) throw error
        noted.push(String(error))
        return 2
      },
    )
    const rows = (): unknown[] => printed.map((line) => JSON.parse(line))
    return { code, out: printed.join('\n'), err: noted.join('\n'), rows }
  }

  expect(
    (await sinks('add', 'desk', 'webhook', `url=${url}`, 'secret=0123456789abcdef')).code,
  ).toBe(0)
  expect((await sinks('add', 'desk', 'webhook', `url=${url}`)).code).toBe(1)
  const refused: readonly (readonly [[verb: string, ...args: string[]], RegExp])[] = [
    [['add', 'Desk!', 'webhook', `url=${url}`], /no name of a sink/],
    [['add', 'other', 'pigeon'], /jsonl, webhook, opensearch/],
    [['add', 'other', 'constructor'], /jsonl, webhook, opensearch/],
    [['add', 'other', 'webhook', 'url=ftp://a'], /url is no address/],
    [['add', 'other', 'webhook', `url=${url}`, 'colour=red'], /no setting colour/],
    [['add', 'other', 'jsonl', 'folder=here'], /folder is no absolute path/],
    [['set', 'desk', 'timeout=2h'], /timeout is no time/],
    [['replay', 'desk'], /--since or --all/],
  ]
  for (const [args, message] of refused) {
    const answer = await sinks(...args)
    expect([answer.code, answer.err]).toEqual([2, expect.stringMatching(message)])
  }
  const shown = await sinks('show', 'desk', '--json')
  expect(shown.rows()).toMatchObject([{ kind: 'webhook', settings: { url, secret: '********' } }])
  expect((await sinks('show', 'desk', '--secrets')).out).toContain('0123456789abcdef')
  expect((await sinks('set', 'desk', 'batch=20', 'secret=')).code).toBe(0)
  expect((await sinks('pause', 'desk')).code).toBe(0)
  expect((await sinks('replay', 'desk', '--since', '7d')).code).toBe(0)
  expect((await sinks('list', '--json')).rows()).toMatchObject([
    { name: 'desk', status: 'paused', settings: { url, batch: '20' } },
  ])
  expect((await sinks('list')).out).not.toContain('0123456789abcdef')
  expect((await sinks('letters', 'desk', '--json')).rows()).toEqual([])
  for (const verb of ['letters', 'retry']) expect((await sinks(verb, 'none')).code).toBe(1)
  expect((await sinks('retry', 'desk')).code).toBe(0)
  expect((await sinks('resume', 'desk')).code).toBe(0)
  expect((await sinks('remove', 'desk')).code).toBe(0)
  expect((await sinks('show', 'desk')).code).toBe(1)
  expect((await sinks('pause', 'desk')).code).toBe(1)
})
