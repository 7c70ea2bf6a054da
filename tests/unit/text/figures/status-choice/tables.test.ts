import { describe, expect, test } from 'vitest'
import { loadEventNet } from '../../../../../src/text/figures/event-net/load.ts'
import { endingCount } from '../../../../../src/text/figures/event-net/tables.ts'
import { readStatusTables } from '../../../../../src/text/figures/status-choice/tables.ts'
import { slots } from '../../../../../src/text/figures/status-choice/words.ts'
import { readModelFile } from '../../../../../src/text/model-files.ts'
import { numberOf } from '../../../../../src/text/tables/name-table.ts'

const bytes = readModelFile('status.br')

describe('the model of status', () => {
  test('is read whole, and knows what rules say', () => {
    const { statuses, bias, words, features, featureRows, rows } = readStatusTables(bytes)

    expect(statuses).toEqual(['forecast', 'planned', 'demanded', 'denied', 'hypothetical'])
    expect(bias).toHaveLength(statuses.length)
    expect(words).toHaveLength(slots.length * rows * statuses.length)
    expect(features.length % statuses.length).toBe(0)
    expect(numberOf(featureRows, 'status planned')).toBeGreaterThanOrEqual(0)
  })

  test('has a row for each word and ending of the net of events', () => {
    const { tables } = loadEventNet()

    expect(readStatusTables(bytes).rows).toBe(tables.words.names.starts.length - 1 + endingCount)
  })

  test.each([
    ['shorter', bytes.subarray(0, bytes.length - 1)],
    ['longer', Buffer.concat([bytes, Buffer.alloc(1)])],
  ])('is refused where it is %s than its head says', (_, broken) => {
    expect(() => readStatusTables(broken)).toThrow(/^the model of status has \d+ bytes, not \d+/)
  })

  test.each([
    ['nothing', bytes.subarray(0, 2)],
    ['no JSON', Buffer.from('\u0004\0\0\0head')],
    ['no head', Buffer.from('\u0002\0\0\0{}')],
  ])('is refused where there is %s', (_, broken) => {
    expect(() => readStatusTables(broken)).toThrow(
      'the model of status has no head that can be read',
    )
  })
})
