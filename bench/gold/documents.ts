import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { halfOf, type Half } from '../support/halves.ts'
import { shared } from '../support/shared.ts'

/** Start and end in the text of the gold document, end exclusive. */
export type Stretch = readonly [start: number, end: number]

export const overlaps = (a: Stretch, b: Stretch): boolean => a[0] < b[1] && b[0] < a[1]

const words = z.string().nullable()

const Figure = z.object({
  t: z.string(),
  start: z.int(),
  end: z.int(),
  kind: z.string(),
  value: z.coerce.number(),
  low: z.coerce.number().optional(),
  high: z.coerce.number().optional(),
  unit: words,
  modifier: z.string(),
  noun: z.object({ head: words, phrase: words }).nullable(),
  event: words,
  measure: words,
  where: words,
  when: words,
  by: words,
  change: z.object({ dir: z.string(), part: z.string() }).nullable(),
  rel: z.array(z.object({ type: z.string(), t: z.string() })),
  status: z.string(),
})
export type GoldFigure = z.infer<typeof Figure>

const Quote = z.object({
  q: z.string(),
  start: z.int(),
  end: z.int(),
  kind: z.string(),
  by: words,
})
export type GoldQuote = z.infer<typeof Quote>

const Line = z.object({
  id: z.string(),
  text: z.string(),
  figures: z.array(Figure),
  quotes: z.array(Quote),
})
type Line = z.infer<typeof Line>

export interface GoldDocument extends Line {
  readonly half: Half
}

export function goldDocuments(): readonly GoldDocument[] {
  return readFileSync(shared('data', 'gold', 'figures', 'dev.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Line.parse(JSON.parse(line)))
    .map((line) => ({ ...line, half: halfOf(line.id) }))
}

/** The gold names places, times and sources by their words alone: where these stand nearest to the figure. */
export function nearest(
  text: string,
  wanted: string | null | undefined,
  near: number,
): Stretch | undefined {
  if (!wanted) return undefined
  let best = -1
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at
  return best < 0 ? undefined : [best, best + wanted.length]
}
