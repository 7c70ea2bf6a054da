import { Class } from '../reading/classes.ts'
import { hasClass, is } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { hasCapital, isComma, isPlural } from './looks.ts'
import { phraseBefore } from './noun-phrases.ts'

/** How many places a list has at most. */
const mostPlaces = 4

/** "Villagers in Lome, Tsevie and other towns say": the end of a list of places is not who says it. */
export function inPlaces(
  r: TextReading,
  first: number,
  found: Stretch | undefined,
): Stretch | undefined {
  if (!found || !isComma(r, found.first - 1) || !hasCapital(r, found.first)) return found
  if (!hasClass(r, found.first, found.next, Class.and) || isInserted(r, found.next)) return found
  const next = openingPlace(r, first, found.first - 1)
  return next < 0 ? found : (phraseBefore(r, first, next) ?? found)
}

/** "Troops in Lome, Kim and Lee said, shot him": who speaks is named between what troops did. */
const isInserted = (r: TextReading, verb: number): boolean => isComma(r, verb + 1)

/** Behind which piece the first of the places ends, before others that end before `last`; -1 if "in" leads to none. */
function openingPlace(r: TextReading, first: number, last: number): number {
  let next = last
  for (let place = 0; place < mostPlaces && next > first; place++) {
    const from = nameStart(r, first, next)
    if (from === next) return -1
    if (isPlural(r, from - 2) && is(r, from - 1, Class.in)) return next
    if (!isComma(r, from - 1)) return -1
    next = from - 1
  }
  return -1
}

/** Where the name with its article begins that ends before `next`; there if none does. */
function nameStart(r: TextReading, first: number, next: number): number {
  let from = next
  while (from > first && hasCapital(r, from - 1)) from--
  return from < next && is(r, from - 1, Class.definite) ? from - 1 : from
}
