import { findTimes } from '../../src/text/times.ts'
import { tokenize } from '../../src/text/tokens.ts'

/** The scorers' shape of a temporal expression. */
export interface ScoredDate {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly type: string
  readonly value: string | null
}

/** How much of the document before a paragraph is read with it, in characters. */
const HISTORY = 4_000

const histories = new WeakMap<Date, string>()

/**
 * The scorers hand over a document paragraph by paragraph, all with the same `ref` object, while `findTimes`
 * reads whole documents ("the previous day" counts from the paragraph before): so the paragraphs that came
 * with the same object are read along, and only what stands in the last one is given back.
 */
export function dates(text: string, ref: Date): ScoredDate[] {
  const history = histories.get(ref) ?? ''
  const whole = `${history}${text}`
  histories.set(ref, `${whole.slice(-HISTORY)}\n`)
  const from = history.length
  return findTimes(tokenize(whole), ref.toISOString())
    .filter(({ span }) => span.start >= from)
    .map(({ span, kind, value }) => ({
      start: span.start - from,
      end: span.end - from,
      text: whole.slice(span.start, span.end),
      type: kind.toUpperCase(),
      value,
    }))
}
