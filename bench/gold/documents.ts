import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Half } from '../support/halves.ts'
import { shared } from '../support/shared.ts'
import { readMarks } from './marks.ts'

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

export interface GoldDocument {
  readonly id: string
  /** A is developed on and learned from: the documents of figures/dev.jsonl and of marks/more.jsonl. B, of marks/unseen.jsonl and marks/fresh.jsonl, is only ever measured. */
  readonly half: Half
  readonly text: string
  readonly figures: readonly GoldFigure[]
  /** Undefined where quotations were not marked. */
  readonly quotes: readonly GoldQuote[] | undefined
}

export const goldDocuments = (): readonly GoldDocument[] => goldSets.flatMap(documentsOf)

export const goldSets = ['first', 'more', 'unseen', 'fresh'] as const
export type GoldSet = (typeof goldSets)[number]

export const documentsOf = (set: GoldSet): readonly GoldDocument[] =>
  set === 'first'
    ? firstDocuments()
    : readMarks(set).map((marked) => ({
        ...marked,
        half: set === 'more' ? 'A' : 'B',
        quotes: undefined,
      }))

const firstDocuments = (): readonly GoldDocument[] =>
  readFileSync(shared('data', 'gold', 'figures', 'dev.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({ ...Line.parse(JSON.parse(line)), half: 'A' }))

/** The gold names places, times and sources by their words alone: where these stand nearest to the figure. */
export function nearest(
  text: string,
  wanted: string | null | undefined,
  near: number,
): Stretch | undefined {
  const farTo = ([at]: Stretch) => Math.abs(at - near)
  const [first, ...others] = placesOf(text, wanted)
  return first && others.reduce((best, one) => (farTo(one) < farTo(best) ? one : best), first)
}

/** All places where these words stand. */
export function placesOf(text: string, wanted: string | null | undefined): readonly Stretch[] {
  const places: Stretch[] = []
  if (wanted)
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
      places.push([at, at + wanted.length])
  return places
}
