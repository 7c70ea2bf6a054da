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
  title: read.title,
  url: read.url,
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

  test('claims a stored entry once, though another bears its former address', () => {
    const moved = entry(1, { url: 'https://news.example/moved' })
    const other = entry(1, { guid: 'id-9' })

    expect(matches([moved, { ...other, title: undefined }], [stored(entry(1))])).toEqual([
      { match: 'stored-id-1', changed: false },
      { match: undefined, changed: false },
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

/** What is stored, and how a later entry may differ from it. */
const original = {
  guid: 'story-1',
  url: 'https://paper.example/town#post-1',
  title: 'Harbour bridge closed after the flood',
  published: '2026-03-02T08:00:00.000Z',
}
const variants = {
  guid: { same: original.guid, other: 'story-2', none: undefined },
  address: {
    same: original.url,
    fragment: 'https://paper.example/town#post-2',
    other: 'https://paper.example/country',
  },
  title: {
    same: original.title,
    similar: 'Harbour bridge closed after the great flood',
    other: 'Ferry runs again from Thursday on',
  },
  when: {
    same: original.published,
    later: '2026-03-02T15:00:00.000Z',
    day: '2026-03-05T08:00:00.000Z',
  },
} as const

const guids = ['same', 'other', 'none'] as const
const addresses = ['same', 'fragment', 'other'] as const
const titles = ['same', 'similar', 'other'] as const
const times = ['same', 'later', 'day'] as const
const everyCase = guids.flatMap((guid) =>
  addresses.flatMap((address) =>
    titles.flatMap((title) => times.map((when) => ({ guid, address, title, when }))),
  ),
)

/** The table of docs/decisions/0024-when-an-entry-is-new.md: titles and times, `title/when`, that make a new entry. */
const allOthers = ['other/same', 'other/later', 'other/day']
const allSimilar = ['similar/same', 'similar/later', 'similar/day']
const newWith: Record<
  (typeof guids)[number],
  Record<(typeof addresses)[number], readonly string[]>
> = {
  same: { same: [], fragment: [], other: ['other/day'] },
  other: {
    same: ['other/later', 'other/day'],
    fragment: allOthers,
    other: ['same/day', ...allSimilar, ...allOthers],
  },
  none: {
    same: ['other/day'],
    fragment: allOthers,
    other: ['same/day', ...allSimilar, ...allOthers],
  },
}

const alert = (guid: string, title: string, hour: string) =>
  entry(1, {
    guid,
    title,
    url: 'https://alerts.example/',
    published: `2026-03-02T${hour}:00:00.000Z`,
  })

describe('a later entry', () => {
  test.each(everyCase)(
    'with guid $guid, address $address, title $title, time $when',
    ({ guid, address, title, when }) => {
      const url = variants.address[address]
      const later = entry(1, {
        guid: variants.guid[guid] ?? url,
        url,
        title: variants.title[title],
        published: variants.when[when],
      })
      const before = entry(1, {
        ...original,
        ...(guid === 'none' ? { guid: original.url } : {}),
      })

      const [found] = matches([later], [stored(before, 'first')])

      const isNew = newWith[guid][address].includes(`${title}/${when}`)
      expect(found?.match).toBe(isNew ? undefined : 'first')
    },
  )

  test.each([
    ['Flood warning for the Elbe valley', 'Flood warning for the Oder valley'],
    ['Water must be boiled in 3 districts', 'Water must be boiled in 4 districts'],
    ['All trains are running', 'Signal fault between the two stations'],
  ])('of an address that alerts share is new: %s, then %s', (before, after) => {
    const known = [stored(alert('a-1', before, '10'))]

    expect(matches([alert('a-2', after, '15')], known)).toEqual([
      { match: undefined, changed: false },
    ])
  })

  test.each([
    ['Storm warning for the coast', 'Storm warning for the north coast'],
    ['Mayor Keler opens the bridge', 'Mayor Keller opens the bridge'],
    ['Council votes on bridge', 'Council votes on bridge: what we know'],
  ])('with a corrected title is known: %s, then %s', (before, after) => {
    const known = [stored(alert('a-1', before, '10'))]

    expect(matches([alert('a-2', after, '15')], known)).toEqual([
      { match: 'stored-a-1', changed: true },
    ])
  })

  test('is known where the feed makes up its guids anew for every answer', () => {
    const known = [1, 2, 3].map((number) => stored(entry(number, { guid: `first-${number}` })))
    const again = [1, 2, 3].map((number) =>
      entry(number, { guid: `second-${number}`, published: '2026-03-02T09:00:00.000Z' }),
    )

    expect(matches(again, known).map(({ match }) => match)).toEqual([
      'stored-first-1',
      'stored-first-2',
      'stored-first-3',
    ])
  })

  test('is known by a guid that numbers the versions of one address', () => {
    const url = 'https://paper.example/town'
    const before = entry(1, { url, guid: `${url}#0` })
    const after = entry(1, {
      url,
      guid: `${url}#1`,
      title: 'Nobody hurt as old mill burns down',
      published: '2026-03-02T17:00:00.000Z',
    })

    expect(matches([after], [stored(before, 'first')])).toEqual([{ match: 'first', changed: true }])
  })

  test('is known where only the fragment says that it was read in a feed', () => {
    const url = 'https://paper.example/town'
    const before = entry(1, { guid: 'town-flooded', url: `${url}#xtor=RSS-1` })
    const after = entry(1, { guid: 'town-dry', url: `${url}#xtor=RSS-2`, title: 'The town is dry' })

    expect(matches([after], [stored(before, 'first')])).toEqual([{ match: 'first', changed: true }])
  })

  test('without dates is known by its address', () => {
    const undated = { url: 'https://alerts.example/', published: undefined }
    const before = entry(1, { ...undated, guid: 'a-1' })
    const after = entry(2, { ...undated, guid: 'a-2', title: 'Storm over the coast tonight' })

    expect(matches([after], [stored(before, 'first')])).toEqual([{ match: 'first', changed: true }])
  })

  test('of a feed that states times of change only is told by these', () => {
    const undated = { url: 'https://alerts.example/', published: undefined }
    const before = entry(1, { ...undated, guid: 'a-1', updated: '2026-03-02T08:00:00.000Z' })
    const after = entry(2, {
      ...undated,
      guid: 'a-2',
      title: 'Storm over the coast tonight',
      updated: '2026-03-02T09:00:00.000Z',
    })

    expect(matches([after], [stored(before)])).toEqual([{ match: undefined, changed: false }])
  })

  test('is never dropped because the store could not tell it from the first', () => {
    const first = entry(1, { guid: 'https://a.example/', url: 'https://a.example/', title: 'Rain' })
    const after = { ...first, title: 'Snow', published: '2026-03-05T08:00:00.000Z' }

    expect(matches([after], [stored(first, 'first')])).toEqual([{ match: 'first', changed: true }])
  })
})

describe('entries of one document', () => {
  test('that share guid and page are apart by fragment, title or time', () => {
    const url = 'https://paper.example/live'
    const live = [1, 2, 3].map((number) => entry(number, { guid: url, url: `${url}#${number}` }))
    const status = [1, 2, 3].map((number) => entry(number, { guid: url, url }))

    expect(matchEntries(live, [])).toHaveLength(3)
    expect(matchEntries(status, [])).toHaveLength(3)
  })

  test('that share every key are kept under what they say', () => {
    const live = { guid: 'g', url: 'https://paper.example/live', title: 'Live' }
    const read = ['08', '09'].map((hour) =>
      entry(1, { ...live, summary: hour, published: `2026-03-02T${hour}:00:00.000Z` }),
    )

    expect(matchEntries(read, []).map(({ keys }) => keys)).toEqual(
      read.map((one) => [`c:${contentHash(one)}`]),
    )
  })

  test('that share some keys are kept under the others', () => {
    const read = [1, 2].map((number) => entry(number, { guid: 'g' }))

    expect(matchEntries(read, []).map(({ keys: [first] }) => first)).toEqual([
      'u:https://news.example/1',
      'u:https://news.example/2',
    ])
  })

  test.each([
    ['page', { url: 'https://news.example/other' }],
    ['title', { title: 'Weather' }],
    ['time', { published: '2026-03-02T09:00:00.000Z' }],
    ['guid', { guid: 'other' }],
  ])('that differ in their %s alone are two', (_, other) => {
    expect(matchEntries([entry(1), entry(1, other)], [])).toHaveLength(2)
  })

  test.each([
    ['text', { summary: 'Another one.' }],
    ['punctuation of the title', { title: 'Council meets about bridge: number 1' }],
    ['source of the reader', { url: 'https://news.example/1?utm_source=rss' }],
  ])('that differ in the %s alone are one', (_, other) => {
    expect(matchEntries([entry(1), entry(1, other)], [])).toHaveLength(1)
  })
})
