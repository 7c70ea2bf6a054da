import { describe, expect, test } from 'vitest'
import { readFeed } from '../../../../src/text/feed.ts'

const read = (links: string) =>
  readFeed(
    new TextEncoder().encode(
      `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>urn:1</id>${links}</entry></feed>`,
    ),
    { url: 'https://news.example/feed.xml' },
  ).entries[0]

describe('the link of an entry', () => {
  test.each([
    ['an address', '<link href="/a"/>', 'https://news.example/a'],
    ['an address as text', '<link>/a</link>', 'https://news.example/a'],
    ['text of a link that says what it is', '<link rel="self">/a</link>', undefined],
    ['the page', '<link rel="alternate" href="/a"/>', 'https://news.example/a'],
    [
      'the page, by its name in full',
      '<link rel="http://www.iana.org/assignments/relation/alternate" href="/a"/>',
      'https://news.example/a',
    ],
    ['the page, in capitals', '<link rel="ALTERNATE" href="/a"/>', 'https://news.example/a'],
    ['something else', '<link rel="related" href="/a"/>', undefined],
    ['what every object has', '<link rel="constructor" href="/a"/>', undefined],
    ['what is no address', '<link href="https://[bad"/>', undefined],
  ])('is %s', (_, links, url) => {
    expect(read(links)?.url).toBe(url)
  })

  test.each([
    ['HTML', 'text/html', ''],
    ['HTML', 'TEXT/HTML', 'application/pdf'],
    ['no type', '', 'application/pdf'],
    ['a file', 'application/pdf', 'application/rss+xml'],
    ['a file', 'application/pdf', 'application/atom+xml'],
    ['a file', 'application/pdf', 'application/rdf+xml'],
    ['a file', 'application/pdf', 'application/feed+json'],
  ])('to people is rather %s: "%s" than "%s"', (_, better, worse) => {
    const links = [
      `<link rel="alternate" type="${better}" href="/better"/>`,
      `<link rel="alternate" type="${worse}" href="/worse"/>`,
    ]

    expect(read(links.join(''))?.url).toBe('https://news.example/better')
    expect(read(links.toReversed().join(''))?.url).toBe('https://news.example/better')
  })

  test.each([
    ['text/html', 'https://news.example/a#comments'],
    ['', 'https://news.example/a#comments'],
    ['application/atom+xml', undefined],
  ])('to what readers say is a page: "%s"', (type, comments) => {
    expect(read(`<link rel="replies" type="${type}" href="/a#comments"/>`)?.comments).toBe(comments)
  })

  test.each([
    ['length="12"', { length: 12 }],
    ['length="0"', { length: 0 }],
    ['length="-1"', {}],
    ['length="long"', {}],
    ['length=""', {}],
    ['type="audio/mpeg"', { type: 'audio/mpeg' }],
  ])('to a file tells of it: %s', (told, expected) => {
    expect(read(`<link rel="enclosure" href="/a.mp3" ${told}/>`)?.enclosures).toEqual([
      { url: 'https://news.example/a.mp3', ...expected },
    ])
  })
})

test('an address as text is better than any that says what it is', () => {
  const text = '<link>/text</link>'
  const page = `<atom:link rel="alternate" type="text/html" href="/page"/>`

  for (const links of [text + page, page + text]) {
    const { siteUrl, entries } = readFeed(
      new TextEncoder().encode(
        `<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel>${links}<item>${links}</item></channel></rss>`,
      ),
      { url: 'https://news.example/feed.xml' },
    )

    expect([siteUrl, entries[0]?.url]).toEqual([
      'https://news.example/text',
      'https://news.example/text',
    ])
  }
})
