import { describe, expect, test } from 'vitest'
import {
  begins,
  isSame,
  isSite,
  isTail,
  partsOfTitle,
  shareWords,
  withoutDay,
  withoutKicker,
  withoutSite,
} from '../../../../../../src/text/article/metadata/titles.ts'

const at = (site?: string, url = 'https://www.a.example/2026/lock') => ({
  url,
  meta: new Map(site === undefined ? [] : [['og:site_name', [site]] as const]),
})

describe('two titles are the same', () => {
  test.each([
    ['abcdefgh', 'abcdefgh-ij', true],
    ['abcdefg', 'abcdefg-h', false],
    ['abcdefg', 'Abc-defg', true],
    ['abcdefghi-jklmnop', 'abcdefghi', true],
    ['abcdefgh-ijklmno', 'abcdefgh', true],
    ['abcdefgh-ijklmnop', 'abcdefgh', false],
    ['abcdefghi', 'abcdefghj', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isSame(a, b)).toBe(expected)
  })
})

describe('two titles share words', () => {
  test.each([
    ['old mills turn', 'old mills burn', true],
    ['old mills turn now slow', 'old mills burn too far', false],
    ['old mills turn now', 'old mills burn too far', true],
    ['old weirs', 'old mills', false],
    ['an of it on', 'an of it on', false],
    ['old mills'.padEnd(58), 'old mills', true],
    ['old mills'.padEnd(59), 'old mills', false],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(shareWords(a, b)).toBe(expected)
  })
})

describe('the site’s name behind a title', () => {
  test.each([
    ['The Mill', 'Old weir | The Mill', true],
    ['The Mill', 'Old weir The Mill', false],
    ['The Mill', 'Old weirs: The Mill', false],
    ['The Mill', '12345 | The Mill', false],
    ['The Mill', '123456| The Mill', false],
    ['The Mill', '1234567| The Mill', true],
    ['The Mill of Aarn', 'An old weir burns – The Mill of Aarn', true],
    ['The Mill of all Aarn', 'An old weir burns – The Mill of all Aarn', false],
    ['The Mills', 'Old weir | The Mill', false],
  ])('%s, %s: %s', (text, title, expected) => {
    expect(isTail(text, [title])).toBe(expected)
  })

  test.each(['|', '–', '—', '«', '»', '•', '·', '‹', '›', '｜', '-'])('stands behind %s', (bar) => {
    expect(isTail('The Mill', [`An old weir ${bar} The Mill`])).toBe(true)
    expect(begins(`An old weir ${bar} The Mill`, 'An old weir')).toBe(true)
  })

  test.each([
    ['An old weir | The Mill', 'An old', false],
    ['An old weir, The Mill', 'An old weir', false],
    ['So an old weir | The Mill', 'an old weir', false],
  ])('%s begins with %s: %s', (title, text, expected) => {
    expect(begins(title, text)).toBe(expected)
  })
})

describe('a kicker', () => {
  test.each([
    ['a stated title that ends it', 'Local Mills turn', ['Mills turn'], [], 'Mills turn'],
    ['a stated title amid it', 'Local Mills turn again', ['Mills turn'], [], 'Mills turn'],
    ['a page’s title that ends it', 'Local Mills turn', [], ['Mills turn'], 'Mills turn'],
    ['no page’s title amid it', 'Local Mills turn again', [], ['Mills turn'], 'Local Mills turn again'],
    ['no part of a word', 'Mills-2mills turn', ['mills turn'], [], 'Mills-2mills turn'],
    ['two fifths of it', 'xxxxx abcd', ['abcd'], [], 'abcd'],
    ['less of it', 'xxxxxx abcd', ['abcd'], [], 'xxxxxx abcd'],
    ['a colon behind it', 'Mills turn: how', ['Mills turn'], [], 'Mills turn: how'],
    ['a comma behind it', 'Mills turn, so', ['Mills turn'], [], 'Mills turn, so'],
    ['a bracket behind it', 'Mills turn (so)', ['Mills turn'], [], 'Mills turn (so)'],
    ['a dash behind it', 'Mills turn - so', ['Mills turn'], [], 'Mills turn - so'],
    ['what is whole elsewhere', 'Local Mills turn', ['Mills turn', 'So: local mills turn'], [], 'Local Mills turn'],
    ['none', 'Local Mills turn', ['Weirs burn'], [], 'Local Mills turn'],
  ])('%s', (_, heading, stated, pages, expected) => {
    expect(withoutKicker(heading, stated, pages)).toBe(expected)
  }) // prettier-ignore
})

test.each([
  [`1.3.25 - ${'x'.repeat(15)}`, 'x'.repeat(15)],
  [`1.3.25 - ${'x'.repeat(14)}`, `1.3.25 - ${'x'.repeat(14)}`],
  [`01. 03. 2025: ${'x'.repeat(15)}`, 'x'.repeat(15)],
  [`1.3.1925 - ${'x'.repeat(15)}`, `1.3.1925 - ${'x'.repeat(15)}`],
])('%s without its day', (heading, expected) => {
  expect(withoutDay(heading)).toBe(expected)
})

test.each([
  ['A b : C d', ['A b', 'C d']],
  ['A b: C d', ['A b: C d']],
  ['A -- B', ['A', 'B']],
  ['A « B » C ‹ D › E', ['A', 'B', 'C', 'D', 'E']],
  ['A • B · C', ['A', 'B', 'C']],
  ['', []],
])('%s has parts', (title, parts) => {
  expect(partsOfTitle(title)).toEqual(parts)
})

describe('the site’s name', () => {
  test.each([
    ['M: Mills turn', 'M', 'M: Mills turn'],
    ['Mi: Mills turn', 'Mi', 'Mills turn'],
    ['Mi: Mills t', 'Mi', 'Mi: Mills t'],
    ['Mi: Mills tu', 'Mi', 'Mills tu'],
    [`${'M'.repeat(60)} | Mills turn`, 'M'.repeat(60), 'Mills turn'],
    [`${'M'.repeat(61)} - Mills turn`, 'M'.repeat(61), `${'M'.repeat(61)} - Mills turn`],
    ['Mills tu - Mi', 'Mi', 'Mills tu'],
    ['Mills t - Mi', 'Mi', 'Mills t - Mi'],
    ['Mills turn - M', 'M', 'Mills turn - M'],
    [`Mills turn - ${'M'.repeat(60)}`, 'M'.repeat(60), 'Mills turn'],
    [`Mills turn - ${'M'.repeat(61)}`, 'M'.repeat(61), `Mills turn - ${'M'.repeat(61)}`],
    ['Mills turn_Mill', 'Mill', 'Mills turn'],
    ['Mills turn | Local - Mill', 'Mill', 'Mills turn'],
    ['Mills turn - Local - Mill', 'Mill', 'Mills turn - Local'],
    ['Mills turn - Local - Weir', 'Mill', 'Mills turn - Local - Weir'],
  ])('%s at %s', (title, site, expected) => {
    expect(withoutSite(title, at(site))).toBe(expected)
  })

  test.each([
    ['Mill', 'Mill', true],
    ['Mill', undefined, false],
    ['a', undefined, true],
    ['The old mill', 'mill', false],
    ['Mill 123', 'mill', true],
    ['Mill 1234', 'mill', false],
    ['Mil 12', 'mil', false],
    ['·', 'Mill', true],
  ])('%s, of %s: %s', (text, site, expected) => {
    expect(isSite(text, at(site))).toBe(expected)
  })

  test('is told by its host', () => {
    expect(isSite('Mill Post', at(undefined, 'https://www.millpost.example/'))).toBe(true)
    expect(isSite('Post', at(undefined, 'https://millpost.example/'))).toBe(true)
    expect(isSite('Mill Post', at(undefined, 'https://post.example/'))).toBe(false)
  })
})
