import type { Stretch } from './stretches.ts'
import { wordField, type WordTable } from './words.ts'

/** How a sentence uses capitals. */
export const CaseMode = { normal: 0, upper: 1, title: 2, lower: 3 } as const

/** A tokenized document with what features need beyond the single word. Token numbers run through the document. */
export interface TaggerDocument {
  readonly table: WordTable
  readonly count: number
  /** The row of each token in `table`. */
  readonly words: Int32Array
  /** First token of each sentence, and at last `count`. */
  readonly sentences: Int32Array
  readonly modes: Uint8Array
  /** First and last token of the run of capitalized words a token stands in; -1 outside of one. */
  readonly runFirst: Int32Array
  readonly runLast: Int32Array
  /** Place of the token in a known name of more words: a `PhrasePart`, plus 1 inside of it, or 0. */
  readonly phrase: Uint8Array
  /** By token: which word it is among those that the document has capitalized somewhere, or -1. */
  readonly slots: Int32Array
  /** By slot: which occurrences the document has, see `OccurrenceFlag`. */
  readonly flags: Uint8Array
  /** By slot: its first capitalized occurrences, `occurrencesKept` of them, token + 1. */
  readonly occurrences: Int32Array
  /** What the words around a token's run say of it, and by slot what is said of the word anywhere: `Said`. */
  readonly said: Int32Array
  readonly slotSaid: Int32Array
  /** See `Topic`. */
  readonly topic: number
  /** The stretches that may hold a name; every token outside of them is part of none. */
  readonly stretches: readonly Stretch[]
}

/** First token of a known name of more words. */
export const PhrasePart = { place: 1, organization: 3 } as const

export const occurrencesKept = 4
/** So many others count for a token, whether it is one of those that are kept or stands behind them. */
export const othersUsed = occurrencesKept - 1
export const OccurrenceFlag = { lower: 1, capitalizedInside: 2 } as const

/** A field of the word at `token`. */
export function fieldAt({ table, words }: TaggerDocument, token: number, field: number): number {
  return wordField(table, words[token] ?? 0, field)
}
