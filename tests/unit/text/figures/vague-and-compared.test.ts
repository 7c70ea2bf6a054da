import { describe, expect, test } from 'vitest'
import { readFigures } from '../../../support/told-figure.ts'

const valued = (text: string): string[] =>
  readFigures(text).map(({ value, low, high, unit, modifier, noun }) =>
    [low === undefined ? value : `${low}..${high}`, unit?.code, modifier, noun?.head]
      .filter((part) => part !== undefined && part !== 'exact')
      .join(' '),
  )

describe('magnitudes that are written once, vaguely or in words', () => {
  test.each([
    ['It costs $1.2 or $1.3 billion.', ['1200000000..1300000000 USD between']],
    ['It costs 1.2 or 1.3 billion dollars.', ['1200000000..1300000000 USD between']],
    ['It costs $5 or $6 there.', ['5 USD', '6 USD']],
    ['Some 40k or 45k people came.', ['40000 approx person', '45000 person']],
    ['It costs 5 or 6 cents.', ['0.05..0.06 USD between']],
    ['It costs 5, 6 or 7 cents.', ['5', '0.06..0.07 USD between']],
    ['The price was 12 cents, up from 9.', ['0.12 USD', '0.09 USD']],
    ['They sold 5- or 6-cent stamps.', ['0.05 USD', '0.06 USD']],
    ['Sales were 512 million euros (2024: 498).', ['512000000 EUR', '498000000 EUR']],
    ['It built 4,100 cars (Q3 2024: 3,900).', ['4100 car', '3900 car']],
    ['It cost 9 cents (2024: 8).', ['0.09 USD', '0.08 USD']],
    ['It cost a few hundred thousand dollars.', ['100000..1000000 USD vague']],
    ['It cost several thousand dollars.', ['1000..10000 USD vague']],
    ['It cost two hundred thousand dollars.', ['200000 USD']],
    ['A 12,000-strong crowd marched.', ['12000 crowd']],
    ['A 12,000-man army marched.', ['12000 man']],
    ['He was paid a six-figure sum.', []],
    ["It's a 1-in-100 chance.", []],
    ['A 30-something man ran.', []],
    ['They run at 4k and 60fps.', ['4000', '60 {frame}/s']],
  ])('%s', (text, wanted) => {
    expect(valued(text)).toEqual(wanted)
  })
})

test('a unit is on the line of its number', () => {
  expect(valued('It was a set of 2\nA full story was told.')[0]).toBe('2')
})

const dated = (text: string) =>
  readFigures(text, '2026-11-20').map(({ decimal, occurredAt }) => [decimal, occurredAt?.value])

describe('the time of what something was before', () => {
  test.each([
    [
      'Revenue rose to $1.5 billion in the quarter from $1.34 billion in the prior-year period.',
      '1340000000',
      undefined,
    ],
    ['Output fell to 41 tonnes in October, from 46 tonnes in September.', '46', '2026-09'],
    ['Output fell to 41 tonnes in October, from 46 tonnes in September.', '41', '2026-10'],
    ['Revenue was $15 in the quarter, up from $12 a year earlier.', '15', '2026-Q4'],
    ['Revenue was $15 in the quarter, up from $12 a year earlier.', '12', '2025-Q4'],
  ])('%s: %s', (text, value, wanted) => {
    expect(dated(text).find(([decimal]) => decimal === value)).toEqual([value, wanted])
  })
})
