import type { Time } from '../schemas/facts.ts'
import type { Post } from './live-posts.ts'
import { Class } from './reading/classes.ts'
import { is, isApart, lengthAt, spanOf } from './reading/cursor.ts'
import { markedOf, type Marked } from './reading/marks.ts'
import { PieceKind } from './reading/pieces.ts'
import { mayBegin } from './reading/rule.ts'
import type { TextReading } from './reading/text-reading.ts'
import type { Day } from './times/calendar.ts'
import type { TimeDraft, TimeRules } from './times/draft.ts'
import { memories, type Memory, remember, yearDigits } from './times/memory.ts'
import { isNumber, isSmall } from './times/parts.ts'
import { readTime, timeTable } from './times/read.ts'
import { firstDay, type Context } from './times/resolve.ts'
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

/**
 * Finds the temporal expressions of a text, in text order, none overlapping another, and resolves them.
 *
 * `published` is the publication date as ISO 8601 (only its date is used, in its own zone). Without it, what is
 * relative stays null. What stands in one of `posts` was written at the time of that, and follows nothing before it. Inside a
 * direct quotation "today" is the day the text tells of, not the publication. Linear in the length of the text.
 */
export const findTimes = (r: TextReading, published?: string, posts?: readonly Post[]): Time[] =>
  readTimes(r, published, { posts }).map(({ time }) => time)

interface How {
  readonly rules?: TimeRules
  readonly posts?: readonly Post[] | undefined
}

/** The same with the rules that read them, by the rules of a table. */
export function readTimes(
  r: TextReading,
  published?: string,
  { rules = timeTable(), posts = [] }: How = {},
): RuledTime[] {
  const memoryAt = memories(r, published, posts)
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
    const memory = memoryAt(i)
    const context = contextOf(r, draft, memory, speechDay(memory, speechAt(i)))
    const time = timeOf(r, draft, context)
    if (time.span.start >= endOf(times.at(-1)))
      times.push({ time: { id: `t${times.length + 1}`, ...time }, rule })
    if (claimsTokens(draft)) remember(memory, r, draft, time.value)
    i = draft.next
  }
  return times
}

const endOf = (last: RuledTime | undefined): number => last?.time.span.end ?? 0

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
function speechDay({ now, told }: Memory, speech: Marked | undefined): Day | undefined {
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
