import { says } from '../../../support/sayings.ts'

says('who stands behind a place, or before a list of places', [
  [
    'In Ghana local officials say soldiers killed eight men.',
    'local officials: soldiers killed eight men',
  ],
  ['In Paris police say 12 men were held.', 'police: 12 men were held'],
  ['The envoy to Chad says 12 men are dead.', 'The envoy to Chad: 12 men are dead'],
  ['An aide to ministers says 12 men are dead.', 'An aide to ministers: 12 men are dead'],
  [
    'Villagers in Lome, Tsevie and several other towns say police held 12 people.',
    'Villagers in Lome: police held 12 people',
  ],
  ['In Lome, Kim and Lee said it was late.', 'Kim and Lee: it was late'],
  ['In Lome, Tsevie and other towns said it was late.', 'Tsevie and other towns: it was late'],
])

says('who stands before a list of places says it, whatever ends the list:', [
  [
    'Villagers in Lome, Tsevie and Aneho say 12 men are dead.',
    'Villagers in Lome: 12 men are dead',
  ],
  [
    'Villagers in Lome, the Hague, Tsevie, Aneho, Dapaong and Kara say 12 men are dead.',
    'Villagers in Lome: 12 men are dead',
  ],
  // One of them is nobody in many places.
  [
    'The villager in Lome, Tsevie and Kara say 12 men are dead.',
    'Tsevie and Kara: 12 men are dead',
  ],
  ['Villagers from Lome, Tsevie and Kara say 12 men are dead.', 'Tsevie and Kara: 12 men are dead'],
  [
    'Troops in Lome, Kim and Lee said, shot 12 men.',
    'Kim and Lee = Troops in Lome',
    'Kim and Lee: shot 12 men',
  ],
])
