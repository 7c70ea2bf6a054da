import type { LanguageTables } from '../reading/entry.ts'
import { changes } from './en/changes.ts'
import { clauseWords } from './en/clauses.ts'
import { currencies } from './en/currencies.ts'
import { endings } from './en/endings.ts'
import { eventDeeds } from './en/event-deeds.ts'
import { eventNouns } from './en/event-nouns.ts'
import { eventVerbs } from './en/event-verbs.ts'
import { figureWords } from './en/figures.ts'
import { givenNames } from './en/given-names.ts'
import { moneyHomes, sharedMoney } from './en/homes.ts'
import { measureWords } from './en/measures.ts'
import { nouns } from './en/nouns.ts'
import { numbers } from './en/numbers.ts'
import { personNouns } from './en/persons.ts'
import { placeWords } from './en/places.ts'
import { speech } from './en/speech.ts'
import { statusWords } from './en/status.ts'
import { tellingWords } from './en/telling.ts'
import { timeWords } from './en/times.ts'
import { tradeUnits } from './en/trade-units.ts'
import { units } from './en/units.ts'
import { functionWords } from './en/words.ts'

/** English. */
export const english = (): LanguageTables => ({
  code: 'en',
  decimalMark: '.',
  ranksWithStop: false,
  capitalNouns: false,
  endings,
  entries: [
    ...functionWords,
    ...numbers,
    ...units,
    ...tradeUnits,
    ...currencies(),
    ...timeWords(),
    ...nouns,
    ...placeWords,
    ...changes,
    ...figureWords,
    ...moneyHomes,
    ...sharedMoney,
    ...tellingWords,
    ...clauseWords,
    ...personNouns,
    ...eventVerbs(),
    ...eventNouns,
    ...eventDeeds,
    ...measureWords,
    ...statusWords,
    ...speech,
    ...givenNames,
  ],
})
