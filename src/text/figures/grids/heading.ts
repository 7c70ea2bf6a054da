import { Class } from '../../reading/classes.ts'
import { hasClass, is, isCapital, writtenAt } from '../../reading/cursor.ts'
import type { Stretch } from '../../reading/match.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne } from '../meaning/look.ts'
import { isPlural } from '../nouns.ts'
import { readPer, type Per } from '../rates.ts'
import type { Known, Named, Period } from './known.ts'
import { percentAt, unitNote, type UnitNote } from './unit-note.ts'

/** What the heading of a column, the label of a row or the line over a table says. */
export interface Heading {
  /** Its words without unit and period. */
  readonly words: Stretch | undefined
  readonly note: UnitNote | undefined
  /** "Deaths per 100,000" */
  readonly per: Per | undefined
  readonly period: Period | undefined
  /** The place or somebody else that the words name. */
  readonly named: Named | undefined
  /** It stands in a column of names. */
  readonly isAmongNames: boolean
  /** It has a bracket that nothing is known of: what stands under it may be in any unit. */
  readonly isUnclear: boolean
}

/** Nothing is written there. */
export const noHeading: Heading = {
  words: undefined,
  note: undefined,
  per: undefined,
  period: undefined,
  named: undefined,
  isAmongNames: false,
  isUnclear: false,
}

type Split = Pick<Heading, 'words' | 'note' | 'period' | 'isUnclear'>

const plain = (words: Stretch | undefined): Split => ({
  words,
  note: undefined,
  period: undefined,
  isUnclear: false,
})

export function readHeading(r: TextReading, cell: Stretch, known: Known): Heading {
  const split = splitUnit(r, cell, known)
  const dated = withoutDay(r, withPeriod(split, known))
  const rated = withRate(r, dated.words)
  const { words } = rated
  const named = words && known.nameOf(words)
  const isUnclear = dated.isUnclear || rated.isUnclear
  return { ...dated, words, per: rated.per, named, isAmongNames: false, isUnclear }
}

/** Whether the words are a name: of a mention, or of words with capitals that no table has. Plurals are none, but of places and among names. */
export const isName = (r: TextReading, { words, named, isAmongNames }: Heading): boolean =>
  words !== undefined &&
  (isAmongNames ||
    isUnknownName(r, words) ||
    (named !== undefined && (named.mention.type === 'place' || !isPlural(r, words.next - 1))))

function isUnknownName(r: TextReading, { first, next }: Stretch): boolean {
  for (let i = first; i < next; i++)
    if (!isCapital(r, i) || r.row[i] !== 0 || isPlural(r, i)) return false
  return true
}

function splitUnit(r: TextReading, cell: Stretch, known: Known): Split {
  const { first, next } = cell
  const whole = isPeriodWord(r, cell) ? undefined : unitNote(r, first, next)
  if (whole) return { ...plain(undefined), note: whole }
  return inBracket(r, cell, known) ?? behindMark(r, cell) ?? percentBeside(r, cell) ?? plain(cell)
}

/** "Month", "Day": what stands under it is no duration. */
const isPeriodWord = (r: TextReading, { first, next }: Stretch): boolean =>
  next === first + 1 && is(r, first, Class.periodHeading)

/** "Exports (US$ million)", "Deaths (2024)" */
function inBracket(r: TextReading, { first, next }: Stretch, known: Known): Split | undefined {
  const last = next - 1
  if (!is(r, last, Class.closeBracket)) return undefined
  let open = last - 1
  while (open >= first && !is(r, open, Class.openBracket)) open--
  const note = unitNote(r, open + 1, last)
  // "(in thousands)"
  if (open <= first) return { ...plain(undefined), note, isUnclear: !note || open < first }
  const words = { first, next: open }
  const period = known.periodOf({ first: open + 1, next: last })
  return { words, note, period, isUnclear: !note && !period }
}

/** "Inflation, %", "Sales, in millions of euros", "Exports in US$ million", "Revenue €m" */
function behindMark(r: TextReading, { first, next }: Stretch): Split | undefined {
  for (let i = first + 1; i < next; i++) {
    const isComma = is(r, i, Class.comma)
    if (!isComma && !is(r, i, Class.in) && !is(r, i, Class.currencySign)) continue
    const note = unitNote(r, isComma ? i + 1 : i, next)
    if (note) return { ...plain({ first, next: i }), note }
  }
  return undefined
}

/** "% change", "% of GDP", "Turnout %": what a share is of is no name for it. */
function percentBeside(r: TextReading, { first, next }: Stretch): Split | undefined {
  const opening = percentAt(r, first)
  if (opening) {
    const isOf = is(r, opening.next, Class.of)
    return { ...plain(isOf ? undefined : { first: opening.next, next }), note: noteOf(opening) }
  }
  const closing = percentAt(r, next - 1)
  return closing && { ...plain({ first, next: next - 1 }), note: noteOf(closing) }
}

const noteOf = (unit: NonNullable<UnitNote['unit']>): UnitNote => ({
  unit,
  per: undefined,
  power: 0,
  first: unit.first,
  next: unit.next,
})

/** "Monday", "March": it says when, not what. */
function withoutDay(r: TextReading, split: Split): Split {
  const { words } = split
  const isDay = words && words.next === words.first + 1 && isDayOrMonth(r, words.first)
  return isDay ? { ...split, words: undefined } : split
}

const isDayOrMonth = isOne(Class.weekday, Class.month)

/** A period at either end of the words: "2025 sales", "Sales 2025", "Q3 2026". */
function withPeriod(split: Split, known: Known): Split {
  const { words } = split
  if (!words || split.period) return split
  const opening = known.periodAt(words.first)
  if (opening && opening.next <= words.next) {
    const rest = { first: opening.next, next: words.next }
    return { ...split, period: opening, words: rest.first < rest.next ? rest : undefined }
  }
  const closing = known.periodBefore(words.next)
  if (!closing || closing.first <= words.first) return split
  return { ...split, period: closing, words: { first: words.first, next: closing.first } }
}

/** "Price per tonne", "Deaths per 100,000" */
function withRate(
  r: TextReading,
  words: Stretch | undefined,
): Pick<Heading, 'words' | 'per' | 'isUnclear'> {
  if (!words) return { words, per: undefined, isUnclear: false }
  const { first, next } = words
  for (let i = first + 1; i < next; i++) {
    if (!is(r, i, Class.per)) continue
    const per = readPer(r, i, true)
    if (per?.next !== next) return { words, per: undefined, isUnclear: true }
    return { words: { first, next: i }, per, isUnclear: false }
  }
  return { words, per: undefined, isUnclear: hasOtherNumber(r, words) }
}

/** "Top 10", "Men's 100m": what stands under it is counted in a way that no rule knows. */
const hasOtherNumber = (r: TextReading, { first, next }: Stretch): boolean => {
  for (let i = first; i < next; i++) if (r.kind[i] === PieceKind.number) return true
  return false
}

/** Whether some word of it is of a class. */
export const says = (r: TextReading, words: Stretch | undefined, number: number): boolean =>
  words !== undefined && hasClass(r, words.first, words.next, number)

/** "GF", "W": letters are no noun. */
export const isLetters = (r: TextReading, { first, next }: Stretch): boolean => {
  const written = writtenAt(r, first)
  return next === first + 1 && written.length <= 3 && written === written.toUpperCase()
}
