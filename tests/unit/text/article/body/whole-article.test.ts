import { describe, expect, test } from 'vitest'
import { orWholeArticle } from '../../../../../src/text/article/body/whole-article.ts'
import { parsePage } from '../../../../../src/text/page/build.ts'
import { nameOf } from '../../../../../src/text/page/query.ts'

/** A sentence of so many characters, about `what`. */
const sentence = (length: number, what = 'mill') =>
  `The ${what} on the lower weir of the valley `.padEnd(length - 1, 'turns again, all day long, ') +
  '.'

const title = 'Two villages share one old mill'

const row = (at: number) => `<tr><td>Mill ${at}</td><td>${at} tons</td></tr>`

const rows = (count: number) =>
  `<table>${Array.from({ length: count }, (_, at) => row(at)).join('')}</table>`

function wholeOf(inner: string, paragraphs: readonly string[] = []) {
  const page = parsePage(`<body><article><h1>${title}</h1>${inner}</article><p>Foot</p></body>`)
  const body = { paragraphs, blocks: [], method: 'blocks', prose: 0 }
  return orWholeArticle(page, { title }, body).paragraphs.length
}

const words = (count: number) => ['mill '.repeat(count).trimEnd()]

const half = (linked: number, plain: number) =>
  `<p><a href="/">${'x'.repeat(linked)}</a></p><p>${'y'.repeat(plain)}</p>`

describe('an article that is hardly more than a table', () => {
  test('is all of its lines but the headline', () => {
    expect(wholeOf(rows(4))).toBe(4)
    expect(wholeOf(rows(4) + '<p>Made today</p>')).toBe(5)
    expect(wholeOf('')).toBe(0)
  })

  test.each([
    [19, 4],
    [20, 1],
  ])('where fewer than twenty words were found: %d', (count, expected) => {
    expect(wholeOf(rows(4), words(count))).toBe(expected)
  })

  test('where there are more of them than were found', () => {
    expect(wholeOf(rows(2), ['a', 'b'])).toBe(2)
    expect(wholeOf(rows(3), ['a', 'b'])).toBe(3)
  })

  test('unless most of it is links', () => {
    expect(wholeOf(half(10, 10))).toBe(2)
    expect(wholeOf(half(11, 10))).toBe(0)
  })

  test('and no article says that it is none', () => {
    const page = parsePage(`<body><h1>${title}</h1>${rows(4)}</body>`)
    const body = { paragraphs: [], blocks: [], method: 'blocks', prose: 0 }

    expect(orWholeArticle(page, { title }, body)).toBe(body)
  })

  test('counts its running text, and says where it stands', () => {
    const page = parsePage(
      `<body><article><h1>${title}</h1>${rows(2)}<p>${sentence(60)}</p></article></body>`,
    )
    const found = orWholeArticle(
      page,
      { title },
      { paragraphs: [], blocks: [], method: 'blocks', prose: 0 },
    )

    expect([found.method, found.prose]).toEqual(['blocks', 60])
    expect(nameOf(page, found.container ?? 0)).toBe('article')
    expect(nameOf(page, found.first ?? 0)).toBe('tr')
    expect(found.last).toBe(page.size - 1)
  })
})
