import { tellsUpTo } from '../../../../support/how-far.ts'

tellsUpTo('status', [
  ['A plan <slowly> to build [12] homes was read.', 5, 'planned', 'stated'],
  ['They never <slowly> shut [12] mills.', 5, 'denied', 'stated'],
  ['[12] mills open <slowly> next month.', 7, 'planned', 'stated'],
  ['They face [ten years] <slowly> if they fail.', 6, 'hypothetical', 'stated'],
  ['They extended the truce <slowly> for [30 days].', 11, 'planned', 'stated'],
  ['Ayr Bank <slowly> to cut [500] jobs.', 8, 'planned', 'stated'],
])
