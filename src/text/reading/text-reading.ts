import type { Unread } from '../../schemas/facts.ts'
import type { Tokens } from '../tokens.ts'
import type { Language, Lexicon } from './lexicon.ts'

/** A run of text in another language than English. */
export interface LanguageStretch {
  /** Tokens, `end` exclusive: one paragraph's, or a part of it. */
  readonly first: number
  readonly end: number
  /** ISO 639-1, or `und`: in no language, or in one that is not known. */
  readonly language: string
  /** Its letters leave no doubt which one it is. */
  readonly isSure: boolean
  /** It stands in quotation marks within a paragraph that is read. */
  readonly isQuoted: boolean
}

/** What a line of a text is. */
export const LineKind = { text: 0, heading: 1, listItem: 2, label: 3, row: 4 } as const

/**
 * A text as all rules read it: its tokens cut into pieces, each looked up once. Made once for a text and
 * shared; typed arrays by piece, sentence and line, so that every question is one look.
 */
export interface TextReading {
  readonly text: string
  readonly tokens: Tokens
  readonly lexicon: Lexicon
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** `PieceKind` */
  readonly kind: Uint8Array
  /** Row of the lexicon, 0 for a word in no table. */
  readonly row: Int32Array
  /** Which classes its row has, as a set of the lexicon; without a row its kind. */
  readonly set: Uint16Array
  /** The token that it is, or is part of. */
  readonly token: Int32Array
  /** The first piece of each token, and at last `count`. */
  readonly pieceOfToken: Int32Array
  readonly sentence: Int32Array
  /** The first piece of each sentence, and at last `count`. */
  readonly sentences: Int32Array
  /** The line of each sentence. */
  readonly line: Int32Array
  /** The first sentence of each line, and at last the number of sentences. */
  readonly lines: Int32Array
  /** `LineKind` by line. */
  readonly lineKind: Uint8Array
  /** 1 + the index of the quotation in marks that a piece stands in (its marks, too); 0 outside of any. */
  readonly quoted: Int32Array
  /** The language that each piece is read in: a place in the list of the lexicon. */
  readonly languageOf: Uint8Array
  /** The language that each line begins in. */
  readonly languages: readonly Language[]
  /** All that is in other languages than English, with those that are read. */
  readonly foreign: readonly LanguageStretch[]
  /** What no rule reads, and why. */
  readonly unread: readonly Unread[]
  /** Which classes a word has by its ending, looked up when it is first asked; its highest bit says it was. */
  readonly guesses: Int32Array
}
