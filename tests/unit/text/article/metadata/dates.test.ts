import { describe, expect, test } from 'vitest'
import { metadataOf, type PageOptions, paragraphs } from '../../../../support/metadata-page.ts'

const page = (parts: { head?: string; before?: string; after?: string; lang?: string }) =>
  `<html lang="${parts.lang ?? 'en'}"><head><title>Canal lock opens again</title>${parts.head ?? ''}</head><body><main>${parts.before ?? '<h1>Canal lock opens again</h1>'}<div>${paragraphs}</div>${parts.after ?? ''}</main></body></html>`
const publishedOf = (parts: Parameters<typeof page>[0], options?: PageOptions) =>
  metadataOf(page(parts), options).published
const h1 = '<h1>Canal lock opens again</h1>'
const ld = (fields: string) =>
  `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Canal lock opens again",${fields}}</script>`

describe('when an article was published', () => {
  test('stands before the headline where nothing else tells', () => {
    const found = publishedOf({ before: `<p class="eyebrow">March 14, 2025</p>${h1}` })

    expect(found).toMatchObject({ value: '2025-03-14', source: 'byline' })
  })

  test('is never the day of a suggested article, of a comment or of the page’s foot', () => {
    const after = `<section class="related-posts"><a href="/x"><h3>Weir broken</h3><time datetime="2024-01-05">Jan 5, 2024</time></a></section>
      <div class="comments"><time datetime="2025-04-01">April 1, 2025</time></div>
      <article><h2>Another</h2><time datetime="2023-02-02"></time></article></main><footer>1 January 2022</footer><main>`

    expect(publishedOf({ after })).toBeUndefined()
  })

  test('may stand in the article’s own foot', () => {
    const html = `<body><article>${h1}${paragraphs}<footer><time datetime="2025-03-14">14 March 2025</time></footer></article></body>`

    expect(metadataOf(html).published?.value).toBe('2025-03-14')
  })

  test('is not the day that a sentence of the text tells of', () => {
    const before = `${h1}<p>The first lock of this canal was opened on 3 May 1921 by the mayor of the upper town and a band.</p>`

    expect(publishedOf({ before })).toBeUndefined()
  })

  test.each([
    ['Published 14 March 2025 | Updated 16 March 2025', '2025-03-14', '2025-03-16'],
    ['Veröffentlicht: 14.03.2025, aktualisiert: 16.03.2025', '2025-03-14', '2025-03-16'],
    ['Publié le 14 mars 2025, mis à jour le 16 mars 2025', '2025-03-14', '2025-03-16'],
    ['Обновлено: 16 марта 2025, опубликовано: 14 марта 2025', '2025-03-14', '2025-03-16'],
    ['نُشر 14 مارس 2025 آخر تحديث 16 مارس 2025', '2025-03-14', '2025-03-16'],
    ['公開：2025年3月14日 更新：2025年3月16日', '2025-03-14', '2025-03-16'],
  ])('is told from when it was changed: %s', (line, published, modified) => {
    const found = metadataOf(page({ before: `${h1}<p>${line}</p>` }))

    expect(found.published?.value).toBe(published)
    expect(found.modified?.value).toBe(modified)
  })

  test('is told by classes', () => {
    const before = `${h1}<time class="updated" datetime="2025-03-16">March 16, 2025</time><time class="published" datetime="2025-03-14">March 14, 2025</time>`

    expect(publishedOf({ before })?.value).toBe('2025-03-14')
  })

  test('is the day of its last change where nothing else tells', () => {
    expect(publishedOf({ before: `${h1}<p>Updated: March 16, 2025</p>` })?.value).toBe('2025-03-16')
  })

  test('is read in parts of their own', () => {
    const before = `${h1}<div class="date"><span>14</span><span>Mar</span><span>2025</span></div>`

    expect(publishedOf({ before })?.value).toBe('2025-03-14')
  })

  test('comes from JSON-LD that is not quite JSON', () => {
    expect(publishedOf({ head: ld('"datePublished":"2025-03-14T09:00:00+01:00",') })?.value).toBe(
      '2025-03-14T09:00:00+01:00',
    )
  })

  test('is that of the page’s own object among teasers', () => {
    const head = `<script type="application/ld+json">{"@graph":[{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Weir broken","datePublished":"2024-01-01"}]},{"@type":"Article","headline":"Canal lock opens again","datePublished":"2025-03-14"}]}</script>`

    expect(publishedOf({ head })?.value).toBe('2025-03-14')
  })

  test('is the earlier day beside the headline where a stated one is that of a change', () => {
    const found = publishedOf({
      head: ld('"datePublished":"2025-09-01"'),
      before: `${h1}<p>March 14, 2025</p>`,
    })

    expect(found?.value).toBe('2025-03-14')
  })

  test('is the only day beside the headline where a stated one is earlier', () => {
    const found = publishedOf({
      head: ld('"datePublished":"2019-03-14T09:00:00Z","dateModified":"2025-03-16T09:00:00Z"'),
      before: `${h1}<p>March 15, 2025</p>`,
    })

    expect(found?.value).toBe('2025-03-15')
  })

  test.each([
    ['of a change', '<p>Updated March 16, 2025</p>'],
    ['of a change, in an element', '<p>Updated: <time datetime="2025-03-16">16/3</time></p>'],
    ['that is announced', '<p>Friday, April 18, 2025</p>'],
    ['among others', '<p>March 15, 2025</p><p>March 12, 2025</p>'],
    ['far above the headline', `<p>March 16, 2025</p><p>${'Markets and ports '.repeat(8)}</p>`],
  ])('is not a later day %s', (_, line) => {
    const head = ld('"datePublished":"2025-03-01","dateModified":"2025-03-16"')
    const before = line.includes('Markets') ? `${line}${h1}` : `${h1}${line}`

    expect(publishedOf({ head, before })?.value).toBe('2025-03-01')
  })

  test('stands right above the headline, whatever its element is called', () => {
    const before = `<div class="teaser"><span class="teaser-date">14.03.2025</span></div>${h1}`

    expect(publishedOf({ before })?.value).toBe('2025-03-14')
  })

  test('stands in the figure that holds the headline', () => {
    const before = `<figure><img src="/a.jpg"><span>14.03.2025</span>${h1}</figure>`

    expect(publishedOf({ before })?.value).toBe('2025-03-14')
  })

  test('is not the time of a change that a template keeps in the byline for machines', () => {
    const before = `${h1}<p>Ada Velm <span class="updated rich">2025-03-12T10:10:52+01:00</span> 14 March 2025</p>`

    expect(publishedOf({ before })?.value).toBe('2025-03-14')
  })

  test.each([
    'Node 8.4.13 Release Notes',
    '旧运河船闸于1921年5月3日由上城市长和一支乐队主持开通，当时有数千人在两岸观看，许多人还记得那一天。',
  ])('is not found in %s', (line) => {
    expect(publishedOf({ before: `${h1}<p>${line}</p>` })).toBeUndefined()
  })

  test('is read from a dateline where nothing else tells', () => {
    const html = `<body><h1>Canal lock opens again</h1><p>VELM, March 14, 2025 /Newswire/ -- The old lock on the canal was opened again on Friday after repairs.</p>${paragraphs}</body>`

    expect(metadataOf(html).published).toMatchObject({ value: '2025-03-14', source: 'dateline' })
  })

  test('is read from the address', () => {
    const url = 'https://courier.example/2025/mar/14/lock-reopened'

    expect(publishedOf({}, { url })).toMatchObject({ value: '2025-03-14', source: 'url' })
  })

  test.each([
    ['en-US', '2025-03-04'],
    ['en-GB', '2025-04-03'],
    ['it', '2025-04-03'],
  ])('has its numbers in the order of %s', (lang, value) => {
    expect(publishedOf({ lang, before: `${h1}<p>03/04/2025</p>` })?.value).toBe(value)
  })
})

describe('the page’s own time', () => {
  test('gives the day where a moment is stated in UTC', () => {
    const found = publishedOf({
      head: ld('"datePublished":"2025-03-13T23:30:00Z"'),
      before: `${h1}<p>14 March 2025</p>`,
    })

    expect(found).toMatchObject({ value: '2025-03-14T00:30:00+01:00', zone: 'assumed-local' })
  })

  test('gives the offset where the page shows its clock', () => {
    const found = publishedOf({
      head: ld('"datePublished":"2025-03-13T23:30:00Z"'),
      before: `${h1}<p>14 March 2025, 05:00</p>`,
    })

    expect(found?.value).toBe('2025-03-14T05:00:00+05:30')
  })

  test('gives the day where the page writes the month first', () => {
    const found = publishedOf({
      lang: 'en-US',
      head: ld('"datePublished":"2025-12-11T02:00:00Z"'),
      before: `${h1}<p>12/10/2025</p>`,
    })

    expect(found?.value).toBe('2025-12-10T23:00:00-03:00')
  })

  test('is kept where the page states its offset elsewhere', () => {
    const before = `${h1}<time itemprop="datePublished" datetime="2025-03-13T20:30:00-03:00">13/3</time>`
    const found = publishedOf({
      head: '<meta property="article:published_time" content="2025-03-13T23:30:00Z">',
      before,
    })

    expect(found?.value).toBe('2025-03-13T20:30:00-03:00')
  })

  test('begins a day where the language is at home', () => {
    const found = publishedOf({
      lang: 'de',
      head: ld('"datePublished":"2025-07-13T22:00:00.000Z"'),
    })

    expect(found?.value).toBe('2025-07-14T00:00:00+02:00')
  })

  test('is left alone where nothing speaks for another day', () => {
    expect(publishedOf({ head: ld('"datePublished":"2025-03-13T23:30:00Z"') })?.value).toBe(
      '2025-03-13T23:30:00Z',
    )
  })
})

test('a print view without blocks has its day between line breaks', () => {
  const html = `<body><b>The Canal Post</b><br><font size=2>March 14, 2025</font><h2>Canal lock opens again</h2>By Ada Velm<br><br>${paragraphs}</body>`

  expect(metadataOf(html)).toMatchObject({
    published: { value: '2025-03-14' },
    authors: [{ name: 'Ada Velm' }],
  })
})

test('a day below the standfirst is the article’s', () => {
  const html = `<body><h1>Canal lock opens again</h1><article><p>After a winter of repairs barges pass again, and the keeper, who has waited for them for months, is glad.</p><span class="d">14 March 2025</span>${paragraphs}</article></body>`

  expect(metadataOf(html).published?.value).toBe('2025-03-14')
})
