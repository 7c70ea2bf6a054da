import { describe, expect, test } from 'vitest'
import { declare, nameIn } from '../../../../src/text/feed/names.ts'

const inner = (uri: string, prefix = 'p') =>
  declare(new Map(), new Map([[prefix === '' ? 'xmlns' : `xmlns:${prefix}`, uri]]))

describe('the vocabulary of a namespace', () => {
  test.each([
    ['http://www.w3.org/2005/Atom', 'atom:x'],
    ['http://purl.org/atom/ns#', 'atom:x'],
    ['http://purl.org/rss/1.0/', 'x'],
    ['http://purl.org/net/rss1.1#', 'x'],
    ['http://my.netscape.com/rdf/simple/0.9/', 'x'],
    ['http://channel.netscape.com/rdf/simple/0.9/', 'x'],
    ['http://backend.userland.com/rss', 'x'],
    ['http://backend.userland.com/rss2', 'x'],
    ['http://backend.userland.com/RSS091', 'x'],
    ['http://blogs.law.harvard.edu/tech/rss', 'x'],
    ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf:x'],
    ['http://purl.org/dc/elements/1.0/', 'dc:x'],
    ['http://purl.org/dc/elements/1.1/', 'dc:x'],
    ['http://purl.org/dc/terms/', 'dcterms:x'],
    ['http://purl.org/rss/1.0/modules/content/', 'content:x'],
    ['http://purl.org/rss/1.0/modules/syndication/', 'sy:x'],
    ['http://search.yahoo.com/mrss/', 'media:x'],
    ['http://tools.search.yahoo.com/mrss/', 'media:x'],
    ['http://video.search.yahoo.com/mrss', 'media:x'],
    ['http://search.yahoo.com/mrss/rss.php', 'media:x'],
    ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes:x'],
    ['http://example.com/DTDs/Podcast-1.0.dtd', 'itunes:x'],
    ['http://www.georss.org/georss', 'georss:x'],
    ['http://www.opengis.net/gml', 'gml:x'],
    ['http://www.w3.org/2003/01/geo/wgs84_pos#', 'geo:x'],
    ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner:x'],
    ['http://www.pheedo.com/namespace/pheedo', 'pheedo:x'],
    ['http://www.w3.org/1999/xhtml', 'xhtml:x'],
    ['https://www.sitemaps.org/schemas/sitemap/0.9', 'sitemap:x'],
    ['http://www.google.com/schemas/sitemap/0.84', 'sitemap:x'],
    ['http://www.google.com/schemas/sitemap/0.9', 'sitemap:x'],
    ['http://www.google.com/schemas/sitemap-news/0.9', 'news:x'],
    ['http://www.google.com/schemas/sitemap-image/1.1', 'image:x'],
    ['http://kenby.example/ns', 'p:x'],
  ])('%s', (uri, name) => {
    expect(nameIn(inner(uri), 'p:x', '')).toBe(name)
  })

  test('holds where nobody declared its prefix', () => {
    expect(nameIn(new Map(), 'a10:updated', '')).toBe('atom:updated')
    expect(nameIn(new Map(), 'dc:creator', '')).toBe('dc:creator')
    expect(nameIn(new Map(), 'kenby:creator', '')).toBe('kenby:creator')
  })

  test.each([
    ['http://www.w3.org/2005/Atom', 'atom', 'atom:x'],
    ['http://www.w3.org/2005/Atom', '', 'x'],
    ['http://purl.org/dc/elements/1.1/', '', 'dc:x'],
    ['http://kenby.example/ns', '', 'x'],
    ['http://www.sitemaps.org/schemas/sitemap/0.9', '', 'x'],
  ])('%s without a prefix, in a document whose own is "%s"', (uri, own, name) => {
    expect(nameIn(inner(uri, ''), 'x', own)).toBe(name)
  })

  test('is the same scope where nothing new is declared', () => {
    const scope = inner('http://purl.org/dc/elements/1.1/', 'dc')

    expect(declare(scope, new Map([['href', 'x']]))).toBe(scope)
    expect(declare(scope, new Map([['xmlns:dc', 'http://purl.org/dc/elements/1.1/']]))).toBe(scope)
  })

  test('is looked for under 64 prefixes at most', () => {
    const attributes = new Map(
      Array.from({ length: 65 }, (_, at) => [`xmlns:p${at}`, 'http://purl.org/dc/terms/'] as const),
    )
    const full = declare(new Map(), new Map([...attributes].slice(0, 64)))

    expect(full.size).toBe(64)
    expect(declare(full, attributes)).toBe(full)
  })

  test('that no rule knows ends the one around it, where it has no prefix', () => {
    const outer = inner('http://purl.org/dc/elements/1.1/', '')
    const unknown = declare(outer, new Map([['xmlns', 'http://kenby.example/ns']]))

    expect([nameIn(outer, 'x', ''), nameIn(unknown, 'x', '')]).toEqual(['dc:x', 'x'])
  })

  test('that no rule knows leaves a prefix as it is customary', () => {
    expect(nameIn(inner('http://kenby.example/ns', 'dc'), 'dc:x', '')).toBe('dc:x')
    expect(inner('http://kenby.example/ns', 'dc').size).toBe(0)
  })

  test.each([
    ['http://purl.org/atom/ns/', 'atom:x'],
    ['HTTP://WWW.PURL.ORG/ATOM/NS', 'atom:x'],
    [' http://purl.org/atom/ns ', 'atom:x'],
    ['http://purl.org/atom/ns/#', 'p:x'],
    [`http://purl.org/atom/ns${'#'.repeat(200)}`, 'p:x'],
  ])('is told without scheme, www, case and final mark: %j', (uri, name) => {
    expect(nameIn(inner(uri), 'p:x', '')).toBe(name)
  })
})
