import { scriptOf } from './language/scripts.ts'
import { loadTables } from './language/table.ts'
import { trigramsOf } from './language/trigrams.ts'

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
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
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
  const trigrams = trigramsOf(sample)
  const index = indexOf(languages)
  const sums = new Float64Array(languages.length).fill(UNKNOWN * trigrams.length)
  for (const trigram of trigrams) {
    const entries = index.get(trigram) ?? NONE
    for (let at = 0; at < entries.length; at += 2) {
      sums[entries[at] ?? 0] = (sums[entries[at] ?? 0] ?? 0) + (entries[at + 1] ?? 0)
    }
  }
  const scores = languages
    .map((language, at) => ({ language, score: sums[at] ?? 0 }))
    .map(({ language, score }) => ({ language, score, weighed: score + prior(language) }))
    .toSorted((a, b) => b.weighed - a.weighed)
  const [best, second] = scores
  if (!best || best.score / trigrams.length < LEAST_MEAN) return { code: 'und', confidence: 0 }
  const lead = best.weighed - (second?.weighed ?? -Infinity)
  return { code: best.language, confidence: 1 / (1 + Math.exp(-lead / OVERLAP)) }
}

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

function prior(language: string): number {
  return MOST_WRITTEN.has(language) ? MOST : MUCH_WRITTEN.has(language) ? MUCH : 0
}
