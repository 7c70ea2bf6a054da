import { readModelFile } from '../model-files.ts'

/** How likely the trigrams of a language are. */
export interface LanguageTable {
  readonly language: string
  /** Each trigram with a character behind it for its natural logarithm: `tenthsAt` reads it. */
  readonly grams: string
}

/** A trigram and its logarithm. */
export const gramLength = 4

/** Logarithms are kept in tenths, as characters from here on downwards. */
const first = 0x30
export const tenths = 10

/** The natural logarithm of the trigram at `at`, in tenths. */
export const tenthsAt = (grams: string, at: number): number => first - grams.charCodeAt(at + 3)

/** The grams of a language, of trigrams and natural logarithms. */
export const gramsOf = (logs: ReadonlyMap<string, number>): string =>
  [...logs]
    .map(([trigram, log]) => trigram + String.fromCharCode(first + Math.round(-log * tenths)))
    .join('')

/** One line a language: its code, a tab, then its grams. */
export const writeTable = (tables: readonly LanguageTable[]): string =>
  tables.map(({ language, grams }) => `${language}\t${grams}`).join('\n')

/** The inverse. */
export const readTable = (text: string): LanguageTable[] =>
  text.split('\n').map((line) => {
    const [language = '', grams = ''] = line.split('\t', 2)
    return { language, grams: grams.slice(0, grams.length - (grams.length % gramLength)) }
  })

let loaded: readonly LanguageTable[] | undefined

/** The tables of this package, read when first asked for and kept (docs/decisions/0004-model-files.md). */
export function loadTables(): readonly LanguageTable[] {
  loaded ??= readTable(new TextDecoder().decode(readModelFile('language.br')))
  return loaded
}
