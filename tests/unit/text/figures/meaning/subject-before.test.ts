import { tellsUpTo } from '../../../../support/how-far.ts'

tellsUpTo('measure', [
  ['Prices have risen <slowly>, and now stand at [$45].', 17, 'Prices', undefined],
])
