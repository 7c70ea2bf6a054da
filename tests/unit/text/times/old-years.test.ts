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
