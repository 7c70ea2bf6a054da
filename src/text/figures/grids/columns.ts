import { Class } from '../../reading/classes.ts'
import { is, writtenAt } from '../../reading/cursor.ts'
import type { Stretch } from '../../reading/match.ts'
import { negate } from '../../reading/numbers/decimal.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import type { Grid } from './grid.ts'
import { columnsOf } from './head-rows.ts'
import { noHeading, readHeading, says, type Heading } from './heading.ts'
import type { Known } from './known.ts'
import { areNames } from './names.ts'
import { isBlank, type Place } from './row-cells.ts'

/** A cell, with the number that is all of it. */
export interface Cell extends Place {
  readonly draft: Draft | undefined
  /** A number stands in it: it is no heading. */
  readonly hasDigits: boolean
  /** Its number is all that stands in its brackets. */
  readonly isBracketed: boolean
  /** It tells nothing. */
  readonly isBlank: boolean
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
  /** Its labels are names, and count nothing. */
  readonly isOfNames: boolean
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
  const cells = rows.map((row) => row.map((cell) => cellOf(r, cell, digits)))
  const sections: Section[] = []
  for (let at = 0; at < cells.length;) {
    const body = nextRow(cells, at, true)
    const end = nextRow(cells, body, false)
    const groups = cells.slice(at, end).filter(isGroup)
    const heads = cells.slice(at, body).filter((row) => !isGroup(row))
    const told = cells.slice(body, end)
    const width = usualWidth(told)
    const isOpen = !isList && !groups.some((row) => hasOwnUnit(r, row, known))
    const columns = isOpen ? columnsOf(r, heads, width, known) : []
    const isPair = width === 2 && !areAlike(told)
    const isOfNames = areNames(r, told, known)
    if (told.length > 0)
      sections.push({ heads: heads.flat(), columns, width, isPair, isOfNames, rows: told })
    at = end
  }
  return sections
}

function cellOf(r: TextReading, place: Place, digits: ReadonlyMap<number, Draft>): Cell {
  const { isRest } = place
  const inside = insideBrackets(r, place)
  const { first, next } = inside ?? place
  // "+2.1": the sign is no part of the number.
  const draft =
    digits.get(first) ?? (writtenAt(r, first) === '+' ? digits.get(first + 1) : undefined)
  const isAll = draft && !isRest && Math.max(draft.next, draft.phraseNext) === next
  let hasDigits = false
  for (let i = first; i < next && !hasDigits; i++) hasDigits = digits.has(i)
  return {
    ...place,
    draft: isAll ? draft : undefined,
    hasDigits,
    isBracketed: inside !== undefined,
    isBlank: isBlank(r, place),
  }
}

/** The next row with numbers, or without: one that parts the rows, or has a gap where it has no number, is no row of headings. */
function nextRow(rows: readonly (readonly Cell[])[], from: number, isBody: boolean): number {
  let at = from
  while (at < rows.length && isBodyRow(rows[at] ?? [], isBody) !== isBody) at++
  return at
}

const isBodyRow = (row: readonly Cell[], isAbove: boolean): boolean =>
  row.some(({ hasDigits }) => hasDigits) || (!isAbove && (isGroup(row) || hasGap(row)))

/** "Women | | |": nothing stands beside what heads the rows below it. */
const isGroup = (row: readonly Cell[]): boolean =>
  row.length > 1 && row.every((cell, i) => (i === 0 ? !cell.isBlank : cell.isBlank || cell.isRest))

/** "Halden | withdrew | –" */
const hasGap = (row: readonly Cell[]): boolean => row.some((cell, i) => cell.isBlank && i > 0)

/** "Exports, $m": what stands below it may be in another unit than its columns say. */
function hasOwnUnit(r: TextReading, [cell]: readonly Cell[], known: Known): boolean {
  const { note, per, period, isUnclear } = cell ? readHeading(r, cell, known) : noHeading
  return (note ?? per ?? period) !== undefined || isUnclear
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

/** "#", "Rank", "No." */
export const isRank = (r: TextReading, { words, note }: Heading): boolean =>
  words !== undefined && !note && words.next - words.first <= 2 && says(r, words, Class.rankColumn)

/** What stands in the brackets that are all of a cell: "(412.0)". */
const insideBrackets = (r: TextReading, { first, next }: Stretch): Stretch | undefined =>
  next - first > 2 && is(r, first, Class.openBracket) && is(r, next - 1, Class.closeBracket)
    ? { first: first + 1, next: next - 1 }
    : undefined

/**
 * Whether a label is of what may be below nothing: "Pre-tax profit", "Net (loss) income", but neither "Income tax" nor
 * "Loss before income taxes". The first such word outside brackets decides.
 */
function isSigned(r: TextReading, { first, next }: Stretch): boolean {
  for (let i = first; i < next; i++) {
    if (is(r, i, Class.openBracket)) while (i < next && !is(r, i, Class.closeBracket)) i++
    if (is(r, i, Class.costRow)) return false
    if (is(r, i, Class.signedRow) && !is(r, i + 1, Class.taxWord)) return true
  }
  return false
}

/**
 * Whether brackets make the numbers of a column negative, as accounts do: in a row that may be below nothing, where the
 * column has numbers without them. "Loss | (412.0)" is a loss of 412, and a column of nothing else may be of another year.
 */
const areBelowNothing = (
  r: TextReading,
  { rows }: Section,
  label: Heading,
  column: number,
): boolean =>
  label.words !== undefined &&
  isSigned(r, label.words) &&
  rows.some((row) => row[column]?.draft && !row[column].isBracketed)

/** The number of a cell; none where it is not known what its brackets say. */
export function numberOf(
  r: TextReading,
  section: Section,
  label: Heading,
  { draft, isBracketed }: Cell,
  column: number,
): Draft | undefined {
  if (!draft || !isBracketed) return draft
  return areBelowNothing(r, section, label, column)
    ? { ...draft, value: negate(draft.value) }
    : undefined
}
