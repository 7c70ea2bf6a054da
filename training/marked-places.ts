import { nearest } from '../bench/gold/documents.ts'
import { none } from '../bench/own/marked-figures.ts'
import type { Span } from '../src/schemas/span.ts'
import { ownTexts } from './choice-texts.ts'

/** Where a figure is for, by the words of the text; null for nowhere. */
export interface MarkedPlace {
  readonly start: number
  readonly end: number
  readonly where: string | null
}

/** Files of `bench/own`, and how often a text of each counts: constructions that are rare count for more. */
export const reportFiles: Readonly<Record<string, number>> = {
  'places.txt': 3,
  'reports.txt': 3,
  'briefs.txt': 3,
  'elsewhere.txt': 4,
}

interface ReportText {
  readonly id: string
  readonly text: string
  readonly figures: readonly MarkedPlace[]
}

/** How many reports make a text: where one ends and another begins is to be learned, too. */
const together = 3

/** The texts of a file with the places that are marked in them. */
export function ownReports(file: string): readonly ReportText[] {
  const reports = ownTexts(file)
  const found: ReportText[] = []
  for (let at = 0; at < reports.length; at += together) {
    let text = ''
    const figures: MarkedPlace[] = []
    for (const report of reports.slice(at, at + together)) {
      if (text !== '') text += '\n\n'
      const shift = text.length
      text += report.text
      for (const { start, end, place } of report.figures)
        if (place !== undefined)
          figures.push({
            start: start + shift,
            end: end + shift,
            where: place === none ? null : place,
          })
    }
    found.push({ id: reports[at]?.id ?? '', text, figures })
  }
  return found
}

/** Whether each is the mention of the place next to the figure; where none is, whether it has that name. */
export function areRight(
  spans: readonly Span[],
  text: string,
  { where, start }: Pick<MarkedPlace, 'where' | 'start'>,
): readonly boolean[] {
  const at = nearest(text, where, start)
  if (!at || where === null) return spans.map(() => false)
  const beside = spans.map((span) => span.start < at[1] && at[0] < span.end)
  if (beside.includes(true)) return beside
  return spans.map(({ start: first, end }) => {
    const name = text.slice(first, end)
    return name.includes(where) || where.includes(name)
  })
}
