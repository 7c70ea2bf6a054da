import type { RawDate, ReadDate } from '../../dates/reading.ts'
import { isDateLine } from '../../dates/value.ts'
import type { Clues } from './clues.ts'
import type { Body } from './places.ts'
import type { Scene } from './scene.ts'
import { type DateKind, type Line, partsOf, timesIn } from './visible-dates.ts'

export interface VisibleDates {
  readonly published: readonly ReadDate[]
  /** Those of them that stand between headline and text. */
  readonly beside: readonly ReadDate[]
  readonly modified: readonly ReadDate[]
  /** Behind the text, and within it. */
  readonly tail: readonly ReadDate[]
}

/** What a reader sees beside the headline, between it and the text first; in the text's first lines; behind it. */
export function visibleDates(
  { clues, body, places, lines }: Scene,
  read: (raws: readonly RawDate[]) => ReadDate[],
): VisibleDates {
  const times = new Set(timesIn(clues.page, places))
  const published: { readonly rank: number; readonly place: number; readonly date: ReadDate }[] = []
  const modified: ReadDate[] = []
  const tail: ReadDate[] = []
  for (const line of [...times, ...lines]) {
    const source = times.has(line) ? 'time-element' : 'byline'
    const place = rankOf(clues, body, line)
    for (const { kind = line.kind, text } of partsOf(line.text)) {
      const [date] = read([{ raw: text, source }])
      if (!date) continue
      if (kind === 'modified') modified.push(date)
      else if (place === undefined) tail.push(date)
      else published.push({ rank: place + weightOf(kind, text), place, date })
    }
  }
  const sorted = published.toSorted((a, b) => a.rank - b.rank)
  return {
    published: sorted.map(({ date }) => date),
    beside: sorted.filter(({ place }) => place === 0).map(({ date }) => date),
    modified,
    tail,
  }
}

/** What is labeled as the publication counts most, and a date alone more than one among words. */
function weightOf(kind: DateKind | undefined, text: string): number {
  if (kind === 'published') return 0
  return isDateLine(text) ? 10 : 10.5
}

/** In UTF-16 code units: the text's first lines, which pages put dates into. */
const EARLY = 500

/** The lower the nearer to the headline; nothing for what stands far in the text or behind it. */
function rankOf({ page, headline }: Clues, { first }: Body, line: Line): number | undefined {
  if (line.place === 'headline') return headline !== undefined && line.node > headline ? 0 : 1
  if (line.place !== 'article' || first === undefined) return line.place === 'head' ? 2 : undefined
  return (page.text[line.node] ?? 0) - (page.text[first] ?? 0) <= EARLY ? 2 : undefined
}
