import type { Unread } from '../../schemas/facts.ts'
import type { Tokens } from '../tokens.ts'
import { Class } from './classes.ts'
import { hasBit, lastBare, type Lexicon } from './lexicon.ts'
import { PieceKind, type Cut, type Cutter } from './pieces.ts'
import type { LanguageStretch } from './text-reading.ts'

/** By token, whether it is a word that tells that a text is English. */
export type Telling = Uint8Array
export const Tells = {
  nothing: 0,
  /** Where its place explains its capital: in others it may be a name. */
  word: 1,
  /** However it is written. */
  name: 2,
} as const

/** What each token of a text that has been cut as English tells of its language. */
export function tellingOf({ tokens, lexicon, set, pieceOfToken }: Cutter): Telling {
  const { bits, width } = lexicon
  const telling = new Uint8Array(tokens.count)
  for (let token = 0; token < tokens.count; token++) {
    const piece = pieceOfToken[token] ?? 0
    const classes = set[piece] ?? 0
    if (classes <= lastBare || pieceOfToken[token + 1] !== piece + 1) continue
    if (hasBit(bits, width, classes, Class.telling)) telling[token] = Tells.word
    else if (hasBit(bits, width, classes, Class.tellingName)) telling[token] = Tells.name
  }
  return telling
}

/** The languages that stretches are read in, by token, as places in the list of languages; nothing where all is English. */
export function languagesOfTokens(
  { count }: Tokens,
  lexicon: Lexicon,
  stretches: readonly LanguageStretch[],
): Uint8Array | undefined {
  const known = stretches.filter((stretch) => isRead(lexicon, stretch))
  if (known.length === 0) return undefined
  const found = new Uint8Array(count)
  for (const { first, end, language } of known)
    found.fill(
      lexicon.list.findIndex(({ code }) => code === language),
      first,
      end,
    )
  return found
}

/** Quotations are part of a sentence in another language, and never read. */
export const isRead = (lexicon: Lexicon, { language, isQuoted }: LanguageStretch): boolean =>
  !isQuoted && lexicon.languages.has(language)

/** Takes the classes of a stretch away, so that no rule reads it. */
export function silence({ start, end }: Unread, cut: Cut): void {
  let low = 0
  let high = cut.count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cut.start[middle] ?? 0) < start) low = middle + 1
    else high = middle
  }
  for (let i = low; i < cut.count && (cut.start[i] ?? 0) < end; i++) {
    cut.kind[i] = PieceKind.unread
    cut.row[i] = 0
    cut.set[i] = PieceKind.unread
  }
}
