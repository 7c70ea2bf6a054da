import { describe, expect, test } from 'vitest'
import { compareReadings, readWithRssParser, readingOf } from '../../src/second-opinion.ts'
import { readFeed } from '../../src/text/feed.ts'

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding)

const item = (inner: string) =>
  `<rss version="2.0"><channel><title>Courier</title><link>https://a.example/</link><item>${inner}</item></channel></rss>`

const full = item(`<title>Quay opens</title><link>https://a.example/1</link><guid>one</guid>
  <pubDate>Mon, 02 Mar 2026 08:00:00 GMT</pubDate><author>Ida Brook</author><description>The quay is open.</description>
  <enclosure url="https://a.example/1.mp3" type="audio/mpeg" length="9"/>`)

describe('readWithRssParser', () => {
  test('gives the fields that can be compared', async () => {
    expect(await readWithRssParser(bytes(full))).toEqual({
      title: 'Courier',
      siteUrl: 'https://a.example/',
      entries: [
        {
          id: 'one',
          url: 'https://a.example/1',
          title: 'Quay opens',
          published: '2026-03-02T08:00:00.000Z',
          author: 'Ida Brook',
          enclosure: 'https://a.example/1.mp3',
          text: 17,
        },
      ],
    })
  })

  test.each([
    ['text/xml; charset=iso-8859-1', 'Straße'],
    ['text/xml; charset="ISO-8859-1"', 'Straße'],
    ['text/xml', 'Stra�e'],
    ['text/xml; charset=none-such', 'Stra�e'],
  ])('takes the charset of the header alone: %s', async (contentType, title) => {
    const body = bytes(item('<title>Straße</title>'), 'latin1')
    expect((await readWithRssParser(body, contentType)).entries[0]?.title).toBe(title)
  })

  test('leaves out a date that is none and what is no text', async () => {
    const body = bytes(item('<title>A</title><pubDate>soon</pubDate><guid a="b">x</guid>'))
    expect((await readWithRssParser(body)).entries[0]).toMatchObject({
      title: 'A',
      published: undefined,
    })
  })

  test('throws what rss-parser throws', async () => {
    await expect(readWithRssParser(bytes('{"version": 1}'))).rejects.toThrow(/whitespace/)
  })
})

const ours = (text: string) => readingOf(readFeed(bytes(text), { url: 'https://a.example/feed' }))

describe('compareReadings', () => {
  test('finds nothing where both read the same', async () => {
    const { feed, entries } = compareReadings(ours(full), await readWithRssParser(bytes(full)))
    expect(feed.filter(({ differs }) => differs)).toEqual([])
    expect(entries).toMatchObject([{ by: 'both' }])
    expect(entries[0]?.fields.filter(({ differs }) => differs)).toEqual([])
    expect(entries[0]?.fields.map(({ field, ours: value }) => [field, value])).toEqual([
      ['title', 'Quay opens'],
      ['url', 'https://a.example/1'],
      ['id', 'one'],
      ['published', '2026-03-02T08:00:00.000Z'],
      ['author', 'Ida Brook'],
      ['enclosure', 'https://a.example/1.mp3'],
      ['text', '17 characters'],
    ])
  })

  test.each([
    ['the id', { id: '1', title: 'A' }, { id: '1', title: 'B' }],
    ['the address', { id: '1', url: 'u' }, { id: '2', url: 'u' }],
    ['the title', { title: 'A  b' }, { title: 'A b', url: 'u' }],
  ])('entries are the same by %s', (_, one, other) => {
    const { entries } = compareReadings({ entries: [one] }, { entries: [other] })
    expect(entries.map(({ by }) => by)).toEqual(['both'])
  })

  test('the id counts before the address', () => {
    const theirs = [
      { id: '2', url: 'u' },
      { id: '1', url: 'v' },
    ]
    const { entries } = compareReadings({ entries: [{ id: '1', url: 'u' }] }, { entries: theirs })
    expect(entries.map(({ by, fields }) => [by, fields[1]?.theirs])).toEqual([
      ['both', 'v'],
      ['them', 'u'],
    ])
  })

  test('one entry of theirs is not two of ours', () => {
    const twice = [{ title: 'A' }, { title: 'A' }]
    const { feed, entries } = compareReadings({ entries: twice }, { entries: [{ title: 'A' }] })
    expect(entries.map(({ by }) => by)).toEqual(['both', 'us'])
    expect(feed).toContainEqual({ field: 'entries', ours: '2', theirs: '1', differs: true })
  })

  test('texts differ where only one has any, and values are cut to what fits a screen', () => {
    const { entries } = compareReadings(
      { entries: [{ id: '1', title: 'x'.repeat(900), text: 20 }] },
      { entries: [{ id: '1', title: `${'x'.repeat(900)}y` }] },
    )
    expect(entries[0]?.fields[0]).toMatchObject({ ours: 'x'.repeat(300), differs: true })
    expect(entries[0]?.fields.at(-1)).toEqual({
      field: 'text',
      ours: '20 characters',
      theirs: undefined,
      differs: true,
    })
    const lengths = { entries: [{ id: '1', text: 20 }] }
    const alike = compareReadings(lengths, { entries: [{ id: '1', text: 21 }] })
    expect(alike.entries[0]?.fields.at(-1)?.differs).toBe(false)
  })
})
