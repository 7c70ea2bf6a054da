import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { Stretch } from '../../reading/match.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import type { Grid } from './grid.ts'
import { readHeading, says, type Heading } from './heading.ts'
import type { Known } from './known.ts'

/** A cell, with the number that is all of it. */
export interface Cell extends Stretch {
  readonly draft: Draft | undefined
  /** A number stands in it: it is no heading. */
  readonly hasDigits: boolean
}

/** "$000" heads thousands. */
const isNone = ({ coefficient }: Draft['value']): boolean => coefficient === 0n

/** Rows with numbers under the same headings. */
export interface Section {
  readonly heads: readonly Stretch[]
  /** By place in a row; empty where headings and cells do not match. */
  readonly columns: readonly (Heading | undefined)[]
  /** How many cells a row has that is told by its columns. */
  readonly width: number
  /** Rows of a label and a number that have no unit in common: each may tell of something else. */
  readonly isPair: boolean
  readonly rows: readonly (readonly Cell[])[]
}

/** Numbers in digits, by their first piece. */
export const digitsBy = (drafts: readonly Draft[]): ReadonlyMap<number, Draft> =>
  new Map(
    drafts
      .filter(({ form, value, kind }) => form === 'digits' && !(kind === 'money' && isNone(value)))
      .map((draft) => [Math.min(draft.phraseStart, draft.start), draft]),
  )

/** A table by its rows of headings: each stands over the rows up to the next. */
export function sectionsOf(
  r: TextReading,
  { rows, isList }: Grid,
  digits: ReadonlyMap<number, Draft>,
  known: Known,
): readonly Section[] {
  const cells = rows.map((row) => row.map((cell) => cellOf(cell, digits)))
  const sections: Section[] = []
  for (let at = 0; at < cells.length;) {
    const body = nextRow(cells, at, true)
    const end = nextRow(cells, body, false)
    const heads = rows.slice(at, body)
    const told = cells.slice(body, end)
    const width = usualWidth(told)
    const columns = isList ? [] : columnsOf(r, heads, width, known)
    const isPair = width === 2 && !areAlike(told)
    if (told.length > 0) sections.push({ heads: heads.flat(), columns, width, isPair, rows: told })
    at = end
  }
  return sections
}

function cellOf({ first, next }: Stretch, digits: ReadonlyMap<number, Draft>): Cell {
  const draft = digits.get(first)
  const isAll = draft && Math.max(draft.next, draft.phraseNext) === next
  let hasDigits = false
  for (let i = first; i < next && !hasDigits; i++) hasDigits = digits.has(i)
  return { first, next, draft: isAll ? draft : undefined, hasDigits }
}

function nextRow(rows: readonly (readonly Cell[])[], from: number, isBody: boolean): number {
  let at = from
  while (at < rows.length && rows[at]?.some(({ hasDigits }) => hasDigits) !== isBody) at++
  return at
}

/** The number of cells that most rows have. */
function usualWidth(rows: readonly (readonly Cell[])[]): number {
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
  return most?.[0] ?? 0
}

/** Three rows with numbers in the same unit. */
function areAlike(rows: readonly (readonly Cell[])[]): boolean {
  const units = rows.flatMap((row) => row.flatMap(({ draft }) => draft?.unit?.code ?? []))
  return units.length >= 3 && units.length === rows.length && new Set(units).size === 1
}

function columnsOf(
  r: TextReading,
  heads: readonly (readonly Stretch[])[],
  width: number,
  known: Known,
): readonly (Heading | undefined)[] {
  // "Founded: | 1889" is no row of headings.
  if (heads.some(([cell]) => cell && is(r, cell.next - 1, Class.colon))) return []
  const rows = heads.map((row) => row.map((cell) => readHeading(r, cell, known)))
  const [names, units, ...more] = rows.map((row) => fitted(row, width))
  if (!names || more.length > 0) return []
  if (rows.length === 1) return names
  const isUnits = units?.every((unit) => !unit || (unit.note && !unit.words)) === true
  // Columns under one heading of the row above are told by both, and no cell says how many these are.
  return isUnits ? names.map((name, i) => withNote(name, units[i])) : []
}

const withNote = (name: Heading | undefined, unit: Heading | undefined): Heading | undefined =>
  name && unit ? { ...name, note: unit.note, isUnclear: name.note !== undefined } : name

/** By place in a row: a row of headings without one over the labels is one shorter. */
function fitted(
  row: readonly Heading[],
  width: number,
): readonly (Heading | undefined)[] | undefined {
  if (row.length === width) return row
  const isOver = row.every(({ period, note, words }) => period ?? (note && !words))
  return row.length === width - 1 && isOver ? [undefined, ...row] : undefined
}

/** "#", "Rank", "No." */
export const isRank = (r: TextReading, { words, note }: Heading): boolean =>
  words !== undefined && !note && words.next - words.first <= 2 && says(r, words, Class.rankColumn)
