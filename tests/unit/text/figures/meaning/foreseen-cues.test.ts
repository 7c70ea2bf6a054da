import { tellsUpTo } from '../../../../support/how-far.ts'

tellsUpTo('status', [
  ['They earned [$5 million] <slowly> expected by analysts.', 1, 'forecast', 'stated'],
  ['It was [$55 million] <slowly> analysts had forecast.', 2, 'forecast', 'stated'],
])
