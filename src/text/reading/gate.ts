import { detectLanguage } from '../language.ts'
import { TokenKind, type Tokens } from '../tokens.ts'
import { rowOfWord, type Language, type Lexicon } from './lexicon.ts'
import type { Unread } from './text-reading.ts'

/** Fewer words tell no language of their own: names, exclamations. */
const leastWords = 6

/** Words in their own language have at least this share that tables know: tables hold all that bind sentences. */
const ownShare = 0.2

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

/** Whether so few of the words of a stretch are known that it may be in another language. */
export const mayBeForeign = (words: number, known: number): boolean =>
  words >= leastWords && known < words * ownShare

/** A stretch that may be in another language, if it is: else nothing. */
export function foreignAt(
  text: string,
  start: number,
  end: number,
  main: Language,
): Unread | undefined {
  const { code, confidence } = detectLanguage(text.slice(start, end))
  if (confidence < sure || code === main.code) return undefined
  return { start, end, language: code, reason: 'foreign' }
}
