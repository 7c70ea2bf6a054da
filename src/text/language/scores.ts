import { loadTables } from './table.ts'
import { type TrigramIndex, addTrigrams, indexTables } from './trigram-index.ts'

/** What a trigram counts that a language's table lacks. */
const UNKNOWN = -9

const indexes = new Map<readonly string[], TrigramIndex>()

function indexOf(languages: readonly string[]): TrigramIndex {
  const known = indexes.get(languages)
  if (known) return known
  const index = indexTables(languages, loadTables(), UNKNOWN)
  indexes.set(languages, index)
  return index
}

export interface TrigramScores {
  /** How likely the text's trigrams are in each of the languages: natural logarithms, in their order. */
  readonly scores: Float64Array
  /** How many trigrams it has. */
  readonly count: number
}

/** `languages` is remembered: give the same list again. */
export function trigramScores(text: string, languages: readonly string[]): TrigramScores {
  const { gains, count } = addTrigrams(text, indexOf(languages), languages.length)
  return { scores: gains.map((gain) => UNKNOWN * count + gain), count }
}
