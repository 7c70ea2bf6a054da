import { reads } from '../../../support/times-of-texts.ts'

reads(
  'times told from this one:',
  [
    ['It opened last winter.', 'last winter = 2024-WI'],
    ['It opened last spring.', 'last spring = 2025-SP'],
    ['It opened last summer.', 'last summer = 2024-SU'],
    ['It opens next winter.', 'next winter = 2025-WI'],
    ['It opens next spring.', 'next spring = 2026-SP'],
    ['It opened this Friday.', 'this Friday = 2025-08-29'],
    ['It opens this Friday.', 'this Friday = 2025-09-05'],
    ['It opened last Saturday.', 'last Saturday = 2025-08-23'],
    ['It opens next Saturday.', 'next Saturday = 2025-09-06'],
    ['It opens this Friday night.', 'this Friday night = 2025-09-05TNI'],
    ['It opened last Friday morning.', 'last Friday morning = 2025-08-29TMO'],
    ['It opened next morning.', 'next morning = 2025-08-31TMO'],
    ['It opened the last decade.', 'the last decade = P10Y'],
    ['It opened the next decade.', 'the next decade = 203'],
    ['They waited the next hour.', 'the next hour = PT1H'],
    ['They waited the past year.', 'the past year = P1Y'],
    ['They waited the past weekend.', 'the past weekend = 2025-W34-WE'],
    ['In these days it rained.', 'these days = PRESENT_REF'],
    ['In the coming weeks it will rain.', 'the coming weeks = FUTURE_REF'],
    ['In past weeks it rained.', 'past weeks = PXW'],
    ['It opened last March.', 'last March = 2025-03'],
    ['It opened last October.', 'last October = 2024-10'],
    ['It opens next March.', 'next March = 2026-03'],
    ['It opens next October.', 'next October = 2025-10'],
  ],
  '2025-08-30',
)

reads('times told from this one, in another year:', [
  ['It stands to this day.', 'this day = PRESENT_REF'],
  ['It may rise over the next decade.', 'the next decade = P10Y'],
  ['It opens this Summer.', 'this Summer = 2006-SU'],
  ['They saw The Last Winter there.'],
])

reads('edges, spans and stretches told from this day:', [
  ['It shut in mid-2004.', 'mid-2004 = 2004'],
  ['It shut in the late 1990s.', 'the late 1990s = 199'],
  ['It shut at the end of 2004.', 'the end of 2004 = 2004'],
  ['It shut at the start of last year.', 'the start of last year = 2005'],
  ['It shut by the end of next week.', 'the end of next week = 2006-W12'],
  ['It shut late Friday.', 'late Friday = 2006-03-17'],
  ['It shut early on Friday afternoon.', 'early on Friday afternoon = 2006-03-17TAF'],
  ['They led in the last quarter of an hour.', 'the last quarter = null', 'an hour = PT1H'],
  ['They led for the last quarter of an hour.', 'an hour = PT1H'],
  [
    'They led in the last quarter of a year that few liked.',
    'the last quarter = 2005-Q4',
    'a year = P1Y',
  ],
  ['It shut in the last two weeks.', 'the last two weeks = P2W'],
  ['It shut over the past 12 months.', 'the past 12 months = P12M'],
  ['It shut in the next three years.', 'the next three years = P3Y'],
  [
    'It shut in the first three months of 2004.',
    'the first three months of 2004 = 2004-01/2004-03',
  ],
])
