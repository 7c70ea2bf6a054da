import type { PoolClient } from 'pg'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { GradualPool } from '../../../src/postgres/gradual-pool.ts'
import { type Welcome, WireStream } from '../../support/postgres-wire.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const waitMs = 50
const connectMs = 1_000

/** A pool of up to eight connections, of whose server is told how it takes who comes; it answers after ten milliseconds. */
function setup(max = 8) {
  let server: Welcome = 'answers'
  let tried = 0
  const stream = () => {
    tried += 1
    return new WireStream(server, 10)
  }
  const pool = new GradualPool({ stream, max, connectionTimeoutMillis: connectMs }, waitMs)
  const served: string[] = []
  const take = async (name: string): Promise<PoolClient> => {
    const client = await pool.connect()
    served.push(name)
    return client
  }
  /** Holds a connection for so long. */
  const hold = async (name: string, ms: number) => {
    const client = await take(name)
    setTimeout(() => client.release(), ms)
  }
  const become = (now: Welcome) => void (server = now)
  return { pool, take, hold, served, become, tried: () => tried }
}

const names = (count: number) => Array.from({ length: count }, (_, at) => `asker ${at}`)
const pass = async (ms: number) => vi.advanceTimersByTimeAsync(ms)
/** What became of each of them, as far as it is known. */
function outcomes(asked: readonly Promise<unknown>[]) {
  const known: string[] = []
  for (const one of asked)
    one.then(
      () => known.push('served'),
      (error: Error) => known.push(error.message),
    )
  return known
}

describe('a pool', () => {
  test('gives who asks while another asks the same connection after it', async () => {
    const { pool, hold, served, tried } = setup()
    const all = names(5)
    for (const name of all) void hold(name, 10)

    await pass(4 * 10)

    expect(served).toEqual(all)
    expect(tried()).toBe(1)
    expect(pool.waitingCount).toBe(0)
  })

  test('has twice as many each time that somebody waits for long, up to its limit', async () => {
    const { pool, take } = setup()
    for (const name of names(20)) void take(name)
    const sizes: number[] = []

    for (let round = 0; round < 5; round++) {
      await pass(waitMs)
      sizes.push(pool.totalCount)
    }

    expect(sizes).toEqual([2, 4, 8, 8, 8])
  })

  test('grows also while connections are given back often', async () => {
    const { pool, hold, served } = setup()
    const all = names(400)
    for (const name of all) void hold(name, waitMs / 5)

    await pass(3 * waitMs)

    expect(pool.totalCount).toBe(8)
    await pass(400 * waitMs)
    expect(served).toEqual(all)
  })

  test('makes none while nobody waits for long', async () => {
    const { hold, served, tried } = setup()

    for (const name of names(10)) {
      void hold(`${name}, first`, 0.4 * waitMs)
      void hold(`${name}, second`, 0.4 * waitMs)
      await pass(0.9 * waitMs)
    }

    expect(served).toHaveLength(20)
    expect(tried()).toBe(1)
  })

  test('forgets the wait of who was served', async () => {
    const { hold, tried } = setup()
    void hold('first', 0.4 * waitMs)
    void hold('second', waitMs)
    await pass(0.9 * waitMs)

    void hold('third', 0)
    await pass(0.8 * waitMs)

    expect(tried()).toBe(1)
  })

  test('makes no more than there are who wait', async () => {
    const { take, become, tried } = setup()
    await take('first')
    become('is silent')

    void take('second').catch(() => undefined)
    await pass(10 * waitMs)

    expect(tried()).toBe(2)
  })

  test('gives who finds one that is free that one at once', async () => {
    const { take, served, tried } = setup()
    const asked = [take('first'), take('second')]
    await pass(waitMs)
    for (const client of await Promise.all(asked)) client.release()

    void take('third')
    void take('fourth')
    await pass(0)

    expect(served).toEqual(['first', 'second', 'third', 'fourth'])
    expect(tried()).toBe(2)
  })

  test('gives those who hold one and ask for another theirs', async () => {
    const { take, served } = setup()
    const both = async (name: string) => {
      const first = await take(`first of ${name}`)
      const second = await take(`second of ${name}`)
      for (const client of [first, second]) client.release()
    }
    const all = Promise.all(names(4).map(both))

    await pass(3 * waitMs)
    await all

    expect(served).toHaveLength(8)
  })

  test('asks over them too, and after a question that fails', async () => {
    const { pool, tried } = setup()
    const known = outcomes(
      ['select 1', 'select 1 / 0', 'select 2'].map(async (sql) => pool.query(sql)),
    )

    await pass(40)

    expect(known).toEqual(['served', 'division by zero', 'served'])
    // `pg` ends the one that told of an error.
    expect(tried()).toBe(2)
  })

  test('has room for one again when all are let go of, and grows anew', async () => {
    const { pool, take } = setup()
    const asked = names(4).map(take)
    await pass(3 * waitMs)
    for (const client of await Promise.all(asked)) client.release()
    await pass(10_000)
    const left = pool.totalCount

    for (const name of names(4)) void take(name)
    await pass(0)
    const first = pool.totalCount
    await pass(2 * waitMs)

    expect([left, first, pool.totalCount]).toEqual([0, 1, 4])
  })

  test('makes a new one for who waits where those that were held are lost', async () => {
    const { pool, take, served } = setup(2)
    const asked = names(2).map(take)
    await pass(waitMs)
    void take('third')
    void take('fourth')

    for (const client of await Promise.all(asked)) client.release(new Error('lost'))
    await pass(waitMs)

    expect(served.slice(2)).toEqual(['third', 'fourth'])
    expect(pool.totalCount).toBe(2)
  })

  test('makes them for all who wait then, where the first of them does not come about', async () => {
    const { take, become, tried } = setup(2)
    const asked = names(2).map(take)
    await pass(waitMs)
    become('is silent')
    const known = outcomes(names(2).map(take))

    for (const client of await Promise.all(asked)) client.release(new Error('lost'))
    await pass(waitMs)

    expect(tried()).toBe(4)
    await pass(connectMs)
    expect(known).toHaveLength(2)
  })
})

describe('a server', () => {
  test('that is silent keeps nobody waiting for longer than it takes to connect', async () => {
    const { take, become, tried } = setup()
    become('is silent')
    const known = outcomes(names(40).map(take))
    await pass(3 * waitMs)
    expect(tried()).toBe(8)
    await pass(connectMs / 2 - 3 * waitMs)
    const later = outcomes(names(40).map(take))

    await pass(connectMs / 2)
    expect(known).toHaveLength(40)
    await pass(connectMs / 2)
    expect(later).toHaveLength(40)
    expect([...known, ...later]).not.toContain('served')
    expect(tried()).toBeLessThanOrEqual(2 * 8)
  })

  test('that falls silent to new ones lets those that are there be used', async () => {
    const { hold, become, served } = setup()
    await hold('first', 10)
    await pass(10)
    become('is silent')
    const all = names(100)
    for (const name of all) void hold(name, 10)

    await pass(connectMs - waitMs)

    expect(served.length).toBeGreaterThan(90)
  })

  test('that refuses says so to each who waits, and serves who asks when it is back', async () => {
    const { take, become, served } = setup()
    await take('first')
    become('refuses')
    const known = outcomes(names(3).map(take))

    await pass(4 * waitMs)
    become('answers')
    await take('later')

    expect(known).toEqual(['refused', 'refused', 'refused'])
    expect(served).toEqual(['first', 'later'])
  })
})

describe('a pool that ends', () => {
  test('serves those who wait first, and refuses who comes then', async () => {
    const { pool, hold, served } = setup(1)
    const all = names(5)
    for (const name of all) void hold(name, 10)
    await pass(0)

    const ended = pool.end()
    const late = outcomes([hold('late', 10), pool.query('select 1')])
    await pass(5 * 10)
    await ended

    expect(served).toEqual(all)
    expect(late).toEqual(Array(2).fill('Cannot use a pool after calling end on the pool'))
    expect(pool.totalCount).toBe(0)
  })

  test('ends while the server is silent', async () => {
    const { pool, take, become } = setup()
    become('is silent')
    const known = outcomes(names(20).map(take))

    const ended = pool.end()
    await pass(2 * connectMs)
    await ended

    expect(known).toHaveLength(20)
  })

  test('makes no connection for that', async () => {
    const { pool, tried } = setup()

    await pool.end()

    expect(tried()).toBe(0)
  })
})
