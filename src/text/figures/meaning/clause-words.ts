import { Class } from '../../reading/classes.ts'
import { is, sentenceEnd, sentenceStart, wordAt } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'

/** What the lexicon of figures knows of a word that says something of its meaning. Bits. */
export const Word = {
  up: 1 << 0,
  down: 1 << 1,
  amounts: 1 << 2,
  changeNoun: 1 << 3,
  month: 1 << 4,
  timeUnit: 1 << 5,
  verb: 1 << 6,
} as const

/** The sentences that hold figures, as rules of meaning look at them: by piece. Elsewhere the arrays are empty. */
export interface Pieces {
  readonly text: string
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  /** Lower case. */
  readonly words: readonly (string | undefined)[]
  /** Bits of `Word`. */
  readonly bits: readonly (number | undefined)[]
  /** The first piece of its sentence. */
  readonly sentenceStart: readonly (number | undefined)[]
  /** The piece behind the last of its sentence. */
  readonly sentenceEnd: readonly (number | undefined)[]
}

/** The pieces of all sentences that hold a draft; the drafts are in text order. */
export function clauseWords(r: TextReading, drafts: readonly Draft[]): Pieces {
  const words: (string | undefined)[] = []
  const bits: (number | undefined)[] = []
  const first: (number | undefined)[] = []
  const next: (number | undefined)[] = []
  let done = 0
  for (const { start } of drafts) {
    if (start < done) continue
    const from = sentenceStart(r, start)
    done = sentenceEnd(r, start)
    for (let i = from; i < done; i++) {
      words[i] = wordAt(r, i)
      bits[i] = bitsAt(r, i)
      first[i] = from
      next[i] = done
    }
  }
  const { text, start, end, kind } = r
  return { text, start, end, kind, words, bits, sentenceStart: first, sentenceEnd: next }
}

function bitsAt(r: TextReading, i: number): number {
  let bits = 0
  for (const [known, bit] of classes) if (is(r, i, known)) bits |= bit
  return bits
}

const classes = [
  [Class.rise, Word.up],
  [Class.fall, Word.down],
  [Class.amounts, Word.amounts],
  [Class.changeNoun, Word.changeNoun],
  [Class.month, Word.month],
  [Class.timeUnit, Word.timeUnit],
  [Class.verb, Word.verb],
] as const

/** A capital of English at the beginning of a word. */
export const isCapital = (p: Pieces, i: number): boolean => {
  const unit = p.text.charCodeAt(p.start[i] ?? 0)
  return unit >= 65 && unit <= 90
}
