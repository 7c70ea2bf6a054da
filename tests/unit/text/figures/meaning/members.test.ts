import { tellsUpTo } from '../../../../support/how-far.ts'

tellsUpTo('event', [
  ['The [12] men <slowly> were among the dead.', 7, 'killed', undefined],
  ['The [12] were <slowly> among the dead.', 1, 'killed', undefined],
  ['Among the <green> dead were [12] children.', 3, 'killed', undefined],
  ['[Two] of those <slowly> killed came back.', 3, 'killed', undefined],
])
