import type { Figure } from '../../src/schemas/figure.ts'
import { findFigures } from '../../src/text/figures.ts'
import { tokenize } from '../../src/text/tokens.ts'

export default {
  name: 'wiredesk',
  figures(text: string) {
    const figures = findFigures(tokenize(text), { times: [], mentions: [], quotes: [] })
    return figures.map((figure) => toScored(text, figure))
  },
  dates: () => [],
  quotes: () => [],
}

function toScored(text: string, figure: Figure) {
  const { start, end } = figure.span
  return {
    start,
    end,
    text: text.slice(start, end),
    value: figure.low !== undefined ? [figure.low, figure.high] : figure.value,
    unit: figure.unit?.code ?? '-',
    change: '=',
    concept: [],
  }
}
