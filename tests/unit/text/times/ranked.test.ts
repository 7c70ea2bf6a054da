import { reads } from '../../../support/times-of-texts.ts'

reads(
  'weeks, days and halves by their number:',
  [
    ['It shut on the last Friday of May 2024.', 'the last Friday of May 2024 = 2024-05-31'],
    ['It shut on the fifth Friday of February 2024.', 'the fifth Friday of February 2024 = null'],
    ['It shut on the 30th day of February 2024.', 'the 30th day of February 2024 = null'],
    ['It shut on the 29th day of February 2024.', 'the 29th day of February 2024 = 2024-02-29'],
    ['It shut on the last day of last month.', 'the last day of last month = 2025-07-31'],
    ['It shut on the third day of last month.', 'the third day of last month = 2025-07-03'],
    ['The 29th century is far.', 'The 29th century = 28'],
    ['The 30th century is far.'],
    ['Towns of the 28th and 29th centuries.', 'the 28th and 29th centuries = 27XX/28XX'],
    ['It shut in the first week of July.', 'the first week of July = 2025-W27'],
    ['It will shut in the first week of July.', 'the first week of July = 2026-W27'],
    ['It shut in the first week of October.', 'the first week of October = 2024-W40'],
    ['It opened in the first week of March.', 'the first week of March = 2025-W10'],
    ['It fell on the last day of March 2024.', 'the last day of March 2024 = 2024-03-31'],
    ['It fell on the second Monday of May 2024.', 'the second Monday of May 2024 = 2024-05-13'],
    ['It fell on the last Friday of May 2024.', 'the last Friday of May 2024 = 2024-05-31'],
  ],
  '2025-08-30',
)

reads('weeks, days and halves by their number, in another year:', [
  ['It shut on the first weekend of March.', 'the first weekend of March = 2006-W09-WE'],
  [
    'It fell in the late 19th and early 20th centuries.',
    'the late 19th and early 20th centuries = 18XX/19XX',
  ],
  ['A fort of the 4th century BC.', 'the 4th century BC = null'],
  ['A fort of the 7th Century CE.', 'the 7th Century = 06'],
  ['They own 21st Century Mills, and he scored a century.'],
])
