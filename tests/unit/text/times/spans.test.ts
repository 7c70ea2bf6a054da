import { describe, expect, test } from 'vitest'
import { readText } from '../../../../src/text/reading.ts'
import { isClauseEnd, moved } from '../../../../src/text/times/spans.ts'
import { reads } from '../../../support/times-of-texts.ts'

describe('an amount of time away', () => {
  const context = { last: '2004-Q2', lastInSentence: undefined, lastDay: undefined }
  const move = (number: string, unit: string, n: number, isAnchored = false) =>
    moved(
      { number, unit, next: 0 },
      { n, isAnchored },
    )({ ...context, now: 13_225, tense: () => 'none', anchor: undefined })

  test.each([
    ['2', 'Y', -1, '2004'],
    ['2', 'Y', 1, '2008'],
    ['2', 'D', -1, '2006-03-16'],
    ['2', 'D', 1, '2006-03-20'],
    ['2.5', 'Y', -1, '2003-09'],
    ['2.5', 'Y', 1, '2008-09'],
    ['2.5', 'M', -1, null],
    ['2', 'TH', -1, null],
    ['X', 'Y', -1, 'PAST_REF'],
    ['X', 'Y', 1, 'FUTURE_REF'],
  ])('%s %s by %d from the publication is %s', (number, unit, n, value) => {
    expect(move(number, unit, n)).toBe(value)
  })

  test.each([
    ['2', 'Y', -1, '2002-Q2'],
    ['2', 'Q', 1, '2004-Q4'],
    ['2', 'D', 1, null],
    ['X', 'Y', -1, 'PAST_REF'],
    ['X', 'Y', 1, null],
  ])('%s %s by %d from the date before is %s', (number, unit, n, value) => {
    expect(move(number, unit, n, true)).toBe(value)
  })

  test('is not known without a day of publication', () => {
    const told = moved({ number: '2', unit: 'Y', next: 0 }, { n: -1, isAnchored: false })

    expect(told({ ...context, now: undefined, tense: () => 'none', anchor: undefined })).toBeNull()
  })
})

test('a clause ends with a mark or with the text', () => {
  const r = readText('It shut, it is', 'en')

  expect([0, 1, 2, 3, 4, 5].map((i) => isClauseEnd(r, i))).toEqual([
    false,
    false,
    true,
    false,
    false,
    true,
  ])
})

reads('amounts that are moved:', [
  ['It shut two and a half months ago.', 'two and a half months ago = null'],
  [
    'On May 5, 2004 it rained. It shut several days later.',
    'May 5, 2004 = 2004-05-05',
    'several days later = null',
  ],
  [
    'On May 5, 2004 it rained. It shut two and a half years later.',
    'May 5, 2004 = 2004-05-05',
    'two and a half years later = 2006-11',
  ],
  ['It shut two days earlier than planned.', 'two days = P2D'],
  ['It shut two days before. It was.', 'two days before = 2006-03-16'],
  ['It shut two days before the vote.', 'two days = P2D', 'the vote = null'],
  ['I want the 90 minutes back.', '90 minutes = PT90M'],
  ['It shut two days back.', 'two days back = 2006-03-16'],
])

reads('rates, and measures that are none:', [
  ['They sell 15 a year.', 'a year = P1Y'],
  ['They sell it for $50 a year.', 'a year = P1Y'],
  ['They sell 15% a year.', 'a year = P1Y'],
  ['They sell 15 a-year boats.'],
  ['It took a second.'],
  ['It took two seconds.', 'two seconds = PT2S'],
  ['He scored a century.'],
  ['It took a century.', 'a century = P100Y'],
  ['It took a quarter of it.'],
])

reads('amounts with words of how much, and with "-long":', [
  ['It was a week-long strike.', 'a week-long = P1W'],
  ['It was a two-week-long strike.', 'two-week-long = P2W'],
  ['It lasted over a year.', 'over a year = P1Y'],
  ['They met over the year.', 'the year = 2006'],
  ['It lasted almost over a year.', 'almost over a year = P1Y'],
  ['It happened nearly two weeks ago.', 'nearly two weeks ago = 2006-W09'],
])

reads('units of which it is not told how many:', [
  ['It was years-long work.', 'years-long = PXY'],
  ['They waited for years.', 'years = PXY'],
  ['They met over the years.', 'the years = PXY'],
  ['Months earlier it shut.', 'Months earlier = PAST_REF'],
  ['Days before the vote it shut.', 'Days = PXD', 'the vote = null'],
  ['It shut hours later.', 'hours later = null'],
  ['It shut years ago.', 'years ago = PAST_REF'],
  ['Hundreds of years of it.', 'years = PXY'],
  ['It was decades in the making.', 'decades = PXY'],
  ['It was decades in making.'],
  ['Years passed.'],
  ['The Years passed.'],
])
