import { tellsUpTo } from '../../../../support/how-far.ts'

tellsUpTo('event', [
  ['Holm bought it from Ayr, a <green> town, for [$3 million].', 20, 'bought', undefined],
])
