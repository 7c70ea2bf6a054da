import type { FigureStatus } from '../../../schemas/figure.ts'
import type { FigureContext } from '../../figures.ts'
import { Class } from '../../reading/classes.ts'
import { writtenAt } from '../../reading/cursor.ts'
import type { Stretch } from '../../reading/match.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import { captionOf } from './captions.ts'
import { inUnitOf } from './cell-unit.ts'
import { digitsBy, isRank, numberOf, sectionsOf, type Cell, type Section } from './columns.ts'
import { gridsOf, type Grid } from './grid.ts'
import { isName, noHeading, readHeading, says, type Heading } from './heading.ts'
import { knownIn, type Known, type Named, type Period } from './known.ts'
import { amongNames } from './names.ts'
import { measureOfThing, nounOfThing, thingOf, type Around } from './things.ts'

/** What headings tell of the number in a cell: all that is told of it besides its value. */
export interface CellTold {
  readonly measure: Stretch | undefined
  readonly period: Period | undefined
  readonly place: Named | undefined
  readonly status: FigureStatus
}

interface World {
  readonly r: TextReading
  readonly known: Known
  readonly told: Map<Draft, Draft>
  /** By piece, 1 where numbers are no figures: in headings, notes of units, ranks. */
  readonly silent: Uint8Array
}

const nothing: CellTold = {
  measure: undefined,
  period: undefined,
  place: undefined,
  status: 'stated',
}

/** The numbers of tables and of lists under a heading, with what their headings tell of them. */
export function tellCells(
  r: TextReading,
  drafts: readonly Draft[],
  context: FigureContext,
): readonly Draft[] {
  const grids = drafts.length === 0 ? [] : gridsOf(r)
  if (grids.length === 0) return drafts
  const world: World = {
    r,
    known: knownIn(r, context),
    told: new Map(),
    silent: new Uint8Array(r.count),
  }
  const digits = digitsBy(drafts)
  for (const grid of grids) tellGrid(world, grid, digits)
  return drafts
    .filter((draft) => !isSilent(world, draft))
    .map((draft) => world.told.get(draft) ?? draft)
}

const isSilent = ({ silent }: World, { start, next }: Draft): boolean =>
  silent.subarray(start, next).every((one) => one === 1)

const silence = ({ silent }: World, { first, next }: Stretch): void => {
  silent.fill(1, first, next)
}

function tellGrid(world: World, grid: Grid, digits: ReadonlyMap<number, Draft>): void {
  const { r, known } = world
  const caption = captionOf(r, grid, known)
  const sections = sectionsOf(r, grid, digits, known)
  if (sections.length > 0 && caption.note) silence(world, caption.note)
  for (const section of sections) {
    if (section.columns.length > 0) for (const head of section.heads) silence(world, head)
    for (const row of section.rows) tellRow(world, { section, row, caption, grid })
  }
}

interface Row {
  readonly section: Section
  readonly row: readonly Cell[]
  readonly caption: Heading
  readonly grid: Grid
}

function tellRow(world: World, told: Row): void {
  const { row, caption, grid } = told
  const side = sideOf(world, told)
  const { note } = side.label
  if (grid.isList && !note && !caption.note) return
  if (note) silence(world, note)
  for (const i of row.keys()) tellInRow(world, told, side, i)
}

function tellInRow(world: World, { section, row, caption }: Row, side: Side, i: number): void {
  const { r } = world
  const cell = row[i]
  const draft = cell && numberOf(r, section, side.label, cell, i)
  if (!draft) return
  const column = columnOf(section, row, i)
  // "15-24 | 12.1": what opens a row of numbers is no such share as those behind it.
  const over = i === 0 && row.length > 1 ? noHeading : caption
  const made = tellCell(world, draft, { column, ...side, caption: over })
  const isDate = isYear(r, made) && !isCountedIn(r, column, side)
  if ((!draft.unit && isRank(r, column)) || isDate) silence(world, cell)
  else world.told.set(cell.draft ?? draft, made)
}

/** "Founded | 1889": four digits without a comma, of which nothing is counted. */
const isYear = (r: TextReading, { kind, noun, start, next }: Draft): boolean =>
  kind === 'count' && !noun && next === start + 1 && /^(?:1[5-9]|20)\d\d$/.test(writtenAt(r, start))

/** "Lund | 1850" under "Passengers", or in a row that is of a year. */
const isCountedIn = (r: TextReading, column: Heading, { label, period }: Side): boolean =>
  period !== undefined || (isName(r, label) && nounOfThing(r, column) !== undefined)

const isLabel = ({ draft, isBlank, isRest }: Cell): boolean => !draft && !isBlank && !isRest

/** What the cells of a row share. */
type Side = Pick<Around, 'label' | 'corner'> & {
  readonly period: Period | undefined
  readonly isPair: boolean
}

function sideOf({ r, known }: World, { section, row }: Row): Side {
  const [only, ...more] = row.filter((cell) => isLabel(cell) && !known.periodOf(cell))
  const [first] = row
  const label = only && more.length === 0 ? readHeading(r, only, known) : noHeading
  return {
    label: section.isOfNames && only === first ? amongNames(r, label) : label,
    corner: only ? columnOf(section, row, row.indexOf(only)) : noHeading,
    isPair: section.isPair,
    period: first && opensRow(columnOf(section, row, 0)) ? known.periodOf(first) : undefined,
  }
}

/** "Year" or nothing stands over what dates a row; "Year founded" dates something else. */
const opensRow = ({ words, isUnclear }: Heading): boolean =>
  isUnclear || !words || words.next - words.first === 1

/** Headings that do not fit the row say nothing, and leave open what it tells. */
function columnOf({ heads, columns, width }: Section, row: readonly Cell[], i: number): Heading {
  if (row.length !== width || row[i]?.isWide === true) return unclear
  if (heads.length === 0) return noHeading
  return columns.length > 0 ? (columns[i] ?? noHeading) : unclear
}

const unclear: Heading = { ...noHeading, isUnclear: true }

function tellCell({ r }: World, draft: Draft, around: Around & Side): Draft {
  const { label } = around
  const column = columnFor(r, around)
  const cell = { ...nothing, period: periodOf(around), place: placeOf(label) }
  if (column.isUnclear || label.isUnclear) return { ...draft, cell }
  const told: Around = { ...around, column, caption: captionFor(r, draft, around) }
  const thing = thingOf(r, told)
  const noted = inUnitOf(r, draft, told, thing)
  const status = isForeseen(r, around) ? 'forecast' : 'stated'
  if (isCounted(noted)) {
    const noun = noted.noun ?? (isInOther(r, told, thing) ? undefined : countedBy(r, noted, thing))
    return { ...noted, noun, cell: { ...cell, status } }
  }
  return { ...noted, cell: { ...cell, status, measure: measureIn(r, thing, column) } }
}

/** "+2.1%" under "Change" beside "Revenue" is no revenue. */
const measureIn = (r: TextReading, thing: Heading, column: Heading): CellTold['measure'] =>
  thing !== column && says(r, column.words, Class.ratioRow) ? undefined : measureOfThing(r, thing)

/** Nothing but what is told in parts is counted in fractions: "8.5" under "Ratings" is none of them. */
const countedBy = (r: TextReading, { value, kind }: Draft, thing: Heading): Draft['noun'] =>
  value.scale === 0 || kind === 'rate' ? nounOfThing(r, thing) : undefined

/** "Speed limits in km/h" over "Cars": what has the unit of a whole table counts no cars, but staff in one of money. */
const isInOther = (
  r: TextReading,
  { column, label, corner, caption }: Around,
  thing: Heading,
): boolean =>
  !column.note &&
  !label.note &&
  (corner.note ?? caption.note)?.unit !== undefined &&
  !says(r, thing.words, Class.ratioRow)

const isCounted = ({ kind, unit }: Draft): boolean => kind === 'count' || (kind === 'rate' && !unit)

/** Of a label and a number the row above may be another such pair, and no heading. */
function columnFor(r: TextReading, { column, label, period, isPair }: Around & Side): Heading {
  const isHeading = column.note ?? column.period ?? period
  return isPair && column !== noHeading && !isHeading && !isName(r, label) ? unclear : column
}

/** A line over a table says what its cells tell where it has their unit, or names what is counted of somebody or in a year. */
function captionFor(
  r: TextReading,
  { unit }: Draft,
  { caption, label, period }: Around & Side,
): Heading {
  const isOfNames = !unit && (isName(r, label) || period !== undefined)
  return caption.note || (isOfNames && nounOfThing(r, caption)) ? caption : noHeading
}

const isForeseen = (r: TextReading, { column, label }: Around): boolean =>
  says(r, column.words, Class.forecastColumn) || says(r, label.words, Class.forecastColumn)

function periodOf({ column, label, period }: Around & Side): Period | undefined {
  const all = [column.period, label.period, period].filter((one) => one !== undefined)
  return all.length === 1 ? all[0] : undefined
}

const placeOf = ({ named }: Heading): Named | undefined =>
  named?.mention.type === 'place' ? named : undefined
