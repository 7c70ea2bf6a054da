import type { TextReading } from '../../reading/text-reading.ts'

/** The sentences of a text by offset. */
export interface Sentences {
  readonly count: number
  /** The number of the sentence that holds the offset. */
  readonly of: (offset: number) => number
  readonly startOf: (sentence: number) => number
}

export function sentencesOf({ sentences, start }: TextReading): Sentences {
  const count = sentences.length - 1
  const startOf = (sentence: number) => start[sentences[sentence] ?? 0] ?? 0
  return {
    count,
    startOf,
    of(offset) {
      let low = 0
      let high = count
      while (low < high) {
        const middle = (low + high) >> 1
        if (startOf(middle) <= offset) low = middle + 1
        else high = middle
      }
      return low - 1
    },
  }
}
