import type { Quote } from '../../schemas/facts.ts'
import type { Figure, Unit } from '../../schemas/figure.ts'
import type { Span } from '../../schemas/span.ts'
import type { FigureContext } from '../figures.ts'
import { toNumber, toText } from './decimal.ts'
import type { Draft } from './drafts.ts'
import type { Pieces } from './pieces.ts'

const spanOf = (p: Pieces, first: number, next: number): Span => ({
  start: p.start[first] ?? 0,
  end: p.end[next - 1] ?? 0,
})

/** The drafts as figures, in text order, numbered. */
export function finishFigures(
  p: Pieces,
  drafts: readonly Draft[],
  context: FigureContext,
): Figure[] {
  return drafts.map((draft, i) => finish(p, draft, i, context))
}

function finish(p: Pieces, draft: Draft, i: number, { quotes }: FigureContext): Figure {
  const span = spanOf(p, draft.start, draft.next)
  const quote = quoteAround(quotes, span)
  return {
    id: `f${i + 1}`,
    span,
    phraseSpan: spanOf(p, draft.phraseStart, draft.phraseNext),
    kind: draft.kind,
    value: toNumber(draft.value),
    ...(draft.low && { low: toNumber(draft.low) }),
    ...(draft.high && { high: toNumber(draft.high) }),
    decimal: toText(draft.value),
    modifier: draft.modifier,
    ...unitOf(p, draft),
    ...nounOf(p, draft),
    ...(draft.property && { property: draft.property }),
    ...(draft.direction && { change: { direction: draft.direction } }),
    relations: [],
    ...(quote && { quote: quote.id }),
    rule: draft.rule,
  }
}

function unitOf(p: Pieces, { unit, per }: Draft): { unit?: Unit } {
  if (unit) {
    const { start, end } = spanOf(p, unit.first, unit.next)
    const { code, system } = unit
    return {
      unit: { code, system, surface: p.text.slice(start, end), ...(per && { per: per.code }) },
    }
  }
  if (!per) return {}
  const { start, end } = spanOf(p, per.first, per.next)
  return {
    unit: {
      code: `/${per.code}`,
      system: 'UCUM',
      surface: p.text.slice(start, end),
      per: per.code,
    },
  }
}

function nounOf(p: Pieces, { noun }: Draft): Pick<Figure, 'noun'> {
  if (!noun) return {}
  const span = spanOf(p, noun.first, noun.next)
  return { noun: { head: noun.head, phrase: p.text.slice(span.start, span.end), span } }
}

function quoteAround(quotes: readonly Quote[], span: Span): Quote | undefined {
  let low = 0
  let high = quotes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotes[middle]?.span.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  const found = quotes[low]
  return found && found.span.start <= span.start ? found : undefined
}
