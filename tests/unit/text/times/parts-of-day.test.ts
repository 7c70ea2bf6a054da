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

reads('a part of a day is of the day beside it, of that of its sentence or of the publication:', [
  ['It shut at midnight.', 'midnight = 2006-03-18T00:00'],
  ['It shut at noon on Friday.', 'noon on Friday = 2006-03-17T12:00'],
  ['It shut at noon, March 5.', 'noon, March 5 = 2006-03-05T12:00'],
  ['It shut at noon yesterday.', 'noon yesterday = 2006-03-17T12:00'],
  ['It shut on Friday at noon.', 'Friday at noon = 2006-03-17T12:00'],
  ['It shut on Friday at 10 a.m.', 'Friday at 10 a.m. = 2006-03-17T10:00'],
  ['It shut on Friday morning.', 'Friday morning = 2006-03-17TMO'],
  ['It shut on the night of March 5.', 'the night of March 5 = 2006-03-05TNI'],
  ['It shut on the morning of Tuesday.', 'the morning of Tuesday = 2006-03-14TMO'],
  [
    'On March 5 it rained and in the morning it shut.',
    'March 5 = 2006-03-05',
    'the morning = 2006-03-05TMO',
  ],
  ['It shut this morning.', 'this morning = 2006-03-18TMO'],
  ['It shut last night.', 'last night = 2006-03-17TNI'],
  ['The morning after, noon is near.'],
])
