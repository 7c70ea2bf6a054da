import { Class } from '../../reading/classes.ts'
import { is, writtenAt } from '../../reading/cursor.ts'
import type { Stretch } from '../../reading/match.ts'
import type { TextReading } from '../../reading/text-reading.ts'

/** What stands in one column of a row: a cell, or a part of one that stands over several columns. */
export interface Place extends Stretch {
  /** Its cell stands over other columns, too. */
  readonly isWide: boolean
  /** Its cell begins in a column before. */
  readonly isRest: boolean
}

/** What stands between the bars of a row, by column: bars without a space between them say how wide the cell before them is. */
export function cellsOfRow(r: TextReading, { first, next }: Stretch): readonly Place[] {
  const cells: Place[] = []
  let from = first
  let isWide = false
  for (let i = first; i < next; i++) {
    if (!is(r, i, Class.bar)) continue
    const bars = barsAt(r, i, next)
    if (from < i) isWide = bars > 1
    cells.push(...placesOf(withoutMarks(r, from, i), bars))
    i += bars - 1
    from = i + 1
  }
  // Behind a wide cell each empty one has a bar of its own.
  if (from < next || !isWide) cells.push(...placesOf(withoutMarks(r, from, next), 1))
  return cells
}

function barsAt(r: TextReading, first: number, next: number): number {
  let i = first + 1
  while (i < next && is(r, i, Class.bar) && r.start[i] === r.end[i - 1]) i++
  return i - first
}

const placesOf = (cell: Stretch, width: number): readonly Place[] =>
  Array.from({ length: width }, (_, i) => ({ ...cell, isWide: width > 1, isRest: i > 0 }))

/** "1,240*", "Peru †": marks of notes below the table. */
function withoutMarks(r: TextReading, first: number, next: number): Stretch {
  let end = next
  while (end > first + 1 && /^[*†‡§]+$/.test(writtenAt(r, end - 1))) end--
  return { first, next: end }
}

/** Columns that are empty in all rows are the edges of lines written between bars. */
export function withoutEdges(rows: readonly (readonly Place[])[]): readonly (readonly Place[])[] {
  const isOpen = rows.every((row) => row.length > 1 && isEmpty(row[0]))
  const isClosed = rows.every((row) => row.length > 1 && isEmpty(row.at(-1)))
  return rows.map((row) => row.slice(isOpen ? 1 : 0, isClosed ? -1 : undefined))
}

const isEmpty = (cell: Stretch | undefined): boolean =>
  cell !== undefined && cell.first >= cell.next

/** Nothing, a dash, or that there is nothing. */
const NOTHING = /^(?:[-–—−.…*/·]+|n\.?\/?a\.?|nil)$/i

/** Whether a cell tells nothing. */
export const isBlank = (r: TextReading, { first, next }: Stretch): boolean =>
  first >= next || NOTHING.test(r.text.slice(r.start[first], r.end[next - 1]))
