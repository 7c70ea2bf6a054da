import { expect, test } from 'vitest'
import { type ReplayProgress, followReplay } from '../../../src/replay/follow.ts'
import type { Replay } from '../../../src/schemas/replay.ts'
import { clock } from '../../support/context.ts'

const begun: Replay = {
  id: 'r1',
  fromStage: 'extract-facts',
  filter: {},
  status: 'running',
  perMinute: null,
  by: null,
  isPreview: false,
  versions: {},
  release: null,
  position: '',
  total: 1_000,
  queued: 0,
  inFlight: 0,
  dead: 0,
  startedAt: clock,
  endedAt: null,
}

/** A replay that goes through these states, one a second, and then stays as it is. */
function setup(...states: readonly Partial<Replay>[]) {
  const all = states.map((state) => ({ ...begun, ...state }))
  let second = 0
  const progress: ReplayProgress[] = []
  const follow = async (signal = new AbortController().signal, id = 'r1') =>
    followReplay(
      id,
      {
        get: async (wanted) =>
          wanted === 'r1' ? all[Math.min(second, all.length - 1)] : undefined,
        now: () => new Date(clock.getTime() + second * 1_000),
        async wait() {
          second += 1
        },
      },
      signal,
      (seen) => progress.push(seen),
    )
  return { follow, progress, waited: () => second }
}

test.each(['done', 'paused', 'cancelled'] as const)('is over when it is %s', async (status) => {
  const { follow, waited } = setup({}, { queued: 200, inFlight: 200 }, { queued: 200, status })

  expect(await follow()).toMatchObject({ status, queued: 200 })
  expect(waited()).toBe(2)
})

test('tells the rate and the time that is left', async () => {
  const { follow, progress } = setup(
    {},
    { queued: 300, inFlight: 200 },
    { queued: 700, inFlight: 200 },
    { queued: 1_000, status: 'done' },
  )
  await follow()

  expect(progress[0]).toMatchObject({ ended: 0, rate: 0, secondsLeft: undefined })
  expect(progress[1]).toMatchObject({ ended: 100, rate: 100, secondsLeft: 9 })
  expect(progress[2]).toMatchObject({ ended: 500, rate: 250, secondsLeft: 2 })
  expect(progress.at(-1)).toMatchObject({ ended: 1_000, secondsLeft: 0 })
})

test('the rate is that of what was seen, not of what had ended before', async () => {
  const { follow, progress } = setup({ queued: 600 }, { queued: 700, status: 'done' })
  await follow()

  expect(progress[1]).toMatchObject({ ended: 700, rate: 100 })
})

test('more may end than were counted when it began', async () => {
  const { follow, progress } = setup({}, { queued: 1_100, status: 'done' })
  await follow()

  expect(progress[1]).toMatchObject({ secondsLeft: 0 })
})

test('whoever looks no longer is told how it stands', async () => {
  const { follow, waited } = setup({ queued: 10, inFlight: 10 })

  expect(await follow(AbortSignal.abort())).toMatchObject({ status: 'running', queued: 10 })
  expect(waited()).toBe(0)
})

test('that there is not is an error', async () => {
  await expect(setup({}).follow(undefined, 'r9')).rejects.toThrow('there is no replay r9')
})
