import { loadTables } from './table.ts'

/** What a trigram counts that a language's table lacks. */
export const UNKNOWN = -9

const NONE: readonly number[] = []

/** By trigram, for each language that has it: its place in `languages`, and what it counts above an unknown one. */
type TrigramIndex = ReadonlyMap<string, readonly number[]>

const indexes = new Map<readonly string[], TrigramIndex>()

function indexOf(languages: readonly string[]): TrigramIndex {
  const known = indexes.get(languages)
  if (known) return known
  const index = new Map<string, number[]>()
  for (const { language, logs } of loadTables()) {
    const at = languages.indexOf(language)
    if (at < 0) continue
    for (const [trigram, log] of logs) {
      const entries = index.get(trigram)
      if (entries) entries.push(at, log - UNKNOWN)
      else index.set(trigram, [at, log - UNKNOWN])
    }
  }
  indexes.set(languages, index)
  return index
}

/** How likely the trigrams are in each of the languages: natural logarithms, in their order. `languages` is remembered. */
export function trigramScores(
  trigrams: readonly string[],
  languages: readonly string[],
): Float64Array {
  const index = indexOf(languages)
  const sums = new Float64Array(languages.length).fill(UNKNOWN * trigrams.length)
  for (const trigram of trigrams) {
    const entries = index.get(trigram) ?? NONE
    for (let at = 0; at < entries.length; at += 2) {
      sums[entries[at] ?? 0] = (sums[entries[at] ?? 0] ?? 0) + (entries[at + 1] ?? 0)
    }
  }
  return sums
}
