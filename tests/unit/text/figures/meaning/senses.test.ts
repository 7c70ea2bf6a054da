import { tellsUpTo } from '../../../../support/how-far.ts'

tellsUpTo('event', [
  ['Divers <slowly> are looking for [12] sailors.', 3, 'missing', undefined],
  ['They shipped [4 tons] <slowly> of cocoa abroad.', 6, 'exported', undefined],
  ['They will cut costs <slowly> and fire [90] clerks.', 19, 'laid-off', undefined],
])
