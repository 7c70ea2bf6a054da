import { describe, expect, test } from 'vitest'
import { datesOf, time } from '../../../../../support/dated-page.ts'
import { metadataOf, story } from '../../../../../support/metadata-page.ts'

const letters = (length: number) => 'x'.repeat(length)

const meta = (name: string, value: string) => `<meta name="${name}" content="${value}">`

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
    ['stated where a time with its zone is a day off', { head: meta('date', '2026-03-02'), below: time('2026-03-01T23:30:00-05:00') }, '2026-03-02'],
    ['shown where that is two days off', { head: meta('date', '2026-03-02'), below: time('2026-02-28T23:30:00-05:00') }, '2026-02-28T23:30:00-05:00'],
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

  test.each([
    [500, '2026-03-02'],
    [501, '2026-03-01'],
  ])('shown %d characters into the text, or told by the address', (length, expected) => {
    const before = `<p>${letters(length - story.join('').length)}</p>`
    const url = 'https://a.example/2026/03/01/x'

    expect(datesOf({ first: `${before}<p>2 March 2026</p>`, url })[0]).toBe(expected)
  })

  test('told by the address before what stands behind a short text', () => {
    const html = (line: string) =>
      `<body><h1>Canal lock opens again</h1><p>${letters(360)}</p>${line}<p>${letters(90)}</p>${line}</body>`
    const url = 'https://a.example/2026/03/01/x'

    expect(metadataOf(html('<i>2 March 2026</i>'), { url }).published?.value).toBe('2026-03-02')
    expect(
      metadataOf(`<body><h1>A</h1><p>${letters(90)}</p><i>2 March 2026</i></body>`, { url })
        .published?.value,
    ).toBe('2026-03-01')
  })

  test('may be stated in seconds since 1970, but not shown in them', () => {
    expect(datesOf({ head: meta('date', '954547200') })[0]).toBe('2000-04-01T00:00:00Z')
    expect(datesOf({ below: '<p itemprop="datePublished" content="954547200">x</p>' })[0]).toBe(
      '2000-04-01T00:00:00Z',
    )
    expect(datesOf({ below: '<p>954547200</p>' })[0]).toBeUndefined()
  })

  test('is not the day that is said to be the change’s elsewhere', () => {
    const head = meta('date', '2026-03-05')
    const below = '<p>2 March 2026</p>'

    expect(datesOf({ head, below: `${below}<p>Updated 2 March 2026</p>` })[0]).toBe('2026-03-05')
    expect(datesOf({ head, below: `${below}<p>Updated 6 March 2026</p>` })[0]).toBe('2026-03-02')
  })
})
