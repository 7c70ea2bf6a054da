import { tellsUpTo } from '../../../../support/how-far.ts'

tellsUpTo('status', [
  ['They would <slowly> shut [12] mills.', 10, 'planned', 'stated'],
  ['They will <slowly> start it in May and take [12 weeks].', 30, 'planned', 'stated'],
  ['The army denied reports <slowly> that [12] were killed.', 1, 'denied', 'stated'],
  ['The [12] homes would be lost <slowly> if it rained.', 3, 'hypothetical', 'planned'],
])
