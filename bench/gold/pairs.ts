import { overlaps, type GoldDocument, type GoldFigure, type GoldQuote } from './documents.ts'
import type { Found, FoundFigure, FoundQuote } from './found.ts'

/** One gold document and what was found in it, each gold figure with the found one that is taken for it. */
export interface Read {
  readonly document: GoldDocument
  readonly found: Found
  readonly pairs: readonly FigurePair[]
  readonly speech: readonly SpeechPair[]
}

export interface FigurePair {
  readonly gold: GoldFigure
  readonly figure: FoundFigure | undefined
}

export interface SpeechPair {
  readonly gold: GoldQuote
  readonly quote: FoundQuote | undefined
}

/** Figures are taken for each other where they stand, and have the same value unless something else is said. */
export function pairUp(
  document: GoldDocument,
  found: Found,
  isSame: (gold: GoldFigure, figure: Valued) => boolean = isSameValue,
): Read {
  const figures = new Set(found.figures)
  const quotes = new Set(found.quotes)
  return {
    document,
    found,
    pairs: document.figures.map((gold) => ({
      gold,
      figure: take(figures, ({ at, ...rest }) => {
        return overlaps(at, [gold.start, gold.end]) && isSame(gold, rest)
      }),
    })),
    speech: (document.quotes ?? []).map((gold) => ({
      gold,
      quote: take(quotes, ({ at }) => overlaps(at, [gold.start, gold.end])),
    })),
  }
}

function take<T>(left: Set<T>, fits: (one: T) => boolean): T | undefined {
  for (const one of left) {
    if (!fits(one)) continue
    left.delete(one)
    return one
  }
}

type Valued = Pick<FoundFigure, 'value' | 'low' | 'high' | 'modifier'>

/** A third is marked as 0.333, 0.3333 or with more of its digits. */
const closeTo = ({ kind, value }: GoldFigure): number =>
  kind === 'fraction' ? 5e-4 : 1e-6 * Math.max(1, Math.abs(value))

/** The value, the ends of a range, or both vague: "dozens" has no value that readers agree on. */
function isSameValue(gold: GoldFigure, figure: Valued): boolean {
  if (Math.abs(figure.value - gold.value) <= closeTo(gold)) return true
  if (gold.low !== undefined && figure.low === gold.low && figure.high === gold.high) return true
  return gold.modifier === 'vague' && figure.modifier === 'vague'
}
