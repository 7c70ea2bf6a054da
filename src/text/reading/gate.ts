import { detectLanguage } from '../language.ts'
import { TokenKind, type Tokens } from '../tokens.ts'
import { rowOfWord, type Language, type Lexicon } from './lexicon.ts'
import type { Unread } from './text-reading.ts'

/** Fewer words tell no language of their own: names, exclamations. */
const leastWords = 6

/** Words in their own language have at least this share of those that bind sentences, which tables hold all. */
const ownShare = 0.15

/** And clearly so with this one. */
const ownShareOfOthers = 0.25

/** A text that states no language is believed to be in one of a table with this share of known words, whatever its letters say. */
const clearShare = 0.3

/** How sure the letters must be of another language. */
const sure = 0.8

/** The language that a text is read in: the stated one, else the one that letters or words show. May have no tables. */
export function languageOfText(
  tokens: Tokens,
  lexicon: Lexicon,
  stated: string | undefined,
): string {
  const code = stated?.slice(0, 2).toLowerCase()
  if (code !== undefined && code !== 'un') return code
  const shown = detectLanguage(tokens.text)
  if (shown.confidence >= sure) return shown.code
  return byWords(tokens, lexicon) ?? shown.code
}

/** How much of a text is looked at, in tokens. */
const sample = 200

/** The language that knows most of the words, if it knows enough; the first, where there are hardly any words. */
function byWords(tokens: Tokens, lexicon: Lexicon): string | undefined {
  let best: string | undefined
  let most = clearShare
  for (const language of lexicon.languages.values()) {
    const share = shareOf(tokens, language)
    if (share < most || (share === most && best !== undefined)) continue
    best = language.code
    most = share
  }
  return best
}

/** The share of the first words that a language knows; 1 where there are too few. */
function shareOf(tokens: Tokens, language: Language): number {
  let count = 0
  let known = 0
  for (let token = 0; token < Math.min(tokens.count, sample); token++) {
    if (tokens.kind[token] !== TokenKind.word) continue
    count++
    if (rowOfWord(language, tokens.text, tokens.start[token] ?? 0, tokens.end[token] ?? 0) > 0)
      known++
  }
  return count < leastWords ? 1 : known / count
}

/** The words of a stretch, and how many of them bind sentences in the language that it was cut by. */
export interface Words {
  readonly words: number
  readonly binding: number
}

/** Headlines bind little in any language: few words must be very sure, many that hardly bind need not be. */
const fewWords = 10
const manyWords = 12
const strangeShare = 0.08

function leastConfidence({ words, binding }: Words): number {
  if (words < fewWords) return 0.95
  return words >= manyWords && binding < words * strangeShare ? 0.5 : sure
}

/** A stretch in another language than `main`: its words bind no sentences, and its letters show it. */
export function foreignAt(
  text: string,
  start: number,
  end: number,
  { words, binding }: Words,
  main: Language,
): Unread | undefined {
  if (words < leastWords || binding >= words * ownShare) return undefined
  if (words < fewWords && binding > 0) return undefined
  const { code, confidence } = detectLanguage(text.slice(start, end))
  const isShown = confidence >= leastConfidence({ words, binding })
  return isShown && code !== main.code
    ? { start, end, language: code, reason: 'foreign' }
    : undefined
}

/** Whether a stretch of a text in another language is in `main` all the same. */
export function isOwn(text: string, { words, binding }: Words, main: Language): boolean {
  if (words < leastWords || binding < words * ownShareOfOthers) return false
  const { code, confidence } = detectLanguage(text)
  return code === main.code && confidence >= sure
}
