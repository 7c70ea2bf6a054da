import type { RawDate, ReadDate } from '../../dates/reading.ts'
import { isDateLine } from '../../dates/value.ts'
import type { Clues } from './clues.ts'
import { type DateKind, partsOf } from './date-labels.ts'
import type { Line } from './dated-lines.ts'
import type { Body } from './places.ts'
import type { Scene } from './scene.ts'
import { timesIn } from './time-elements.ts'

export interface VisibleDates {
  readonly published: readonly ReadDate[]
  /** Those of them that stand right above the headline or between it and the text, and are not said to be a change's. */
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
  const published: {
    readonly rank: number
    readonly isBeside: boolean
    readonly date: ReadDate
  }[] = []
  const modified: ReadDate[] = []
  const tail: ReadDate[] = []
  for (const line of [...times, ...lines]) {
    const source = times.has(line) ? 'time-element' : 'byline'
    const place = rankOf(clues, body, line)
    const isBeside = isBesideHeadline(clues, line)
    for (const { kind = line.kind, text } of partsOf(line.text)) {
      const [date] = read([{ raw: text, source }])
      if (!date) continue
      if (kind === 'modified') modified.push(date)
      else if (place === undefined) tail.push(date)
      else published.push({ rank: place + weightOf(kind, text), isBeside, date })
    }
  }
  const changes = new Set(modified.map(({ value }) => value.slice(0, DAY)))
  const sorted = published.toSorted((a, b) => a.rank - b.rank)
  return {
    published: sorted.map(({ date }) => date),
    beside: sorted
      .filter(({ isBeside, date }) => isBeside && !changes.has(date.value.slice(0, DAY)))
      .map(({ date }) => date),
    modified,
    tail,
  }
}

const DAY = 'yyyy-mm-dd'.length

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

/** How far above the headline its day stands; further up it is today's. UTF-16 code units. */
const ABOVE = 80

/** Right above the headline, or between it and the text. */
function isBesideHeadline({ page, headline }: Clues, { node, place }: Line): boolean {
  if (place !== 'headline' || headline === undefined) return false
  return node > headline || (page.text[headline] ?? 0) - (page.text[node] ?? 0) <= ABOVE
}
