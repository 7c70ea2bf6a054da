import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type CrewOptions, gatherCrew } from '../../../src/threads/crew.ts'
import type { Thread } from '../../../src/threads/thread.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

interface FakeThread extends Thread {
  readonly warmUp: () => Promise<void>
  readonly break: (error: Error) => Promise<void>
  /** Ends by itself. */
  readonly die: () => Promise<void>
  readonly isEnded: () => boolean
}

const settled = async () => void (await vi.advanceTimersByTimeAsync(0))

function fakeThread(): FakeThread {
  const warm = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<void>()
  let isEnded = false
  const end = async () => {
    isEnded = true
    ended.resolve()
    warm.reject(new Error('ended'))
  }
  return {
    warm: warm.promise,
    ended: ended.promise,
    warmUp: async () => {
      warm.resolve()
      await settled()
    },
    break: async (error) => {
      warm.reject(error)
      await settled()
    },
    die: async () => {
      await end()
      await settled()
    },
    isEnded: () => isEnded,
    run: async () => ({ kind: 'called-off' }),
    callOff: () => undefined,
    end,
  }
}

/** Two threads that are ready. */
async function setupTwo() {
  const all = setup({ onFree: () => void (all.started.length === 1 && all.crew.call(1, false)) })
  all.crew.call(1, false)
  await all.started[0]!.warmUp()
  await vi.advanceTimersByTimeAsync(longWait)
  await all.started[1]!.warmUp()
  return all
}

function setup(options: Partial<CrewOptions> = {}) {
  const started: FakeThread[] = []
  const lost: unknown[] = []
  let freed = 0
  const crew = gatherCrew({
    size: 2,
    start: () => {
      const thread = fakeThread()
      started.push(thread)
      return thread
    },
    onFree: () => void (freed += 1),
    onLost: (error) => void lost.push(error),
    ...options,
  })
  return { crew, started, lost, freed: () => freed }
}

const longWait = 10_000

test('nothing starts before it is called for, and then one', async () => {
  const { crew, started } = setup()

  expect(crew.take(false)).toBeUndefined()
  expect(started).toHaveLength(0)
  crew.call(2, false)
  crew.call(2, false)

  expect(started).toHaveLength(1)
})

test('more start only for what still waits when those that are ready have had their time', async () => {
  const waiting = { count: 9 }
  const { crew, started } = setup({ size: 4, onFree: () => waits() })
  const waits = () => void (waiting.count > 0 && crew.call(waiting.count, false))
  waits()
  await vi.advanceTimersByTimeAsync(longWait)
  expect(started).toHaveLength(1)

  await started[0]!.warmUp()
  expect(started).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(longWait)
  expect(started).toHaveLength(2)

  await started[1]!.warmUp()
  await vi.advanceTimersByTimeAsync(longWait)
  expect(started).toHaveLength(4)
})

test('what was done meanwhile calls for no other thread', async () => {
  const { crew, started } = setup()
  crew.call(1, false)
  await started[0]!.warmUp()

  crew.call(1, false)
  await vi.advanceTimersByTimeAsync(longWait)

  expect(started).toHaveLength(1)
})

test('a thread can be taken when it is warm', async () => {
  const { crew, started, freed } = setup()
  crew.call(1, false)
  expect(crew.take(false)).toBeUndefined()

  await started[0]!.warmUp()

  expect(freed()).toBe(1)
  expect(crew.take(false)).toBe(started[0])
  expect(crew.take(false)).toBeUndefined()
})

test('a thread that is replaced has a successor before one is asked for', async () => {
  const { crew, started } = setup({ size: 1 })
  crew.call(1, false)
  await started[0]!.warmUp()

  crew.replace(crew.take(false)!)
  expect(started[0]!.isEnded()).toBe(true)
  await started[1]!.warmUp()

  expect(crew.take(false)).toBe(started[1])
})

test('one that must be fresh has done nothing yet; where there is none a free one makes room', async () => {
  const { crew, started } = await setupTwo()
  crew.free(crew.take(false)!)
  expect(crew.take(true)).toBe(started[0])
  crew.free(started[0]!)

  expect(crew.take(true)).toBeUndefined()
  crew.call(1, true)
  await started[2]!.warmUp()

  expect(started.map((thread) => thread.isEnded())).toEqual([false, true, false])
  expect(crew.take(true)).toBe(started[2])
})

test('a thread without work is ended after minutes, but for one', async () => {
  const { crew, started } = await setupTwo()

  await vi.advanceTimersByTimeAsync(4 * 60_000)
  crew.free(crew.take(false)!)
  await vi.advanceTimersByTimeAsync(4 * 60_000)
  expect(started.map((thread) => thread.isEnded())).toEqual([true, false])
  await vi.advanceTimersByTimeAsync(3_600_000)

  expect(started.map((thread) => thread.isEnded())).toEqual([true, false])
})

test('a thread that cannot start is told of, and the next call starts another', async () => {
  const { crew, started, lost } = setup()
  const error = new Error('no model file')
  crew.call(1, false)
  await started[0]!.break(error)

  expect(lost).toEqual([error])
  expect(started[0]!.isEnded()).toBe(true)
  crew.call(1, false)
  expect(started).toHaveLength(2)
})

test('a free thread that dies is not taken', async () => {
  const { crew, started } = setup()
  crew.call(1, false)
  await started[0]!.warmUp()

  await started[0]!.die()

  expect(crew.take(false)).toBeUndefined()
})

test('a closed crew has ended all, those that get ready too, and says nothing of it', async () => {
  const { crew, started, lost } = await setupTwo()
  crew.replace(crew.take(false)!)
  crew.call(1, false)

  await crew.close()

  expect(started.map((thread) => thread.isEnded())).toEqual([true, true, true])
  expect(lost).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})
