import { deserialize, serialize } from 'node:v8'
import type { LanguageTables } from '../reading/entry.ts'
import { makeLexicon, type Lexicon } from '../reading/lexicon.ts'
import { sharedUint8 } from '../tables/shared-arrays.ts'
import { currencyCodes } from './currency-codes.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { marks } from './marks.ts'

/** The languages that are read: a new one is a folder of tables and its line here. */
const languages: readonly (() => LanguageTables)[] = [english, german]

let made: Lexicon | undefined
let packed: Uint8Array | undefined

/** The words of all languages that are read: unpacked, or else made, when a text is first read. */
export function lexicon(): Lexicon {
  made ??= unpacked() ?? makeLexicon(languages.map(withMarks))
  return made
}

const unpacked = (): Lexicon | undefined => packed && deserialize(packed)

/** The lexicon as bytes on shared memory: to unpack them takes a fifth of the time that making it does. */
export function packLexicon(): Uint8Array {
  if (packed) return packed
  const bytes = serialize(lexicon())
  packed = sharedUint8(bytes.length)
  packed.set(bytes)
  return packed
}

/** Takes what `packLexicon` gave in another thread, or in another process with the same tables. */
export function useLexicon(bytes: Uint8Array): void {
  packed = bytes
}

function withMarks(tables: () => LanguageTables): LanguageTables {
  const language = tables()
  return { ...language, entries: [...marks, ...currencyCodes(), ...language.entries] }
}
