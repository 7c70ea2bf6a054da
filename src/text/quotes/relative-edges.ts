import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { amountAt } from './account-edges.ts'
import { commaFrom, wordBefore } from './content-edges.ts'
import { hasVerb, isVerb } from './finite-verbs.ts'
import { isComma } from './looks.ts'

/** Where begins what is told: "12 of which" before "Kim said"; `i` where nothing before is. */
export function toldFromRelative(r: TextReading, i: number): number {
  const word = wordBefore(r, i)
  if (!is(r, word, Class.relativeWord) || !is(r, word - 1, Class.preposition)) return i
  for (let at = word - 1; at > word - longestLead; at--) if (isComma(r, at)) return at + 1
  return i
}

/** How long "most of the 12 of which" may be, in pieces. */
const longestLead = 8

/** Where a relative clause ends that goes on at `i`: at the comma behind which no more of it stands. */
export function relativeEndFrom(r: TextReading, i: number, end: number): number {
  let at = commaFrom(r, i, end)
  while (at < end && goesOn(r, at + 1, end)) at = commaFrom(r, at + 1, end)
  return at
}

/** "12 in Chad, 40 in Mali", "$40, or 12 percent,", "without giving details,"; but not "…, and 12 people died". */
function goesOn(r: TextReading, i: number, end: number): boolean {
  if (is(r, i, Class.gerund) || (is(r, i, Class.preposition) && !isVerb(r, i))) return true
  const isJoined = is(r, i, Class.and) || is(r, i, Class.or)
  if (amountAt(r, isJoined ? i + 1 : i) === 0) return false
  return !(is(r, i, Class.and) && hasVerb(r, i, commaFrom(r, i, end)))
}
