import { describe, expect, test } from 'vitest'
import {
  cellsOfRow,
  isBlank,
  type Place,
  withoutEdges,
} from '../../../../../src/text/figures/grids/row-cells.ts'
import { readText } from '../../../../../src/text/reading.ts'
import { spanOf } from '../../../../../src/text/reading/cursor.ts'
import type { TextReading } from '../../../../../src/text/reading/text-reading.ts'

/** What stands in a place; `+` where its cell is wide, `<` where it began in a column before. */
function written(r: TextReading, { first, next, isWide, isRest }: Place): string {
  const { start, end } = first < next ? spanOf(r, first, next) : { start: 0, end: 0 }
  return `${r.text.slice(start, end)}${isWide ? '+' : ''}${isRest ? '<' : ''}`
}

const placesIn = (r: TextReading): readonly Place[] => cellsOfRow(r, { first: 0, next: r.count })

function cells(text: string): readonly string[] {
  const r = readText(text, 'en')
  return placesIn(r).map((place) => written(r, place))
}

describe('the cells of a row', () => {
  test.each([
    ['Halden | 12 | 14', ['Halden', '12', '14']],
    ['| Halden | 12 |', ['', 'Halden', '12', '']],
    ['Halden | | 14', ['Halden', '', '14']],
    ['| |', ['', '', '']],
  ])('stand between bars: %s', (text, expected) => {
    expect(cells(text)).toEqual(expected)
  })

  test.each([
    ['Halden || 14', ['Halden+', 'Halden+<', '14']],
    ['Halden ||| 14', ['Halden+', 'Halden+<', 'Halden+<', '14']],
    ['Halden || |', ['Halden+', 'Halden+<', '']],
    ['Halden | 12 ||', ['Halden', '12+', '12+<']],
  ])('are as wide as there are bars behind them: %s', (text, expected) => {
    expect(cells(text)).toEqual(expected)
  })

  test.each([
    ['Halden | 12*', ['Halden', '12']],
    ['Halden | 12 †', ['Halden', '12']],
    ['Halden | *', ['Halden', '*']],
  ])('have no marks of notes: %s', (text, expected) => {
    expect(cells(text)).toEqual(expected)
  })
})

const inner = (...rows: readonly string[]) => {
  const read = rows.map((row) => readText(row, 'en'))
  return withoutEdges(read.map(placesIn)).map((row, at) =>
    row.map((place) => written(read[at]!, place)),
  )
}

describe('rows that are written between bars', () => {
  test('lose the empty columns at their edges', () => {
    expect(inner('| Halden | 12 |', '| Lund | 14 |')).toEqual([
      ['Halden', '12'],
      ['Lund', '14'],
    ])
  })

  test('keep a column that is not empty in all of them', () => {
    expect(inner('| Halden | 12 |', 'a | Lund | 14 |')).toEqual([
      ['', 'Halden', '12'],
      ['a', 'Lund', '14'],
    ])
    expect(inner('| Halden | 12 |', '| Lund | 14 | b')).toEqual([
      ['Halden', '12', ''],
      ['Lund', '14', 'b'],
    ])
  })
})

test.each([
  ['-', true],
  ['–', true],
  ['—', true],
  ['...', true],
  ['n/a', true],
  ['N.A.', true],
  ['na', true],
  ['nil', true],
  ['Nil', true],
  ['*', true],
  ['·', true],
  ['none', false],
  ['0', false],
  ['x', false],
  ['1', false],
])('%s tells nothing: %s', (text, is) => {
  const r = readText(text, 'en')

  expect(isBlank(r, { first: 0, next: r.count })).toBe(is)
})
