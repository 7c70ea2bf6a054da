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
