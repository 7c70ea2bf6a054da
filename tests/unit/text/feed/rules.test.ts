import { describe, expect, test } from 'vitest'
import { readFeed } from '../../../../src/text/feed.ts'

const spaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"',
  'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"',
  'xmlns:xhtml="http://www.w3.org/1999/xhtml"',
  'xmlns:georss="http://www.georss.org/georss"',
  'xmlns:gml="http://www.opengis.net/gml"',
  'xmlns:sitemap="http://www.sitemaps.org/schemas/sitemap/0.9"',
  'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"',
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
].join(' ')

const feedOf = (fields: string) =>
  readFeed(
    new TextEncoder().encode(`<rss version="2.0" ${spaces}><channel>${fields}</channel></rss>`),
    { url: 'https://paper.example/feed.xml', readAt: '2026-03-03T12:00:00.000Z' },
  )
const entryOf = (fields: string) => feedOf(`<title>News</title><item>${fields}</item>`).entries[0]!
const ofFeed = (fields: string) => feedOf(`<title>News</title>${fields}`)

/** Elements with what they hold: `title`, `author>name`, or all of one with `%` for its value. */
const written = (name: string, value: string): string =>
  name.includes('<')
    ? name.replaceAll('%', value)
    : name.split('>').reduceRight((inner, element) => `<${element}>${inner}</${element}>`, value)

/** Each name of a row with each of the next row. */
const neighbours = (rows: readonly (readonly string[])[]) =>
  rows
    .slice(1)
    .flatMap((row, at) => row.flatMap((other) => rows[at]!.map((name) => [name, other] as const)))

const equals = (rows: readonly (readonly string[])[]) =>
  rows.flatMap((row) => row.slice(1).map((other, at) => [row[at]!, other] as const))

interface Ranks {
  /** Rows of elements, the most believed first; those of one row are believed alike. */
  readonly rows: readonly (readonly string[])[]
  /** What the two compared elements hold. */
  readonly values: readonly [string, string]
  readonly read: (fields: string) => unknown
}

/** Which of two elements is believed must not hang on their order, but for those that are believed alike. */
function ranks(what: string, { rows, values: [one, two], read }: Ranks): void {
  const alone = (name: string, value: string) => read(written(name, value))

  describe(what, () => {
    test.each(neighbours(rows))('%s is believed over %s', (name, other) => {
      const [better, worse] = [written(name, one), written(other, two)]
      const expected = alone(name, one)

      expect(expected).toBeDefined()
      expect(alone(other, two)).not.toEqual(expected)
      expect([read(better + worse), read(worse + better)]).toEqual([expected, expected])
    })

    const alike = equals(rows)
    if (alike.length > 0)
      test.each(alike)('%s and %s are believed alike: the first counts', (name, other) => {
        expect(read(written(name, one) + written(other, two))).toEqual(alone(name, one))
        expect(read(written(other, two) + written(name, one))).toEqual(alone(other, two))
      })
  })
}

const words = ['Ayr', 'Lund'] as const
const dates = ['2026-03-01T10:00:00Z', '2026-03-02T10:00:00Z'] as const
const addresses = ['https://ayr.example/', 'https://lund.example/'] as const

ranks('of two titles of an entry', {
  rows: [
    ['title', 'atom:title'],
    ['news:news>news:title', 'news:title'],
    ['dc:title'],
    ['itunes:title'],
    ['media:title'],
  ],
  values: words,
  read: (fields) => entryOf(fields).title,
})

ranks('of two dates of an entry', {
  rows: [
    ['pubDate', 'atom:published', 'news:publication_date'],
    ['published', 'atom:issued'],
    ['dcterms:issued'],
    ['dcterms:available', 'atom:created', 'dc:date'],
    ['dcterms:created'],
  ],
  values: dates,
  read: (fields) => entryOf(fields).published,
})

ranks('of two times of change of an entry', {
  rows: [
    ['atom:updated', 'atom:modified'],
    ['dcterms:modified', 'updated'],
    ['lastmod', 'sitemap:lastmod'],
  ],
  values: dates,
  read: (fields) => entryOf(fields).updated,
})

ranks('of two summaries of an entry', {
  rows: [
    ['atom:summary', 'summary'],
    ['description'],
    ['dc:description', 'dcterms:abstract'],
    ['itunes:summary'],
    ['media:description'],
    ['itunes:subtitle'],
  ],
  values: words,
  read: (fields) => entryOf(fields).summary,
})

ranks('of two texts of an entry', {
  rows: [['content:encoded', 'atom:content'], ['content', 'xhtml:body', 'body'], ['fullitem']],
  values: words,
  read: (fields) => entryOf(fields).content,
})

ranks('of two ids of an entry', {
  rows: [['guid', 'atom:id'], ['id'], ['dc:identifier']],
  values: words,
  read: (fields) => entryOf(fields).guid,
})

ranks('of two addresses of an entry', {
  rows: [
    ['feedburner:origLink'],
    ['link', 'loc', 'sitemap:loc'],
    ['<atom:link type="text/html" href="%"/>'],
    ['<atom:link href="%"/>'],
    ['<atom:link type="application/pdf" href="%"/>'],
    ['<atom:link type="application/atom+xml" href="%"/>'],
    ['<atom:content src="%"/>'],
  ],
  values: addresses,
  read: (fields) => entryOf(fields).url,
})

ranks('of two places for comments on an entry', {
  rows: [['comments'], ['<atom:link rel="replies" href="%"/>']],
  values: addresses,
  read: (fields) => entryOf(fields).comments,
})

ranks('of two languages of an entry', {
  rows: [
    ['news:language', 'language'],
    ['dc:language', 'dcterms:language'],
  ],
  values: ['de', 'fr'],
  read: (fields) => entryOf(fields).language,
})

ranks('of two pictures of an entry', {
  rows: [
    ['<itunes:image href="%"/>', 'image:loc'],
    ['<media:thumbnail url="%"/>', 'image>url'],
    ['<media:content medium="image" url="%"/>', '<enclosure type="image/png" url="%"/>'],
  ],
  values: addresses,
  read: (fields) => entryOf(fields).image,
})

ranks('of two places of an entry', {
  rows: [['georss:point'], ['gml:pos']],
  values: ['51 7', '55 13'],
  read: (fields) => entryOf(fields).location,
})

ranks('of two descriptions of a feed', {
  rows: [
    ['description', 'atom:subtitle', 'atom:tagline'],
    ['tagline', 'subtitle'],
    ['dc:description'],
    ['itunes:summary'],
    ['itunes:subtitle'],
    ['atom:info'],
  ],
  values: words,
  read: (fields) => ofFeed(fields).description,
})

ranks('of two dates of a feed', {
  rows: [
    ['lastBuildDate', 'atom:updated', 'atom:modified'],
    ['pubDate'],
    ['dc:date', 'dcterms:modified'],
    ['dcterms:issued'],
  ],
  values: dates,
  read: (fields) => ofFeed(fields).updated,
})

/** Rows of elements that name an author, the most believed first. */
function authorRanks(
  what: string,
  rows: readonly (readonly string[])[],
  read: (fields: string) => unknown,
): void {
  const names = (name: string, other: string) =>
    read(written(name, 'Ann Ayr') + written(other, 'Bo Lund'))

  describe(what, () => {
    test.each(neighbours(rows))('%s is believed over %s', (name, other) => {
      expect(names(name, other)).toBe('Ann Ayr')
      expect(names(other, name)).toBe('Bo Lund')
    })

    test.each(equals(rows))('%s and %s are both kept', (name, other) => {
      expect(names(name, other)).toBe('Ann Ayr, Bo Lund')
    })
  })
}

const persons = [
  'author',
  'dc:creator',
  'dc:author',
  'atom:author',
  'atom:author>atom:name',
  'atom:author>name',
  'author>name',
  'author>atom:name',
]

authorRanks(
  'of two authors of an entry',
  [
    persons,
    ['itunes:author'],
    ['author>email', 'atom:author>atom:email'],
    ['atom:source>atom:author>atom:name'],
  ],
  (fields) => entryOf(fields).author,
)

authorRanks(
  'of two authors of a feed',
  [
    persons,
    ['managingEditor', 'itunes:author'],
    ['author>email', 'atom:author>atom:email'],
    ['webMaster', 'itunes:owner>itunes:name'],
    ['dc:publisher'],
  ],
  (fields) => ofFeed(fields).author,
)

/** An entry whose own element tells an id and a language. */
const tellingEntry = (fields: string) =>
  feedOf(`<title>News</title><item rdf:about="urn:about" xml:lang="de">${fields}</item>`).entries[0]

test('an id and a language of the entry’s own element are believed less than those in it', () => {
  expect(tellingEntry('<title>Ayr</title>')).toMatchObject({ guid: 'urn:about', language: 'de' })
  expect(tellingEntry('<id>1</id><dc:language>fr</dc:language>')).toMatchObject({
    guid: '1',
    language: 'fr',
  })
  expect(tellingEntry('<dc:identifier>1</dc:identifier>')?.guid).toBe('urn:about')
})

test.each(['media:keywords', 'itunes:keywords', 'news:keywords', 'tags'])(
  '%s names several subjects',
  (name) => {
    expect(entryOf(written(name, 'Ayr, Lund ,')).categories).toEqual(['Ayr', 'Lund'])
  },
)

test.each([
  'category',
  'atom:category',
  'dc:subject',
  'media:category',
  '<category term="%"/>',
  '<itunes:category text="%"/>',
  '<category label="%"/>',
])('%s names one subject', (name) => {
  expect(entryOf(written(name, 'Ayr, Lund')).categories).toEqual(['Ayr, Lund'])
})
