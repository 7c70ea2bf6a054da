import { reads } from '../../../support/times-of-texts.ts'

reads(
  'units of time alone:',
  [
    ['It shut the month previous.', 'the month previous = 2025-07'],
    ['It shut the week before last.', 'the week before last = 2025-W33'],
    ['It shut the year after.', 'the year after = 2026'],
    ['It shut in the year of 2011.', 'the year of 2011 = 2011'],
    ['It shut in the month of May.', 'the month of May = 2025-05'],
    ['It shut in the week of March 5.', 'the week of March 5 = 2025-W10'],
    ['By year-end 2011 it had shut.', 'year-end 2011 = 2011'],
    ['By year-end it had shut.', 'year-end = 2025'],
    ["By month's end it had shut.", "month's end = 2025-08"],
    ['By the end-user it had shut.'],
    ['In early-stage trials it rained.'],
    ['By the end of 2014 it had shut.', 'the end of 2014 = 2014'],
    ['By end of 2011 it had shut.', 'end of 2011 = 2011'],
    ['It rained for the day.', 'the day = 2025-08-30'],
    ['It rained at the weekend.', 'the weekend = 2025-W35-WE'],
    ['It rained at the week.'],
    ['It rained at the end of the week.', 'the end of the week = 2025-W35'],
    ['It sold less over the year.', 'the year = 2025'],
  ],
  '2025-08-30',
)

reads('units of time alone, in another year:', [
  ['It fell early in the day.', 'early in the day = 2006-03-18'],
  ['It rose 2% on the day.', 'the day = 2006-03-18'],
  ['It shut for the day.', 'the day = 2006-03-18'],
  ['By the end of the day it fell.', 'the end of the day = 2006-03-18'],
  ['Use it during the day. Back in the day it rose. By the day it grew.'],
  ['On the day she left it rained. It was the news of the day.'],
  ['It rains at times of the year, on days of the week and at hours of the day.'],
  ['On the last day of the month it fell.', 'the month = 2006-03'],
  ['It was one of the year’s hits.', 'the year = 2006'],
  ['They sell gift of the month clubs. In the year 354 he left.'],
  ['In the year leading up to it they left.'],
  ['They said over the weekend that it shut.', 'the weekend = 2006-W11-WE'],
  ['They met on the weekend of March 4-5.', 'the weekend of March 4-5 = 2006-W09-WE'],
])

reads('a unit is told by what stands behind it:', [
  ['It shut in the year 2004.', 'the year 2004 = 2004'],
  ['It shut in the month of May.', 'the month of May = 2005-05'],
  ['It shut in the week of March 5.', 'the week of March 5 = 2006-W09'],
  ['It shut in the week before last.', 'the week before last = 2006-W09'],
  [
    'On May 5, 2004 it rained. It had shut the day before.',
    'May 5, 2004 = 2004-05-05',
    'the day before = 2004-05-04',
  ],
  [
    'On May 5, 2004 it rained. It shut the year after.',
    'May 5, 2004 = 2004-05-05',
    'the year after = 2005',
  ],
  ['It shut at year-end 2004.', 'year-end 2004 = 2004'],
  ['It shut at year-end.', 'year-end = 2006'],
])

reads('"on the day" is a time where nothing tells which day:', [
  ['It rose on the day.', 'the day = 2006-03-18'],
  ['It rose on the day the mill burned.'],
  ['On the day millers left it rained.'],
  ['It rose for the day as millers left.', 'the day = 2006-03-18'],
])

reads('a quarter is told by the day that it ended on:', [
  [
    'In the quarter ended on Dec. 31, 2005 it rose.',
    'the quarter = 2005-Q4',
    'Dec. 31, 2005 = 2005-12-31',
  ],
  [
    'In the quarter ended Dec. 31, 2005 it rose.',
    'the quarter = 2005-Q4',
    'Dec. 31, 2005 = 2005-12-31',
  ],
])
