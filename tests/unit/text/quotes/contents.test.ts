import { says } from '../../../support/sayings.ts'

says('what is expected goes on to its second number, and its years are its own:', [
  [
    'Traders expect sales to grow from 12 to as many as 80.',
    'Traders = sales to grow from 12 to as many as 80',
  ],
  [
    'The union expects the worst crop in a decade because of drought.',
    'The union = the worst crop in a decade',
  ],
])

says('what is told in a clause that leads to another ends with it:', [
  ['When Lind said it was late, they left.', 'Lind: it was late'],
  ['Because Lind said that it was late, they left.', 'Lind: it was late'],
  ['When in Tema, Lind said it was late, and they left.', 'Lind: it was late, and they left'],
])
