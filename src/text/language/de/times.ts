import { words, type Entry } from '../../reading/entry.ts'
import { monthsOf, weekdaysOf } from '../cldr.ts'

/** German words of time. */
export const timeWords = (): Entry[] => [
  ...monthsOf('de'),
  ...words('month', 'jänner', { value: 1 }),
  ...weekdaysOf('de'),
  ...words(
    'timeUnit',
    `sekunde minute stunde tag woche monat jahr jahrzehnt jahrhundert sekunden minuten stunden tage tagen wochen
    monate monaten jahre jahren jahrzehnte jahrzehnten jahrhunderte jahrhunderten`,
  ),
]
