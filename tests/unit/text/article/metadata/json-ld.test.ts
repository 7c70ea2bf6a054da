import { describe, expect, test } from 'vitest'
import { readJsonLd } from '../../../../../src/text/article/metadata/json-ld.ts'

const letters = (length: number) => 'x'.repeat(length)

const articleOf = (
  nodes: readonly object[],
  titles: readonly string[],
  addresses: readonly string[] = [],
) => readJsonLd([JSON.stringify(nodes)], { titles, addresses }).article?.['headline']

const things = (count: number) => Array.from({ length: count }, () => ({ '@type': 'Thing' }))

const nodes = (count: number) =>
  readJsonLd([JSON.stringify(things(count))], { titles: [], addresses: [] }).nodes.length

describe('the object of the article', () => {
  const dated = { '@type': 'NewsArticle', datePublished: '2026-03-02' }
  const [one, other] = [
    { ...dated, headline: 'Weir' },
    { ...dated, headline: 'Lock' },
  ]

  test.each([
    ['a title of eight letters', ['Lock abcd'], 'Lock'],
    ['none of seven', ['Lock abc'], 'Weir'],
    ['a headline of three letters', ['Loc abcdefg'], 'Weir'],
  ])('is told by %s', (_, titles, expected) => {
    expect(articleOf([one, other], titles)).toBe(expected)
  })

  test.each([
    ['https://www.courier.example/lock/', 'Lock'],
    ['http://m.courier.example/LOCK?x=1#y', 'Lock'],
    ['https://amp.courier.example/lock//', 'Lock'],
    ['https://courier.example/locks', 'Weir'],
    ['https://x.courier.example/lock', 'Weir'],
    ['', 'Weir'],
  ])('or by its address %s', (address, expected) => {
    expect(articleOf([one, { ...other, url: address }], [], ['https://courier.example/lock'])).toBe(
      expected,
    )
  })

  test.each(['articleBody', 'datePublished', 'author', 'text', 'dateCreated'])(
    'says something of itself: %s',
    (key) => {
      const bare = { '@type': 'NewsArticle', headline: 'Dam' }

      expect(articleOf([bare, { ...bare, headline: 'Lock', [key]: 'x' }], [])).toBe('Lock')
    },
  )

  test.each(['ItemList', 'CollectionPage', 'BreadcrumbList', 'SiteNavigationElement', 'Comment', 'Blog'])(
    'is none of a %s',
    (type) => {
      expect(articleOf([{ '@type': type, x: { y: one } }, other], [])).toBe('Lock')
      expect(articleOf([{ '@type': 'Thing', x: { y: one } }, other], [])).toBe('Lock')
      expect(articleOf([{ '@type': type, x: one }], [])).toBeUndefined()
    },
  ) // prettier-ignore

  test('is looked for among two thousand', () => {
    expect([nodes(1_999), nodes(2_000), nodes(2_500)]).toEqual([1_999, 2_000, 2_000])
  })

  test('is referred to by what says more than its id', () => {
    const { byId } = readJsonLd(
      [
        JSON.stringify([
          { '@type': 'A', '@id': '#a' },
          { '@type': 'A', '@id': '#b', x: 1 },
          { '@type': 'A', '@id': 5, x: 1 },
        ]),
      ],
      { titles: [letters(9)], addresses: [] },
    )

    expect([...byId.keys()]).toEqual(['#b'])
  })
})
