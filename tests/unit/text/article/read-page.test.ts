import { describe, expect, test } from 'vitest'
import { readPage } from '../../../../src/text/article/read-page.ts'
import { usualBudget } from '../../../../src/text/budget.ts'

const url = 'https://valley.example/2026/05/two-villages-share-one-engine'
const title = 'Two villages share one engine'
const lines = Array.from(
  { length: 6 },
  (_, at) =>
    `In week ${at + 1} it stood in Ostheim, where the garage is warm, and was called ${at + 2} times to fires.`,
)

interface Parts {
  readonly head?: string
  readonly body?: string
}
const pageOf = ({ head = '', body = '' }: Parts) =>
  `<html lang="en"><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1>${body}</article></body></html>`
const read = (parts: Parts) => readPage(pageOf(parts), { url })
const shown = lines.map((line) => `<p>${line}</p>`).join('')
const ld = (more: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: title, datePublished: '2026-05-04', ...more })}</script>`

const row = (at: number) => `<tr><td>Ostheim ${at}</td><td>${at} fires</td></tr>`

describe('the document of a page', () => {
  test('has what it needs, and no more', () => {
    expect(Object.keys(read({ body: shown })).toSorted()).toEqual([
      'authors',
      'images',
      'language',
      'method',
      'source',
      'text',
      'title',
      'wordCount',
    ])
  })

  test('is of a kind by a text that is shown, and by one that is stated', () => {
    const [first = '', ...rest] = lines
    const wire = [`OSTHEIM (Reuters) - ${first}`, ...rest]

    expect(read({ body: wire.map((line) => `<p>${line}</p>`).join('') })).toMatchObject({
      kind: 'wire-copy',
      method: 'blocks',
    })
    expect(read({ head: ld({ articleBody: wire.join('\n') }) })).toMatchObject({
      kind: 'wire-copy',
      method: 'json-ld',
    })
  })

  test('is a part where it is said to cost, and says where it goes on', () => {
    expect(read({ head: ld({ isAccessibleForFree: false }), body: shown })).toMatchObject({
      access: 'partial',
    })
    expect(read({ body: `${shown}<a rel="next" href="${url}/2">2</a>` })).toMatchObject({
      nextPage: `${url}/2`,
    })
  })

  test('is that of a table where it is dated', () => {
    const table = `<table>${[1, 2, 3, 4].map(row).join('')}</table>`
    const claimed = '<meta property="og:type" content="article">'

    expect(read({ head: ld({}), body: table }).text.split('\n')).toHaveLength(4)
    expect(() => read({ head: claimed, body: table })).toThrowError(
      expect.objectContaining({ code: 'no-article' }),
    )
  })

  test('is one where its day is shown beside some text', () => {
    const short = `<p>${lines[0]} So it is told.</p><p>Mills turn, weirs hold and all is well in Tolm.</p>`

    expect(() => read({ body: short })).toThrowError(
      expect.objectContaining({ code: 'no-article' }),
    )
    expect(read({ body: `<p>4 May 2026</p>${short}` }).published?.source).toBe('byline')
    expect(read({ body: `<time datetime="2026-05-04">x</time>${short}` }).published?.source).toBe(
      'time-element',
    )
    expect(() =>
      read({ head: '<meta name="date" content="2026-05-04">', body: short }),
    ).toThrowError(expect.objectContaining({ code: 'no-article' }))
  })

  test('costs time that is looked at three times', () => {
    let looks = 0
    const budget = { ...usualBudget, checkTime: () => void (looks += 1) }
    readPage(pageOf({ body: shown }), { url }, { budget })

    expect(looks).toBe(3)
  })

  test('may be short where it goes on with another page', () => {
    const body = '<p>The vote is on Friday.</p>'

    expect(readPage(pageOf({ body }), { url }, { isFurther: true }).text).toContain('Friday')
    expect(() => readPage(pageOf({ body }), { url })).toThrowError(
      expect.objectContaining({ code: 'no-article' }),
    )
  })

  test('is none of bytes', () => {
    expect(() => readPage(`%PDF-1.7 ${pageOf({ body: shown })}`, { url })).toThrowError(
      expect.objectContaining({ code: 'not-text' }),
    )
  })
})
