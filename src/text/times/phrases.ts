import {
  type Atoms,
  bitsAt,
  codeAt,
  isCapital,
  isGlued,
  isHyphen,
  isLower,
  isMark,
  isWord,
} from './atoms.ts'
import { isoDay } from './calendar.ts'
import { type Clock, readClock } from './clock.ts'
import {
  isApostrophe,
  readDayFirst,
  readDecade,
  readMonthPhrase,
  readNumericDate,
  readYear,
  stated,
} from './dates.ts'
import { durationOf, readAmount } from './durations.ts'
import { readHoliday } from './holidays.ts'
import {
  readBareUnit,
  readFiscal,
  readOrdinalPhrase,
  readSeason,
  readShortQuarter,
} from './periods.ts'
import {
  dayFromNow,
  fromNow,
  readPart,
  readRelative,
  readSamePeriod,
  withPart,
} from './relative.ts'
import {
  anchorOf,
  nowOf,
  period,
  type Reading,
  shifted,
  type Value,
  weekdayNear,
} from './resolve.ts'
import { Bit, type Word } from './words.ts'

/** The temporal expression that starts at atom `i`, the longest one the grammar knows; nothing if there is none. */
export function readTime(atoms: Atoms, i: number): Reading | undefined {
  const code = codeAt(atoms, i)
  const reading = code >= 48 && code <= 57 ? readNumeric(atoms, i) : readWorded(atoms, i)
  return reading ? joined(atoms, reading) : undefined
}

function readNumeric(atoms: Atoms, i: number): Reading | undefined {
  const date =
    readNumericDate(atoms, i) ??
    readDayFirst(atoms, i) ??
    readDecade(atoms, i) ??
    readShortQuarter(atoms, i)
  if (date) return date
  const clock = readClock(atoms, i)
  if (clock) return clockReading(atoms, i, clock)
  return readOrdinalPhrase(atoms, i) ?? readAmountPhrase(atoms, i) ?? readYear(atoms, i)
}

function readWorded(atoms: Atoms, i: number): Reading | undefined {
  if (isApostrophe(codeAt(atoms, i))) return readShortYear(atoms, i)
  const word = atoms.words[i]
  if (!word) return isWord(atoms, i, 'q') ? readShortQuarter(atoms, i) : undefined
  const { bits } = word
  if (bits & Bit.month) {
    const month = readMonthPhrase(atoms, i)
    if (month) return month
  }
  if (bits & Bit.weekday && isCapital(atoms, i)) return readWeekday(atoms, i, word)
  if (bits & Bit.holiday) {
    const holiday = readHoliday(atoms, i)
    if (holiday) return holiday
  }
  if (bits & Bit.deictic) return readDeictic(atoms, i, word)
  if (bits & Bit.edge) {
    const edge = readEdge(atoms, i, word)
    if (edge) return edge
  }
  if (bits & Bit.every) return readEvery(atoms, i)
  if (bits & Bit.frequency) return readFrequency(atoms, i, word)
  if (bits & Bit.modifier) return readModified(atoms, i)
  return readNominal(atoms, i, bits, word)
}

/** What starts with a determiner, an adjective, a number word, a unit. */
function readNominal(atoms: Atoms, i: number, bits: number, word: Word): Reading | undefined {
  if (bits & Bit.boundary && word.text !== 'half') return undefined
  if (bits & (Bit.determiner | Bit.relative | Bit.ordinal | Bit.fiscal)) {
    const found = readAfterDeterminer(atoms, i)
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

function readAfterDeterminer(atoms: Atoms, i: number): Reading | undefined {
  return (
    readSamePeriod(atoms, i) ??
    readOrdinalPhrase(atoms, i) ??
    readRelative(atoms, i) ??
    readBoundary(atoms, i) ??
    readYearAgo(atoms, i) ??
    readFiscal(atoms, i) ??
    readSeason(atoms, i) ??
    readBareUnit(atoms, i) ??
    readTheReference(atoms, i) ??
    readNamedDecade(atoms, i)
  )
}

/** "’82", "’05": only after a word that a date follows. */
function readShortYear(atoms: Atoms, i: number): Reading | undefined {
  if (!isGlued(atoms, i + 1) || isGlued(atoms, i)) return undefined
  const decade = readDecade(atoms, i + 1)
  if (decade) return { ...decade, start: i }
  const text = atoms.text.slice(atoms.start[i + 1], atoms.end[i + 1])
  if (!/^\d\d$/.test(text) || !(bitsAt(atoms, i - 1) & (Bit.preposition | Bit.month | Bit.season)))
    return undefined
  if (isGlued(atoms, i + 2) && (isApostrophe(codeAt(atoms, i + 2)) || isMark(atoms, i + 2, '-')))
    return undefined
  const year = Number(text)
  return {
    start: i,
    end: i + 2,
    kind: 'date',
    value: stated(String(year + (year > 40 ? 1900 : 2000))),
  }
}

/** "year-end", "month’s end" */
function readUnitEnd(atoms: Atoms, i: number, word: Word): Reading | undefined {
  const isOwned = isWord(atoms, i + 2, 's') && isApostrophe(codeAt(atoms, i + 1))
  const at = isHyphen(atoms, i + 1) ? i + 2 : isOwned ? i + 3 : 0
  if (at === 0 || !isWord(atoms, at, 'end') || !/^[WMQYD]$/.test(word.code)) return undefined
  return { start: i, end: at + 1, kind: 'date', value: fromNow(word.code, 0) }
}

const NAMED_BEFORE = new Set([
  'black',
  'good',
  'super',
  'bloody',
  'ash',
  'palm',
  'cyber',
  'fat',
  'holy',
  'shrove',
  'news',
])
const NAMED_AFTER = new Set([
  'times',
  'mirror',
  'mail',
  'telegraph',
  'herald',
  'express',
  'live',
  'review',
  'star',
  'school',
  'post',
])

function textAt(atoms: Atoms, i: number): string {
  return i < 0 || i >= atoms.count
    ? ''
    : atoms.text
        .slice(atoms.start[i], Math.min(atoms.end[i] ?? 0, (atoms.start[i] ?? 0) + 12))
        .toLowerCase()
}

function readWeekday(atoms: Atoms, i: number, word: Word): Reading | undefined {
  if (isCapital(atoms, i - 1) && NAMED_BEFORE.has(textAt(atoms, i - 1))) return undefined
  if (isCapital(atoms, i + 1) && NAMED_AFTER.has(textAt(atoms, i + 1))) return undefined
  const hasStop =
    isMark(atoms, i + 1, '.') && isGlued(atoms, i + 1) && (word.bits & Bit.short) !== 0
  let end = hasStop ? i + 2 : i + 1
  if (word.bits & Bit.plural)
    return { start: i, end, kind: 'set', value: stated(`XXXX-WXX-${word.n + 1}`) }
  const dated = isMark(atoms, end, ',') ? end + 1 : end
  const date = readMonthPhrase(atoms, dated) ?? readDayFirst(atoms, dated)
  if (date && date.end > dated + 1) return { ...date, start: i }
  if (word.bits & Bit.short && !hasStop) return undefined
  const value: Value = (context) => {
    const now = nowOf(context)
    return now === undefined ? null : isoDay(weekdayNear(now, word.n, context.tense()))
  }
  if (isWord(atoms, end, 's') && isGlued(atoms, end) && bitsAt(atoms, end + 1) & Bit.part) end++
  return withPartAfter(atoms, { start: i, end, kind: 'date', value })
}

/** Adds a part of the day that follows: "Friday night", "yesterday morning". */
function withPartAfter(atoms: Atoms, reading: Reading): Reading {
  const part = readPart(atoms, reading.end)
  if (!part) return reading
  return { ...reading, end: part.end, kind: 'time', value: withPart(reading.value, part.code) }
}

function readDeictic(atoms: Atoms, i: number, word: Word): Reading | undefined {
  if (isCapital(atoms, i) && isCapital(atoms, i - 1) && atoms.sentence[i] !== i) return undefined
  const day = dayFromNow(word.n)
  if (word.code) return { start: i, end: i + 1, kind: 'time', value: withPart(day, word.code) }
  return withPartAfter(atoms, { start: i, end: i + 1, kind: 'date', value: day })
}

/** "early June", "later this year", "mid-2011", "late in the day": the value is the inner one's. */
function readEdge(atoms: Atoms, i: number, word: Word): Reading | undefined {
  let at = isHyphen(atoms, i + 1) ? i + 2 : i + 1
  const isShift = (word.bits & Bit.shift) !== 0
  if (isHyphen(atoms, at - 1) && word.text !== 'mid') return undefined
  if (isWord(atoms, at, 'in') || isWord(atoms, at, 'on')) at++
  const inner = readTime(atoms, at)
  if (!inner || inner.kind === 'duration' || inner.kind === 'set') return undefined
  if (
    isShift &&
    !(bitsAt(atoms, at) & (Bit.determiner | Bit.relative | Bit.deictic | Bit.month | Bit.weekday))
  )
    return undefined
  const begins = bitsAt(atoms, i - 1) & Bit.determiner ? i - 1 : i
  return { ...inner, start: isWord(atoms, begins, 'the') ? begins : i }
}

/** "the end of last year", "the beginning of the month" */
function readBoundary(atoms: Atoms, start: number): Reading | undefined {
  let i = bitsAt(atoms, start) & Bit.determiner ? start + 1 : start
  if (i === start) return undefined
  if (isWord(atoms, i, 'very')) i++
  const bits = bitsAt(atoms, i)
  if (!(bits & Bit.boundary) || !isWord(atoms, i + 1, 'of') || isWord(atoms, i, 'half'))
    return undefined
  const inner = readTime(atoms, i + 2)
  const isDated = inner && (inner.kind === 'date' || inner.kind === 'time')
  return isDated ? { ...inner, start } : undefined
}

/** "year-ago", "the year-earlier quarter", "a year-ago period" */
function readYearAgo(atoms: Atoms, start: number): Reading | undefined {
  const i = bitsAt(atoms, start) & Bit.determiner ? start + 1 : start
  if (!isWord(atoms, i, 'year') || !isHyphen(atoms, i + 1)) return undefined
  if (!isWord(atoms, i + 2, 'ago') && !isWord(atoms, i + 2, 'earlier')) return undefined
  const noun = textAt(atoms, i + 3)
  const end =
    noun === 'quarter' || noun === 'period' || noun === 'month' || noun === 'level' ? i + 4 : i + 3
  const value: Value = (context) => {
    const anchor = anchorOf(context)
    return anchor === undefined ? null : shifted(anchor, 'Y', -1)
  }
  return { start, end, kind: 'date', value, isAside: true }
}

/** "the past", "the future", "the near future", "the moment", "the time being" */
function readTheReference(atoms: Atoms, start: number): Reading | undefined {
  if (!isWord(atoms, start, 'the')) return undefined
  const adjective = ['near', 'foreseeable', 'distant', 'recent', 'immediate'].includes(
    textAt(atoms, start + 1),
  )
  const i = adjective ? start + 2 : start + 1
  const noun = textAt(atoms, i)
  const isBefore =
    isWord(atoms, start - 1, 'in') ||
    isWord(atoms, start - 1, 'of') ||
    isWord(atoms, start - 1, 'for') ||
    isWord(atoms, start - 1, 'at')
  if (noun === 'future' && (isBefore || adjective))
    return { start, end: i + 1, kind: 'date', value: stated('FUTURE_REF') }
  if (noun === 'past' && isBefore && !isLower(atoms, i + 1))
    return { start, end: i + 1, kind: 'date', value: stated('PAST_REF') }
  if (noun === 'present' && isBefore)
    return { start, end: i + 1, kind: 'date', value: stated('PRESENT_REF') }
  if (noun === 'moment' && isWord(atoms, start - 1, 'at'))
    return { start, end: i + 1, kind: 'date', value: stated('PRESENT_REF') }
  if (noun === 'time' && isWord(atoms, i + 1, 'being'))
    return { start, end: i + 2, kind: 'date', value: stated('PRESENT_REF') }
  return undefined
}

const DECADES = new Map(
  [
    'twenties',
    'thirties',
    'forties',
    'fifties',
    'sixties',
    'seventies',
    'eighties',
    'nineties',
  ].map((name, i) => [name, `19${i + 2}`]),
)

/** "the sixties", "the roaring twenties" */
function readNamedDecade(atoms: Atoms, start: number): Reading | undefined {
  if (!isWord(atoms, start, 'the')) return undefined
  const value = DECADES.get(textAt(atoms, start + 1))
  return value ? { start, end: start + 2, kind: 'date', value: stated(value) } : undefined
}

/** "two years", "two years ago", "a week later", "three days from now" */
function readAmountPhrase(atoms: Atoms, start: number): Reading | undefined {
  const amount = readAmount(atoms, start)
  if (!amount) return readEveryOther(atoms, start)
  const { number, unit, end } = amount
  const shift = atoms.words[end]
  if (shift && shift.bits & Bit.shift) {
    const moved = readShift(atoms, start, amount, shift)
    if (moved) return moved
  }
  if (
    isWord(atoms, end, 'from') &&
    (isWord(atoms, end + 1, 'now') || isWord(atoms, end + 1, 'today'))
  )
    return { start, end: end + 2, kind: 'date', value: moved(number, unit, 1, false) }
  if (isRate(atoms, start, amount.number, end))
    return { start, end, kind: 'set', value: stated(durationOf('1', unit)) }
  return durationReading(atoms, start, number, unit, end)
}

function durationReading(
  atoms: Atoms,
  start: number,
  number: string,
  unit: string,
  end: number,
): Reading | undefined {
  // "a second", "one day" and "a quarter of" are seldom measures of time.
  const isArticle = isWord(atoms, start, 'a') || isWord(atoms, start, 'an')
  if (unit === 'TS' && number === '1') return undefined
  if (unit === 'Q' && number !== '1' && end === start + 2 && isWord(atoms, end, 'of'))
    return undefined
  if (
    unit === 'Q' &&
    number === '1' &&
    (number === '1' || isWord(atoms, end, 'of')) &&
    (isArticle || isWord(atoms, end, 'of') || isWord(atoms, start, 'one'))
  )
    return undefined
  const isLong = isHyphen(atoms, end) && isWord(atoms, end + 1, 'long')
  const further = isLong ? undefined : furtherAmount(atoms, end, unit)
  if (further)
    return {
      start,
      end: further.end,
      kind: 'duration',
      value: () => combined(number, unit, further),
    }
  return {
    start,
    end: isLong ? end + 2 : end,
    kind: 'duration',
    value: () => durationOf(number, unit),
  }
}

interface Further {
  readonly number: string
  readonly unit: string
  readonly end: number
}

const SIZES = ['CE', 'DE', 'Y', 'Q', 'M', 'W', 'D', 'TH', 'TM', 'TS']

/** "two years and three months": the second unit is a smaller one. */
function furtherAmount(atoms: Atoms, end: number, unit: string): Further | undefined {
  const at = isWord(atoms, end, 'and') || isMark(atoms, end, ',') ? end + 1 : end
  if (at === end && !/^T/.test(unit)) return undefined
  const second = readAmount(atoms, at)
  if (!second || isWord(atoms, at, 'a') || SIZES.indexOf(second.unit) <= SIZES.indexOf(unit))
    return undefined
  const shift = bitsAt(atoms, second.end) & Bit.shift
  return shift && isMark(atoms, end, ',') ? undefined : second
}

function combined(number: string, unit: string, further: Further): string {
  const head = durationOf(number, unit)
  const tail = durationOf(further.number, further.unit)
  return head.startsWith('PT') ? head + tail.slice(2) : head + tail.slice(1)
}

/** "ago", "earlier", "later" move a date; before a noun "before" and "after" do not. */
function readShift(
  atoms: Atoms,
  start: number,
  { number, unit, end }: { number: string; unit: string; end: number },
  shift: Word,
): Reading | undefined {
  const isClausal = shift.text === 'before' || shift.text === 'after'
  if (isClausal) {
    const next = textAt(atoms, end + 1)
    const isEnd = next === '' || /^[.,;:!?)”"]/.test(next)
    if (!isEnd) return undefined
  }
  if (shift.text === 'previously' || shift.text === 'hence') return undefined
  if (isWord(atoms, end + 1, 'than')) return undefined
  return {
    start,
    end: end + 1,
    kind: 'date',
    value: moved(number, unit, shift.n, shift.code === 'anchor'),
    isAside: shift.n < 0,
  }
}

function moved(number: string, unit: string, way: number, isAnchored: boolean): Value {
  return (context) => {
    if (number === 'X' || !Number.isInteger(Number(number))) return movedVaguely(number, unit, way)
    const amount = way * Number(number)
    const now = isAnchored ? undefined : nowOf(context)
    if (unit.startsWith('T')) return null
    if (!isAnchored) return now === undefined ? null : period(now, unit, amount)
    const anchor = anchorOf(context)
    return anchor === undefined ? null : shifted(anchor, unit, amount)
  }
}

function movedVaguely(number: string, unit: string, way: number): string {
  if (number !== 'X') return durationOf(number, unit)
  return way < 0 ? 'PAST_REF' : 'FUTURE_REF'
}

/** "15 a year", "twice a week", "$50,000 a year": how often, or for each. */
function isRate(atoms: Atoms, start: number, number: string, end: number): boolean {
  const isArticle = isWord(atoms, start, 'a') || isWord(atoms, start, 'an')
  if (!isArticle || number !== '1' || isHyphen(atoms, end) || end !== start + 2) return false
  const before = start - 1
  const code = codeAt(atoms, before)
  if (code >= 48 && code <= 57) return true
  if (code === 37) return true
  const text = textAt(atoms, before)
  return (
    [
      'once',
      'twice',
      'times',
      'time',
      'million',
      'billion',
      'percent',
      'dollars',
      'euros',
      'pounds',
      'trillion',
      'hours',
      'days',
    ].includes(text) || (bitsAt(atoms, before) & Bit.cardinal) !== 0
  )
}

function readEveryOther(atoms: Atoms, start: number): Reading | undefined {
  if (!isWord(atoms, start, 'per')) return undefined
  return undefined
}

/** "every day", "each year", "every two weeks", "every Friday" */
function readEvery(atoms: Atoms, start: number): Reading | undefined {
  const isOther = isWord(atoms, start + 1, 'other')
  const at = isOther ? start + 2 : start + 1
  const word = atoms.words[at]
  if (word && word.bits & Bit.unit && !(word.bits & Bit.plural) && isLower(atoms, at))
    return {
      start,
      end: at + 1,
      kind: 'set',
      value: stated(durationOf(isOther ? '2' : '1', word.code === 'WE' ? 'W' : word.code)),
    }
  if (word && word.bits & Bit.weekday && isCapital(atoms, at))
    return { start, end: at + 1, kind: 'set', value: stated(`XXXX-WXX-${word.n + 1}`) }
  if (word && word.bits & Bit.part && isLower(atoms, at) && !/\d/.test(word.code))
    return { start, end: at + 1, kind: 'set', value: stated(`XXXX-XX-XXT${word.code}`) }
  if (word && word.bits & Bit.month && isCapital(atoms, at))
    return {
      start,
      end: at + 1,
      kind: 'set',
      value: stated(`XXXX-${String(word.n).padStart(2, '0')}`),
    }
  if (word && word.bits & Bit.season && isLower(atoms, at))
    return { start, end: at + 1, kind: 'set', value: stated(`XXXX-${word.code}`) }
  const amount = readAmount(atoms, at)
  return amount && !isWord(atoms, at, 'a')
    ? { start, end: amount.end, kind: 'set', value: stated(durationOf(amount.number, amount.unit)) }
    : undefined
}

/** "daily", "annual": but not in a name ("the Daily Mail"). */
function readFrequency(atoms: Atoms, i: number, word: Word): Reading | undefined {
  if (isCapital(atoms, i) && (i !== atoms.sentence[i] || isCapital(atoms, i + 1))) return undefined
  if (isHyphen(atoms, i + 1) || isHyphen(atoms, i - 1)) return undefined
  return {
    start: i,
    end: i + 1,
    kind: word.bits & Bit.plural ? 'duration' : 'set',
    value: stated(word.code),
  }
}

function readReference(atoms: Atoms, i: number, word: Word): Reading | undefined {
  if (isCapital(atoms, i) && (atoms.sentence[i] !== i || isCapital(atoms, i + 1))) return undefined
  if (isHyphen(atoms, i + 1) || isHyphen(atoms, i - 1)) return undefined
  // The noun: "this current of protest".
  if (word.text === 'current' && (!isLower(atoms, i + 1) || isWord(atoms, i + 1, 'of')))
    return undefined
  const next = atoms.words[i + 1]
  if (word.text === 'recent' && next && next.bits & Bit.unit && next.bits & Bit.plural)
    return { start: i, end: i + 2, kind: 'date', value: stated('PAST_REF') }
  return { start: i, end: i + 1, kind: 'date', value: stated(word.code) }
}

/** "nearly five months", "just over a week", "more than a year": the modifier belongs to the phrase. */
function readModified(atoms: Atoms, start: number): Reading | undefined {
  const i = bitsAt(atoms, start + 1) & Bit.modifier ? start + 2 : start + 1
  const amount = readAmountPhrase(atoms, i)
  const isVague =
    isWord(atoms, start, 'over') && bitsAt(atoms, i) & Bit.determiner && !isWord(atoms, i, 'a')
  return amount && amount.kind !== 'set' && !isVague ? { ...amount, start } : undefined
}

/** "at noon", "by midnight", "in the morning" */
function readBarePart(atoms: Atoms, i: number, word: Word): Reading | undefined {
  if (isCapital(atoms, i) || word.bits & Bit.plural) return undefined
  const isClock = /\d/.test(word.code)
  const before = isWord(atoms, i - 1, 'the') ? i - 2 : i - 1
  const isTold = isClock
    ? (bitsAt(atoms, before) & Bit.preposition) !== 0
    : isWord(atoms, before, 'in') && before < i - 1
  if (!isTold) return undefined
  const date = isClock ? dateAfterClock(atoms, i + 1) : undefined
  if (date) return { start: i, end: date.end, kind: 'time', value: withPart(date.value, word.code) }
  const day: Value = (context) => {
    const last = context.lastInSentence
    if (last === undefined || !isWholeDay10(last)) return dayFromNow(0)(context)
    context.anchor = last
    return last.slice(0, 10)
  }
  return { start: isClock ? i : i - 1, end: i + 1, kind: 'time', value: withPart(day, word.code) }
}

function isWholeDay10(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}/.test(value)
}

/** "for years", "decades ago", "months later": a bare plural says how long where a preposition or shift tells so. */
function readBarePlural(atoms: Atoms, i: number, word: Word): Reading | undefined {
  if (isCapital(atoms, i) && atoms.sentence[i] !== i) return undefined
  const unit = word.code
  const end = i + 1
  const shift = atoms.words[end]
  if (shift && shift.bits & Bit.shift && shift.text !== 'previously') {
    const isMoved = shift.text === 'ago' || shift.text === 'earlier' || shift.text === 'later'
    if (isMoved)
      return {
        start: i,
        end: end + 1,
        kind: 'date',
        value: stated(shift.n < 0 ? 'PAST_REF' : 'FUTURE_REF'),
      }
    return { start: i, end, kind: 'duration', value: stated(durationOf('X', unit)) }
  }
  const isLong = isHyphen(atoms, end) && isWord(atoms, end + 1, 'long')
  if (isLong)
    return { start: i, end: end + 2, kind: 'duration', value: stated(durationOf('X', unit)) }
  const before = textAt(atoms, i - 1)
  const isTold = [
    'for',
    'in',
    'over',
    'after',
    'within',
    'take',
    'takes',
    'took',
    'taken',
    'of',
    'spent',
    'lasted',
    'last',
    'just',
    'than',
    'the',
  ].includes(before)
  const isOver = before === 'the' && isWord(atoms, i - 2, 'over')
  if (!isTold || (before === 'the' && !isOver) || (before === 'of' && !isDatedOf(atoms, i)))
    return undefined
  return { start: isOver ? i - 1 : i, end, kind: 'duration', value: stated(durationOf('X', unit)) }
}

/** "hundreds of years", "a matter of hours" */
function isDatedOf(atoms: Atoms, i: number): boolean {
  return ['hundreds', 'thousands', 'matter', 'couple', 'tens'].includes(textAt(atoms, i - 2))
}

/** A time of day belongs to the date beside it, else to the date of its sentence, else to the publication. */
function clockReading(atoms: Atoms, start: number, clock: Clock): Reading {
  const day: Value = (context) => {
    const last = context.lastInSentence
    if (last === undefined || !isWholeDay10(last)) return dayFromNow(0)(context)
    context.anchor = last
    return last.slice(0, 10)
  }
  let at = clock.end
  if (isMark(atoms, at, ',') || isWord(atoms, at, 'on')) at++
  const isOn = isWord(atoms, at, 'on')
  if (isOn) at++
  const date = dateAfterClock(atoms, at)
  if (!date) return { start, end: clock.end, kind: 'time', value: withPart(day, clock.text) }
  return { start, end: date.end, kind: 'time', value: withPart(date.value, clock.text) }
}

function dateAfterClock(atoms: Atoms, at: number): Reading | undefined {
  const bits = bitsAt(atoms, at)
  if (bits & Bit.weekday && isCapital(atoms, at)) {
    const word = atoms.words[at]
    const date = word ? readWeekday(atoms, at, word) : undefined
    return date?.kind === 'date' ? date : undefined
  }
  if (bits & Bit.month) return readMonthPhrase(atoms, at)
  const word = atoms.words[at]
  return bits & Bit.deictic && word && !word.code ? readDeictic(atoms, at, word) : undefined
}

/** "Friday at 10 a.m.": a time of day that follows its date is one phrase with it. */
function joined(atoms: Atoms, reading: Reading): Reading {
  if (reading.kind !== 'date' || !isWord(atoms, reading.end, 'at')) return reading
  const clock = readClock(atoms, reading.end + 1)
  if (clock)
    return { ...reading, end: clock.end, kind: 'time', value: withPart(reading.value, clock.text) }
  const part = atoms.words[reading.end + 1]
  if (!part || !(part.bits & Bit.part) || !/\d/.test(part.code)) return reading
  return {
    ...reading,
    end: reading.end + 2,
    kind: 'time',
    value: withPart(reading.value, part.code),
  }
}
