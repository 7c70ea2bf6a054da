import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { offTheClock, startStageClock } from '../../../src/queues/stage-clock.ts'
import { madeUpRecord } from '../../support/context.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the time is over when it is used up', async () => {
  const { signal } = startStageClock(60_000)

  await vi.advanceTimersByTimeAsync(59_500)
  expect(signal.aborted).toBe(false)
  await vi.advanceTimersByTimeAsync(1_000)

  expect(signal.reason).toMatchObject({ name: 'TimeoutError' })
  expect(vi.getTimerCount()).toBe(0)
})

test('time in which the process is stopped does not count', async () => {
  const { signal } = startStageClock(60_000)

  await vi.advanceTimersByTimeAsync(10_000)
  vi.setSystemTime(Date.now() + 3_600_000)
  await vi.advanceTimersByTimeAsync(49_000)

  expect(signal.aborted).toBe(false)
})

test('what is done in a pause takes no time, while any of it goes on', async () => {
  const { signal, pause } = startStageClock(60_000)
  const first = Promise.withResolvers<string>()
  const second = Promise.withResolvers<string>()
  const results = Promise.allSettled([
    pause(async () => first.promise),
    pause(async () => second.promise),
  ])

  await vi.advanceTimersByTimeAsync(100_000)
  first.resolve('read')
  await vi.advanceTimersByTimeAsync(100_000)
  expect(signal.aborted).toBe(false)
  second.reject(new Error('unreadable'))
  expect(await results).toMatchObject([{ value: 'read' }, { reason: { message: 'unreadable' } }])
  await vi.advanceTimersByTimeAsync(61_000)

  expect(signal.aborted).toBe(true)
})

test('a clock that is stopped leaves nothing behind', async () => {
  const { signal, stop } = startStageClock(60_000)

  stop()
  await vi.advanceTimersByTimeAsync(100_000)

  expect(vi.getTimerCount()).toBe(0)
  expect(signal.aborted).toBe(false)
})

test('text work is off the clock, and is given what it was asked with', async () => {
  const clock = startStageClock(60_000)
  const asked: unknown[] = []
  const slow = async (...args: readonly unknown[]) => {
    asked.push(args)
    await new Promise((resolve) => setTimeout(resolve, 100_000))
    throw new Error('unreadable')
  }
  const text = offTheClock(
    {
      readFeed: slow,
      readArticle: slow,
      findNextPage: slow,
      readFeedText: slow,
      extractFacts: slow,
      hasEnrichers: false,
      enrich: slow,
    },
    clock,
  )
  const body = new Uint8Array(1)
  const about = { url: 'https://a.example/feed' }
  const page = { body, url: 'https://a.example/1', contentType: 'text/html' }
  const document = { text: 'News.' }

  const works = [
    async () => text.readFeed(body, about, clock.signal),
    async () => text.readArticle(page, clock.signal),
    async () => text.findNextPage({ ...page, number: 2 }, clock.signal),
    async () => text.extractFacts(document, clock.signal),
    async () => text.enrich(madeUpRecord, clock.signal),
  ]
  for (const work of works) {
    const failure = expect(work()).rejects.toThrow('unreadable')
    await vi.advanceTimersByTimeAsync(100_000)
    await failure
  }

  expect(asked).toEqual([
    [body, about, clock.signal],
    [page, clock.signal],
    [{ ...page, number: 2 }, clock.signal],
    [document, clock.signal],
    [madeUpRecord, clock.signal],
  ])
  expect(clock.signal.aborted).toBe(false)
})
