import { describe, expect, test } from 'vitest'
import { createHostTurns, createRobotsCache } from '../../src/store/host-turns.ts'
import { hostTurnsContract } from '../support/host-turns-contract.ts'
import { databaseForFile } from '../support/migrated-database.ts'

const emptied = await databaseForFile()

hostTurnsContract(async (clock) => createHostTurns(await emptied(), clock))

const request = (turn: string) => ({
  host: 'busy.example',
  server: 'busy.example',
  domain: 'busy.example',
  purpose: 'feed' as const,
  later: false,
  turn,
  intervalMs: 60_000,
  maxConnections: 2,
  leaseMs: 30_000,
  now: new Date('2001-01-01T00:00:00Z'),
})

describe('turns kept in PostgreSQL', () => {
  test('lets one of many that ask at once go, and lines the others up', async () => {
    const turns = createHostTurns(await emptied())

    const places = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => turns.take(request(`t${index}`))),
    )

    // The database's clock decides, told in the asker's, however wrong that one is.
    const waits = places
      .map((place) => place.at.getTime() - request('').now.getTime())
      .toSorted((a, b) => a - b)
    expect(waits[0]).toBe(0)
    expect(waits[1]).toBeGreaterThan(58_000)
    const gaps = waits.slice(2).map((wait, index) => wait - waits[index + 1]!)
    expect(Math.min(...gaps)).toBeGreaterThan(64_000)
  })

  test('forgets places that nobody came back for', async () => {
    const db = await emptied()
    const times = { now: new Date('2025-09-01T12:00:00Z') }
    const turns = createHostTurns(db, () => times.now)
    await turns.take(request('a'))
    await turns.take(request('b'))

    times.now = new Date('2025-09-03T12:00:00Z')
    await turns.prune()

    expect(await db.run('delete from host_places')).toBe(0)
    expect(await db.run('delete from host_connections')).toBe(0)
    expect(await db.run('delete from host_lines')).toBe(0)
  })

  test('keeps what robots.txt said', async () => {
    const cache = createRobotsCache(await emptied())
    const answer = {
      fetchedAt: new Date('2025-09-01T12:00:00Z'),
      expiresAt: new Date('2025-09-02T12:00:00Z'),
      status: 'found' as const,
      text: 'User-agent: *\nDisallow: /a\n',
      failures: 0,
    }
    await cache.keep('https://a.example', { ...answer, text: 'old\0' })

    await cache.keep('https://a.example', answer)

    expect(await cache.get('https://a.example')).toEqual(answer)
    expect(await cache.get('https://b.example')).toBeUndefined()
  })
})
