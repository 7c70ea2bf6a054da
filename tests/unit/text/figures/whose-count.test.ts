import { says } from '../../../support/sayings.ts'

says('each source gives its own number:', [
  [
    'Some 900 fans, according to the club, or 1,400, according to the ferry firm, came.',
    'the club: Some 900 fans',
    'the ferry firm: or 1,400',
    'the ferry firm: came',
  ],
  [
    'The raid killed 12 men, according to the army, but 19, according to a nurse.',
    'the army: The raid killed 12 men',
    'a nurse: but 19',
  ],
  [
    'Four men, according to police, died, and nine, according to nurses, were hurt.',
    'police: Four men',
    'police: died',
    'nurses: and nine',
    'nurses: were hurt',
  ],
  [
    'Some 900 fans according to the club and 1,400 according to guards came.',
    'the club: Some 900 fans',
    'guards: and 1,400',
  ],
  [
    'The crowd numbered 900, by police estimates, or 1,400, by the count of the union.',
    'police estimates = The crowd numbered 900',
    'the count of the union = or 1,400',
  ],
  [
    'Output will shrink by 3 percent in the new forecast, according to the bank.',
    'the bank: Output will shrink by 3 percent in the new forecast',
  ],
  [
    'About 40 men died, according to the ministry and two people who saw it.',
    'the ministry and two people: About 40 men died',
  ],
  ['Among them, according to the club, are 40 women.', 'the club: are 40 women'],
  ['The army put the dead at 12; the rebels at 40.', 'The army = 12', 'the rebels = 40'],
  ['Police put the crowd at 300, organizers at 400.', 'Police = 300', 'organizers = 400'],
  [
    'The bank puts growth at 3 percent, costs at 2 percent.',
    'The bank = 3 percent, costs at 2 percent',
  ],
  [
    'The mayor put the toll at 12, and doctors at 3 hospitals treated 40.',
    'The mayor = 12, and doctors at 3 hospitals treated 40',
  ],
  ['Lund put the number of doctors at 30 and nurses at 90.', 'Lund = 30 and nurses at 90'],
  ['The report which the ministry published said 12 men died.', 'The report: 12 men died'],
  ['The doctor who the family hired said 12 men died.', 'The doctor: 12 men died'],
  ['The men who prosecutors say stole 12 cars are held.'],
])
