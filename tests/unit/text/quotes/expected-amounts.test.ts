import { says, saysUpTo } from '../../../support/sayings.ts'

says('what is foreseen is told, what is planned is not:', [
  ['The bank expects growth of 2 percent.', 'The bank = growth of 2 percent'],
  ['The bank expects growth to slow to 2 percent.', 'The bank = growth to slow to 2 percent'],
  ['The mill expects to lose 12 million.', 'The mill = to lose 12 million'],
  ['The mill expects to hire 12 men.', 'The mill ~ to hire 12 men'],
  ['The mill plans to hire 12 men.', 'The mill ~ to hire 12 men'],
  ['The mill wants the town to pay 12 million.', 'The mill ~ the town to pay 12 million'],
  ['The mill cut its profit forecast to $12 million.', 'The mill = $12 million'],
  ['The bank raised its forecast for gold to $2,900 an ounce.', 'The bank = $2,900 an ounce'],
  ['The bank raised its stake to 12 percent.'],
])

saysUpTo('who expected it stands near:', [
  [
    'Sales beat the 12 million <slowly> analysts expected.',
    4,
    'analysts = 12 million slowly…',
    undefined,
  ],
])
