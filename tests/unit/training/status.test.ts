import { expect, test } from 'vitest'
import { readStatusTables } from '../../../src/text/figures/status-choice/tables.ts'
import { numberOf } from '../../../src/text/tables/name-table.ts'
import type { Example } from '../../../training/status/examples.ts'
import { learnLogit, likelihoods } from '../../../training/status/learn.ts'
import { decide, learnStatus } from '../../../training/status/model.ts'
import { fileOf } from '../../../training/status/pack.ts'

const example = (wanted: Example['wanted'], ...names: readonly string[]): Example => ({
  group: names.join(' '),
  set: 'news',
  wanted,
  ruled: 'stated',
  names: [...names, 'status stated'],
})

/** Word 7 anywhere in the sentence says that something is planned. */
const planned = Array.from({ length: 400 }, (_, at) => [
  example('planned', '0:7', `0:${20 + (at % 5)}`, 'kind count'),
  example('stated', '0:9', `0:${20 + (at % 5)}`, 'kind count'),
]).flat()

test('a logit learns which names go with which answer', () => {
  const rows = [1, 2].flatMap((wanted) =>
    Array.from({ length: 20 }, () => ({ names: Int32Array.of(wanted, 0), wanted })),
  )
  const logit = learnLogit(rows, { names: 3, outputs: 2, rounds: 20, rate: 0.5, damping: 0.1 })

  expect(likelihoods(logit, Int32Array.of(1, 0))[1]).toBeGreaterThan(0.9)
  expect(likelihoods(logit, Int32Array.of(2, 0))[2]).toBeGreaterThan(0.9)
  expect(likelihoods(logit, new Int32Array()).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1)
})

test('a status is told by what was seen with it, and one that rules deny is left', () => {
  const learned = learnStatus(planned)

  expect(decide(learned, example('stated', '0:7'))).toBe('planned')
  expect(decide(learned, example('stated', '0:9'))).toBe('stated')
  expect(decide(learned, { ...example('stated', '0:7'), ruled: 'denied' })).toBe('denied')
})

test('what is seen less than three times is not learned', () => {
  const learned = learnStatus([...planned, example('denied', '1:3'), example('denied', '1:3')])

  expect(learned.numbers.has('1:3')).toBe(false)
  expect(learned.numbers.has('0:7')).toBe(true)
})

test('what is learned is read back from its file', () => {
  const { statuses, words, features, featureRows, scale, rows } = readStatusTables(
    fileOf(learnStatus(planned)),
  )
  const width = statuses.length
  const steps = (row: number) => [...words.subarray(row * width, (row + 1) * width)]

  expect(rows).toBeGreaterThan(10_000)
  expect(scale).toBeGreaterThan(0)
  expect(steps(7)[statuses.indexOf('planned')]).toBeGreaterThan(50)
  expect(steps(9)[statuses.indexOf('planned')]).toBeLessThan(-50)
  expect(steps(8)).toEqual([0, 0, 0, 0, 0])
  expect(features).toHaveLength(2 * width)
  expect(numberOf(featureRows, 'kind count')).toBe(0)
})
