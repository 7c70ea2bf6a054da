import { tellsUpTo } from '../../../../support/how-far.ts'

tellsUpTo('event', [
  ['[40 percent] of people <slowly> disagree.', 11, 'polled', undefined],
  ['[40 percent] <slowly> disagree, a poll says.', 36, 'polled', undefined],
])
