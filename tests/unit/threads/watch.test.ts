import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watch } from '../../../src/threads/watch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A task of 1,000 ms that uses `share` of a core; its verdicts, and how often it was asked. */
function setup(share: number) {
  const verdicts: string[] = []
  let asked = 0
  const began = Date.now()
  const stop = watch({
    deadlineMs: 1_000,
    cpuMs: async () => {
      asked += 1
      return (Date.now() - began) * share
    },
    end: (verdict) => void verdicts.push(verdict),
  })
  return { stop, verdicts, asked: () => asked }
}

test('a task that ends before its deadline has passed by the clock costs nothing', async () => {
  const { stop, verdicts, asked } = setup(1)

  await vi.advanceTimersByTimeAsync(999)
  stop()
  await vi.advanceTimersByTimeAsync(100_000)

  expect(asked()).toBe(0)
  expect(verdicts).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})

test('a task that computes is ended once, soon after its deadline', async () => {
  const { verdicts } = setup(1)

  await vi.advanceTimersByTimeAsync(1_125)
  expect(verdicts).toEqual(['over-deadline'])
  await vi.advanceTimersByTimeAsync(100_000)

  expect(verdicts).toEqual(['over-deadline'])
})

test('a task that has a tenth of a core has ten times as long', async () => {
  const { verdicts } = setup(0.1)

  await vi.advanceTimersByTimeAsync(9_900)
  expect(verdicts).toEqual([])
  await vi.advanceTimersByTimeAsync(300)

  expect(verdicts).toEqual(['over-deadline'])
})

test('a task that only waits is given up at thirty times its deadline', async () => {
  const { verdicts } = setup(0)

  await vi.advanceTimersByTimeAsync(29_900)
  expect(verdicts).toEqual([])
  await vi.advanceTimersByTimeAsync(200)

  expect(verdicts).toEqual(['stalled'])
})

test('time in which the process was stopped is no waiting', async () => {
  const { verdicts } = setup(0)

  await vi.advanceTimersByTimeAsync(2_000)
  // The clock goes on for an hour in which no timer runs.
  vi.setSystemTime(Date.now() + 3_600_000)
  await vi.advanceTimersByTimeAsync(27_000)
  expect(verdicts).toEqual([])
  await vi.advanceTimersByTimeAsync(2_000)

  expect(verdicts).toEqual(['stalled'])
})

test('a thread that is gone is not watched any more', async () => {
  const verdicts: string[] = []
  watch({
    deadlineMs: 1_000,
    cpuMs: async () => Promise.reject(new Error('not running')),
    end: (verdict) => void verdicts.push(verdict),
  })

  await vi.advanceTimersByTimeAsync(100_000)

  expect(verdicts).toEqual([])
  expect(vi.getTimerCount()).toBe(0)
})
