import { describe, expect, test } from 'vitest'
import { openDirectStarts } from '../../../src/queues/direct.ts'
import type { QueueLook } from '../../../src/queues/producer.ts'

const stage = 'extract-facts'
const { signal } = new AbortController()
const empty: QueueLook = { isHeld: false, wait: 0, prioritized: 0 }

/** A stage with two places, whose queue looks so. */
function setup(look: Partial<QueueLook> = {}, patienceMs = 60_000) {
  const state = { look: { ...empty, ...look }, ms: 0, looks: 0 }
  const direct = openDirectStarts(
    {
      look: async () => {
        state.looks += 1
        return state.look
      },
    },
    { clock: () => state.ms, patienceMs },
  )
  const places = direct.open(stage, 2)
  const begins = async (priority = 0) => {
    const release = await direct.place(stage, priority, signal)
    release?.()
    return release !== undefined
  }
  return { state, direct, places, begins }
}

describe('a stage begins directly', () => {
  test.each<[string, Partial<QueueLook>, number]>([
    ['with an empty queue', {}, 0],
    ['with few jobs before it', { wait: 100 }, 0],
    ['with any number of jobs that are less urgent', { wait: 3, prioritized: 5_000 }, 0],
    ['for a replay with few jobs before it', { wait: 50, prioritized: 50 }, 10],
  ])('%s', async (_, look, priority) => {
    expect(await setup(look).begins(priority)).toBe(true)
  })

  test('as soon as a place is free', async () => {
    const { direct, places } = setup()
    const taken = [await places.take(signal), await places.take(signal)]
    const waiting = direct.place(stage, 0, signal)
    taken[0]?.()
    expect(await waiting).toBeTypeOf('function')
  })
})

describe('a stage does not begin directly', () => {
  test.each<[string, Partial<QueueLook>, number]>([
    ['where it is held', { isHeld: true }, 0],
    ['behind a crowd of live work', { wait: 101 }, 0],
    ['for a replay behind a crowd of any work', { wait: 51, prioritized: 50 }, 10],
  ])('%s', async (_, look, priority) => {
    const { begins, places } = setup(look)
    expect(await begins(priority)).toBe(false)
    // It has taken no place along.
    expect(await Promise.all([places.take(signal), places.take(signal)])).not.toContain(undefined)
  })

  test('where this process does not work it, or no more', async () => {
    const { direct, begins } = setup()
    expect(await direct.place('store-record', 0, signal)).toBeUndefined()
    direct.close(stage)
    expect(await begins()).toBe(false)
  })

  test('where it stopped, or was held, while its place was waited for', async () => {
    for (const happens of ['close', 'hold'] as const) {
      const { direct, places, state } = setup()
      const taken = [await places.take(signal), await places.take(signal)]
      const waiting = direct.place(stage, 0, signal)
      await expect.poll(() => places.waiting()).toBe(1)
      if (happens === 'close') direct.close(stage)
      else Object.assign(state, { ms: 250, look: { ...empty, isHeld: true } })
      taken[0]?.()
      expect(await waiting).toBeUndefined()
      expect(await places.take(signal)).toBeTypeOf('function')
    }
  })

  test('where no place is free in time', async () => {
    const { begins, places } = setup({}, 1)
    await Promise.all([places.take(signal), places.take(signal)])
    expect(await begins()).toBe(false)
  })

  test('where many wait for a place, and others would find nothing in the queue', async () => {
    const { direct, places, state } = setup()
    await Promise.all([places.take(signal), places.take(signal)])
    void direct.place(stage, 0, signal)
    void direct.place(stage, 0, signal)
    await expect.poll(() => places.waiting()).toBe(2)

    expect(await direct.place(stage, 0, signal)).toBeUndefined()
    Object.assign(state, { ms: 250, look: { ...empty, wait: 2 } })
    void direct.place(stage, 0, signal)
    await expect.poll(() => places.waiting()).toBe(3)
  })

  test('where its queue cannot be looked at, which is told, and takes no place', async () => {
    const direct = openDirectStarts({ look: async () => Promise.reject(new Error('away')) })
    const places = direct.open(stage, 1)
    await expect(direct.place(stage, 0, signal)).rejects.toThrow('away')
    expect(await places.take(signal)).toBeTypeOf('function')
  })
})

test('a look at a queue serves for a quarter of a second', async () => {
  const { begins, state } = setup()
  await begins()
  state.ms = 249
  await begins()
  expect(state.looks).toBe(1)
  state.ms = 250
  state.look = { ...empty, isHeld: true }
  expect(await begins()).toBe(false)
  expect(state.looks).toBe(2)
})
