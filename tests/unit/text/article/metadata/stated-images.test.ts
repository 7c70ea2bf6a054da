import { describe, expect, test } from 'vitest'
import { readClues } from '../../../../../src/text/article/metadata/clues.ts'
import {
  linkedImages,
  statedImages,
} from '../../../../../src/text/article/metadata/stated-images.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'

const base = 'https://courier.example/'

const cluesOf = (head: string) =>
  readClues(parsePage(`<html><head><title>Mills</title>${head}</head><body></body></html>`), {
    url: `${base}local/lock`,
  })

const meta = (name: string, file: string) => `<meta property="${name}" content="/${file}.jpg">`

const ld = (...nodes: readonly object[]) =>
  `<script type="application/ld+json">${JSON.stringify({ '@graph': nodes })}</script>`

const article = (image: unknown, more: object = {}) => ({
  '@type': 'NewsArticle',
  headline: 'Mills',
  datePublished: '2026-03-02',
  image,
  ...more,
})

const statedIn = (head: string) => statedImages(cluesOf(head))

const files = (head: string) => statedIn(head).map(({ url }) => url.slice(base.length, -4))

describe('images that a page states', () => {
  test('are those for others to show, then those of its JSON-LD, then its thumbnail', () => {
    const head =
      meta('thumbnailurl', 'thumb') +
      ld(article(['/one.jpg', '/two.jpg']), {
        '@type': 'WebPage',
        primaryImageOfPage: { url: '/page.jpg' },
      }) +
      meta('twitter:image', 'twitter') +
      meta('og:image', 'og')

    expect(files(head)).toEqual(['og', 'twitter', 'one', 'two', 'page', 'thumb'])
    expect(files(ld(article(undefined, { thumbnailUrl: '/small.jpg' })))).toEqual(['small'])
    expect(files('')).toEqual([])
  })

  test.each([
    ['an address', '/a.jpg', { url: `${base}a.jpg` }],
    ['an object', { url: '/a.jpg' }, { url: `${base}a.jpg` }],
    ['the file before the page about it', { contentUrl: '/a.jpg', url: '/b.jpg' }, { url: `${base}a.jpg` }],
    ['a caption', { url: '/a.jpg', caption: 'Gate.' }, { url: `${base}a.jpg`, caption: 'Gate.' }],
    ['a caption that names whose it is', { url: '/a.jpg', caption: 'Gate. Photo: Ada Velm' }, { url: `${base}a.jpg`, caption: 'Gate.', credit: 'Ada Velm' }],
    ['a credit', { url: '/a.jpg', creditText: 'Ada', copyrightNotice: 'Jo' }, { url: `${base}a.jpg`, credit: 'Ada' }],
    ['a notice', { url: '/a.jpg', copyrightNotice: 'Jo', creator: 'Pim' }, { url: `${base}a.jpg`, credit: 'Jo' }],
    ['who made it', { url: '/a.jpg', creator: { name: 'Pim' }, author: 'Lu' }, { url: `${base}a.jpg`, credit: 'Pim' }],
    ['its author', { url: '/a.jpg', author: 'Lu Ek', copyrightHolder: 'Bo' }, { url: `${base}a.jpg`, credit: 'Lu Ek' }],
    ['whose it is', { url: '/a.jpg', copyrightHolder: { name: 'Bo Ek' } }, { url: `${base}a.jpg`, credit: 'Bo Ek' }],
  ])('are told with %s', (_, image, expected) => {
    expect(statedIn(ld(article(image)))).toEqual([expected])
  }) // prettier-ignore

  test('may be told elsewhere, by their id', () => {
    const whole = { '@type': 'ImageObject', '@id': '#i', url: '/whole.jpg', caption: 'Gate.' }

    expect(statedIn(ld(article({ '@id': '#i', url: '/own.jpg' }), whole))).toEqual([
      { url: `${base}whole.jpg`, caption: 'Gate.' },
    ])
    expect(files(ld(article({ '@id': '#other', url: '/own.jpg' }), whole))).toEqual(['own'])
  })

  test.each([
    '/site-logo.png',
    '/placeholder.jpg',
    '/fallback.jpg',
    '/no-image.png',
    '/nophoto.jpg',
    '/default-share.png',
    '/generic_news-image.jpg',
    '/social-card.png',
    '/og-default.jpg',
    '/og-image.png',
    '/opengraph.jpg/share-image.png',
    '/img/default.jpg',
    '/favicon.ico',
    '/apple-touch-icon.png',
    '/drawing.svg',
    '/drawing.svg?v=2',
    'data:image/gif;base64,R0',
    'mailto:ada@a.example',
    '',
  ])('are no stand-in and no other address: %s', (address) => {
    expect(statedIn(`<meta property="og:image" content="${address}">`)).toEqual([])
    expect(statedIn(ld(article({ url: address })))).toEqual([])
  })

  test.each(['/old-lock.jpg', '/the-default.jpg/lock.jpg', '/shared-lock.png'])(
    'may be called %s',
    (address) => {
      expect(statedIn(`<meta property="og:image" content="${address}">`)).toHaveLength(1)
    },
  )
})

const told = (node: object) => [...linkedImages(cluesOf(ld(node)))]

describe('what JSON-LD says of pictures', () => {
  const image = { '@type': 'ImageObject', url: '/old-lock-800x600.jpg' }

  test('is known by the picture, in whatever size', () => {
    expect(told({ ...image, caption: 'Gate.', creditText: 'Ada' })).toEqual([
      ['old-lock', { url: '/old-lock-800x600.jpg', caption: 'Gate.', credit: 'Ada' }],
    ])
  })

  test.each([
    ['a caption alone', { ...image, caption: 'Gate.' }, 1],
    ['a credit alone', { ...image, creditText: 'Ada' }, 1],
    ['nothing', image, 0],
    ['no address', { '@type': 'ImageObject', caption: 'Gate.' }, 0],
    ['an address that is none', { ...image, url: 'mailto:a', caption: 'Gate.' }, 0],
    ['another thing', { ...image, '@type': 'VideoObject', caption: 'Gate.' }, 0],
  ])('where it says %s', (_, node, count) => {
    expect(told(node)).toHaveLength(count)
  })
})
