import { describe, expect, test } from 'vitest'
import { usualBudget } from '../../../../src/text/budget.ts'
import { parsePage } from '../../../../src/text/page/build.ts'
import { byHint } from '../../../../src/text/page/by-hint.ts'
import { Columns } from '../../../../src/text/page/columns.ts'
import { limits } from '../../../../src/text/page/limits.ts'
import { tagSet } from '../../../../src/text/page/names.ts'
import { elementsNamed, hintsOf } from '../../../../src/text/page/query.ts'
import { Source } from '../../../../src/text/page/source.ts'
import type { Page } from '../../../../src/text/page/tree.ts'

/** How often the time is looked at while so many elements are read. */
function looksAtTime(elements: number): number {
  let looks = 0
  parsePage('<i></i>'.repeat(elements), { ...usualBudget, checkTime: () => (looks += 1) })
  return looks
}

const kept = (length: number) => {
  const page = parsePage(`<p class="${'a'.repeat(length)}">b`)
  return hintsOf(page, elementsNamed(page, tagSet('p'))[0]!).text.length
}

const nested = (depth: number) => () => parsePage('<div>'.repeat(depth))

const closes = (between: number) => {
  const page = parsePage(`<section>${'<b>'.repeat(between)}</section><p>x`)
  const p = elementsNamed(page, tagSet('p'))[0]!
  return page.parent[p] === 0
}

describe('what reading a page costs', () => {
  test.each([
    [10, 0],
    [2_047, 0],
    [2_048, 1],
    [10_000, 4],
  ])('the time of %d elements is looked at %d times', (elements, looks) => {
    expect(looksAtTime(elements)).toBe(looks)
  })

  test('more elements than the budget has are refused, as many are not', () => {
    const budget = { ...usualBudget, limits: { ...usualBudget.limits, elements: 3 } }

    expect(parsePage('<i>a</i>'.repeat(3), budget).size).toBe(7)
    expect(() => parsePage('<i>a</i>'.repeat(4), budget)).toThrowError(
      expect.objectContaining({ code: 'too-large' }),
    )
  })

  test.each([
    ['', 1],
    ['<p>a', 5],
    ['a'.repeat(2_047), 2_048],
    ['a'.repeat(2_048), 2_048],
  ])('there is room for what a piece of markup can make, or a usual page: %.10s', (html, room) => {
    expect(new Columns(Source.of(html)).name).toHaveLength(room)
  })

  test('columns grow, and keep what they hold', () => {
    const columns = new Columns(Source.of('<p'))

    for (let node = 0; node < 4; node += 1) expect(columns.add(node, node, 10, 20)).toBe(node)

    const { name, parent, end, from, to, attributes } = columns
    const held = [name, parent, end, from, to, attributes].map((column) =>
      Array.from(column.subarray(0, 4)),
    )
    expect(held).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 3],
      [1, 2, 3, 4],
      [10, 10, 10, 10],
      [20, 20, 20, 20],
      [0, 0, 0, 0],
    ])
    expect([name.length, attributes.length]).toEqual([6, 7])
  })

  test('columns that are full take no more', () => {
    const columns = new Columns(Source.of(''))

    for (let node = 0; node < limits.nodes; node += 1) columns.add(1, 0, 0, 0)

    expect(columns.name).toHaveLength(limits.nodes)
    expect(() => columns.add(1, 0, 0, 0)).toThrowError(
      expect.objectContaining({ code: 'too-large' }),
    )
  })

  test('values of attributes up to a length are kept', () => {
    expect([limits.attribute, limits.attribute + 1].map(kept)).toEqual([limits.attribute, 0])
  })

  test('elements are nested as deep as is allowed, not deeper', () => {
    expect(nested(limits.depth - 1)).not.toThrow()
    expect(nested(limits.depth)).toThrowError(expect.objectContaining({ code: 'too-deep' }))
  })

  test('an end tag closes what is open up to five hundred elements above', () => {
    expect([498, 499, 500, 600].map(closes)).toEqual([true, true, false, false])
  })
})

describe('what class and id say', () => {
  const html = '<p class="lead a">1<p class="lead a">2<p id=b>3<p>4<p class=a>5'

  test('is judged once for all elements that have the same', () => {
    const page = parsePage(html)
    const asked: string[] = []
    const isLead = byHint(({ text, words }) => {
      asked.push(text)
      return words.includes('lead')
    })

    const paragraphs = elementsNamed(page, tagSet('p'))

    expect([...paragraphs, ...paragraphs].map((node) => isLead(page, node))).toEqual([
      true,
      true,
      false,
      false,
      false,
      true,
      true,
      false,
      false,
      false,
    ])
    expect(asked).toEqual(['lead a', 'b', '', 'a'])
  })

  test('is judged once for all pages', () => {
    const asked: string[] = []
    const judge = byHint(({ text }) => asked.push(text))
    const [one, other] = [parsePage('<p class=once>'), parsePage('<b></b><i class=once>')]

    const first = judge(one, elementsNamed(one, tagSet('p'))[0]!)

    expect(judge(other, elementsNamed(other, tagSet('i'))[0]!)).toBe(first)
    expect(asked).toEqual(['once'])
  })

  test.each([
    ['many', 16_384, (at: number) => `many-${at}`],
    ['long', 512, (at: number) => `${at}`.padEnd(2_048, 'x')],
  ])('is forgotten where it comes to %s', (_name, count, nameOf) => {
    const judge = byHint(({ text }) => [text])
    const named = (page: Page) => judge(page, elementsNamed(page, tagSet('p'))[0]!)
    const before = parsePage('<p class=before>')
    expect(named(before)).toEqual(['before'])
    const names = Array.from({ length: count }, (_, at) => `<i class=${nameOf(at)}>`)
    const full = parsePage(names.join(''))
    for (let node = 0; node < full.size; node += 1) hintsOf(full, node)

    expect(parsePage('').hints).not.toBe(before.hints)
    expect(named(parsePage('<p class=behind>'))).toEqual(['behind'])
    expect(hintsOf(before, elementsNamed(before, tagSet('p'))[0]!).text).toBe('before')
  })

  test.each([
    ['mainNAv', ['mainnav']],
    ['mainNa', ['mainna']],
    ['mainNav', ['main', 'nav']],
    ['aNav', ['anav']],
    ['x1Nav', ['x', 'nav']],
    ['ZoneName', ['zone', 'name']],
    ['az-AZ_Zz', ['az', 'az', 'zz']],
    ['été', ['t']],
    ['a@b`c{d', ['a', 'b', 'c', 'd']],
  ])('%s: %j', (name, words) => {
    const page = parsePage(`<p class="${name}">`)

    expect(hintsOf(page, elementsNamed(page, tagSet('p'))[0]!).words).toEqual(words)
  })
})
