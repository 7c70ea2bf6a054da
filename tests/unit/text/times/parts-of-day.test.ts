import { reads } from '../../../support/times-of-texts.ts'

reads(
  'parts of days:',
  [
    ['It shut on the evening of May 5.', 'the evening of May 5 = 2025-05-05TEV'],
    ['It shut at noon on Friday.', 'noon on Friday = 2025-08-29T12:00'],
  ],
  '2025-08-30',
)

reads('parts of days, in another year:', [
  ['Coffee is best in the morning.', 'the morning = null'],
  ['It rained in the morning.', 'the morning = 2006-03-18TMO'],
])
