import { describe, test } from 'vitest'
import type { FeedEntry } from '../../../../src/schemas/feed.ts'
import { expectKept, timeout } from '../../../support/whole/kept.ts'
import { type Telling, toldFeed, toldPair, wholeFeeds } from '../../../support/whole/told-feeds.ts'
import { toldFragments } from '../../../support/whole/told-fragments.ts'
import { toldReuse, toldTitles } from '../../../support/whole/told-reuse.ts'

describe('everything that is read in feeds of our own is what is kept of it', { timeout }, () => {
  test.each(['feeds', 'odd-feeds'])('%s', async (folder) => {
    const names = wholeFeeds.filter((name) => name.startsWith(`${folder}/`))

    await expectKept(`feeds/${folder}.txt`, names.flatMap(toldFeed))
  })
})

/** Elements with a text of their own: `name`, or `outer>inner`. */
const texts = (names: string): readonly Telling[] =>
  names.split(' ').map((name) => {
    const path = name.split('>')
    const open = path.map((part) => `<${part}>`).join('')
    const close = path
      .toReversed()
      .map((part) => `</${part}>`)
      .join('')
    return { name, markup: `${open}by ${name.replace('>', ' ')}${close}` }
  })

/** The same with a date each. */
const dates = (names: string): readonly Telling[] =>
  names.split(' ').map((name, at) => ({
    name,
    markup: `<${name}>2026-03-${String(at + 10)}T00:00:00Z</${name}>`,
  }))

const addresses = (...markups: readonly string[]): readonly Telling[] =>
  markups.map((markup, at) => ({
    name: /^<([\w:]+)/.exec(markup)?.[1] ?? '',
    markup: markup.replace('@', `https://pair.example/${at}`),
  }))

/** By field, all elements that tell of it. */
const tellings: readonly (readonly [keyof FeedEntry, readonly Telling[]])[] = [
  [
    'title',
    texts('title a:title dc:title itunes:title media:title news:title news:news>news:title'),
  ],
  [
    'summary',
    texts(
      'description a:summary summary dc:description dcterms:abstract itunes:summary itunes:subtitle media:description',
    ),
  ],
  ['content', texts('content:encoded a:content content xhtml:body body fullitem description')],
  [
    'author',
    texts(
      'author dc:creator dc:author itunes:author a:author a:author>a:name a:author>name author>name author>a:name a:author>a:email author>email a:source>a:author>a:name',
    ),
  ],
  ['guid', texts('guid a:id id dc:identifier')],
  ['language', texts('language dc:language dcterms:language news:language')],
  [
    'published',
    dates(
      'pubDate a:published published a:issued news:publication_date dcterms:issued dcterms:available a:created dcterms:created dc:date',
    ),
  ],
  ['updated', dates('a:updated a:modified dcterms:modified updated lastmod')],
  [
    'url',
    addresses(
      '<link>@</link>',
      '<a:link href="@"/>',
      '<loc>@</loc>',
      '<fb:origLink>@</fb:origLink>',
      '<guid>@</guid>',
      '<a:content src="@" type="x/y"/>',
      '<a:link rel="alternate" type="text/html" href="@"/>',
      '<a:link rel="alternate" type="application/pdf" href="@"/>',
    ),
  ],
  [
    'image',
    addresses(
      '<itunes:image href="@"/>',
      '<media:thumbnail url="@"/>',
      '<image:loc>@</image:loc>',
      '<image><url>@</url></image>',
      '<media:content url="@" medium="image"/>',
      '<enclosure url="@" type="image/png"/>',
    ),
  ],
  ['comments', addresses('<comments>@</comments>', '<a:link rel="replies" href="@"/>')],
  [
    'location',
    [
      { name: 'georss:point', markup: '<georss:point>1 1</georss:point>' },
      { name: 'gml:pos', markup: '<gml:pos>2 2</gml:pos>' },
      { name: 'geo', markup: '<geo:lat>3</geo:lat><geo:long>3</geo:long>' },
    ],
  ],
]

describe('which of two elements is believed is what is kept of it', { timeout }, () => {
  test('for every field of an entry', async () => {
    const lines = tellings.flatMap(([of, all]) =>
      all.flatMap((one, at) => all.slice(at).map((other) => toldPair(one, other, of))),
    )

    await expectKept('feeds/pairs.txt', lines)
  })
})

test('the lines and pictures of HTML in entries are what is kept of them', async () => {
  await expectKept('feeds/fragments.txt', toldFragments())
})

test('which entries tell another story is what is kept of it', async () => {
  await expectKept('feeds/other-stories.txt', toldReuse())
  await expectKept('feeds/titles.txt', toldTitles())
})
