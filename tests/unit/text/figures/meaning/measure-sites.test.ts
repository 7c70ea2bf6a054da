import { tellsUpTo } from '../../../../support/how-far.ts'

tellsUpTo('measure', [
  ['The farmer sold it <slowly> at [$12] a head.', 6, 'sold', undefined],
  ['They walked <slowly> [12 kilometers].', 8, 'walked', 'walked slowly'],
  ['The rise was <slowly> [3 percent].', 7, 'rise', undefined],
  ['The rate of the fund rose to <slowly> [5 percent].', 6, 'rate of the fund', 'fund rose'],
  ['A house worth <slowly> some [$12 million] was sold.', 0, 'house', 'house worth'],
])
