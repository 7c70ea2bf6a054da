import type { Figure } from '../../../../../src/schemas/figure.ts'
import { eventRules } from '../../../../../src/text/figures/meaning/event-rules.ts'
import { measureRules } from '../../../../../src/text/figures/meaning/measure-rules.ts'
import { meaningRules } from '../../../../../src/text/figures/meaning/read.ts'
import type { MeaningRules } from '../../../../../src/text/figures/meaning/rules.ts'
import { statusRules } from '../../../../../src/text/figures/meaning/status-rules.ts'
import { testRules, type Told } from '../../../../support/rules.ts'
import { figureIn, ruledFigures } from '../../../../support/told-figure.ts'

/** The figure in brackets, as some of the rules of meaning read it. */
function toldOf(
  marked: string,
  rules: Partial<MeaningRules>,
  summary: (figure: Figure, text: string) => Told | undefined,
): Told[] {
  const meaning = { ...meaningRules, ...rules }
  const { text, figure } = figureIn(marked, '2025-08-30', { ...ruledFigures, meaning })
  if (!figure) throw new Error(`no figure in "${marked}"`)
  const told = summary(figure, text)
  return told ? [told] : []
}

testRules('events', eventRules, (marked, events) =>
  toldOf(
    marked,
    { events },
    ({ event }, text) =>
      event && {
        rule: event.rule,
        gives: `${event.class}: ${text.slice(event.span.start, event.span.end)}`,
      },
  ),
)

testRules('measures', measureRules, (marked, measures) =>
  toldOf(
    marked,
    { measures },
    ({ measure }) => measure && { rule: measure.rule, gives: measure.text },
  ),
)

testRules('statuses', statusRules, (marked, statuses) =>
  toldOf(marked, { statuses }, ({ status, statusRule: rule }) => ({
    rule: rule ?? 'none',
    gives: status,
  })),
)
