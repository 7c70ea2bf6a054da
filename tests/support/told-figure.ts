import type { Figure } from '../../src/schemas/figure.ts'
import { findAttributions } from '../../src/text/attributions.ts'
import { findEntities } from '../../src/text/entities.ts'
import { figureRules, type FigureRules, readFigures as read } from '../../src/text/figures.ts'
import { judgeByRules } from '../../src/text/figures/event-net/judge.ts'
import { judgeStatusByRules } from '../../src/text/figures/status-choice/judge.ts'
import { findQuotes } from '../../src/text/quotes.ts'
import { readText } from '../../src/text/reading.ts'
import { findTimes } from '../../src/text/times.ts'

/** What rules say without what is learned behind them: a test of a rule holds whatever the net learns. */
export const ruledFigures: FigureRules = {
  ...figureRules,
  choices: { ...figureRules.choices, event: judgeByRules, status: judgeStatusByRules },
}

/** A text whose figure in square brackets is asked for: the text without them, and that figure. */
export function figureIn(
  marked: string,
  published = '2025-08-30',
  rules = ruledFigures,
): { text: string; figure: Figure | undefined } {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace('[', '').replace(']', '')
  const figures = readFigures(text, published, rules)
  return { text, figure: figures.find(({ span }) => span.start < end && span.end > start) }
}

/** All figures of a text, with what bears on them. */
export function readFigures(
  text: string,
  published = '2025-08-30',
  rules = ruledFigures,
): Figure[] {
  const r = readText(text, 'en')
  const named = findEntities(r.tokens)
  const quotes = findQuotes(r, named)
  const times = findTimes(r, published)
  const attributions = findAttributions(r, { ...named, quotes })
  const context = {
    times,
    mentions: named.mentions,
    quotes,
    attributions,
    published,
  }
  return read(r, context, rules).figures
}
