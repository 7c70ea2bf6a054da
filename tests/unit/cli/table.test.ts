import { describe, expect, test } from 'vitest'
import { cellOf, printRows } from '../../../src/cli/table.ts'
import { callOf } from '../../support/call.ts'

const rows = [
  { name: 'port', count: 4 },
  { name: 'rain and storm', count: 12 },
]
const columns = [
  ['name', (row: (typeof rows)[number]) => row.name],
  ['count', (row: (typeof rows)[number]) => row.count],
] as const

describe('rows', () => {
  test('are columns with a heading on a terminal', () => {
    const { call, printed } = callOf(['x'], true)

    printRows(call, rows, columns)

    expect(printed).toEqual(['name            count', 'port            4', 'rain and storm  12'])
  })

  test('have tabs and no heading in a pipe', () => {
    const { call, printed } = callOf(['x'])

    printRows(call, rows, columns)

    expect(printed).toEqual(['port\t4', 'rain and storm\t12'])
  })

  test('are one JSON object a line with --json', () => {
    const { call, printed } = callOf(['x', '--json'], true)

    printRows(call, rows, columns)

    expect(printed.map((line): unknown => JSON.parse(line))).toEqual(rows)
  })

  test('that there are none of is told on a terminal, and is nothing in a pipe', () => {
    const seen = callOf(['x'], true)
    const piped = callOf(['x'])

    printRows(seen.call, [], columns)
    printRows(piped.call, [], columns)

    expect(seen.printed).toEqual(['name  count', '(none)'])
    expect(piped.printed).toEqual([])
  })

  test('that are too wide for a terminal are cut', () => {
    const { call, printed } = callOf(['x'], true)

    printRows(call, [{ name: 'x'.repeat(200), count: 1 }], columns)

    expect(printed[1]).toBe(`${'x'.repeat(59)}…  1`)
  })
})

describe('a cell', () => {
  test.each([
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['a number', 0, '0'],
    ['a moment', new Date('2025-09-01T12:34:56.789Z'), '2025-09-01 12:34:56 UTC'],
    ['several lines', 'a\n\tb', 'a b'],
    ['a terminal sequence', '\u001b[31mred\u0007', '[31mred'],
    ['a turn of direction', 'a\u202Eb', 'a b'],
  ])('says %s in one harmless line', (_, value, expected) => {
    expect(cellOf(value)).toBe(expected)
  })
})
