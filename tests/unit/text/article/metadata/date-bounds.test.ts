import { describe, expect, test } from 'vitest'
import { readClues } from '../../../../../src/text/article/metadata/clues.ts'
import { orderOf } from '../../../../../src/text/article/metadata/date-order.ts'
import { datedLines } from '../../../../../src/text/article/metadata/dated-lines.ts'
import { localDay } from '../../../../../src/text/article/metadata/local-day.ts'
import { placesIn } from '../../../../../src/text/article/metadata/places.ts'
import { urlDate } from '../../../../../src/text/article/metadata/stated-dates.ts'
import { timesIn } from '../../../../../src/text/article/metadata/time-elements.ts'
import { readDates } from '../../../../../src/text/dates/reading.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { tagSet } from '../../../../../src/text/page/names.ts'
import { elementsNamed } from '../../../../../src/text/page/query.ts'
import { metadataOf, paragraphs } from '../../../../support/metadata-page.ts'

const headline = 'Canal lock opens again'
const letters = (length: number) => 'x'.repeat(length)

interface Parts {
  readonly head?: string
  readonly above?: string
  readonly below?: string
  readonly first?: string
  readonly amid?: string
  readonly after?: string
  readonly url?: string
}

/** The days of a page with so much above and below its headline, in its text and behind it. */
function datesOf({
  head = '',
  above = '',
  below = '',
  first = '',
  amid = '',
  after = '',
  url,
}: Parts) {
  const { published, modified } = metadataOf(
    `<html lang="en"><head><title>${headline}</title>${head}</head><body><main>${above}<h1>${headline}</h1>${below}<div>${paragraphs}${first}${paragraphs}${amid}${paragraphs}</div>${after}</main></body></html>`,
    url === undefined ? {} : { url },
  )
  return [published?.value, modified?.value]
}
const meta = (name: string, value: string) => `<meta name="${name}" content="${value}">`
const time = (value: string, more = '') => `<time datetime="${value}" ${more}>x</time>`

describe('the day of publication', () => {
  test.each([
    ['below the headline before above it', { above: '<p>1 March 2026</p>', below: '<p>2 March 2026</p>' }, '2026-03-02'],
    ['labeled above before one below', { above: '<p>Published 1 March 2026</p>', below: '<p>2 March 2026</p>' }, '2026-03-01'],
    ['alone before one among words', { below: '<p>Open for those voting from 1 March 2026</p><p>2 March 2026</p>' }, '2026-03-02'],
    ['a time before a line', { below: `<p>1 March 2026</p>${time('2026-03-02')}` }, '2026-03-02'],
    ['beside the headline before the address', { below: '<p>1 March 2026</p>', url: 'https://a.example/2026/03/02/x' }, '2026-03-01'],
    ['the address before the tail', { after: '<p>1 March 2026</p>', url: 'https://a.example/2026/03/02/x' }, '2026-03-02'],
    ['the tail', { after: '<p>1 March 2026</p>' }, '2026-03-01'],
    ['stated before shown a day later amid words', { head: meta('date', '2026-03-01'), below: '<p>Open for those voting from 2 March 2026</p>' }, '2026-03-01'],
    ['shown alone a day later', { head: meta('date', '2026-03-01'), below: '<p>2 March 2026</p>' }, '2026-03-02'],
    ['stated where two days are shown', { head: meta('date', '2026-03-01'), below: '<p>2 March 2026</p><p>3 March 2026</p>' }, '2026-03-01'],
    ['the nearest of two that are shown earlier', { head: meta('date', '2026-03-05'), below: '<p>2 March 2026</p><p>3 March 2026</p>' }, '2026-03-02'],
    ['shown earlier', { head: meta('date', '2026-03-05'), below: '<p>2 March 2026</p>' }, '2026-03-02'],
    ['stated where the earlier one is in figures', { head: meta('date', '2026-03-05'), below: '<p>2/3/2026</p>' }, '2026-03-05'],
    ['stated where the later one is behind the last change', { head: meta('date', '2026-03-01') + meta('lastmod', '2026-03-01'), below: '<p>2 March 2026</p>' }, '2026-03-01'],
    ['shown as late as the last change', { head: meta('date', '2026-03-01') + meta('lastmod', '2026-03-03'), below: '<p>2 March 2026</p>' }, '2026-03-02'],
    ['of the last change where nothing else is known', { head: meta('lastmod', '2026-03-03') }, '2026-03-03'],
  ] as const)('%s', (_, parts, expected) => {
    expect(datesOf(parts)[0]).toBe(expected)
  }) // prettier-ignore

  test.each([
    [80, '2026-03-02'],
    [81, '2026-03-05'],
  ])('shown %d characters above the headline', (length, expected) => {
    const above = `<p>2 March 2026</p><p>${letters(length - '2 March 2026'.length)}</p>`

    expect(datesOf({ head: meta('date', '2026-03-05'), above })[0]).toBe(expected)
  })

  test('is not the day that is said to be the change’s elsewhere', () => {
    const head = meta('date', '2026-03-05')
    const below = '<p>2 March 2026</p>'

    expect(datesOf({ head, below: `${below}<p>Updated 2 March 2026</p>` })[0]).toBe('2026-03-05')
    expect(datesOf({ head, below: `${below}<p>Updated 6 March 2026</p>` })[0]).toBe('2026-03-02')
  })
})

const timesOf = (html: string) => {
  const page = parsePage(`<body><h1>A</h1>${html}</body>`)
  const places = placesIn(page, elementsNamed(page, tagSet('h1'))[0], {})
  return timesIn(page, places).map(({ text }) => text)
}

describe('<time>', () => {
  test.each(['published', 'pubdate'])('called %s is of the publication', (name) => {
    const below = `<p>Updated ${time('2026-03-02', `class="${name}"`)}</p>`

    expect(datesOf({ below })).toEqual(['2026-03-02', undefined])
  })

  test.each(['update', 'updated', 'modified', 'lastmod', 'dateupdated', 'datemodified'])(
    'called %s is of the change',
    (name) => {
      expect(datesOf({ below: time('2026-03-02', `class="${name}"`) })[1]).toBe('2026-03-02')
      expect(datesOf({ below: `<p class="${name}">${time('2026-03-02')}</p>` })[1]).toBe(
        '2026-03-02',
      )
      expect(datesOf({ below: `<p class="${name}"><b>${time('2026-03-02')}</b></p>` })[1]).toBe(
        undefined,
      )
    },
  )

  test.each([
    [`<p>Updated ${time('2026-03-02')}</p>`, '2026-03-02'],
    [`<p>Updated <b>${time('2026-03-02')}</b></p>`, '2026-03-02'],
    [`<p>Updated 5 times, ${time('2026-03-02')}</p>`, undefined],
    [`<p>Published ${time('2026-03-02')}</p>`, undefined],
  ])('%s', (below, modified) => {
    expect(datesOf({ below })[1]).toBe(modified)
  })

  test.each([
    [time('2026-03-02'), ['2026-03-02']],
    ['<time datetime="P2D">2 March</time>', ['2 March']],
    [`<time>${letters(120)}</time>`, [letters(120)]],
    [`<time>${letters(121)}</time>`, []],
    ['<time></time>', []],
    [`<aside class="related">${time('2026-03-02')}</aside>`, []],
  ])('%s has the text', (html, texts) => {
    expect(timesOf(html)).toEqual(texts)
  })

  test('is looked for four hundred times', () => {
    expect(timesOf(time('2026-03-02').repeat(401))).toHaveLength(400)
  })
})

const words = (count: number) => 'mill '.repeat(count)

const filled = (tag: string, length: number) =>
  `<${tag}><span>2 March 2026</span> ${letters(length - 12)}</${tag}>`

const inText = (html: string) => {
  const page = parsePage(`<body><h1>A</h1>${html}</body>`)
  const [first, last] = [
    elementsNamed(page, tagSet('p'))[0],
    elementsNamed(page, tagSet('p')).at(-1),
  ]
  const [heading] = elementsNamed(page, tagSet('h1'))
  return datedLines(page, heading, placesIn(page, heading, { first, last })).length
}

describe('lines with a day', () => {
  const linesOf = (html: string, body = `<p id="b">${letters(900)}</p>`) => {
    const page = parsePage(`<body><h1>A</h1>${html}${body}</body>`)
    const [heading] = elementsNamed(page, tagSet('h1'))
    const last = elementsNamed(page, tagSet('p')).at(-1)
    return datedLines(page, heading, placesIn(page, heading, { first: last, last })).length
  }

  test.each([
    [`<div>2 March 2026 ${letters(107)}</div>`, 1],
    [`<div>2 March 2026 ${letters(108)}</div>`, 0],
    [`<div>2 March 2026 ${words(11)}</div>`, 1],
    [`<div>2 March 2026 ${words(12)}</div>`, 0],
    [`<div>2 March 2026 ${'a '.repeat(30)}</div>`, 1],
    [`<div>2026年3月2日${'水'.repeat(37)}</div>`, 1],
    [`<div>2026年3月2日${'水'.repeat(38)}</div>`, 0],
    ['<div>2 March 26</div>', 0],
    ['<div>2-3-26</div>', 1],
    ['<div>2.3.26 x</div>', 1],
    ['<div>Node v8.4.26 out</div>', 0],
    ['<div>٢ مارس ٢٠٢٦</div>', 1],
    [`<div>2 March 2026<!--${letters(2_000)}--></div>`, 1],
    [`<div>2 March 2026${' '.repeat(1_987)}</div>`, 1],
    [`<div>2 March 2026${' '.repeat(1_988)}</div>`, 0],
  ])('%s', (html, count) => {
    expect(linesOf(html)).toBe(count)
  })

  test('in a paragraph of some length beside the headline', () => {
    expect([linesOf(filled('p', 240)), linesOf(filled('p', 241))]).toEqual([1, 0])
    expect(linesOf(filled('div', 241))).toBe(1)
  })

  test('between the paragraphs of the text, or in a line of its own there', () => {
    const long = `<p>${letters(400)}</p>`

    expect(inText(`<div>${long}2 March 2026${long}</div>`)).toBe(1)
    expect(inText(`${long}<div>${letters(130)} <b>2 March 2026</b></div>${long}`)).toBe(0)
    expect(inText(`${long}<div><h4>A</h4>${letters(130)} <b>2 March 2026</b></div>${long}`)).toBe(1)
    expect(inText(`${long}<p>${letters(107)} <b>2 March 2026</b></p>${long}`)).toBe(1)
    expect(inText(`${long}<p>${letters(108)} <b>2 March 2026</b></p>${long}`)).toBe(0)
  })

  test('are four hundred at most', () => {
    expect(linesOf('<p>2 March 2026</p>'.repeat(401), '')).toBeLessThanOrEqual(400)
  })
})

describe('the day in an address', () => {
  test.each([
    ['/2026/03/02/x', '2026-03-02'],
    ['/2026/03/02', '2026-03-02'],
    ['/x-20260302.html', '2026-03-02'],
    ['/2026-03-02_x', '2026-03-02'],
    ['/2026/mar/2/x', '2 mar 2026'],
    ['/2026/märz/12/x', '12 märz 2026'],
    ['/1899/03/02/x', undefined],
    ['/2026/13/02/x', undefined],
    ['/2026/03/42/x', undefined],
    ['/x20260302', undefined],
    ['/2026/03/021', undefined],
    ['/2026/ab/2/x', undefined],
    ['/2026/abcdefghij/2/x', undefined],
  ])('%s', (path, raw) => {
    expect(urlDate(`https://a.example${path}`)[0]?.raw).toBe(raw)
  })
})

const dayOf = (value: string, shown: string, language = 'en', url = 'https://a.example/') =>
  localDay(
    { value, precision: 'second', zone: 'stated', raw: value, source: 'meta', candidates: [] },
    readDates(shown === '' ? [] : [{ raw: shown, source: 'byline' }]),
    { url, language },
  ).value

describe('the page’s own time', () => {
  test.each([
    ['2026-03-14T10:00:00Z', '15 March 2026', '2026-03-15T00:00:00+14:00'],
    ['2026-03-14T09:59:00Z', '15 March 2026', '2026-03-14T09:59:00Z'],
    ['2026-03-14T11:59:59Z', '13 March 2026', '2026-03-13T23:59:59-12:00'],
    ['2026-03-14T12:00:00Z', '13 March 2026', '2026-03-14T12:00:00Z'],
    ['2026-03-14T22:00:00Z', '15 March 2026 12:00', '2026-03-15T12:00:00+14:00'],
    ['2026-03-14T22:00:00Z', '15 March 2026 12:15', '2026-03-14T22:00:00Z'],
    ['2026-03-14T22:00:00Z', '15 March 2026 04:10', '2026-03-15T04:15:00+06:15'],
    ['2026-03-14T22:00:00Z', '14 March 2026 23:00', '2026-03-14T22:00:00Z'],
    ['2026-03-14T22:00:00Z', 'March 2026', '2026-03-14T22:00:00Z'],
  ])('%s, where %s is shown', (value, shown, expected) => {
    expect(dayOf(value, shown)).toBe(expected)
  })

  test.each([
    ['de', '2026-01-14T23:00:00Z', '+01:00'],
    ['fr', '2026-01-14T23:00:00Z', '+01:00'],
    ['el', '2026-01-14T22:00:00Z', '+02:00'],
    ['ru', '2026-01-14T21:00:00Z', '+03:00'],
    ['tr', '2026-01-14T21:00:00Z', '+03:00'],
    ['he', '2026-01-14T22:00:00Z', '+02:00'],
    ['ja', '2026-01-14T15:00:00Z', '+09:00'],
    ['ko', '2026-01-14T15:00:00Z', '+09:00'],
    ['zh', '2026-01-14T16:00:00Z', '+08:00'],
    ['hi', '2026-01-14T18:30:00Z', '+05:30'],
    ['th', '2026-01-14T17:00:00Z', '+07:00'],
    ['vi', '2026-01-14T17:00:00Z', '+07:00'],
  ])('begins a day for %s at %s', (language, value, offset) => {
    expect(dayOf(value, '', language)).toBe(`2026-01-15T00:00:00${offset}`)
    expect(dayOf(value.replace(':00Z', ':01Z'), '', language)).toBe(value.replace(':00Z', ':01Z'))
  })
})

const order = (language: string, url = 'https://a.example/', locale = '') => {
  const page = parsePage(
    `<html lang="${language}"><head>${locale && meta('og:locale', locale)}</head></html>`,
  )
  return orderOf(readClues(page, { url })).order
}

describe('8/9/2025', () => {
  test.each([
    ['en-US', 'month'],
    ['en_PH', 'month'],
    ['en-GB', 'day'],
    ['en-CA', undefined],
    ['en', undefined],
    ['', undefined],
    ['de', 'day'],
  ])('of a page in %j begins with the %s', (language, expected) => {
    expect(order(language)).toBe(expected)
  })

  test.each(['uk', 'au', 'nz', 'ie', 'in', 'za', 'ng', 'ke', 'gh', 'pk', 'sg', 'my', 'hk', 'mt'])(
    'begins with the day in .%s',
    (country) => {
      expect(order('en', `https://a.${country}/`)).toBe('day')
    },
  )

  test('goes by the first statement with a country', () => {
    expect(order('en', 'https://a.example/', 'en_US')).toBe('month')
    expect(order('en-GB', 'https://a.example/', 'en_US')).toBe('day')
    expect(order('de', 'https://a.example/', 'en_US')).toBe('month')
  })
})
