import { reads } from '../../../support/times-of-texts.ts'

reads(
  'seasons:',
  [
    ['In the spring it opened.', 'the spring = 2025-SP'],
    ['It will open in the autumn.', 'the autumn = 2025-FA'],
    ['It will open in the spring.', 'the spring = 2026-SP'],
    ['It opened in autumn.', 'autumn = 2024-FA'],
    ['It opened in spring 2013.', 'spring 2013 = 2013-SP'],
    ['It opened in the summer of 1998.', 'the summer of 1998 = 1998-SU'],
    ['It opened in the summer of last year.', 'the summer of last year = 2024-SU'],
  ],
  '2025-08-30',
)

reads('seasons, in another year:', [
  ['Coffee is best in winter.', 'winter = XXXX-WI'],
  ['It is dear in the summer months.', 'the summer = XXXX-SU'],
  ['It fell in the summer months.', 'the summer = XXXX-SU'],
  ['It fell in the winter.', 'the winter = 2006-WI'],
  ['It will open in the summer.', 'the summer = 2006-SU'],
])

reads('a season is of the year beside it, or of none:', [
  ['It shut last winter.', 'last winter = 2005-WI'],
  ['It will shut next summer.', 'next summer = 2006-SU'],
  ['It shut in the winter of 2004-05.', 'the winter of 2004-05 = 2004-WI'],
  ['It shut in autumn 2004.', 'autumn 2004 = 2004-FA'],
  ['It shut in the fall of 2004.', 'the fall of 2004 = 2004-FA'],
  ['It shut in the spring of last year.', 'the spring of last year = 2005-SP'],
])

reads(
  'a season that is told of has begun by the month of publication, else it was last year:',
  [
    ['It opened in the spring.', 'the spring = 2005-SP'],
    ['It will open in the spring.', 'the spring = 2006-SP'],
  ],
  '2006-02-18',
)

reads(
  'in its first month it has begun:',
  [
    ['It opened in the spring.', 'the spring = 2006-SP'],
    ['It opened in the summer.', 'the summer = 2005-SU'],
  ],
  '2006-03-18',
)

reads(
  'in its last month it is to come still:',
  [
    ['It opened in the spring.', 'the spring = 2006-SP'],
    ['It will open in the spring.', 'the spring = 2006-SP'],
    ['It opened in the summer.', 'the summer = 2005-SU'],
  ],
  '2006-05-18',
)

reads(
  'in the month behind it the next one is to come:',
  [
    ['It opened in the spring.', 'the spring = 2006-SP'],
    ['It will open in the spring.', 'the spring = 2007-SP'],
    ['It opened in the summer.', 'the summer = 2006-SU'],
  ],
  '2006-06-18',
)
