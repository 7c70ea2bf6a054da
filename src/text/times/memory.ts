import { type Post, postAt } from '../live-posts.ts'
import { Class } from '../reading/classes.ts'
import { is, isSameSentence, sentenceStart } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { dayOf, type Day } from './calendar.ts'
import type { TimeDraft } from './draft.ts'
import { isWholeDay, withoutClock } from './resolve.ts'

/** What is remembered while a text, or a stretch that has a day of its own, is read from its start. */
export interface Memory {
  /** The day on which it was written. */
  readonly now: Day | undefined
  last: string | undefined
  lastDay: string | undefined
  lastSentence: number
  /** The last whole day that is told of, rather than the day on which somebody said so. */
  told: string | undefined
}

/** What is remembered at a piece; asked from first to last. */
export function memories(
  r: TextReading,
  published: string | undefined,
  posts: readonly Post[],
): (i: number) => Memory {
  let memory = memoryOf(published)
  if (posts.length === 0) return () => memory
  let current: Post | undefined
  return (i) => {
    const post = postAt(posts, r.start[i] ?? 0)
    if (post !== current) memory = memoryOf(post?.time ?? published)
    current = post
    return memory
  }
}

const memoryOf = (written: string | undefined): Memory => ({
  now: written === undefined ? undefined : dayFrom(written),
  last: undefined,
  lastDay: undefined,
  lastSentence: -1,
  told: undefined,
})

function dayFrom(published: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(published)
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined
}

/** "the previous day" and its kind count from what was remembered last. */
export function remember(
  memory: Memory,
  r: TextReading,
  draft: TimeDraft,
  value: string | null,
): void {
  if (value === null || draft.isAside) return
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

/** How many digits a value begins with, as far as that tells a year. */
export function yearDigits(value: string): number {
  let count = 0
  while (count < 5 && isDigit(value.charCodeAt(count))) count++
  return count
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57
