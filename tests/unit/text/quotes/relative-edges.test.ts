import { says } from '../../../support/sayings.ts'

says('right behind what opens a clause, only that clause is told:', [
  ['The mill has 40 men, although, according to Lind, 12 of them left.', 'Lind: 12 of them left'],
  ['The mill shut in May, but according to Lind, 12 men died.', 'Lind: 12 men died'],
  ['The mill shut in May and, according to Lind, 12 men died.', 'Lind: 12 men died'],
  ['He left because, according to his wife, he had lost $400.', 'his wife: he had lost $400'],
  ['The mill shut in May, but, Lind said, 12 men died.', 'Lind: 12 men died'],
  ['He left because, Lind said, he had lost $400.', 'Lind: he had lost $400'],
  // A time before it opens nothing.
  [
    'Sales fell by 12 percent from the year before, according to Lind.',
    'Lind: Sales fell by 12 percent from the year before',
  ],
  ['Sales fell for a year or so, according to Lind.', 'Lind: Sales fell for a year or so'],
])

says('a relative clause ends with the next comma, and holds what is counted of it:', [
  ['The mill is $40, which, according to Lind, is 12 more, and old.', 'Lind: is 12 more'],
  ['The mill, which according to Lind has 12 men, lost 40.', 'Lind: has 12 men'],
  ['The mill is $40, which, Lind said, is 12 more, and old.', 'Lind: is 12 more'],
  ['The mill, which Lind said cost $40, broke after 12 days.', 'Lind: cost $40'],
  [
    'The town lost 40 homes, 12 of which, Lind said, were empty.',
    'Lind = 12 of which',
    'Lind: were empty',
  ],
  [
    'The town lost 40 homes, 12 of which, according to Lind, were empty.',
    'Lind: 12 of which',
    'Lind: were empty',
  ],
])

says('a relative clause goes on over what is counted in it:', [
  [
    'The flu, which Lind says has killed 12 in Chad, 40 in Mali and 7 in Peru, spread.',
    'Lind: has killed 12 in Chad, 40 in Mali and 7 in Peru',
  ],
  [
    'The plan, which Lind said would save $40, or 12 percent of costs, was dropped.',
    'Lind: would save $40, or 12 percent of costs',
  ],
  [
    'The mill, which, according to Lind, lost 12 men, 7 of them boys, was shut.',
    'Lind: lost 12 men, 7 of them boys',
  ],
])

says('what only looks as if it opened a clause ends what is told:', [
  [
    'The fire killed 12 men and hurt twice that, Lind said.',
    'Lind: The fire killed 12 men and hurt twice that',
  ],
  [
    'The strike lasted 12 days and a while, Lind said.',
    'Lind: The strike lasted 12 days and a while',
  ],
  ['Nobody knows where, according to Lind.', 'Lind: Nobody knows where', 'Nobody ~ where'],
])

says('what is told in a relative clause goes on over what is counted and where:', [
  ['The mill, which Kim said was late, shut 12 gates.', 'Kim: was late'],
  ['The mill, which Kim said was late, in Lome, shut 12 gates.', 'Kim: was late, in Lome'],
  [
    'The mill, which Kim said lost 12 men in Chad, 40 in Mali, is shut.',
    'Kim: lost 12 men in Chad, 40 in Mali',
  ],
  ['The mill, which Kim said lost $40, or 12 percent, is shut.', 'Kim: lost $40, or 12 percent'],
  [
    'The mill, which Kim said lost 12 men, without giving details, is shut.',
    'Kim: lost 12 men, without giving details',
  ],
  ['The mill, which Kim said lost 12 men, and 14 people died.', 'Kim: lost 12 men'],
  ['The mill, which Kim said lost 12 men, and 14 more, is shut.', 'Kim: lost 12 men, and 14 more'],
])
