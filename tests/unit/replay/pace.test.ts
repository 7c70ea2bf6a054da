import { expect, test } from 'vitest'
import { stepPauseMs, stepSize } from '../../../src/replay/pace.ts'

test.each([
  [0, null, 200],
  [100, null, 100],
  [149, null, 51],
  [150, null, 0],
  [300, null, 0],
  [0, 600, 10],
  [0, 1, 1],
  [0, 60_000, 200],
  [195, 600, 5],
  [200, 600, 0],
  [300, 600, 0],
])('with %i in flight and at most %s a minute, a step takes %i', (inFlight, perMinute, size) => {
  expect(stepSize({ inFlight, perMinute })).toBe(size)
})

test.each([
  [200, null, 250],
  [0, 600, 250],
  [10, 600, 1_000],
  [1, 1, 60_000],
  [1, 6_000, 250],
])('after %i of at most %s a minute it pauses for %i ms', (taken, perMinute, ms) => {
  expect(stepPauseMs(taken, perMinute)).toBe(ms)
})
