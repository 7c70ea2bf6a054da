import { normalizeLine } from '../../normalize.ts'
import { tagId } from '../../page/names.ts'
import { tagOf } from '../../page/node.ts'
import { closest } from '../../page/query.ts'
import type { Page } from '../../page/tree.ts'
import { type Cell, type Row, mostColumns, rowsOf } from './table-cells.ts'

/** A row as it is written into the text. */
export interface RowLine {
  readonly text: string
  /** UTF-16 code units of it that are link text. */
  readonly linked: number
}

const TABLE = tagId('table')

/** The lines of rows of data by their element; each table is read once, at the first of its rows. */
export function rowLines(page: Page): (row: number) => RowLine | undefined {
  const tables = new Map<number, ReadonlyMap<number, RowLine>>()
  return (row) => {
    const table = closest(page, row, (node) => tagOf(page, node) === TABLE) ?? 0
    const lines = tables.get(table) ?? linesOf(rowsOf(page, table))
    tables.set(table, lines)
    return lines.get(row)
  }
}

/**
 * A cell without words keeps its place between bars where another row has words in its column; a cell over several columns is
 * followed by as many bars without spaces; one over several rows has its words in the first of them.
 */
function linesOf(rows: readonly Row[]): ReadonlyMap<number, RowLine> {
  const columns = columnsOf(rows)
  const first = rows.findIndex(isFull)
  const last = rows.findLastIndex(isFull)
  const lines = new Map<number, RowLine>()
  rows.forEach((row, at) => {
    const isGroup = at > first && at < last && standsAlone(row, columns)
    if (isFull(row) || isGroup) lines.set(row.node, lineOf(row, placesOf(row, columns)))
    else if (row.isData) lines.set(row.node, bareLine(row))
  })
  return lines
}

const isFull = ({ cells, isData }: Row): boolean => isData && cells.length > 1

/** The columns in which a cell begins. */
const columnsOf = (rows: readonly Row[]): readonly number[] =>
  [
    ...new Set(rows.filter(isFull).flatMap(({ cells }) => cells.map(({ column }) => column))),
  ].toSorted((a, b) => a - b)

/** Where one row is wider than any table that is read, none keeps places for it: all rows would be as long. */
const placesOf = ({ cells }: Row, columns: readonly number[]): readonly number[] =>
  columns.length > mostColumns ? cells.map(({ column }) => column) : columns

/** What heads the rows below it: nothing stands beside it, or it stands over all columns. */
const standsAlone = ({ cells: [cell], isData }: Row, columns: readonly number[]): boolean =>
  cell !== undefined && (isData || cell.column + cell.span > (columns.at(-1) ?? 0))

const bareLine = ({ cells: [cell] }: Row): RowLine => ({
  text: cell?.text ?? '',
  linked: cell?.linked ?? 0,
})

function lineOf({ cells }: Row, columns: readonly number[]): RowLine {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]))
  let text = ''
  // Behind a wide cell each empty one has a bar, as the bars of the wide one part it from nothing where it is the last.
  let wide = 1
  for (let at = 0; at < columns.length;) {
    const cell = byColumn.get(columns[at] ?? 0)
    const over = cell ? columnsUnder(cell, columns, at) : 1
    if (cell) wide = over
    text += cell?.text ?? ''
    at += over
    if (at < columns.length || wide > 1) text += ` ${'|'.repeat(over)} `
  }
  const linked = cells.reduce((sum, cell) => sum + cell.linked, 0)
  return { text: normalizeLine(text), linked }
}

function columnsUnder({ column, span }: Cell, columns: readonly number[], from: number): number {
  let at = from
  while (at < columns.length && (columns[at] ?? 0) < column + span) at += 1
  return at - from
}
