import { countLetters, scriptOf } from './language/scripts.ts'
import { loadTables } from './language/table.ts'
import { type TrigramIndex, indexTrigrams, slotOf } from './language/trigram-index.ts'

export interface Language {
  /** ISO 639-1, or `und`. */
  readonly code: string
  /** 0 to 1. */
  readonly confidence: number
}

/** How much of a text is looked at. UTF-16 code units. */
const SAMPLE = 1_500

/** Fewer letters say nothing, unless one language alone has them. */
const LEAST_LETTERS = 10

/** What a trigram counts that a language's table lacks. */
const UNKNOWN = -9

/** What is written more is met more: natural logarithms, against a language of few readers. */
const MUCH = 5
const MOST = 7
const MUCH_WRITTEN = new Set(
  'it nl pl sv da no fi cs sk sl hu ro tr id vi ca lt lv et uk be fa hi bg sr hr mk ur'.split(' '),
)
const MOST_WRITTEN = new Set('en es fr de pt ru ar'.split(' '))

/** Below this mean a text is in none of the languages: names, code, noise. */
const LEAST_MEAN = -8.3

/** Trigrams overlap and depend on each other: so many say as much as one. Measured with `bench/language.ts`. */
const OVERLAP = 6

/**
 * The language of a text: by its script where one language writes it or far more than all others, else by
 * its trigrams. The confidence is the probability of the first against the second language, as their
 * trigrams have it; of a script's own language, from its share of the letters.
 */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE)
  const letters = countLetters(sample, /\p{L}+/gu)
  const script = scriptOf(sample, letters)
  if (!script || letters < (script.language ? 4 : LEAST_LETTERS))
    return { code: 'und', confidence: 0 }
  if (script.language)
    return { code: script.language, confidence: Math.min(1, 0.5 + script.share / 2) }
  return byTrigrams(sample, script.languages)
}

/** What the page states and the text shows: the text decides where it is clear. */
export function languageOf(text: string, stated: string | undefined): Language {
  const shown = detectLanguage(text)
  const code = /^([a-z]{2,3})\b/u.exec(stated?.trim().toLowerCase() ?? '')?.[1]
  if (!code) return shown
  if (isSame(code, shown.code)) return { code, confidence: Math.max(0.95, shown.confidence) }
  return shown.confidence >= 0.85 ? shown : { code, confidence: 0.6 }
}

/** Norwegian is written in two ways, and what parts Serbian from Croatian is no trigram. */
const KIN = ['nb no nn', 'hr bs sr sh', 'tl fil', 'id ms', 'he iw', 'zh yue']

function isSame(stated: string, shown: string): boolean {
  return (
    stated === shown || KIN.some((kin) => kin.includes(stated) && kin.split(' ').includes(shown))
  )
}

function byTrigrams(sample: string, languages: readonly string[]): Language {
  const { sums, trigrams } = sumsOf(sample, languages)
  const scores = languages
    .map((language, at) => ({ language, score: sums[at] ?? 0 }))
    .map(({ language, score }) => ({ language, score, weighed: score + prior(language) }))
    .toSorted((a, b) => b.weighed - a.weighed)
  const [best, second] = scores
  if (!best || best.score / trigrams < LEAST_MEAN) return { code: 'und', confidence: 0 }
  const lead = best.weighed - (second?.weighed ?? -Infinity)
  return { code: best.language, confidence: 1 / (1 + Math.exp(-lead / OVERLAP)) }
}

const SPACE = 32

/** What all runs of three characters count for each language: those of a text's words, small, each word between spaces. */
function sumsOf(
  sample: string,
  languages: readonly string[],
): { sums: Float64Array; trigrams: number } {
  const index = indexFor(languages)
  const sums = new Float64Array(languages.length)
  let trigrams = 0
  for (const word of sample.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? []) {
    let a = SPACE
    let b = word.charCodeAt(0)
    for (let at = 1; at <= word.length; at += 1) {
      const c = at === word.length ? SPACE : word.charCodeAt(at)
      add(index, slotOf(index, a, b, c), sums)
      a = b
      b = c
    }
    trigrams += word.length
  }
  return { sums: sums.map((sum) => sum + UNKNOWN * trigrams), trigrams }
}

function add({ from, to, languages, gains }: TrigramIndex, slot: number, sums: Float64Array): void {
  const end = to[slot] ?? 0
  for (let at = from[slot] ?? 0; at < end; at += 1) {
    const language = languages[at] ?? 0
    sums[language] = (sums[language] ?? 0) + (gains[at] ?? 0)
  }
}

const indexes = new Map<readonly string[], TrigramIndex>()

function indexFor(languages: readonly string[]): TrigramIndex {
  const known = indexes.get(languages)
  if (known) return known
  const index = indexTrigrams(loadTables(), languages, (log) => log - UNKNOWN)
  indexes.set(languages, index)
  return index
}

function prior(language: string): number {
  return MOST_WRITTEN.has(language) ? MOST : MUCH_WRITTEN.has(language) ? MUCH : 0
}
