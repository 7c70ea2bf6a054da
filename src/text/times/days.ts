import { bitsAt, codeAt, isCapital, isGlued, isMark, isWord, textAt, type Atoms } from './atoms.ts'
import { isoDay } from './calendar.ts'
import { readClock, type Clock } from './clock.ts'
import { readDayFirst, readMonthPhrase } from './dates.ts'
import { dayFromNow, readPart, withPart } from './relative.ts'
import { firstDay, isWholeDay, nowOf, type Reading, type Value, weekdayNear } from './resolve.ts'
import { onWeekday, readWeekdayOf } from './weeks.ts'
import { Bit, type Word } from './words.ts'
import { isApostrophe, readDecade, stated } from './years.ts'

/** "’82", "’05": only after a word that a date follows. */
export function readShortYear(atoms: Atoms, i: number): Reading | undefined {
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

export function readWeekday(atoms: Atoms, i: number, word: Word): Reading | undefined {
  if (isCapital(atoms, i - 1) && NAMED_BEFORE.has(textAt(atoms, i - 1))) return undefined
  if (isCapital(atoms, i + 1) && NAMED_AFTER.has(textAt(atoms, i + 1))) return undefined
  const hasStop =
    isMark(atoms, i + 1, '.') && isGlued(atoms, i + 1) && (word.bits & Bit.short) !== 0
  let end = hasStop ? i + 2 : i + 1
  if (word.bits & Bit.plural)
    return { start: i, end, kind: 'set', value: stated(`XXXX-WXX-${word.n + 1}`) }
  const dated = isMark(atoms, end, ',') ? end + 1 : end
  const date = readMonthPhrase(atoms, dated) ?? readDayFirst(atoms, dated)
  if (date && date.end > dated + 1)
    return { ...date, start: i, value: onWeekday(atoms, date, word.n) }
  const told = readWeekdayOf(atoms, end, word.n)
  if (told) return { start: i, end: told.end, kind: 'date', value: told.value }
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

export function readDeictic(atoms: Atoms, i: number, word: Word): Reading | undefined {
  if (isCapital(atoms, i) && isCapital(atoms, i - 1) && atoms.sentence[i] !== i) return undefined
  const day = dayFromNow(word.n)
  if (word.code) return { start: i, end: i + 1, kind: 'time', value: withPart(day, word.code) }
  return withPartAfter(atoms, { start: i, end: i + 1, kind: 'date', value: day })
}

/** "at noon", "by midnight", "in the morning" */
export function readBarePart(atoms: Atoms, i: number, word: Word): Reading | undefined {
  if (isCapital(atoms, i) || word.bits & Bit.plural) return undefined
  const isClock = /\d/.test(word.code)
  if (!isClock && isWord(atoms, i + 1, 'trading') && bitsAt(atoms, i - 1) & TRADING_AFTER)
    return { start: i, end: i + 1, kind: 'time', value: withPart(dayOfTrading, word.code) }
  const before = isWord(atoms, i - 1, 'the') ? i - 2 : i - 1
  const isTold = isClock
    ? (bitsAt(atoms, before) & Bit.preposition) !== 0
    : isWord(atoms, before, 'in') && before < i - 1
  if (!isTold) return undefined
  const date = isClock ? dateAfterClock(atoms, i + 1) : undefined
  if (date) return { start: i, end: date.end, kind: 'time', value: withPart(date.value, word.code) }
  return {
    start: isClock ? i : i - 1,
    end: i + 1,
    kind: 'time',
    value: withPart(dayOfSentence, word.code),
  }
}

/** "in morning trading", "in early afternoon trading" */
const TRADING_AFTER = Bit.preposition | Bit.edge

/** How many days before publication a market may have been open for its "morning trading" to be that day's. */
const TRADING_DAYS = 3

/** The day told of last if it is just before the publication, else the publication. */
const dayOfTrading: Value = (context) => {
  const last = context.lastDay
  const day = last === undefined ? undefined : firstDay(last)
  const age = day === undefined || context.now === undefined ? -1 : context.now - day
  if (last === undefined || age < 0 || age > TRADING_DAYS) return dayFromNow(0)(context)
  context.anchor = last
  return last
}

/** The day that the sentence has named last, else that of the publication. */
const dayOfSentence: Value = (context) => {
  const last = context.lastInSentence
  if (last === undefined || !isWholeDay(last)) return dayFromNow(0)(context)
  context.anchor = last
  return last.slice(0, 10)
}

/** A time of day belongs to the date beside it, else to the date of its sentence, else to the publication. */
export function clockReading(atoms: Atoms, start: number, clock: Clock): Reading {
  let at = clock.end
  if (isMark(atoms, at, ',') || isWord(atoms, at, 'on')) at++
  const isOn = isWord(atoms, at, 'on')
  if (isOn) at++
  const date = dateAfterClock(atoms, at)
  if (!date)
    return { start, end: clock.end, kind: 'time', value: withPart(dayOfSentence, clock.text) }
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
export function joined(atoms: Atoms, reading: Reading): Reading {
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
