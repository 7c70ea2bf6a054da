import { describe, expect, test } from 'vitest'
import { isFeedFurniture, isFeedWidget, isReadMore } from '../../../../src/text/feed/furniture.ts'
import { parseJson } from '../../../../src/text/feed/json.ts'
import { entryBase, innerBase, resolveLinks, resolveUrl } from '../../../../src/text/feed/links.ts'
import { imageOf } from '../../../../src/text/feed/pictures.ts'
import { compareTitles } from '../../../../src/text/feed/titles.ts'
import { hasTags, plainLine, stripControls, tidy } from '../../../../src/text/feed/values.ts'

const base = 'https://paper.example/news/feed.xml'

describe('addresses', () => {
  test.each([
    ['https://paper.example/a?b=c#d', 'https://paper.example/a?b=c#d'],
    ['  https://paper.example/a b ', 'https://paper.example/a%20b'],
    ['https://paper.example/\n   long/path', 'https://paper.example/long/path'],
    ['/a', 'https://paper.example/a'],
    ['a', 'https://paper.example/news/a'],
    ['?page=2', 'https://paper.example/news/feed.xml?page=2'],
    ['//other.example/a', 'https://other.example/a'],
    ['www.other.example/a', 'http://www.other.example/a'],
    ['www.nothing', 'https://paper.example/news/www.nothing'],
    ['mailto:ada@paper.example', 'mailto:ada@paper.example'],
    ['tag:paper.example,2026:1', 'tag:paper.example,2026:1'],
    ['https://[bad', undefined],
    ['   ', undefined],
    [`/${'a'.repeat(8_192)}`, undefined],
    [`https://paper.example/${'a'.repeat(8_192)}`, undefined],
  ])('%j is %s', (written, url) => {
    expect(resolveUrl(written, base)).toBe(url)
  })

  test('need a base where they are relative', () => {
    expect(resolveUrl('/a', undefined)).toBeUndefined()
    expect(resolveUrl('www.other.example/a', undefined)).toBe('http://www.other.example/a')
  })

  test('are relative to the inner base, if that is one', () => {
    expect(innerBase(base, undefined)).toBe(base)
    expect(innerBase(base, '/inner/')).toBe('https://paper.example/inner/')
    expect(innerBase(base, 'https://[bad')).toBe(base)
  })

  test.each([
    ['https://paper.example/', base],
    ['HTTPS://PAPER.example/', base],
    ['https://other.example/', 'https://other.example/'],
    ['other.example', base],
    [undefined, base],
  ])('of entries are relative to the site %s or the document', (site, expected) => {
    expect(entryBase(base, site)).toBe(expected)
  })

  test.each([
    ['<a href="/a">x</a>', '<a href="https://paper.example/a">x</a>'],
    ["<img src='b.jpg'>", "<img src='https://paper.example/news/b.jpg'>"],
    ['<a href=/a>x</a>', '<a href=https://paper.example/a>x</a>'],
    ['<a href="/a?b=1&amp;c=2">', '<a href="https://paper.example/a?b=1&amp;c=2">'],
    ['<a href="#top">', '<a href="#top">'],
    ['<a href="https://other.example/">', '<a href="https://other.example/">'],
    ['<a href="">', '<a href="">'],
    ['<p>href="/a"</p>', '<p>href="/a"</p>'],
    ['<p class="x">1 < 2</p>', '<p class="x">1 < 2</p>'],
    ['a href="/a"', 'a href="/a"'],
  ])('in HTML: %s', (html, resolved) => {
    expect(resolveLinks(html, base)).toBe(resolved)
    expect(resolveLinks(html, undefined)).toBe(html)
  })
})

describe('titles of one entry at two times', () => {
  test.each([
    ['Lock opened', 'LOCK   opened!', 'same'],
    ['Lock opened', '', 'same'],
    [undefined, 'Lock opened', 'same'],
    ['Lock opened', 'Lock opened at last', 'similar'],
    ['The lock opened at last', 'Lock opened', 'similar'],
    ['Lock opened by the mayor', 'Lock opend by the mayor', 'similar'],
    ['Lock reconstructed', 'Lock reconstracted', 'similar'],
    ['Lock reconstructed', 'Lock reconstrictad', 'other'],
    ['Lock shut', 'Lock shot', 'similar'],
    ['Lock off', 'Lock of', 'other'],
    ['Flood warning for the Elbe', 'Flood warning for the Oder', 'other'],
    ['Lock', 'Lock opened', 'other'],
    ['Lock opened', 'Mayor resigns', 'other'],
    ['Results of round 3', 'Results of round 4', 'other'],
    ['Ship aground', 'Ship aground 2', 'other'],
  ])('%s, then %s: %s', (before, after, stands) => {
    expect(compareTitles(before, after)).toBe(stands)
    expect(compareTitles(after, before)).toBe(stands)
  })
})

describe('texts', () => {
  test.each([
    ['Lock <b>opened</b>', 'Lock opened'],
    ['Lock<br>opened', 'Lock opened'],
    ['<p>Lock</p><p>opened</p>', 'Lock opened'],
    ['Fewer than <5 ships, says <Foo>', 'Fewer than <5 ships, says <Foo>'],
    ['R&amp;D &lt;b&gt; &eacute;', 'R&D <b> é'],
    [' a \n b ', 'a b'],
    ['<b></b>', '<b></b>'],
  ])('%j as one line is %j', (html, line) => {
    expect(plainLine(html)).toBe(line)
  })

  test('hold tags or not', () => {
    expect(['a <b>c', 'a <Foo> c', 'a < b', '<br/>', '</p>'].map(hasTags)).toEqual([
      true,
      false,
      false,
      true,
      true,
    ])
  })

  test('are without controls, and with the quotes that Latin-1 has as controls', () => {
    expect(stripControls('a\u0000b\u000bc\u007fd\ufffee')).toBe('abcde')
    expect(stripControls('\u0093Lock\u0094 \u0096 open')).toBe('“Lock” – open')
    expect(stripControls('a\tb\nc')).toBe('a\tb\nc')
  })

  test('have single spaces', () => {
    expect(['a  b', ' a\tb ', 'a\u00a0b', 'a b', ''].map(tidy)).toEqual([
      'a b',
      'a b',
      'a b',
      'a b',
      '',
    ])
  })
})

describe('what is put around a text', () => {
  test.each([
    ['Read more', 0],
    ['Continue reading the full article', 0],
    ['Weiterlesen…', 0],
    ['Lire la suite', 0],
    ['Leer más', 0],
    ['Leggi tutto', 0],
    ['Leia mais', 0],
    ['Lees verder', 0],
    ['Czytaj dalej', 0],
    ['Läs mer', 0],
    ['Читать далее', 0],
    ['続きを読む', 0],
    ['Share this article', 0],
    ['Facebook | Twitter | WhatsApp', 0],
    ['Advertisement', 0],
    ['Anzeige', 0],
    ['Follow us on Bluesky', 0],
    ['Subscribe to our newsletter', 0],
    ['Related articles: Lock closed', 0],
    ['Lesen sie auch: Schleuse zu', 0],
    ['Filed under: Local', 0],
    ['No comments', 0],
    ['[link] [comments]', 0],
    ['submitted by /u/somebody', 0],
    ['Points: 12', 0],
    ['© 2026 The Paper', 0],
    ['Source: The Paper', 0],
    ['* * *', 0],
    ['The post Lock opened appeared first on The Paper.', 0.5],
    ['Der Beitrag Schleuse offen erschien zuerst auf Die Zeitung.', 0.5],
    ['L’article Écluse ouverte est apparu en premier sur Le Journal.', 0.5],
    ['La entrada Esclusa abierta se publicó primero en El Diario.', 0.5],
    ['L’articolo Chiusa aperta proviene da Il Giornale.', 0.5],
    ['O post Eclusa aberta apareceu primeiro em O Jornal.', 0.5],
    ['Het bericht Sluis open verscheen eerst op De Krant.', 0.5],
    ['Artykuł Śluza otwarta pochodzi z serwisu Gazeta.', 0.5],
    ['Inlägget Slussen öppen dök först upp på Tidningen.', 0.5],
    ['Запись Шлюз открыт впервые появилась Газета.', 0.5],
  ])('%s', (line, linked) => {
    expect(isFeedFurniture(line, linked)).toBe(true)
  })

  test.each([
    ['The lock is open.', 0],
    ['The post office opened first on Monday.', 0],
    ['The post Lock opened appeared first on The Paper.', 0],
    ['Share prices fell by a third.', 0],
    ['See the ships that came first this morning, which were many and of all kinds.', 0.1],
    [`Follow us on ${'x'.repeat(600)}`, 0],
    ['3', 0],
  ])('but not %s', (line, linked) => {
    expect(isFeedFurniture(line, linked)).toBe(false)
  })

  test('links that lead on are short', () => {
    expect(isReadMore('Read more: Lock opened')).toBe(true)
    expect(isReadMore(`Read more: ${'x'.repeat(200)}`)).toBe(false)
    expect(isReadMore(' ')).toBe(false)
    expect(isReadMore('Readers were glad')).toBe(false)
  })

  test.each([
    [{ class: 'sharedaddy sd-block' }, true],
    [{ class: 'post-body', id: 'jp-relatedposts' }, true],
    [{ class: 'entry_taboola' }, true],
    [{ style: 'margin: 0; Display : none' }, true],
    [{ hidden: '' }, true],
    [{ class: 'screen-reader-text' }, true],
    [{ class: 'shareholders' }, false],
    [{ class: 'content', id: 'story' }, false],
    [{}, false],
  ])('widgets: %j', (attributes, isOne) => {
    expect(isFeedWidget(new Map(Object.entries(attributes)))).toBe(isOne)
  })
})

describe('pictures of a text', () => {
  test.each([
    [{ src: '/a.jpg' }, 'https://paper.example/a.jpg'],
    [{ 'data-src': '/a.jpg' }, 'https://paper.example/a.jpg'],
    [{ src: '/a.jpg', width: '33', height: '100%' }, 'https://paper.example/a.jpg'],
    [{ src: '/a.jpg', width: '5%' }, 'https://paper.example/a.jpg'],
    [{ src: '/a.jpg', width: '32' }, undefined],
    [{ src: '/a.jpg', height: '1px' }, undefined],
    [{ src: '/a.jpg', class: 'wp-smiley' }, undefined],
    [{ src: '/a.jpg', class: 'avatar photo' }, undefined],
    [{ src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }, undefined],
    [{ src: 'https://feeds.feedburner.com/~r/x/~4/1' }, undefined],
    [{ src: 'https://pixel.counter.example/x.gif' }, undefined],
    [{ src: '/img/spacer.gif' }, undefined],
    [{ src: '/1x1.png?x' }, undefined],
    [{ src: '/pixels-of-history.jpg' }, 'https://paper.example/pixels-of-history.jpg'],
    [{ src: '/blanket.jpg' }, 'https://paper.example/blanket.jpg'],
    [{}, undefined],
  ])('%j', (attributes: Readonly<Record<string, string>>, url) => {
    expect(imageOf((name) => attributes[name] ?? '', base)?.url).toBe(url)
  })
})

const parse = (json: string) => {
  const repairs = new Set<string>()
  return { value: parseJson(json, base, repairs), repairs: [...repairs] }
}

describe('the JSON of a feed', () => {
  test.each([
    ['\ufeff {"items": []}', { items: [] }, []],
    ['{"title": "a\nb", "items": []}', { title: 'a b', items: [] }, ['control-characters']],
    ['{"items": [{"id": "1"}, {"id": "2', { items: [{ id: '1' }] }, ['truncated']],
    [
      '{"items": [{"id": "1", "x": [{"y": 1}]}, {"id',
      { items: [{ id: '1', x: [{ y: 1 }] }] },
      ['truncated'],
    ],
    ['{"items": [{"id": "}]"}, {"i', { items: [{ id: '}]' }] }, ['truncated']],
    ['{"items": [{"id": "\\"}]"}, {"i', { items: [{ id: '"}]' }] }, ['truncated']],
    ['{"items": [{"id": "\\\\"}, {"id": "', { items: [{ id: '\\' }] }, ['truncated']],
  ])('%j', (json, value, repairs) => {
    expect(parse(json)).toEqual({ value, repairs })
  })

  test.each(['{"items": [', '{"items', 'no JSON', '{"items": [{"id": "1'])(
    'is none: %s',
    (json) => {
      expect(() => parse(json)).toThrowError(expect.objectContaining({ code: 'not-a-feed' }))
    },
  )
})
