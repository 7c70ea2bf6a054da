import { sentenceEnd, sentenceStart, wordAt } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'

/** The sentences that hold figures, as rules of meaning look at them: by piece. Elsewhere the arrays are empty. */
export interface Pieces {
  readonly r: TextReading
  readonly text: string
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  /** Lower case. */
  readonly words: readonly (string | undefined)[]
  /** The first piece of its sentence. */
  readonly sentenceStart: readonly (number | undefined)[]
  /** The piece behind the last of its sentence. */
  readonly sentenceEnd: readonly (number | undefined)[]
}

/** The pieces of all sentences that hold a draft; the drafts are in text order. */
export function clauseWords(r: TextReading, drafts: readonly Draft[]): Pieces {
  const words: (string | undefined)[] = []
  const first: (number | undefined)[] = []
  const next: (number | undefined)[] = []
  let done = 0
  for (const { start } of drafts) {
    if (start < done) continue
    const from = sentenceStart(r, start)
    done = sentenceEnd(r, start)
    for (let i = from; i < done; i++) {
      words[i] = wordAt(r, i)
      first[i] = from
      next[i] = done
    }
  }
  const { text, start, end, kind } = r
  return { r, text, start, end, kind, words, sentenceStart: first, sentenceEnd: next }
}
