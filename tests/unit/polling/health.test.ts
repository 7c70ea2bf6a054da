import { describe, expect, test } from 'vitest'
import { countHealth, healthOf } from '../../../src/polling/health.ts'
import { nextRefetchAt } from '../../../src/polling/refetch.ts'
import type { PollState } from '../../../src/schemas/poll-state.ts'

const start = new Date('2025-09-01T12:00:00Z')
const at = (days: number) => new Date(start.getTime() + days * 86_400_000)
const since = start.toISOString()
const pace = (gapDays: number) => ({ gapSec: gapDays * 86_400, newestAt: since, windowSec: 1 })

describe('the health of a feed', () => {
  test.each<[string, PollState, number, object]>([
    ['never asked', {}, 0, { status: 'new' }],
    ['with news', { okAt: since, pace: pace(0.1) }, 0.9, { status: 'ok' }],
    ['a busy one in its first night', { okAt: since, pace: pace(0.01) }, 0.4, { status: 'ok' }],
    [
      'a busy one without news for half a day',
      { okAt: since, pace: pace(0.01) },
      0.51,
      { status: 'quiet', since },
    ],
    [
      'a busy one that rests at weekends',
      { okAt: since, pace: { ...pace(0.01), longestGapSec: 2.5 * 86_400 } },
      2.6,
      { status: 'ok' },
    ],
    [
      'a busy one that never rests for long',
      { okAt: since, pace: { ...pace(0.01), longestGapSec: 3 * 3_600 } },
      0.51,
      { status: 'quiet', since },
    ],
    ['a daily one without news for a week', { okAt: since, pace: pace(1) }, 7, { status: 'ok' }],
    [
      'a daily one without news for a month',
      { okAt: since, pace: pace(1) },
      30,
      { status: 'quiet', since },
    ],
    ['a weekly one without news for a month', { okAt: since, pace: pace(7) }, 30, { status: 'ok' }],
    [
      'one without dates that never changes',
      { okAt: since, changedAt: since },
      31,
      { status: 'quiet', since },
    ],
    [
      'failing',
      { okAt: since, failingSince: since, failure: 'http-500' },
      6,
      { status: 'failing', since, code: 'http-500' },
    ],
    [
      'failing for a week',
      { failingSince: since, failure: 'dns' },
      7,
      { status: 'dead', since, code: 'dns' },
    ],
    ['gone', { failingSince: since, failure: 'http-410' }, 0, { status: 'gone', since }],
  ])('%s', (_, state, days, expected) => {
    expect(healthOf(state, at(days), start)).toEqual(expected)
  })

  test('counts no silence from before it was watched', () => {
    const state = { okAt: since, pace: pace(1) }

    expect(healthOf(state, at(60), at(55))).toEqual({ status: 'ok' })
    expect(healthOf(state, at(70), at(55))).toEqual({ status: 'quiet', since })
  })
})

const hours = (count: number) => new Date(start.getTime() + count * 3_600_000)

describe('looking at an article again', () => {
  test.each([
    [0, 1],
    [1, 6],
    [5.9, 6],
    [6, 24],
    [24, 72],
    [72, undefined],
    [100, undefined],
  ])('last looked at after %d h: next after %s h', (last, next) => {
    const times = { firstFetchedAt: start, lastFetchedAt: hours(last) }

    expect(nextRefetchAt(times)).toEqual(next === undefined ? undefined : hours(next))
  })

  test('is a setting, and may be never', () => {
    const times = { firstFetchedAt: start, lastFetchedAt: start }

    expect(nextRefetchAt(times, [60_000])).toEqual(new Date(start.getTime() + 60_000))
    expect(nextRefetchAt(times, [])).toBeUndefined()
  })
})

test('feeds are counted by health', () => {
  const feeds = [
    { health: { status: 'ok' } },
    { health: { status: 'ok' } },
    { health: { status: 'quiet', since } },
  ] as const

  expect(countHealth(feeds)).toEqual({ ok: 2, new: 0, quiet: 1, failing: 0, dead: 0, gone: 0 })
})
