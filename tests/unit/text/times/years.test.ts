import { describe, expect, test } from 'vitest'
import { reads, readsUpTo, timesOfFriday } from '../../../support/times-of-texts.ts'

reads(
  'years and decades:',
  [
    ['In 2008 May said it rained.', '2008 = 2008', 'May = 2025-05'],
    ['In 2010 June 2011 was far.', '2010 = 2010', 'June 2011 = 2011-06'],
    ['In 3q 2005 it rained.', '2005 = 2005'],
    ['In 1999-13 it rained.', '1999 = 1999'],
    ['In 1999-12 it rained.', '1999-12 = 1999-12'],
    ['In 2199 it rained.', '2199 = 2199'],
    ['In 2200 it rained.'],
    ['In 999 it rained.'],
    ['In the 2090s it rained.', '2090s = 209'],
    ['In the 2100s it rained.'],
    ["In the 1990's it rained.", "1990's = 199"],
    ["In the '90s it rained.", "'90s = 199"],
    ['Sales rose (2024: 12 euros).', '2024 = 2024'],
    ['He read verse 1024:15 aloud.'],
    ['It lost 1995% of it.'],
    ['The 2000m race was lost.'],
    ['It cost $1995 in all.'],
    ['It opened in 2008.', '2008 = 2008'],
    ['It won the 2008 games.', '2008 = 2008'],
    ['It lasted from 1990-95.', '1990-95 = 1990/1995'],
    ['It won the 2016/17 title.', '2016/17 = 2016/2017'],
    ['It opened in 300 BC.'],
    ['It opened in the 1990s.', '1990s = 199'],
    ['It opened in the late ’90s.', 'the late ’90s = 199'],
    ['It opened in the 60s.', '60s = 196'],
    ['She is in her 60s.'],
    ['Highs will be in the 60s.'],
    ['They sold 2008 tickets.'],
    ['Mills | 2008\nTickets | 40', '2008 = 2008'],
    ['The Russell 2000 fell.'],
    ['Covid-2019 spread.'],
    ['It opened in ’82.', '’82 = 1982'],
    ['It opened in ’05.', '’05 = 2005'],
  ],
  '2025-08-30',
)

reads('years and decades, in another year:', [
  ['J Mills 2003;15:21-31.', '2003 = 2003'],
  ['The Lund Q3, a boat, is dear. Q1. Is it dear?'],
  ['The H1 tag is big. It fell in 3H 2005.', '2005 = 2005'],
])

describe('years with something beside them', () => {
  test.each([
    ['It was finished in 2011 August, he said.', [['2011 August', '2011-08']]],
    ['It was finished on 2011 August 5.', [['2011 August 5', '2011-08-05']]],
    ['Sales rose in 2011 Q4.', [['2011 Q4', '2011-Q4']]],
    [
      'In 2008 October was cold.',
      [
        ['2008', '2008'],
        ['October', '2012-10'],
      ],
    ],
    ['The 2011/12 season was short.', [['2011/12', '2011/2012']]],
    ['The 2011/20 ratio was odd.', []],
    ['The fort fell in 1200 BC.', [['1200 BC', null]]],
    ['It came in early-June.', [['early-June', '2012-06']]],
    ['It was an early-stage trial.', []],
  ])('%s', (text, times) => {
    expect(timesOfFriday(text)).toEqual(times)
  })
})

reads('years at the edges of what is one:', [
  ['The 2009/10 season was short.', '2009/10 = 2009/2010'],
  ['The 2008/09 season was short.'],
  ['It opened in ’40.', '’40 = 2040'],
  ['It opened in ’41.', '’41 = 1941'],
])

readsUpTo('what is no decade, as far as the word stands that tells it:', [
  ['Highs will be <slowly> in the 70s.', 3, '', '70s = 197'],
  ['She is in her late <early> 60s.', 6, '', 'early… 60s = 196'],
])
