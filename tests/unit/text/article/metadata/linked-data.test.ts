import { describe, expect, test } from 'vitest'
import {
  isNode,
  listOf,
  longTextOf,
  readJsonLd,
  textOf,
  typesOf,
} from '../../../../../src/text/article/metadata/json-ld.ts'
import { plainLineOf } from '../../../../../src/text/article/metadata/plain-markup.ts'

const titles = ['Canal lock opens again | Courier']
const addresses = ['https://courier.example/local/lock']

/** The headline of the object that is taken for the article's own. */
function articleIn(...objects: readonly unknown[]) {
  const scripts = objects.map((object) => JSON.stringify(object))
  return readJsonLd(scripts, { titles, addresses }).article?.['headline']
}

const dated = { '@type': 'NewsArticle', datePublished: '2025-03-14' }
const own = { ...dated, headline: 'Canal lock opens again' }
const other = { ...dated, headline: 'Weir broken by ice' }

describe('the object of the article', () => {
  test.each([
    ['alone', [own], own.headline],
    ['alone under another headline', [other], other.headline],
    ['in a list of objects', [[own]], own.headline],
    ['in a graph', [{ '@graph': [{ '@type': 'WebPage' }, own] }], own.headline],
    ['within the page’s', [{ '@type': 'WebPage', mainEntity: own }], own.headline],
    ['by its headline', [other, own], own.headline],
    ['by its name', [other, { ...dated, name: 'Canal lock opens again' }], undefined],
    [
      'by its address',
      [other, { ...dated, headline: 'Sluice', url: 'http://www.courier.example/local/lock/#top' }],
      'Sluice',
    ],
    [
      'by its page',
      [other, { ...dated, headline: 'Sluice', mainEntityOfPage: { '@id': addresses[0] } }],
      'Sluice',
    ],
    [
      'by its id',
      [other, { ...dated, headline: 'Sluice', '@id': `${addresses[0]}?amp=1` }],
      'Sluice',
    ],
    [
      'by its headline rather than by its address',
      [{ ...other, url: addresses[0] }, own],
      own.headline,
    ],
    [
      'that is no other’s of a list',
      [
        { '@type': 'ItemList', itemListElement: [other] },
        { ...dated, headline: 'Sluice' },
      ],
      'Sluice',
    ],
    [
      'that is of a list, with the address',
      [
        { '@type': 'ItemList', itemListElement: [{ ...other, url: addresses[0] }] },
        { ...dated, headline: 'Sluice' },
      ],
      'Sluice',
    ],
    ['of a list only', [{ '@type': 'ItemList', itemListElement: [other] }], undefined],
    [
      'of a list only, under the headline',
      [{ '@type': 'ItemList', itemListElement: [own] }],
      own.headline,
    ],
    [
      'that says nothing but a headline',
      [{ '@type': 'Article', headline: own.headline }],
      own.headline,
    ],
    ['that says nothing of itself', [{ '@type': 'Article', headline: 'Sluice' }], undefined],
    ['that is a blog’s', [{ ...own, '@type': 'BlogPosting' }], own.headline],
    ['that is a report', [{ ...own, '@type': ['Thing', 'Report'] }], own.headline],
    [
      'that has the address of its type',
      [{ ...own, '@type': 'http://schema.org/NewsArticle' }],
      own.headline,
    ],
    ['that is no article', [{ ...own, '@type': 'Event' }], undefined],
    ['in nothing', [], undefined],
  ] as const)('%s', (_, objects, headline) => {
    expect(articleIn(...objects)).toBe(headline)
  })

  test('is none for a short headline', () => {
    const found = readJsonLd([JSON.stringify([other, { ...dated, headline: 'Loc' }])], {
      titles,
      addresses: [],
    })

    expect(found.article?.['headline']).toBe(other.headline)
  })

  test('stands no deeper than eight levels', () => {
    const wrapped = (levels: number) =>
      Array.from({ length: levels }).reduce<object>(
        (inner) => ({ '@type': 'Thing', about: inner }),
        own,
      )

    expect(articleIn(wrapped(7))).toBe(own.headline)
    expect(articleIn(wrapped(8))).toBeUndefined()
  })
})

describe('what else is found', () => {
  const writer = { '@type': 'Person', '@id': '#ada', name: 'Ada Voss' }
  const page = { '@type': 'CollectionPage' }
  const found = readJsonLd(
    [JSON.stringify([writer, { ...writer, name: 'Another' }, { '@id': '#bare' }, page, own])],
    { titles, addresses },
  )

  test('objects by their id, the first of each', () => {
    expect([...found.byId]).toEqual([['#ada', writer]])
  })

  test.each(['WebPage', 'ItemPage', 'AboutPage', 'MedicalWebPage'])('a page: %s', (type) => {
    const { page: around } = readJsonLd([JSON.stringify({ '@type': type, name: 'Local' })], {
      titles,
      addresses,
    })

    expect(around?.['name']).toBe('Local')
  })

  test('objects that have a type', () => {
    expect(found.nodes.map((node) => typesOf(node)[0])).toEqual([
      'Person',
      'Person',
      'CollectionPage',
      'NewsArticle',
    ])
  })
})

test.each([
  [{ '@type': 'Article' }, ['Article']],
  [{ type: 'Article' }, ['Article']],
  [{ '@type': ['https://schema.org/Article', 'schema:Report', 4] }, ['Article', 'Report']],
  [{}, []],
])('the types of %j', (node, types) => {
  expect(typesOf(node)).toEqual(types)
})

test.each([
  [undefined, []],
  [null, []],
  [0, [0]],
  ['a', ['a']],
  [
    ['a', 'b'],
    ['a', 'b'],
  ],
])('%j as a list', (value, list) => {
  expect(listOf(value)).toEqual(list)
})

test.each([
  [{}, true],
  [[], false],
  [null, false],
  ['a', false],
])('%j is an object: %s', (value, expected) => {
  expect(isNode(value)).toBe(expected)
})

describe('the text of a property', () => {
  test.each([
    ['The lock', [], 'The lock'],
    ['  ', [], undefined],
    [12, [], '12'],
    [['', 'The lock'], [], 'The lock'],
    [{ name: 'Ada Voss' }, ['name'], 'Ada Voss'],
    [{ name: ['Ada Voss', 'Bo'] }, ['name'], 'Ada Voss'],
    [{ url: '/a', name: 'Ada Voss' }, ['name', 'url'], 'Ada Voss'],
    [{ name: ' ', url: '/a' }, ['name', 'url'], '/a'],
    [{ name: 'Ada Voss' }, [], undefined],
    [[{}, { name: 'Ada' }], ['name'], 'Ada'],
    [undefined, ['name'], undefined],
    [true, [], undefined],
    ['<b>The</b> lock &amp; weir', [], 'The lock & weir'],
  ] as const)('%j', (value, keys, text) => {
    expect(textOf(value, ...keys)).toBe(text)
  })

  test.each([
    ['One\n\nTwo', 'One\n\nTwo'],
    ['One &amp; two', 'One & two'],
    ['<p>One &amp; two</p>', '<p>One &amp; two</p>'],
    [['One', 'Two'], 'One'],
    ['  ', undefined],
    [4, undefined],
    [undefined, undefined],
  ])('of many lines: %j', (value, text) => {
    expect(longTextOf(value)).toBe(text)
  })
})

test.each([
  ['The lock', 'The lock'],
  ['The  lock\nopens', 'The lock opens'],
  ['The <em>lock</em> opens', 'The lock opens'],
  ['Lock &amp;amp; weir', 'Lock & weir'],
  ['3 < 4', '3 < 4'],
])('%j as a plain line', (markup, line) => {
  expect(plainLineOf(markup)).toBe(line)
})
