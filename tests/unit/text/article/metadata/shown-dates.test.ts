import { describe, expect, test } from 'vitest'
import { datesOf, time } from '../../../../support/dated-page.ts'
import { metadataOf, story } from '../../../../support/metadata-page.ts'

const letters = (length: number) => 'x'.repeat(length)

const meta = (name: string, value: string) => `<meta name="${name}" content="${value}">`

describe('the day that is shown', () => {
  test.each([
    ['below the headline before above it', { above: '<p>1 March 2026</p>', below: '<p>2 March 2026</p>' }, '2026-03-02'],
    ['labeled above before one below', { above: '<p>Published 1 March 2026</p>', below: '<p>2 March 2026</p>' }, '2026-03-01'],
    ['alone before one among words', { below: '<p>Open for those voting from 1 March 2026</p><p>2 March 2026</p>' }, '2026-03-02'],
    ['a time before a line', { below: `<p>1 March 2026</p>${time('2026-03-02')}` }, '2026-03-02'],
  ] as const)('is the one %s', (_, parts, expected) => {
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

  test('is not the day that is said to be the change’s elsewhere', () => {
    const head = meta('date', '2026-03-05')
    const below = '<p>2 March 2026</p>'

    expect(datesOf({ head, below: `${below}<p>Updated 2 March 2026</p>` })[0]).toBe('2026-03-05')
    expect(datesOf({ head, below: `${below}<p>Updated 6 March 2026</p>` })[0]).toBe('2026-03-02')
  })
})
