import { describe, expect, test } from 'vitest'
import { addressesOf, isAddress } from '../../../../../src/text/article/metadata/image-source.ts'
import { urlDate } from '../../../../../src/text/article/metadata/stated-dates.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { elementsNamed } from '../../../../../src/text/page/query.ts'
import { metadataOf, paragraphs } from '../../../../support/metadata-page.ts'

const headline = 'Canal lock opens again'

/** What is read of a page whose head holds `head`, and its main part `body` above the text. */
const read = (head: string, body = '', url?: string) =>
  metadataOf(
    `<html lang="en"><head><title>${headline}</title>${head}</head><body><main><h1>${headline}</h1>${body}<div>${paragraphs}</div></main></body></html>`,
    url === undefined ? {} : { url },
  )

describe('the day of publication, from each name that sites give it', () => {
  test.each([
    ['article:published_time'],
    ['og:article:published_time'],
    ['og:published_time'],
    ['datePublished'],
    ['date_published'],
    ['pubdate'],
    ['publishdate'],
    ['publish-date'],
    ['publish_date'],
    ['published_at'],
    ['published'],
    ['published-date'],
    ['published_date'],
    ['publication_date'],
    ['article.published'],
    ['parsely-pub-date'],
    ['sailthru.date'],
    ['DC.date.issued'],
    ['dcterms.issued'],
    ['dcterms.created'],
    ['dc.date.created'],
    ['dc.date'],
    ['dcterms.date'],
    ['date'],
    ['citation_publication_date'],
    ['citation_online_date'],
    ['citation_date'],
    ['cXenseParse:recs:publishtime'],
    ['cXenseParse:publishtime'],
    ['bt:pubDate'],
    ['last-published'],
    ['OriginalPublicationDate'],
    ['og:release_date'],
    ['og:pubdate'],
    ['article_date_original'],
    ['weibo: article:create_at'],
    ['timestamp'],
    ['dateCreated'],
  ])('%s', (name) => {
    const { published } = read(`<meta name="${name}" content="2025-03-14">`)

    expect(published).toMatchObject({ value: '2025-03-14', source: 'meta' })
    expect(read(`<meta property="${name}" content="2025-03-14">`).published?.value).toBe(
      '2025-03-14',
    )
  })

  test.each(['expires', 'article:expiration_time', 'birthdate', 'event:start_time'])(
    '%s is another day',
    (name) => {
      expect(read(`<meta name="${name}" content="2025-03-14">`).published).toBeUndefined()
    },
  )

  test.each([
    ['article:published_time', 'date'],
    ['datePublished', 'dc.date'],
    ['parsely-pub-date', 'dateCreated'],
  ])('%s is more exact than %s', (exact, loose) => {
    const { published } = read(
      `<meta name="${loose}" content="2025-03-12"><meta name="${exact}" content="2025-03-14">`,
    )

    expect(published?.value).toBe('2025-03-14')
  })
})

describe('the day of the last change, from each name that sites give it', () => {
  test.each([
    ['article:modified_time'],
    ['og:article:modified_time'],
    ['og:updated_time'],
    ['dateModified'],
    ['dcterms.modified'],
    ['dc.date.modified'],
    ['lastmod'],
    ['last-modified'],
    ['last_updated'],
    ['cXenseParse:recs:modifiedtime'],
    ['revised'],
  ])('%s', (name) => {
    const { modified } = read(`<meta name="${name}" content="2025-03-15">`)

    expect(modified).toMatchObject({ value: '2025-03-15', source: 'meta' })
  })
})

const ld = (fields: string, type = 'NewsArticle') =>
  `<script type="application/ld+json">{"@type":"${type}","headline":"${headline}",${fields}}</script>`

describe('what JSON-LD calls the days', () => {
  test.each([
    ['datePublished', '"datePublished":"2025-03-14"'],
    ['dateCreated', '"dateCreated":"2025-03-14"'],
    ['uploadDate', '"uploadDate":"2025-03-14"'],
    ['a typed value', '"datePublished":{"@type":"Date","@value":"2025-03-14"}'],
    ['a list', '"datePublished":["2025-03-14"]'],
  ])('%s', (_, fields) => {
    expect(read(ld(fields)).published).toMatchObject({ value: '2025-03-14', source: 'json-ld' })
  })

  test('the page’s own day counts where the article has none', () => {
    const { published } = read(ld('"datePublished":"2025-03-14"', 'WebPage'))

    expect(published?.value).toBe('2025-03-14')
  })

  test('a change is told apart from it', () => {
    const found = read(ld('"datePublished":"2025-03-14","dateModified":"2025-03-16"'))

    expect([found.published?.value, found.modified?.value]).toEqual(['2025-03-14', '2025-03-16'])
  })
})

describe('microdata', () => {
  test.each([
    ['content', '<meta itemprop="datePublished" content="2025-03-14">', '2025-03-14'],
    [
      'datetime',
      '<time itemprop="datePublished" datetime="2025-03-14">Friday</time>',
      '2025-03-14',
    ],
    ['its text', '<span itemprop="datePublished">14 March 2025</span>', '2025-03-14'],
    [
      'one of several names',
      '<b itemprop="x datePublished" content="2025-03-14"></b>',
      '2025-03-14',
    ],
    ['another name', '<b itemprop="datePublishedX" content="2025-03-14"></b>', undefined],
  ])('%s', (_, html, value) => {
    expect(read('', html).published?.value).toBe(value)
  })

  test('of a change is no publication', () => {
    const found = read('', '<meta itemprop="dateModified" content="2025-03-14">')

    expect(found.modified?.value).toBe('2025-03-14')
  })
})

describe('the day in an address', () => {
  test.each([
    ['https://a.example/2025/08/30/lock', '2025-08-30'],
    ['https://a.example/2025-08-30/lock', '2025-08-30'],
    ['https://a.example/2025-08-30-lock.html', '2025-08-30'],
    ['https://a.example/20250830/lock', '2025-08-30'],
    ['https://a.example/lock-20250830', '2025-08-30'],
    ['https://a.example/lock-20250830.html', '2025-08-30'],
    ['https://a.example/2025/aug/30/lock', '30 aug 2025'],
    ['https://a.example/2025/august/3/lock', '3 august 2025'],
    ['https://a.example/1999/12/31/lock', '1999-12-31'],
    ['https://a.example/2025/13/30/lock', undefined],
    ['https://a.example/2025/08/40/lock', undefined],
    ['https://a.example/2025/08/lock', undefined],
    ['https://a.example/lock-202508301', undefined],
    ['https://a.example/3025/08/30/lock', undefined],
    ['https://a.example/lock', undefined],
  ])('%s', (url, raw) => {
    expect(urlDate(url).map((date) => date.raw)).toEqual(raw === undefined ? [] : [raw])
  })
})

/** The addresses of the first image. */
function addresses(html: string): readonly string[] {
  const page = parsePage(`<body>${html}</body>`)
  const [node] = elementsNamed(page, tagSet('img'))
  return addressesOf(page, node!, 'https://a.example/news/lock').map(({ href }) => href)
}

const file = 'https://a.example/i/lock.jpg'

describe('where pages put an image’s address', () => {
  test.each([
    'src',
    'data-src',
    'data-lazy-src',
    'data-original',
    'data-original-src',
    'data-hi-res-src',
    'data-full-src',
    'data-large-file',
    'data-lazy',
    'data-lazyload',
    'data-url',
    'data-image',
  ])('%s', (name) => {
    expect(addresses(`<img ${name}="/i/lock.jpg">`)).toEqual([file])
    expect(
      addresses(`<img src="/i/blank.gif" ${name === 'src' ? 'alt' : name}="/i/lock.jpg">`),
    ).toEqual(name === 'src' ? [] : [file])
  })

  test.each(['srcset', 'data-srcset', 'data-lazy-srcset', 'data-src', 'data-original-set'])(
    'a set in %s, the widest first',
    (name) => {
      expect(addresses(`<img ${name}="/i/small.jpg 300w, /i/lock.jpg 900w">`)).toEqual([
        file,
        'https://a.example/i/small.jpg',
      ])
    },
  )

  test('what is wider than any page shows comes last', () => {
    expect(addresses('<img srcset="/i/raw.jpg 2601w, /i/lock.jpg 2600w">')).toEqual([
      file,
      'https://a.example/i/raw.jpg',
    ])
  })

  test.each([
    [
      'the file that it leads to',
      '<a href="/i/lock.jpg"><img src="/i/lock-300x200.jpg"></a>',
      file,
    ],
    ['not the page that it leads to', '<a href="/lock"><img src="/i/lock.jpg"></a>', file],
    ['not a wiki’s page about it', '<a href="/File:lock.jpg"><img src="/i/lock.jpg"></a>', file],
    [
      'the file that a placeholder leads to',
      '<a href="/i/lock.jpg"><img src="/i/blank.gif"></a>',
      file,
    ],
  ])('%s', (_, html, first) => {
    expect(addresses(html)[0]).toBe(first)
  })
})

describe('what is no address of an image', () => {
  test.each([
    '',
    'data:image/gif;base64,R0lGOD',
    'blob:https://a.example/1',
    'javascript:void(0)',
    'about:blank',
    '{{ image.url }}',
    'true',
    'false',
    'null',
    '["/a.jpg"]',
    '/a.jpghttps://b.example/c.jpg',
    '/img/placeholder.png',
    '/img/spacer.gif',
    '/img/blank.gif',
    '/img/transparent.png',
    '/img/pixel.gif',
    '/img/1x1.png',
    '/img/lazy.png',
    '/img/lazyload.gif',
    '/img/lazy-loader.gif',
    '/img/loading.svg',
    '/img/loader.gif',
    '/img/gray-1x1.gif',
    '/img/grey_16x9.png',
    '/img/empty.svg',
    '/img/blank-square-small.png',
  ])('%j', (value) => {
    expect(isAddress(value)).toBe(false)
  })

  test.each([
    '/img/gray-whales.jpg',
    '/img/blank-verse.jpg',
    '/img/loading-dock.png',
    '/img/lock.webp',
    'true-story.jpg',
    '//cdn.example/a.jpg',
  ])('%s is one', (value) => {
    expect(isAddress(value)).toBe(true)
  })
})
