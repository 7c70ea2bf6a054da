import type { LanguageTables } from '../reading/entry.ts'
import { currencies } from './de/currencies.ts'
import { numbers } from './de/numbers.ts'
import { timeWords } from './de/times.ts'
import { units } from './de/units.ts'
import { functionWords } from './de/words.ts'

/** German: numbers, dates, currencies and units; no grammar of nouns or changes. */
export const german = (): LanguageTables => ({
  code: 'de',
  decimalMark: ',',
  ranksWithStop: true,
  capitalNouns: true,
  endings: [{ class: 'participle', endings: 'te ten', least: 5 }],
  entries: [...functionWords, ...numbers, ...units, ...currencies(), ...timeWords()],
})
