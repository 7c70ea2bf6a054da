import { words, type Entry } from '../../reading/entry.ts'
import { monthsOf, weekdaysOf } from '../cldr.ts'

/** English words of time. */
export const timeWords = (): Entry[] => [
  ...monthsOf('en'),
  ...words('month', 'sept', { value: 9 }),
  ...weekdaysOf('en'),
  ...words(
    'timeUnit',
    'second minute hour day week month year decade century seconds minutes hours days weeks months years decades centuries',
  ),
]
