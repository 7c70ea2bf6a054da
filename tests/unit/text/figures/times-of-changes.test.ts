import { describe, expect, test } from 'vitest'
import { readFigures } from '../../../support/told-figure.ts'

/** Each figure of a text and when what it tells was so. */
const datesOf = (text: string): readonly string[] =>
  readFigures(text, '2025-08-30').map(({ span, occurredAt }) =>
    `${text.slice(span.start, span.end)} ${occurredAt?.value ?? ''}`.trim(),
  )

describe('the time of an old value dates nothing else of its change', () => {
  test.each([
    [
      'Sales rose 8 percent from $1.2 million in 2023 to $1.3 million.',
      ['8 percent', '$1.2 million 2023', '$1.3 million'],
    ],
    [
      'Sales were up 8 percent from $1.2 million a year earlier.',
      ['8 percent', '$1.2 million 2024'],
    ],
    ['Sales were up 8 percent from a year earlier.', ['8 percent']],
    ['Profit fell 3 percent from last year.', ['3 percent']],
    ['The toll rose from 12 on Monday to 15.', ['12 2025-08-25', '15']],
    ['Sales came to $19 million last year, up 8% from 2023.', ['$19 million 2024', '8% 2024']],
  ])('%s', (text, dates) => {
    expect(datesOf(text)).toEqual(dates)
  })
})

describe('what stands elsewhere dates a change', () => {
  test.each([
    [
      'In 2025 sales rose 8 percent from $1.2 million in 2023 to $1.3 million.',
      ['8 percent 2025', '$1.2 million 2023', '$1.3 million 2025'],
    ],
    ['Membership grew from 40 in 2020 to 90 in 2024.', ['40 2020', '90 2024']],
    [
      'Sales rose 8 percent on Monday from $1.2 million on Friday.',
      ['8 percent 2025-08-25', '$1.2 million 2025-08-29'],
    ],
    ['Prices rose 8 percent from 2020 to 2023.', ['8 percent 2020']],
  ])('%s', (text, dates) => {
    expect(datesOf(text)).toEqual(dates)
  })
})

describe('what a bracket tells of another period', () => {
  test.each([
    [
      'Sales fell to 1.7 billion euros (2024: 1.9 billion).',
      ['1.7 billion euros', '1.9 billion 2024'],
    ],
    ['It built 4,100 cars (Q3 2024: 3,900).', ['4,100', '3,900 2024-Q3']],
    ['The rate was 4.1% (in May 2024: 3.9%).', ['4.1%', '3.9% 2024-05']],
    ['It had 410 workers (previous year: 388).', ['410', '388 2024']],
    ['The firm (2024: 388 workers) closed.', ['388 2024']],
    ['The mine closed in the quarter (2024: 12 mines).', ['12 2024']],
  ])('dates no figure before it: %s', (text, dates) => {
    expect(datesOf(text)).toEqual(dates)
  })
})
