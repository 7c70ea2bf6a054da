import { describe, expect, test } from 'vitest'
import { indexNames, findName } from '../../../../src/text/page/name-index.ts'
import {
  OTHER,
  TEXT,
  attributeId,
  attributeIdIn,
  tagId,
  tagIdIn,
  tagName,
  tagSet,
} from '../../../../src/text/page/names.ts'
import { Source } from '../../../../src/text/page/source.ts'
import { flag, region } from '../../../../src/text/page/tree.ts'

const find = (names: readonly string[], source: string, from = 0, to = source.length) =>
  findName(indexNames(names), source, from, to)

describe('names in a source', () => {
  test.each([
    ['div', 0],
    ['DIV', 0],
    ['dIv', 0],
    ['p', 1],
    ['amp-img', 2],
    ['AMP-IMG', 2],
    ['h1', 3],
    ['divs', -1],
    ['di', -1],
    ['', -1],
    ['h2', -1],
    ['amp_img', -1],
    ['ämp-img', -1],
    // One bit away from a letter, and no letter: "[" is to "{" what "A" is to "a".
    ['[', -1],
  ])('"%s" has the place %d', (name, place) => {
    expect(find(['div', 'p', 'amp-img', 'h1', '{'], name)).toBe(place)
  })

  test('stand where it is said', () => {
    expect(find(['div', 'p'], '<div><p>', 1, 4)).toBe(0)
    expect(find(['div', 'p'], '<div><p>', 6, 7)).toBe(1)
    expect(find(['div', 'p'], '<div><p>', 1, 5)).toBe(-1)
  })

  test('are found among as many as there may be, also where two share a place', () => {
    const names = Array.from({ length: 254 }, (_, n) => `n${n}-${(n * 37) % 101}`)
    const index = indexNames(names)

    expect(names.map((name) => findName(index, name.toUpperCase(), 0, name.length))).toEqual(
      names.map((_, place) => place),
    )
    expect(names.map((name) => findName(index, `${name}x`, 0, name.length + 1))).toEqual(
      names.map(() => -1),
    )
  })
})

describe('the names a tree knows', () => {
  test.each(['html', 'p', 'amp-img', 'h6', 'th', 'menu'] as const)('%s by its number', (name) => {
    const id = tagId(name)

    expect(tagName(id)).toBe(name)
    expect(tagIdIn(Source.of(`<${name.toUpperCase()}>`), 1, name.length + 1)).toBe(id)
    expect(id).toBeGreaterThan(OTHER)
  })

  test('another is other', () => {
    expect([tagId('blink'), tagIdIn(Source.of('<blink>'), 1, 6), tagId('other')]).toEqual([
      OTHER,
      OTHER,
      OTHER,
    ])
    expect([tagName(OTHER), tagName(TEXT), tagName(255)]).toEqual(['other', '#text', 'other'])
  })

  test.each(['class', 'href', 'xml:lang', 'data-src', 'open'])('the attribute %s', (name) => {
    const source = Source.of(`a ${name.toUpperCase()}=`)

    expect(attributeIdIn(source, 2, 2 + name.length)).toBe(attributeId(name))
    expect(attributeId(name)).toBeGreaterThanOrEqual(0)
  })

  test('an attribute that is not kept', () => {
    expect(attributeId('onclick')).toBeUndefined()
    expect(attributeIdIn(Source.of('onclick'), 0, 7)).toBe(-1)
  })

  test('sets are asked by number, and cannot name what there is not', () => {
    const set = tagSet('p other li')

    expect(['p', 'other', 'li', 'ul', 'h1'].map((name) => set[tagId(name)])).toEqual([
      1, 1, 1, 0, 0,
    ])
    expect(() => tagSet('p blink')).toThrow('no such element: blink')
  })

  test('landmarks differ, and flags are bits of their own', () => {
    const places = Object.values(region)
    const flags = Object.values(flag)

    expect(new Set(places).size).toBe(places.length)
    expect(flags.reduce<number>((all, one) => all | one, 0)).toBe(2 ** flags.length - 1)
  })
})
