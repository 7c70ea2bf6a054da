import { describe, expect, test } from 'vitest'
import type { HoldRequest, HostTurns, TurnRequest, VisitOutcome } from '../../src/politeness.ts'

const start = Date.parse('2025-09-01T12:00:00Z')
const rule = { failures: 3, firstMs: 60_000, longestMs: 240_000 }
const timeout: VisitOutcome = { kind: 'failed', code: 'timeout' }
const welcome: VisitOutcome = { kind: 'welcome' }

/** What any `HostTurns` has to do; `create` makes one that reads the given clock and shares nothing. */
export function hostTurnsContract(create: (clock: () => Date) => Promise<HostTurns>) {
  async function setup() {
    let ms = 0
    const now = () => new Date(start + ms)
    const turns = await create(now)
    const request = (turn: string, about: Partial<TurnRequest> = {}): TurnRequest => ({
      host: 'news.example',
      server: 'news.example',
      domain: 'news.example',
      purpose: 'feed',
      later: false,
      turn,
      intervalMs: 1_000,
      maxConnections: 2,
      leaseMs: 30_000,
      now: now(),
      ...about,
    })
    /** Milliseconds since the start at which the turn may go. */
    const take = async (turn: string, about: Partial<TurnRequest> = {}) =>
      (await turns.take(request(turn, about))).at.getTime() - start
    const release = async (turn: string, outcome: VisitOutcome = welcome) =>
      turns.release(request(turn), outcome, rule)
    const at = (moment: number) => void (ms = moment)
    return {
      turns,
      request,
      at,
      take,
      release,
      /** A request that goes at that moment and comes to this. */
      visit: async (turn: string, moment: number, outcome: VisitOutcome) => {
        at(moment)
        const place = await take(turn)
        if (place === moment) await release(turn, outcome)
        return place
      },
      hold: async (until: HoldRequest['until']) =>
        (
          await turns.hold(
            { domain: 'news.example', code: 'http-429', reason: 'asked us to wait', until },
            now(),
          )
        ).getTime() - start,
    }
  }

  /** A server that failed three times in a row, the last time after 4 seconds. */
  async function broken() {
    const world = await setup()
    for (const [index, moment] of [0, 2_000, 4_000].entries())
      await world.visit(`t${index}`, moment, timeout)
    return world
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
      const { take, at, hold } = await setup()
      await take('a')
      await take('b')
      await hold(new Date(start + 60_000))
      at(1_100)

      expect(await take('b')).toBe(60_000)
      expect(await take('c')).toBe(61_100)
      expect(await take('d', { host: 'www.news.example' })).toBe(60_000)
    })

    test('does not shorten a hold', async () => {
      const { take, hold } = await setup()
      await hold(new Date(start + 60_000))

      expect(await hold(new Date(start + 10_000))).toBe(60_000)

      expect(await take('a')).toBe(60_000)
    })

    test('says that it is the domain which is waited for, and since when', async () => {
      const { turns, request, at, hold } = await setup()
      at(1_000)
      await hold(new Date(start + 60_000))
      at(31_000)

      expect((await turns.take(request('a'))).held).toEqual({ by: 'domain', forMs: 30_000 })
    })

    test('lets those who come later go behind all others, without keeping them from their place', async () => {
      const { take, at, release } = await setup()
      const later = { later: true }
      await take('a')
      await release('a')
      expect(await take('check', later)).toBe(1_100)
      expect(await take('b')).toBe(1_100)
      expect(await take('c')).toBe(2_200)

      at(1_100)
      const behind = await take('check', later)
      expect(behind).toBe(3_300)

      at(behind)
      expect(await take('check', later)).toBe(behind)
    })

    test('gives those who come later a turn in ten where there are always others', async () => {
      const { take, at, turns, request } = await setup()
      const asking = [
        ...Array.from({ length: 8 }, (_, n) => ({ turn: `check-${n}`, ms: 10 + n, later: true })),
        ...Array.from({ length: 160 }, (_, n) => ({
          turn: `news-${n}`,
          ms: n * 500,
          later: false,
        })),
      ]
      const gone: { readonly ms: number; readonly later: boolean }[] = []
      for (;;) {
        asking.sort((a, b) => a.ms - b.ms)
        const [next] = asking.splice(0, 1)
        if (!next || next.ms >= 80_000) break
        at(next.ms)
        const ms = await take(next.turn, { later: next.later })
        if (ms > next.ms) {
          asking.push({ ...next, ms })
          continue
        }
        await turns.release(request(next.turn, { later: next.later }), welcome, rule)
        gone.push({ ms, later: next.later })
      }

      const gaps = gone.slice(1).map(({ ms }, index) => ms - (gone[index]?.ms ?? 0))
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000)
      expect(Math.max(...gaps)).toBeLessThanOrEqual(1_100)
      const checks = gone.filter(({ later }) => later).length
      expect(checks).toBeGreaterThanOrEqual(3)
      expect(checks).toBeLessThanOrEqual(gone.length / 10)
    })

    test('keeps one pace for those who come later and those who do not', async () => {
      const { take } = await setup()
      await take('check', { later: true })

      expect(await take('a')).toBe(1_000)
    })
  })

  describe('a domain that says it is too much', () => {
    const stepsMs = [60_000, 300_000]

    test('is left alone for longer each time in a row', async () => {
      const { hold, at } = await setup()
      expect(await hold({ stepsMs })).toBe(60_000)
      at(100_000)
      expect(await hold({ stepsMs })).toBe(400_000)
      at(500_000)

      expect(await hold({ stepsMs })).toBe(800_000)
    })

    test('is not said to have done so twice by two who asked at once', async () => {
      const { hold, at } = await setup()
      await hold({ stepsMs })
      expect(await hold({ stepsMs })).toBe(60_000)
      at(60_000)

      expect(await hold({ stepsMs })).toBe(360_000)
    })

    test('has been so since the first time in a row', async () => {
      const { hold, turns, request, at } = await setup()
      await hold({ stepsMs })
      at(100_000)
      await hold({ stepsMs })
      at(150_000)

      expect((await turns.take(request('a'))).held).toEqual({ by: 'domain', forMs: 150_000 })
    })

    test('begins anew once it has answered', async () => {
      const { hold, visit, at } = await setup()
      await hold({ stepsMs })
      await visit('a', 60_000, welcome)
      at(100_000)

      expect(await hold({ stepsMs })).toBe(160_000)
    })

    test('does not begin anew by another answer that says so', async () => {
      const { hold, visit } = await setup()
      await hold({ stepsMs })
      await visit('a', 60_000, { kind: 'unwelcome' })

      expect(await hold({ stepsMs })).toBe(360_000)
    })
  })

  describe('a server that does not answer', () => {
    test('is left alone after three failures in a row', async () => {
      const { turns, request, at } = await broken()
      at(6_000)

      const turn = await turns.take(request('a'))

      expect(turn.at.getTime() - start).toBe(64_000)
      expect(turn.held).toEqual({ by: 'circuit', forMs: 6_000 })
    })

    test('is not for failures with an answer in between', async () => {
      const { visit, take, at } = await setup()
      await visit('a', 0, timeout)
      await visit('b', 2_000, timeout)
      await visit('c', 4_000, welcome)
      await visit('d', 6_000, timeout)
      at(8_000)

      expect(await take('e')).toBe(8_000)
    })

    test('is not for requests that came to nothing of its doing', async () => {
      const { visit, take, at } = await setup()
      for (const moment of [0, 2_000, 4_000]) await visit(`t${moment}`, moment, { kind: 'none' })
      at(6_000)

      expect(await take('e')).toBe(6_000)
    })

    test('is left alone twice as long after each trial that failed, up to a bound', async () => {
      const { visit, take, at } = await broken()
      await visit('a', 10_000_000, timeout)
      at(10_001_000)
      expect(await take('b')).toBe(10_120_000)
      await visit('b', 10_120_000, timeout)
      at(10_121_000)
      expect(await take('c')).toBe(10_360_000)
      await visit('c', 10_360_000, timeout)
      at(10_361_000)
      expect(await take('d')).toBe(10_600_000)
    })

    test('is tried by one at a time', async () => {
      const { take, at } = await broken()
      at(64_000)
      expect(await take('a')).toBe(64_000)
      at(66_000)

      expect(await take('b')).toBe(94_000)
    })

    test('is tried by the next one where a trial came to nothing', async () => {
      const { visit, take, at } = await broken()
      await visit('a', 64_000, { kind: 'none' })
      at(66_000)

      expect(await take('b')).toBe(66_000)
    })

    test('is trusted again by any answer', async () => {
      const { visit, take, at } = await broken()
      await visit('a', 64_000, { kind: 'unwelcome' })
      await visit('b', 66_000, timeout)
      at(68_000)

      expect(await take('c')).toBe(68_000)
    })

    test('says nothing about another port of the host', async () => {
      const { take, at } = await broken()
      at(6_000)

      expect(await take('a', { server: 'news.example:8080' })).toBe(6_000)
    })
  })
}
