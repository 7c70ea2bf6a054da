import { says, saysUpTo } from '../../../support/sayings.ts'

says('what stands between the subject and its verb', [
  ['The ministry has so far confirmed only 63 deaths.', 'The ministry = only 63 deaths'],
  ['The ministry has long said that 12 mills would shut.', 'The ministry: 12 mills would shut'],
  ['It is well documented that 12 mills were shut.'],
  [
    'The rebels and the army each claim to have killed 12 men.',
    'The rebels and the army: to have killed 12 men',
  ],
  ['The miners have all said 12 mills are shut.', 'The miners: 12 mills are shut'],
  ['So far, the town has counted 12 cases.', 'the town = 12 cases'],
  [
    'Earlier, a member of the council, Femi Ojo, said it may take 17 months.',
    'a member of the council, Femi Ojo: it may take 17 months',
  ],
])

saysUpTo('an auxiliary stands near its verb:', [
  [
    'Kim has <slowly> said 12 mills were shut.',
    5,
    'Kim: 12 mills were shut',
    'Kim has: 12 mills were shut',
  ],
])

says('“ca n’t” is a helper as “can” is:', [
  ["Kim can't say that it was late.", 'Kim ~ it was late'],
  ["Kim won't say that it was late.", 'Kim ~ it was late'],
])
