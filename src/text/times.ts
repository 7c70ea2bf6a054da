import type { Time } from '../schemas/facts.ts'
import { markedOf, type Marked } from './reading/marks.ts'
import {
  atomsOf,
  bitsAt,
  codeAt,
  digitsAt,
  endOf,
  isGlued,
  isLower,
  isMark,
  startOf,
  textAt,
  type Atoms,
} from './times/atoms.ts'
import { dayOf, type Day } from './times/calendar.ts'
import { readTime } from './times/phrases.ts'
import { firstDay, isWholeDay, withoutClock, type Context, type Reading } from './times/resolve.ts'
import { tenseAt } from './times/tense.ts'
import { Bit } from './times/words.ts'
import type { Tokens } from './tokens.ts'

/** Dates and times of day claim their tokens: no figure is read from them. Durations and sets are figures, too. */
export function claimsTokens({ kind }: Pick<Time, 'kind'>): boolean {
  return kind === 'date' || kind === 'time'
}

/** Where a word could begin a temporal expression; digits could, too. */
const STARTS =
  Bit.month |
  Bit.weekday |
  Bit.unit |
  Bit.part |
  Bit.season |
  Bit.cardinal |
  Bit.ordinal |
  Bit.deictic |
  Bit.reference |
  Bit.frequency |
  Bit.relative |
  Bit.determiner |
  Bit.vague |
  Bit.edge |
  Bit.every |
  Bit.holiday |
  Bit.modifier |
  Bit.fiscal |
  Bit.boundary

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
export function findTimes(tokens: Tokens, published?: string): Time[] {
  const atoms = atomsOf(tokens)
  const marked = markedOf(tokens)
  const now = published === undefined ? undefined : dayFrom(published)
  const memory: Memory = { last: undefined, lastDay: undefined, lastSentence: -1, told: undefined }
  const times: Time[] = []
  let quote = 0
  for (let i = 0; i < atoms.count;) {
    const reading = canStart(atoms, i) ? readTime(atoms, i) : undefined
    if (!reading || reading.end <= i) {
      i++
      continue
    }
    while (quote < marked.length && (marked[quote]?.close ?? 0) <= startOf(atoms, i)) quote++
    const time = timeOf(
      atoms,
      reading,
      memory,
      speechDay(memory, now, marked[quote], startOf(atoms, i)),
    )
    const before = times.at(-1)
    if (!before || before.span.end <= time.span.start)
      times.push({ id: `t${times.length + 1}`, ...time })
    remember(memory, atoms, reading, time.value)
    i = reading.end
  }
  return times
}

function dayFrom(published: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(published)
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

function canStart(atoms: Atoms, i: number): boolean {
  const word = atoms.words[i]
  if (word) return (word.bits & STARTS) !== 0
  const code = atoms.text.charCodeAt(startOf(atoms, i))
  if (code >= 48 && code <= 57) return !isCounting(atoms, i) && !isInList(atoms, i)
  if (code === 39 || code === 0x2019 || code === 0x2018) return true
  return (code | 32) === 113 && endOf(atoms, i) - startOf(atoms, i) === 1
}

/** "14 people", "60 percent": no word of three letters and more may follow a time but those of the lexicon. */
function isCounting(atoms: Atoms, i: number): boolean {
  const next = i + 1
  if (!isLower(atoms, next) || atoms.words[next] || isGlued(atoms, next)) return false
  return endOf(atoms, next) - startOf(atoms, next) > 2 && endOf(atoms, i) - startOf(atoms, i) < 4
}

/** The third or a later number of "1,2,3": no time begins there, and every start would be read as far. */
function isInList(atoms: Atoms, i: number): boolean {
  for (let at = i; at > i - 4; at -= 2) {
    const code = codeAt(atoms, at - 1)
    const isJoint = (code === 44 || code === 46) && isGlued(atoms, at) && isGlued(atoms, at - 1)
    if (!isJoint || digitsAt(atoms, at - 2) === undefined) return false
  }
  return true
}

/** How many days before publication a speech may have been given for its "today" to be that day. */
const SPEECH_DAYS = 2

/** Inside quotation marks: the day told of, if it is just before the publication. */
function speechDay(
  memory: Memory,
  now: Day | undefined,
  marked: Marked | undefined,
  at: number,
): Day | undefined {
  const isSpoken =
    marked !== undefined && marked.start <= at && at < marked.end && marked.end - marked.start > 40
  if (!isSpoken || memory.told === undefined || now === undefined) return now
  const told = firstDay(memory.told)
  return told !== undefined && told <= now && now - told <= SPEECH_DAYS ? told : now
}

function timeOf(
  atoms: Atoms,
  reading: Reading,
  memory: Memory,
  now: Day | undefined,
): Omit<Time, 'id'> {
  const context: Context = {
    now,
    last: memory.last,
    lastDay: memory.lastDay,
    lastInSentence: memory.lastSentence === atoms.sentence[reading.start] ? memory.last : undefined,
    tense: () => tenseAt(atoms, reading.start, reading.end),
    anchor: undefined,
  }
  const value = within(reading.value(context))
  const span = { start: startOf(atoms, reading.start), end: endOf(atoms, reading.end - 1) }
  const anchored = context.anchor === undefined || value === null ? {} : { anchor: context.anchor }
  return { span, kind: reading.kind, value, ...anchored }
}

/** Null for what lies outside the calendar: "900,000 years ago" has no four-digit year. */
function within(value: string | null): string | null {
  return value === null || value.startsWith('-') || /NaN|^\d{5}/.test(value) ? null : value
}

/** "the previous day" and its kind count from what was remembered last. */
function remember(memory: Memory, atoms: Atoms, reading: Reading, value: string | null): void {
  if (value === null || reading.isAside || (reading.kind !== 'date' && reading.kind !== 'time'))
    return
  if (!/^\d{4}(?:-|$)/.test(value)) return
  memory.last = withoutClock(value)
  memory.lastSentence = atoms.sentence[reading.start] ?? -1
  if (isWholeDay(value)) memory.lastDay = value.slice(0, 10)
  if (isWholeDay(value) && !isReporting(atoms, reading)) memory.told = value.slice(0, 10)
}

/** "Updated March 5", "Published: March 5": the day of the page, not of what it tells. */
function isPublishing(atoms: Atoms, i: number): boolean {
  const word = textAt(atoms, isMark(atoms, i, ':') ? i - 1 : i)
  return ['updated', 'published', 'posted', 'modified', 'reviewed'].includes(word)
}

/** "said Saturday", "On Aug. 22, state media reported": the day of the report, not of what it tells. */
function isReporting(atoms: Atoms, { start, end }: Reading): boolean {
  const before = bitsAt(atoms, start - 1) & Bit.preposition ? start - 2 : start - 1
  if (bitsAt(atoms, before) & Bit.speech || bitsAt(atoms, before - 1) & Bit.speech) return true
  if (isPublishing(atoms, before)) return true
  const first = atoms.sentence[start] ?? 0
  if (start - first > 1) return false
  for (let i = end; i < Math.min(end + 12, atoms.count) && atoms.sentence[i] === first; i++)
    if (bitsAt(atoms, i) & Bit.speech) return true
  return false
}
