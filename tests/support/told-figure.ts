import type { Figure } from '../../src/schemas/figure.ts'
import { findAttributions } from '../../src/text/attributions.ts'
import { findEntities } from '../../src/text/entities.ts'
import { figureRules, readFigures as read } from '../../src/text/figures.ts'
import { findQuotes } from '../../src/text/quotes.ts'
import { readTokens } from '../../src/text/reading.ts'
import { findTimes } from '../../src/text/times.ts'
import { tokenize } from '../../src/text/tokens.ts'

/** A text whose figure in square brackets is asked for: the text without them, and that figure. */
export function figureIn(
  marked: string,
  published = '2025-08-30',
  rules = figureRules,
): { text: string; figure: Figure | undefined } {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace('[', '').replace(']', '')
  const figures = readFigures(text, published, rules)
  return { text, figure: figures.find(({ span }) => span.start < end && span.end > start) }
}

/** All figures of a text, with what bears on them. */
export function readFigures(text: string, published = '2025-08-30', rules = figureRules): Figure[] {
  const tokens = tokenize(text)
  const named = findEntities(tokens)
  const quotes = findQuotes(tokens, named)
  const r = readTokens(tokens, 'en')
  const times = findTimes(r, published)
  const attributions = findAttributions(tokens, { ...named, quotes })
  const context = {
    times,
    mentions: named.mentions,
    quotes,
    attributions,
    published,
  }
  return read(readTokens(tokens, 'en'), context, rules).figures
}
