import { reads } from '../../../support/times-of-texts.ts'

reads('years in ranges, in brackets and as subjects', [
  ['He left in 2003-04.', '2003-04 = 2003/2004'],
  ['It was shut in the 1999-00 season.', '1999-00 = 1999/2000'],
  ['It was shut in 2012-03.', '2012-03 = 2012-03'],
  ['In the 2003 - 2004 season she left.', '2003 = 2003', '2004 = 2004'],
  ['Ada Lund (1740-1776) sang.', '1740 = 1740', '1776 = 1776'],
  ['Ada Lund (1740 – 1776) sang.', '1740 = 1740', '1776 = 1776'],
  ['He served from 1884 to 1888.', '1884 = 1884', '1888 = 1888'],
  ['He wrote Silas (1861) and “The Mill” (1862).', '1861 = 1861', '1862 = 1862'],
  ['The town sold tickets (1861).'],
  ['The town sold 1500 - 1600 tickets.'],
  ['J Mills 26(7):1900-1914.'],
  ['1987’s Silver Mill sold well.', '1987 = 1987'],
  ['2005 marked a turn. With 2006 bringing rain, they left.', '2005 = 2005', '2006 = 2006'],
  ['Kern 2005 highlighted doors. He has 2000 has-beens.'],
  ['It is shut until at least 2007. At least 2000 came.', '2007 = 2007'],
  ['It opens in fall 2007 for fall 2008 students.', 'fall 2007 = 2007-FA', 'fall 2008 = 2008-FA'],
])

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

reads('months that are words or names, too', [
  ['It fell from the March high.', 'March = 2006-03'],
  ['Its May meeting was held.', 'May = 2005-05'],
  ['It rose as recently as May of last year.', 'recently = PAST_REF', 'May of last year = 2005-05'],
  ['The May/June 2004 issue came out.', 'May = 2004-05', 'June 2004 = 2004-06'],
  ['Dates (May–October) are dear.', 'May = 2005-05', 'October = 2005-10'],
  ['Problems in the mill, May, 2004.', 'May, 2004 = 2004-05'],
  ['They met in Nov and left.', 'Nov = 2005-11'],
  ['The May family sold it. The March of the Ants won. The march is over.'],
  ['Works by August Lund and August Kern hang there.'],
  ['In August Prime Minister Kern left.', 'August = 2005-08'],
  ['Things That May Require Care.'],
  ['The October Revolution and Black September. Call 555-0162 Jan Lund. It sold 100 MAR-1 boats.'],
  ['It shut in Mar del Plata.'],
])

reads('words that belong to no time', [
  ['I met her this summer.', 'this summer = 2006-SU'],
  ['She said that next year is good.', 'next year = 2007'],
  ['Note that this day is yours.', 'this day = 2006-03-18'],
  ['Bulbs last 10 hours and may last years.', '10 hours = PT10H', 'years = PXY'],
  ['In last two weeks it rose.', 'last two weeks = P2W'],
  ['Some day he may go on a few day trip.'],
  ['Some days he goes.', 'Some days = PXD'],
  ['It stood for a thousand years.', 'a thousand years = P1000Y'],
  ['It took half a million years.', 'half a million years = P500000Y'],
  ['It began 4.5 billion years ago.', '4.5 billion years ago = null'],
])

reads('four digits before what may be a zone', [
  ['He lives at 1908 Mt Vernon Road.', '1908 = 1908'],
  ['The 2012 Pacific season began.', '2012 = 2012'],
  ['The train left at 0830 ET.', '0830 ET = 2006-03-18T08:30'],
  ['Date: Thu, 7 Feb 2002 11:09:01 -0500 (EST)', 'Thu, 7 Feb 2002 = 2002-02-07'],
])
