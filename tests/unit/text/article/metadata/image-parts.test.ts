import { describe, expect, test } from 'vitest'
import { backgroundsOf } from '../../../../../src/text/article/metadata/background-images.ts'
import { captionText } from '../../../../../src/text/article/metadata/caption-text.ts'
import {
  hasText,
  isFigureNamed,
  isNamedCaption,
  isUnseen,
  isWeakCaption,
  partOf,
} from '../../../../../src/text/article/metadata/caption-words.ts'
import { isOrnament } from '../../../../../src/text/article/metadata/ornaments.ts'
import { isTeaser } from '../../../../../src/text/article/metadata/shown-images.ts'
import { absoluteUrl, baseOf } from '../../../../../src/text/article/metadata/web-address.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { elementsNamed } from '../../../../../src/text/page/query.ts'

/** The page and its first element of a name. */
function first(html: string, name: string) {
  const page = parsePage(`<body>${html}</body>`)
  return [page, elementsNamed(page, tagSet(name))[0]!] as const
}

describe('what an element beside an image is for', () => {
  test.each([
    ['<figcaption>Lock</figcaption>', 'figcaption', 'caption'],
    ['<div class="wp-caption">Lock</div>', 'div', 'caption'],
    ['<div class="photo-credit">Ada</div>', 'div', 'credit'],
    ['<div class="caption credit">Ada</div>', 'div', 'credit'],
    ['<div itemprop="caption">Lock</div>', 'div', 'caption'],
    ['<div itemprop="description">Lock</div>', 'div', 'caption'],
    ['<div itemprop="copyrightHolder">Ada</div>', 'div', 'credit'],
    ['<div id="bildunterschrift">Schleuse</div>', 'div', 'caption'],
    ['<div class="quelle">Ada</div>', 'div', 'credit'],
    ['<div class="caption-toggle">Show</div>', 'div', 'toggle'],
    ['<button class="caption">Show</button>', 'button', 'toggle'],
    ['<div class="story">Lock</div>', 'div', undefined],
    ['<div>Lock</div>', 'div', undefined],
  ])('%s', (html, name, part) => {
    expect(partOf(...first(html, name))).toBe(part)
  })

  test.each([
    ['<figcaption>Lock</figcaption>', 'figcaption', true, false, false],
    ['<div class="caption credit">Ada</div>', 'div', true, false, false],
    ['<div class="credit">Ada</div>', 'div', false, false, false],
    ['<div class="image-text">Lock</div>', 'div', false, true, true],
    ['<div class="description">Lock</div>', 'div', false, true, false],
    ['<div class="lead-photo">Lock</div>', 'div', false, false, true],
  ])('%s', (html, name, isCaption, isWeak, isFigure) => {
    const at = first(html, name)

    expect([isNamedCaption(...at), isWeakCaption(...at), isFigureNamed(...at)]).toEqual([
      isCaption,
      isWeak,
      isFigure,
    ])
  })

  test.each([
    ['<p hidden>Lock</p>', true],
    ['<p style="display: none">Lock</p>', true],
    ['<div style="visibility:hidden"><p>Lock</p></div>', true],
    ['<p aria-hidden="true">Lock</p>', false],
    ['<p>Lock</p>', false],
  ])('%s is unseen: %s', (html, expected) => {
    expect(isUnseen(...first(html, 'p'))).toBe(expected)
  })

  test.each([
    ['<p>Lock</p>', true],
    ['<p aria-hidden="true">Lock</p>', true],
    ['<p hidden>Lock</p>', false],
    ['<p> </p>', false],
    ['<p></p>', false],
  ])('%s has text: %s', (html, expected) => {
    expect(hasText(...first(html, 'p'))).toBe(expected)
  })
})

function captionIn(html: string, most = 400, skipped = 'small'): string {
  const [page, node] = first(html, 'figcaption')
  const names = tagSet(skipped)
  return captionText(page, node, { most, skips: (at) => names[page.name[at]!] === 1 })
}

describe('a caption as one line', () => {
  test.each([
    ['<figcaption>The lock</figcaption>', 'The lock'],
    ['<figcaption>The <b>l</b>ock</figcaption>', 'The lock'],
    ['<figcaption><p>The lock.</p><p>The weir.</p></figcaption>', 'The lock. The weir.'],
    ['<figcaption>The lock.<b>The weir.</b></figcaption>', 'The lock. The weir.'],
    ['<figcaption>The lock<small>Ada Voss</small> opens</figcaption>', 'The lock opens'],
    ['<figcaption>The lock<small>x</small>, open</figcaption>', 'The lock, open'],
    ['<figcaption>The lock<span hidden>Enlarge</span></figcaption>', 'The lock'],
    ['<figcaption></figcaption>', ''],
  ])('%s', (html, line) => {
    expect(captionIn(html)).toBe(line)
  })

  test('is none where it is longer', () => {
    expect(captionIn('<figcaption>The lock</figcaption>', 8)).toBe('The lock')
    expect(captionIn('<figcaption>The lock</figcaption>', 7)).toBe('')
  })
})

describe('pictures that are none of the article’s', () => {
  const photo = 'https://courier.example/p/lock.jpg'

  test.each([
    ['small', '<img width="100" height="100">', photo, true],
    ['large', '<img width="600" height="400">', photo, false],
    ['as small as a portrait', '<img width="120" height="120">', photo, true],
    ['a little larger', '<img width="121" height="120">', photo, false],
    ['low, no width', '<img height="40">', photo, true],
    ['narrow, no height', '<img width="49px">', photo, true],
    ['without a size', '<img>', photo, false],
    ['a size in percents', '<img width="10%">', photo, false],
    ['a banner', '<img width="728" height="90">', photo, true],
    ['square, as a ratio', '<amp-img width="1" height="1"></amp-img>', photo, false],
    ['square, as a ratio of more', '<amp-img width="16" height="16"></amp-img>', photo, true],
    ['wide, as a ratio', '<amp-img width="16" height="9"></amp-img>', photo, false],
    ['called a logo', '<img class="site-logo">', photo, true],
    ['said to be a logo', '<img alt="Logo of the mill">', photo, true],
    ['said to show one', '<img alt="The logo on the mill">', photo, false],
    ['in a header’s brand', '<div class="brand"><a><img></a></div>', photo, true],
    ['beside who writes', '<div class="author"><img> Ada Voss</div>', photo, true],
    [
      'beside who writes, with a caption',
      '<div class="author"><figure><img><figcaption>Lock</figcaption></figure></div>',
      photo,
      false,
    ],
    ['a drawing', '<img>', 'https://courier.example/lock.svg', true],
    ['that counts', '<img>', 'https://b.scorecardresearch.com/p?c1=2', true],
    ['a file of a logo', '<img>', 'https://courier.example/i/logo.png', true],
    ['a large file of a logo', '<img width="400">', 'https://courier.example/i/logo.png', false],
    [
      'a file of a logo with a caption',
      '<figure><img><figcaption>Logo</figcaption></figure>',
      'https://courier.example/i/logo.png',
      false,
    ],
    ['to share', '<img>', 'https://courier.example/i/facebook.png', true],
    ['a place that has the name', '<img>', 'https://courier.example/i/logos-city.jpg', true],
    ['a word that holds the name', '<img>', 'https://courier.example/i/catalogos.jpg', false],
  ])('%s', (_, html, url, expected) => {
    const [page, node] = first(html, 'img amp-img')

    expect(isOrnament(page, node, new URL(url))).toBe(expected)
  })
})

describe('a picture that shows where a link leads', () => {
  test.each([
    ['no link', '<img>', false],
    ['a link with a headline', '<a href="/a"><img>Weir broken by ice</a>', true],
    ['a link with a word', '<a href="/a"><img>Weir</a>', false],
    [
      'a link with its caption',
      '<a href="/a"><img><figcaption>Weir broken by ice</figcaption></a>',
      false,
    ],
    ['a link to itself', '<a href="/a.jpg"><img>Weir broken by ice</a>', false],
    ['a link within the page', '<a href="#a"><img>Weir broken by ice</a>', false],
    ['a headline in Japanese', '<a href="/a"><img>水門が再び開く</a>', true],
    ['beside its headline', '<div><a href="/a"><img></a><a href="/a">Weir broken</a></div>', true],
    ['beside another link', '<div><a href="/a"><img></a><a href="/b">Weir broken</a></div>', false],
    ['beside a short link', '<div><a href="/a"><img></a><a href="/a">More</a></div>', false],
  ])('%s: %s', (_, html, expected) => {
    expect(isTeaser(...first(html, 'img'))).toBe(expected)
  })
})

function backgroundsIn(html: string): string[] {
  const found = backgroundsOf(parsePage(`<body>${html}</body>`), 'https://courier.example/a/')
  return found.map(({ url }) => url)
}

describe('pictures behind elements', () => {
  const lock = ['https://courier.example/a/lock.jpg']

  test.each([
    ['a style', '<div style="background-image: url(lock.jpg)"></div>', lock],
    ['a style with marks', '<div style="background:#fff url(\'lock.jpg\') no-repeat"></div>', lock],
    ['an attribute', '<div data-bg="lock.jpg"></div>', lock],
    ['an attribute with url()', '<div data-bg="url(lock.jpg)"></div>', lock],
    ['another attribute', '<div data-background-image="lock.jpg"></div>', lock],
    ['twice in one', '<div data-bg="lock.jpg" style="color:red"></div>', lock],
    ['another style', '<div style="color: red"></div>', []],
    ['a logo', '<div class="logo" data-bg="lock.jpg"></div>', []],
    ['a whole page', `<div data-bg="lock.jpg">${'The lock. '.repeat(200)}</div>`, []],
  ])('%s', (_, html, urls) => {
    expect(backgroundsIn(html)).toEqual(urls)
  })
})

describe('addresses', () => {
  const base = 'https://courier.example/a/b'

  test.each([
    ['c', 'https://courier.example/a/c'],
    [' /c ', 'https://courier.example/c'],
    ['//other.example/c', 'https://other.example/c'],
    ['http://other.example/', 'http://other.example/'],
    ['data:image/png;base64,AA', undefined],
    ['javascript:void(0)', undefined],
    ['mailto:a@b.example', undefined],
    ['http://[', undefined],
    ['', undefined],
    ['  ', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('%j', (relative, address) => {
    expect(absoluteUrl(relative, base)).toBe(address)
  })

  test.each([
    ['<base href="/c/">', 'https://courier.example/c/'],
    ['<base target="_top"><base href="/c/">', 'https://courier.example/c/'],
    ['<base target="_top">', base],
    ['<base href="data:,">', base],
    ['', base],
  ])('are relative to what %j states', (head, address) => {
    expect(baseOf(parsePage(`<head>${head}</head><body></body>`), base)).toBe(address)
  })
})
