import { describe, expect, test } from 'vitest'
import { readFeed } from '../../../../src/text/feed.ts'

const spaces = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
].join(' ')

const feedOf = (fields: string) =>
  readFeed(
    new TextEncoder().encode(`<rss version="2.0" ${spaces}><channel>${fields}</channel></rss>`),
    { url: 'https://paper.example/feed.xml', readAt: '2026-03-03T12:00:00.000Z' },
  )
const entryOf = (fields: string) => feedOf(`<title>News</title><item>${fields}</item>`).entries[0]!

/** One element before the other and behind it: which is believed must not hang on that. */
const bothWays = (name: string, other: string, [one, two]: readonly [string, string]) => {
  const [first, second] = [`<${name}>${one}</${name}>`, `<${other}>${two}</${other}>`]
  return [first + second, second + first]
}

/** Each is believed over the next. */
const neighbours = (names: readonly string[]) =>
  names.slice(1).map((name, at) => [names[at]!, name] as const)

describe('of two titles of an entry', () => {
  test.each(neighbours(['title', 'dc:title', 'itunes:title', 'media:title']))(
    '%s is believed over %s',
    (name, other) => {
      const read = bothWays(name, other, ['Ayr', 'Lund']).map((fields) => entryOf(fields).title)

      expect(read).toEqual(['Ayr', 'Ayr'])
    },
  )
})

describe('of two dates of an entry', () => {
  test.each<readonly [string, string]>([
    ...neighbours(['pubDate', 'dcterms:issued', 'dc:date', 'dcterms:created']),
    ['dcterms:issued', 'dcterms:available'],
    ['dcterms:available', 'dcterms:created'],
    ['atom:published', 'dcterms:issued'],
    ['published', 'dcterms:issued'],
  ])('%s is believed over %s', (name, other) => {
    const dates = ['2026-03-01T10:00:00Z', '2026-03-02T10:00:00Z'] as const
    const read = bothWays(name, other, dates).map((fields) => entryOf(fields).published)

    expect(read).toEqual(['2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.000Z'])
  })

  test.each([
    ['atom:updated', 'dcterms:modified'],
    ['atom:modified', 'updated'],
    ['dcterms:modified', 'lastmod'],
    ['updated', 'lastmod'],
  ])('%s is believed over %s', (name, other) => {
    const dates = ['2026-03-01T10:00:00Z', '2026-03-02T10:00:00Z'] as const
    const read = bothWays(name, other, dates).map((fields) => entryOf(fields).updated)

    expect(read).toEqual(['2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.000Z'])
  })
})

describe('of two descriptions of a feed', () => {
  test.each(
    neighbours(['description', 'subtitle', 'dc:description', 'itunes:summary', 'itunes:subtitle']),
  )('%s is believed over %s', (name, other) => {
    const read = bothWays(name, other, ['Of Ayr', 'Of Lund']).map(
      (fields) => feedOf(`<title>News</title>${fields}`).description,
    )

    expect(read).toEqual(['Of Ayr', 'Of Ayr'])
  })
})

describe('of two dates of a feed', () => {
  test.each(neighbours(['lastBuildDate', 'pubDate', 'dc:date', 'dcterms:issued']))(
    '%s is believed over %s',
    (name, other) => {
      const dates = ['2026-03-01T10:00:00Z', '2026-03-02T10:00:00Z'] as const
      const read = bothWays(name, other, dates).map(
        (fields) => feedOf(`<title>News</title>${fields}`).updated,
      )

      expect(read).toEqual(['2026-03-01T10:00:00.000Z', '2026-03-01T10:00:00.000Z'])
    },
  )
})
