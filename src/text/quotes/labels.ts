import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { hasCapital, isMarkOf, isWordAt, lineAt } from './looks.ts'

/** How long the name of who speaks may be, and how short what they say, in pieces. */
const longestName = 5
const leastWords = 4

/** The colon behind a name that opens the line of the sentence from `first` to before `end`; -1 if there is none. */
export function labelBefore(r: TextReading, first: number, end: number): number {
  if (!isPersonAt(r, first) || (first > 0 && lineAt(r, first) === lineAt(r, first - 1))) return -1
  let i = first
  while (i < first + longestName && isWordAt(r, i) && hasCapital(r, i)) i++
  return isMarkOf(r, i, ':') && end - i > leastWords ? i : -1
}

/** A given name or title before another name. A name in capitals alone is a place more often: "LAGOS:". */
const isPersonAt = (r: TextReading, i: number): boolean =>
  hasCapital(r, i) && hasCapital(r, i + 1) && personWords.some((number) => is(r, i, number))

const personWords = [Class.maleName, Class.femaleName, Class.maleTitle, Class.femaleTitle]
