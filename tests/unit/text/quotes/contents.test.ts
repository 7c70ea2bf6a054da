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
