import { Class } from '../../reading/classes.ts'
import { is, wordAt } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { bySentence } from './sentence-views.ts'

/** The day, month or year that a sentence names, and "this" or "last" of a unit ("week"); none where it names two of a kind. */
export type NamedTimes = ReadonlyMap<string, string>

/** Whether two sentences name times that are apart: what happened in 2004 is no part of what did in 2005. */
export const areTimesApart = (own: NamedTimes, other: NamedTimes): boolean =>
  [...own].some(([kind, word]) => (other.get(kind) ?? word) !== word)

/** Read for each sentence when it is first asked for. */
export const namedTimesIn = (r: TextReading): ((sentence: number) => NamedTimes) =>
  bySentence(r, (first, next) => timesIn(r, first, next))

function timesIn(r: TextReading, first: number, next: number): NamedTimes {
  const found = new Map<string, string>()
  const twice = new Set<string>()
  for (let i = first; i < next; i++) {
    // "since 2003": all that was since then.
    if (is(r, i, Class.sinceWhen)) return new Map()
    const kind = kindAt(r, i)
    if (!kind) continue
    const word = wordAt(r, is(r, i, Class.timeUnit) ? i - 1 : i)
    if ((found.get(kind) ?? word) !== word) twice.add(kind)
    found.set(kind, word)
  }
  for (const kind of twice) found.delete(kind)
  return found
}

/** Times of one kind can be held against each other: "this week" and "last week", but not "this year" and "last week". */
function kindAt(r: TextReading, i: number): string | undefined {
  if (is(r, i, Class.weekday)) return isOfReport(r, i) ? undefined : 'weekday'
  if (is(r, i, Class.month)) return is(r, i - 1, Class.in) ? 'month' : undefined
  if (is(r, i, Class.timeUnit)) return is(r, i - 1, Class.lastWord) ? wordAt(r, i) : undefined
  return is(r, i - 1, Class.in) && isYear(wordAt(r, i)) ? 'in-year' : undefined
}

const isYear = (word: string): boolean => /^(19|20)\d\d$/.test(word)

/** "said on Monday", "Monday said": when somebody told it. */
const isOfReport = (r: TextReading, i: number): boolean =>
  is(r, i - 1, Class.reporting) || is(r, i - 2, Class.reporting) || is(r, i + 1, Class.reporting)
