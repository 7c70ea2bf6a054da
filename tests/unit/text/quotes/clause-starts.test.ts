import { says } from '../../../support/sayings.ts'

says('a number with its currency opens a clause:', [
  ['Traders think $60 is a fair price.', 'Traders = $60 is a fair price'],
])
