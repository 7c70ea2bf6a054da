import { describe, expect, test } from 'vitest'
import { isLetters, readHeading } from '../../../../../src/text/figures/grids/heading.ts'
import { knownIn } from '../../../../../src/text/figures/grids/known.ts'
import { readText } from '../../../../../src/text/reading.ts'
import { spanOf } from '../../../../../src/text/reading/cursor.ts'
import { findTimes } from '../../../../../src/text/times.ts'

/** “words”, in a unit, per something, of a time, or unclear. */
function told(text: string): string {
  const r = readText(text, 'en')
  const known = knownIn(r, { times: findTimes(r, '2026-03-02'), mentions: [], quotes: [] })
  const { words, note, per, period, isUnclear } = readHeading(r, { first: 0, next: r.count }, known)
  const span = words && spanOf(r, words.first, words.next)
  return [
    span && `“${text.slice(span.start, span.end)}”`,
    note && `in ${note.unit?.code ?? `e${note.power}`}`,
    per && `per ${per.code}`,
    period && `of ${period.value}`,
    isUnclear ? 'unclear' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}

describe('a heading tells its words apart from', () => {
  test.each([
    ['Exports (US$ million)', '“Exports”, in USD'],
    ['(in thousands)', 'in e3'],
    ['Inflation, %', '“Inflation”, in %'],
    ['Sales, in millions of euros', '“Sales”, in EUR'],
    ['Exports in US$ million', '“Exports”, in USD'],
    ['Exports, old, %', '“Exports, old”, in %'],
    ['Revenue €m', '“Revenue”, in EUR'],
    ['% change', '“change”, in %'],
    ['% of GDP', 'in %'],
    ['Turnout %', '“Turnout”, in %'],
    ['Days', 'in d'],
    ['Month', '“Month”'],
    ['Day', '“Day”'],
  ])('its unit: %s', (text, expected) => {
    expect(told(text)).toBe(expected)
  })

  test.each([
    ['Deaths (2024)', '“Deaths”, of 2024'],
    ['Sales 2025', '“Sales”, of 2025'],
    ['May 2025 sales', '“sales”, of 2025-05'],
    ['Monday sales', '“sales”, of 2026-03-02'],
    ['Monday', 'of 2026-03-02'],
    ['Q3 2026', 'of 2026-Q3'],
    ['2025', 'of 2025'],
  ])('its time: %s', (text, expected) => {
    expect(told(text)).toBe(expected)
  })

  test.each([
    ['Price per tonne', '“Price”, per t'],
    ['Price per tonne ($)', '“Price”, in USD, per t'],
    ['Deaths per 100,000', '“Deaths”, per 100000'],
  ])('what it is a rate by: %s', (text, expected) => {
    expect(told(text)).toBe(expected)
  })
})

test.each([
  '(old)',
  'Exports (old)',
  'Exports old)',
  'Price per tonne sold',
  'Top 10',
  'Men’s 100m',
])('what a heading says beside its words may be more than is known: %s', (text) => {
  expect(told(text)).toMatch(/unclear$/)
})

test.each([
  ['GF', true],
  ['W', true],
  ['PTS', true],
  ['GOAL', false],
  ['Gf', false],
  ['A B', false],
])('%s is letters for something: %s', (text, is) => {
  const r = readText(text, 'en')

  expect(isLetters(r, { first: 0, next: r.count })).toBe(is)
})
