import { describe, expect, test } from 'vitest'
import { readPage } from '../../../../src/text/article/read-page.ts'
import { parsePage } from '../../../../src/text/page/build.ts'
import { tagSet } from '../../../../src/text/page/names.ts'
import { attributeOf, elementsNamed, sourceOf, textOf } from '../../../../src/text/page/query.ts'
import { Source } from '../../../../src/text/page/source.ts'
import { claimsArticle, paragraphs, sitePage } from '../../../support/pages/site.ts'

function cut(text: string, size: number): Source {
  const pieces: string[] = []
  for (let at = 0; at < text.length; at += size) pieces.push(text.slice(at, at + size))
  return new Source(pieces)
}

describe('a source in pieces', () => {
  const source = new Source(['The ', '', 'lock', ' is shut'])

  test('has the pieces that hold something, and where they stand', () => {
    expect(source.pieces).toEqual([
      { text: 'The ', start: 0, end: 4 },
      { text: 'lock', start: 4, end: 8 },
      { text: ' is shut', start: 8, end: 16 },
    ])
    expect([source.length, source.whole()]).toEqual([16, 'The lock is shut'])
  })

  test.each([
    [0, 4, 'The ', 0],
    [1, 3, 'The ', 0],
    [4, 8, 'lock', 4],
    [9, 11, ' is shut', 8],
    [16, 16, ' is shut', 8],
    [3, 5, ' l', 3],
    [2, 10, 'e lock i', 2],
  ])('from %d to %d', (from, to, text, start) => {
    expect(source.around(from, to)).toMatchObject({ text, start })
  })

  test('is cut as a string is, whatever was asked for before', () => {
    const text = source.whole()
    const places = Array.from({ length: 18 }, (_, at) => at)

    for (const from of places)
      for (const to of places)
        expect(source.slice(from, to)).toBe(from > to ? '' : text.slice(from, to))
  })

  test.each([
    ['lock', true],
    ['e lock is', true],
    [' i', true],
    ['shut', true],
    ['The lock is shut', true],
    ['The lock is shut.', false],
    ['lock The', false],
  ])('holds %j: %j', (text, holds) => {
    expect(source.includes(text)).toBe(holds)
    expect(cut(source.whole(), 1).includes(text)).toBe(holds)
  })

  test('may be empty', () => {
    const empty = new Source([])

    expect([empty.length, empty.whole(), empty.slice(0, 9), empty.includes('a')]).toEqual([
      0,
      '',
      '',
      false,
    ])
    expect(parsePage(empty).size).toBe(1)
  })
})

const story = [
  'The ferry to Hvall sails all night from Friday, the harbour said, as 3,400 people wait for it.',
  'Its captain, Ida Lund, sleeps aboard &ndash; “in the chart room”, she says: there is a bed, and nobody calls.',
  'Tickets cost 12&nbsp;euros, children travel free; the caf\u00e9 opens at 5, the bar\u00ad not at all.',
  '渡し船は金曜日から夜通し運航する、と港は述べた。😀 One of the crew laughed at that.',
]
const article = sitePage({
  title: 'Ferry to Hvall sails all night',
  head: `${claimsArticle}<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry to Hvall sails all night","datePublished":"2026-05-04T10:00:00Z","author":{"name":"Ole Berg"}}</script>`,
  body: `<nav class='top-nav'><a href="#main">Skip</a> <a href=/news >News</a></nav><main id=main><h1>Ferry to Hvall sails all night</h1>
<p class="byline author">By <a rel="author" href="/by/ole">Ole Berg</a>, 4 May 2026</p><figure><img src="/a.jpg" alt="The ferry &amp; its captain"><figcaption>The ferry. Photo: Eva Dahl</figcaption></figure>
${paragraphs(...story, ...story.map((line) => `${line} So it goes on.`))}<div hidden>unseen</div><div style="display: none">nor this</div></main><noscript><img src="/b.jpg"></noscript><template><p>x</p></template>`,
})
const script = '<script>if (a < b) x = "</p><p>" + "<\\/script>"</script ><p>x'

describe('a page reads the same wherever it is cut', () => {
  test.each([
    ['an article', article],
    ['a script', script],
    ['scripts that are left open', '<p>x</p><script>a < b </scrip'],
    [
      'styles and titles',
      '<title>a <b> &amp; c</title><style>p > a { }</STYLE><textarea>< </textarea>',
    ],
    ['comments', 'a<!-- b -- c -->d<!-->e<!doctype html><![CDATA[ f ]]>g<!-- h > i'],
    ['brackets', 'a < b <3 </ c </> d <'],
    [
      'attributes',
      '<a href="/a?b=1&amp;c" title=\'a "b"\' id=weir hidden class="">x</a ><img/src=y/>',
    ],
    ['an attribute that is left open', '<p>a</p><a href="/lock>x</a>'],
    ['drawings', '<svg><title>a</title><style>b</style><path/></svg><math><mi>x</math>c'],
    ['plain text', 'a<plaintext>b</p>'],
    ['raw text', '<iframe><p>a</iframe><xmp><b></xmp><noembed>c</noembed><noframes>d</noframes>e'],
    [
      'streams',
      '<main><template id="B:1"></template></main><div hidden id="S:1"><p>The mill</p></div>',
    ],
  ])('%s', (_, html) => {
    const { source: _source, hints: _hints, hintOf: _hintOf, ...whole } = parsePage(html)

    for (const size of [1, 2, 3, 5, 7, 11, 64]) {
      const { source, hints: _hints2, hintOf: _hintOf2, ...page } = parsePage(cut(html, size))
      expect(page).toEqual(whole)
      expect(source.whole()).toBe(_source.whole())
    }
  })

  test('and the article in it is the same', () => {
    const url = 'https://courier.example/2026/05/ferry'
    const document = readPage(article, { url })

    expect(document).toMatchObject({ title: 'Ferry to Hvall sails all night' })
    for (const size of [1, 7, 100, 1_000])
      expect(readPage(cut(article, size), { url })).toEqual(document)
  })

  test('names, values and texts that span many pieces are read whole', () => {
    const page = parsePage(
      cut('<SECTION data-src="/lock&amp;weir">Both lock &amp; weir</SECTION>', 3),
    )
    const [section = 0] = elementsNamed(page, tagSet('section'))

    expect(attributeOf(page, section, 'data-src')).toBe('/lock&weir')
    expect(textOf(page, section)).toBe('Both lock & weir')
    expect(sourceOf(page, section)).toBe('Both lock &amp; weir')
  })
})

describe('what a rule of a site is told', () => {
  const url = 'https://courier.example/2026/05/ferry'

  test('is the whole markup', () => {
    const seen: string[] = []
    const hints = (page: { readonly url: string; readonly markup: string }) => {
      seen.push(page.url, page.markup)
      return undefined
    }
    readPage(cut(article, 1_000), { url }, { hints })

    expect(seen).toEqual([url, article])
  })

  test('is put together only where it is asked for', () => {
    const source = cut(article, 1_000)
    source.whole = () => expect.unreachable('nobody asks for it')

    expect(readPage(source, { url }, { hints: () => undefined }).title).not.toBe('')
  })
})
