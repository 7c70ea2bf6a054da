import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { dashboardRoutes } from '../../src/dashboard/server.ts'
import { entryStages } from '../../src/pipeline.ts'
import { stepPauseMs, stepSize } from '../../src/replay/pace.ts'
import type { ReplayFilter } from '../../src/schemas/replay.ts'
import { retry } from '../../src/store/moves/retry.ts'
import { createReplayStore } from '../../src/store/replays.ts'
import { openTestApp, until } from '../support/app.ts'
import { cli } from '../support/cli.ts'
import { databaseForFile } from '../support/migrated-database.ts'
import { postgresForFile } from '../support/postgres.ts'

const emptied = await databaseForFile()
const database = await postgresForFile()
const at = new Date('2026-03-02T12:00:00Z')
const after = (ms: number) => new Date(at.getTime() + ms)
const pace = { size: stepSize, pauseMs: stepPauseMs }

/** So many entries that have ended, of which each `every`th is dead and the others are skipped; ids in order. */
const seed = `
  with feed as (insert into feeds (id, url, title) values ('f', 'https://news.example/rss', 'F') returning id)
  insert into entries (id, feed_id, guid, url, entry, content_hash, priority, state, reason, discovered_at, moved_at)
  select to_char(n, 'FM000000'), feed.id, n::text, 'https://news.example/' || n,
    jsonb_build_object('guid', n::text, 'categories', '{}'::text[], 'enclosures', '{}'::text[]), '', 0,
    case when n % $2 = 0 then 'dead' else 'skipped' end, 'x', $3, $3
  from feed, generate_series(1, $1::integer) n`

async function setup(entries: number, every = 1_000_000) {
  const db = await emptied()
  const replays = createReplayStore(db, entryStages)
  await db.run(seed, [entries, every, at])
  const start = async (filter: ReplayFilter = {}, perMinute?: number, id = 'r') =>
    replays.start({ id, fromStage: 'fetch-article', filter, perMinute }, at)
  const step = async (ms = 0) => replays.step(after(ms), pace)
  /** All that is in flight ends. */
  const endAll = async () =>
    db.run(
      `update entries set state = 'dead', stage = null, reason = 'x' where state = 'in-flight'`,
    )
  return { db, replays, start, step, endAll }
}

const idsOf = (step: { readonly taken: readonly { readonly id: string }[] } | undefined) =>
  step?.taken.map(({ id }) => id)

describe('a step', () => {
  test('takes the next entries in the order of their ids, as many as may be in flight', async () => {
    const { replays, start, step, endAll } = await setup(350)
    expect(await start()).toMatchObject({ status: 'running', total: 350, queued: 0 })

    const first = await step()
    expect(first?.taken).toHaveLength(200)
    expect(idsOf(first)?.toSorted()[0]).toBe('000001')
    expect(await step(100)).toBeUndefined()
    expect((await step(250))?.taken).toEqual([])
    await endAll()
    const second = await step(500)
    expect(second?.taken).toHaveLength(150)
    expect(await replays.get('r')).toMatchObject({ status: 'running', queued: 350, inFlight: 150 })
    await endAll()
    await step(750)

    expect(new Set([...idsOf(first)!, ...idsOf(second)!]).size).toBe(350)
    expect(await replays.get('r')).toMatchObject({
      status: 'done',
      queued: 350,
      inFlight: 0,
      dead: 350,
      endedAt: after(750),
    })
    expect(await step(9_000)).toBeUndefined()
  })

  test('looks at so many entries and goes on, however few of them it wants', async () => {
    const { replays, start, step } = await setup(25_000, 11_000)
    await start({ state: 'dead' })

    expect([await step(), await step(), await step()].map(idsOf)).toEqual([
      [],
      ['011000'],
      undefined,
    ])
    expect(await replays.get('r')).toMatchObject({ position: '020000', queued: 1 })
    expect(idsOf(await step(250))).toEqual(['022000'])
    expect(await replays.get('r')).toMatchObject({ status: 'running', queued: 2, inFlight: 2 })
  })

  test('finds entries that are named at once', async () => {
    const { replays, start, step, endAll } = await setup(25_000)
    await start({ ids: ['022000', '000003'] })

    expect(idsOf(await step())?.toSorted()).toEqual(['000003', '022000'])
    await endAll()
    await step(250)
    expect(await replays.get('r')).toMatchObject({ status: 'done', queued: 2 })
  })

  test('of nothing ends it', async () => {
    const { replays, start, step } = await setup(0)
    await start()
    await step()

    expect(await replays.get('r')).toMatchObject({ status: 'done', total: 0 })
  })

  test('is taken by one of those who ask at the same time', async () => {
    const { replays, start } = await setup(1_000)
    await start()
    await start({}, undefined, 's')
    const steps = await Promise.all(Array.from({ length: 6 }, async () => replays.step(at, pace)))
    const taken = steps.flatMap((step) => idsOf(step) ?? [])
    // One that finds all entries taken by the other one may step again at once.
    const took = steps.flatMap((step) => (step && step.taken.length > 0 ? step.id : []))

    expect(took.length).toBeGreaterThan(0)
    expect(new Set(took).size).toBe(took.length)
    expect(new Set(taken).size).toBe(taken.length)
    expect(taken.length).toBeLessThanOrEqual(400)
  })

  test('takes no more a minute than it may', async () => {
    const { start, step, endAll } = await setup(5)
    await start({}, 120)

    expect(idsOf(await step())).toEqual(['000001', '000002'])
    expect(await step(999)).toBeUndefined()
    await endAll()
    expect(idsOf(await step(1_000))).toEqual(['000003', '000004'])
    expect(idsOf(await step(2_000))).toEqual(['000005'])
  })

  test('passes over what is on its way already, and is not at its end for that', async () => {
    const { db, start, step } = await setup(3)
    await start({}, 120)
    const moved = Promise.withResolvers<void>()
    const commit = Promise.withResolvers<void>()
    const other = db.transaction(async (tx) => {
      await tx.run(
        `update entries set state = 'in-flight', stage = 'fetch-article', reason = null where id = '000001'`,
      )
      moved.resolve()
      await commit.promise
    })
    await moved.promise
    const waiting = step()
    await until(async () => (await db.run(`select 1 from pg_locks where not granted`)) > 0)
    commit.resolve()
    await other

    expect(idsOf(await waiting)).toEqual(['000002'])
    expect(idsOf(await step(1_000))).toEqual(['000003'])
  })

  test('is not put off for years by a clock that was wrong', async () => {
    const { db, start, step } = await setup(1)
    await start()
    await db.run(`update replays set next_step_at = '2199-01-01'`)

    expect(idsOf(await step())).toEqual(['000001'])
  })

  test('has no part in what others make of its entries later', async () => {
    const { db, replays, start, step, endAll } = await setup(2)
    await start()
    await step()
    await endAll()
    await step(250)
    expect(await replays.get('r')).toMatchObject({ status: 'done', inFlight: 0, dead: 2 })

    await retry(db, '000001', 'fetch-article', after(60_000))
    expect(await replays.get('r')).toMatchObject({ inFlight: 0, dead: 1 })
    await endAll()
    expect(await replays.get('r')).toMatchObject({ inFlight: 0, dead: 1 })
  })

  test('goes to the replay that has waited longest', async () => {
    const { start, step } = await setup(10)
    await start({ ids: ['000001'] }, undefined, 'one')
    await start({ ids: ['000002'] }, undefined, 'two')

    const ids = new Set([(await step())?.id, (await step())?.id])
    expect(ids).toEqual(new Set(['one', 'two']))
  })
})

test('what a step asks of a replay is asked of what is in flight alone', async () => {
  const { db, start, step, endAll } = await setup(400)
  await start()
  await step()
  await endAll()
  await db.run('analyze entries')
  const rows = await db.rows(
    z.object({ 'QUERY PLAN': z.string() }),
    `explain select count(*) from entries e where e.replay_id = 'r' and e.state = 'in-flight' and e.next_attempt_at is null`,
  )

  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('entries_replayed_in_flight')
})

/** Without workers: nothing of what is asked is done. */
async function idle() {
  const { app, env } = await openTestApp(await database())
  await app.store.db.run(seed, [10, 5, at])
  const routes = dashboardRoutes(app)
  const ask = async (path: string, body?: unknown) => {
    const answer = await routes.request(`http://localhost/api/v1${path}`, {
      ...(body !== undefined && {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    })
    return { status: answer.status, body: await answer.json() }
  }
  return { app, env, ask }
}

describe('the API', () => {
  test('orders, shows, pauses, resumes and cancels replays', async () => {
    const { ask } = await idle()
    const made = await ask('/replays', { from: 'fetch-article', state: 'dead', perMinute: 60 })
    expect(made).toMatchObject({
      status: 200,
      body: {
        status: 'running',
        filter: { state: 'dead' },
        perMinute: 60,
        total: 2,
        queued: 0,
      },
    })
    const { id } = z.object({ id: z.string() }).parse(made.body)
    const turn = async (verb: string) => (await ask(`/replays/${id}/${verb}`, {})).body

    expect(await turn('pause')).toMatchObject({ id, status: 'paused' })
    expect(await turn('pause')).toMatchObject({ id, status: 'paused' })
    expect(await turn('resume')).toMatchObject({ id, status: 'running', endedAt: null })
    expect(await turn('cancel')).toMatchObject({ id, status: 'cancelled' })
    expect((await ask(`/replays/${id}`)).body).toMatchObject({ endedAt: expect.any(String) })
    expect(await ask(`/replays/${id}/resume`, {})).toEqual({
      status: 400,
      body: { error: `replay ${id} is cancelled` },
    })
    expect((await ask('/replays')).body).toMatchObject([{ id }])
  })

  test.each([
    ['/replays', { state: 'dead' }, 400, 'from'],
    ['/replays', { from: 'poll-feed' }, 400, 'from'],
    ['/replays', { from: 'fetch-article', stat: 'dead' }, 400, 'stat'],
    ['/replays', { from: 'fetch-article', perMinute: 0 }, 400, 'perMinute'],
    ['/replays/none/pause', {}, 404, 'there is no replay none'],
    ['/replays/none', undefined, 404, 'there is no replay none'],
  ])('says of %s %j: %i', async (path, body, status, why) => {
    const { ask } = await idle()
    const answer = await ask(path, body)

    expect(answer.status).toBe(status)
    expect(JSON.stringify(answer.body)).toContain(why)
  })

  test('previews', async () => {
    const { ask } = await idle()
    const { body } = await ask('/replays/preview', { from: 'fetch-article', limit: 3 })

    expect(body).toMatchObject({
      total: 10,
      previews: Array.from({ length: 3 }, () => ({ status: 'unknown' })),
    })
  })

  test('what is ordered is carried out by workers, wherever they are', async () => {
    const { app, ask } = await idle()
    const { body } = await ask('/replays', { from: 'fetch-article', ids: ['000001', '000002'] })
    const { id } = z.object({ id: z.string() }).parse(body)
    // No stage of theirs takes the entries: they are replaced by what the replay has done.
    const workers = await app.work({ stages: ['store-record'] })
    await until(async () => (await app.replays.get(id))?.queued === 2)
    await workers.stop()

    const queued = await app.producer.backlog()
    expect(queued['fetch-article']).toMatchObject({ prioritized: 2 })
  })

  test('commands do the same', async () => {
    const { app, env } = await idle()
    const made = await cli(
      ['replay', '--from', 'fetch-article', '--rate', '60', '--detach', '--json'],
      env,
    )
    const [{ id }] = z.tuple([z.object({ id: z.string() })]).parse(made.rows())
    expect((await cli(['replays', 'pause', id], env)).out).toBe(`replay ${id} paused\n`)
    expect((await cli(['replays', 'show', id], env)).out).toMatch(/a minute\s+60/)
    expect((await cli(['replays', 'cancel', id], env)).code).toBe(0)
    expect((await cli(['replays', 'list', '--json'], env)).rows()).toMatchObject([
      { id, status: 'cancelled', total: 10 },
    ])
    const refused = await cli(['replays', 'resume', id], env)
    expect(refused.err).toContain(`replay ${id} is cancelled`)
    expect((await cli(['replay', '--resume', 'none', '--no-work'], env)).err).toContain(
      'there is no replay none',
    )
    expect(await app.replays.list()).toHaveLength(1)
  })
})
