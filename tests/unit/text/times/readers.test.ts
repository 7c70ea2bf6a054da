import { describe, expect, test } from 'vitest'
import { readText } from '../../../../src/text/reading.ts'
import { findTimes } from '../../../../src/text/times.ts'

/** The times of a text that was published on a Saturday: words and what they mean. */
const told = (text: string): string[] =>
  findTimes(readText(text, 'en'), '2025-08-30').map(
    ({ span, value }) => `${text.slice(span.start, span.end)} = ${value}`,
  )

describe('amounts of time', () => {
  test.each([
    ['They waited several hours.', ['several hours = PTXH']],
    ['They waited a couple of days.', ['a couple of days = PXD']],
    ['They waited half an hour.', ['half an hour = PT0.5H']],
    ['They waited a half-hour.', ['a half-hour = PT0.5H']],
    ['They waited an hour and a half.', ['an hour and a half = PT1.5H']],
    ['They waited one and a half years.', ['one and a half years = P1.5Y']],
    ['They waited two and a half years.', ['two and a half years = P2.5Y']],
    ['They waited a dozen years.', ['a dozen years = P12Y']],
    ['They waited 90 minutes.', ['90 minutes = PT90M']],
    ['They waited two to three weeks.', ['two to three weeks = P2W']],
    ['They waited 7- to 8-hour nights.', ['7- to 8-hour = PT7H']],
    ['They waited two years and three months.', ['two years and three months = P2Y3M']],
    ['They waited two hours, 10 minutes.', ['two hours, 10 minutes = PT2H10M']],
    ['They waited one hour 10 minutes.', ['one hour 10 minutes = PT1H10M']],
    ['They waited two weeks and three years.', ['two weeks = P2W', 'three years = P3Y']],
    ['They waited two straight trading days.', ['two straight trading days = P2D']],
    ['They waited a fortnight.', ['a fortnight = P2W']],
    ['They waited two decades.', ['two decades = P20Y']],
    ['They waited half a century.', ['half a century = P50Y']],
    ['She is 38 years old.', []],
    ['The 38-year-old baker slept.', []],
    ['She won two second places.', []],
    ['A quarter of the boats sank.', []],
    ['Three-quarters of them slept.', []],
    ['The firm grew for two quarters.', ['two quarters = P2Q']],
    ['A year-long strike ended.', ['A year-long = P1Y']],
    ['They waited for years.', ['years = PXY']],
    ['They waited for decades.', ['decades = PXY']],
    ['It took months.', ['months = PXM']],
    ['The film was years in the making.', ['years = PXY']],
    ['The Days sang.', []],
  ])('%s', (text, times) => {
    expect(told(text)).toEqual(times)
  })
})

describe('times that lie so far away', () => {
  test.each([
    ['It opened two years ago.', ['two years ago = 2023']],
    ['It opened three months ago.', ['three months ago = 2025-05']],
    ['It opened two weeks ago.', ['two weeks ago = 2025-W33']],
    ['It opened ten days ago.', ['ten days ago = 2025-08-20']],
    ['It opened two and a half years ago.', ['two and a half years ago = 2023-02']],
    ['It opened several years ago.', ['several years ago = PAST_REF']],
    ['It opened decades ago.', ['decades ago = PAST_REF']],
    ['It opened two hours ago.', ['two hours ago = null']],
    [
      'It opened on 3 May 2011 and closed two days later.',
      ['3 May 2011 = 2011-05-03', 'two days later = 2011-05-05'],
    ],
    [
      'It opened in May 2011 and closed a year later.',
      ['May 2011 = 2011-05', 'a year later = 2012-05'],
    ],
    ['It closed two days before the vote.', ['two days = P2D', 'the vote = null']],
    ['It opened more than two years ago.', ['two years ago = 2023']],
    ['It lasted just over a week.', ['just over a week = P1W']],
    ['It sold less over the year.', ['the year = 2025']],
  ])('%s', (text, times) => {
    expect(told(text)).toEqual(times)
  })
})

describe('clocks', () => {
  test.each([
    ['It left at 10:30 on 3 May 2011.', '2011-05-03T10:30'],
    ['It left at 10:30:15 on 3 May 2011.', '2011-05-03T10:30:15'],
    ['It left at 5 p.m. on 3 May 2011.', '2011-05-03T17:00'],
    ['It left at 5pm on 3 May 2011.', '2011-05-03T17:00'],
    ['It left at 12 a.m. on 3 May 2011.', '2011-05-03T00:00'],
    ['It left at 12 p.m. on 3 May 2011.', '2011-05-03T12:00'],
    ['It left at 10.30 p.m. on 3 May 2011.', '2011-05-03T22:30'],
    ['It left at 7 o’clock on 3 May 2011.', '2011-05-03T07:00'],
    ['It left at 0800 UTC on 3 May 2011.', '2011-05-03T08:00Z'],
    ['It left at noon on 3 May 2011.', '2011-05-03T12:00'],
    ['It left at midnight on 3 May 2011.', '2011-05-03T00:00'],
  ])('%s', (text, value) => {
    expect(told(text).map((time) => time.split(' = ')[1])).toEqual([value])
  })

  test.each(['They won 10:75.', 'It left at 25:10.', 'He ran it in 3.30 of them.'])(
    'none in: %s',
    (text) => {
      expect(told(text)).toEqual([])
    },
  )
})

describe('years and decades', () => {
  test.each([
    ['It opened in 2008.', ['2008 = 2008']],
    ['It won the 2008 games.', ['2008 = 2008']],
    ['It lasted from 1990-95.', ['1990-95 = 1990/1995']],
    ['It won the 2016/17 title.', ['2016/17 = 2016/2017']],
    ['It opened in 300 BC.', []],
    ['It opened in the 1990s.', ['1990s = 199']],
    ['It opened in the late ’90s.', ['the late ’90s = 199']],
    ['It opened in the 60s.', ['60s = 196']],
    ['She is in her 60s.', []],
    ['Highs will be in the 60s.', []],
    ['They sold 2008 tickets.', []],
    ['The Russell 2000 fell.', []],
    ['Covid-2019 spread.', []],
    ['It opened in ’82.', ['’82 = 1982']],
    ['It opened in ’05.', ['’05 = 2005']],
  ])('%s', (text, times) => {
    expect(told(text)).toEqual(times)
  })
})

describe('dates in numbers', () => {
  test.each([
    ['It opened on 2025-08-22.', ['2025-08-22 = 2025-08-22']],
    ['It opened at 2025-08-22T10:00Z.', ['2025-08-22T10:00Z = 2025-08-22T10:00Z']],
    ['It opened on 8/22/2025.', ['8/22/2025 = 2025-08-22']],
    ['It opened on 22/8/2025.', ['22/8/2025 = 2025-08-22']],
    ['It opened on 22.03.2012.', ['22.03.2012 = 2012-03-22']],
    ['It opened on 3/4/99.', ['3/4/99 = 1999-03-04']],
    ['It opened on 3/4/69.', ['3/4/69 = 2069-03-04']],
    ['It opened on 13/13/2025.', []],
    ['It opened on 2/30/2025.', []],
    ['The file 1/2/3/4 is lost.', []],
  ])('%s', (text, times) => {
    expect(told(text)).toEqual(times)
  })
})

describe('parts of the calendar', () => {
  test.each([
    ['It grew in the third quarter of 2005.', ['the third quarter of 2005 = 2005-Q3']],
    ['It grew in the third quarter of last year.', ['the third quarter of last year = 2024-Q3']],
    ['It grew in the third quarter.', ['the third quarter = 2025-Q3']],
    ['It grew in the fourth quarter.', ['the fourth quarter = 2024-Q4']],
    ['It will grow in the fourth quarter.', ['the fourth quarter = 2025-Q4']],
    ['It will grow in the first quarter.', ['the first quarter = 2026-Q1']],
    ['It grew in the first quarter.', ['the first quarter = 2025-Q1']],
    ['It grew in the first half of 2011.', ['the first half of 2011 = 2011-H1']],
    ['She won in the first half.', ['the first half = null']],
    ['It opened in spring 2013.', ['spring 2013 = 2013-SP']],
    ['It opened in the summer of 1998.', ['the summer of 1998 = 1998-SU']],
    ['It opened in the summer of last year.', ['the summer of last year = 2024-SU']],
    ['It opened in the first week of March.', ['the first week of March = 2025-W10']],
    ['It fell on the last day of March 2024.', ['the last day of March 2024 = 2024-03-31']],
    ['It fell on the second Monday of May 2024.', ['the second Monday of May 2024 = 2024-05-13']],
    ['It fell on the last Friday of May 2024.', ['the last Friday of May 2024 = 2024-05-31']],
    ['It opened the day after Christmas.', ['the day after Christmas = 2024-12-26']],
    ['It opened on Christmas Day.', ['Christmas Day = 2024-12-25']],
    ['It opens on Christmas Day.', ['Christmas Day = 2025-12-25']],
    ['It will open on Independence Day.', ['Independence Day = 2026-07-04']],
    ['It opened on Independence Day.', ['Independence Day = 2025-07-04']],
    ['It closed on Labor Day.', ['Labor Day = 2025-09-01']],
    ['It opened on Thanksgiving 2011.', ['Thanksgiving 2011 = 2011-11-24']],
    ['It opened on Easter Sunday 2011.', ['Easter Sunday 2011 = 2011-04-24']],
    ['It opened on Black Friday 2011.', ['Black Friday 2011 = 2011-11-25']],
    ['It opened on Cyber Monday 2011.', ['Cyber Monday 2011 = 2011-11-28']],
    ['It opened on Shrove Tuesday 2011.', ['Shrove Tuesday 2011 = 2011-03-08']],
    ['It opened on Ash Wednesday 2011.', ['Ash Wednesday 2011 = 2011-03-09']],
    ['It opened on Palm Sunday 2011.', ['Palm Sunday 2011 = 2011-04-17']],
    ['It opened on Maundy Thursday 2011.', ['Maundy Thursday 2011 = 2011-04-21']],
    ['It opened on Holy Saturday 2011.', ['Holy Saturday 2011 = 2011-04-23']],
    ['It opened on Easter Monday 2011.', ['Easter Monday 2011 = 2011-04-25']],
    ['It opened on Ascension Day 2011.', ['Ascension Day 2011 = 2011-06-02']],
    ['It opened on Pentecost 2011.', ['Pentecost 2011 = 2011-06-12']],
    ['It opened on Whit Monday 2011.', ['Whit Monday 2011 = 2011-06-13']],
    ['It opened on Martin Luther King Day 2011.', ['Martin Luther King Day 2011 = 2011-01-17']],
    ['It opened on Presidents’ Day 2011.', ['Presidents’ Day 2011 = 2011-02-21']],
    ['It opened on Juneteenth 2011.', ['Juneteenth 2011 = 2011-06-19']],
    ['It opened on Canada Day 2011.', ['Canada Day 2011 = 2011-07-01']],
    ['It opened on Australia Day 2011.', ['Australia Day 2011 = 2011-01-26']],
    ['It opened on Anzac Day 2011.', ['Anzac Day 2011 = 2011-04-25']],
    ['It opened on St. Patrick’s Day 2011.', ['St. Patrick’s Day 2011 = 2011-03-17']],
    ['It fell on Black Monday.', []],
    ['It opened on Christmas Island.', []],
    ['It opened the day before yesterday.', ['the day before yesterday = 2025-08-28']],
    ['It opened the day before Aug. 22.', ['the day before Aug. 22 = 2025-08-21']],
    ['It runs every day.', ['every day = P1D']],
    ['It runs every other week.', ['every other week = P2W']],
    ['It runs every two weeks.', ['every two weeks = P2W']],
    ['It runs each Friday.', ['each Friday = XXXX-WXX-5']],
    ['It runs every weekend.', ['every weekend = XXXX-WXX-WE']],
    ['It runs every summer.', ['every summer = XXXX-SU']],
    ['It runs every May.', ['every May = XXXX-05']],
    ['It runs every morning.', ['every morning = XXXX-XX-XXTMO']],
  ])('%s', (text, times) => {
    expect(told(text)).toEqual(times)
  })
})

describe('days of months', () => {
  test.each([
    ['It opened on August 22, 2024.', ['August 22, 2024 = 2024-08-22']],
    ['It opened on 22nd of August 2024.', ['22nd of August 2024 = 2024-08-22']],
    ['It ran March 5-7, 2024.', ['March 5-7, 2024 = 2024-03-05/2024-03-07']],
    ['It ran 10-12 August 2024.', ['10-12 August 2024 = 2024-08-10/2024-08-12']],
    ['It ran from January to March 2012.', ['January = 2012-01', 'March 2012 = 2012-03']],
    ['It ran from November to March 2012.', ['November = 2011-11', 'March 2012 = 2012-03']],
    [
      'It ran from 10 August to 12 September 2013.',
      ['10 August = 2013-08-10', '12 September 2013 = 2013-09-12'],
    ],
    ['It fell on 31 June 2024.', ['June 2024 = 2024-06']],
    ['It opened on 29 February 2024.', ['29 February 2024 = 2024-02-29']],
    ['It opened last March.', ['last March = 2025-03']],
    ['It opened last October.', ['last October = 2024-10']],
    ['It opens next March.', ['next March = 2026-03']],
    ['It opens next October.', ['next October = 2025-10']],
    ['It opens on 5 October.', ['5 October = 2025-10-05']],
  ])('%s', (text, times) => {
    expect(told(text)).toEqual(times)
  })
})
