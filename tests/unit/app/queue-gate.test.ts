import { describe, expect, test } from 'vitest'
import { openGate } from '../../../src/app/queue-gate.ts'

/** A gate over queues whose depth at each look is the next of these, the last one for ever; each wait takes a second. Work ends at each of them, or never. */
function setup(depths: readonly number[], isWorkedAt = false) {
  let looks = 0
  let now = 0
  const backlog = async () => {
    const depth = depths[Math.min(looks++, depths.length - 1)] ?? 0
    return { 'normalize-article': { wait: 1, prioritized: depth - 2, active: 1, delayed: 99 } }
  }
  const lastEnd = async () => (isWorkedAt ? 1_000 + looks : 1_000)
  const gate = openGate(
    { backlog, lastEnd },
    { most: 10, idleMs: 5_000, everyMs: 0, clock: () => now },
  )
  const pass = async (signal = new AbortController().signal) => {
    const waits: number[] = []
    await gate.room(signal, (depth) => {
      waits.push(depth)
      now += 1_000
    })
    return waits
  }
  return { gate, pass }
}

describe('a gate before queues', () => {
  test('is open where few jobs are in them', async () => {
    expect(await setup([10]).pass()).toEqual([])
  })

  test('opens when so many have been worked off that there is room', async () => {
    expect(await setup([30, 20, 11, 10]).pass()).toEqual([30, 20, 11])
  })

  test('waits as long as any goes, however slowly', async () => {
    const slow = Array.from({ length: 40 }, (_, index) => 50 - Math.floor(index / 4))

    expect(await setup([...slow, 9]).pass()).toHaveLength(40)
  })

  test('waits where as much comes as goes', async () => {
    expect(await setup([...Array.from({ length: 40 }, () => 50), 9], true).pass()).toHaveLength(40)
  })

  test('opens where nobody works, and stays so until somebody does', async () => {
    const { gate, pass } = setup([30, 30, 30, 30, 30, 30, 40, 40, 50, 50, 60, 55, 10])

    expect(await pass()).toHaveLength(5)
    await gate.added(10)
    expect(await pass()).toEqual([])
    await gate.added(10)
    expect(await pass()).toEqual([])
    // Five are gone, though they were added to.
    await gate.added(10)
    expect(await pass()).toEqual([55])
  })

  test('looks again only where what was added may have filled the queues', async () => {
    const { gate, pass } = setup([4, 9, 12, 10])

    expect(await pass()).toEqual([])
    await gate.added(5)
    expect(await pass()).toEqual([])
    await gate.added(5)
    expect(await pass()).toEqual([12])
  })

  test('opens for who is asked to stop', async () => {
    expect(await setup([30]).pass(AbortSignal.abort())).toEqual([])
  })
})
