import { Class } from '../reading/classes.ts'
import {
  is,
  isApart,
  isCapital,
  isSameSentence,
  lengthAt,
  sentenceStart,
} from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { pad } from './calendar.ts'
import { isDash, isOldYear } from './old-years.ts'
import { charBefore, digitsAt, isJoint, isSmall, yearAt, type Part } from './parts.ts'

/** A year on its own: "in 2008", "the 2008 games", "1990-95", "2016/17". Its value is null before our era. */
export function readYear(r: TextReading, i: number): Part<string | null> | undefined {
  const year = yearAt(r, i)
  if (year === undefined || isNamed(r, i)) return undefined
  if (isCapital(r, i + 1) && is(r, i + 1, Class.era)) return { is: null, next: i + 2 }
  const slashed = readSlashed(r, i, year)
  if (slashed) return slashed
  if (is(r, i + 1, Class.slash) && !isApart(r, i + 1)) return undefined
  if (!isYearLike(r, i, year)) return undefined
  return readYearRange(r, i, year) ?? { is: pad(year, 4), next: i + 1 }
}

/** "the Russell 2000", "Covid-2019", "#1995". */
function isNamed(r: TextReading, i: number): boolean {
  const before = charBefore(r, i)
  if (/[\p{Sc}#@+/.:]/u.test(before) || is(r, i - 1, Class.namedByNumber)) return true
  const isJoined = isJoint(r, i - 1) && !isApart(r, i)
  if (!isJoined || is(r, i - 2, Class.edge)) return false
  // "7(3):1900-1914"
  return yearAt(r, i - 2) === undefined || isNamed(r, i - 2)
}

/** "2016/17": two years that follow each other. */
function readSlashed(r: TextReading, i: number, year: number): Part<string> | undefined {
  const second = is(r, i + 1, Class.slash) ? digitsAt(r, i + 2) : undefined
  if (second === undefined || second < 10 || is(r, i + 3, Class.slash)) return undefined
  const isNext = second === year + 1 || second === (year + 1) % 100
  return isNext ? { is: `${year}/${year + 1}`, next: i + 3 } : undefined
}

/** "1990-95", "2003-04", "1999-00" are intervals, "2012-03" is a month. */
function readYearRange(r: TextReading, i: number, year: number): Part<string> | undefined {
  const isPair = isJoint(r, i + 1) && !isApart(r, i + 2) && !isJoint(r, i + 3)
  const second = isPair && lengthAt(r, i + 2) === 2 ? digitsAt(r, i + 2) : undefined
  if (second === undefined) return undefined
  const next = i + 3
  const isNext = second === (year + 1) % 100
  const last = isNext ? year + 1 : Math.floor(year / 100) * 100 + second
  if (last > year) return { is: `${year}/${last}`, next }
  return second >= 1 && second <= 12 ? { is: `${year}-${pad(second)}`, next } : undefined
}

/** A bare number that counts something is none. */
function isYearLike(r: TextReading, i: number, year: number): boolean {
  const isModern = year >= 1900 && year <= 2100
  // The second of "the 2012-2013 season".
  if (isDash(r, i - 1) && yearAt(r, i - 2) !== undefined && isModern) return true
  if (isNoYear(r, i)) return false
  return isModern ? isModernYear(r, i) : isOldYear(r, i, year)
}

const isModernYear = (r: TextReading, i: number): boolean =>
  is(r, i - 1, Class.yearLead) || is(r, i - 1, Class.modernYearLead) || isNounOfYear(r, i)

/** "1900 tons", "flight 1920", "1920 × 1080"; what begins the next line is not counted. */
const isNoYear = (r: TextReading, i: number): boolean =>
  (is(r, i + 1, Class.countedNoun) && isSameSentence(r, i, i + 1)) ||
  (is(r, i - 1, Class.noYearBefore) && !isSinceAtLeast(r, i)) ||
  is(r, i + 1, Class.timesSign) ||
  is(r, i - 1, Class.timesSign)

/** "until at least 2021" */
const isSinceAtLeast = (r: TextReading, i: number): boolean =>
  is(r, i - 2, Class.at) && (is(r, i - 3, Class.sinceWhen) || is(r, i - 3, Class.untilWhen))

/** "the 2008 games", "'s 2008 budget", "1983's hit", "2025 was"; a bare number before a plural counts. */
function isNounOfYear(r: TextReading, i: number): boolean {
  if (!isSmall(r, i + 1) || is(r, i + 1, Class.genitive)) return true
  if (isSubject(r, i)) return true
  if (is(r, i - 1, Class.timeDeterminer)) return true
  if (isSmall(r, i - 1) && !is(r, i - 1, Class.genitive))
    return !is(r, i + 1, Class.inPluralForm) && !is(r, i + 1, Class.be)
  return (
    is(r, i - 1, Class.genitive) || is(r, i - 1, Class.openBracket) || is(r, i + 1, Class.timeKnown)
  )
}

/** "2025 was", "With 2026 bringing", but not "some 1950 was". */
const isSubject = (r: TextReading, i: number): boolean =>
  is(r, i + 1, Class.yearVerb) &&
  !isJoint(r, i + 2) &&
  !is(r, i - 1, Class.vagueCount) &&
  (isSmall(r, i - 1) || is(r, i - 1, Class.preposition) || opensClause(r, i))

const opensClause = (r: TextReading, i: number): boolean =>
  sentenceStart(r, i) === i || r.kind[i - 1] === PieceKind.mark

/** "1990s", "1990’s", "’90s", "the 90s": the first digits are the value, `199`. */
export function readDecade(r: TextReading, i: number): Part<string> | undefined {
  const n = digitsAt(r, i)
  if (n === undefined || n % 10 !== 0 || !isPluralMark(r, i + 1)) return undefined
  const next = i + 2
  if (lengthAt(r, i) === 4) return n < 2100 ? { is: pad(n / 10, 3), next } : undefined
  const isDecade = lengthAt(r, i) === 2 && n >= 20 && (isShortDecade(r, i) || isToldDecade(r, i))
  return isDecade ? { is: `19${n / 10}`, next } : undefined
}

/** The "s" of "1990s", "1990’s". */
const isPluralMark = (r: TextReading, i: number): boolean =>
  !isApart(r, i) && (is(r, i, Class.decadeMark) || is(r, i, Class.genitive))

export const isShortDecade = (r: TextReading, i: number): boolean =>
  isQuoteMark(r, i - 1) && !isApart(r, i)

export const isQuoteMark = (r: TextReading, i: number): boolean =>
  is(r, i, Class.apostrophe) || is(r, i, Class.openApostrophe)

/** "the 60s", "early 60s", "60s and 70s", but no years of a life and no warmth. */
function isToldDecade(r: TextReading, i: number): boolean {
  const isPair = is(r, i - 1, Class.and) && isPluralMark(r, i - 2)
  const isLed = is(r, i - 1, Class.definite) || isJoint(r, i - 1) || is(r, i - 1, Class.edge)
  return (isPair || isLed) && !isAge(r, i) && !isTemperature(r, i)
}

/** "in her late 20s", "in his 30s and 40s": years of a life. */
function isAge(r: TextReading, start: number): boolean {
  for (let i = start - 1; i >= Math.max(0, start - 8); i--) {
    const isPart = is(r, i, Class.lifePart) || isJoint(r, i) || is(r, i, Class.comma)
    const isDecade = isPluralMark(r, i) && digitsAt(r, i - 1) !== undefined
    if (!isPart && !isDecade) return is(r, i, Class.possessive) || is(r, i, Class.genitive)
    if (isDecade) i--
  }
  return false
}

/** "highs in the 70s" */
function isTemperature(r: TextReading, start: number): boolean {
  const least = Math.max(r.sentences[r.sentence[start] ?? 0] ?? 0, start - 8)
  for (let i = start - 1; i >= least; i--)
    if (is(r, i, Class.warmth) || is(r, i, Class.highOrLow)) return true
  return false
}

/** "’82", "’05": only after a word that a date follows. */
export function readShortYear(r: TextReading, i: number): Part<string> | undefined {
  const isShort = lengthAt(r, i + 1) === 2 && !isApart(r, i + 1) && isApart(r, i)
  const year = isShort ? digitsAt(r, i + 1) : undefined
  if (year === undefined || !is(r, i - 1, Class.shortYearLead) || !isEnd(r, i + 2)) return undefined
  return { is: String(year + (year > 40 ? 1900 : 2000)), next: i + 2 }
}

const isEnd = (r: TextReading, i: number): boolean =>
  isApart(r, i) || !(isQuoteMark(r, i) || isJoint(r, i) || is(r, i, Class.genitive))
