import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import RssParser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import { readFeed } from '../../../src/text/feed.ts'

const folder = path.join(import.meta.dirname, '../../fixtures/feeds')

/** Fixtures that rss-parser refuses, and why. */
const refused: Readonly<Record<string, string>> = {
  'json-feed.json': 'it reads no JSON',
  'mangled.xml':
    'its XML parser is strict: text before the declaration, bare ampersands, an end that is missing',
  'news-sitemap.xml': 'it knows no sitemaps',
  'sitemap-index.xml': 'it knows no sitemaps',
}

/** Where ours says something else: fixture, entry (or feed) and field, and why ours is right. */
const differences: Readonly<Record<string, string>> = {
  'atom-03.xml 0 title': 'an HTML reference in a title without a type is one: è, not &egrave;',
  'atom-blog.xml feed link': 'the link is relative to xml:base, which it passes over',
  'atom-blog.xml 0 title': 'ours is plain text; the markup is in titleHtml',
  'atom-blog.xml 0 link': 'the link is relative to xml:base, which it passes over',
  'atom-blog.xml 1 link': 'the link is relative to xml:base, which it passes over',
  'relative.xml feed link': 'the link is relative to xml:base, which it passes over',
  'relative.xml 0 link': 'the link is relative to xml:base, which it passes over',
  'relative.xml 0 enclosure': 'an address without a scheme has that of its base',
  'rss-news.xml 1 author': 'the name alone, without the e-mail address before it',
}

/** What both tell, as far as rss-parser tells it. */
interface Told {
  readonly title?: string | undefined
  readonly link?: string | undefined
  readonly id?: string | undefined
  readonly date?: string | undefined
  readonly author?: string | undefined
  readonly categories?: string | undefined
  readonly enclosure?: string | undefined
}
const fields = ['title', 'link', 'id', 'date', 'author', 'categories', 'enclosure'] as const

const files = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'))

async function theirs(file: string): Promise<{ feed: Told; entries: Told[] }> {
  const feed = await new RssParser<object, { id?: string; author?: string }>().parseString(
    readFileSync(path.join(folder, file), 'utf8'),
  )
  return {
    feed: { title: feed.title, link: feed.link },
    entries: feed.items.map((item) => ({
      title: item.title,
      link: item.link,
      id: item.guid ?? item.id,
      date: item.isoDate,
      author: item.creator ?? item.author,
      categories: item.categories?.map(String).join(),
      enclosure: item.enclosure?.url,
    })),
  }
}

function ours(file: string): { feed: Told; entries: Told[] } {
  const { title, siteUrl, entries } = readFeed(readFileSync(path.join(folder, file)), {
    url: `https://feeds.example/${file}`,
  })
  return {
    feed: { title, link: siteUrl },
    entries: entries.map((entry) => ({
      title: entry.title,
      link: entry.url,
      id: entry.guid,
      date: entry.published ?? entry.updated,
      author: entry.author,
      categories: entry.categories.join(),
      enclosure: entry.enclosures[0]?.url,
    })),
  }
}

/** Fields in which rss-parser says something and ours says something else. */
function differing(file: string, where: string, their: Told, our: Told): string[] {
  return fields
    .filter((field) => their[field] !== undefined && their[field] !== our[field])
    .map((field) => `${file} ${where} ${field}`)
}

describe('beside rss-parser', () => {
  test.each(files.filter((file) => refused[file] === undefined))(
    'says the same of %s, or why not',
    async (file) => {
      const [their, our] = [await theirs(file), ours(file)]

      const found = [
        ...differing(file, 'feed', their.feed, our.feed),
        ...their.entries.flatMap((entry, at) =>
          differing(file, String(at), entry, our.entries[at] ?? {}),
        ),
      ]
      expect(our.entries).toHaveLength(their.entries.length)
      expect(found.toSorted()).toEqual(
        Object.keys(differences)
          .filter((key) => key.startsWith(`${file} `))
          .toSorted(),
      )
    },
  )

  test.each(Object.keys(refused))('reads %s, which rss-parser refuses', async (file) => {
    await expect(theirs(file)).rejects.toThrow()
    expect(() => ours(file)).not.toThrow()
  })
})
