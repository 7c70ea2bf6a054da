import { describe, expect, test } from 'vitest'
import type { Document } from '../../../../../src/schemas/document.ts'
import { withBelievedTimes } from '../../../../../src/text/article/kinds/live-times.ts'

const document = (times: readonly string[], published?: string): Document => ({
  title: 'Flood',
  text: 'It rises.',
  language: { code: 'en', confidence: 1 },
  authors: [],
  images: [],
  wordCount: 2,
  method: 'blocks',
  source: 'page',
  ...(published !== undefined && {
    published: { value: published, precision: 'second', zone: 'stated', raw: published, source: 'json-ld', candidates: [] },
  }),
  liveEntries: times.map((time) => ({ time, text: 'It rises.', entrySpan: { start: 0, end: 9 } })),
}) // prettier-ignore

const believed = (times: readonly string[], published?: string, fetchedAt?: string) =>
  withBelievedTimes(
    document(times, published),
    fetchedAt === undefined ? undefined : new Date(fetchedAt),
  ).liveEntries?.map(({ entrySpan }) => entrySpan !== undefined)

const noon = '2026-03-02T12:00:00+01:00'

describe('the time of an entry is believed', () => {
  test.each([
    ['at the publication', noon, noon, true],
    ['right before it', '2026-03-02T11:59:59+01:00', noon, false],
    ['at the same moment of another zone', '2026-03-02T11:00:00Z', noon, true],
    ['years before', '2019-03-02T12:00:00+01:00', noon, false],
    ['days after it', '2026-03-04T12:00:00+01:00', noon, true],
    ['on its day, which is all that is known', '2026-03-02T00:10:00+01:00', '2026-03-02', true],
    ['on the day before that', '2026-03-01T23:50:00+01:00', '2026-03-02', false],
    ['where no publication is known', noon, undefined, true],
  ])('or not: %s', (_, time, published, expected) => {
    expect(believed([time], published)).toEqual([expected])
  })

  test.each([
    ['before the page was fetched', '2026-03-02T20:00:00Z', true],
    ['as far ahead as zones may be', '2026-03-02T00:00:00Z', true],
    ['before it was published, which tells nothing', '2026-03-01T20:59:59Z', true],
    ['later than it was fetched', '2026-03-02T08:00:00Z', false],
  ])('or not: %s', (_, fetchedAt, expected) => {
    const time = fetchedAt === '2026-03-02T08:00:00Z' ? '2026-03-02T22:00:01Z' : noon

    expect(believed([time], noon, fetchedAt)).toEqual([expected])
  })

  test('where two have the same one, not three', () => {
    expect(believed([noon, noon], noon)).toEqual([true, true])
    expect(believed([noon, '2026-03-02T11:00:00Z', noon], noon)).toEqual([false, false, false])
    expect(believed([noon, '2026-03-02T12:00:01Z', noon], noon)).toEqual([true, true, true])
  })

  test('and a document without entries stays as it is', () => {
    const { liveEntries: _, ...plain } = document([])

    expect(withBelievedTimes(plain, new Date(0))).toBe(plain)
  })
})
