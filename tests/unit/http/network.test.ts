import { describe, expect, test } from 'vitest'
import { createNetwork } from '../../../src/http/network.ts'

function setup() {
  const clock = { now: new Date('2025-09-01T12:00:00Z') }
  const said: unknown[] = []
  const log = {
    warn: (...words: unknown[]) => void said.push(words.at(-1)),
    info: (...words: unknown[]) => void said.push(words.at(-1)),
  }
  const network = createNetwork({ now: () => clock.now, log })
  const later = (ms: number) => void (clock.now = new Date(clock.now.getTime() + ms))
  return {
    clock,
    said,
    network,
    later,
    fail: (...domains: string[]) => domains.map((domain) => network.failed(domain)?.code),
    isOpen: () => {
      try {
        network.check()
        return true
      } catch {
        return false
      }
    },
  }
}

const all = ['a.example', 'b.example', 'c.example']

describe('the network', () => {
  test('is down where the third domain in a row cannot be reached', () => {
    const { fail, isOpen, said } = setup()

    expect(fail(...all)).toEqual([undefined, undefined, 'offline'])
    expect(isOpen()).toBe(false)
    expect(said).toEqual(['offline: no host can be reached'])
  })

  test('is not for two domains, however often they fail', () => {
    const { fail, isOpen } = setup()

    expect(fail('a.example', 'b.example', 'a.example', 'b.example')).not.toContain('offline')
    expect(isOpen()).toBe(true)
  })

  test('is not where others answer', () => {
    const { fail, network } = setup()
    fail('a.example', 'b.example')
    network.answered()

    expect(fail('c.example', 'a.example')).toEqual([undefined, undefined])
  })

  test('is not for failures that lie far apart', () => {
    const { fail, later } = setup()
    fail('a.example', 'b.example')
    later(121_000)

    expect(fail('c.example')).toEqual([undefined])
  })

  test('is tried by one after longer and longer waits', () => {
    const { fail, isOpen, later, network, clock } = setup()
    fail(...all)
    const waits: number[] = []

    for (let tries = 0; tries < 7; tries++) {
      let waited = 0
      for (; !isOpen(); waited += 1_000) later(1_000)
      waits.push(waited)
      expect(isOpen()).toBe(false)
      const failure = network.failed(all[tries % 3]!)
      expect(failure!.retryAt.getTime()).toBeGreaterThan(clock.now.getTime())
    }

    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000])
  })

  test('is not tried less often for requests that were under way when it broke', () => {
    const { fail, isOpen, later } = setup()
    fail(...all)
    fail('d.example', 'e.example', 'f.example')

    later(2_000)

    expect(isOpen()).toBe(true)
  })

  test('is up again with any answer, and that is told once', () => {
    const { fail, isOpen, later, network, said } = setup()
    fail(...all)
    later(2_000)

    network.answered()
    network.answered()

    expect(isOpen()).toBe(true)
    expect(said).toEqual(['offline: no host can be reached', 'online again'])
  })

  test('is taken for up where nobody tries but the two domains that fail', () => {
    const { network, fail, isOpen } = setup()
    fail(...all)

    for (let tries = 0; tries < 10; tries++) network.failed(tries % 2 ? 'a.example' : 'b.example')

    expect(isOpen()).toBe(true)
  })

  test('sends those who wait for it back one after the other', () => {
    const { network, fail, clock } = setup()
    fail(...all)
    const waits = [1, 2, 3].map(() => {
      try {
        return network.check()
      } catch (error) {
        return error instanceof Error && 'retryAt' in error ? error.retryAt : undefined
      }
    })

    const from = clock.now.getTime() + 2_000
    expect(waits).toEqual([from + 20, from + 40, from + 60].map((ms) => new Date(ms)))
  })
})
