import { describe, expect, test } from 'vitest'
import type { FeedEntry } from '../../../../src/schemas/feed.ts'
import { readDate } from '../../../../src/text/feed/dates.ts'
import { dateFlags, fallbackId } from '../../../../src/text/feed/entry.ts'
import { isFeedFurniture, isFeedWidget, isReadMore } from '../../../../src/text/feed/furniture.ts'
import { entryKeys, matchEntries } from '../../../../src/text/feed/identity.ts'
import { imageOf } from '../../../../src/text/feed/pictures.ts'
import { compareTitles, foldTitle } from '../../../../src/text/feed/titles.ts'

const letters = (length: number) => 'x'.repeat(length)

const words = (count: number, more = '') =>
  `${Array.from({ length: count }, (_, at) => `w${'abcdefghijklmnopqrstuvwxyz'[at % 26]}${'abc'[Math.floor(at / 26)]}`).join(' ')} ${more}`

describe('titles at two times', () => {
  test.each([
    [words(59, 'last'), words(59, 'other'), 'other'],
    [words(60, 'last'), words(60, 'other'), 'similar'],
    ['lock opens', 'lock opens now', 'similar'],
    ['lock', 'lock opens now', 'other'],
    ['lock opens', 'weir opens now', 'other'],
    ['abcd lock', 'abce lock', 'similar'],
    ['abc lock', 'abd lock', 'other'],
    ['abcdefg lock', 'abcdexy lock', 'other'],
    ['abcdefgh lock', 'abcdefxy lock', 'similar'],
    ['abcdefgh lock', 'abcdexyz lock', 'other'],
    ['abcdefgh lock', 'abcdefghij lock', 'similar'],
    ['abcdefgh lock', 'abcdefghijk lock', 'other'],
    ['abcd', 'abce', 'other'],
    ['abcd efgh lock', 'abce lock', 'other'],
    ['lock 3 opens', 'lock opens', 'other'],
  ])('%s, then %s: %s', (before, after, expected) => {
    expect(compareTitles(before, after)).toBe(expected)
    expect(compareTitles(after, before)).toBe(expected)
  })

  test('fold to letters and digits', () => {
    expect(foldTitle(' “Lock” – №5, ﬁne! ')).toBe('lock no5 fine')
  })
})

const named = (length: number) => isFeedWidget(new Map([['class', `${letters(length)} sr-only`]]))

describe('furniture', () => {
  test.each([
    [`Share: ${letters(10)}`, 0, false],
    ['Tags: '.padEnd(205, 'x'), 0, true],
    ['Tags: '.padEnd(206, 'x'), 0, false],
    ['The post A first appeared on B', 0.1, false],
    ['The post A first appeared on B', 0.11, true],
    ['Read more: '.padEnd(60, 'x'), 0, true],
    ['Read more: '.padEnd(61, 'x'), 0.5, false],
    ['Read more: '.padEnd(61, 'x'), 0.51, true],
    ['Share'.padEnd(500, '.'), 0, true],
    ['Share'.padEnd(501, '.'), 0, false],
    ['…', 0, true],
  ])('%s, a link for %d: %s', (text, linked, expected) => {
    expect(isFeedFurniture(text, linked)).toBe(expected)
  })

  test.each([
    ['More'.padEnd(200, '.'), true],
    ['More'.padEnd(201, '.'), false],
    ['  Read \n more  ', true],
  ])('%j only leads on: %s', (label, expected) => {
    expect(isReadMore(label)).toBe(expected)
  })

  test('is named in five hundred characters', () => {
    expect([named(492), named(493)]).toEqual([true, false])
  })
})

const isShown = (attributes: Readonly<Record<string, string>>) =>
  imageOf((name) => attributes[name] ?? '', 'https://a.example/') !== undefined

describe('pictures', () => {
  test.each([
    [{ src: '/a.jpg', width: '33' }, true],
    [{ src: '/a.jpg', width: '32' }, false],
    [{ src: '/a.jpg', height: '33px' }, true],
    [{ src: '/a.jpg', height: '32px' }, false],
    [{ src: '/a.jpg', width: '32%' }, true],
    [{ src: '/a.jpg', width: 'x' }, true],
    [{ src: '/a.jpg', class: `${letters(495)} emoji` }, true],
    [{ src: '/a.jpg', class: `${letters(494)} emoji` }, false],
    [{ src: '/a.jpg', class: `${letters(494)} avatar` }, true],
    [{ src: '/a.jpg', class: `${letters(493)} avatar` }, false],
    [{ src: 'ftp://a.example/a.jpg' }, false],
  ])('%j: %s', (attributes, expected) => {
    expect(isShown(attributes)).toBe(expected)
  })
})

const flags = (value: string, hasZone = true, hasUnreadable = false) =>
  dateFlags([undefined, { value, hasZone }], hasUnreadable, '2026-03-02T12:00:00Z')

describe('dates', () => {
  test.each([
    ['Tue, 03 Mar 2026 23:59:59 GMT', '2026-03-03T23:59:59.000Z'],
    ['3 Mar 2026 00:00:00 Z', '2026-03-03T00:00:00.000Z'],
    ['03 Mar 2026 12:00:00 +0130', '2026-03-03T10:30:00.000Z'],
    ['03 Mar 2026 12:00:00 -0130', '2026-03-03T13:30:00.000Z'],
    ['03 Mar 2026 12:00:00 +1500', '2026-03-02T21:00:00.000Z'],
    ['29 Feb 2024 12:00:00 GMT', '2024-02-29T12:00:00.000Z'],
    ['01 Jan 2026 12:00:00 UTC', '2026-01-01T12:00:00.000Z'],
    ['01 Dec 2026 12:00:00 UTC', '2026-12-01T12:00:00.000Z'],
  ])('%s', (text, value) => {
    expect(readDate(text)).toEqual({ value, hasZone: true })
  })

  test('are odd without a zone, ten minutes ahead, or where they cannot be read', () => {
    expect(flags('2026-03-02T12:10:00Z')).toBeUndefined()
    expect(flags('2026-03-02T12:10:00.001Z')).toEqual(['future'])
    expect(flags('2026-03-02T12:00:00Z', false)).toEqual(['no-zone'])
    expect(flags('2026-03-02T12:00:00Z', true, true)).toEqual(['unreadable'])
    expect(dateFlags([{ value: '2999-01-01', hasZone: true }], false, undefined)).toBeUndefined()
  })
})

const entry = (more: Partial<FeedEntry>): FeedEntry => ({
  guid: 'g',
  categories: [],
  enclosures: [],
  ...more,
})

describe('what identifies an entry', () => {
  test.each([
    [{ url: 'a', title: 'b' }, 'a'],
    [{ title: 'b', published: '2026-03-02T10:00:00Z' }, 'b 2026-03-02'],
    [{ title: 'b' }, 'b'],
    [{ summary: letters(201) }, letters(200)],
    [{}, ''],
  ])('without an id of its own: %j', (fields, id) => {
    expect(fallbackId(fields)).toBe(id)
  })

  const published = '2026-03-02T10:00:00Z'

  test.each([
    [letters(12), 2],
    [letters(11), 1],
    [`${letters(11)}!`, 1],
  ])('is a title of some length: %s', (title, count) => {
    const keys = entryKeys(entry({ title, published }))

    expect(keys.filter((key) => !key.startsWith('c:'))).toHaveLength(count)
  })

  test('is no longer than 202 characters', () => {
    expect(entryKeys(entry({ guid: letters(200) }))[0]).toBe(`g:${letters(200)}`)
    expect(entryKeys(entry({ guid: letters(201) }))[0]).toMatch(/^g:[\da-f]{64}$/)
  })

  test.each([
    [2, 0, true],
    [3, 0, false],
    [3, 2, false],
    [3, 3, true],
  ])('%d later stamps beside %d others say that they changed: %s', (later, others, expected) => {
    const all = Array.from({ length: later + others }, (_, at) => {
      const own = entry({
        guid: `g${at}`,
        url: `https://a.example/${at}`,
        updated: '2026-03-02T10:00:00Z',
      })
      const updated = at < later ? '2026-03-01T10:00:00Z' : '2026-03-02T10:00:00Z'
      return { own, updated }
    })
    const fresh = matchEntries(
      all.map(({ own }) => own),
      [],
    )
    const known = fresh.map(({ keys, contentHash }, at) => ({
      id: `${at}`,
      keys,
      contentHash,
      title: undefined,
      url: all[at]?.own.url,
      updated: all[at]?.updated,
    }))

    expect(
      matchEntries(
        all.map(({ own }) => own),
        known,
      )[0]?.changed,
    ).toBe(expected)
  })
})
