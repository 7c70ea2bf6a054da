import { describe, expect, test } from 'vitest'
import { readFeed } from '../../../../src/text/feed.ts'

const read = (feed: string) =>
  readFeed(new TextEncoder().encode(feed), { url: 'https://news.example/feed.xml' })

const rss = (items: string, rest = '</channel></rss>') =>
  `<rss version="2.0"><channel><title>News</title>${items}${rest}`

const repairsOf = (feed: string) => read(feed).repairs

const thrownBy = (feed: string): unknown => {
  try {
    read(feed)
  } catch (error) {
    return error
  }
  return undefined
}

describe('what is repaired is told, and what is whole is not', () => {
  test.each([
    ['nothing', rss('<item><title>One &amp; two</title></item>'), []],
    ['white space before the root', ` \n\ufeff${rss('')}`, []],
    ['words before the root', `oops ${rss('')}`, ['junk-before-root']],
    ['a bare ampersand', rss('<item><title>One & two</title></item>'), ['bare-ampersand']],
    ['a name with a bare ampersand', rss('<item><title>R&D</title></item>'), ['bare-ampersand']],
    ['references by number', rss('<item><title>&#38; &#x26;</title></item>'), []],
    ['no name of a reference', rss('<item><title>&no-name;</title></item>'), ['bare-ampersand']],
    [
      'a reference of a name that nobody gives one',
      rss(`<item><title>&${'n'.repeat(33)};</title></item>`),
      ['bare-ampersand'],
    ],
    ['the longest name', rss(`<item><title>&${'n'.repeat(32)};</title></item>`), []],
    ['no end of the root', rss('<item><title>One</title></item>', '</channel>'), ['truncated']],
    [
      'no end of an item',
      rss('<item><title>One</title><item><title>Two</title></item>'),
      ['unclosed-element'],
    ],
    [
      'an item in an image that is left open',
      rss('<image><url>/x.png</url><item><title>One</title></item>'),
      ['unclosed-element'],
    ],
    [
      'an end tag of what holds others that are open',
      rss('<item><description>a<b>b</description></item>'),
      ['unclosed-element'],
    ],
    ['an end tag of nothing', rss('<item></b><title>One</title></item>'), []],
  ])('%s', (_, feed, repairs) => {
    expect(repairsOf(feed)).toEqual(repairs)
  })
})

describe('which entries there are', () => {
  test.each([
    ['nothing in it', rss('<item/><item></item><item><title>One</title></item>'), ['One']],
    ['only what its tag says', '<rdf:RDF><item rdf:about="urn:one"/></rdf:RDF>', ['urn:one']],
    ['no end tags', rss('<item><title>One</title><item><title>Two</title>'), ['One', 'Two']],
    [
      'the last cut off',
      rss('<item><title>One</title></item><item><title>Two</title>', ''),
      ['One'],
    ],
    [
      'two roots',
      rss('<item><title>One</title></item>') + rss('<item><title>Two</title></item>'),
      ['One'],
    ],
    [
      'a title without an end, before its link',
      rss('<item><title>One<link>https://news.example/1</link></item>'),
      ['One'],
    ],
    ['a title with markup', rss('<item><title>One <b>more</b></title></item>'), ['One more']],
    [
      'an entry alone',
      '<entry xmlns="http://www.w3.org/2005/Atom"><title>One</title></entry>',
      ['One'],
    ],
  ])('with %s', (_, feed, titles) => {
    expect(read(feed).entries.map(({ title, guid }) => title ?? guid)).toEqual(titles)
  })

  test.each([
    [
      'Atom',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>One</title></entry></feed>',
      'atom',
    ],
    ['RDF', '<rdf:RDF><channel/><item><title>One</title></item></rdf:RDF>', 'rdf'],
    ['RSS', rss('<item><title>One</title></item>'), 'rss'],
    ['RSS without its root', '<channel><item><title>One</title></item></channel>', 'rss'],
  ])('in %s', (_, feed, format) => {
    expect(read(feed)).toMatchObject({ format, entries: [{ title: 'One' }] })
  })

  test('of a list of sitemaps: none, but their addresses', () => {
    const ns = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    const index = `<sitemapindex ${ns}><sitemap><loc>https://news.example/a.xml</loc></sitemap></sitemapindex>`
    const sitemap = `<urlset ${ns}><url><loc>https://news.example/1</loc></url></urlset>`

    expect(read(index)).toMatchObject({ sitemaps: ['https://news.example/a.xml'], entries: [] })
    expect(read(sitemap)).toMatchObject({ entries: [{ url: 'https://news.example/1' }] })
    expect(read(sitemap).sitemaps).toBeUndefined()
  })

  test.each([
    ['a page', '<html><body>News</body></html>', 'html-page'],
    ['a page that says so', '<!DOCTYPE html><p>News', 'html-page'],
    [
      'a page with a channel',
      '<html><channel><item><title>One</title></item></channel></html>',
      'html-page',
    ],
    ['something else', '<!DOCTYPE svg><svg/>', 'not-a-feed'],
    ['text', 'News', 'not-a-feed'],
  ])('%s is no feed', (_, document, code) => {
    expect(thrownBy(document)).toMatchObject({ code })
  })
})

const nested = (depth: number) =>
  read(
    rss(
      `<item><description>${'<b>'.repeat(depth)}deep${'</b>'.repeat(depth)} end</description><title>One</title></item><item><title>Two</title></item>`,
    ),
  ).entries

describe('an element within a text', () => {
  /** Root, channel, item and description hold it: as many more are kept as make 256. */
  const most = 252

  test.each([1, most - 1, most])('is kept up to a depth: %d', (depth) => {
    const [one] = nested(depth)

    expect(one?.summary).toBe(`${'<b>'.repeat(depth)}deep${'</b>'.repeat(depth)} end`)
  })

  test.each([most + 1, most + 2, 2 * most])(
    'is passed over below it, its text is not: %d',
    (depth) => {
      const [one, two] = nested(depth)

      expect(one?.summary).toBe(`${'<b>'.repeat(most)}deep${'</b>'.repeat(most)} end`)
      expect([one?.title, two?.title]).toEqual(['One', 'Two'])
    },
  )

  test.each([
    ['ends it where every entry has one', 'guid', 'The lock is shut', 'lock-1'],
    ['does not end it otherwise', 'category', 'The lock is shut<category>lock-1</category>', 'One'],
  ])('%s: %s', (_, name, summary, guid) => {
    const text = `The lock is shut<${name}>lock-1</${name}>`

    expect(read(rss(`<item><title>One</title><description>${text}</item>`)).entries).toMatchObject([
      { guid, summary },
    ])
  })

  test('is kept in the first text of all', () => {
    expect(
      read(
        '<rss><channel><item><description>The <b>lock</b> is shut</description></item></channel></rss>',
      ).entries,
    ).toMatchObject([{ summary: 'The <b>lock</b> is shut' }])
  })

  test('does not end it where it stands in another', () => {
    const text = 'The lock is <i>shut <guid>lock-1</guid></i>'

    expect(
      read(rss(`<item><title>One</title><description>${text}</description></item>`)).entries,
    ).toMatchObject([{ guid: 'One', summary: text }])
  })
})

const addressesIn = (item: string) =>
  read(
    `<rss><channel><item><link>/a</link></item><link>https://paper.example/</link><item${item}><link>/b</link></item></channel></rss>`,
  ).entries.map(({ url }) => url)

describe('whose language and address it is', () => {
  test('is told by the nearest around it', () => {
    const { language, entries } = read(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><entry><id>1</id></entry><entry xml:lang="de"><id>2</id></entry></feed>',
    )

    expect(language).toBe('en')
    expect(entries.map((one) => one.language)).toEqual(['en', 'de'])
  })

  test('is the site’s for the entries behind it, unless they state one', () => {
    expect(addressesIn('')).toEqual(['https://news.example/a', 'https://paper.example/b'])
    expect(addressesIn(' xml:base="https://other.example/x/"')).toEqual([
      'https://news.example/a',
      'https://other.example/b',
    ])
  })

  test('is the document’s for what the feed says of itself', () => {
    const hub = '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="/hub"/>'

    expect(
      read(`<rss><channel><link>https://paper.example/</link>${hub}</channel></rss>`).hubUrl,
    ).toBe('https://news.example/hub')
  })
})
