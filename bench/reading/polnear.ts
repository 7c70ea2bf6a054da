import { z } from 'zod'
import { quotes, type ScoredQuote } from '../adapters/times-quotes.ts'
import { loadLines, overlaps, partOf, type Bounds, type Part } from './measured.ts'

const Spans = z
  .array(z.tuple([z.int(), z.int()]))
  .transform((pairs) => pairs.map(([start, end]) => ({ start, end })))
const Document = z.looseObject({
  id: z.string(),
  text: z.string(),
  attributions: z.array(z.looseObject({ source: Spans, content: Spans })),
})
type Gold = z.infer<typeof Document>['attributions'][number]

/** Attributions of news, quoted or told. `file`: `dev.jsonl` or `train.jsonl`. */
export function polnear(file: string): readonly Part[] {
  return loadLines(Document, 'polnear', file).flatMap(({ id, text, attributions }) => {
    const found = quotes(text)
    return [
      partOf(id, 'quoted + speaker', quoted(text, attributions, found)),
      partOf(id, 'all + source', everything(attributions, found)),
    ]
  })
}

const shared = (content: readonly Bounds[], { start, end }: Bounds): number =>
  content.reduce(
    (sum, one) => sum + Math.max(0, Math.min(one.end, end) - Math.max(one.start, start)),
    0,
  )

const lengthOf = (content: readonly Bounds[]): number =>
  content.reduce((sum, { start, end }) => sum + end - start, 0)

/** Half of what was found stands in the gold's content. */
const isIn = (gold: Gold, found: Bounds): boolean =>
  shared(gold.content, found) >= 0.5 * (found.end - found.start)

const isBy = ({ source }: Gold, { speaker }: ScoredQuote): boolean =>
  speaker !== undefined && source.some((one) => overlaps(one, speaker))

const isMarked = (text: string, { content }: Gold): boolean =>
  content.some(({ start, end }) => /[“"]/.test(text.slice(Math.max(0, start - 1), end)))

function quoted(text: string, attributions: readonly Gold[], found: readonly ScoredQuote[]) {
  const spoken = found.filter(({ direct, speaker }) => direct && speaker)
  const gold = attributions.filter((one) => isMarked(text, one) && one.source.length > 0)
  return {
    gold: gold.length,
    found: gold.filter((one) => spoken.some((quote) => isIn(one, quote) && isBy(one, quote)))
      .length,
    given: spoken.length,
    right: spoken.filter((quote) =>
      attributions.some((one) => isIn(one, quote) && isBy(one, quote)),
    ).length,
  }
}

function everything(attributions: readonly Gold[], found: readonly ScoredQuote[]) {
  const isFound = (one: Gold): boolean => {
    const touching = found.filter((quote) => shared(one.content, quote) > 0)
    const covered = touching.reduce((sum, quote) => sum + shared(one.content, quote), 0)
    return covered >= 0.5 * lengthOf(one.content) && touching.some((quote) => isBy(one, quote))
  }
  const isRight = (quote: ScoredQuote): boolean => {
    const first = attributions.find((one) => isIn(one, quote))
    return first !== undefined && isBy(first, quote)
  }
  return {
    gold: attributions.length,
    found: attributions.filter(isFound).length,
    given: found.length,
    right: found.filter(isRight).length,
  }
}
