import type { Figure } from '../../src/schemas/figure.ts'
import { findFigures } from '../../src/text/figures.ts'
import { tokenize } from '../../src/text/tokens.ts'
import { unitName } from './unit-names.ts'

/** What the scorers of figures take: our facts in their shape. */
interface Scored {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly value: number | readonly number[]
  readonly unit: string
  readonly change: string
  readonly concept: readonly string[]
}

export default {
  name: 'wiredesk',
  figures(text: string): Scored[] {
    const figures = findFigures(tokenize(text), { times: [], mentions: [], quotes: [] })
    return figures.flatMap((figure) => toScored(text, figure, figures))
  },
  dates: () => [],
  quotes: () => [],
}

/** NewsQuant writes "from 4.8 to 4.7" as one range, in the order of the text; here it is two figures and a change. */
function toScored(text: string, figure: Figure, all: readonly Figure[]): Scored[] {
  const { start, end } = figure.span
  const to = figure.change?.to && all.find(({ id }) => id === figure.change?.to)
  const from = figure.change?.from && all.find(({ id }) => id === figure.change?.from)
  if (
    from &&
    from.span.end < start &&
    /^[^.;]{0,24}\bto\b[^.;]{0,12}$/.test(text.slice(from.span.end, start))
  )
    return []
  const isPair = to && to.span.start > end
  const value = isPair ? [number(figure), number(to)] : valueOf(figure)
  const unit = isPair && !figure.unit ? to : figure
  return [
    {
      start,
      end: isPair ? to.span.end : end,
      text: text.slice(start, isPair ? to.span.end : end),
      value,
      unit: unitName(unit),
      change: changeOf(figure),
      concept: (figure.noun?.phrase ?? '-').split(' '),
    },
  ]
}

/** The scorers count cents and pence as they are written. */
const cents = /^(?:cents?|p|pence|penny|pennies|sen|c|kopecks?|paise|satoshis?|fils)$/

const number = (figure: Figure): number =>
  cents.test(figure.unit?.surface ?? '')
    ? Number((figure.value * 100).toPrecision(12))
    : figure.value

function valueOf(figure: Figure): number | number[] {
  const { low, high, kind } = figure
  if (low === undefined || high === undefined) return number(figure)
  // A score's value is its first number; low and high are both.
  return kind === 'score' && figure.value === high ? [high, low] : [low, high]
}

function changeOf({ modifier, change }: Figure): string {
  switch (modifier) {
    case 'approx':
      return change && change.direction !== 'none' ? change.direction : '~'
    case 'more-than':
    case 'at-least':
      return '>'
    case 'less-than':
    case 'up-to':
      return '<'
    default:
      return change?.by === undefined &&
        change &&
        change.direction !== 'none' &&
        !change.from &&
        !change.to
        ? change.direction
        : '='
  }
}
