import { describe, expect, test } from 'vitest'
import type { FeedEntry } from '../../../../src/schemas/feed.ts'
import { entryKeys } from '../../../../src/text/feed/identity.ts'
import { fragmentOf, tellsAnother } from '../../../../src/text/feed/reuse.ts'

const url = 'https://paper.example/town'

const before: FeedEntry = {
  guid: 'story-1',
  url,
  title: 'Harbour bridge closed after the flood',
  published: '2026-03-02T08:00:00.000Z',
  categories: [],
  enclosures: [],
}

const other = { title: 'Ferry runs again from Thursday on', published: '2026-03-05T08:00:00.000Z' }

/** Whether what was read behind it is another story. */
function isAnother(after: Partial<FeedEntry>, first: Partial<FeedEntry> = {}): boolean {
  const known = { ...before, ...first }
  const entry = { ...known, ...after }
  return tellsAnother(
    { entry, keys: entryKeys(entry) },
    {
      keys: entryKeys(known),
      title: known.title,
      url: known.url,
      published: known.published,
      updated: known.updated,
    },
  )
}

describe('what names a place in a page', () => {
  test.each([
    [`${url}#post-1`, 'post-1'],
    [`${url}#a=1`, 'a=1'],
    [`${url}#xtor=RSS-1`, ''],
    [`${url}#utm_source=rss&utm_medium=feed`, ''],
    [`${url}#utm_source=rss&post=1`, 'utm_source=rss&post=1'],
    [url, ''],
    [`${url}#`, ''],
  ])('%s: "%s"', (address, fragment) => {
    expect(fragmentOf(address)).toBe(fragment)
  })
})

describe('the guid of another story', () => {
  test.each([
    ['the same address', {}, false],
    ['another address, title and day', { ...other, url: 'https://paper.example/country' }, true],
    [
      'another address and title',
      { title: other.title, url: 'https://paper.example/country' },
      false,
    ],
    [
      'another address and day',
      { published: other.published, url: 'https://paper.example/country' },
      false,
    ],
    [
      'another address and title, and no day',
      { title: other.title, published: undefined, url: 'https://paper.example/country' },
      false,
    ],
    ['another title and day, but the address', other, false],
    ['no address', { ...other, url: undefined }, false],
  ])('with %s: %s', (_, after, expected) => {
    expect(isAnother(after)).toBe(expected)
  })

  test('that is its address brings one with another title and day', () => {
    expect(isAnother(other, { guid: url })).toBe(true)
    expect(isAnother(other, { guid: `${url}?utm_source=rss` })).toBe(true)
    expect(isAnother({ title: other.title }, { guid: url })).toBe(false)
  })

  const later = { title: other.title, published: '2026-03-02T17:00:00.000Z' }

  test.each([
    ['#0', '#1', false],
    ['#1', '#123', false],
    ['#1', '#1234', true],
    ['', '#1', false],
  ])('that numbers the versions of an address: %s, then %s', (first, then, expected) => {
    expect(isAnother({ ...later, guid: `${url}${then}` }, { guid: `${url}${first}` })).toBe(
      expected,
    )
  })

  test('does not number versions where the address is another', () => {
    expect(
      isAnother(
        { ...other, guid: `${url}#2`, url: `${url}#2` },
        { guid: `${url}#1`, url: `${url}#1` },
      ),
    ).toBe(true)
  })
})

describe('an address of another story', () => {
  const guid = 'story-2'

  test.each([
    ['another title and time', { ...other }, true],
    ['another title and hour', { title: other.title, published: '2026-03-02T09:00:00.000Z' }, true],
    ['another title', { title: other.title }, false],
    ['another time', { published: other.published }, false],
    [
      'a title that was corrected',
      { title: 'Harbour bridge closed after the great flood', published: other.published },
      false,
    ],
    ['another title, and no time', { title: other.title, published: undefined }, false],
    ['another title and a later change', { title: other.title, updated: other.published }, false],
    ['another title, at another place of the page', { title: other.title, url: `${url}#2` }, true],
  ])('with %s: %s', (_, after, expected) => {
    expect(isAnother({ guid, ...after })).toBe(expected)
  })

  test.each([
    ['2026-03-02T08:00:00.000Z', '2026-03-02T09:00:00.000Z', true],
    ['2026-03-02T08:00:00.000Z', '2026-03-02T08:00:00.000Z', false],
    [undefined, '2026-03-02T08:00:00.000Z', false],
    ['2026-03-02T08:00:00.000Z', undefined, false],
  ])('by times of change where no others are told: %s, then %s', (first, then, expected) => {
    const undated = { published: undefined }

    expect(
      isAnother({ guid, title: other.title, updated: then }, { ...undated, updated: first }),
    ).toBe(expected)
  })
})
