import { describe, expect, test } from 'vitest'
import { readText } from '../../../../src/text/reading.ts'
import type { TextReading } from '../../../../src/text/reading/text-reading.ts'
import {
  charAt,
  charBefore,
  digitsAt,
  isJoint,
  isNumber,
  isSmall,
  monthDayAt,
  ordinalAt,
  partAfter,
  plainUnitAt,
  shiftAt,
  wayAt,
  yearAt,
} from '../../../../src/text/times/parts.ts'

/** What a part says of the piece that begins where `|` stands in a text. */
function said<T>(part: (r: TextReading, i: number) => T, marked: string): T {
  const at = marked.indexOf('|')
  const r = readText(marked.replace('|', ''), 'en')
  return part(
    r,
    r.start.findIndex((start, i) => i < r.count && start === at),
  )
}

/** A part with how many pieces it takes. */
function taken<T>(
  part: (r: TextReading, i: number) => { readonly is: T; readonly next: number } | undefined,
  marked: string,
) {
  return said((r, i) => {
    const found = part(r, i)
    return found && [found.is, found.next - i]
  }, marked)
}

describe('a whole number of up to four digits', () => {
  test.each([
    ['It sold |0 boats.', 0],
    ['It sold |9 boats.', 9],
    ['It sold |2005 boats.', 2005],
    ['It sold |20055 boats.', undefined],
    ['It sold |2.5 boats.', undefined],
    ['It sold |1,5 boats.', undefined],
    ['It sold |two boats.', undefined],
  ])('%s: %s', (text, number) => {
    expect(said(digitsAt, text)).toBe(number)
  })

  test('is none outside the text', () => {
    const r = readText('2005', 'en')

    expect([-1, 0, 1].map((i) => digitsAt(r, i))).toEqual([undefined, 2005, undefined])
    expect([-1, 0, 1].map((i) => isNumber(r, i))).toEqual([false, true, false])
  })
})

describe('four digits that may be a year', () => {
  test.each([
    ['in |1000', 1000],
    ['in |0999', undefined],
    ['in |2199', 2199],
    ['in |2200', undefined],
    ['in |999', undefined],
    ['for $|1995 in all', undefined],
    ['at |1030:15', undefined],
    ['In |2005:boats', 2005],
    ['it lost |1995% of it', undefined],
    ['it had |1995° of it', undefined],
    ['it lost |1995 % of it', 1995],
    ['the |2000m race', undefined],
    ['the |2000 m race', 2000],
    ['|1987’s mill', 1987],
    ['|1987, in all', 1987],
  ])('%s: %s', (text, year) => {
    expect(said(yearAt, text)).toBe(year)
  })
})

describe('the day of a month', () => {
  test.each([
    ['May |1, he said', [1, 1]],
    ['May |31 was dry', [31, 1]],
    ['May |32 was dry', undefined],
    ['May |0 was dry', undefined],
    ['May |05 was dry', [5, 1]],
    ['May |005 was dry', undefined],
    ['May |22nd was dry', [22, 1]],
    ['May |32nd was dry', undefined],
    ['May |122nd was dry', undefined],
    ['May |second was dry', undefined],
    ['May |5:30 was dry', undefined],
    ['May |5: 30 boats', [5, 1]],
    ['May |5 : 30 boats', [5, 1]],
    ['|5/10 of it', undefined],
    ['March |5-7 was dry', [5, 1]],
    ['March |5–7 was dry', [5, 1]],
    ['March |5,2012 was dry', [5, 1]],
    ['March |5.', [5, 1]],
  ])('%s: %s', (text, day) => {
    expect(taken(monthDayAt, text)).toEqual(day)
  })
})

describe('an ordinal', () => {
  test.each([
    ['the |third day', [3, 1]],
    ['the |3rd day', [3, 1]],
    ['the |9999th day', [9999, 1]],
    ['the |10000th day', undefined],
    ['the |twenty-first day', [21, 3]],
    ['the |twenty first day', undefined],
    ['the |twenty-one days', undefined],
    ['the |twenty days', undefined],
    ['the |3 days', undefined],
  ])('%s: %s', (text, ordinal) => {
    expect(taken(ordinalAt, text)).toEqual(ordinal)
  })

  test('is none outside the text', () => {
    const r = readText('third', 'en')

    expect([-1, 1].map((i) => ordinalAt(r, i))).toEqual([undefined, undefined])
  })
})

describe('a part of the day behind a day', () => {
  test.each([
    ['Friday |night', ['NI', 1]],
    ['Friday |in the morning', ['MO', 3]],
    ['Friday |in a morning', undefined],
    ['Friday |Night', undefined],
    ['Friday |nights', undefined],
    ['Friday |noon', ['12:00', 1]],
    ['Friday |game', undefined],
  ])('%s: %s', (text, part) => {
    expect(taken(partAfter, text)).toEqual(part)
  })
})

describe('a unit of the calendar', () => {
  test.each([
    ['two |days', { code: 'D', isMany: true }],
    ['a |day', { code: 'D', isMany: false }],
    ['an |hour', { code: 'TH', isMany: false }],
    ['the |Days', undefined],
    ['a |boat', undefined],
  ])('%s: %s', (text, unit) => {
    expect(said(plainUnitAt, text)).toEqual(unit)
  })
})

describe('which way a word leads, and from what', () => {
  test.each([
    ['|last week', { n: -1, isAnchored: false }],
    ['|this week', { n: 0, isAnchored: false }],
    ['|next week', { n: 1, isAnchored: false }],
    ['the |previous week', { n: -1, isAnchored: true }],
    ['the |same week', { n: 0, isAnchored: true }],
    ['the |following week', { n: 1, isAnchored: true }],
    ['the |green week', undefined],
  ])('%s: %s', (text, way) => {
    expect(said(wayAt, text)).toEqual(way)
  })

  test.each([
    ['a week |ago', { n: -1, isAnchored: false }],
    ['a week |earlier', { n: -1, isAnchored: true }],
    ['a week |later', { n: 1, isAnchored: true }],
    ['a week |long', undefined],
  ])('%s: %s', (text, shift) => {
    expect(said(shiftAt, text)).toEqual(shift)
  })
})

describe('marks and letters beside a piece', () => {
  test.each([
    ['March 5|-7', true],
    ['March 5|–7', true],
    ['March 5 |–7', false],
    ['March 5 |– 7', false],
    ['March 5|—7', false],
    ['March 5|.', false],
  ])('a hyphen or a dash without a space before it joins: %s, %s', (text, is) => {
    expect(said(isJoint, text)).toBe(is)
  })

  test.each([
    ['a |mill', true],
    ['a |Mill', false],
    ['a |5', false],
    ['a mill|.', false],
  ])('a word in small letters: %s, %s', (text, is) => {
    expect(said(isSmall, text)).toBe(is)
  })

  test('are empty outside the text', () => {
    const r = readText('a mill', 'en')

    expect([-1, 0, 1, 2].map((i) => charAt(r, i))).toEqual(['', 'a', 'm', ''])
    expect([0, 1].map((i) => charBefore(r, i))).toEqual(['', ' '])
    expect([-1, 2].map((i) => isSmall(r, i))).toEqual([false, false])
  })
})
