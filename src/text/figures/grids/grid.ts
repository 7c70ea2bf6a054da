import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { Stretch } from '../../reading/match.ts'
import { PieceKind } from '../../reading/pieces.ts'
import { LineKind, type TextReading } from '../../reading/text-reading.ts'
import { cellsOfRow, type Place, withoutEdges } from './row-cells.ts'

/** Rows of cells, and the lines around them. */
export interface Grid {
  readonly rows: readonly (readonly Place[])[]
  /** The lines before, the nearest first. */
  readonly before: readonly Stretch[]
  readonly after: Stretch | undefined
  /** Lines of a label and a number, without bars. */
  readonly isList: boolean
}

/** The most pieces of a line that says what a table tells. */
const longestCaption = 20

/** The tables of a text, and its lists of labels and numbers. */
export function gridsOf(r: TextReading): readonly Grid[] {
  const grids: Grid[] = []
  for (let line = 0; line < r.lineKind.length;) {
    const isRow = r.lineKind[line] === LineKind.row
    const cellsOf = isRow ? cellsOfRow : cellsOfItem
    const rows: (readonly Place[])[] = []
    let end = line
    while (end < r.lineKind.length && (r.lineKind[end] === LineKind.row) === isRow) {
      const cells = cellsOf(r, piecesOfLine(r, end))
      if (!cells) break
      rows.push(cells)
      end++
    }
    if (rows.length > 0)
      grids.push({ rows: withoutEdges(rows), ...around(r, line, end), isList: !isRow })
    line = Math.max(end, line + 1)
  }
  return grids
}

function around(r: TextReading, first: number, next: number): Pick<Grid, 'before' | 'after'> {
  const lines = [first - 1, first - 2].map((line) => noteAt(r, line))
  return { before: lines.filter((line) => line !== undefined), after: noteAt(r, next) }
}

/** A line that may say what a table tells. */
function noteAt(r: TextReading, line: number): Stretch | undefined {
  const kind = r.lineKind[line]
  if (kind === undefined || kind === LineKind.row) return undefined
  const found = piecesOfLine(r, line)
  return found.next - found.first <= longestCaption ? found : undefined
}

/** The pieces of a line. */
const piecesOfLine = (r: TextReading, line: number): Stretch => ({
  first: r.sentences[r.lines[line] ?? 0] ?? r.count,
  next: r.sentences[r.lines[line + 1] ?? 0] ?? r.count,
})

/** The most words of a label in a list. */
const longestLabel = 8

/** "Norway 16", "Revenue (€m): 412": a label and what stands behind it. */
function cellsOfItem(r: TextReading, { first, next }: Stretch): readonly Place[] | undefined {
  if (next - first < 2 || next - first > 2 * longestLabel) return undefined
  const at = colonIn(r, first, next)
  if (at > 0) return [own(first, at), own(at + 1, next)]
  const last = next - 1
  if (r.kind[last] !== PieceKind.number || last - first > longestLabel) return undefined
  for (let i = first; i < last; i++) if (r.kind[i] !== PieceKind.word) return undefined
  return [own(first, last), own(last, next)]
}

const own = (first: number, next: number): Place => ({ first, next, isWide: false, isRest: false })

/** The colon behind a label; -1 if there is none with something behind it. */
function colonIn(r: TextReading, first: number, next: number): number {
  for (let i = first + 1; i < Math.min(next - 1, first + longestLabel); i++)
    if (is(r, i, Class.colon)) return i
  return -1
}
