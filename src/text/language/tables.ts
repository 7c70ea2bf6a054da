import type { LanguageTables } from '../reading/entry.ts'
import { makeLexicon, type Lexicon } from '../reading/lexicon.ts'
import { currencyCodes } from './currency-codes.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { marks } from './marks.ts'

/** The languages that are read: a new one is a folder of tables and its line here. */
const languages: readonly (() => LanguageTables)[] = [english, german]

let made: Lexicon | undefined

/** The words of all languages that are read; made when a text is first read, in some fifty milliseconds. */
export function lexicon(): Lexicon {
  made ??= makeLexicon(
    languages.map((tables) => {
      const language = tables()
      return { ...language, entries: [...marks, ...currencyCodes(), ...language.entries] }
    }),
  )
  return made
}
