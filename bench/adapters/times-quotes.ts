import type { Span } from '../../src/schemas/span.ts'
import { findAttributions } from '../../src/text/attributions.ts'
import { findQuotes } from '../../src/text/quotes.ts'
import type { Named } from '../../src/text/quotes/speakers.ts'
import { readText } from '../../src/text/reading.ts'
import { markedOf } from '../../src/text/reading/marks.ts'
import { findTimes } from '../../src/text/times.ts'

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
  return (
    findTimes(readText(whole, 'en'), ref.toISOString())
      // No set that is scored marks events.
      .filter(({ span, kind }) => span.start >= from && kind !== 'event')
      .map(({ span, kind, value }) => ({
        start: span.start - from,
        end: span.end - from,
        text: whole.slice(span.start, span.end),
        type: kind.toUpperCase(),
        value,
      }))
  )
}

/** The scorers' shape of an attribution; `direct`: it stands in quotation marks. */
export interface ScoredQuote {
  readonly start: number
  readonly end: number
  readonly direct: boolean
  readonly speaker?: Span
  readonly cue?: Span
}

/** Quotations, then all other attributions: what is told, and stances. Entities are found first if `find` is given. */
export function quotes(text: string, find?: (text: string) => Named): ScoredQuote[] {
  const r = readText(text, 'en')
  const named = find?.(text) ?? { mentions: [], entities: [] }
  const found = findQuotes(r, named)
  const spoken = found.filter(({ kind }) => kind !== 'indirect')
  const told = findAttributions(r, { ...named, quotes: [] })
  // The scorers also expect what stands in quotation marks and is nobody's speech, without a speaker.
  const starts = new Set(spoken.map(({ span }) => span.start))
  const unspoken = markedOf(r.tokens).filter(({ start, end }) => {
    const words = text.slice(start, end)
    return !starts.has(start + words.length - words.trimStart().length)
  })
  return [
    ...unspoken.map(({ start, end }) => scored({ start, end }, true)),
    ...spoken.map(({ span, speakerSpan, cueSpan }) => scored(span, true, speakerSpan, cueSpan)),
    ...told.map(({ contentSpan, sourceSpan, cueSpan }) =>
      scored(contentSpan, false, sourceSpan, cueSpan),
    ),
  ]
}

function scored(span: Span, direct: boolean, speaker?: Span, cue?: Span): ScoredQuote {
  return { ...span, direct, ...(speaker ? { speaker } : {}), ...(cue ? { cue } : {}) }
}
