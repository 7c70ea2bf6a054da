import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FeedDocument } from '../../../src/schemas/feed.ts'
import { maxFeedBytes, readFeed } from '../../../src/text/feed.ts'
import { Unreadable } from '../../../src/text/unreadable.ts'

const folder = path.join(import.meta.dirname, '../../fixtures/feeds')
const fixtures = readdirSync(folder).filter((name) => !name.endsWith('.expected.json'))
const readAt = '2026-03-03T12:00:00.000Z'

const read = (feed: string | Uint8Array, contentType?: string) =>
  readFeed(typeof feed === 'string' ? new TextEncoder().encode(feed) : feed, {
    url: 'https://news.example/feed.xml',
    contentType,
    readAt,
  })
const rss = (items: string, attributes = '') =>
  `<rss version="2.0"${attributes}><channel><title>News</title><link>https://news.example/</link>${items}</channel></rss>`
const item = (fields: string) => read(rss(`<item>${fields}</item>`)).entries[0]!
const dated = (date: string) => item(`<title>t</title><pubDate>${date}</pubDate>`)
const atom = (fields: string) =>
  read(
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://paper.example/media/"><entry><id>urn:1</id>${fields}</entry></feed>`,
  ).entries[0]!

describe('readFeed', () => {
  test.each(fixtures)('reads %s as expected', (name) => {
    const document = readFeed(readFileSync(path.join(folder, name)), {
      url: `https://feeds.example/${name}`,
      readAt,
    })

    const expected: unknown = JSON.parse(
      readFileSync(path.join(folder, `${name}.expected.json`), 'utf8'),
    )
    expect(FeedDocument.parse(document)).toStrictEqual(expected)
  })

  test('reads bare ampersands, and parameters that look like entities', () => {
    const { title, url } = item(
      '<title>R&D &amp; AT&T</title><link>https://a.example/?x=1&copy=2&lt=3</link>',
    )

    expect(title).toBe('R&D & AT&T')
    expect(url).toBe('https://a.example/?x=1&copy=2&lt=3')
  })

  test.each([
    ['feedburner', 'http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
    ['feedburner under another prefix', 'http://rssnamespace.org/feedburner/ext/1.0', 'fb'],
    ['pheedo', 'http://www.pheedo.com/namespace/pheedo', 'pheedo'],
    ['pheedo under another prefix', 'http://www.pheedo.com/namespace/pheedo', 'p'],
  ])('takes the address behind a link of %s', (_, namespace, prefix) => {
    const original = `<${prefix}:origLink>https://paper.example/2026/harbour?a=1&amp;b=2</${prefix}:origLink>`
    const link = '<link>http://proxy.example/~r/paper/~3/abc/</link>'
    const declared = ` xmlns:${prefix}="${namespace}"`
    const urls = [link + original, original + link].map(
      (fields) => read(rss(`<item>${fields}</item>`, declared)).entries[0]!.url,
    )

    expect(urls).toEqual(Array(2).fill('https://paper.example/2026/harbour?a=1&b=2'))
  })

  test('leaves a link that hides nothing an address could name', () => {
    const link = '<link>http://proxy.example/abc</link>'

    expect(item(`${link}<feedburner:origLink>urn:x</feedburner:origLink>`).url).toBe(
      'http://proxy.example/abc',
    )
  })

  test('takes the source of an Atom content for the address where there is no link', () => {
    const content = '<content type="text/html" src="harbour.html"/>'
    const link = '<link href="/harbour"/>'

    expect(atom(content).url).toBe('https://paper.example/media/harbour.html')
    expect(atom(content + link).url).toBe('https://paper.example/harbour')
    expect(atom(link + content).url).toBe('https://paper.example/harbour')
  })

  test('reads bare less-than signs, also before a letter', () => {
    expect(item('<title>2 < 3, x <5 and a <b of c</title>').title).toBe('2 < 3, x <5 and a <b of c')
  })

  test('drops control characters and bad references', () => {
    expect(item('<title>A\u0000B\u0008C&#0;&#x1F;D&#xFFFF;</title>').title).toBe('ABC\ufffdD')
  })

  test('reads C1 controls as the quotes and dashes that they were in windows-1252', () => {
    expect(item('<title>don\u0092t \u0096 ever&#146;</title>').title).toBe('don’t – ever’')
  })

  test('expands no entity of the document itself', () => {
    const document = read(
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&#60;b&#62;">]>${rss('<item><title>[&x;] [&y;]</title></item>')}`,
    )

    expect(document.entries[0]?.title).toBe('[&x;] [&y;]')
  })

  test('closes elements that were left open', () => {
    const { entries, repairs } = read(
      rss(
        '<item><title>One<link>https://a.example/1</link><guid>1<pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate><item><title>Two</title></item>',
      ),
    )

    expect(entries.map(({ title, url, guid }) => [title, url, guid])).toEqual([
      ['One', 'https://a.example/1', '1'],
      ['Two', undefined, 'Two'],
    ])
    expect(repairs).toContain('unclosed-element')
  })

  test('keeps whole entries of a feed that was cut off, and drops the half one', () => {
    const whole = rss('<item><title>One</title></item><item><title>Two</title></item>')

    const { entries, repairs } = read(whole.slice(0, whole.indexOf('Two') + 2))

    expect(entries.map(({ title }) => title)).toEqual(['One'])
    expect(repairs).toEqual(['truncated'])
  })

  test('keeps whole items of a JSON feed that was cut off', () => {
    const feed = JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      title: 't',
      items: [
        { id: '1', title: 'One }]' },
        { id: '2', title: 'Two' },
      ],
    })

    const { entries, repairs } = read(feed.slice(0, -9))

    expect(entries.map(({ title }) => title)).toEqual(['One }]'])
    expect(repairs).toEqual(['truncated'])
  })

  test('passes over numbers of JSON that are too large to be any', () => {
    const { entries } = read(
      `{"version": "https://jsonfeed.org/version/1", "items": [{"id": 1e999, "title": "One",
        "attachments": [{"url": "https://news.example/a.mp3", "size_in_bytes": 1e999}]}]}`,
    )

    expect(entries.map(({ guid }) => guid)).not.toContain('Infinity')
    expect(entries[0]?.enclosures).toEqual([{ url: 'https://news.example/a.mp3' }])
  })

  test('finds the entries after a container that was left open', () => {
    const { title, entries } = read(
      rss(
        '<image><url>/x.png</url><title>Logo</title><item><title>One</title></item><item><title>Two</title></item>',
      ),
    )

    expect(title).toBe('News')
    expect(entries.map((entry) => entry.title)).toEqual(['One', 'Two'])
  })

  test('finds the end of a text in which hundreds of elements were left open', () => {
    const { entries } = read(
      rss(
        `<item><description>${'<p>x'.repeat(1000)}</description><title>One</title></item><item><title>Two</title></item>`,
      ),
    )

    expect(entries.map((entry) => entry.title)).toEqual(['One', 'Two'])
  })

  test('does not take an element within a text for an entry', () => {
    const { entries } = read(
      rss(
        '<item><title>One</title><description><p>an <item>x</item> here</p></description></item>',
      ),
    )

    expect(entries).toHaveLength(1)
  })

  test('resolves links against xml:base, each where it stands', () => {
    const { entries } = read(
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/x/"><entry xml:base="y/"><id>1</id><link href="z"/><content type="html" xml:base="/c/">&lt;a href="d?e&amp;amp;f">&lt;/a></content></entry></feed>`,
    )

    expect(entries[0]?.url).toBe('https://b.example/x/y/z')
    expect(entries[0]?.content).toBe('<a href="https://b.example/c/d?e&amp;f"></a>')
  })

  test('resolves links of a feed that is served from elsewhere against its site', () => {
    const feed = rss('<item><link>/story</link></item>').replace(
      'https://news.example/',
      'https://paper.example/',
    )

    expect(read(feed).entries[0]?.url).toBe('https://paper.example/story')
  })

  test.each([
    ['a guid that is a permalink', '<guid>https://a.example/1</guid>', 'https://a.example/1'],
    [
      'a guid that says it is none, where there is no link',
      '<guid isPermaLink="false">https://a.example/1</guid>',
      'https://a.example/1',
    ],
    [
      'the link before the guid',
      '<guid>https://a.example/1</guid><link>https://a.example/2</link>',
      'https://a.example/2',
    ],
    [
      'the page, not the feed or the file',
      '<link xmlns="http://www.w3.org/2005/Atom" rel="enclosure" href="/e"/><link xmlns="http://www.w3.org/2005/Atom" href="/p"/>',
      'https://news.example/p',
    ],
    ['nothing from a guid that is no address', '<guid>4711</guid>', undefined],
  ])('takes for the address %s', (_, fields, url) => {
    expect(item(`<title>t</title>${fields}`).url).toBe(url)
  })

  test('gives entries the author of the feed where they have none', () => {
    const { entries } = read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><author><name>Desk</name></author><entry><id>1</id></entry><entry><id>2</id><author><name>Jo</name></author><author><name>Al</name></author></entry></feed>',
    )

    expect(entries.map(({ author }) => author)).toEqual(['Desk', 'Jo, Al'])
  })

  test('marks dates without a zone and reads them as UTC', () => {
    expect(dated('2026-03-02 10:00')).toMatchObject({
      published: '2026-03-02T10:00:00.000Z',
      dateFlags: ['no-zone'],
    })
  })

  test('keeps and marks dates in the future, as a wrong zone makes them', () => {
    expect(dated('Tue, 03 Mar 2026 14:00:00 GMT')).toMatchObject({
      published: '2026-03-03T14:00:00.000Z',
      dateFlags: ['future'],
    })
    expect(dated('Tue, 03 Mar 2026 12:05:00 GMT').dateFlags).toBeUndefined()
  })

  test('marks a date that nobody can read, and takes another where there is one', () => {
    expect(dated('yesterday').dateFlags).toEqual(['unreadable'])
    expect(item('<pubDate>soon</pubDate><dc:date>2026-03-01T00:00:00Z</dc:date>').published).toBe(
      '2026-03-01T00:00:00.000Z',
    )
  })

  test.each([
    [
      'html-page',
      '<!DOCTYPE html><html><head><title>Sign in</title></head><body><br></body></html>',
    ],
    ['not-a-feed', '{"error":"rate limited"}'],
    ['not-a-feed', '{"version":"https://jsonfeed.org/version/1"'],
    ['not-a-feed', '<opml version="2.0"></opml>'],
    ['not-a-feed', 'Too many requests'],
    ['empty', ' \n'],
    ['empty', ''],
  ])('refuses with %s what is no feed: %s', (code, body) => {
    expect(() => read(body)).toThrow(expect.objectContaining({ name: 'Unreadable', code }))
  })

  test('refuses a body over the cap without reading it', () => {
    expect(() => read(new Uint8Array(maxFeedBytes + 1))).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    )
  })

  test.each([
    ['<!doctype html><rss><channel><item><title>a</title></item></channel></rss>', 1],
    ['<!doctype html><channel><item><title>a</title></item></channel>', undefined],
    ['<html><body><channel><item><title>a</title></item></channel>', undefined],
    ['<html><body><rss><channel><item><title>a</title></item></channel></rss>', 1],
    ['<channel><item><title>a</title></item></channel>', 1],
  ])('a channel in a page of HTML is none: %s', (markup, count) => {
    if (count === undefined)
      expect(() => read(markup)).toThrow(expect.objectContaining({ code: 'html-page' }))
    else expect(read(markup).entries).toHaveLength(count)
  })

  test('throws nothing but Unreadable, and gives what the schema says', () => {
    const piece = fc.constantFrom(
      ...'<rss> <channel> <item> </item> <title> </title> <link href="/a"> <feed xmlns="x"> <entry> </entry> <![CDATA[ ]]> <!-- --> & &amp; &#x0; < > " xml:base="//" <pubDate> 2026-01-01 <content type="xhtml"> <media:content url="/x"> </a:b> <? ?> <!DOCTYPE { "items":[ } \u0000 é'.split(
        ' ',
      ),
    )

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        try {
          expect(FeedDocument.safeParse(read(pieces.join(' '))).error).toBeUndefined()
        } catch (error) {
          expect(error).toBeInstanceOf(Unreadable)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('hostile feeds', () => {
  const million = 1_000_000

  test.each([
    ['less-than signs', rss(`<item><title>${'<'.repeat(million)}</title></item>`)],
    [
      'less-than signs in CDATA',
      rss(`<item><title><![CDATA[${'<'.repeat(million)}]]></title></item>`),
    ],
    ['ampersands', rss(`<item><title>${'&'.repeat(million)}</title></item>`)],
    ['open tags', rss(`<item>${'<a>'.repeat(million / 4)}`)],
    ['deep text', rss(`<item><description>${'<b>'.repeat(million / 4)}x`)],
    ['tags in a tag', rss(`<item><description>${'<a '.repeat(million / 4)}>`)],
    ['tags in CDATA', rss(`<item><title><![CDATA[${'<p '.repeat(million / 4)}]]></title></item>`)],
    [
      'attributes',
      rss(`<item ${Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`),
    ],
    [
      'namespaces',
      rss(
        '<item/>',
        Array.from(
          { length: 50_000 },
          (_, n) => ` xmlns:n${n}="http://purl.org/dc/elements/1.1/"`,
        ).join(''),
      ),
    ],
    ['end tags', rss(`<item>${'</x>'.repeat(million / 4)}`)],
    ['entries', rss('<item><title>x</title></item>'.repeat(60_000))],
    ['spaces in a date', rss(`<item><pubDate>${'1 '.repeat(million)}</pubDate></item>`)],
    [
      'links in a text',
      rss(`<item><description><![CDATA[${'<a href="'.repeat(million / 8)}]]></description></item>`),
    ],
    ['a comment', `<!--${' - '.repeat(million)}`],
    [
      'brackets in JSON',
      `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(100_000)}`,
    ],
    ['quotes in JSON', `{"items":["${'\\"'.repeat(million)}`],
  ])('stays linear in a megabyte of %s', (_, feed) => {
    // A quadratic reader takes minutes, which the time limit of the test ends.
    try {
      expect(read(feed).entries.length).toBeLessThanOrEqual(50_000)
    } catch (error) {
      expect(error).toBeInstanceOf(Unreadable)
    }
  })

  test('keeps the prototype of objects as it is', () => {
    read(
      '{"version":"https://jsonfeed.org/version/1","title":"t","__proto__":{"polluted":1},"items":[{"id":"1","__proto__":{"polluted":1}}]}',
    )
    read(
      rss(
        '<item><title>t</title><__proto__><polluted>1</polluted></__proto__><constructor>x</constructor></item>',
      ),
    )

    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})
