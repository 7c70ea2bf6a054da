import { reads } from '../../../support/times-of-texts.ts'

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
