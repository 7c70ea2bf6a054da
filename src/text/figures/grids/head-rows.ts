import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Cell } from './columns.ts'
import { isName, noHeading, readHeading, type Heading } from './heading.ts'
import type { Known } from './known.ts'

type Row = readonly (Heading | undefined)[]

/** What the rows of headings say of each column; nothing where they and the cells do not match. */
export function columnsOf(
  r: TextReading,
  heads: readonly (readonly Cell[])[],
  width: number,
  known: Known,
): Row {
  // "Founded: | 1889" is no row of headings.
  if (heads.some(([cell]) => cell && is(r, cell.next - 1, Class.colon))) return []
  const rows = heads.map((row) =>
    fitted(
      row.map((cell) => (cell.isBlank ? noHeading : readHeading(r, cell, known))),
      width,
    ),
  )
  const [names, units, ...more] = rows
  if (!names) return []
  if (rows.length === 1) return names
  if (more.length === 0 && units?.every(isUnit))
    return names.map((name, i) => withNote(name, units[i]))
  // Columns under one heading of the row above are told by both, where its cell says how many these are.
  return heads[0]?.some(({ isWide }) => isWide) ? stacked(r, rows, width) : []
}

const isUnit = (unit: Heading | undefined): boolean =>
  !unit || unit === noHeading || (unit.note !== undefined && !unit.words)

const withNote = (name: Heading | undefined, unit: Heading | undefined): Heading | undefined =>
  name && unit && unit !== noHeading
    ? { ...name, note: unit.note, isUnclear: name.note !== undefined }
    : name

/** By place in a row: a row of headings without one over the labels is one shorter. */
function fitted(row: readonly Heading[], width: number): Row | undefined {
  if (row.length === width) return row
  const isOver = row.every(({ period, note, words }) => period ?? (note && !words))
  return row.length === width - 1 && isOver ? [undefined, ...row] : undefined
}

function stacked(r: TextReading, rows: readonly (Row | undefined)[], width: number): Row {
  if (rows.some((row) => !row)) return []
  return Array.from({ length: width }, (_, column) =>
    rows
      .map((row) => row?.[column] ?? noHeading)
      .reduce((above, below) =>
        column === 0 && above === noHeading ? below : under(r, above, below),
      ),
  )
}

const unclear: Heading = { ...noHeading, isUnclear: true }

/** "Q1 2026" over "Sales", "Exports ($m)" over "2025", "Reform" over "Votes"; unclear where one may be missing. */
function under(r: TextReading, above: Heading, below: Heading): Heading {
  if (below === noHeading) return above
  if (above === noHeading || contradict(r, above, below)) return unclear
  const [saying, other] = isThing(r, above) ? [above, below] : [below, above]
  const { words, named } = saying.words ? saying : other
  return {
    words,
    named,
    note: below.note ?? above.note,
    per: saying.per,
    period: above.period ?? below.period,
    isAmongNames: false,
    isUnclear: above.isUnclear || below.isUnclear,
  }
}

/** Two that say what it is or when, and "US$ million" over "Employees". */
const contradict = (r: TextReading, above: Heading, below: Heading): boolean =>
  (isThing(r, above) && isThing(r, below)) ||
  (above.period && below.period) !== undefined ||
  isUnitAlone(above, below)

const isUnitAlone = (above: Heading, below: Heading): boolean =>
  above.note !== undefined && !above.words && below.words !== undefined && !below.note

const isThing = (r: TextReading, heading: Heading): boolean =>
  heading.words !== undefined && !isName(r, heading)
