import { Class } from '../reading/classes.ts'
import { is, sentenceStart } from '../reading/cursor.ts'
import { match } from '../reading/match.ts'
import { compile } from '../reading/pattern.ts'
import type { TextReading } from '../reading/text-reading.ts'

export type Direction = 'up' | 'down'

/** "made up 28%", "attributed the fall to 9,600 new flats": no change of what follows. */
const others = [compile('composing #up'), compile('ascribing determiner #changes')]

/** A word of rising or falling. */
export const isVerb = (r: TextReading, i: number): boolean =>
  is(r, i, Class.changes) && others.every((pattern) => match(r, pattern, i) === undefined)

/** Where a word says it: "went from 5 to 3" leaves it to the values. */
export function directionOf(r: TextReading, i: number): Direction | undefined {
  if (is(r, i, Class.rise) || is(r, i, Class.plusSign)) return 'up'
  return is(r, i, Class.fall) ? 'down' : undefined
}

/** How far before an amount its verb may stand. */
const reach = 12

/** The nearest word of change before `at` in its clause; -1 if there is none. */
export function verbBefore(r: TextReading, at: number): number {
  const least = Math.max(sentenceStart(r, at), at - reach)
  for (let i = at - 1; i >= least; i--) {
    if (isVerb(r, i) || is(r, i, Class.moving)) return i
    if (is(r, i, Class.clauseMark)) return -1
  }
  return -1
}

/** How far before "from" the verb of a change may stand. */
const moveReach = 30

/**
 * The verb by which something went from one amount to the other, before "from"; -1 where both hold at once: "the
 * prices, which have risen, range from 5 to 6".
 */
export function movedBy(r: TextReading, from: number): number {
  const least = Math.max(sentenceStart(r, from), from - moveReach)
  for (let i = from - 1; i >= least; i--) {
    if (is(r, i, Class.semicolon) || is(r, i, Class.ranging)) return -1
    if (isVerb(r, i) || is(r, i, Class.moving)) return i
  }
  return -1
}

/** "a", "its current level of", "a record": between the word that governs an amount and the amount. */
const longestLevel = 7

/** The piece before such words, which end before piece `next`. */
export function beforeLevel(r: TextReading, next: number): number {
  const least = Math.max(sentenceStart(r, next), next - longestLevel)
  let i = next - 1
  while (i > least && isLevel(r, i)) i--
  return i
}

function isLevel(r: TextReading, i: number): boolean {
  if (is(r, i, Class.changeFiller) || is(r, i, Class.amountLevel)) return true
  if (is(r, i, Class.of)) return is(r, i - 1, Class.amountLevel)
  return is(r, i, Class.determiner) && is(r, i + 1, Class.amountLevel)
}
