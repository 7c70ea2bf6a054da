import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Producer } from '../../../src/queues/producer.ts'
import type { Due } from '../../../src/queues/rounds.ts'
import { resume, startDueSteps, startSchedule } from '../../../src/queues/schedule.ts'
import type { Waiting } from '../../../src/schemas/jobs.ts'

const start = new Date('2025-09-01T12:00:00Z')

beforeEach(() => {
  vi.useFakeTimers({ now: start })
})
afterEach(() => {
  vi.useRealTimers()
})

const waiting = (id: string): Waiting => ({ id, run: 1, stage: 'extract-facts', priority: 0 })

/** Runs a schedule that ticks each second and sweeps every ten, on a store that answers so. */
function setup(answers: Partial<Due> = {}) {
  const added: unknown[] = []
  const lost: Date[] = []
  const before: Date[] = []
  let subscribed = 0
  let tidied = 0
  let folded = 0
  let breaks = 0
  let isAway = false
  const producer: Producer = {
    async add(stage, data) {
      if (isAway) throw new Error('the queue is away')
      if (data.length > 0) added.push([stage, data])
    },
    addEntries: async (entries) => void added.push(...entries.map(({ id }) => id)),
    addLost: async (entries) => void added.push(...entries.map(({ id }) => `lost ${id}`)),
    promote: async () => 0,
    look: async () => ({ isHeld: false, wait: 0, prioritized: 0 }),
    backlog: async () => ({}),
    breaks: () => breaks,
    close: async () => undefined,
  }
  const schedule = startSchedule({
    due: {
      async takeFeeds(now, since, limit) {
        lost.push(since)
        return answers.takeFeeds?.(now, since, limit) ?? []
      },
      takeRefetches: async (now, limit) => answers.takeRefetches?.(now, limit) ?? [],
      async takeStale(since, now, limit) {
        before.push(since)
        return answers.takeStale?.(since, now, limit) ?? []
      },
    },
    producer,
    log: pino({ level: 'silent' }),
    now: () => new Date(),
    tickMs: 1_000,
    sweepMs: 10_000,
    clockRate: 1,
    subscribe: async () => void (subscribed += 1),
    tidy: async () => void (tidied += 1),
    file: async () => false,
    fold: async () => void (folded += 1),
  })
  return {
    schedule,
    added,
    lost,
    before,
    subscribed: () => subscribed,
    tidied: () => tidied,
    folded: () => folded,
    breakQueues: () => void (breaks += 1),
    takeQueuesAway: (away: boolean) => void (isAway = away),
  }
}

test('later sweeps leave alone what others are at', async () => {
  let swept = 0
  const takeStale = async () => ((swept += 1) % 2 === 1 ? [waiting(`e${swept}`)] : [])
  const { schedule, added } = setup({ takeStale })
  await vi.advanceTimersByTimeAsync(10_000)
  await schedule.stop()

  expect(added).toEqual(['e1', 'lost e3'])
})

const agoMs = (date: Date | undefined) => Date.now() - (date?.getTime() ?? NaN)

test('the first sweep takes all that is in flight, later ones what has stood still for two sweeps', async () => {
  const { schedule, before } = setup()
  await vi.advanceTimersByTimeAsync(0)
  const first = agoMs(before[0])

  await vi.advanceTimersByTimeAsync(10_000)

  expect(first).toBe(0)
  expect(before).toHaveLength(2)
  expect(agoMs(before[1])).toBe(20_000)
  await schedule.stop()
})

test('the first round takes feeds whose poll was queued before, later ones when that was lost', async () => {
  const { schedule, lost } = setup()
  await vi.advanceTimersByTimeAsync(0)
  const first = agoMs(lost[0])

  await vi.advanceTimersByTimeAsync(1_000)

  expect(first).toBe(0)
  expect(agoMs(lost[1])).toBe(5 * 60_000)
  await schedule.stop()
})

test('the first round after the queues broke takes all feeds that are due', async () => {
  const { schedule, lost, breakQueues } = setup()
  await vi.advanceTimersByTimeAsync(1_000)
  breakQueues()

  await vi.advanceTimersByTimeAsync(1_000)
  const then = agoMs(lost[2])
  await vi.advanceTimersByTimeAsync(1_000)

  expect(then).toBe(0)
  expect(agoMs(lost[3])).toBe(5 * 60_000)
  await schedule.stop()
})

test('the first round after one that could not queue takes all feeds that are due', async () => {
  const { schedule, lost, takeQueuesAway } = setup({ takeFeeds: async () => ['feed-1'] })
  await vi.advanceTimersByTimeAsync(1_000)
  takeQueuesAway(true)
  await vi.advanceTimersByTimeAsync(1_000)
  takeQueuesAway(false)

  await vi.advanceTimersByTimeAsync(1_000)
  const then = agoMs(lost[3])
  await vi.advanceTimersByTimeAsync(1_000)

  expect(then).toBe(0)
  expect(agoMs(lost[4])).toBe(5 * 60_000)
  await schedule.stop()
})

test('all that is in flight is swept at once after the queues broke', async () => {
  const stale = [[], [waiting('lost')], []]
  const { schedule, before, added, breakQueues } = setup({
    takeStale: async () => stale.shift() ?? [],
  })
  await vi.advanceTimersByTimeAsync(1_000)
  breakQueues()

  await vi.advanceTimersByTimeAsync(1_000)

  expect(agoMs(before[1])).toBe(0)
  expect(added).toEqual(['lost lost'])
  await schedule.stop()
})

test('queues that break over and over are not looked at all the time', async () => {
  const { schedule, before, breakQueues } = setup({
    async takeStale() {
      vi.advanceTimersByTime(500)
      return []
    },
  })
  for (let second = 0; second < 30; second++) {
    breakQueues()
    await vi.advanceTimersByTimeAsync(1_000)
  }

  // Half a second of looking is followed by five of rest.
  expect(before.length).toBeGreaterThan(3)
  expect(before.length).toBeLessThan(8)
  await schedule.stop()
})

test('feeds, pages to look at again and lost entries are queued', async () => {
  const stale = [[waiting('lost')], []]
  const { schedule, added } = setup({
    takeFeeds: async () => ['feed-1'],
    takeRefetches: async () => [waiting('again')],
    takeStale: async () => stale.shift() ?? [],
  })

  await vi.advanceTimersByTimeAsync(0)

  expect(added).toEqual(
    expect.arrayContaining([['poll-feed', [{ feedId: 'feed-1' }]], 'again', 'lost']),
  )
  await schedule.stop()
})

test('a sweep goes on until nothing is left', async () => {
  const stale = [[waiting('a'), waiting('b')], [waiting('c')], []]
  const { schedule, added } = setup({ takeStale: async () => stale.shift() ?? [] })

  await vi.advanceTimersByTimeAsync(0)

  expect(added).toEqual(['a', 'b', 'c'])
  await schedule.stop()
})

test('a round that fails is followed by the next', async () => {
  let asked = 0
  const { schedule, added } = setup({
    async takeFeeds() {
      asked += 1
      if (asked === 1) throw new Error('the store is down')
      return asked === 2 ? ['feed-1'] : []
    },
  })

  await vi.advanceTimersByTimeAsync(1_000)

  expect(added).toEqual([['poll-feed', [{ feedId: 'feed-1' }]]])
  await schedule.stop()
})

test('hubs are asked at once and every minute', async () => {
  const { schedule, subscribed } = setup()

  await vi.advanceTimersByTimeAsync(60_000)

  expect(subscribed()).toBe(2)
  await schedule.stop()
})

test('nothing is asked after it was stopped, and what runs is waited for', async () => {
  const { promise, resolve } = Promise.withResolvers<string[]>()
  const { schedule, lost } = setup({ takeFeeds: async () => promise })
  let stopped = false

  const stopping = schedule.stop().then(() => (stopped = true))
  await vi.advanceTimersByTimeAsync(5_000)
  const stoppedEarly = stopped
  resolve([])
  await stopping
  await vi.advanceTimersByTimeAsync(100_000)

  expect(stoppedEarly).toBe(false)
  expect(lost).toHaveLength(1)
})

/** Looks every half second; what is due is what the test says. */
function setupSteps() {
  const due = { quick: false, slow: false }
  const taken: string[] = []
  const slow = Promise.withResolvers<boolean>()
  const left = { quick: 0 }
  const faults: unknown[] = []
  const log = pino({ level: 'warn' }, { write: (line: string) => void faults.push(line) })
  const steps = startDueSteps({
    log,
    clockRate: 1,
    look: async () => ({ ...due }),
    steps: {
      quick: async () => {
        taken.push('quick')
        if (left.quick < 0) throw new Error('broken')
        return (left.quick -= 1) > 0
      },
      slow: async () => {
        taken.push('slow')
        return slow.promise
      },
    },
  })
  return { due, taken, slow, left, steps, faults }
}

test('steps are taken of what is due, for as long as there is more, and of nothing else', async () => {
  const { due, taken, left, steps } = setupSteps()
  await vi.advanceTimersByTimeAsync(1_000)
  const before = [...taken]
  due.quick = true
  left.quick = 3
  await vi.advanceTimersByTimeAsync(500)
  due.quick = false
  await vi.advanceTimersByTimeAsync(2_000)
  await steps.stop()

  expect(before).toEqual([])
  expect(taken).toEqual(['quick', 'quick', 'quick'])
})

test('a step that takes long is not taken twice at once, and holds up no other', async () => {
  const { due, taken, slow, steps } = setupSteps()
  due.slow = true
  await vi.advanceTimersByTimeAsync(500)
  due.quick = true
  await vi.advanceTimersByTimeAsync(1_000)
  slow.resolve(false)
  due.quick = false
  due.slow = false
  await vi.advanceTimersByTimeAsync(500)
  await steps.stop()

  expect(taken).toEqual(['slow', 'quick', 'quick'])
})

test('a step that fails is told, and taken again', async () => {
  const { due, taken, left, steps, faults } = setupSteps()
  left.quick = -1
  due.quick = true
  await vi.advanceTimersByTimeAsync(1_000)
  await steps.stop()

  expect(taken.length).toBeGreaterThan(1)
  expect(faults).toHaveLength(taken.length)
})

test('what waited is queued again, and there may be more where a batch was full', async () => {
  const added: string[] = []
  const parts = {
    now: () => start,
    producer: {
      addEntries: async (all: readonly Waiting[]) => void added.push(...all.map(({ id }) => id)),
    },
  }
  const some = await resume({ ...parts, takeDue: async () => [waiting('a')] })
  const many = await resume({
    ...parts,
    takeDue: async (_now, limit) => Array.from({ length: limit }, (_, n) => waiting(`b${n}`)),
  })

  expect([some, many]).toEqual([false, true])
  expect(added.slice(0, 2)).toEqual(['a', 'b0'])
})
