import { describe, expect, test } from 'vitest'
import {
  doubtOf,
  figureValue,
  grouped,
  matterOf,
  percentOf,
  shortValue,
} from '../../../../src/text/claims/figure-value.ts'

test.each([
  ['0', '0'],
  ['999', '999'],
  ['1000', '1,000'],
  ['1234567', '1,234,567'],
  ['1234.5678', '1,234.5678'],
  ['-12345', '-12,345'],
  ['0.5', '0.5'],
])('%s is shown with commas between its thousands: %s', (decimal, shown) => {
  expect(grouped(decimal)).toBe(shown)
})

const figure = (value: number, more: Partial<Parameters<typeof shortValue>[0]> = {}) =>
  ({ value, decimal: String(value), modifier: 'exact', kind: 'count', ...more }) as const

describe('a figure as one reads it', () => {
  test.each([
    [12, '12'],
    [999_999, '999,999'],
    [1_000_000, '1M'],
    [-999_999, '-999,999'],
    [-1_000_000, '-1M'],
    [12_345_678, '12.35M'],
    [2_500_000_000, '2.5B'],
  ])('%d is %s', (value, shown) => {
    expect(shortValue(figure(value))).toBe(shown)
  })

  test('is exact up to eight digits and signs, and short from nine on', () => {
    expect(shortValue(figure(1.23456, { decimal: '1.234567' }))).toBe('1.234567')
    expect(shortValue(figure(1.23456, { decimal: '1.2345678' }))).toBe('1.23')
  })

  test.each([
    ['exact', '12'],
    ['approx', '≈ 12'],
    ['at-least', '≥ 12'],
    ['more-than', '> 12'],
    ['less-than', '< 12'],
    ['up-to', '≤ 12'],
    ['vague', '~ 12'],
  ] as const)('%s is %s', (modifier, shown) => {
    expect(shortValue(figure(12, { modifier }))).toBe(shown)
  })

  test.each([
    [{ low: 70, high: 75 }, '70–75'],
    [{ low: 70, high: 75, modifier: 'approx' }, '70–75'],
    [{ low: 1, high: 3, kind: 'score' }, '3–1'],
    [{ low: 70 }, '72'],
    [{ high: 75 }, '72'],
  ] as const)('between bounds %j is %s', (bounds, shown) => {
    expect(shortValue(figure(72, bounds))).toBe(shown)
  })
})

const claim: Parameters<typeof figureValue>[0] = {
  articleId: 'a',
  revision: 1,
  figureId: 'f1',
  value: 12,
  exact: '12',
  low: null,
  high: null,
  unit: null,
  kind: 'count',
  modifier: 'exact',
  event: null,
  measure: null,
  noun: null,
  place: null,
  occurredAt: null,
  status: 'actual',
  source: '',
  phrase: '12',
  title: '',
  feed: '',
  at: new Date('2026-03-02T08:00:00Z'),
  cluster: 'c',
}

describe('a figure of a claim', () => {
  test.each([
    [{}, '12'],
    [{ unit: 'm' }, '12 m'],
    [{ modifier: 'at-least' }, '≥ 12'],
    [{ modifier: 'of a later version' }, '12'],
    [{ low: 10, high: 14 }, '10–14'],
    [{ low: 1, high: 3, kind: 'score' }, '3–1'],
    [{ low: 1, high: 3, kind: 'of a later version' }, '1–3'],
  ])('with %j is %s', (fields, shown) => {
    expect(figureValue({ ...claim, ...fields })).toBe(shown)
  })

  test.each([
    [{ event: 'killed', measure: 'size', noun: 'person' }, 'killed: person'],
    [{ event: null, measure: 'size', noun: 'mill' }, 'size: mill'],
    [{ event: null, measure: 'size', noun: null }, 'size'],
    [{ event: null, measure: null, noun: 'mill' }, 'count: mill'],
  ])('of %j is of %s', (fields, matter) => {
    expect(matterOf({ ...claim, ...fields })).toBe(matter)
  })
})

describe('how likely a choice is right', () => {
  test('is told in whole percent', () => {
    expect([0, 0.624, 0.625, 1].map(percentOf)).toEqual(['0 %', '62 %', '63 %', '100 %'])
  })

  test('is told of what is doubtful only', () => {
    expect([0.69, 0.7, 0.71, undefined].map(doubtOf)).toEqual([
      '69 %',
      undefined,
      undefined,
      undefined,
    ])
  })
})
