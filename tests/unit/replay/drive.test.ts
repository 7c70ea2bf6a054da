import { expect, test } from 'vitest'
import { type ReplayProgress, driveReplay } from '../../../src/replay/drive.ts'
import type { Waiting } from '../../../src/schemas/jobs.ts'
import type { Replay } from '../../../src/schemas/replay.ts'
import { clock } from '../../support/context.ts'

/** A replay of `total` entries, of which `perWait` end during each wait, in which a second goes by. */
function setup(total: number, perWait = 100) {
  let replay: Replay = {
    id: 'r1',
    fromStage: 'extract-facts',
    filter: {},
    status: 'stopped',
    position: '',
    total,
    queued: 0,
    inFlight: 0,
    dead: 0,
    startedAt: clock,
  }
  let now = clock.getTime()
  let most = 0
  const queued: string[] = []
  const statuses: string[] = []
  const progress: ReplayProgress[] = []
  const drive = async (signal = new AbortController().signal, id = 'r1') =>
    driveReplay(
      id,
      {
        get: async (wanted) => (wanted === replay.id ? replay : undefined),
        async take(from, limit) {
          const count = Math.min(limit, from.total - from.queued)
          const taken = Array.from({ length: count }, (_, n): Waiting => ({
            id: `e${from.queued + n}`,
            run: 2,
            stage: from.fromStage,
            priority: 10,
          }))
          replay = { ...replay, queued: replay.queued + count, inFlight: replay.inFlight + count }
          most = Math.max(most, replay.inFlight)
          return taken
        },
        setStatus: async (_, status) => {
          statuses.push(status)
          replay = { ...replay, status }
        },
        queue: async (entries) => void queued.push(...entries.map((entry) => entry.id)),
        now: () => new Date(now),
        async wait() {
          now += 1_000
          replay = { ...replay, inFlight: Math.max(0, replay.inFlight - perWait) }
        },
      },
      signal,
      (seen) => progress.push(seen),
    )
  return { drive, queued, statuses, progress, most: () => most }
}

test('queues every entry once, and ends when all have ended', async () => {
  const { drive, queued, statuses } = setup(1_000)

  const replay = await drive()

  expect(replay).toMatchObject({ status: 'done', queued: 1_000, inFlight: 0 })
  expect(new Set(queued).size).toBe(1_000)
  expect(queued).toHaveLength(1_000)
  expect(statuses).toEqual(['running', 'done'])
})

test('has at most 200 in flight', async () => {
  const { drive, most } = setup(1_000)

  await drive()

  expect(most()).toBe(200)
})

test('reports the rate and the time that is left', async () => {
  const { drive, progress } = setup(1_000)

  await drive()

  expect(progress[0]).toMatchObject({ ended: 0, rate: 0, secondsLeft: undefined })
  const later = progress.find(({ ended }) => ended === 500)
  expect(later).toMatchObject({ rate: 100, secondsLeft: 5 })
  expect(progress.at(-1)).toMatchObject({ ended: 1_000, secondsLeft: 0 })
})

test('that is told to stop queues no more, and another drive takes it up', async () => {
  const { drive, queued, statuses } = setup(300)

  const stopped = await drive(AbortSignal.abort())
  const queuedBefore = queued.length
  const finished = await drive()

  expect(stopped).toMatchObject({ status: 'stopped', queued: 0 })
  expect(queuedBefore).toBe(0)
  expect(finished).toMatchObject({ status: 'done', queued: 300 })
  expect(statuses).toEqual(['running', 'stopped', 'running', 'done'])
})

test('of nothing is done at once', async () => {
  expect(await setup(0).drive()).toMatchObject({ status: 'done', queued: 0 })
})

test('that there is not is an error', async () => {
  await expect(setup(1).drive(undefined, 'r9')).rejects.toThrow('there is no replay r9')
})
