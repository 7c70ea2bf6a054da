import { describe, expect, test } from 'vitest'
import { captionOf } from '../../../../../src/text/figures/grids/captions.ts'
import { gridsOf } from '../../../../../src/text/figures/grids/grid.ts'
import { knownIn } from '../../../../../src/text/figures/grids/known.ts'
import { readText } from '../../../../../src/text/reading.ts'
import { spanOf } from '../../../../../src/text/reading/cursor.ts'
import type { Stretch } from '../../../../../src/text/reading/match.ts'
import type { TextReading } from '../../../../../src/text/reading/text-reading.ts'

const nothing = { times: [], mentions: [], quotes: [] }

function written(r: TextReading, { first, next }: Stretch): string {
  const { start, end } = spanOf(r, first, next)
  return r.text.slice(start, end)
}

/** The tables and lists of some lines. */
function grids(...lines: readonly string[]) {
  const r = readText(lines.join('\n'), 'en')
  return gridsOf(r).map(({ rows, before, after, isList }) => ({
    rows: rows.map((row) => row.map((cell) => written(r, cell)).join(' | ')),
    before: before.map((line) => written(r, line)),
    after: after && written(r, after),
    isList,
  }))
}

const rows = ['Town | Votes', 'Halden | 12']
const table = { rows, before: [], after: undefined, isList: false }

describe('a table', () => {
  test('is rows of cells, and the lines around them, the nearest first', () => {
    expect(grids(...rows)).toEqual([table])
    expect(grids('It rained.', 'Votes by town', ...rows, 'It shut.', 'It was late.')).toEqual([
      { ...table, before: ['Votes by town', 'It rained.'], after: 'It shut.' },
    ])
  })

  test('has no edges of bars', () => {
    expect(grids('| Town | Votes |', '| Halden | 12 |')).toEqual([table])
  })

  test('is told of by lines of at most 20 pieces', () => {
    const line = 'mill '.repeat(20).trim()

    expect(grids(line, ...rows)[0]?.before).toEqual([line])
    expect(grids(`${line} mill`, ...rows)[0]?.before).toEqual([])
  })
})

describe('a list', () => {
  test.each([
    [
      ['Norway 16', 'Sweden 14'],
      ['Norway | 16', 'Sweden | 14'],
    ],
    [
      ['Revenue (€m): 412', 'Costs: 300'],
      ['Revenue (€m) | 412', 'Costs | 300'],
    ],
    [['a b c d e f g: 12'], ['a b c d e f g | 12']],
    [
      ['one two three four five six seven eight 16'],
      ['one two three four five six seven eight | 16'],
    ],
  ])('is lines of a label and a number: %j', (lines, expected) => {
    expect(grids(...lines)).toEqual([{ ...table, rows: expected, isList: true }])
  })

  test.each([
    'Costs:',
    '16',
    'Norway 16 mills',
    'Norway, 16',
    'a b c d e f g h: 12',
    'one two three four five six seven eight nine 16',
  ])('is no other line: %s', (line) => {
    expect(grids(line)).toEqual([])
  })

  test('ends where a table begins', () => {
    expect(grids('Norway 16', ...rows)).toEqual([
      { ...table, rows: ['Norway | 16'], isList: true },
      { ...table, before: ['Norway 16'] },
    ])
  })
})

/** What the lines around a table say: “words” in a unit. */
function caption(before: readonly string[], after: readonly string[] = []): string {
  const r = readText([...before, ...rows, ...after].join('\n'), 'en')
  const grid = gridsOf(r).find(({ isList }) => !isList)
  const { words, note } = captionOf(r, grid!, knownIn(r, nothing))
  const unit = note && `in ${note.unit?.code ?? `e${note.power}`}`
  return [words && `“${written(r, words)}”`, unit].filter((part) => part !== undefined).join(' ')
}

describe('the lines around a table say of all its cells', () => {
  test.each([
    [['Exports by country, $m'], '“Exports by country” in USD'],
    [['Exports by country'], '“Exports by country”'],
    [['Exports by country', 'in millions of dollars'], '“Exports by country” in USD'],
    [['It rained.', 'in millions of dollars'], 'in USD'],
    [['All figures in thousands'], 'in e3'],
    [['Unit: tonnes'], 'in t'],
    [['Exports in tonnes:'], '“Exports” in t'],
    [['Exports in tonnes.'], '“Exports” in t'],
    [['In thousands, except per-share data'], 'in e3'],
    [['Exports of 12 mills'], ''],
    [[], ''],
  ])('%j: %s', (before, expected) => {
    expect(caption(before)).toBe(expected)
  })

  test('those below it only where none above has a unit', () => {
    expect(caption([], ['Unit: tonnes'])).toBe('in t')
    expect(caption(['Exports by country'], ['Unit: tonnes'])).toBe('“Exports by country” in t')
    expect(caption(['Exports, $m'], ['Unit: tonnes'])).toBe('“Exports” in USD')
  })
})
