import { describe, expect, test } from 'vitest'
import { faultsOf } from '../../../bench/extraction/cases.ts'
import { differenceOf, gapOf } from '../../../bench/extraction/comparison.ts'
import { ratioToOurs } from '../../../bench/extraction/cpu.ts'
import { nothing } from '../../../bench/extraction/nothing.ts'
import { readOptions } from '../../../bench/extraction/options.ts'
import { everyNth, type Half, halfOf, inBlocks } from '../../../bench/extraction/pages.ts'
import type { Reading } from '../../../bench/extraction/quality.ts'
import type { ReaderName } from '../../../bench/extraction/reader.ts'
import type { Measure, PageScorer } from '../../../bench/extraction/scorer.ts'
import { bootstrap, median, ratioOf, sum } from '../../../bench/extraction/statistics.ts'

describe('halves and samples', () => {
  test('a page is in the half that the first digit of its id’s SHA-256 says', () => {
    // SHA-256 of these begins with 8, f, 6 and 0.
    expect(['0001', 'page-3', 'page-6', 'page-1'].map(halfOf)).toEqual(['B', 'B', 'A', 'A'])
  })

  test('every third item is taken, from the first on', () => {
    expect(everyNth([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([1, 4, 7])
  })

  test('the last block holds what is left', () => {
    expect(inBlocks([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  })
})

type Groups = readonly (readonly number[])[]
const mean = ([drawn = []]: Groups) => sum(drawn) / drawn.length
const gapOfMedians = ([a = [], b = []]: Groups) => median(a) - median(b)

describe('statistics', () => {
  test.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('the median of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected)
  })

  test('a ratio is of the sums, so that large blocks weigh more', () => {
    expect(
      ratioOf([
        [10, 1],
        [30, 9],
      ]),
    ).toBe(4)
  })

  test('an interval lies around the figure, and is the same each time', () => {
    const values = Array.from({ length: 100 }, (_, index) => index % 10)
    const { low, high } = bootstrap([values], mean)

    expect(low).toBeGreaterThan(3.5)
    expect(low).toBeLessThan(4.5)
    expect(high).toBeGreaterThan(4.5)
    expect(high).toBeLessThan(5.5)
    expect(bootstrap([values], mean)).toEqual({ low, high })
  })

  test('groups are drawn from apart', () => {
    expect(bootstrap([[5, 5, 5], [2]], gapOfMedians)).toEqual({ low: 3, high: 3 })
  })

  test('a block that a reader has not read makes no ratio', () => {
    expect(ratioToOurs([{ pages: 1, ours: 2, former: 6 }], 'former').value).toBe(3)
    expect(ratioToOurs([{ pages: 1, ours: 2 }], 'former').value).toBeNaN()
  })
})

const firstLetter = (id: string): Half => (id.startsWith('a') ? 'A' : 'B')

const right: Measure = { name: 'right', field: 'ok', figure: 'exact' }

/** Counts pages that are right. */
const scorer: PageScorer = {
  rowsOf: () => ({}),
  valueOf: ({ field }, pages) =>
    sum(pages.map((page) => (page[field] === 1 ? 1 : 0))) / pages.length,
}

const reading = (name: ReaderName, pages: Readonly<Record<string, number>>): Reading => ({
  name,
  rows: new Map(Object.entries(pages).map(([id, ok]) => [id, { ok }])),
  crashed: [],
  rssMb: 0,
  heapMb: 0,
})

describe('comparison of readers', () => {
  test('counts only pages that both have read', () => {
    const ours = reading('ours', { a: 1, b: 1, c: 0, d: 0 })
    const other = reading('defuddle', { a: 1, b: 0 })

    expect(differenceOf(scorer, right, { ours, other })).toMatchObject({ pages: 2, value: 0.5 })
  })

  test('a gap that the other reader has, too, is no method', () => {
    const pages = { a1: 1, a2: 1, b1: 0, b2: 1 }
    const compared = { ours: reading('ours', pages), other: reading('former', pages) }

    const gap = gapOf(scorer, right, compared, firstLetter)

    expect(gap).toMatchObject({ a: 1, b: 0.5, value: 0.5, excess: 0 })
    expect(gap.excessInterval).toEqual({ low: 0, high: 0 })
  })

  test('a gap of ours alone is', () => {
    const compared = {
      ours: reading('ours', { a1: 1, b1: 0 }),
      other: reading('former', { a1: 0, b1: 0 }),
    }

    expect(gapOf(scorer, right, compared, firstLetter)).toMatchObject({ value: 1, excess: 1 })
  })
})

describe('faults of a case', () => {
  const expected = {
    url: 'https://news.example/a',
    title: 'A ferry is late',
    authors: ['Ada Lund', 'Bo Ek'],
    published: '2026-03-10',
    paragraphs: ['The ferry came at noon.'],
    notInText: ['Subscribe'],
    linesOfTheirOwn: ['Weather'],
    firstImage: 'ferry.jpg',
    language: null,
  }
  const read = {
    ...nothing,
    title: 'A ferry is late',
    authors: ['Bo Ek', 'Ada Lund'],
    date: '2026-03-10T08:00:00Z',
    articleBody: 'Weather\nThe ferry came at noon.',
    image: 'https://news.example/images/ferry.jpg',
  }

  test('none where all that is judged is right', () => {
    expect(faultsOf(expected, read)).toEqual([])
  })

  test.each([
    ['title', { title: 'A ferry' }],
    ['authors', { authors: ['Bo Ek'] }],
    ['day', { date: '2026-03-11' }],
    ['first image', { image: '' }],
    ['lacks', { articleBody: 'Weather' }],
    ['no text', { articleBody: `${read.articleBody}\nSubscribe` }],
    ['glues', { articleBody: 'Weather The ferry came at noon.' }],
  ])('%s', (what, difference) => {
    const faults = faultsOf(expected, { ...read, ...difference })

    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(what)
  })

  test('a page that should be refused and has text', () => {
    expect(faultsOf({ url: '', refused: 'no-article' }, read)).toEqual(['not refused'])
    expect(faultsOf({ url: '', refused: 'no-article' }, nothing)).toEqual([])
  })
})

describe('options', () => {
  test('ours is always among the readers, and first', () => {
    expect(readOptions(['--readers', 'defuddle,former']).readers).toEqual([
      'ours',
      'former',
      'defuddle',
    ])
  })

  test('a part that does not exist is told', () => {
    expect(() => readOptions(['--parts', 'cpu,speed'])).toThrow('no speed')
  })
})
