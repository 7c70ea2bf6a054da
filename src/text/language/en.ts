import type { LanguageTables } from '../reading/entry.ts'
import { changes } from './en/changes.ts'
import { currencies } from './en/currencies.ts'
import { endings } from './en/endings.ts'
import { figureWords } from './en/figures.ts'
import { givenNames } from './en/given-names.ts'
import { nouns } from './en/nouns.ts'
import { numbers } from './en/numbers.ts'
import { speech } from './en/speech.ts'
import { timeWords } from './en/times.ts'
import { units } from './en/units.ts'
import { functionWords } from './en/words.ts'

/** English. */
export const english = (): LanguageTables => ({
  code: 'en',
  decimalMark: '.',
  endings,
  entries: [
    ...functionWords,
    ...numbers,
    ...units,
    ...currencies(),
    ...timeWords(),
    ...nouns,
    ...changes,
    ...figureWords,
    ...speech,
    ...givenNames,
  ],
})
