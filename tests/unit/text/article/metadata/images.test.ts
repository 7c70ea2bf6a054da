import { describe, expect, test } from 'vitest'
import { parted } from '../../../../../src/text/article/metadata/credits.ts'
import { largestOf } from '../../../../../src/text/article/metadata/image-source.ts'
import { metadataOf, paragraphs } from '../../../../support/metadata-page.ts'

const h1 = '<h1>Canal lock opens again</h1>'
const imagesOf = (inside: string, head = '') =>
  metadataOf(
    `<html><head><title>Canal lock opens again</title>${head}</head><body><nav><img src="/nav/menu-photo.jpg"></nav><article>${h1}${inside}${paragraphs}</article><div class="related"><img src="/other.jpg"></div></body></html>`,
  ).images
const at = (path: string) => `https://courier.example${path}`

describe('the images of an article', () => {
  test('are those in it, the stated lead image first, none of other parts', () => {
    const head =
      '<meta property="og:image" content="https://courier.example/img/lock-gate.jpg?w=1200">'
    const found = imagesOf(
      '<img src="/img/canal-barge.jpg"><img src="/img/lock-gate-800x600.jpg">',
      head,
    )

    expect(found.map(({ url }) => url)).toEqual([
      at('/img/lock-gate-800x600.jpg'),
      at('/img/canal-barge.jpg'),
    ])
  })

  test.each([
    ['<amp-img src="/img/canal-barge.jpg" width="1" height="1"></amp-img>', '/img/canal-barge.jpg'],
    [
      '<img src="data:image/gif;base64,R0" data-src="/img/canal-barge.jpg">',
      '/img/canal-barge.jpg',
    ],
    [
      '<img src="/img/placeholder.gif" data-lazy-srcset="/img/barge-400.jpg 400w, /img/barge-900.jpg 900w">',
      '/img/barge-900.jpg',
    ],
    [
      '<picture><source srcset="/img/barge-600.webp 600w, /img/barge-1200.webp 1200w"><img alt="x"></picture>',
      '/img/barge-1200.webp',
    ],
    ['<noscript><img src="/img/canal-barge.jpg"></noscript>', '/img/canal-barge.jpg'],
  ])('are found behind %s', (markup, path) => {
    expect(imagesOf(markup)).toEqual([{ url: at(path) }])
  })

  test.each([
    '<img src="/img/pixel.gif" width="1" height="1">',
    '<img src="/img/logo.png">',
    '<img src="/img/face.jpg" class="avatar">',
    '<img src="/img/tiny-thing.jpg" width="20" height="20">',
    '<img src="/img/drawing.svg">',
    '<img src="data:image/png;base64,iVBOR">',
    '<div hidden><img src="/img/canal-barge.jpg"></div>',
    '<a href="/other"><img src="/img/other-lock.jpg"><span>Weir broken by ice</span></a>',
  ])('are not %s', (markup) => {
    expect(imagesOf(markup)).toEqual([])
  })

  test.each([
    '<figure><img src="/img/barge.jpg"><figcaption>A barge in the lock.</figcaption></figure>',
    '<div class="pic"><img src="/img/barge.jpg"><p>A barge in the lock.</p></div>',
    '<div><div><img src="/img/barge.jpg"></div><div class="image-caption">A barge in the lock.</div></div>',
    '<div class="wp-caption"><a href="/photos/17"><img src="/img/barge.jpg"></a><p class="wp-caption-text">A barge in the lock.</p></div>',
    '<figure><noscript><img src="/img/barge.jpg"></noscript><figcaption>A barge in the lock.</figcaption></figure>',
    '<img src="/img/barge.jpg" data-caption="A barge in the lock.">',
  ])('have the caption that stands with them: %s', (markup) => {
    expect(imagesOf(markup)).toEqual([
      { url: at('/img/barge.jpg'), caption: 'A barge in the lock.' },
    ])
  })

  test('have the caption that another copy of them has, and the address of the larger', () => {
    const head = '<meta property="og:image" content="https://cdn.example/lock-gate.jpg">'
    const markup =
      '<figure><img src="https://cdn.example/lock-gate.jpg?w=400"><figcaption>The gate.</figcaption></figure>'

    expect(imagesOf(markup, head)).toEqual([
      { url: 'https://cdn.example/lock-gate.jpg', caption: 'The gate.' },
    ])
  })

  test('take neither a paragraph of the text nor a heading nor a link for a caption', () => {
    const markup =
      '<div class="box"><img src="/img/barge-one.jpg"><h3>Weir</h3></div><div class="box"><img src="/img/barge-two.jpg"><p><a href="/x">Read about the weir</a></p></div><div class="body"><img src="/img/barge-three.jpg"><p>One.</p><p>Two.</p></div>'

    expect(imagesOf(markup).map(({ caption }) => caption)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('have a marked credit apart from the caption', () => {
    const markup =
      '<figure><img src="/img/barge.jpg"><figcaption>A barge in the lock. <span class="credit">Foto: Ada Velm</span></figcaption></figure>'

    expect(imagesOf(markup)).toEqual([
      { url: at('/img/barge.jpg'), caption: 'A barge in the lock.', credit: 'Ada Velm' },
    ])
  })
})

describe('caption and credit', () => {
  test.each([
    ['A barge. (Photo: Ada Velm/Reuters)', 'A barge.', 'Ada Velm/Reuters'],
    ['A barge. Photo by Ada Velm', 'A barge.', 'Ada Velm'],
    ['A barge. Foto: Ada Velm', 'A barge.', 'Ada Velm'],
    ['A barge. © Ada Velm', 'A barge.', 'Ada Velm'],
    ['A barge | Bild: Ada Velm e.V.', 'A barge', 'Ada Velm e.V.'],
    ['A barge. Getty Images', 'A barge.', 'Getty Images'],
    ['A barge. Ada Velm/AFP', 'A barge.', 'Ada Velm/AFP'],
    ['A barge [Image: Ada Velm]', 'A barge', 'Ada Velm'],
    ['Crédit photo : Ada Velm', undefined, 'Ada Velm'],
    ['The photo shows a barge.', 'The photo shows a barge.', undefined],
  ])('in %j', (whole, caption, credit) => {
    expect(parted(whole, undefined)).toEqual({
      ...(caption && { caption }),
      ...(credit && { credit }),
    })
  })
})

describe('a set of sources', () => {
  test.each([
    ['/a.jpg 480w, /b.jpg 960w', '/b.jpg'],
    ['/a.jpg 1x, /b.jpg 2x', '/b.jpg'],
    ['/a,w_400.jpg 400w, /a,w_800.jpg 800w', '/a,w_800.jpg'],
    ['/a.jpg 900w, /original.jpg 9000w', '/a.jpg'],
    ['/a.jpg', '/a.jpg'],
  ])('%s', (set, url) => {
    expect(largestOf(set)).toBe(url)
  })
})
