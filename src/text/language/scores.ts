import { latinLanguages } from './scripts.ts'
import { loadTables, tenths } from './table.ts'
import {
  type Sum,
  type TrigramIndex,
  addTrigrams,
  addWords,
  indexTables,
  nothingIn,
} from './trigram-index.ts'

/** What a trigram counts that a language's table lacks: in tenths, as all that is summed up. */
const UNKNOWN = -9 * tenths

const indexes = new Map<readonly string[], TrigramIndex>()

function indexOf(languages: readonly string[]): TrigramIndex {
  const known = indexes.get(languages)
  if (known) return known
  const index = indexTables(languages, loadTables(), UNKNOWN)
  indexes.set(languages, index)
  return index
}

/** The index of what is written in Latin letters: the one that nearly all texts ask, so that threads share it. */
export const loadLatinTrigrams = (): TrigramIndex => indexOf(latinLanguages)

/** Takes what `loadLatinTrigrams` gave in another thread. */
export function useLatinTrigrams(index: TrigramIndex): void {
  indexes.set(latinLanguages, index)
}

export interface TrigramScores {
  /** How likely the text's trigrams are in each of the languages: natural logarithms, in their order. */
  readonly scores: Float64Array
  /** How many trigrams it has. */
  readonly count: number
}

/** `languages` is remembered: give the same list again. */
export function trigramScores(text: string, languages: readonly string[]): TrigramScores {
  const sum = nothingIn(languages.length)
  addTrigrams(sum, indexOf(languages), text)
  return scoresOf(sum)
}

/** A word of a text: `text.slice(start, end)`. */
export interface Word {
  readonly start: number
  readonly end: number
}

/** The same of some words of a text. */
export function wordScores(
  text: string,
  words: readonly Word[],
  languages: readonly string[],
): TrigramScores {
  const sum = nothingIn(languages.length)
  const index = indexOf(languages)
  for (const { start, end } of words) addWords(sum, index, text, start, end)
  return scoresOf(sum)
}

function scoresOf({ gains, count }: Sum): TrigramScores {
  const scores = new Float64Array(gains.length)
  for (let at = 0; at < gains.length; at++)
    scores[at] = (UNKNOWN * count + (gains[at] ?? 0)) / tenths
  return { scores, count }
}
