import { says } from '../../../support/sayings.ts'

says('amounts that are promised, whatever stands around them', [
  ['The bank promised to lend more than 12 million.', 'The bank = to lend more than 12 million'],
  ['The bank vowed to free as many as 12 men.', 'The bank = to free as many as 12 men'],
  [
    'The town vowed to build mills, including 12 in Tema.',
    'The town = to build mills, including 12 in Tema',
  ],
  ['Kim pledged to help by giving 12 million.', 'Kim = to help by giving 12 million'],
  [
    'The firm pledged to pay 12 million while cutting 400 jobs.',
    'The firm = to pay 12 million while cutting 400 jobs',
  ],
  ['Kim pledged to build a dam costing 12 million.', 'Kim = to build a dam costing 12 million'],
  ['Kim vowed to find the gang holding 12 men.', 'Kim = to find the gang'],
  ['Kim vowed to end a war lasting 12 years.', 'Kim = to end a war'],
  ['Kim vowed to end more than 12 years of war.', 'Kim = to end more'],
  ['Kim vowed to police 12 towns.', 'Kim = to police 12 towns'],
  ['It will take 12 years, Kim pledged to voters.', 'Kim: It will take 12 years'],
])

says('who stands behind a place with a short name before it', [
  ['In Chad UN officials said 40 mills burned.', 'UN officials: 40 mills burned'],
  ['In Chad local officials said 40 mills burned.', 'local officials: 40 mills burned'],
])

says('who is no place behind a place', [
  [
    'Troops in Chad, Kim and Lee said, shot 12 men.',
    'Kim and Lee = Troops in Chad',
    'Kim and Lee: shot 12 men',
  ],
  [
    'Miners in Lima, union chiefs and teachers say 12 mills are shut.',
    'union chiefs and teachers: 12 mills are shut',
  ],
])

says('what is written, told of and claimed', [
  ['The group sent the UN a letter that said 12 men were held.', 'a letter: 12 men were held'],
  [
    'The widow claimed 12 lives could have been saved.',
    'The widow: 12 lives could have been saved',
  ],
  ['Kim said 40 men died, but reports of 12 more came in.', 'Kim: 40 men died'],
])
