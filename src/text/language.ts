import { trigramScores } from './language/scores.ts'
import { countLetters, scriptOf } from './language/scripts.ts'

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
  const letters = countLetters(sample)
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
  const { scores: sums, count } = trigramScores(sample, languages)
  const weighed = languages.map((language, at) => (sums[at] ?? 0) + prior(language))
  const most = Math.max(...weighed)
  const best = weighed.indexOf(most)
  const code = languages[best]
  if (code === undefined || (sums[best] ?? 0) / count < LEAST_MEAN)
    return { code: 'und', confidence: 0 }
  const lead = most - Math.max(...weighed.filter((_, at) => at !== best))
  return { code, confidence: 1 / (1 + Math.exp(-lead / OVERLAP)) }
}

function prior(language: string): number {
  return MOST_WRITTEN.has(language) ? MOST : MUCH_WRITTEN.has(language) ? MUCH : 0
}
