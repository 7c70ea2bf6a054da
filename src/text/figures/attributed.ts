import type { Attribution } from '../../schemas/figure.ts'
import type { Span } from '../../schemas/span.ts'
import type { AttributedSpan } from '../attributions.ts'

/** Who said the sentence, and which part of it is what they said. */
export interface Said {
  readonly attribution: Attribution
  readonly contentSpan: Span
}

/** How many contents may lie around one figure: what is nested deeper is not looked at. */
const deepest = 12

/** Who said what stands at `span`: the innermost of the attributions whose content holds it. `all` is in text order. */
export function saidAt(all: readonly AttributedSpan[], span: Span): Said | undefined {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.contentSpan.start ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= Math.max(0, low - deepest); i--) {
    const found = all[i]
    if (!found || found.contentSpan.end < span.end || found.kind === 'stance') continue
    return { attribution: attributionOf(found), contentSpan: found.contentSpan }
  }
  return undefined
}

const attributionOf = ({ entity, sourceSpan, cueSpan }: AttributedSpan): Attribution => ({
  entity,
  sourceSpan,
  ...(cueSpan && { cueSpan }),
})
