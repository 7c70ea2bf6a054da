import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import type { Prediction } from './messages.ts'
import { findShared } from './pages.ts'

const isFunction = (value: unknown) => typeof value === 'function'

/** What is used of the scorer: it makes rows of each page, and figures of rows. */
const Scorer = z.object({
  pageRows: z.custom<(truth: unknown, prediction: unknown) => unknown>(isFunction),
  AGG: z.record(z.string(), z.custom<(rows: readonly unknown[]) => unknown>(isFunction)),
})
const Rows = z.record(z.string(), z.unknown())
const Figures = z.record(z.string(), z.number())

/** What a page counts in each field that its truth has. */
export type Rows = Readonly<z.infer<typeof Rows>>

export interface Measure {
  readonly name: string
  readonly field: string
  readonly figure: string
}

export const MEASURES: readonly Measure[] = [
  { name: 'text, F1 of 4-word shingles', field: 'shingle', figure: 'f1' },
  { name: 'text to the letter', field: 'shingle', figure: 'accuracy' },
  { name: 'text, F1 of words', field: 'word', figure: 'f1' },
  { name: 'text, F1 of snippets', field: 'segs', figure: 'f1' },
  { name: 'title', field: 'title', figure: 'exact' },
  { name: 'authors, F1', field: 'authors', figure: 'f1' },
  { name: 'day', field: 'date', figure: 'accuracy' },
  { name: 'language', field: 'lang', figure: 'exact' },
  { name: 'site', field: 'siteName', figure: 'exact' },
  { name: 'images, F1', field: 'images', figure: 'f1' },
  { name: 'captions', field: 'captions', figure: 'exact' },
  { name: 'cover', field: 'cover', figure: 'exact' },
]

export interface PageScorer {
  rowsOf(truth: unknown, prediction: Prediction | undefined): Rows
  /** NaN where no page has the field. */
  valueOf(measure: Measure, pages: readonly Rows[]): number
}

/** The scorer of the shared folder, which is the one others count with. */
export async function loadScorer(): Promise<PageScorer | undefined> {
  const file = findShared('eval', 'extraction', 'score.mjs')
  if (file === undefined) return undefined
  const { pageRows, AGG } = Scorer.parse(await import(pathToFileURL(file).href))
  return {
    rowsOf: (truth, prediction) => Rows.parse(pageRows(truth, prediction)),
    valueOf({ field, figure }, pages) {
      const rows = pages.map((page) => page[field]).filter((row) => row !== undefined)
      const count = AGG[field]
      if (rows.length === 0 || count === undefined) return Number.NaN
      return Figures.parse(count(rows))[figure] ?? Number.NaN
    },
  }
}
