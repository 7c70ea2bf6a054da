import { describe, expect, test } from 'vitest'
import { readChoiceTables } from '../../../../../src/text/figures/choice-net/tables.ts'
import { loadEventNet } from '../../../../../src/text/figures/event-net/load.ts'
import { endingCount } from '../../../../../src/text/figures/event-net/tables.ts'
import { readModelFile } from '../../../../../src/text/model-files.ts'
import { numberOf } from '../../../../../src/text/tables/name-table.ts'

const bytes = readModelFile('choices.br')

describe('the net of choices', () => {
  test('is read whole, and knows what weights are told of', () => {
    const { fields, vectors, size } = readChoiceTables(bytes)

    expect(vectors.length % size).toBe(0)
    for (const { askedRows, featureRows } of [fields.place, fields.time]) {
      expect(numberOf(askedRows, 'event killed')).toBeGreaterThanOrEqual(0)
      expect(numberOf(featureRows, 'here')).toBeGreaterThanOrEqual(0)
    }
  })

  test('has a row for each word and ending of the net of events', () => {
    const { tables } = loadEventNet()

    expect(readChoiceTables(bytes).rows).toBe(tables.words.names.starts.length - 1 + endingCount)
  })

  test.each([
    ['shorter', bytes.subarray(0, bytes.length - 1)],
    ['longer', Buffer.concat([bytes, Buffer.alloc(1)])],
  ])('is refused where it is %s than its head says', (_, broken) => {
    expect(() => readChoiceTables(broken)).toThrow(/^the net of choices has \d+ bytes, not \d+/)
  })

  test.each([
    ['nothing', bytes.subarray(0, 2)],
    ['no JSON', Buffer.from('\u0004\0\0\0head')],
    ['no head', Buffer.from('\u0002\0\0\0{}')],
  ])('is refused where there is %s', (_, broken) => {
    expect(() => readChoiceTables(broken)).toThrow(
      'the net of choices has no head that can be read',
    )
  })
})
