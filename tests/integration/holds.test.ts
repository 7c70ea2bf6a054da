import { describe, expect, test } from 'vitest'
import type { TurnRequest } from '../../src/politeness.ts'
import { createHolds } from '../../src/store/holds.ts'
import { createHostTurns } from '../../src/store/host-turns.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const emptied = await databaseForFile()
const start = new Date('2025-09-01T12:00:00Z')
const rule = { failures: 1, firstMs: 60_000, longestMs: 3_600_000 }

async function setup() {
  const db = await emptied()
  const times = { now: start }
  const clock = () => times.now
  const turns = createHostTurns(db, clock)
  const request = (host: string, turn: string, about: Partial<TurnRequest> = {}): TurnRequest => ({
    host,
    server: host,
    domain: 'service.example',
    purpose: 'article',
    later: false,
    turn,
    intervalMs: 5_000,
    maxConnections: 2,
    leaseMs: 30_000,
    now: times.now,
    ...about,
  })
  return {
    db,
    times,
    holds: createHolds(db, clock),
    take: async (host: string, turn: string, about?: Partial<TurnRequest>) =>
      (await turns.take(request(host, turn, about))).at.getTime() - start.getTime(),
    fail: async (host: string) => {
      const visit = request(host, 'first', { domain: host })
      await turns.take(visit)
      await turns.release(visit, { kind: 'failed', code: 'timeout' }, rule)
    },
    hold: async () =>
      turns.hold(
        {
          domain: 'service.example',
          code: 'http-429',
          reason: 'a.service.example answered 429',
          until: { stepsMs: [120_000] },
        },
        times.now,
      ),
  }
}

describe('holds', () => {
  test('are listed with their reason and those who wait', async () => {
    const { holds, take, hold, fail } = await setup()
    await hold()
    await take('a.service.example', 'entry-1')
    await take('b.service.example', 'feed-1', { purpose: 'feed' })
    await fail('other.example')
    await take('other.example', 'entry-2', { domain: 'other.example' })

    expect(await holds.list()).toEqual([
      {
        kind: 'domain',
        name: 'service.example',
        until: new Date('2025-09-01T12:02:00Z'),
        since: start,
        code: 'http-429',
        reason: 'a.service.example answered 429',
        waiting: 2,
      },
      {
        kind: 'server',
        name: 'other.example',
        until: new Date('2025-09-01T12:01:00Z'),
        since: start,
        code: 'circuit',
        reason: '1 times in a row without an answer, the last time timeout',
        waiting: 1,
      },
    ])
  })

  test('are listed no longer once they are over', async () => {
    const { holds, hold, times } = await setup()
    await hold()

    times.now = new Date('2025-09-01T12:02:00Z')

    expect(await holds.list()).toEqual([])
  })

  test('that are lifted give up the places behind them, so that who waits may ask at once', async () => {
    const { holds, take, hold } = await setup()
    await hold()
    await take('a.service.example', 'entry-1')
    await take('a.service.example', 'entry-2', { later: true })
    await take('b.service.example', 'feed-1', { purpose: 'feed' })

    const lifted = await holds.lift(['service.example'])

    expect(lifted.holds).toEqual([{ kind: 'domain', name: 'service.example' }])
    expect(lifted.hosts).toEqual(['service.example'])
    expect(lifted.places.toSorted((a, b) => a.turn.localeCompare(b.turn))).toEqual([
      { purpose: 'article', turn: 'entry-1' },
      { purpose: 'article', turn: 'entry-2' },
      { purpose: 'feed', turn: 'feed-1' },
    ])
    expect(await holds.list()).toEqual([])
    expect(await take('a.service.example', 'entry-1')).toBe(0)
    expect(await take('a.service.example', 'entry-3')).toBe(5_500)
  })

  test('of others stay when one is lifted', async () => {
    const { holds, take, hold, fail } = await setup()
    await hold()
    await fail('other.example')
    await take('other.example', 'entry-2', { domain: 'other.example' })

    const lifted = await holds.lift(['other.example'])

    expect(lifted.places).toEqual([{ purpose: 'article', turn: 'entry-2' }])
    expect((await holds.list()).map(({ name }) => name)).toEqual(['service.example'])
  })

  test('are all lifted at once', async () => {
    const { holds, hold, fail } = await setup()
    await hold()
    await fail('other.example')

    expect((await holds.lift('all')).holds).toHaveLength(2)
    expect(await holds.list()).toEqual([])
  })
})
