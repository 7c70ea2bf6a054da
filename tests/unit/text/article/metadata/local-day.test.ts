import { describe, expect, test } from 'vitest'
import { localDay } from '../../../../../src/text/article/metadata/local-day.ts'
import { readDates } from '../../../../../src/text/dates/reading.ts'

const dayOf = (value: string, shown: string, language = 'en', url = 'https://a.example/') =>
  localDay(
    { value, precision: 'second', zone: 'stated', raw: value, source: 'meta', candidates: [] },
    readDates(shown === '' ? [] : [{ raw: shown, source: 'byline' }]),
    { url, language },
  ).value

describe('the page’s own time', () => {
  test.each([
    ['2026-03-14T10:00:00Z', '15 March 2026', '2026-03-15T00:00:00+14:00'],
    ['2026-03-14T09:59:00Z', '15 March 2026', '2026-03-14T09:59:00Z'],
    ['2026-03-14T11:59:59Z', '13 March 2026', '2026-03-13T23:59:59-12:00'],
    ['2026-03-14T12:00:00Z', '13 March 2026', '2026-03-14T12:00:00Z'],
    ['2026-03-14T22:00:00Z', '15 March 2026 12:00', '2026-03-15T12:00:00+14:00'],
    ['2026-03-14T22:00:00Z', '15 March 2026 12:15', '2026-03-14T22:00:00Z'],
    ['2026-03-14T22:00:00Z', '15 March 2026 04:10', '2026-03-15T04:15:00+06:15'],
    ['2026-03-14T22:00:00Z', '14 March 2026 23:00', '2026-03-14T22:00:00Z'],
    ['2026-03-14T22:00:00Z', 'March 2026', '2026-03-14T22:00:00Z'],
  ])('%s, where %s is shown', (value, shown, expected) => {
    expect(dayOf(value, shown)).toBe(expected)
  })

  test.each([
    ['de', '2026-01-14T23:00:00Z', '+01:00'],
    ['fr', '2026-01-14T23:00:00Z', '+01:00'],
    ['el', '2026-01-14T22:00:00Z', '+02:00'],
    ['ru', '2026-01-14T21:00:00Z', '+03:00'],
    ['tr', '2026-01-14T21:00:00Z', '+03:00'],
    ['he', '2026-01-14T22:00:00Z', '+02:00'],
    ['ja', '2026-01-14T15:00:00Z', '+09:00'],
    ['ko', '2026-01-14T15:00:00Z', '+09:00'],
    ['zh', '2026-01-14T16:00:00Z', '+08:00'],
    ['hi', '2026-01-14T18:30:00Z', '+05:30'],
    ['th', '2026-01-14T17:00:00Z', '+07:00'],
    ['vi', '2026-01-14T17:00:00Z', '+07:00'],
  ])('begins a day for %s at %s', (language, value, offset) => {
    expect(dayOf(value, '', language)).toBe(`2026-01-15T00:00:00${offset}`)
    expect(dayOf(value.replace(':00Z', ':01Z'), '', language)).toBe(value.replace(':00Z', ':01Z'))
  })

  test.each([
    ['de fr it nl pl cs sk hu sv da no nb hr sl sq mk', '2026-01-14T23:00:00Z', '+01:00'],
    ['el fi ro bg uk lt lv et', '2026-01-14T22:00:00Z', '+02:00'],
  ])('begins a day for each of %s', (languages, value, offset) => {
    const days = languages.split(' ').map((language) => dayOf(value, '', language))

    expect(days).toEqual(days.map(() => `2026-01-15T00:00:00${offset}`))
  })

  // A language that is at home in many zones, or west of UTC, says nothing of the hour.
  test.each(['en', 'es', 'pt', 'ar'])('begins no day for %s', (language) => {
    expect(dayOf('2026-01-14T23:00:00Z', '', language)).toBe('2026-01-14T23:00:00Z')
  })
})
