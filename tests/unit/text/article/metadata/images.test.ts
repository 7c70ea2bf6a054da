import { describe, expect, test } from 'vitest'
import { parted } from '../../../../../src/text/article/metadata/credits.ts'
import { imageKey } from '../../../../../src/text/article/metadata/image-key.ts'
import { largestOf } from '../../../../../src/text/article/metadata/image-source.ts'
import { metadataOf, paragraphs, story } from '../../../../support/metadata-page.ts'

const h1 = '<h1>Canal lock opens again</h1>'
const imagesOf = (inside: string, head = '') =>
  metadataOf(
    `<html><head><title>Canal lock opens again</title>${head}</head><body><nav><img src="/nav/menu-photo.jpg"></nav><article>${h1}${inside}${paragraphs}</article><div class="related"><img src="/other.jpg"></div></body></html>`,
  ).images
const at = (path: string) => `https://courier.example${path}`
const og = (path: string) => `<meta property="og:image" content="${at(path)}">`

describe('the images of an article', () => {
  test('have addresses relative to what the page states', () => {
    const head = '<base target="_top"><base href="/assets/"><base href="/later/">'

    expect(imagesOf('<img src="canal-barge.jpg">', head)[0]?.url).toBe(
      at('/assets/canal-barge.jpg'),
    )
  })

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
    '<img src="/img/ad-one.jpg" width="728" height="90">',
    '<div class="author-box"><img src="/img/ada.jpg"></div>',
    '<div><a href="/other"><img src="/img/other-lock.jpg"></a><a href="/other">Weir broken</a></div>',
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

describe('a lead image', () => {
  const plain = '<img src="/img/canal-barge.jpg">'

  test('is painted behind the headline where none is stated', () => {
    const page = `<html><head><title>Canal lock opens again</title></head><body><div style="background-image: url('/img/lock-wide.jpg')">${h1}<div class="hero-caption">The lock. Photo: Ada Velm</div></div><article>${paragraphs}</article></body></html>`

    expect(metadataOf(page).images).toEqual([
      { url: at('/img/lock-wide.jpg'), caption: 'The lock.', credit: 'Ada Velm' },
    ])
  })

  test.each(['/img/default-share.png', '/img/site-logo.png', '/i/blank.jpg', '/og-default.jpg'])(
    'is not what stands in for one: %s',
    (path) => {
      expect(imagesOf(plain, og(path))).toEqual([{ url: at('/img/canal-barge.jpg') }])
    },
  )

  test('has its caption from JSON-LD where the page shows none', () => {
    const linked = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Canal lock opens again',
      datePublished: '2026-03-01',
      image: {
        '@type': 'ImageObject',
        url: at('/img/canal-barge.jpg'),
        caption: 'A barge.',
        creditText: 'Ada Velm',
      },
    })

    expect(imagesOf(plain, `<script type="application/ld+json">${linked}</script>`)).toEqual([
      { url: at('/img/canal-barge.jpg'), caption: 'A barge.', credit: 'Ada Velm' },
    ])
  })

  test('shown as a cut of what is stated is one picture', () => {
    const shown =
      '<figure><img src="/img/canal-barge_i753.jpg"><figcaption>A barge.</figcaption></figure>'

    expect(imagesOf(shown, og('/img/canal-barge_preview.jpg'))).toEqual([
      { url: at('/img/canal-barge_preview.jpg'), caption: 'A barge.' },
    ])
  })

  test('of a series is not the next of it', () => {
    expect(
      imagesOf('<img src="/img/canal-barge_002.jpg">', og('/img/canal-barge_001.jpg')).map(
        ({ url }) => url,
      ),
    ).toEqual([at('/img/canal-barge_001.jpg'), at('/img/canal-barge_002.jpg')])
  })
})

describe('one picture', () => {
  test.each([
    ['https://a.example/up/barge-1024x683.jpg', 'https://a.example/up/barge.jpg'],
    ['https://a.example/up/barge.jpg.webp', 'https://b.example/x/barge.jpg?w=300'],
    [
      'https://a.example/_next/image?url=%2Fm%2Fbarge-one.jpg&w=640',
      'https://a.example/m/barge-one.jpg',
    ],
    ['https://a.example/w/300px-Barge.jpg', 'https://a.example/w/Barge.jpg'],
    ['https://a.example/p/csm_barge_0a1b2c3d4e.jpg', 'https://a.example/u/barge.jpg'],
  ])('has the addresses %s and %s', (one, other) => {
    expect(imageKey(one)).toBe(imageKey(other))
  })

  test.each(['url', 'src', 'image', 'img', 'u'])(
    'is what makers of smaller copies call %s',
    (name) => {
      const own = 'https://b.example/m/barge-one.jpg'

      expect(imageKey(`https://a.example/resize?${name}=${encodeURIComponent(own)}&w=640`)).toBe(
        imageKey(own),
      )
    },
  )

  test.each([
    ['https://a.example/1/image.jpg', 'https://a.example/2/image.jpg'],
    ['https://a.example/photo.php?id=1&w=300', 'https://a.example/photo.php?id=2&w=300'],
    ['https://a.example/barge-1.jpg', 'https://a.example/barge-2.jpg'],
  ])('is not at %s and %s', (one, other) => {
    expect(imageKey(one)).not.toBe(imageKey(other))
  })
})

describe('a line that tells of an image', () => {
  const line = 'A barge in the lock.'

  test.each([
    `<p><img src="/img/barge.jpg"></p><p><em>${line}</em></p>`,
    `<p><img src="/img/barge.jpg"><br><small>${line}</small></p>`,
    `<p style="text-align:center"><img src="/img/barge.jpg"></p><p style="text-align:center">${line}</p>`,
    `<table><tr><td><img src="/img/barge.jpg"></td></tr><tr><td class="cap">${line}</td></tr></table>`,
    `<figure><img src="/img/barge.jpg"><figcaption><span aria-hidden="true">${line}</span></figcaption></figure>`,
    `<figure><img src="/img/barge.jpg"><button>Enlarge this image</button><figcaption><span class="visually-hidden">Image caption, </span>${line}</figcaption></figure>`,
  ])('stands below it: %s', (markup) => {
    expect(imagesOf(markup)).toEqual([{ url: at('/img/barge.jpg'), caption: line }])
  })

  test.each([
    '<p><img src="/img/barge.jpg"></p><p>The keeper opens the gates at noon.</p>',
    '<p><img src="/img/barge.jpg"></p><p><img src="/img/weir-two.jpg"></p><p><em>The weir.</em></p>',
  ])('is no plain paragraph, and none below another image: %s', (markup) => {
    expect(imagesOf(markup)[0]).toEqual({ url: at('/img/barge.jpg') })
  })
})

describe('what stands apart from the text', () => {
  test('is the article\u2019s where a figure with a caption stands within', () => {
    const gallery =
      '<aside><figure><img src="/img/barge.jpg"><figcaption>A barge.</figcaption></figure></aside>'
    const page = `<html><head><title>Canal lock opens again</title></head><body><article>${h1}<p>${story[0]}</p>${gallery}<p>${story[1]}</p></article></body></html>`

    expect(metadataOf(page).images).toEqual([{ url: at('/img/barge.jpg'), caption: 'A barge.' }])
  })

  test('is not where it leads to another page', () => {
    const teaser =
      '<aside><figure><a href="/x"><img src="/img/barge.jpg"></a><figcaption><a href="/x">Weir breaks</a></figcaption></figure></aside>'
    const page = `<html><head><title>Canal lock opens again</title></head><body><article>${h1}<p>${story[0]}</p>${teaser}<p>${story[1]}</p></article></body></html>`

    expect(metadataOf(page).images).toEqual([])
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
    ['A barge. (AP Photo/Ada Velm, File)', 'A barge.', 'AP Photo/Ada Velm, File'],
    ['A barge. Courtesy of Velm County', 'A barge.', 'Velm County'],
    ['A barge. Ada Velm via Getty Images', 'A barge.', 'Ada Velm via Getty Images'],
    ['Barka (fot. Ada Velm)', 'Barka', 'Ada Velm'],
    ['Een boot. Beeld Ada Velm', 'Een boot.', 'Ada Velm'],
    ['Tàu trên sông. Ảnh: Ada Velm', 'Tàu trên sông.', 'Ada Velm'],
    ['قارب في القناة (رويترز)', 'قارب في القناة', 'رويترز'],
    ['水門を通る船＝10日、川島真琴撮影', '水門を通る船＝10日', '川島真琴'],
    ['船只通过水闸。本报记者 陆远航 摄', '船只通过水闸。', '本报记者 陆远航'],
    ['수문을 지나는 배 [사진=강솔시 제공]', '수문을 지나는 배', '강솔시'],
    ['Photo: S. Velm', undefined, 'S. Velm'],
    ['They looked at the photo. It was old', 'They looked at the photo. It was old', undefined],
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
    ['/a.jpg 400w,/b.jpg 800w', '/b.jpg'],
    ['data:image/gif;base64,/9j/aa 1w, /a.jpg 400w', '/a.jpg'],
  ])('%s', (set, url) => {
    expect(largestOf(set)).toBe(url)
  })
})
