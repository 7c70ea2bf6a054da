import { readModelFile } from '../model-files.ts'

/** How likely the trigrams of a language are: natural logarithms. */
export interface LanguageTable {
  readonly language: string
  readonly logs: ReadonlyMap<string, number>
}

/** Logarithms are kept in tenths, as characters from here on downwards. */
const first = 0x30
const tenths = 10

/** One line a language: its code, a tab, then each trigram with a character for its logarithm. */
export function writeTable(tables: readonly LanguageTable[]): string {
  return tables
    .map(({ language, logs }) => {
      const grams = [...logs].map(
        ([trigram, log]) => trigram + String.fromCharCode(first + Math.round(-log * tenths)),
      )
      return `${language}\t${grams.join('')}`
    })
    .join('\n')
}

/** The inverse. */
export function readTable(text: string): LanguageTable[] {
  return text.split('\n').map((line) => {
    const [language = '', grams = ''] = line.split('\t', 2)
    const logs = new Map<string, number>()
    for (let at = 0; at + 4 <= grams.length; at += 4) {
      logs.set(grams.slice(at, at + 3), (first - grams.charCodeAt(at + 3)) / tenths)
    }
    return { language, logs }
  })
}

let loaded: readonly LanguageTable[] | undefined

/** The tables of this package, read when first asked for and kept (docs/decisions/0004-model-files.md). */
export function loadTables(): readonly LanguageTable[] {
  loaded ??= readTable(new TextDecoder().decode(readModelFile('language.br')))
  return loaded
}
