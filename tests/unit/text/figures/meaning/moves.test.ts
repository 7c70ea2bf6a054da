import { tellsUpTo } from '../../../../support/how-far.ts'

tellsUpTo('event', [
  ['Sales were [2 percent] <slowly> higher.', 2, 'grew', 'sold'],
  ['Sales rose <slowly> by [2 percent].', 9, 'grew', undefined],
  ['Sales grew <slowly> [2 percent] here.', 9, 'grew', undefined],
  ['The index rose <slowly> to [8,599].', 5, 'grew', undefined],
])
