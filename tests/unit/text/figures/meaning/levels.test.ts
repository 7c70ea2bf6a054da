import { tellsUpTo } from '../../../../support/how-far.ts'

tellsUpTo('event', [
  ['The toll rose to <slowly> [12].', 5, 'killed', undefined],
  ['The death toll put <slowly> at [54].', 5, 'killed', undefined],
  ['He puts the death toll <slowly> at [54].', 3, 'killed', undefined],
])
