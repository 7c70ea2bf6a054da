import { describe, expect, test } from 'vitest'
import type { FeedEntry } from '../../../../src/schemas/feed.ts'
import {
  contentHash,
  entryKeys,
  type KnownEntry,
  matchEntries,
} from '../../../../src/text/feed/identity.ts'

function entry(number: number, fields: Partial<FeedEntry> = {}): FeedEntry {
  return {
    guid: `id-${number}`,
    url: `https://news.example/${number}`,
    title: `Council meets about bridge number ${number}`,
    published: '2026-03-02T08:00:00.000Z',
    summary: `The council met for the ${number}th time.`,
    categories: [],
    enclosures: [],
    ...fields,
  }
}

const stampedAt = (updated: string) => [1, 2, 3, 4].map((number) => entry(number, { updated }))

/** As the store keeps an entry that was read. */
const stored = (read: FeedEntry, id = `stored-${read.guid}`): KnownEntry => ({
  id,
  keys: entryKeys(read),
  contentHash: contentHash(read),
  published: read.published,
  updated: read.updated,
})

const matches = (read: readonly FeedEntry[], known: readonly KnownEntry[]) =>
  matchEntries(read, known).map(({ match, changed }) => ({ match, changed }))

describe('entryKeys', () => {
  test('are guid, normalized address, and title with day', () => {
    expect(
      entryKeys(
        entry(7, {
          url: 'http://www.news.example/7/?utm_source=rss',
          title: 'Bridge: closed again!',
        }),
      ),
    ).toEqual(['g:id-7', 'u:https://news.example/7', 't:2026-03-02 bridge closed again'])
  })

  test('leave out a title that says too little, or has no day', () => {
    expect(entryKeys(entry(1, { title: 'Weather' }))).toHaveLength(2)
    expect(entryKeys(entry(1, { published: undefined }))).toHaveLength(2)
  })

  test('stay short enough for an index', () => {
    const keys = entryKeys(
      entry(1, { guid: 'x'.repeat(5000), url: `https://a.example/${'y'.repeat(5000)}` }),
    )

    expect(Math.max(...keys.map((key) => key.length))).toBeLessThanOrEqual(202)
  })
})

describe('matchEntries', () => {
  test('tells new, same and changed entries apart', () => {
    const known = [stored(entry(1)), stored(entry(2))]

    expect(matches([entry(1), entry(2, { summary: 'They met again.' }), entry(3)], known)).toEqual([
      { match: 'stored-id-1', changed: false },
      { match: 'stored-id-2', changed: true },
      { match: undefined, changed: false },
    ])
  })

  test('knows an entry whose guid follows its headline by its address', () => {
    const known = [stored(entry(1, { guid: 'council-meets' }))]
    const renamed = entry(1, { guid: 'council-divided', title: 'Council divided over the bridge' })

    expect(matches([renamed], known)).toEqual([{ match: 'stored-council-meets', changed: true }])
  })

  test('brings nothing again when all ids change at once', () => {
    const before = [1, 2, 3].map((number) => entry(number))
    const after = before.map((one) => ({ ...one, guid: `tag:news.example,2026:${one.guid}` }))

    expect(
      matches(
        after,
        before.map((one) => stored(one)),
      ).every(({ match }) => match),
    ).toBe(true)
  })

  test('brings nothing again when ids and addresses all change at once', () => {
    const before = [1, 2, 3].map((number) => entry(number))
    const after = before.map((one, index) => ({
      ...one,
      guid: `https://new.example/story-${index}`,
      url: `https://new.example/story-${index}`,
    }))

    expect(
      matches(
        after,
        before.map((one) => stored(one)),
      ),
    ).toEqual([
      { match: 'stored-id-1', changed: false },
      { match: 'stored-id-2', changed: false },
      { match: 'stored-id-3', changed: false },
    ])
  })

  test('merges no entries of a feed in which all share one guid', () => {
    const read = [1, 2, 3].map((number) => entry(number, { guid: 'https://news.example/' }))

    expect(matchEntries(read, [])).toHaveLength(3)
    expect(
      matches(
        read,
        read.map((one, index) => stored(one, `s${index}`)),
      ),
    ).toEqual([
      { match: 's0', changed: false },
      { match: 's1', changed: false },
      { match: 's2', changed: false },
    ])
  })

  test('takes a guid that comes back on another day, under another title and address, for a new story', () => {
    const known = [stored(entry(1, { guid: 'top-story' }))]
    const next = entry(2, { guid: 'top-story', published: '2026-03-03T08:00:00.000Z' })

    expect(matches([next], known)).toEqual([{ match: undefined, changed: false }])
  })

  test('tells an entry that stands twice in a document once', () => {
    expect(matchEntries([entry(1), entry(1), entry(2)], [])).toHaveLength(2)
  })

  test('keeps two stories of one title and day apart', () => {
    const title = 'Morning briefing: what you need to know'
    const read = [entry(1, { title }), entry(2, { title })]

    expect(matches(read, [stored(read[0]!)])).toEqual([
      { match: 'stored-id-1', changed: false },
      { match: undefined, changed: false },
    ])
  })

  test('claims a stored entry once', () => {
    const known = [stored(entry(1))]
    const moved = entry(9, { guid: 'id-9', url: 'https://news.example/1' })

    expect(matches([moved, entry(1)], known).map(({ match }) => match)).toEqual([
      undefined,
      'stored-id-1',
    ])
  })

  test('takes a later `updated` for a change', () => {
    const known = [stored(entry(1, { updated: '2026-03-02T08:00:00.000Z' }))]
    const updated = entry(1, { updated: '2026-03-02T09:00:00.000Z' })

    expect(matches([updated], known)).toEqual([{ match: 'stored-id-1', changed: true }])
  })

  test('passes over `updated` where a feed stamps every entry at every build', () => {
    const known = stampedAt('2026-03-02T08:00:00.000Z').map((one) => stored(one))

    expect(
      matches(stampedAt('2026-03-02T09:00:00.000Z'), known).some(({ changed }) => changed),
    ).toBe(false)
  })

  test('sees no change in markup alone', () => {
    const known = [stored(entry(1, { content: '<p>The bridge is closed.</p>' }))]
    const pixel = entry(1, {
      content: '<div>The bridge is closed.<img src="https://t.example/?n=9"></div>',
    })

    expect(matches([pixel], known)).toEqual([{ match: 'stored-id-1', changed: false }])
  })
})
