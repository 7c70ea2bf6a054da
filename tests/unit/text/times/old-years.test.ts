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

reads('a number before 1900 is a year by what stands beside it:', [
  ['It was built in 1889.', '1889 = 1889'],
  ['In 1400 it burned.', '1400 = 1400'],
  ['In 1399 it burned.'],
  ['Lund (1740-1776) left.', '1740 = 1740', '1776 = 1776'],
  ['Lund (1740 - 1776) left.', '1740 = 1740', '1776 = 1776'],
  ['Lund (1740–1776) left.', '1740 = 1740', '1776 = 1776'],
  ['It ran from 1884 to 1888.', '1884 = 1884', '1888 = 1888'],
  ['It ran 1884 to 1888.'],
  ['The “Mill” (1861) burned.', '1861 = 1861'],
  ['The mill 1861 burned.'],
  ['They ran (1861) of it.'],
  ['They sold 1740-1776 of it.'],
])

reads('years of lives and reigns lie no more than 149 years apart, the earlier first:', [
  ['Lund (1740-1889) left.', '1740 = 1740', '1889 = 1889'],
  ['Lund (1740-1890) left.'],
  ['Lund (1776-1740) left.'],
  ['Lund (1740-1740) left.'],
])

reads('old years at the edges of what is one:', [
  ['It opened in 1400.', '1400 = 1400'],
  ['It opened in 1399.'],
  ['Lund (1500-1649) slept.', '1500 = 1500', '1649 = 1649'],
  ['Lund (1500-1650) slept.'],
  ['Lund (1649) slept.', '1649 = 1649'],
  ['the mill (1649) slept.'],
])
