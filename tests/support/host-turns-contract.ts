import { describe, expect, test } from 'vitest'
import type { HostTurns, TurnRequest } from '../../src/politeness.ts'

const start = Date.parse('2025-09-01T12:00:00Z')

/** What any `HostTurns` has to do; `create` makes one that reads the given clock and shares nothing. */
export function hostTurnsContract(create: (clock: () => Date) => Promise<HostTurns>) {
  async function setup() {
    let ms = 0
    const now = () => new Date(start + ms)
    const turns = await create(now)
    const request = (turn: string, about: Partial<TurnRequest> = {}): TurnRequest => ({
      host: 'news.example',
      domain: 'news.example',
      purpose: 'feed',
      turn,
      intervalMs: 1_000,
      maxConnections: 2,
      leaseMs: 30_000,
      now: now(),
      ...about,
    })
    return {
      turns,
      request,
      at: (moment: number) => void (ms = moment),
      /** Milliseconds since the start at which the turn may go. */
      take: async (turn: string, about: Partial<TurnRequest> = {}) =>
        (await turns.take(request(turn, about))).getTime() - start,
      release: async (turn: string) =>
        turns.release({ host: 'news.example', purpose: 'feed', turn }),
    }
  }

  describe('turns of a host', () => {
    test('lets the first one go at once', async () => {
      const { take } = await setup()

      expect(await take('a')).toBe(0)
    })

    test('gives those who wait places one after the other', async () => {
      const { take } = await setup()
      await take('a')

      const places = [await take('b'), await take('c'), await take('d')]

      expect(places).toEqual([1_100, 2_200, 3_300])
    })

    test('keeps the place of one who asks again', async () => {
      const { take } = await setup()
      await take('a')
      await take('b')
      await take('c')

      expect(await take('b')).toBe(1_100)
    })

    test('never lets two go within the interval, in whatever order and how late they come', async () => {
      const { take, at, release } = await setup()
      const waiting = new Map(Array.from({ length: 30 }, (_, index) => [`t${index}`, 0]))
      const went: number[] = []

      for (let ms = 0; waiting.size > 0 && ms < 120_000; ms += 130) {
        at(ms)
        for (const [turn, due] of waiting) {
          // Every third comes two seconds after its time.
          if (ms < due + (turn.endsWith('3') ? 2_000 : 0)) continue
          const place = await take(turn)
          waiting.set(turn, place)
          if (place > ms) continue
          went.push(ms)
          waiting.delete(turn)
          await release(turn)
        }
      }

      expect(went).toHaveLength(30)
      const gaps = went.slice(1).map((ms, index) => ms - went[index]!)
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000)
      expect(went.at(-1)).toBeLessThan(45_000)
    })

    test('has a line for each purpose', async () => {
      const { take } = await setup()
      await take('a')

      expect(await take('b', { purpose: 'article', intervalMs: 5_000 })).toBe(0)
      expect(await take('c', { purpose: 'article', intervalMs: 5_000 })).toBe(5_500)
    })

    test('has a line for each host', async () => {
      const { take } = await setup()
      await take('a')

      expect(await take('b', { host: 'other.example', domain: 'other.example' })).toBe(0)
    })

    test('opens no third connection to a slow host, and another one once it is released', async () => {
      const { take, at, release } = await setup()
      await take('a')
      at(1_100)
      await take('b')
      at(2_200)

      const place = await take('c')
      expect(place).toBeGreaterThanOrEqual(3_200)

      await release('a')
      at(place)
      expect(await take('c')).toBe(place)
    })

    test('takes a connection for closed once its lease is over', async () => {
      const { take, at } = await setup()
      await take('a', { maxConnections: 1, leaseMs: 10_000 })
      at(9_000)
      expect(await take('b', { maxConnections: 1 })).toBeGreaterThan(9_000)

      at(20_000)

      expect(await take('c', { maxConnections: 1 })).toBe(20_000)
    })

    test('holds every host of a domain, whoever had a place, and lines them up behind', async () => {
      const { take, at, turns } = await setup()
      await take('a')
      await take('b')
      await turns.holdUntil('news.example', new Date(start + 60_000))
      at(1_100)

      expect(await take('b')).toBe(60_000)
      expect(await take('c')).toBe(61_100)
      expect(await take('d', { host: 'www.news.example' })).toBe(60_000)
    })

    test('does not shorten a hold', async () => {
      const { take, turns } = await setup()
      await turns.holdUntil('news.example', new Date(start + 60_000))

      await turns.holdUntil('news.example', new Date(start + 10_000))

      expect(await take('a')).toBe(60_000)
    })
  })
}
