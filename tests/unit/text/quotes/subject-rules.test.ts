import { says } from '../../../support/sayings.ts'

says('who is quoted by others, and who tells of what they did', [
  [
    'The radio quoted Lome’s mayor, Femi Ojo, as saying 12 men were held.',
    'Lome’s mayor, Femi Ojo: 12 men were held',
  ],
  [
    'The Star quotes aides as speculating that it could be worth $10 million.',
    'aides: it could be worth $10 million',
  ],
  ['The army admitted to killing 12 men.', 'The army: to killing 12 men'],
  [
    'Rebels claimed responsibility for the murders of two drivers.',
    'Rebels: responsibility for the murders of two drivers',
  ],
  ['Rebels claimed responsibility for a raid on the port that killed 12 people.'],
  ['One survivor tells the radio that 12 homes were lost.', 'One survivor: 12 homes were lost'],
  [
    'Kim told Radio Four the ministers left it to the envoys of 25 states.',
    'Kim: the ministers left it to the envoys of 25 states',
  ],
  ['Kim told the miners to return to the 12 mills.', 'Kim ~ the miners to return to the 12 mills'],
])
