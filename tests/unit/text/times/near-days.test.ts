import { reads } from '../../../support/times-of-texts.ts'

reads(
  'days beside others:',
  [
    ['It shut the day before-tax profit fell.'],
    ['It shut the day before yesterday.', 'the day before yesterday = 2025-08-28'],
    ['It shut the day after tomorrow.', 'the day after tomorrow = 2025-09-01'],
    ['It shut the day after Christmas 2024.', 'the day after Christmas 2024 = 2024-12-26'],
    ['Today it rained.', 'Today = 2025-08-30'],
    ['It opened the day after Christmas.', 'the day after Christmas = 2024-12-26'],
    ['It opened the day before yesterday.', 'the day before yesterday = 2025-08-28'],
    ['It opened the day before Aug. 22.', 'the day before Aug. 22 = 2025-08-21'],
  ],
  '2025-08-30',
)

reads('"today" is no day as a part of a name inside a sentence:', [
  ['In USA Today it said so.'],
  ['In the USA today it said so.', 'today = 2006-03-18'],
  ['Lund said Today Mill burned.', 'Today = 2006-03-18'],
  ['Today Mill burned.', 'Today = 2006-03-18'],
  ['Late yesterday evening it rained.', 'Late yesterday evening = 2006-03-17TEV'],
  ['It rained tonight.', 'tonight = 2006-03-18TNI'],
])
