import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { Stretch } from '../../reading/match.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { nounIn } from '../listed.ts'
import { isPlural, type NounPhrase } from '../nouns.ts'
import type { Per } from '../rates.ts'
import { isLetters, isName, noHeading, says, type Heading } from './heading.ts'
import type { UnitNote } from './unit-note.ts'

/** The headings that stand over a cell. */
export interface Around {
  readonly column: Heading
  readonly label: Heading
  /** The heading over the labels. */
  readonly corner: Heading
  readonly caption: Heading
}

/** The heading that says what a cell tells; none where two may. */
export function thingOf(r: TextReading, { column, label, corner, caption }: Around): Heading {
  if (label.note && !column.note) return thingIn(r, label)
  if (isOverRecords(r, corner)) return column.words ? thingIn(r, column) : caption
  if (corner.words || corner.note) return thingIn(r, label)
  return ofBoth(thingIn(r, column), thingIn(r, label)) ?? caption
}

/** "Country", "Company": each row tells of one of them what the columns say; of "Indicator" it is something that is measured. */
const isOverRecords = (r: TextReading, { words }: Heading): boolean =>
  words !== undefined && !says(r, words, Class.measureCorner)

/** The only one of two that says it, or the column that has a unit. */
function ofBoth(column: Heading, label: Heading): Heading | undefined {
  if (column === noHeading) return label === noHeading ? undefined : label
  return label === noHeading || column.note ? column : noHeading
}

/** A heading that may say what is counted or measured. */
function thingIn(r: TextReading, heading: Heading): Heading {
  if (!heading.words) return noHeading
  // "Rainfall (mm)" is no name, whatever no table has.
  const isNamed = !heading.note && isName(r, heading)
  return isNamed || isNoThing(r, heading.words) ? noHeading : heading
}

const isNoThing = (r: TextReading, words: Stretch): boolean =>
  says(r, words, Class.sumRow) || isLetters(r, words) || says(r, words, Class.forecastColumn)

/** What is counted: a plural, or what is counted in the singular; "earnings per share" counts no earnings. */
export function nounOfThing(r: TextReading, { words, per }: Heading): NounPhrase | undefined {
  if (!words || (per && !isOfMany(per))) return undefined
  const noun = nounIn(r, words.first, words.next)
  return noun && isCounted(r, noun.headAt) ? noun : undefined
}

const isCounted = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.word &&
  (isPlural(r, i) || is(r, i, Class.state) || is(r, i, Class.countedLabel))

/** "per 100,000" */
export const isOfMany = ({ code }: Per): boolean => /^\d+$/.test(code)

/** What is measured: the words up to one that leads away from it ("Exports by country"). */
export function measureOfThing(r: TextReading, { words, note }: Heading): Stretch | undefined {
  if (!words) return undefined
  let next = words.first
  while (next < words.next && !leadsAway(r, next)) next++
  // Without a unit beside it a word of no table may name one of those that are measured.
  const isNoun = !is(r, next - 1, Class.adjective) && (note !== undefined || r.row[next - 1] !== 0)
  return next > words.first && r.kind[words.first] === PieceKind.word && isNoun
    ? { first: words.first, next }
    : undefined
}

const leadsAway = (r: TextReading, i: number): boolean =>
  (is(r, i, Class.preposition) && !is(r, i, Class.of)) ||
  is(r, i, Class.comma) ||
  is(r, i, Class.colon)

/** Whether the unit of the whole table is that of what a cell tells. */
export function isShared(
  r: TextReading,
  { unit }: UnitNote,
  thing: Heading,
  caption: Heading,
): boolean {
  if (!thing.words || thing.per || says(r, thing.words, Class.ratioRow)) return false
  if (thing === caption) return true
  if (unit?.dimension === 'money') return says(r, thing.words, Class.moneyRow)
  return (nounOfThing(r, thing) === undefined) === (unit !== undefined)
}

/** "Unit: tonnes" over a table of crops by year: neither line nor column says what is measured, and all cells are of one kind. */
export function isOfRecords(
  r: TextReading,
  { column, label, corner, caption }: Around,
  { words, per }: Heading,
): boolean {
  const isOpen = !words && !per && !caption.words && !column.words && column.period !== undefined
  return isOpen && isOverRecords(r, corner) && mayBeRecord(r, label)
}

const notRecords = [Class.ratioRow, Class.personNoun, Class.somebody, Class.human, Class.actorNoun]

/** A record may be a plural ("Oats"), but no ratio, sum of people or what is told per something. */
const mayBeRecord = (r: TextReading, { words, per, note }: Heading): boolean =>
  words !== undefined && !per && !note && notRecords.every((number) => !says(r, words, number))
