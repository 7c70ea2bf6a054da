import { expect, test } from 'vitest'
import { type Saying, agrees, historyOf } from '../../../../src/text/claims/history.ts'

const said = (value: number, rest: Partial<Saying> = {}): Saying => ({
  value,
  low: null,
  high: null,
  modifier: 'exact',
  teller: 'police',
  articleId: 'one',
  at: new Date('2026-03-02T10:00:00Z'),
  ...rest,
})

const at = (hour: number) => ({ at: new Date(Date.UTC(2026, 2, 2, hour)) })
const standings = (...sayings: readonly Saying[]) => historyOf(sayings).map((one) => one.standing)

test.each<[string, Saying, Saying, boolean]>([
  ['the same number', said(12), said(12), true],
  ['another number', said(12), said(13), false],
  ['at least, and more', said(12, { modifier: 'at-least' }), said(15), true],
  ['at least, and less', said(12, { modifier: 'at-least' }), said(9), false],
  ['up to, and less', said(12, { modifier: 'up-to' }), said(9), true],
  ['up to, and more', said(12, { modifier: 'less-than' }), said(15), false],
  ['about', said(100, { modifier: 'approx' }), said(95), true],
  ['far from about', said(100, { modifier: 'approx' }), said(80), false],
  ['within a range', said(15, { low: 10, high: 20, modifier: 'between' }), said(18), true],
  ['out of a range', said(15, { low: 10, high: 20, modifier: 'between' }), said(28), false],
  [
    'at least twice',
    said(12, { modifier: 'at-least' }),
    said(30, { modifier: 'more-than' }),
    false,
  ],
])('%s', (_, one, other, expected) => {
  expect([agrees(one, other), agrees(other, one)]).toEqual([expected, expected])
})

test.each<[string, number, boolean]>([
  ['at-least', 12, true],
  ['at-least', 11, false],
  ['more-than', 15, true],
  ['more-than', 9, false],
  ['up-to', 12, true],
  ['up-to', 13, false],
  ['less-than', 9, true],
  ['less-than', 13, false],
  ['exact', 12, true],
  ['exact', 13, false],
])('%s 12 and exactly %d agree: %s', (modifier, value, expected) => {
  expect(agrees(said(12, { modifier }), said(value))).toBe(expected)
})

test.each<[string, number, boolean]>([
  ['approx', 90, true],
  ['approx', 89, false],
  ['approx', 110, true],
  ['approx', 111, false],
  ['vague', 90, true],
  ['vague', 89, false],
  ['vague', 110, true],
  ['vague', 111, false],
])('%s 100 and exactly %d agree, within a tenth: %s', (modifier, value, expected) => {
  expect(agrees(said(100, { modifier }), said(value))).toBe(expected)
})

test.each<[number, boolean]>([
  [9, false],
  [10, true],
  [20, true],
  [21, false],
])('a range from 10 to 20 and exactly %d agree: %s', (value, expected) => {
  expect(agrees(said(15, { low: 10, high: 20 }), said(value))).toBe(expected)
})

test('what is told again agrees; a later value revises it', () => {
  expect(
    standings(
      said(12, at(10)),
      said(12, { ...at(11), teller: 'Courier' }),
      said(19, at(14)),
      said(19, { ...at(15), teller: 'Courier' }),
    ),
  ).toEqual(['first', 'agrees', 'revised', 'revised'])
})

test('two who say different things at one time are in conflict', () => {
  expect(standings(said(12), said(40, { teller: 'rebels' }))).toEqual(['conflict', 'conflict'])
})

test('who keeps to a value while another tells a different one is in conflict with it', () => {
  expect(
    standings(
      said(12, at(10)),
      said(40, { ...at(11), teller: 'rebels' }),
      said(12, { ...at(12), teller: 'Courier' }),
    ),
  ).toEqual(['conflict', 'conflict', 'conflict'])
})

test('one who corrects himself is in conflict with nobody, in whatever order it comes', () => {
  expect(standings(said(19, at(14)), said(12, at(10)))).toEqual(['first', 'revised'])
  expect(historyOf([said(19, at(14)), said(12, at(10))]).map(({ value }) => value)).toEqual([
    12, 19,
  ])
})

test('two articles that let one source say different things at one time are in conflict, one article is not', () => {
  expect(standings(said(12), said(14, { articleId: 'two' }))).toEqual(['conflict', 'conflict'])
  expect(standings(said(12), said(14))).toEqual(['first', 'revised'])
})
