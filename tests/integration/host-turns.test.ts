import { describe, expect, test } from 'vitest'
import { createHostTurns } from '../../src/store/host-turns.ts'
import { createRobotsCache } from '../../src/store/robots-cache.ts'
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

const robots = (text: string, status: 'found' | 'unreachable' = 'found') => ({
  fetchedAt: new Date('2025-09-01T12:00:00Z'),
  expiresAt: new Date('2025-09-02T12:00:00Z'),
  status,
  text,
  failures: 0,
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
    const db = await emptied()
    const cache = createRobotsCache(db)
    const answer = robots('User-agent: *\nDisallow: /a\n')
    await cache.keep('https://a.example', { ...answer, text: 'old\0' })

    await cache.keep('https://a.example', answer)

    expect(await cache.get('https://a.example')).toEqual(answer)
    expect(await createRobotsCache(db).get('https://a.example')).toEqual(answer)
    expect(await cache.get('https://b.example')).toBeUndefined()
  })

  test('asks the store once a minute what robots.txt said', async () => {
    const db = await emptied()
    const clock = { ms: 0 }
    const cache = createRobotsCache(db, () => clock.ms)
    const other = createRobotsCache(db)
    await other.keep('https://a.example', robots('old'))
    const first = await cache.get('https://a.example')
    await other.keep('https://a.example', robots('new'))
    clock.ms = 59_999
    const soon = await cache.get('https://a.example')
    clock.ms = 60_000
    const later = await cache.get('https://a.example')

    expect([first?.text, soon?.text, later?.text]).toEqual(['old', 'old', 'new'])
  })

  test('asks each time about what could not be had, or is long, and forgets the oldest of many', async () => {
    const db = await emptied()
    const cache = createRobotsCache(db, () => 0)
    const other = createRobotsCache(db)
    await cache.keep('https://lost.example', robots('', 'unreachable'))
    await cache.keep('https://long.example', robots('x'.repeat(20_001)))
    await cache.keep('https://first.example', robots('old'))
    for (let n = 0; n < 500; n++) await cache.keep(`https://${n}.example`, robots('old'))
    for (const host of ['lost', 'long', 'first', '499'])
      await other.keep(`https://${host}.example`, robots('new'))

    const texts = await Promise.all(
      ['lost', 'long', 'first', '499'].map(async (host) => cache.get(`https://${host}.example`)),
    )

    expect(texts.map((answer) => answer?.text)).toEqual(['new', 'new', 'new', 'old'])
  })
})
