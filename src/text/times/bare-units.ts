import { codeAt, endOf, isHyphen, isLower, isWord, startOf, type Atoms } from './atoms.ts'
import { readMonthPhrase } from './dates.ts'
import { fromAnchor, fromNow } from './relative.ts'
import { firstDay, isWholeDay, period, type Reading, type Value } from './resolve.ts'
import { Bit } from './words.ts'
import { readYear } from './years.ts'

/** "the week of March 5", "the day", "the entire year": the unit of the date before. */
export function readBareUnit(atoms: Atoms, start: number): Reading | undefined {
  if (!isWord(atoms, start, 'the')) return undefined
  let i = start + 1
  while (
    i < start + 3 &&
    ['entire', 'whole', 'full', 'calendar'].some((word) => isWord(atoms, i, word))
  )
    i++
  const word = atoms.words[i]
  if (!word || !(word.bits & Bit.unit) || word.bits & Bit.plural || !/^[DWMQY]E?$/.test(word.code))
    return undefined
  if (isHyphen(atoms, i + 1) || !isLower(atoms, i)) return undefined
  const value = currentUnit(word.code)
  if (isWord(atoms, i + 1, 'before') && isWord(atoms, i + 2, 'last'))
    return { start, end: i + 3, kind: 'date', value: fromNow(word.code, -2) }
  const shift = atoms.words[i + 1]
  if (shift && shift.bits & Bit.shift && shift.code === 'anchor' && isShiftEnd(atoms, i + 2))
    return readDayBefore(atoms, start, i, word.code, shift.n)
  const date = isWord(atoms, i + 1, 'of') ? readMonthPhrase(atoms, i + 2) : undefined
  if (date && word.code === 'W') return { ...date, start, value: unitOf('W', date.value) }
  const named = readNamedUnit(atoms, i, word.code)
  if (named) return { ...named, start }
  const ended = endedOn(atoms, i + 1)
  if (ended) return { start, end: i + 1, kind: 'date', value: unitOf(word.code, ended.value) }
  if (isWord(atoms, i + 1, 'previous') || isWord(atoms, i + 1, 'prior'))
    return { start, end: i + 2, kind: 'date', value: fromAnchor(word.code, -1) }
  return isUnitTold(atoms, start, i) ? { start, end: i + 1, kind: 'date', value } : undefined
}

/** "the year 2011", "the month of May": the name tells all. */
function readNamedUnit(atoms: Atoms, i: number, unit: string): Reading | undefined {
  if (unit === 'Y') return readYear(atoms, isWord(atoms, i + 1, 'of') ? i + 2 : i + 1)
  const month =
    unit === 'M' && isWord(atoms, i + 1, 'of') ? readMonthPhrase(atoms, i + 2) : undefined
  return month
}

/** "the quarter ended Dec. 31": the date that follows. */
function endedOn(atoms: Atoms, i: number): Reading | undefined {
  const isEnded = ['ended', 'ending', 'ends'].some((word) => isWord(atoms, i, word))
  const at = isWord(atoms, i + 1, 'on') ? i + 2 : i + 1
  return isEnded ? readMonthPhrase(atoms, at) : undefined
}

/** The unit of the calendar in which a date lies. */
function unitOf(unit: string, value: Value): Value {
  return (context) => {
    const date = value(context)
    const day = date === null || !isWholeDay(date) ? undefined : firstDay(date)
    return day === undefined ? null : period(day, unit, 0)
  }
}

/** "the day before", "the year after", "the day after tomorrow" */
function readDayBefore(
  atoms: Atoms,
  start: number,
  i: number,
  unit: string,
  n: number,
): Reading | undefined {
  const end = i + 2
  if (isWord(atoms, end, 'tomorrow'))
    return { start, end: end + 1, kind: 'date', value: fromNow('D', 2) }
  if (isWord(atoms, end, 'yesterday'))
    return { start, end: end + 1, kind: 'date', value: fromNow('D', -2) }
  return { start, end, kind: 'date', value: fromAnchor(unit, n) }
}

/** "the day before" ends its clause; else it is the day before something that happened. */
function isShiftEnd(atoms: Atoms, i: number): boolean {
  return isLastWord(atoms, i) || isWord(atoms, i, 'tomorrow') || isWord(atoms, i, 'yesterday')
}

/** "for the day", "end the day", "of the week": a bare unit is a date only in such company. */
function isUnitTold(atoms: Atoms, start: number, i: number): boolean {
  if (isWord(atoms, i + 1, 'of') || isWord(atoms, i + 1, 'when') || isWord(atoms, i + 1, 'that'))
    return false
  const before = atoms.words[start - 1]
  if (before?.text === 'at') return isWord(atoms, i, 'weekend')
  if (!before)
    return /^(?:end|ended|ending|finish|finished|start|started|starting|begin|close|closed)$/.test(
      wordBefore(atoms, start),
    )
  return [
    'for',
    'of',
    'in',
    'during',
    'on',
    'over',
    'through',
    'end',
    'close',
    'start',
    'by',
  ].includes(before.text)
}

function wordBefore(atoms: Atoms, i: number): string {
  return i > 0
    ? atoms.text
        .slice(startOf(atoms, i - 1), Math.min(endOf(atoms, i - 1), startOf(atoms, i - 1) + 12))
        .toLowerCase()
    : ''
}

function currentUnit(unit: string): Value {
  return (context) => {
    const isNear = unit === 'D' || context.lastInSentence !== undefined
    return unit === 'WE' || !isNear ? fromNow(unit, 0)(context) : fromAnchor(unit, 0)(context)
  }
}

/** Atom `i` begins a word that is followed by nothing more of its sentence. */
function isLastWord(atoms: Atoms, i: number): boolean {
  const code = codeAt(atoms, i)
  if (code === 0x201d || code === 34 || code === 41) return true
  return code === 0 || code === 46 || code === 44 || code === 59 || code === 33 || code === 63
}
