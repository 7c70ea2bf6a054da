import {
  type Atoms,
  bitsAt,
  codeAt,
  digitsAt,
  endOf,
  isCapital,
  isGlued,
  isHyphen,
  isLower,
  isMark,
  isWord,
  lowerAt,
  startOf,
} from './atoms.ts'
import { dayOf, daysIn, isoDay, isoMonth, pad, partsOf } from './calendar.ts'
import { dateNear, monthNear, nowOf, type Reading, type Value } from './resolve.ts'
import { Bit } from './words.ts'

/** A value that the text states in full. */
export function stated(value: string): Value {
  return () => value
}

export function isYear(atoms: Atoms, i: number): boolean {
  const year = digitsAt(atoms, i)
  return (
    year !== undefined &&
    year >= 1000 &&
    year <= 2199 &&
    endOf(atoms, i) - startOf(atoms, i) === 4 &&
    !isMark(atoms, i - 1, '$') &&
    !(
      isGlued(atoms, i + 1) &&
      /[,.:%]/.test(atoms.text.charAt(endOf(atoms, i))) &&
      isGlued(atoms, i + 2) &&
      digitsAt(atoms, i + 2) !== undefined
    )
  )
}

/** The day of a month at atom `i`: "22", "22nd"; and where it ends. */
export function readMonthDay(atoms: Atoms, i: number): { day: number; end: number } | undefined {
  const day = digitsAt(atoms, i)
  if (day === undefined || day < 1 || day > 31 || endOf(atoms, i) - startOf(atoms, i) > 2)
    return undefined
  const hasSuffix =
    isGlued(atoms, i + 1) && ['st', 'nd', 'rd', 'th'].some((suffix) => isWord(atoms, i + 1, suffix))
  const end = hasSuffix ? i + 2 : i + 1
  // "June 3.5 percent", "May 5:30", "March 10,000"
  const isLonger =
    isGlued(atoms, end) && isGlued(atoms, end + 1) && digitsAt(atoms, end + 1) !== undefined
  const isList =
    isMark(atoms, end, ',') && digitsAt(atoms, end + 1) !== undefined && isYear(atoms, end + 1)
  return isLonger && !isList && !isHyphen(atoms, end) ? undefined : { day, end }
}

/** A name of a month at atom `i`, its full stop included; nothing where the word is likely another one. */
export function readMonth(atoms: Atoms, i: number): { month: number; end: number } | undefined {
  const word = atoms.words[i]
  if (!word || !(word.bits & Bit.month) || !isCapital(atoms, i)) return undefined
  const hasStop =
    (word.bits & Bit.short) !== 0 && isMark(atoms, i + 1, '.') && isGlued(atoms, i + 1)
  const end = hasStop ? i + 2 : i + 1
  if (digitsAt(atoms, end) !== undefined || isBetweenNumbers(atoms, i))
    return { month: word.n, end }
  if (word.bits & Bit.short && !hasStop && codeAt(atoms, i + 1) !== 0 && word.text.length < 4)
    return undefined
  if (word.bits & Bit.ambiguous && !isMonthLike(atoms, i)) return undefined
  return { month: word.n, end }
}

function isBetweenNumbers(atoms: Atoms, i: number): boolean {
  return digitsAt(atoms, i - 1) !== undefined && !isGlued(atoms, i)
}

/** "in May", "last March", "mid-August": what stands before makes it a month. */
function isMonthLike(atoms: Atoms, i: number): boolean {
  const before = isHyphen(atoms, i - 1) ? i - 2 : i - 1
  const bits = bitsAt(atoms, before)
  if (bits & (Bit.preposition | Bit.relative | Bit.edge) && !isWord(atoms, before, 'as'))
    return true
  if (isWord(atoms, before, 'and') || isWord(atoms, before, 'or'))
    return (
      (bitsAt(atoms, before - 1) & Bit.month) !== 0 || digitsAt(atoms, before - 1) !== undefined
    )
  const word = atoms.words[i]?.text
  if (word === 'april' || word === 'june' || word === 'august') return !isCapital(atoms, i + 1)
  return false
}

/** "last year", "of next year" after a month: how many years away, and where it ends. */
function relativeYear(atoms: Atoms, i: number): { years: number; end: number } | undefined {
  const head = atoms.words[i]
  const isRelative =
    head && head.bits & Bit.relative && head.code === '' && isWord(atoms, i + 1, 'year')
  return isRelative ? { years: head.n, end: i + 2 } : undefined
}

function inMonthOfYear(month: number, years: number): Value {
  return (context) => {
    const now = nowOf(context)
    return now === undefined ? `XXXX-${pad(month)}` : isoMonth(partsOf(now).year + years, month)
  }
}

function inMonth(month: number): Value {
  return (context) => {
    const now = nowOf(context)
    return now === undefined ? `XXXX-${pad(month)}` : monthNear(now, month, context.tense())
  }
}

function onDate(month: number, day: number): Value {
  return (context) => {
    const now = nowOf(context)
    if (now === undefined) return `XXXX-${pad(month)}-${pad(day)}`
    return isoDay(dateNear(now, month, day, context.tense()))
  }
}

/** "August 22, 2025", "Aug. 22", "August 2025", "August". */
export function readMonthPhrase(atoms: Atoms, start: number): Reading | undefined {
  const name = readMonth(atoms, start)
  if (!name) return undefined
  const { month } = name
  const date = readMonthDay(atoms, name.end)
  if (date && date.day <= daysIn(month)) {
    const year = yearAfter(atoms, date.end)
    if (year)
      return {
        start,
        end: year.end,
        kind: 'date',
        value: stated(dateOf(year.year, month, date.day)),
      }
    return { start, end: date.end, kind: 'date', value: onDate(month, date.day) }
  }
  const of = isWord(atoms, name.end, 'of') ? name.end + 1 : name.end
  const year = yearAfter(atoms, of)
  if (year)
    return {
      start,
      end: year.end,
      kind: 'date',
      value: stated(`${pad(year.year, 4)}-${pad(month)}`),
    }
  const ofYear = relativeYear(atoms, of)
  if (ofYear)
    return { start, end: ofYear.end, kind: 'date', value: inMonthOfYear(month, ofYear.years) }
  const end =
    isMark(atoms, name.end - 1, '.') && codeAt(atoms, name.end) === 0 ? name.end - 1 : name.end
  return { start, end, kind: 'date', value: inMonth(month) }
}

function dateOf(year: number, month: number, day: number): string {
  return isoDay(dayOf(year, month, day))
}

/** A year that follows a day or month, perhaps after a comma. */
function yearAfter(atoms: Atoms, at: number): { year: number; end: number } | undefined {
  const i = isMark(atoms, at, ',') ? at + 1 : at
  const year = digitsAt(atoms, i)
  return year !== undefined && isYear(atoms, i) ? { year, end: i + 1 } : undefined
}

/** "22 August 2025", "22nd of August", "30 Aug.". */
export function readDayFirst(atoms: Atoms, start: number): Reading | undefined {
  const date = readMonthDay(atoms, start)
  if (!date) return undefined
  const name = readMonth(atoms, isWord(atoms, date.end, 'of') ? date.end + 1 : date.end)
  if (!name || date.day > daysIn(name.month)) return undefined
  // "between 5 May 10": the day after the name is the better one.
  if (readMonthDay(atoms, name.end) && !isYear(atoms, name.end)) return undefined
  const year = yearAfter(atoms, name.end)
  const value = year
    ? stated(dateOf(year.year, name.month, date.day))
    : onDate(name.month, date.day)
  return { start, end: year ? year.end : name.end, kind: 'date', value }
}

const ISO_DATE =
  /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:T(\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?))?(?![\d-])/y
const SLASHED = /(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/y

/** "2025-08-22", "8/22/2025" (the American order unless only the other fits). */
export function readNumericDate(atoms: Atoms, start: number): Reading | undefined {
  const from = startOf(atoms, start)
  const before = atoms.text.charCodeAt(from - 1)
  if (before >= 45 && before <= 58) return undefined
  ISO_DATE.lastIndex = from
  const iso = ISO_DATE.exec(atoms.text)
  if (iso)
    return numeric(atoms, start, iso[0], Number(iso[1]), Number(iso[3]), Number(iso[4]), iso[5])
  // The one day that is written without its year.
  if (/^9\/11(?![\d/])/.test(atoms.text.slice(from, from + 5)))
    return { start, end: start + 3, kind: 'date', value: stated('2001-09-11') }
  SLASHED.lastIndex = from
  const match = SLASHED.exec(atoms.text)
  if (!match || (match[2] !== '/' && match[4]?.length !== 4)) return undefined
  const [a, b] = [Number(match[1]), Number(match[3])]
  const short = Number(match[4])
  const year = match[4]?.length === 2 ? short + (short < 70 ? 2000 : 1900) : short
  const isDayFirst = a > 12 || match[2] === '.'
  return isDayFirst
    ? numeric(atoms, start, match[0], year, b, a)
    : numeric(atoms, start, match[0], year, a, b)
}

function numeric(
  atoms: Atoms,
  start: number,
  written: string,
  year: number,
  month: number,
  day: number,
  clock?: string,
): Reading | undefined {
  if (year < 1000 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysIn(month))
    return undefined
  const stop = startOf(atoms, start) + written.length
  let end = start
  while (end < atoms.count && startOf(atoms, end) < stop) end++
  const date = dateOf(year, month, day)
  return {
    start,
    end,
    kind: clock ? 'time' : 'date',
    value: stated(clock ? `${date}T${clock}` : date),
  }
}

/** "1990s", "'90s", "the nineties" have no day: the first digits are the value, `199`. */
export function readDecade(atoms: Atoms, start: number): Reading | undefined {
  const n = digitsAt(atoms, start)
  if (n === undefined || n % 10 !== 0) return undefined
  const length = endOf(atoms, start) - startOf(atoms, start)
  const apostrophe = isApostrophe(codeAt(atoms, start + 1)) ? start + 2 : start + 1
  const isDecade =
    isGlued(atoms, start + 1) && isGlued(atoms, apostrophe) && isWord(atoms, apostrophe, 's')
  if (!isDecade || codeAt(atoms, apostrophe) !== 115) return undefined
  if (length === 4 && n >= 1000 && n < 2100) {
    return { start, end: apostrophe + 1, kind: 'date', value: stated(pad(n / 10, 3)) }
  }
  const isShort = isApostrophe(codeAt(atoms, start - 1)) && isGlued(atoms, start)
  const isTold =
    isShort ||
    isWord(atoms, start - 1, 'the') ||
    isMark(atoms, start - 1, '-') ||
    bitsAt(atoms, start - 1) & Bit.edge
  const isAge =
    isWord(atoms, start - 1, 'his') ||
    isWord(atoms, start - 1, 'her') ||
    isWord(atoms, start - 1, 'their')
  const isPair = isWord(atoms, start - 1, 'and') && isWord(atoms, start - 2, 's')
  if (length !== 2 || n < 20 || isAge || !(isTold || isPair)) return undefined
  return {
    start: isShort ? start - 1 : start,
    end: apostrophe + 1,
    kind: 'date',
    value: stated(`19${n / 10}`),
  }
}

export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018
}

const COUNTED_AFTER_YEAR = new Set(
  'people percent points miles feet meters metres kilometers kilometres dollars euros pounds yen jobs men women troops soldiers workers members votes calories words pages homes houses times acres tons tonnes barrels units copies shares employees students children patients cases deaths index'.split(
    ' ',
  ),
)

/** What bears a number that is no year: "the Russell 2000". */
const NAMED_BY_NUMBER = new Set(
  'russell russel windows office fortune nikkei forbes boeing airbus route flight room section page chapter resolution topix csi hdr xbox'.split(
    ' ',
  ),
)

/** A year on its own: "in 2008", "the 2008 games". A bare number that counts something is none. */
export function readYear(atoms: Atoms, start: number): Reading | undefined {
  const year = digitsAt(atoms, start)
  if (year === undefined || !isYear(atoms, start)) return undefined
  const before = atoms.text.charAt(startOf(atoms, start) - 1)
  if (
    /[\p{Sc}#@+/.:]/u.test(before) ||
    (isHyphen(atoms, start - 1) &&
      isGlued(atoms, start) &&
      /[\p{L}]/u.test(atoms.text.charAt(startOf(atoms, start) - 2)) &&
      !(bitsAt(atoms, start - 2) & Bit.edge))
  )
    return undefined
  if (NAMED_BY_NUMBER.has(lowerAt(atoms, start - 1))) return undefined
  if (/[\p{L}%°/]/u.test(atoms.text.charAt(endOf(atoms, start)))) return undefined
  return isYearLike(atoms, start, year)
    ? { start, end: start + 1, kind: 'date', value: stated(pad(year, 4)) }
    : undefined
}

function isYearLike(atoms: Atoms, i: number, year: number): boolean {
  const bits = bitsAt(atoms, i - 1)
  const isModern = year >= 1900 && year <= 2100
  const isCounted = COUNTED_AFTER_YEAR.has(lowerAt(atoms, i + 1))
  if (isCounted || (bits & Bit.modifier && !isWord(atoms, i - 1, 'around'))) return false
  if (isWord(atoms, i - 1, 'than') || isWord(atoms, i - 1, 'no') || isWord(atoms, i - 1, 'least'))
    return false
  if (
    bits & (Bit.preposition | Bit.edge | Bit.month | Bit.season | Bit.fiscal) &&
    !isWord(atoms, i - 1, 'over')
  ) {
    if (isWord(atoms, i - 1, 'to') || isWord(atoms, i - 1, 'for') || isWord(atoms, i - 1, 'at'))
      return isModern
    return isModern || year >= 1400
  }
  if (!isModern) return false
  if (bits & Bit.determiner || isLower(atoms, i - 1))
    return (
      !isLower(atoms, i + 1) ||
      (bits & Bit.determiner) !== 0 ||
      !/s$/.test(atoms.text.slice(startOf(atoms, i + 1), endOf(atoms, i + 1)))
    )
  return (
    !isLower(atoms, i + 1) ||
    isWord(atoms, i - 1, 's') ||
    bitsAt(atoms, i + 1) !== 0 ||
    isMark(atoms, i - 1, '(')
  )
}
