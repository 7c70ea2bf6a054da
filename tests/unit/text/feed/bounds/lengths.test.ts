import { describe, expect, test } from 'vitest'
import type { FeedDocument, FeedEntry } from '../../../../../src/schemas/feed.ts'
import { boundedFeed, boundedLine } from '../../../../../src/text/feed/bounds.ts'

const letters = (length: number) => 'x'.repeat(length)

const feed = (more: Partial<FeedDocument>): FeedDocument => ({
  format: 'rss',
  repairs: [],
  entries: [],
  ...more,
})

const entry = (more: Partial<FeedEntry>): FeedEntry => ({
  guid: '1',
  categories: [],
  enclosures: [],
  ...more,
})

describe('lines that are shown', () => {
  test.each([
    [1_000, 1_000, 'x'],
    [1_001, 1_000, '…'],
    [4_001, 1_000, '…'],
  ])('are no longer than a thousand characters: %d', (length, kept, last) => {
    const line = boundedLine(letters(length))

    expect([line.length, line.at(-1)]).toEqual([kept, last])
  })

  test.each([
    ['title', 1_000],
    ['titleHtml', 5_000],
    ['author', 1_000],
    ['language', 50],
    ['description', 10_000],
  ] as const)('%s: %d', (name, most) => {
    const of = (length: number) => boundedFeed(feed({ [name]: letters(length) }))[name]

    expect([of(most), of(most + 1)?.length]).toEqual([letters(most), most])
  })

  test('are cut of an entry as well, and said to be', () => {
    const of = (length: number) =>
      boundedFeed(feed({ entries: [entry({ title: letters(length) })] }))

    expect([of(1_000).repairs, of(1_001).repairs]).toEqual([[], ['text-too-long']])
    expect(of(1_001).entries[0]?.title).toHaveLength(1_000)
    expect(
      boundedFeed(feed({ title: letters(1_001), repairs: ['text-too-long'] })).repairs,
    ).toEqual(['text-too-long'])
  })

  test.each([
    [200, letters(200)],
    [201, `${letters(199)}…`],
  ])('categories: %d', (length, expected) => {
    const { entries } = boundedFeed(feed({ entries: [entry({ categories: [letters(length)] })] }))

    expect(entries[0]?.categories).toEqual([expected])
  })
})
