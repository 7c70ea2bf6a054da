import { reads } from '../../../support/times-of-texts.ts'

reads('units that are dates, and those that are none', [
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
  ['It shut on the first weekend of March.', 'the first weekend of March = 2006-W09-WE'],
  ['It stands to this day.', 'this day = PRESENT_REF'],
  ['It may rise over the next decade.', 'the next decade = P10Y'],
  ['In the week to Sunday it rose.', 'the week to Sunday = 2006-03-06/2006-03-12'],
  ['Fast forward two days to Sunday.', 'two days = P2D', 'Sunday = 2006-03-12'],
  ['It may shut in the years to come.', 'the years to come = FUTURE_REF'],
  ['A few years back, it rose.', 'A few years back = PAST_REF'],
  ['I want the 90 minutes back.', '90 minutes = PT90M'],
  ['He left a long time ago.', 'long time ago = PAST_REF'],
  ['It opens this Summer.', 'this Summer = 2006-SU'],
  ['They saw The Last Winter there.'],
])

reads('times of day, quarters and centuries, and what looks like them', [
  ['They met at 9:30 at night.', '9:30 = 2006-03-18T21:30'],
  [
    'They met at 3:15 in the afternoon.',
    '3:15 = 2006-03-18T15:15',
    'the afternoon = 2006-03-18TAF',
  ],
  ['He ran 2:30-3:20 hrs at 8:30 pace and scored at 7:14 of the game.'],
  ['J Mills 2003;15:21-31.', '2003 = 2003'],
  ['The Lund Q3, a boat, is dear. Q1. Is it dear?'],
  ['Lund Q3 sales fell.', 'Q3 = 2005-Q3'],
  [
    'It fell in the late 19th and early 20th centuries.',
    'the late 19th and early 20th centuries = 18XX/19XX',
  ],
  ['A fort of the 4th century BC.', 'the 4th century BC = null'],
  ['A fort of the 7th Century CE.', 'the 7th Century = 06'],
  ['They own 21st Century Mills, and he scored a century.'],
  ['It took a century.', 'a century = P100Y'],
])

reads('seasons and mornings of no year and day', [
  ['Coffee is best in winter.', 'winter = XXXX-WI'],
  ['It is dear in the summer months.', 'the summer = XXXX-SU'],
  ['It fell in the summer months.', 'the summer = XXXX-SU'],
  ['It fell in the winter.', 'the winter = 2006-WI'],
  ['It will open in the summer.', 'the summer = 2006-SU'],
  ['Coffee is best in the morning.', 'the morning = null'],
  ['It rained in the morning.', 'the morning = 2006-03-18TMO'],
  ['On Tuesday it is best in the morning.', 'Tuesday = 2006-03-14', 'the morning = 2006-03-14TMO'],
])

reads('periods of business', [
  ['Sales rose in H1 2005 and 2H 2005.', 'H1 2005 = 2005-H1', '2H 2005 = 2005-H2'],
  ['The H1 tag is big. It fell in 3H 2005.', '2005 = 2005'],
  ['Sales rose in Q1’05.', 'Q1’05 = 2005-Q1'],
  ['Sales rose in Q1 FY05.', 'Q1 FY05 = 2005-Q1'],
  [
    'In the six months ended on June 30, 2005 it rose.',
    'six months ended on June 30, 2005 = 2005-01/2005-06',
  ],
  ['In the year ended 30 June 2005 it rose.', 'the year ended 30 June 2005 = 2004-07/2005-06'],
  ['In the 12 months through May 2005 it rose.', '12 months through May 2005 = 2004-06/2005-05'],
  ['In the half year to June 2005 it rose.', 'half year to June 2005 = 2005-01/2005-06'],
  ['The six months ended badly. The year ended in tears.', 'six months = P6M'],
  ['It fell in fiscal 2004-05 and by mid-year.', 'fiscal 2004-05 = FY2005', 'mid-year = 2006'],
  ['They met on 3rd and 4th March 2005.', '3rd = 2005-03-03', '4th March 2005 = 2005-03-04'],
  ['They met on the weekend of March 4-5.', 'the weekend of March 4-5 = 2006-W09-WE'],
  ['It is open on weekdays.', 'weekdays = XXXX-WXX-WD'],
])

reads('weekdays that are habits or names', [
  ['They sing on Thursday nights.', 'Thursday nights = XXXX-WXX-4TNI'],
  ['It never rains on a Sunday.', 'Sunday = XXXX-WXX-7'],
  ['They sing on Thursday night.', 'Thursday night = 2006-03-16TNI'],
  ['A Monday meeting was held.', 'Monday = 2006-03-13'],
  ['He saw Saturday Night Mills and the Mail on Sunday.'],
  ['They said so on Sunday.', 'Sunday = 2006-03-12'],
])

reads('what happens as a time', [
  ['It fell since the flood began.', 'the flood = null'],
  ['It is dear since most millers want one.'],
  ['It is dear since the mill is shut.'],
  ['It is dear since the mill was sold.', 'the mill = null'],
  ['It has grown since its founding in Ruritania.', 'its founding = null'],
  ['It is the worst since World War II.', 'World War II = null'],
  ['At his death Lund had 12. During his death Lund slept.', 'his death = null'],
  ['It shut during typhoon Orla.', 'typhoon Orla = null'],
  ['It rained throughout the tour.', 'the tour = null'],
  ['It rained throughout his life.', 'his life = null'],
  [
    'It rained throughout the evening and throughout the ride.',
    'the evening = null',
    'the ride = null',
  ],
  ['It has been shut since that time.', 'that time = null'],
  ['It is dear since that is new. At the end of the day, it is a game.'],
  ['It rained throughout Ruritania and throughout the house.'],
])
