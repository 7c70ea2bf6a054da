import { detectLanguage } from '../language.ts'
import { TokenKind, type Tokens } from '../tokens.ts'
import { rowOfWord, type Language, type Lexicon } from './lexicon.ts'
import { markedOf } from './marks.ts'
import type { Unread } from './text-reading.ts'

/** The language that each line is read in, and what is not read. Lines that are not read have the text's. */
export interface Spoken {
  readonly lines: readonly Language[]
  readonly unread: readonly Unread[]
}

/** Fewer words tell no language of their own: names, exclamations. */
const leastWords = 5

/** A line in its language has at least this share of words that the tables know: their tables hold all that bind sentences. */
const ownShare = 0.2

/** A text that states no language is believed to be in one of a table with this share of known words, whatever its letters say. */
const clearShare = 0.3

/** How sure the letters must be of another language. */
const sure = 0.8

/** Settles which language each line and quotation of a text is read in. `stated` is the document's. */
export function languagesOf(tokens: Tokens, lexicon: Lexicon, stated: string | undefined): Spoken {
  const [fallback] = lexicon.languages.values()
  if (!fallback) return { lines: [], unread: [] }
  const count = Math.max(0, tokens.paragraphs.length - 1)
  const code = codeOf(tokens, lexicon, stated)
  const main = lexicon.languages.get(code)
  if (!main) {
    const all: Unread = { start: 0, end: tokens.text.length, language: code, reason: 'no-tables' }
    return { lines: Array.from({ length: count }, () => fallback), unread: [all] }
  }
  const lines: Language[] = []
  const unread: Unread[] = []
  for (let line = 0; line < count; line++) {
    const first = tokens.sentences[tokens.paragraphs[line] ?? 0] ?? 0
    const end = tokens.sentences[tokens.paragraphs[line + 1] ?? 0] ?? tokens.count
    const found = foreignAt(tokens, first, end, main)
    const own = found === undefined ? main : lexicon.languages.get(found)
    lines.push(own ?? main)
    if (!own) unread.push(stretch(tokens, first, end, found))
  }
  return { lines, unread: [...unread, ...foreignQuotes(tokens, main, unread)].toSorted(byStart) }
}

const byStart = (a: Unread, b: Unread): number => a.start - b.start

const stretch = (tokens: Tokens, first: number, end: number, language = 'und'): Unread => ({
  start: tokens.start[first] ?? 0,
  end: tokens.end[end - 1] ?? 0,
  language,
  reason: 'foreign',
})

/** The stated language, else the one that letters or words show. */
function codeOf(tokens: Tokens, lexicon: Lexicon, stated: string | undefined): string {
  const code = stated?.slice(0, 2).toLowerCase()
  if (code !== undefined && code !== 'un') return code
  const shown = detectLanguage(tokens.text)
  if (shown.confidence >= sure) return shown.code
  return byWords(tokens, lexicon) ?? shown.code
}

/** How much of a text is looked at, in tokens. */
const sample = 200

/** The language that knows most of the words, if it knows enough; English, where there are hardly any words. */
function byWords(tokens: Tokens, lexicon: Lexicon): string | undefined {
  let best: string | undefined
  let most = clearShare
  for (const language of lexicon.languages.values()) {
    const share = shareOf(tokens, 0, Math.min(tokens.count, sample), language)
    if (share < most || (share === most && best !== undefined)) continue
    best = language.code
    most = share
  }
  return best
}

/** The share of the words from token `first` to before `end` that a language knows; 1 where there are too few. */
function shareOf(tokens: Tokens, first: number, end: number, language: Language): number {
  let count = 0
  let known = 0
  for (let token = first; token < end; token++) {
    if (tokens.kind[token] !== TokenKind.word) continue
    count++
    if (rowOfWord(language, tokens.text, tokens.start[token] ?? 0, tokens.end[token] ?? 0) > 0)
      known++
  }
  return count < leastWords ? 1 : known / count
}

/** The language of a stretch that is not in `main`; nothing where it is, or could be. */
function foreignAt(tokens: Tokens, first: number, end: number, main: Language): string | undefined {
  if (shareOf(tokens, first, end, main) >= ownShare) return undefined
  const { text, start, end: ends } = tokens
  const shown = detectLanguage(text.slice(start[first], ends[end - 1]))
  return shown.confidence >= sure && shown.code !== main.code ? shown.code : undefined
}

/** Quotations in marks that are in another language than the text. They are part of a sentence, and so never read. */
function foreignQuotes(tokens: Tokens, main: Language, unread: readonly Unread[]): Unread[] {
  const found: Unread[] = []
  let token = 0
  let line = 0
  for (const { open, close } of markedOf(tokens)) {
    while (line < unread.length && (unread[line]?.end ?? 0) <= open) line++
    if ((unread[line]?.start ?? Infinity) <= open) continue
    while (token < tokens.count && (tokens.start[token] ?? 0) < open) token++
    let end = token
    while (end < tokens.count && (tokens.end[end] ?? 0) <= close) end++
    const language = foreignAt(tokens, token, end, main)
    if (language !== undefined) found.push(stretch(tokens, token, end, language))
  }
  return found
}
