import type { Time } from '../schemas/facts.ts'
import { Class } from './reading/classes.ts'
import { is, isApart, isSameSentence, lengthAt, sentenceStart, spanOf } from './reading/cursor.ts'
import { markedOf, type Marked } from './reading/marks.ts'
import { PieceKind } from './reading/pieces.ts'
import { mayBegin } from './reading/rule.ts'
import type { TextReading } from './reading/text-reading.ts'
import { dayOf, type Day } from './times/calendar.ts'
import type { TimeDraft, TimeRules } from './times/draft.ts'
import { isNumber, isSmall } from './times/parts.ts'
import { readTime, timeTable } from './times/read.ts'
import { firstDay, isWholeDay, withoutClock, type Context } from './times/resolve.ts'
import { tenseAt } from './times/tense.ts'

/** Dates and times of day claim their tokens: no figure is read from them. Durations and sets are figures, too. */
export function claimsTokens({ kind }: Pick<Time, 'kind'>): boolean {
  return kind === 'date' || kind === 'time'
}

/** A time and the name of the rule that read it. */
export interface RuledTime {
  readonly time: Time
  readonly rule: string
}

/** What is remembered while a text is read from its start. */
interface Memory {
  last: string | undefined
  lastDay: string | undefined
  lastSentence: number
  /** The last whole day that is told of, rather than the day on which somebody said so. */
  told: string | undefined
}

/**
 * Finds the temporal expressions of a text, in text order, none overlapping another, and resolves them.
 *
 * `published` is the publication date as ISO 8601 (only its date is used, in its own zone). Without it, what is
 * relative stays null. Inside a direct quotation "today" is the day the text tells of, not the publication.
 * Linear in the length of the text.
 */
export const findTimes = (r: TextReading, published?: string): Time[] =>
  readTimes(r, published).map(({ time }) => time)

/** The same with the rules that read them, by the rules of a table. */
export function readTimes(
  r: TextReading,
  published?: string,
  rules: TimeRules = timeTable(),
): RuledTime[] {
  const now = published === undefined ? undefined : dayFrom(published)
  const memory: Memory = { last: undefined, lastDay: undefined, lastSentence: -1, told: undefined }
  const speechAt = speeches(r)
  const begins = mayBegin(r, rules)
  const times: RuledTime[] = []
  for (let i = 0; i < r.count;) {
    const found = canStart(r, i, begins) ? readTime(r, i, rules) : undefined
    if (!found || found.draft.next <= i) {
      i++
      continue
    }
    const { draft, rule } = found
    const context = contextOf(r, draft, memory, speechDay(memory, now, speechAt(i)))
    const time = timeOf(r, draft, context)
    if ((times.at(-1)?.time.span.end ?? 0) <= time.span.start)
      times.push({ time: { id: `t${times.length + 1}`, ...time }, rule })
    remember(memory, r, draft, time.value)
    i = draft.next
  }
  return times
}

function dayFrom(published: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(published)
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/** Most words begin no time, and most determiners stand before other things than times. */
function canStart(r: TextReading, i: number, begins: (i: number) => boolean): boolean {
  if (isNumber(r, i)) return !isCounting(r, i) && !isInList(r, i)
  if (!begins(i)) return false
  return (
    !is(r, i, Class.timeDeterminer) ||
    isNumber(r, i + 1) ||
    r.kind[i + 1] === PieceKind.ordinal ||
    is(r, i + 1, Class.timeGrammar) ||
    is(r, i + 1, Class.scale) ||
    is(r, i, Class.relativeTime)
  )
}

/** "14 people", "60 million": no word of three letters and more may follow a time but those of times. */
const isCounting = (r: TextReading, i: number): boolean =>
  isSmall(r, i + 1) &&
  isApart(r, i + 1) &&
  lengthAt(r, i + 1) > 2 &&
  lengthAt(r, i) < 4 &&
  !is(r, i + 1, Class.timeKnown) &&
  !is(r, i + 1, Class.scale)

/** The third or a later number of "1-2-3": no time begins there, and every start would be read as far. */
function isInList(r: TextReading, i: number): boolean {
  for (let at = i; at > i - 4; at -= 2) {
    const isJoint = is(r, at - 1, Class.comma) || is(r, at - 1, Class.stop)
    if (!isJoint || isApart(r, at) || isApart(r, at - 1) || !isNumber(r, at - 2)) return false
  }
  return true
}

/** How many days before publication a speech may have been given for its "today" to be that day. */
const speechDays = 2

/** Shorter quotations are words that somebody used. */
const shortestSpeech = 40

/** The speech that a piece stands in. */
function speeches(r: TextReading): (i: number) => Marked | undefined {
  const marked = markedOf(r.tokens)
  return (i) => {
    const speech = marked[(r.quoted[i] ?? 0) - 1]
    return speech && speech.end - speech.start > shortestSpeech ? speech : undefined
  }
}

/** In a speech: the day told of, if it is just before the publication. */
function speechDay(
  { told }: Memory,
  now: Day | undefined,
  speech: Marked | undefined,
): Day | undefined {
  if (!speech || told === undefined || now === undefined) return now
  const day = firstDay(told)
  return day !== undefined && day <= now && now - day <= speechDays ? day : now
}

const contextOf = (
  r: TextReading,
  { first, next }: TimeDraft,
  memory: Memory,
  now: Day | undefined,
): Context => ({
  now,
  last: memory.last,
  lastDay: memory.lastDay,
  lastInSentence: memory.lastSentence === r.sentence[first] ? memory.last : undefined,
  tense: () => tenseAt(r, first, next),
  anchor: undefined,
})

function timeOf(
  r: TextReading,
  { first, next, kind, value: valueIn }: TimeDraft,
  context: Context,
): Omit<Time, 'id'> {
  const value = within(valueIn(context))
  const span = spanOf(r, first, next)
  const anchored = context.anchor === undefined || value === null ? {} : { anchor: context.anchor }
  return { span, kind, value, ...anchored }
}

/** Null for what lies outside the calendar: "900,000 years ago" has no four-digit year. */
function within(value: string | null): string | null {
  if (value === null || value.startsWith('-') || value.includes('NaN')) return null
  return yearDigits(value) > 4 ? null : value
}

/** How many digits a value begins with, as far as that tells a year. */
function yearDigits(value: string): number {
  let count = 0
  while (count < 5 && isDigit(value.charCodeAt(count))) count++
  return count
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** "the previous day" and its kind count from what was remembered last. */
function remember(memory: Memory, r: TextReading, draft: TimeDraft, value: string | null): void {
  if (value === null || draft.isAside || !claimsTokens(draft)) return
  if (yearDigits(value) !== 4 || (value.length > 4 && value[4] !== '-')) return
  memory.last = withoutClock(value)
  memory.lastSentence = r.sentence[draft.first] ?? -1
  if (!isWholeDay(value)) return
  memory.lastDay = value.slice(0, 10)
  if (!isReporting(r, draft)) memory.told = memory.lastDay
}

/** How far behind a time that opens its sentence a verb of saying is looked for, in pieces. */
const reportReach = 12

/** "said Saturday", "Updated: March 5", "On Aug. 22, state media reported": the day of the report, not of what it tells. */
function isReporting(r: TextReading, { first, next }: TimeDraft): boolean {
  const before = is(r, first - 1, Class.timePreposition) ? first - 2 : first - 1
  const colon = is(r, before, Class.colon) ? before - 1 : before
  if (
    is(r, before, Class.saidWord) ||
    is(r, before - 1, Class.saidWord) ||
    is(r, colon, Class.pageUpdate)
  )
    return true
  if (first - sentenceStart(r, first) > 1) return false
  for (let i = next; i < Math.min(next + reportReach, r.count) && isSameSentence(r, i, first); i++)
    if (is(r, i, Class.saidWord)) return true
  return false
}
