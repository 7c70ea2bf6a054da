import {
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
  type Atoms,
} from './atoms.ts'
import { pad } from './calendar.ts'
import { isAge, isTemperature } from './lived-decades.ts'
import type { Reading, Value } from './resolve.ts'
import { Bit } from './words.ts'

/** A value that the text states in full. */
export function stated(value: string | null): Value {
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
  const isPair = isWord(atoms, start - 1, 'and') && isWord(atoms, start - 2, 's')
  if (length !== 2 || n < 20 || !(isTold || isPair)) return undefined
  if (!isShort && (isAge(atoms, start) || isTemperature(atoms, start))) return undefined
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

/** "44 BC", "AD 79" is no year of ours: its value is not told. */
function eraEnd(atoms: Atoms, i: number): number {
  if (!isCapital(atoms, i)) return 0
  if (isWord(atoms, i, 'bc') || isWord(atoms, i, 'bce')) return i + 1
  const isStopped = isWord(atoms, i, 'b') && isMark(atoms, i + 1, '.') && isWord(atoms, i + 2, 'c')
  return isStopped ? i + 3 : 0
}

/** A year on its own: "in 2008", "the 2008 games". A bare number that counts something is none. */
export function readYear(atoms: Atoms, start: number): Reading | undefined {
  const year = digitsAt(atoms, start)
  if (year === undefined || !isYear(atoms, start)) return undefined
  const before = atoms.text.charAt(startOf(atoms, start) - 1)
  if (
    /[\p{Sc}#@+/.:]/u.test(before) ||
    (isHyphen(atoms, start - 1) &&
      isGlued(atoms, start) &&
      !isYear(atoms, start - 2) &&
      !(bitsAt(atoms, start - 2) & Bit.edge))
  )
    return undefined
  if (NAMED_BY_NUMBER.has(lowerAt(atoms, start - 1))) return undefined
  if (/[\p{L}%°]/u.test(atoms.text.charAt(endOf(atoms, start)))) return undefined
  const era = eraEnd(atoms, start + 1)
  if (era > 0) return { start, end: era, kind: 'date', value: stated(null) }
  const slashed = readSlashed(atoms, start, year)
  if (slashed) return slashed
  if (isMark(atoms, start + 1, '/') && isGlued(atoms, start + 1)) return undefined
  if (!isYearLike(atoms, start, year)) return undefined
  const range = readYearRange(atoms, start, year)
  return range ?? { start, end: start + 1, kind: 'date', value: stated(pad(year, 4)) }
}

/** "2016/17": two years that follow each other. */
function readSlashed(atoms: Atoms, start: number, year: number): Reading | undefined {
  const second = isMark(atoms, start + 1, '/') ? digitsAt(atoms, start + 2) : undefined
  const end = start + 3
  if (second === undefined || isMark(atoms, end, '/')) return undefined
  const isNext = second === year + 1 || second === (year + 1) % 100
  return isNext && endOf(atoms, start + 2) > startOf(atoms, start + 2) + 1
    ? { start, end, kind: 'date', value: stated(`${year}/${year + 1}`) }
    : undefined
}

/** "1990-95" is an interval, "2012-03" a month. */
function readYearRange(atoms: Atoms, start: number, year: number): Reading | undefined {
  const isPair =
    isHyphen(atoms, start + 1) &&
    isGlued(atoms, start + 2) &&
    endOf(atoms, start + 2) - startOf(atoms, start + 2) === 2 &&
    !isHyphen(atoms, start + 3)
  const second = isPair ? digitsAt(atoms, start + 2) : undefined
  if (second === undefined) return undefined
  const end = start + 3
  if (second > year % 100)
    return { start, end, kind: 'date', value: stated(`${year}/${Math.floor(year / 100)}${second}`) }
  const isMonth = second >= 1 && second <= 12
  return isMonth ? { start, end, kind: 'date', value: stated(`${year}-${pad(second)}`) } : undefined
}

function isYearLike(atoms: Atoms, i: number, year: number): boolean {
  const bits = bitsAt(atoms, i - 1)
  const isModern = year >= 1900 && year <= 2100
  // The second of "the 2012-2013 season".
  if (isHyphen(atoms, i - 1) && isYear(atoms, i - 2)) return isModern
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
      !lowerAt(atoms, i + 1).endsWith('s')
    )
  return (
    !isLower(atoms, i + 1) ||
    isWord(atoms, i - 1, 's') ||
    bitsAt(atoms, i + 1) !== 0 ||
    isMark(atoms, i - 1, '(')
  )
}
