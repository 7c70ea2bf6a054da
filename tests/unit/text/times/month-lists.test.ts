import { reads } from '../../../support/times-of-texts.ts'

reads('months with the year of another date, of a list, and of old', [
  ['He came in 1998. He left in May of that year.', '1998 = 1998', 'May of that year = 1998-05'],
  [
    'He came in 1998. He left in May the following year.',
    '1998 = 1998',
    'May the following year = 1999-05',
  ],
  ['In May of that year he left.', 'May of that year = XXXX-05'],
  ['It sank in December of ’70.', 'December of ’70 = 1970-12'],
  ['It ran in May, June and July 2001.', 'May = 2001-05', 'June = 2001-06', 'July 2001 = 2001-07'],
  [
    'It ran in November, December, and January 2001.',
    'November = 2000-11',
    'December = 2000-12',
    'January 2001 = 2001-01',
  ],
  ['In May and March 2001 it rose.', 'May = 2001-05', 'March 2001 = 2001-03'],
  ['It rose from September to April 2001.', 'September = 2000-09', 'April 2001 = 2001-04'],
  ['The upcoming Jan. 9, 2005 vote was lost.', 'The upcoming Jan. 9, 2005 = 2005-01-09'],
  ['They say that July 2003 was hot.', 'July 2003 = 2003-07'],
])

reads('the year behind the last month is that of those before it, or the year before:', [
  ['It shut in January and March 2004.', 'January = 2004-01', 'March 2004 = 2004-03'],
  ['It shut in November and January 2004.', 'November = 2003-11', 'January 2004 = 2004-01'],
  ['It shut in May and March 2004.', 'May = 2004-05', 'March 2004 = 2004-03'],
  ['It ran from May to March 2004.', 'May = 2003-05', 'March 2004 = 2004-03'],
  [
    'It shut in January or February of last year.',
    'January = 2005-01',
    'February of last year = 2005-02',
  ],
  [
    'It shut in August, September and October 1958.',
    'August = 1958-08',
    'September = 1958-09',
    'October 1958 = 1958-10',
  ],
  [
    'It shut in November, December and January 1958.',
    'November = 1957-11',
    'December = 1957-12',
    'January 1958 = 1958-01',
  ],
  [
    'It shut in January, February and March.',
    'January = 2006-01',
    'February = 2006-02',
    'March = 2006-03',
  ],
])

reads('the year behind months, at both sides of how far they lie apart and how many they are:', [
  ['It rained in November and May 2013.', 'November = 2013-11', 'May 2013 = 2013-05'],
  ['It rained in November and April 2013.', 'November = 2012-11', 'April 2013 = 2013-04'],
  [
    'It rained in May, June, July, August, September and October 1958.',
    'May = 1958-05',
    'June = 1958-06',
    'July = 1958-07',
    'August = 1958-08',
    'September = 1958-09',
    'October 1958 = 1958-10',
  ],
])
