import { says, saysUpTo } from '../../../support/sayings.ts'

says('a number with its currency opens a clause:', [
  ['Traders think $60 is a fair price.', 'Traders = $60 is a fair price'],
])

saysUpTo('a clause has its verb near its subject:', [
  [
    'Kim noted the <green> town lost 12 mills.',
    19,
    'Kim: the green… town lost 12 mills',
    undefined,
  ],
])
