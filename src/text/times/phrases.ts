import { readAmountPhrase } from './amounts.ts'
import { bitsAt, codeAt, isCapital, isGlued, isHyphen, isWord, type Atoms } from './atoms.ts'
import { readBarePlural } from './bare-plurals.ts'
import { readBareUnit } from './bare-units.ts'
import { readClock } from './clock.ts'
import { readDayFirst, readMonthPhrase } from './dates.ts'
import { readListedDay } from './day-lists.ts'
import {
  clockReading,
  joined,
  readBarePart,
  readDeictic,
  readShortYear,
  readWeekday,
} from './days.ts'
import { readHoliday } from './holidays.ts'
import { readLater } from './later.ts'
import { readNumericDate } from './numeric-dates.ts'
import { readMonthOrdinal, readOrdinalOf } from './ordinal-days.ts'
import { readBareEnd, readPartOfDay } from './parts-of.ts'
import { readOrdinalPhrase } from './periods.ts'
import { readFiscal, readShortQuarter } from './quarters.ts'
import {
  readNamedDecade,
  readReference,
  readTheReference,
  readUnitEnd,
  readYearAgo,
} from './references.ts'
import { readRelative } from './relative.ts'
import type { Reading } from './resolve.ts'
import { readSamePeriod } from './same-period.ts'
import { readSeason } from './seasons.ts'
import { readEvery, readFrequency } from './sets.ts'
import { readBareStretch } from './stretches.ts'
import { readDayBeside } from './weeks.ts'
import { Bit, type Word } from './words.ts'
import { readYearFirst } from './year-first.ts'
import { isApostrophe, isYear, readDecade, readYear } from './years.ts'

/** The temporal expression that starts at atom `i`, the longest one the grammar knows; nothing if there is none. */
export function readTime(atoms: Atoms, i: number, depth = 0): Reading | undefined {
  // "early in the end of the beginning of …": nobody means more than two.
  if (depth > 2) return undefined
  const code = codeAt(atoms, i)
  const reading = code >= 48 && code <= 57 ? readNumeric(atoms, i) : readWorded(atoms, i, depth)
  return reading ? joined(atoms, reading) : undefined
}

function readNumeric(atoms: Atoms, i: number): Reading | undefined {
  const date =
    readNumericDate(atoms, i) ??
    readDayFirst(atoms, i) ??
    readListedDay(atoms, i) ??
    (isGlued(atoms, i + 1) ? readOrdinalOf(atoms, i) : undefined) ??
    readDecade(atoms, i) ??
    readShortQuarter(atoms, i)
  if (date) return date
  const clock = readClock(atoms, i)
  if (clock) return clockReading(atoms, i, clock)
  return (
    readOrdinalPhrase(atoms, i) ??
    readAmountPhrase(atoms, i) ??
    readYearFirst(atoms, i) ??
    readYear(atoms, i)
  )
}

/** What no time has after its determiner. */
const VERBS = Bit.future | Bit.past | Bit.speech

function readWorded(atoms: Atoms, i: number, depth: number): Reading | undefined {
  if (isApostrophe(codeAt(atoms, i))) return readShortYear(atoms, i)
  const word = atoms.words[i]
  if (!word) return isWord(atoms, i, 'q') ? readShortQuarter(atoms, i) : undefined
  const { bits } = word
  // Most determiners stand before other things than times.
  if (bits === Bit.determiner && !(bitsAt(atoms, i + 1) & ~VERBS) && !hasDigits(atoms, i + 1))
    return undefined
  if (bits & Bit.month) {
    const month = readMonthOrdinal(atoms, i) ?? readMonthPhrase(atoms, i)
    if (month) return month
  }
  if (bits & Bit.weekday && isCapital(atoms, i)) return readWeekday(atoms, i, word)
  if (bits & Bit.holiday) {
    const holiday = readHoliday(atoms, i)
    if (holiday) return holiday
  }
  if (bits & Bit.deictic) return readDeictic(atoms, i, word)
  if (bits & Bit.edge) {
    const edge = readEdge(atoms, i, word, depth)
    if (edge) return edge
    const later = readLater(atoms, i)
    if (later) return later
  }
  if (bits & Bit.every) return readEvery(atoms, i)
  if (bits & Bit.frequency) return readFrequency(atoms, i, word)
  if (bits & Bit.modifier) return readModified(atoms, i)
  return readNominal(atoms, i, word, depth)
}

/** What starts with a determiner, an adjective, a number word, a unit. */
function readNominal(atoms: Atoms, i: number, word: Word, depth: number): Reading | undefined {
  const { bits } = word
  if (bits & Bit.boundary && word.text !== 'half') return readBareEnd(atoms, i)
  if (bits & (Bit.determiner | Bit.relative | Bit.ordinal | Bit.fiscal)) {
    const found = readAfterDeterminer(atoms, i, depth)
    if (found) return found
  }
  if (bits & Bit.reference) return readReference(atoms, i, word)
  if (bits & (Bit.cardinal | Bit.vague | Bit.determiner) || word.text === 'half') {
    const amount = readAmountPhrase(atoms, i)
    if (amount) return amount
  }
  if (bits & Bit.cardinal) return readOrdinalPhrase(atoms, i)
  if (bits & Bit.season) return readSeason(atoms, i)
  if (bits & Bit.part) return readBarePart(atoms, i, word)
  if (bits & Bit.unit && !(bits & Bit.plural)) return readUnitEnd(atoms, i, word)
  if (bits & Bit.unit && bits & Bit.plural) return readBarePlural(atoms, i, word)
  return undefined
}

function hasDigits(atoms: Atoms, i: number): boolean {
  const code = codeAt(atoms, i)
  return code >= 48 && code <= 57
}

function readAfterDeterminer(atoms: Atoms, i: number, depth: number): Reading | undefined {
  return (
    readSamePeriod(atoms, i) ??
    readOrdinalPhrase(atoms, i) ??
    readOrdinalOf(atoms, i) ??
    readRelative(atoms, i) ??
    readBoundary(atoms, i, depth) ??
    readYearAgo(atoms, i) ??
    readFiscal(atoms, i) ??
    readSeason(atoms, i) ??
    readBareStretch(atoms, i) ??
    readPartOfDay(atoms, i) ??
    readDayBeside(atoms, i) ??
    readBareUnit(atoms, i) ??
    readTheReference(atoms, i) ??
    readNamedDecade(atoms, i)
  )
}

/** "early June", "later this year", "mid-2011", "late in the day": the value is the inner one's. */
function readEdge(atoms: Atoms, i: number, word: Word, depth: number): Reading | undefined {
  let at = isHyphen(atoms, i + 1) ? i + 2 : i + 1
  const isShift = (word.bits & Bit.shift) !== 0
  if (isHyphen(atoms, at - 1) && !(word.text === 'mid' || isDatedAt(atoms, at))) return undefined
  if (isWord(atoms, at, 'in') || isWord(atoms, at, 'on')) at++
  const inner = readTime(atoms, at, depth + 1)
  if (!inner || inner.kind === 'duration' || inner.kind === 'set') return undefined
  if (
    isShift &&
    !(bitsAt(atoms, at) & (Bit.determiner | Bit.relative | Bit.deictic | Bit.month | Bit.weekday))
  )
    return undefined
  const begins = bitsAt(atoms, i - 1) & Bit.determiner ? i - 1 : i
  return { ...inner, start: isWord(atoms, begins, 'the') ? begins : i }
}

/** "early-June", "late-2024": a month or a year after the hyphen. */
function isDatedAt(atoms: Atoms, at: number): boolean {
  return (bitsAt(atoms, at) & Bit.month) !== 0 || isYear(atoms, at)
}

/** "the end of last year", "the beginning of the month" */
function readBoundary(atoms: Atoms, start: number, depth: number): Reading | undefined {
  let i = bitsAt(atoms, start) & Bit.determiner ? start + 1 : start
  if (i === start) return undefined
  if (isWord(atoms, i, 'very')) i++
  const bits = bitsAt(atoms, i)
  if (!(bits & Bit.boundary) || !isWord(atoms, i + 1, 'of') || isWord(atoms, i, 'half'))
    return undefined
  const inner = readTime(atoms, i + 2, depth + 1)
  const isDated = inner && (inner.kind === 'date' || inner.kind === 'time')
  return isDated ? { ...inner, start } : undefined
}

/** "nearly five months", "just over a week", "more than a year": the modifier belongs to the phrase. */
function readModified(atoms: Atoms, start: number): Reading | undefined {
  const i = bitsAt(atoms, start + 1) & Bit.modifier ? start + 2 : start + 1
  const amount = readAmountPhrase(atoms, i)
  const isVague =
    isWord(atoms, start, 'over') && bitsAt(atoms, i) & Bit.determiner && !isWord(atoms, i, 'a')
  return amount && amount.kind !== 'set' && !isVague ? { ...amount, start } : undefined
}
