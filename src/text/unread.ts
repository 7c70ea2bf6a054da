import type { Unread } from '../schemas/facts.ts'
import type { LanguageStretch, TextReading } from './reading/text-reading.ts'
import { TokenKind, type Tokens } from './tokens.ts'

/** What of a text is not English, and the text without it. */
export interface Readable {
  /** As long as the whole text, so that places in it are places in the other. */
  readonly text: string
  /** In text order, apart from each other. */
  readonly unread: readonly Unread[]
}

/**
 * Rules of a language read text of that language only: by those of English "2,317 %" of a French paper would be
 * two thousand, and every noun of a German one a name.
 */
export function readableOf({ tokens, foreign }: TextReading): Readable {
  if (foreign.length === 0) return { text: tokens.text, unread: [] }
  return { text: veiled(tokens, foreign), unread: unreadOf(tokens, foreign) }
}

function veiled({ text, start, end }: Tokens, stretches: readonly LanguageStretch[]): string {
  const parts: string[] = []
  let done = 0
  for (const { first, end: stop, isQuoted } of stretches) {
    const [from, to] = [start[first] ?? 0, end[stop - 1] ?? 0]
    parts.push(text.slice(done, from), isQuoted ? wordless(text.slice(from, to)) : blank(from, to))
    done = to
  }
  return `${parts.join('')}${text.slice(done)}`
}

const blank = (from: number, to: number): string => ' '.repeat(to - from)

/** Somebody said something there, whatever it was. */
const wordless = (passage: string): string => passage.replaceAll(/[^\s\p{P}]/gu, hidden)

const hidden = (character: string): string => 'x'.repeat(character.length)

/** What a record tells of stretches; neighbors in one language are one. */
export function unreadOf(tokens: Tokens, stretches: readonly LanguageStretch[]): Unread[] {
  const found: { first: number; end: number; language: string }[] = []
  for (const { first, end: stop, language } of stretches) {
    const last = found.at(-1)
    if (last?.language === language && isWordless(tokens, last.end, first)) last.end = stop
    else found.push({ first, end: stop, language })
  }
  return found.map(({ first, end: stop, language }) => ({
    start: tokens.start[first] ?? 0,
    end: tokens.end[stop - 1] ?? 0,
    language,
    reason: language === 'und' ? ('no-language' as const) : ('no-rules' as const),
  }))
}

function isWordless({ kind }: Tokens, from: number, to: number): boolean {
  return kind
    .subarray(from, to)
    .every((one) => one === TokenKind.punctuation || one === TokenKind.symbol)
}
