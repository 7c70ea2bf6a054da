import { expect, test } from 'vitest'
import { subjectOf } from '../../../src/app/searches.ts'
import { atMoment, filters } from '../../../src/schemas/saved-search.ts'

const now = new Date('2026-03-10T12:00:00Z')

test.each([
  ['90m', '2026-03-10T10:30:00.000Z'],
  ['6h', '2026-03-10T06:00:00.000Z'],
  ['7d', '2026-03-03T12:00:00.000Z'],
  ['2w', '2026-02-24T12:00:00.000Z'],
  ['2026-01-01', '2026-01-01'],
])('since %s is %s', (since, moment) => {
  expect(atMoment({ since, query: '7d' }, now)).toEqual({ since: moment, query: '7d' })
})

test('the end of a time may be an age, too', () => {
  expect(atMoment({ until: '1d' }, now)).toEqual({ until: '2026-03-09T12:00:00.000Z' })
})

test('a page is no part of a search', () => {
  expect(filters.records.safeParse({ query: 'a', after: 'b' }).success).toBe(false)
  expect(filters.entries.safeParse({ state: 'dead', limit: '5' }).success).toBe(false)
  expect(filters.records.safeParse({ query: 'a' }).success).toBe(true)
  expect(filters.entries.safeParse({ state: 'dead' }).success).toBe(true)
})

test.each([
  [{ query: 'a', feed: 'b' }, 'records'],
  [{ feed: 'b' }, 'records'],
  [{ feed: 'b', state: 'dead' }, 'entries'],
  [{ reason: 'robots' }, 'entries'],
  [{ stage: 'fetch-article' }, 'entries'],
  [{ host: 'news.example' }, 'entries'],
])('%j is of %s', (filter, subject) => {
  expect(subjectOf(filter)).toBe(subject)
})
