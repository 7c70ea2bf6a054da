import { maskedJson, maskedText } from '../masked.ts'
import { utcSecond } from '../moments.ts'
import type { Call } from './command.ts'

/** What can stand in a table. */
export type Cell = string | number | boolean | Date | null | undefined

/** When something was published, where that is told. */
export const publishedOf = ({ publishedAt }: { readonly publishedAt: Date | null }): Cell =>
  publishedAt ?? 'not dated'

/** A column: its heading, and what a row says there. */
export type Column<Row> = readonly [string, (row: Row) => Cell]

/**
 * Prints rows: as JSON, one object a line, with `--json`; in columns on a terminal, which is told where there are none; elsewhere with
 * tabs between and no heading, so that a pipe can read it. Addresses are masked, but for `--secrets`.
 */
export function printRows<Row>(
  { io, json, values }: Call,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): void {
  const isOpen = values['secrets'] === true
  if (json) {
    for (const row of rows) io.print(isOpen ? JSON.stringify(row) : maskedJson(row))
    return
  }
  if (!io.isTerminal) {
    for (const line of cellsOf(rows, columns, isOpen)) io.print(line.join('\t'))
    return
  }
  for (const line of linesOf(rows, columns, isOpen)) io.print(line)
  // Headings over nothing look like an answer that is still to come.
  if (rows.length === 0) io.print('(none)')
}

function cellsOf<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  isOpen: boolean,
): readonly (readonly string[])[] {
  const shown = (cell: Cell) => (isOpen ? cellOf(cell) : maskedText(cellOf(cell)))
  return rows.map((row) => columns.map(([, say]) => shown(say(row))))
}

/** Rows below their headings, in columns. */
export const linesOf = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  isOpen = false,
): string[] => align([columns.map(([heading]) => heading), ...cellsOf(rows, columns, isOpen)])

/** One line of text: what comes from the web must not move the cursor or color the terminal. */
export function cellOf(value: Cell): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return utcSecond(value)
  return String(value)
    .replaceAll(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ')
    .trim()
}

/** Text of several lines, or JSON, with what a terminal would obey spelled out as JSON does: `\\u001b`. */
export const visible = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, (one) =>
    one === '\n' || one === '\t' ? one : `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const widest = 60

function align(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.min(widest, Math.max(...lines.map((line) => (line[column] ?? '').length))),
  )
  return lines.map((line) =>
    line
      .map((cell, column) => fit(cell, widths[column] ?? widest))
      .join('  ')
      .trimEnd(),
  )
}

const fit = (cell: string, width: number) =>
  cell.length > width ? `${cell.slice(0, width - 1)}…` : cell.padEnd(width)
