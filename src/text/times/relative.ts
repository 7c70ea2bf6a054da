import { bitsAt, isCapital, isHyphen, isLower, isMark, isWord, type Atoms } from './atoms.ts'
import { isoDay, isoMonth, partsOf, weekdayOf } from './calendar.ts'
import { durationOf, readAmount } from './durations.ts'
import { readMonth, readMonthDay } from './month-days.ts'
import {
  firstDay,
  isWholeDay,
  nowOf,
  period,
  type Context,
  type Reading,
  type Value,
  weekdayNear,
} from './resolve.ts'
import { Bit, type Word } from './words.ts'

/** The unit of the calendar that is `amount` away from the publication. */
export function fromNow(unit: string, amount: number): Value {
  return (context) => {
    const now = nowOf(context)
    if (now === undefined) return null
    return unit === 'WE' && amount === 0 ? weekend(context, now) : period(now, unit, amount)
  }
}

/** "the weekend" told of on a Monday is the one just past. */
function weekend(context: Context, now: number): string | null {
  const isEarly = weekdayOf(now) < 5 && context.tense() === 'past'
  return period(now, 'WE', isEarly ? -1 : 0)
}

/** The unit that is `amount` away from the date before; days count from the last whole day. */
export function fromAnchor(unit: string, amount: number): Value {
  return (context) => {
    const anchor = unit === 'D' ? (context.lastDay ?? context.last) : context.last
    if (anchor === undefined || (unit === 'D' && !isWholeDay(anchor)))
      return fromNow(unit, amount)(context)
    context.anchor = anchor
    const day = firstDay(anchor)
    return day === undefined ? null : period(day, unit, amount)
  }
}

/** The publication day moved by days: "yesterday". */
export function dayFromNow(amount: number): Value {
  return (context) => {
    const now = nowOf(context)
    return now === undefined ? null : isoDay(now + amount)
  }
}

/** A value and a part of the day: `2025-08-29TNI`. Without a day there is no part of it. */
export function withPart(value: Value, part: string): Value {
  return (context) => {
    const day = value(context)
    return day !== null && isWholeDay(day) ? `${day.slice(0, 10)}T${part}` : null
  }
}

/** A part of the day at `i`, also after a hyphen or "in the". */
export function readPart(atoms: Atoms, i: number): { code: string; end: number } | undefined {
  const isPhrase = isWord(atoms, i, 'in') && isWord(atoms, i + 1, 'the')
  const at = isPhrase ? i + 2 : i
  const word = atoms.words[at]
  if (!word || !(word.bits & Bit.part) || word.bits & Bit.plural || isCapital(atoms, at))
    return undefined
  return { code: word.code, end: at + 1 }
}

/** "last week", "the next four years", "this past Friday", "the same day", "that night". */
export function readRelative(atoms: Atoms, start: number): Reading | undefined {
  const the = bitsAt(atoms, start) & Bit.determiner ? start + 1 : start
  const word = atoms.words[the]
  if (!word || !(word.bits & Bit.relative)) return undefined
  let i = the + 1
  let head: Word = word
  const second = atoms.words[i]
  // "this past", "this coming", "the very same": the second word tells.
  if (word.n === 0 && second && second.bits & Bit.relative && !isMark(atoms, i, '-')) {
    head = second
    i++
  }
  while (bitsAt(atoms, i) & (Bit.filler | Bit.fiscal) && isLower(atoms, i)) i++
  const isThe = the > start && isWord(atoms, start, 'the')
  return (
    readCounted(atoms, start, i, head) ??
    readNamed(atoms, start, i, head) ??
    readUnitOf(atoms, start, i, head, isThe)
  )
}

/** "the past five days", "the next few weeks" */
function readCounted(atoms: Atoms, start: number, i: number, head: Word): Reading | undefined {
  if (head.text === 'that' || head.text === 'same') return undefined
  const isArticle = isWord(atoms, i, 'a') || isWord(atoms, i, 'an')
  const amount = isArticle ? undefined : readAmount(atoms, i)
  if (!amount || (amount.number === '1' && head.n === 0)) return undefined
  return {
    start,
    end: amount.end,
    kind: 'duration',
    value: () => durationOf(amount.number, amount.unit),
  }
}

/** A weekday, month or season after "last", "next", "this". */
function readNamed(atoms: Atoms, start: number, i: number, head: Word): Reading | undefined {
  const word = atoms.words[i]
  if (!word) return undefined
  const way = head.n
  if (word.bits & Bit.weekday && isCapital(atoms, i) && !(word.bits & (Bit.short | Bit.plural))) {
    const value = relativeWeekday(word.n, way)
    const part = readPart(atoms, i + 1)
    if (!part) return { start, end: i + 1, kind: 'date', value }
    return { start, end: part.end, kind: 'time', value: withPart(value, part.code) }
  }
  const month = readMonth(atoms, i)
  if (month) {
    const date = readMonthDay(atoms, month.end)
    return {
      start,
      end: date?.end ?? month.end,
      kind: 'date',
      value: relativeMonth(month.month, way, date?.day),
    }
  }
  if (word.bits & Bit.season && isLower(atoms, i)) {
    return { start, end: i + 1, kind: 'date', value: seasonNear(word, way) }
  }
  return undefined
}

function relativeWeekday(weekday: number, way: number): Value {
  return (context) => {
    const now = nowOf(context)
    if (now === undefined) return null
    if (way < 0) return isoDay(weekdayNear(now - 1, weekday, 'past'))
    if (way > 0) return isoDay(weekdayNear(now + 1, weekday, 'future'))
    return isoDay(weekdayNear(now, weekday, context.tense() === 'past' ? 'past' : 'future'))
  }
}

function relativeMonth(month: number, way: number, day: number | undefined): Value {
  return (context) => {
    const now = nowOf(context)
    if (now === undefined) return null
    const { year, month: current } = partsOf(now)
    const past = way < 0 && month >= current ? -1 : 0
    const years = way > 0 && month <= current ? 1 : past
    const value = isoMonth(year + years, month)
    return day === undefined ? value : `${value}-${String(day).padStart(2, '0')}`
  }
}

/** The season of this year, or the last one that is over, or the next one to begin. */
function seasonNear(season: Word, way: number): Value {
  return (context) => {
    const now = nowOf(context)
    if (now === undefined) return null
    const { year, month } = partsOf(now)
    if (way < 0) return `${month > season.n + 2 ? year : year - 1}-${season.code}`
    if (way > 0) return `${month < season.n ? year : year + 1}-${season.code}`
    return `${year}-${season.code}`
  }
}

function readUnitOf(
  atoms: Atoms,
  start: number,
  i: number,
  head: Word,
  isThe: boolean,
): Reading | undefined {
  const word = atoms.words[i]
  if (!word || !isLower(atoms, i)) return undefined
  if (word.bits & Bit.part) return readPartOf(start, i, head, word, isThe)
  if (!(word.bits & Bit.unit) || isHyphen(atoms, i + 1)) return undefined
  if (word.bits & Bit.plural) return readPlural(start, i, head, word)
  // "this second time", "this minute"
  if (word.code.startsWith('T')) return isTimed(head, start, i, word)

  // "the last day" is the final one, not yesterday.
  if (head.text === 'last' && word.code === 'D') return undefined

  const end = i + 1
  const isAnchored = head.code === 'anchor' || (head.text === 'next' && isThe && word.code === 'D')
  if (isAnchored) return { start, end, kind: 'date', value: fromAnchor(word.code, head.n) }
  const isSpan = head.text === 'past' || (head.text === 'last' && word.code === 'DE')
  if (isSpan && word.code !== 'WE') {
    return { start, end, kind: 'duration', value: () => durationOf('1', word.code) }
  }
  return { start, end, kind: 'date', value: fromNow(word.code, head.n) }
}

function isTimed(head: Word, start: number, i: number, word: Word): Reading | undefined {
  // "at the last minute" is no time.
  const isSpan = ['past', 'last', 'next'].includes(head.text) && word.code === 'TH'
  return isSpan
    ? { start, end: i + 1, kind: 'duration', value: () => durationOf('1', word.code) }
    : undefined
}

/** "recent years", "the coming weeks", "these days", "the past years" */
function readPlural(start: number, i: number, head: Word, word: Word): Reading | undefined {
  const end = i + 1
  if (head.text === 'these' && word.code === 'D')
    return { start, end, kind: 'date', value: () => 'PRESENT_REF' }
  if (head.n > 0) return { start, end, kind: 'date', value: () => 'FUTURE_REF' }
  if (head.text === 'past' || head.text === 'last' || head.text === 'previous') {
    return { start, end, kind: 'duration', value: () => durationOf('X', word.code) }
  }
  return undefined
}

/** "this morning", "last night", "that evening", "the next morning" */
function readPartOf(
  start: number,
  i: number,
  head: Word,
  word: Word,
  isThe: boolean,
): Reading | undefined {
  if (word.bits & Bit.plural || /\d/.test(word.code)) return undefined
  const isAnchored = head.code === 'anchor' || (isThe && head.text === 'next')
  const value = isAnchored ? fromAnchor('D', head.n) : dayFromNow(head.n)
  return { start, end: i + 1, kind: 'time', value: withPart(value, word.code) }
}
