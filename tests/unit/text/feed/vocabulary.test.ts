import { describe, expect, test } from 'vitest'
import { readFeed } from '../../../../src/text/feed.ts'

const namespaces = {
  a: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  feedburner: 'http://rssnamespace.org/feedburner/ext/1.0',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  georss: 'http://www.georss.org/georss',
  gml: 'http://www.opengis.net/gml',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  media: 'http://search.yahoo.com/mrss/',
  news: 'http://www.google.com/schemas/sitemap-news/0.9',
  sitemap: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  img: 'http://www.google.com/schemas/sitemap-image/1.1',
  sy: 'http://purl.org/rss/1.0/modules/syndication/',
  xhtml: 'http://www.w3.org/1999/xhtml',
}
const declared = Object.entries(namespaces)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('')

const read = (xml: string) =>
  readFeed(new TextEncoder().encode(xml), { url: 'https://paper.example/rss' })
const channel = (fields: string) =>
  read(`<rss version="2.0"${declared}><channel>${fields}</channel></rss>`)
const entryOf = (fields: string) =>
  channel(`<item><guid isPermaLink="false">1</guid>${fields}</item>`).entries[0]
const atomEntry = (fields: string) =>
  read(`<feed xmlns="${namespaces.a}"${declared}><entry><id>1</id>${fields}</entry></feed>`)
    .entries[0]

const day = '2026-03-14T00:00:00.000Z'
const story = 'https://paper.example/story'

describe('what an element of an entry says', () => {
  test.each([
    ['<title>Lock opened</title>', { title: 'Lock opened' }],
    ['<dc:title>Lock opened</dc:title>', { title: 'Lock opened' }],
    ['<media:title>Lock opened</media:title>', { title: 'Lock opened' }],
    ['<itunes:title>Lock opened</itunes:title>', { title: 'Lock opened' }],
    ['<news:title>Lock opened</news:title>', { title: 'Lock opened' }],
    ['<news:news><news:title>Lock opened</news:title></news:news>', { title: 'Lock opened' }],
    [
      '<title>Lock &lt;i&gt;opened&lt;/i&gt;</title>',
      { title: 'Lock opened', titleHtml: 'Lock <i>opened</i>' },
    ],
    [`<link>${story}</link>`, { url: story }],
    ['<link>/story</link>', { url: story }],
    [`<link href="${story}"/>`, { url: story }],
    [`<a:link rel="alternate" href="${story}"/>`, { url: story }],
    [
      `<a:link rel="http://www.iana.org/assignments/relation/alternate" href="${story}"/>`,
      { url: story },
    ],
    [`<loc>${story}</loc>`, { url: story }],
    [`<sitemap:loc>${story}</sitemap:loc>`, { url: story }],
    [
      `<link>https://counter.example/1</link><feedburner:origLink>${story}</feedburner:origLink>`,
      { url: story },
    ],
    [`<comments>${story}#c</comments>`, { comments: `${story}#c` }],
    [`<a:link rel="replies" type="text/html" href="${story}#c"/>`, { comments: `${story}#c` }],
    ['<pubDate>Sat, 14 Mar 2026 00:00:00 GMT</pubDate>', { published: day }],
    ['<published>2026-03-14T00:00:00Z</published>', { published: day }],
    ['<a:published>2026-03-14T00:00:00Z</a:published>', { published: day }],
    ['<a:issued>2026-03-14T00:00:00Z</a:issued>', { published: day }],
    ['<a:created>2026-03-14T00:00:00Z</a:created>', { published: day }],
    ['<news:publication_date>2026-03-14T00:00:00Z</news:publication_date>', { published: day }],
    ['<dcterms:issued>2026-03-14T00:00:00Z</dcterms:issued>', { published: day }],
    ['<dcterms:available>2026-03-14T00:00:00Z</dcterms:available>', { published: day }],
    ['<dcterms:created>2026-03-14T00:00:00Z</dcterms:created>', { published: day }],
    ['<dc:date>2026-03-14T00:00:00Z</dc:date>', { published: day }],
    ['<a:updated>2026-03-14T00:00:00Z</a:updated>', { updated: day }],
    ['<a:modified>2026-03-14T00:00:00Z</a:modified>', { updated: day }],
    ['<dcterms:modified>2026-03-14T00:00:00Z</dcterms:modified>', { updated: day }],
    ['<updated>2026-03-14T00:00:00Z</updated>', { updated: day }],
    ['<lastmod>2026-03-14T00:00:00Z</lastmod>', { updated: day }],
    ['<sitemap:lastmod>2026-03-14T00:00:00Z</sitemap:lastmod>', { updated: day }],
    ['<author>Ada Velm</author>', { author: 'Ada Velm' }],
    ['<author>ada@paper.example (Ada Velm)</author>', { author: 'Ada Velm' }],
    ['<author>Ada Velm &lt;ada@paper.example&gt;</author>', { author: 'Ada Velm' }],
    ['<author>ada@paper.example</author>', { author: 'ada@paper.example' }],
    [
      '<dc:creator>Ada Velm</dc:creator><dc:creator>Ben Holt</dc:creator>',
      { author: 'Ada Velm, Ben Holt' },
    ],
    ['<dc:author>Ada Velm</dc:author>', { author: 'Ada Velm' }],
    ['<itunes:author>Ada Velm</itunes:author>', { author: 'Ada Velm' }],
    [
      '<itunes:author>The desk</itunes:author><dc:creator>Ada Velm</dc:creator>',
      { author: 'Ada Velm' },
    ],
    [
      '<a:author><a:name>Ada Velm</a:name><a:email>a@b.example</a:email></a:author>',
      { author: 'Ada Velm' },
    ],
    ['<a:author><a:email>a@b.example</a:email></a:author>', { author: 'a@b.example' }],
    ['<author><name>Ada Velm</name></author>', { author: 'Ada Velm' }],
    ['<description>It is open.</description>', { summary: 'It is open.' }],
    ['<summary>It is open.</summary>', { summary: 'It is open.' }],
    ['<a:summary>It is open.</a:summary>', { summary: 'It is open.' }],
    ['<dc:description>It is open.</dc:description>', { summary: 'It is open.' }],
    ['<dcterms:abstract>It is open.</dcterms:abstract>', { summary: 'It is open.' }],
    ['<itunes:summary>It is open.</itunes:summary>', { summary: 'It is open.' }],
    ['<itunes:subtitle>It is open.</itunes:subtitle>', { summary: 'It is open.' }],
    ['<media:description>It is open.</media:description>', { summary: 'It is open.' }],
    [
      '<content:encoded>&lt;p&gt;It is open.&lt;/p&gt;</content:encoded>',
      { content: '<p>It is open.</p>' },
    ],
    ['<content>It is open.</content>', { content: 'It is open.' }],
    ['<body>It is open.</body>', { content: 'It is open.' }],
    ['<xhtml:body><p>It is open.</p></xhtml:body>', { content: '<p>It is open.</p>' }],
    ['<fullitem>It is open.</fullitem>', { content: 'It is open.' }],
    [
      '<summary>Open.</summary><description>It is open.</description>',
      { summary: 'Open.', content: 'It is open.' },
    ],
    ['<category>Local</category><category>Ships</category>', { categories: ['Local', 'Ships'] }],
    ['<a:category term="local" label="Local"/>', { categories: ['local'] }],
    ['<a:category label="Local"/>', { categories: ['Local'] }],
    ['<dc:subject>Local</dc:subject>', { categories: ['Local'] }],
    ['<media:category>Local</media:category>', { categories: ['Local'] }],
    ['<itunes:category text="Local"/>', { categories: ['Local'] }],
    [
      '<itunes:category text="News"><itunes:category text="Local"/></itunes:category>',
      { categories: ['Local', 'News'] },
    ],
    ['<media:keywords>Local, Ships</media:keywords>', { categories: ['Local', 'Ships'] }],
    ['<itunes:keywords>Local,Ships</itunes:keywords>', { categories: ['Local', 'Ships'] }],
    ['<news:keywords>Local, Ships</news:keywords>', { categories: ['Local', 'Ships'] }],
    ['<tags>Local, Ships</tags>', { categories: ['Local', 'Ships'] }],
    ['<language>nl</language>', { language: 'nl' }],
    ['<dc:language>nl</dc:language>', { language: 'nl' }],
    ['<dcterms:language>nl</dcterms:language>', { language: 'nl' }],
    ['<news:language>nl</news:language>', { language: 'nl' }],
    ['<itunes:image href="/a.jpg"/>', { image: 'https://paper.example/a.jpg' }],
    ['<media:thumbnail url="/a.jpg"/>', { image: 'https://paper.example/a.jpg' }],
    ['<image><url>/a.jpg</url></image>', { image: 'https://paper.example/a.jpg' }],
    ['<img:image><img:loc>/a.jpg</img:loc></img:image>', { image: 'https://paper.example/a.jpg' }],
    ['<georss:point>52.5 13.4</georss:point>', { location: { latitude: 52.5, longitude: 13.4 } }],
    ['<gml:pos>52.5 13.4</gml:pos>', { location: { latitude: 52.5, longitude: 13.4 } }],
    [
      '<georss:where><gml:Point><gml:pos>52.5 13.4</gml:pos></gml:Point></georss:where>',
      { location: { latitude: 52.5, longitude: 13.4 } },
    ],
    [
      '<geo:lat>52.5</geo:lat><geo:long>13.4</geo:long>',
      { location: { latitude: 52.5, longitude: 13.4 } },
    ],
  ])('%s', (fields, said) => {
    expect(entryOf(fields)).toMatchObject(said)
  })

  test.each([
    ['<georss:point>91 13.4</georss:point>', 'location'],
    ['<geo:lat>52.5</geo:lat>', 'location'],
    ['<link>mailto</link><title/>', 'title'],
    ['<a:link rel="replies" type="application/atom+xml" href="/c"/>', 'comments'],
    ['<media:thumbnail/>', 'image'],
    ['<dc:creator> </dc:creator>', 'author'],
    ['<pubDate/>', 'published'],
  ])('but %s says nothing of the %s', (fields, name) => {
    expect(entryOf(fields)).not.toHaveProperty(name)
  })

  test.each([
    [
      '<guid>https://paper.example/1</guid>',
      { guid: 'https://paper.example/1', url: 'https://paper.example/1' },
    ],
    [
      '<guid isPermaLink="false">https://paper.example/1</guid><link>/2</link>',
      { guid: 'https://paper.example/1', url: 'https://paper.example/2' },
    ],
    ['<guid>//paper.example/1</guid>', { url: 'https://paper.example/1' }],
    ['<guid>number 1</guid><title>t</title>', { guid: 'number 1' }],
    ['<id>7</id>', { guid: '7' }],
    ['<dc:identifier>7</dc:identifier>', { guid: '7' }],
    ['<a:id>./7</a:id>', { guid: 'https://paper.example/7' }],
    ['<a:id>tag:paper.example,2026:7</a:id>', { guid: 'tag:paper.example,2026:7' }],
    ['<link>/story</link>', { guid: story }],
    [
      '<title>Lock opened</title><pubDate>Sat, 14 Mar 2026 10:00:00 GMT</pubDate>',
      { guid: 'Lock opened 2026-03-14' },
    ],
    ['<description>It is open.</description>', { guid: 'It is open.' }],
  ])('what identifies it: %s', (fields, said) => {
    expect(channel(`<item>${fields}</item>`).entries[0]).toMatchObject(said)
  })
})

describe('of two, the better is taken, whichever comes first', () => {
  test.each([
    ['<dc:title>Long</dc:title>', '<title>Short</title>', { title: 'Short' }],
    ['<itunes:title>Long</itunes:title>', '<dc:title>Short</dc:title>', { title: 'Short' }],
    ['<media:title>Long</media:title>', '<itunes:title>Short</itunes:title>', { title: 'Short' }],
    [
      '<dcterms:created>2026-01-01</dcterms:created>',
      '<dc:date>2026-03-14T00:00:00Z</dc:date>',
      { published: day },
    ],
    [
      '<dc:date>2026-01-01</dc:date>',
      '<dcterms:issued>2026-03-14T00:00:00Z</dcterms:issued>',
      { published: day },
    ],
    [
      '<published>2026-01-01</published>',
      '<pubDate>14 Mar 2026 00:00 GMT</pubDate>',
      { published: day },
    ],
    ['<a:published>2026-01-01</a:published>', '<pubDate>14 Mar 2026 00:00 GMT</pubDate>', {}],
    ['<lastmod>2026-01-01</lastmod>', '<updated>2026-03-14T00:00:00Z</updated>', { updated: day }],
    [
      '<itunes:subtitle>Long</itunes:subtitle>',
      '<media:description>Short</media:description>',
      { summary: 'Short' },
    ],
    [
      '<media:description>Long</media:description>',
      '<itunes:summary>Short</itunes:summary>',
      { summary: 'Short' },
    ],
    [
      '<itunes:summary>Long</itunes:summary>',
      '<dc:description>Short</dc:description>',
      { summary: 'Short' },
    ],
    ['<fullitem>Long</fullitem>', '<body>Short</body>', { content: 'Short' }],
    ['<body>Long</body>', '<content:encoded>Short</content:encoded>', { content: 'Short' }],
    [
      '<media:thumbnail url="/b.jpg"/>',
      '<itunes:image href="/a.jpg"/>',
      { image: 'https://paper.example/a.jpg' },
    ],
    [
      '<enclosure url="/b.jpg" type="image/jpeg"/>',
      '<media:thumbnail url="/a.jpg"/>',
      { image: 'https://paper.example/a.jpg' },
    ],
    ['<dc:language>de</dc:language>', '<language>nl</language>', { language: 'nl' }],
    ['<id>7</id>', '<guid>8</guid>', { guid: '8' }],
    [
      '<link href="/feed" type="application/rss+xml"/>',
      '<link href="/story" type="application/pdf"/>',
      { url: story },
    ],
    ['<link href="/paper.pdf" type="application/pdf"/>', '<link href="/story"/>', { url: story }],
    ['<link href="/other"/>', '<link href="/story" type="text/html"/>', { url: story }],
    [
      '<gml:pos>1 1</gml:pos>',
      '<georss:point>2 2</georss:point>',
      { location: { latitude: 2, longitude: 2 } },
    ],
  ])('%s and %s', (worse, better, said) => {
    for (const both of [worse + better, better + worse])
      expect(channel(`<item>${both}</item>`).entries[0]).toMatchObject(said)
  })
})

describe('files of an entry', () => {
  test.each([
    [
      '<enclosure url="/a.mp3" type="audio/mpeg" length="12"/>',
      { url: 'https://paper.example/a.mp3', type: 'audio/mpeg', length: 12 },
    ],
    ['<enclosure href="/a.mp3"/>', { url: 'https://paper.example/a.mp3' }],
    ['<enclosure>/a.mp3</enclosure>', { url: 'https://paper.example/a.mp3' }],
    ['<enclosure url="/a.mp3" type="" length=""/>', { url: 'https://paper.example/a.mp3' }],
    ['<enclosure url="/a.mp3" length="-1"/>', { url: 'https://paper.example/a.mp3' }],
    ['<enclosure url="/a.mp3" length="big"/>', { url: 'https://paper.example/a.mp3' }],
    [
      '<media:content url="/a.mp4" type="video/mp4" fileSize="0"/>',
      { url: 'https://paper.example/a.mp4', type: 'video/mp4', length: 0 },
    ],
    [
      '<a:link rel="enclosure" href="/a.mp3" type="audio/mpeg" length="12"/>',
      { url: 'https://paper.example/a.mp3', type: 'audio/mpeg', length: 12 },
    ],
    [
      '<a:link rel="enclosure" href="/a.mp3" length="some"/>',
      { url: 'https://paper.example/a.mp3' },
    ],
  ])('%s', (fields, file) => {
    expect(entryOf(fields)?.enclosures).toEqual([file])
  })

  test('are its picture where they are one', () => {
    const images = [
      '<enclosure url="/a.jpg" type="image/jpeg"/>',
      '<media:content url="/a.jpg" medium="image"/>',
      '<media:content url="/a.jpg" medium="video"/>',
      '<media:content url="/a.jpg"/>',
    ].map((fields) => entryOf(fields)?.image)

    expect(images).toEqual([
      'https://paper.example/a.jpg',
      'https://paper.example/a.jpg',
      undefined,
      undefined,
    ])
  })

  test('are told once each, with all that is said of them', () => {
    const { enclosures } =
      entryOf('<enclosure url="/a.mp3"/><media:content url="/a.mp3" type="audio/mpeg"/>') ?? {}

    expect(enclosures).toEqual([{ url: 'https://paper.example/a.mp3', type: 'audio/mpeg' }])
  })
})

describe('Atom’s content', () => {
  test.each([
    ['<content type="text">1 &lt; 2 &amp;amp; 3</content>', '1 &lt; 2 &amp;amp; 3'],
    ['<content type="text/plain">&lt;b&gt;</content>', '&lt;b&gt;'],
    ['<content type="html">&lt;b&gt;Open&lt;/b&gt;</content>', '<b>Open</b>'],
    ['<content>&lt;b&gt;Open&lt;/b&gt;</content>', '<b>Open</b>'],
    ['<content>Open &amp;mdash; at last</content>', 'Open &mdash; at last'],
    ['<content>R&amp;D</content>', 'R&amp;D'],
    [
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b>Open</b></div></content>',
      '<div><b>Open</b></div>',
    ],
    [
      `<content mode="base64">${Buffer.from('<b>Open</b>').toString('base64')}</content>`,
      '<b>Open</b>',
    ],
    [
      `<content type="application/x-thing">${Buffer.from('<b>Open</b>').toString('base64')}</content>`,
      '<b>Open</b>',
    ],
    ['<content mode="base64">no base: 64!</content>', 'no base: 64!'],
    ['<content mode="base64">/w==</content>', '/w=='],
    ['<content type="image/svg+xml">Open</content>', 'Open'],
  ])('%s', (fields, content) => {
    expect(atomEntry(fields)?.content?.replace(/ xmlns="[^"]*"/u, '')).toBe(content)
  })

  test('that stands elsewhere is the page, where no link says another', () => {
    expect(atomEntry('<content src="/story"/>')?.url).toBe(story)
    expect(
      atomEntry('<content src="/text"/><link href="/story" type="application/rss+xml"/>')?.url,
    ).toBe(story)
  })
})

describe('what an element of the feed says', () => {
  test.each([
    ['<title>The Paper</title>', { title: 'The Paper' }],
    ['<link>https://paper.example/</link>', { siteUrl: 'https://paper.example/' }],
    [
      '<a:link rel="self" href="https://paper.example/rss"/>',
      { selfUrl: 'https://paper.example/rss' },
    ],
    ['<a:link rel="hub" href="https://hub.example/"/>', { hubUrl: 'https://hub.example/' }],
    ['<description>News of Velm</description>', { description: 'News of Velm' }],
    ['<subtitle>News of Velm</subtitle>', { description: 'News of Velm' }],
    ['<tagline>News of Velm</tagline>', { description: 'News of Velm' }],
    ['<a:subtitle>News of Velm</a:subtitle>', { description: 'News of Velm' }],
    ['<a:tagline>News of Velm</a:tagline>', { description: 'News of Velm' }],
    ['<a:info>News of Velm</a:info>', { description: 'News of Velm' }],
    ['<dc:description>News of Velm</dc:description>', { description: 'News of Velm' }],
    ['<itunes:summary>News of Velm</itunes:summary>', { description: 'News of Velm' }],
    ['<itunes:subtitle>News of Velm</itunes:subtitle>', { description: 'News of Velm' }],
    ['<language>nl</language>', { language: 'nl' }],
    ['<lastBuildDate>14 Mar 2026 00:00:00 GMT</lastBuildDate>', { updated: day }],
    ['<pubDate>14 Mar 2026 00:00:00 GMT</pubDate>', { updated: day }],
    ['<a:updated>2026-03-14T00:00:00Z</a:updated>', { updated: day }],
    ['<a:modified>2026-03-14T00:00:00Z</a:modified>', { updated: day }],
    ['<dc:date>2026-03-14T00:00:00Z</dc:date>', { updated: day }],
    ['<dcterms:modified>2026-03-14T00:00:00Z</dcterms:modified>', { updated: day }],
    ['<dcterms:issued>2026-03-14T00:00:00Z</dcterms:issued>', { updated: day }],
    ['<ttl>30</ttl>', { minIntervalSec: 1_800 }],
    ['<sy:updatePeriod>hourly</sy:updatePeriod>', { minIntervalSec: 3_600 }],
    ['<sy:updatePeriod> Daily </sy:updatePeriod>', { minIntervalSec: 86_400 }],
    ['<sy:updatePeriod>weekly</sy:updatePeriod>', { minIntervalSec: 604_800 }],
    ['<sy:updatePeriod>monthly</sy:updatePeriod>', { minIntervalSec: 2_592_000 }],
    ['<sy:updatePeriod>yearly</sy:updatePeriod>', { minIntervalSec: 31_536_000 }],
    [
      '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>',
      { minIntervalSec: 21_600 },
    ],
    ['<sy:updatePeriod>hourly</sy:updatePeriod><ttl>90</ttl>', { minIntervalSec: 5_400 }],
    [
      '<skipHours><hour>24</hour><hour> 3 </hour><hour>0</hour><hour>25</hour></skipHours>',
      { skipHours: [0, 3] },
    ],
    [
      '<skipDays><day>sunday</day><day>Saturday</day><day>Never</day></skipDays>',
      { skipDays: ['Saturday', 'Sunday'] },
    ],
  ])('%s', (fields, said) => {
    expect(channel(`${fields}<item><title>t</title></item>`)).toMatchObject(said)
  })

  test.each([
    ['<ttl>0</ttl>', 'minIntervalSec'],
    ['<ttl>soon</ttl>', 'minIntervalSec'],
    ['<ttl>1234567890</ttl>', 'minIntervalSec'],
    ['<sy:updatePeriod>constructor</sy:updatePeriod>', 'minIntervalSec'],
    [
      '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>',
      'minIntervalSec',
    ],
    ['<skipHours><hour>25</hour></skipHours>', 'skipHours'],
    ['<skipDays><day>Never</day></skipDays>', 'skipDays'],
  ])('but %s says nothing of %s', (fields, name) => {
    expect(channel(`${fields}<item><title>t</title></item>`)).not.toHaveProperty(name)
  })

  test.each([
    '<managingEditor>Ada Velm</managingEditor>',
    '<webMaster>Ada Velm</webMaster>',
    '<dc:publisher>Ada Velm</dc:publisher>',
    '<itunes:owner><itunes:name>Ada Velm</itunes:name></itunes:owner>',
    '<itunes:author>Ada Velm</itunes:author>',
  ])('%s wrote what has no author of its own', (fields) => {
    expect(channel(`${fields}<item><title>t</title></item>`).entries[0]?.author).toBe('Ada Velm')
  })
})

describe('of two that tell of the feed, the better is taken, whichever comes first', () => {
  test.each([
    ['<subtitle>Long</subtitle>', '<description>Short</description>', { description: 'Short' }],
    ['<dc:description>Long</dc:description>', '<tagline>Short</tagline>', { description: 'Short' }],
    [
      '<itunes:summary>Long</itunes:summary>',
      '<dc:description>Short</dc:description>',
      { description: 'Short' },
    ],
    [
      '<itunes:subtitle>Long</itunes:subtitle>',
      '<itunes:summary>Short</itunes:summary>',
      { description: 'Short' },
    ],
    ['<a:info>Long</a:info>', '<itunes:subtitle>Short</itunes:subtitle>', { description: 'Short' }],
    [
      '<pubDate>1 Jan 2026 00:00 GMT</pubDate>',
      '<lastBuildDate>14 Mar 2026 00:00 GMT</lastBuildDate>',
      { updated: day },
    ],
    ['<dc:date>2026-01-01</dc:date>', '<pubDate>14 Mar 2026 00:00 GMT</pubDate>', { updated: day }],
    [
      '<dcterms:issued>2026-01-01</dcterms:issued>',
      '<dc:date>2026-03-14T00:00:00Z</dc:date>',
      { updated: day },
    ],
  ])('%s and %s', (worse, better, said) => {
    for (const both of [worse + better, better + worse])
      expect(channel(`${both}<item><title>t</title></item>`)).toMatchObject(said)
  })

  test.each([
    ['<webMaster>Ben Holt</webMaster>', '<managingEditor>Ada Velm</managingEditor>'],
    ['<dc:publisher>Ben Holt</dc:publisher>', '<webMaster>Ada Velm</webMaster>'],
    ['<managingEditor>Ben Holt</managingEditor>', '<dc:creator>Ada Velm</dc:creator>'],
  ])('%s and %s', (worse, better) => {
    for (const both of [worse + better, better + worse])
      expect(channel(`${both}<item><title>t</title></item>`).entries[0]?.author).toBe('Ada Velm')
  })
})

describe('vocabularies', () => {
  test.each([
    'http://purl.org/dc/elements/1.1/',
    'http://purl.org/dc/elements/1.0/',
    'HTTPS://www.purl.org/DC/elements/1.1',
    'http://purl.org/dc/elements/1.1#',
  ])('are known by %s, whatever the prefix', (uri) => {
    const feed = read(
      `<rss xmlns:x="${uri}"><channel><item><x:title>Lock opened</x:title></item></channel></rss>`,
    )

    expect(feed.entries[0]?.title).toBe('Lock opened')
  })

  test.each([
    ['http://tools.search.yahoo.com/mrss/', 'x:thumbnail url="/a.jpg"'],
    ['http://video.search.yahoo.com/mrss', 'x:thumbnail url="/a.jpg"'],
    ['http://search.yahoo.com/mrss/rss.php', 'x:thumbnail url="/a.jpg"'],
    ['http://example.com/dtds/podcast-1.0.dtd', 'x:image href="/a.jpg"'],
    ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'x:image href="/a.jpg"'],
    ['http://search.yahoo.com/mrss/', 'x:thumbnail url="/a.jpg"'],
  ])('in all their namespaces: %s', (uri, element) => {
    const feed = read(`<rss xmlns:x="${uri}"><channel><item><${element}/></item></channel></rss>`)

    expect(feed.entries[0]?.image).toBe('https://paper.example/a.jpg')
  })

  test.each([
    ['http://www.georss.org/georss', 'point', '1 2', { location: { latitude: 1, longitude: 2 } }],
    ['http://www.opengis.net/gml', 'pos', '1 2', { location: { latitude: 1, longitude: 2 } }],
    ['http://purl.org/rss/1.0/modules/content/', 'encoded', 'a', { content: 'a' }],
    ['http://purl.org/dc/terms/', 'issued', '2026-03-14T00:00:00Z', { published: day }],
    ['http://www.w3.org/1999/xhtml', 'body', 'a', { content: 'a' }],
    ['http://rssnamespace.org/feedburner/ext/1.0', 'origLink', story, { url: story }],
    ['http://www.pheedo.com/namespace/pheedo', 'origLink', story, { url: story }],
    ['http://www.sitemaps.org/schemas/sitemap/0.9', 'loc', story, { url: story }],
    ['http://www.google.com/schemas/sitemap/0.84', 'loc', story, { url: story }],
    ['http://www.google.com/schemas/sitemap/0.9', 'loc', story, { url: story }],
    ['http://www.google.com/schemas/sitemap-news/0.9', 'keywords', 'a', { categories: ['a'] }],
    [
      'http://www.google.com/schemas/sitemap-image/1.1',
      'loc',
      '/a',
      { image: 'https://paper.example/a' },
    ],
    ['http://purl.org/atom/ns#', 'summary', 'a', { summary: 'a' }],
    ['http://www.w3.org/2005/Atom', 'summary', 'a', { summary: 'a' }],
  ])('are all known: %s', (uri, name, text, said) => {
    const feed = read(
      `<rss xmlns:x="${uri}"><channel><item><guid isPermaLink="false">1</guid><x:${name}>${text}</x:${name}></item></channel></rss>`,
    )

    expect(feed.entries[0]).toMatchObject(said)
  })

  test.each(['dc:title', 'a10:title', 'media:title', 'itunes:title', 'news:title'])(
    'are known by their usual prefix where nobody declared it: %s',
    (name) => {
      const feed = read(`<rss><channel><item><${name}>Lock opened</${name}></item></channel></rss>`)

      expect(feed.entries[0]?.title).toBe('Lock opened')
    },
  )

  test.each([
    ['x:title', 'http://unknown.example/ns'],
    ['dc:title', undefined],
  ])('%s of %s is none of ours, or what it is by custom', (name, uri) => {
    const scope = uri === undefined ? '' : ` xmlns:x="${uri}"`
    const feed = read(
      `<rss${scope}><channel><item><${name}>Lock</${name}><guid>1</guid></item></channel></rss>`,
    )

    expect(feed.entries[0]?.title).toBe(uri === undefined ? 'Lock' : undefined)
  })

  test.each([
    'http://purl.org/rss/1.0/',
    'http://purl.org/net/rss1.1#',
    'http://my.netscape.com/rdf/simple/0.9/',
    'http://channel.netscape.com/rdf/simple/0.9/',
    'http://backend.userland.com/rss',
    'http://backend.userland.com/RSS2',
    'http://backend.userland.com/rss091',
    'http://blogs.law.harvard.edu/tech/rss',
    'http://nobody.example/knows',
  ])('the default namespace of a document is its own: %s', (uri) => {
    const feed = read(
      `<rss xmlns="${uri}"><channel><item><title>Lock opened</title></item></channel></rss>`,
    )

    expect(feed.entries[0]?.title).toBe('Lock opened')
  })
})

describe('documents', () => {
  test.each([
    ['<rss><channel><item><title>t</title></item></channel></rss>'],
    ['<channel><item><title>t</title></item></channel>'],
    [
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><item><title>t</title></item></rdf:RDF>',
    ],
    ['<RDF><item><title>t</title></item></RDF>'],
    ['<feed><entry><title>t</title></entry></feed>'],
    ['<atom:feed><atom:entry><atom:title>t</atom:title></atom:entry></atom:feed>'],
    ['<entry><title>t</title></entry>'],
    ['<atom:entry><atom:title>t</atom:title></atom:entry>'],
    ['<urlset><url><loc>/a</loc><news:title>t</news:title></url></urlset>'],
    [
      '<sitemap:urlset><sitemap:url><sitemap:loc>/a</sitemap:loc><news:title>t</news:title></sitemap:url></sitemap:urlset>',
    ],
  ])('are read: %s', (xml) => {
    expect(read(xml).entries.map(({ title }) => title)).toEqual(['t'])
  })

  test.each(['sitemapindex', 'sitemap:sitemapindex'])('say as %s which maps there are', (name) => {
    const map = '<sitemap:sitemap><sitemap:loc>/a.xml</sitemap:loc></sitemap:sitemap>'

    expect(read(`<${name}${declared}>${map}</${name}>`).sitemaps).toEqual([
      'https://paper.example/a.xml',
    ])
  })

  test.each(['textinput', 'image'])('keep the title of %s from the feed', (name) => {
    expect(channel(`<${name}><title>Search</title></${name}>`).title).toBeUndefined()
  })

  test.each('area br col embed hr img input link meta param source track wbr'.split(' '))(
    'write %s without an end tag',
    (name) => {
      expect(atomEntry(`<content type="xhtml"><div><${name}/>a</div></content>`)?.content).toBe(
        `<div><${name}>a</div>`,
      )
    },
  )

  test('keep what identifies and places an entry to a thousand characters', () => {
    const long = 'a'.repeat(1_001)

    expect(entryOf(`<language>${long}</language>`)?.language?.length).toBe(50)
    expect(channel(`<item><guid>${long}</guid></item>`).entries[0]?.guid).toHaveLength(1_000)
    expect(channel(`<item><id>${long}</id></item>`).entries[0]?.guid).toHaveLength(1_000)
    expect(channel(`<item><a:id>${long}</a:id></item>`).entries[0]?.guid).toHaveLength(1_000)
  })
})
