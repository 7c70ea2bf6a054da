import { expect, test } from 'vitest'
import { admissionsOf } from '../../../src/polling/admission.ts'
import { priorities } from '../../../src/schemas/jobs.ts'
import { entry } from '../../support/polls.ts'

const now = new Date('2026-03-05T12:00:00Z')
const days = (ago: number) => new Date(now.getTime() - ago * 86_400_000).toISOString()
const old = [entry('a', days(3)), entry('b', days(0.5)), entry('c', days(2)), entry('d')]
const polled = { okAt: days(1) }

const told = (...args: Parameters<typeof admissionsOf>) =>
  [...admissionsOf(...args)].map(([{ guid }, { skip = 'low' }]) => `${guid} ${skip}`)

test('what is older than a day comes later when a feed is read for the first time', () => {
  expect(told(old, {}, {}, now)).toEqual(['a low', 'c low'])
  expect(told(old, {}, polled, now)).toEqual([])
  expect([...admissionsOf(old, {}, {}, now).values()][0]).toEqual({ priority: priorities.later })
})

test('of a first poll the newest are taken, and the others said to be skipped', () => {
  expect(told(old, { firstPollLimit: 2 }, {}, now)).toEqual([
    'a first-poll-limit',
    'c first-poll-limit',
  ])
  expect(told(old, { firstPollLimit: 0 }, {}, now)).toHaveLength(4)
  expect(told(old, { firstPollLimit: 2 }, polled, now)).toEqual([])
})

test('a failed poll is no first one', () => {
  expect(told(old, { firstPollLimit: 3 }, { failures: 2, polledAt: days(1) }, now)).toEqual([
    'a first-poll-limit',
    'c low',
  ])
})

test('undated entries are taken as they are listed', () => {
  expect(told([entry('a'), entry('b'), entry('c')], { firstPollLimit: 1 }, {}, now)).toEqual([
    'b first-poll-limit',
    'c first-poll-limit',
  ])
})

test('all entries of a feed of low priority come later', () => {
  expect(told(old, { priority: 'low' }, polled, now)).toHaveLength(4)
  expect(told(old, { priority: 'live' }, polled, now)).toHaveLength(0)
})
