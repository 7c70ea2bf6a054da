import { normalizeLine } from '../../normalize.ts'
import { TEXT, type AttributeName, tagId, tagSet } from '../../page/names.ts'
import { flagsOf, isOneOf, parentOf, tagOf } from '../../page/node.ts'
import { attributeOf, endOf, isHidden, runOf, textOf } from '../../page/query.ts'
import { type Page, flag } from '../../page/tree.ts'
import { isAside } from './asides.ts'

/** A cell that has words. */
export interface Cell {
  readonly text: string
  /** UTF-16 code units of it that are link text. */
  readonly linked: number
  readonly column: number
  /** How many columns it stands over. */
  readonly span: number
}

/** A row that holds no blocks. */
export interface Row {
  readonly node: number
  readonly cells: readonly Cell[]
  /** It has more than one cell, with words or without. */
  readonly isData: boolean
}

const TR = tagId('tr')
const TABLE = tagId('table')
const CELL = tagSet('td th')
/** What no row of data holds. */
const LAYOUT = tagSet(
  'p div ul ol table h1 h2 h3 h4 h5 h6 blockquote br article section img input form',
)
const UNSEEN = flag.hidden | flag.control

/** No table that is read has more columns. */
export const mostColumns = 64
/** As browsers have it. */
const mostRows = 65_534

/**
 * The rows of a table that hold no blocks, without those of tables in it. Their cells are placed as browsers place them:
 * a cell that spans columns or rows takes the places of others.
 */
export function rowsOf(page: Page, table: number): readonly Row[] {
  const rows: Row[] = []
  let taken: number[] = []
  let group = table
  for (let node = table + 1; node < endOf(page, table); node += 1) {
    const name = tagOf(page, node)
    if (name === TABLE) node = endOf(page, node) - 1
    if (name !== TR) continue
    // No cell reaches from the head of a table into its body.
    if (parentOf(page, node) !== group) taken = []
    group = parentOf(page, node)
    const hasBlocks = holdsBlocks(page, node)
    const cells = placeCells(page, node, taken, hasBlocks)
    if (!hasBlocks) rows.push({ node, cells, isData: hasCells(page, node) })
  }
  return rows
}

function holdsBlocks(page: Page, row: number): boolean {
  for (let node = row + 1; node < endOf(page, row); node += 1)
    if (isOneOf(page, node, LAYOUT)) return true
  return false
}

function hasCells(page: Page, row: number): boolean {
  let cells = 0
  for (let node = row + 1; node < endOf(page, row); node = endOf(page, node))
    if (page.name[node] !== TEXT) cells += 1
  return cells > 1
}

/** `taken`: by column, for how many rows a cell above still stands in it. */
function placeCells(page: Page, row: number, taken: number[], hasBlocks: boolean): Cell[] {
  const cells: Cell[] = []
  const above = taken.map((rows) => rows > 0)
  for (let at = 0; at < taken.length; at += 1) taken[at] = Math.max(0, (taken[at] ?? 0) - 1)
  let column = 0
  for (let node = row + 1; node < endOf(page, row); node = endOf(page, node)) {
    const words = hasBlocks ? nothing : wordsOf(page, node)
    if (!isCell(page, node) && words.text === '') continue
    while (above[column] === true) column += 1
    const [span, rows] = spansOf(page, node, column)
    take(taken, { column, span, rows })
    if (words.text !== '') cells.push({ ...words, column, span })
    column += span
  }
  return cells
}

const nothing = { text: '', linked: 0 }

const isCell = (page: Page, node: number): boolean =>
  isOneOf(page, node, CELL) && !isHidden(page, node)

interface Spanned extends Pick<Cell, 'column' | 'span'> {
  /** How many rows below it stands in. */
  readonly rows: number
}

function take(taken: number[], { column, span, rows }: Spanned): void {
  if (rows === 0) return
  while (taken.length < column + span) taken.push(0)
  taken.fill(rows, column, column + span)
}

/** How many columns a cell stands over, and how many rows below; nothing behind the most columns is counted. */
const spansOf = (page: Page, cell: number, column: number): readonly [number, number] =>
  column < mostColumns ? [spanOf(page, cell, 'colspan'), spanOf(page, cell, 'rowspan') - 1] : [1, 0]

/** What spans more than a table can have spans nothing. */
function spanOf(page: Page, cell: number, name: AttributeName): number {
  const span = Number.parseInt(attributeOf(page, cell, name) ?? '', 10)
  return span > 1 && span <= (name === 'colspan' ? mostColumns : mostRows) ? span : 1
}

const SUP = tagId('sup')

/** "1,240" with a raised "2" behind it: no number of its own, but an exponent behind "10" and a unit ("km"). */
const isNumberOfNote = (page: Page, node: number, before: string): boolean =>
  tagOf(page, node) === SUP &&
  /\d\s*$/.test(before) &&
  !/(?:^|\D)10\s*$/.test(before) &&
  /^(?:\d{1,2}|[a-z])$/i.test(textOf(page, node).trim())

/** The visible text of a cell, without marks of notes. */
function wordsOf(page: Page, cell: number): Pick<Cell, 'text' | 'linked'> {
  let text = ''
  let linked = 0
  for (let node = cell; node < endOf(page, cell); node += 1) {
    if (isAside(page, node) || isNumberOfNote(page, node, text)) node = endOf(page, node) - 1
    else if (page.name[node] === TEXT && (flagsOf(page, node) & UNSEEN) === 0) {
      const run = runOf(page, node)
      text += run
      if ((flagsOf(page, node) & flag.link) !== 0) linked += run.trim().length
    }
  }
  return { text: normalizeLine(text), linked }
}
