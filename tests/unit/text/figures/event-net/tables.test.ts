import { describe, expect, test } from 'vitest'
import { readEventTables } from '../../../../../src/text/figures/event-net/tables.ts'
import { readModelFile } from '../../../../../src/text/model-files.ts'
import { numberOf } from '../../../../../src/text/tables/name-table.ts'

const bytes = readModelFile('events.br')

describe('the net of events', () => {
  test('is read whole, and knows words and what rules say', () => {
    const { classes, words, features, keep, tell } = readEventTables(bytes)

    expect(classes.slice(0, 3)).toEqual(['none', 'other', 'killed'])
    expect(numberOf(words, 'people')).toBeGreaterThanOrEqual(0)
    expect(numberOf(features, 'rule object')).toBeGreaterThanOrEqual(0)
    expect(keep).toHaveProperty('none')
    expect(tell).toBeGreaterThan(0)
  })

  test.each([
    ['shorter', bytes.subarray(0, bytes.length - 1)],
    ['longer', Buffer.concat([bytes, Buffer.alloc(1)])],
  ])('is refused where it is %s than its head says', (_, broken) => {
    expect(() => readEventTables(broken)).toThrow(/^the net of events has \d+ bytes, not \d+/)
  })

  test.each([
    ['nothing', bytes.subarray(0, 2)],
    ['no JSON', Buffer.from('\u0004\0\0\0head')],
    ['no head', Buffer.from('\u0002\0\0\0{}')],
  ])('is refused where there is %s', (_, broken) => {
    expect(() => readEventTables(broken)).toThrow('the net of events has no head that can be read')
  })
})
