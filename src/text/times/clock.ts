import {
  bitsAt,
  codeAt,
  digitsAt,
  endOf,
  isGlued,
  isHyphen,
  isMark,
  isWord,
  lowerAt,
  startOf,
  type Atoms,
} from './atoms.ts'
import { pad } from './calendar.ts'
import { Bit } from './words.ts'

/** A time of day: `text` is its ISO form with the zone, `18:40+08:00`. */
export interface Clock {
  readonly text: string
  readonly end: number
}

/** Reads a time of day at the digits of atom `i`: "10:30", "5 p.m.", "0800 UTC", "7 o'clock". */
export function readClock(atoms: Atoms, i: number): Clock | undefined {
  const first = digitsAt(atoms, i)
  if (first === undefined) return undefined
  const military =
    endOf(atoms, i) - startOf(atoms, i) === 4 ? readMilitary(atoms, i, first) : undefined
  if (military) return military
  if (first > 24 || endOf(atoms, i) - startOf(atoms, i) > 2) return undefined

  const minutes = readMinutes(atoms, i)
  const half = readHalf(atoms, minutes.end) ?? halfOfRange(atoms, first, minutes.end)
  if (half) {
    if (first > 12 || first === 0) return undefined
    const hour = (first % 12) + (half.isAfternoon ? 12 : 0)
    return withZone(atoms, `${pad(hour)}:${minutes.text}`, half.end)
  }
  if (isGluedHours(atoms, i)) return { text: `${pad(first % 24)}:00`, end: i + 2 }
  if (isWord(atoms, minutes.end, 'o') && isWord(atoms, minutes.end + 2, 'clock'))
    return withZone(atoms, `${pad(first)}:00`, minutes.end + 3)
  if (minutes.end === i + 1) return undefined

  const clock = withZone(atoms, `${pad(first)}:${minutes.text}`, minutes.end)
  // "3:30" may be a score, a ratio or a verse: a zone or a preposition makes it a time.
  const isRange = isHyphen(atoms, minutes.end) && digitsAt(atoms, minutes.end + 1) !== undefined
  const isTold = clock.end > minutes.end || isRange || isAfterPreposition(atoms, i)
  return isTold && first < 24 ? clock : undefined
}

/** "at 16hrs": glued to its number and after a preposition, it is no length. */
function isGluedHours(atoms: Atoms, i: number): boolean {
  const isTold = ['at', 'by', 'until', 'till', 'from', 'beyond'].some((word) =>
    isWord(atoms, i - 1, word),
  )
  return isTold && isGlued(atoms, i + 1) && isWord(atoms, i + 1, 'hrs')
}

/** "9-11 a.m.", "from 3:30 to 4:30 p.m.": the end of a range tells the half of its start, unless that is later. */
function halfOfRange(
  atoms: Atoms,
  first: number,
  at: number,
): { isAfternoon: boolean; end: number } | undefined {
  const isRange = isHyphen(atoms, at) || isWord(atoms, at, 'to') || isWord(atoms, at, 'and')
  const last = isRange ? digitsAt(atoms, at + 1) : undefined
  if (last === undefined || last > 12) return undefined
  const half = readHalf(atoms, readMinutes(atoms, at + 1).end)
  if (!half) return undefined
  const isCrossing = first % 12 > last % 12
  return { isAfternoon: half.isAfternoon !== isCrossing, end: at }
}

function isAfterPreposition(atoms: Atoms, i: number): boolean {
  return ['at', 'by', 'until', 'till', 'from', 'around', 'about', 'before', 'after', 'since'].some(
    (word) => isWord(atoms, i - 1, word),
  )
}

function readMilitary(atoms: Atoms, i: number, value: number): Clock | undefined {
  if (value % 100 > 59 || value >= 2400) return undefined
  const hour = pad(Math.floor(value / 100))
  const isHours = isWord(atoms, i + 1, 'hours') || isWord(atoms, i + 1, 'hrs')
  if (isHours && isAfterPreposition(atoms, i))
    return withZone(atoms, `${hour}:${pad(value % 100)}`, i + 2)
  const clock = withZone(atoms, `${hour}:${pad(value % 100)}`, i + 1)
  return clock.end > i + 1 && codeAt(atoms, i + 1) < 97 ? clock : undefined
}

function readMinutes(atoms: Atoms, i: number): Clock {
  const colon = isMark(atoms, i + 1, ':') || isMark(atoms, i + 1, '.')
  const isFull = colon && isGlued(atoms, i + 1) && isGlued(atoms, i + 2)
  const value = isFull ? digitsAt(atoms, i + 2) : undefined
  const isMinutes =
    value !== undefined && value < 60 && endOf(atoms, i + 2) - startOf(atoms, i + 2) === 2
  if (!isMinutes || (isMark(atoms, i + 1, '.') && !readHalf(atoms, i + 3)))
    return { text: '00', end: i + 1 }

  const seconds =
    isMark(atoms, i + 3, ':') && isGlued(atoms, i + 4) ? digitsAt(atoms, i + 4) : undefined
  if (seconds === undefined || seconds > 59) return { text: pad(value), end: i + 3 }
  return { text: `${pad(value)}:${pad(seconds)}`, end: i + 5 }
}

/** "a.m.", "pm", "P.M." */
function readHalf(atoms: Atoms, i: number): { isAfternoon: boolean; end: number } | undefined {
  const first = codeAt(atoms, i) | 32
  if (first !== 97 && first !== 112) return undefined
  const word = endOf(atoms, i) - startOf(atoms, i) <= 2 ? lowerAt(atoms, i) : ''
  if (word === 'am' || word === 'pm') return { isAfternoon: word === 'pm', end: i + 1 }
  if (word !== 'a' && word !== 'p') return undefined
  if (!isMark(atoms, i + 1, '.') || !isGlued(atoms, i + 1) || !isWord(atoms, i + 2, 'm'))
    return undefined
  const end = isMark(atoms, i + 3, '.') && isGlued(atoms, i + 3) ? i + 4 : i + 3
  return { isAfternoon: word === 'p', end }
}

/** Adds a zone that follows: "UTC", "EST", "(GMT +8)", "local time". Only fixed offsets change the value. */
function withZone(atoms: Atoms, text: string, end: number): Clock {
  const open = isMark(atoms, end, '(') ? 1 : 0
  const word = atoms.words[end + open]
  if (!word || !(word.bits & Bit.zone)) return { text, end }
  const isSummer = word.text !== 'local' && word.code === ''
  let stop = end + open + 1
  if (isSummer || word.text === 'local') {
    const isTime = isWord(atoms, stop, 'time')
    const isAbbreviation = word.text.length === 2
    if (codeAt(atoms, end + open) > 96 && !isTime) return { text, end }
    if (!isTime && !isAbbreviation && word.text === 'central' && bitsAt(atoms, stop) === 0)
      return { text, end }
    return closed(atoms, text, isTime ? stop + 1 : stop, open)
  }
  if (codeAt(atoms, end + open) > 96) return { text, end }
  let minutes = word.n
  const sign = isMark(atoms, stop, '+') ? 1 : isMark(atoms, stop, '-') ? -1 : 0
  const hours = sign === 0 ? undefined : digitsAt(atoms, stop + 1)
  if (hours !== undefined && hours < 15) {
    minutes = sign * hours * 60
    stop += 2
  }
  return closed(atoms, text + offsetOf(minutes), stop, open)
}

function closed(atoms: Atoms, text: string, end: number, open: number): Clock {
  return { text, end: open > 0 && isMark(atoms, end, ')') ? end + 1 : end }
}

function offsetOf(minutes: number): string {
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}
