import { describe, expect, test } from 'vitest'
import { partsOf } from '../../../../../src/text/article/metadata/date-labels.ts'
import { localDay } from '../../../../../src/text/article/metadata/local-day.ts'
import { readDates } from '../../../../../src/text/dates/reading.ts'

interface Options {
  readonly shown?: readonly string[]
  readonly candidates?: readonly string[]
  readonly url?: string
  readonly language?: string
}

const datesOf = (raws: readonly string[]) =>
  readDates(raws.map((raw) => ({ raw, source: 'byline' })))

function dayOf(value: string, options: Options = {}): string {
  const { shown = [], candidates = [], url = 'https://courier.example/lock', language } = options
  const reading = {
    value,
    precision: 'second',
    zone: 'stated',
    raw: value,
    source: 'meta',
    candidates: candidates.map((raw) => ({ raw, source: 'json-ld', value: raw })),
  } as const
  return localDay(reading, datesOf(shown), { url, language }).value
}

describe('the day of a moment in UTC', () => {
  test.each([
    ['nothing else is known', '2025-03-14T22:30:00Z', {}, '2025-03-14T22:30:00Z'],
    [
      'the page shows the same day',
      '2025-03-14T22:30:00Z',
      { shown: ['14 March 2025'] },
      '2025-03-14T22:30:00Z',
    ],
    [
      'the page shows the day after',
      '2025-03-14T22:30:00Z',
      { shown: ['15 March 2025'] },
      '2025-03-15T00:30:00+02:00',
    ],
    [
      'the page shows the day before',
      '2025-03-14T03:30:00Z',
      { shown: ['13 March 2025'] },
      '2025-03-13T23:30:00-04:00',
    ],
    [
      'the page shows a day far from it',
      '2025-03-14T22:30:00Z',
      { shown: ['18 March 2025'] },
      '2025-03-14T22:30:00Z',
    ],
    [
      'the address has the day after',
      '2025-03-14T22:30:00Z',
      { url: 'https://courier.example/2025/03/15/lock' },
      '2025-03-15T00:30:00+02:00',
    ],
    [
      'the page’s clock shows more',
      '2025-03-14T22:30:00Z',
      { shown: ['15 March 2025, 04:00'] },
      '2025-03-15T04:00:00+05:30',
    ],
    [
      'another statement has the same moment in its own time',
      '2025-03-14T22:30:00Z',
      { candidates: ['2025-03-14T22:30:00Z', '2025-03-15T07:30:00+09:00'] },
      '2025-03-15T07:30:00+09:00',
    ],
    [
      'another statement has another moment',
      '2025-03-14T22:30:00Z',
      { candidates: ['2025-03-15T08:30:00+09:00'] },
      '2025-03-14T22:30:00Z',
    ],
    [
      'it is midnight in Berlin',
      '2025-07-14T22:00:00Z',
      { language: 'de' },
      '2025-07-15T00:00:00+02:00',
    ],
    [
      'it is midnight in Berlin in winter',
      '2025-01-14T23:00:00Z',
      { language: 'de-DE' },
      '2025-01-15T00:00:00+01:00',
    ],
    [
      'it is no midnight in Berlin',
      '2025-01-14T22:00:00Z',
      { language: 'de' },
      '2025-01-14T22:00:00Z',
    ],
    [
      'it is midnight in Tokyo',
      '2025-01-14T15:00:00Z',
      { language: 'ja' },
      '2025-01-15T00:00:00+09:00',
    ],
    [
      'it is midnight in Kolkata',
      '2025-01-14T18:30:00Z',
      { language: 'hi' },
      '2025-01-15T00:00:00+05:30',
    ],
    [
      'the language is at home all over',
      '2025-07-14T22:00:00Z',
      { language: 'en' },
      '2025-07-14T22:00:00Z',
    ],
    [
      'it states its offset',
      '2025-03-14T22:30:00+01:00',
      { shown: ['15 March 2025'] },
      '2025-03-14T22:30:00+01:00',
    ],
    ['it is a day alone', '2025-03-14', { shown: ['15 March 2025'] }, '2025-03-14'],
  ] as const)('%s', (_, value, options, day) => {
    expect(dayOf(value, options)).toBe(day)
  })
})

describe('the parts of a line with dates', () => {
  test.each([
    ['14 March 2025', [[undefined, '14 March 2025']]],
    ['Published 14 March 2025', [['published', 'Published 14 March 2025']]],
    ['Last updated 14 March 2025', [['modified', 'Last updated 14 March 2025']]],
    [
      'Published 14 March, updated 16 March',
      [
        ['published', 'Published 14 March, '],
        ['modified', 'updated 16 March'],
      ],
    ],
    [
      '14 March 2025, updated 16 March 2025',
      [
        [undefined, '14 March 2025, '],
        ['modified', 'updated 16 March 2025'],
      ],
    ],
    ['14 March 2025 (updated)', [['modified', '14 March 2025 (updated)']]],
    ['By Ada Voss, published 14 March', [['published', 'published 14 March']]],
    ['Stand: aktualisiert 14.03.2025', [['modified', 'aktualisiert 14.03.2025']]],
    ['Publié le 14 mars 2025', [['published', 'Publié le 14 mars 2025']]],
  ])('%s', (line, parts) => {
    expect(partsOf(line).map(({ kind, text }) => [kind, text])).toEqual(parts)
  })
})
