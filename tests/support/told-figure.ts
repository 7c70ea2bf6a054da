import type { Figure } from '../../src/schemas/figure.ts'
import { findAttributions } from '../../src/text/attributions.ts'
import { findEntities } from '../../src/text/entities.ts'
import { findFigures } from '../../src/text/figures.ts'
import { findQuotes } from '../../src/text/quotes.ts'
import { readText } from '../../src/text/reading.ts'
import { findTimes } from '../../src/text/times.ts'

/** A text whose figure in square brackets is asked for: the text without them, and that figure. */
export function figureIn(
  marked: string,
  published = '2025-08-30',
): { text: string; figure: Figure | undefined } {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace('[', '').replace(']', '')
  const figures = readFigures(text, published)
  return { text, figure: figures.find(({ span }) => span.start < end && span.end > start) }
}

/** All figures of a text, with what bears on them. */
export function readFigures(text: string, published = '2025-08-30'): Figure[] {
  const reading = readText(text, 'en')
  const { tokens } = reading
  const named = findEntities(tokens)
  const quotes = findQuotes(reading, named)
  const times = findTimes(tokens, published)
  const attributions = findAttributions(reading, { ...named, quotes })
  return findFigures(reading, {
    times,
    mentions: named.mentions,
    quotes,
    attributions,
    published,
  })
}
