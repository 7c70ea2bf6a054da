import { pino } from 'pino'
import { describe, expect, test } from 'vitest'
import type { TakenSink } from '../../../src/schemas/sink.ts'
import { type DeliveryStore, deliver } from '../../../src/sinks/deliver.ts'
import { type Delivery, type Sink, SinkError } from '../../../src/sinks/sink.ts'
import { deliveries } from '../../support/deliveries.ts'

const now = new Date('2026-03-02T12:00:00Z')
const taken: TakenSink = {
  name: 'desk',
  kind: 'webhook',
  settings: { url: 'http://127.0.0.1/', batch: '2' },
  cursor: 0,
  run: 1,
  failures: 0,
  lease: 'a',
}

/** A store in memory, and all that was told to it. */
function world(count: number, about: Partial<TakenSink> & { readonly due?: Delivery[] } = {}) {
  const { due = [], ...more } = about
  const records = deliveries(count)
  const told: unknown[] = []
  const store: DeliveryStore = {
    next: async (_, after, limit) =>
      records.filter(({ position }) => position > after).slice(0, limit),
    again: async () => due.splice(0),
    renew: async () => true,
    advance: async (_, { cursor, delivered, refusals }) => {
      told.push({
        cursor,
        delivered: delivered.map(({ position }) => position),
        refused: refusals.map(({ delivery }) => delivery.position),
      })
      return true
    },
    fail: async (_, trouble) => {
      told.push(trouble)
      return true
    },
    rest: async (_, until) => {
      told.push({ restsUntil: until })
      return true
    },
    release: async () => void told.push('released'),
  }
  const log = pino({ level: 'silent' })
  const close = async () => void told.push('closed')
  const run = async (
    send: Sink['send'],
    replaced: Partial<DeliveryStore> = {},
    restMs?: number,
  ) => {
    const open = () => ({ send, close, ...(restMs !== undefined && { restMs }) })
    const parts = { store: { ...store, ...replaced }, log, now: () => now, open }
    await deliver({ ...taken, ...more }, parts, new AbortController().signal)
  }
  return { told, run, store, log }
}

describe('deliver', () => {
  test('sends batch by batch until nothing is left', async () => {
    const { told, run } = world(5)
    await run(async () => [])
    expect(told).toEqual([
      { cursor: 2, delivered: [1, 2], refused: [] },
      { cursor: 4, delivered: [3, 4], refused: [] },
      { cursor: 5, delivered: [5], refused: [] },
      'closed',
      'released',
    ])
  })

  test('a sink that rests is not taken for so long, once it is through', async () => {
    const { told, run } = world(3)
    await run(async () => [], {}, 300_000)
    expect(told).toEqual([
      { cursor: 2, delivered: [1, 2], refused: [] },
      { cursor: 3, delivered: [3], refused: [] },
      { restsUntil: new Date(now.getTime() + 300_000) },
      'closed',
      'released',
    ])
  })

  test('a sink that fails is asked again before it would have rested', async () => {
    const { told, run } = world(3)
    await run(
      async () => {
        throw new SinkError('again', 'http-503', 'busy')
      },
      {},
      300_000,
    )
    expect(told).toMatchObject([
      { nextAttemptAt: new Date(now.getTime() + 5_000) },
      'closed',
      'released',
    ])
  })

  test('a kind says how many records go together', async () => {
    const asked: number[] = []
    const { run } = world(1, { kind: 's3', settings: { url: '' } })
    const next: DeliveryStore['next'] = async (_run, _after, limit) => (asked.push(limit), [])
    await run(async () => [], { next })
    expect(asked).toEqual([5_000])
  })

  test('goes past what is refused', async () => {
    const { told, run } = world(2)
    await run(async ([first]) =>
      first ? [{ delivery: first, code: 'http-400', message: 'odd' }] : [],
    )
    expect(told[0]).toEqual({ cursor: 2, delivered: [2], refused: [1] })
  })

  test('sends refused records again first, and stays where it stands', async () => {
    const { told, run } = world(1, { due: deliveries(3).slice(2), cursor: 1 })
    await run(async () => [])
    expect(told).toEqual([{ cursor: 1, delivered: [3], refused: [] }, 'closed', 'released'])
  })

  test.each([
    [0, 5],
    [1, 15],
    [3, 120],
    [40, 600],
  ])('after %i failures in a row it waits %i s', async (failures, seconds) => {
    const { told, run } = world(2, { failures })
    await run(async () => {
      throw new SinkError('again', 'http-503', 'busy')
    })
    const nextAttemptAt = new Date(now.getTime() + seconds * 1_000)
    expect(told).toEqual([
      { code: 'http-503', message: 'busy', nextAttemptAt },
      'closed',
      'released',
    ])
  })

  test('the receiver is left alone for as long as it says', async () => {
    const { told, run } = world(1)
    const retryAt = new Date(now.getTime() + 90_000)
    await run(async () => {
      throw new SinkError('again', 'http-429', 'slow down', { retryAt })
    })
    expect(told[0]).toMatchObject({ nextAttemptAt: retryAt })
  })

  test('what went through before a failure is kept, and the failures begin anew', async () => {
    const { told, run } = world(4, { failures: 9 })
    await run(async ([first]) => {
      if (first?.position === 3) throw new SinkError('again', 'http-503', 'busy')
      return []
    })
    expect(told.slice(0, 2)).toEqual([
      { cursor: 2, delivered: [1, 2], refused: [] },
      { code: 'http-503', message: 'busy', nextAttemptAt: new Date(now.getTime() + 5_000) },
    ])
  })

  test("a letter that does not go through is a letter again, and stands in nobody's way", async () => {
    const { told, run } = world(1, { due: deliveries(3).slice(2) })
    await run(async ([first]) => {
      if (first?.position === 3) throw new SinkError('again', 'http-500', 'broken')
      return []
    })
    expect(told.slice(0, 2)).toEqual([
      { cursor: 0, delivered: [], refused: [3] },
      { cursor: 1, delivered: [1], refused: [] },
    ])
  })

  test('a receiver that takes nothing at all is set up wrongly, and nothing is given up', async () => {
    const { told, run } = world(2)
    await run(async () => {
      throw new SinkError('refused', 'http-422', 'no such field')
    })
    expect(told[0]).toMatchObject({
      code: 'http-422',
      message: 'refuses all records that were sent: no such field',
    })
  })

  test('any other fault is told, and the sink rests', async () => {
    const { told, run } = world(1)
    await run(async () => [], { next: async () => Promise.reject(new TypeError('odd row')) })
    expect(told[0]).toMatchObject({ code: 'fault', message: 'TypeError: odd row' })
  })

  test('what a receiver says is kept without secrets', async () => {
    const settings = { url: 'http://127.0.0.1/', authorization: 'Bearer 0123456789' }
    const { told, run } = world(1, { settings: { ...settings, batch: '2' } })
    await run(async () => {
      throw new SinkError('again', 'http-500', 'echo: Bearer 0123456789; token 0123456789')
    })
    expect(told[0]).toMatchObject({ message: 'echo: ********; token ********' })
  })

  test('stops where another process has the sink', async () => {
    const { told, run } = world(4)
    await run(async () => [], { advance: async () => false })
    expect(told).toEqual(['closed', 'released'])
  })

  test.each([
    [{ kind: 'pigeon' }, 'unknown-kind'],
    [{ settings: { url: 'ftp://a' } }, 'bad-settings'],
  ])('settings that this release cannot use are a failure: %j', async (about, code) => {
    const { told, store, log } = world(1)
    const parts = { store, log, now: () => now }
    await deliver({ ...taken, ...about }, parts, new AbortController().signal)
    expect(told).toMatchObject([{ code }, 'released'])
  })
})

test.each([
  ['does not close', async () => new Promise<void>(() => undefined)],
  ['fails to, too late', async () => Promise.reject(new Error('too late'))],
])('a sink that %s is given back all the same', async (_, close) => {
  const { told, store, log } = world(1)
  const open = () => ({ send: async () => [], close })
  const parts = { store, log, now: () => now, open, closeMs: 1 }
  await deliver(taken, parts, new AbortController().signal).catch((error: unknown) => {
    expect(String(error)).toContain('too late')
  })

  expect(told.at(-1)).toBe('released')
})
