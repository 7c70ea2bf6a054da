import { deserialize, serialize } from 'node:v8'
import type { LanguageTables } from '../reading/entry.ts'
import { makeLexicon, type Lexicon } from '../reading/lexicon.ts'
import { packSenses, type PackedSenses, unpackSenses } from '../reading/senses.ts'
import { sharedUint8 } from '../tables/shared-arrays.ts'
import { currencyCodes } from './currency-codes.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import { marks } from './marks.ts'

/** The languages that are read: a new one is a folder of tables and its line here. */
const languages: readonly (() => LanguageTables)[] = [english, german]

let made: Lexicon | undefined
let packed: PackedLexicon | undefined

/** A lexicon on shared memory. */
export interface PackedLexicon {
  readonly senses: PackedSenses
  /** All else of it, serialized. */
  readonly rest: Uint8Array
}

/** The words of all languages that are read: unpacked, or else made, when a text is first read. */
export function lexicon(): Lexicon {
  made ??= unpacked() ?? makeLexicon(languages.map(withMarks))
  return made
}

const unpacked = (): Lexicon | undefined =>
  packed && { ...deserialize(packed.rest), senses: unpackSenses(packed.senses) }

/** The lexicon packed: to unpack it takes a small part of the time that making it does. */
export function packLexicon(): PackedLexicon {
  if (packed) return packed
  const { senses, ...others } = lexicon()
  const bytes = serialize(others)
  const rest = sharedUint8(bytes.length)
  rest.set(bytes)
  packed = { senses: packSenses(senses), rest }
  return packed
}

/** Takes what `packLexicon` gave in another thread, or in another process with the same tables. */
export function useLexicon(lexiconPacked: PackedLexicon): void {
  packed = lexiconPacked
}

function withMarks(tables: () => LanguageTables): LanguageTables {
  const language = tables()
  return { ...language, entries: [...marks, ...currencyCodes(), ...language.entries] }
}
