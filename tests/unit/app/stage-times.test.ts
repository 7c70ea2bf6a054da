import { pino } from 'pino'
import { expect, test } from 'vitest'
import { hourOf, startStageClock } from '../../../src/app/stage-times.ts'
import type { StageTime } from '../../../src/store/stage-times.ts'

const now = new Date('2026-03-10T12:00:30Z')
const minute = (ago: number) => new Date(Date.parse('2026-03-10T12:00:00Z') - ago * 60_000)

/** A clock of one process, and what it has added to the store's. */
function setup() {
  const added: StageTime[] = []
  const times = {
    add: async (counted: readonly StageTime[]) => void added.push(...counted),
    since: async () => [],
    forget: async () => 0,
  }
  const log = pino({ level: 'silent' })
  const clock = startStageClock({ times, log, now: () => now, everyMs: 3_600_000 })
  return { clock, added }
}

test('jobs are counted by minute, stage, outcome and about how long they took', async () => {
  const { clock, added } = setup()

  for (const durationMs of [100, 103, 9_000])
    clock.note({ stage: 'a', outcome: 'done', durationMs })
  clock.note({ stage: 'a', outcome: 'skipped', durationMs: 0.2 })
  clock.note({ stage: 'b', outcome: 'waiting', durationMs: 1e9 })
  clock.note({ stage: 'b', outcome: 'dead', durationMs: 1e9 })
  for (const outcome of ['deferred', 'overtaken', 'odd'])
    clock.note({ stage: 'c', outcome, durationMs: 1 })
  await clock.stop()

  const at = minute(0)
  expect(added).toEqual([
    { minute: at, stage: 'a', outcome: 'done', bucket: 13, jobs: 2 },
    { minute: at, stage: 'a', outcome: 'done', bucket: 26, jobs: 1 },
    { minute: at, stage: 'a', outcome: 'done', bucket: 0, jobs: 1 },
    { minute: at, stage: 'b', outcome: 'failed', bucket: 40, jobs: 2 },
  ])
})

const time = (ago: number, bucket: number, jobs: number, more: Partial<StageTime> = {}) => ({
  minute: minute(ago),
  stage: 'a',
  outcome: 'done' as const,
  bucket,
  jobs,
  ...more,
})

test('the hour of a stage: how many, how long, minute by minute', () => {
  const times = [
    time(59, 20, 90),
    time(1, 10, 100),
    time(0, 22, 5, { outcome: 'failed' }),
    time(0, 30, 1),
    time(0, 2, 500, { stage: 'b' }),
  ]

  const hour = hourOf('a', times, now)

  expect(hour).toMatchObject({ done: 191, failed: 5, p50Ms: 32, p99Ms: 2_048 })
  expect(hour.perMinute).toHaveLength(60)
  expect([hour.perMinute[0], hour.perMinute[58], hour.perMinute[59]]).toEqual([90, 100, 6])
  expect(hourOf('c', times, now)).toMatchObject({ done: 0, p50Ms: undefined, p99Ms: undefined })
})
