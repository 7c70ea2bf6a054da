/** Kinds of token. A word may hold digits, hyphens and apostrophes; a number only what one is written with. */
export const TokenKind = { word: 0, number: 1, punctuation: 2, symbol: 3, url: 4 } as const

/** A text cut into tokens and sentences, in one pass. Typed arrays: token `i` is `text.slice(start[i], end[i])`. */
export interface Tokens {
  readonly text: string
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  /** The first token of each sentence, and at last `count`: sentence `s` is `[sentences[s], sentences[s + 1])`. */
  readonly sentences: Int32Array
  /** The first sentence of each paragraph (text between line feeds), and at last the number of sentences. */
  readonly paragraphs: Int32Array
}

export declare function tokenize(text: string): Tokens
