import { bitsOfLists } from '../../reading/class-bits.ts'
import { Class } from '../../reading/classes.ts'
import { mayOpen, sentenceEnd, sentenceStart } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'

/** Words that rules of how a place is led to need somewhere before it or behind it. */
const sought = {
  locating: Class.locating,
  toward: Class.toward,
  onto: Class.onto,
  from: Class.from,
  of: Class.of,
  reporting: Class.reporting,
  givingVerb: Class.givingVerb,
  placeVerb: Class.placeVerb,
  punishing: Class.punishing,
  removing: Class.removing,
  attackNoun: Class.attackNoun,
  actorNoun: Class.actorNoun,
} as const

export type Sought = keyof typeof sought
const names: readonly string[] = Object.keys(sought)
const bitsAt = bitsOfLists(
  Object.values(sought).map((number) => [number]),
  mayOpen,
)

/** The bit of a word that is sought. */
export const bitOf = (name: Sought): number => 1 << names.indexOf(name)

/** No pattern reaches further before a place, and behind it, in pieces. */
const farthestBefore = 24
const farthestBehind = 12

/** What of that stands before piece `first` in its sentence. */
export function soughtBefore(r: TextReading, first: number): number {
  const start = Math.max(sentenceStart(r, first), first - farthestBefore)
  let bits = 0
  for (let i = start; i < first; i++) bits |= bitsAt(r, i)
  return bits
}

/** What of that stands behind a place, from piece `next` on. */
export function soughtBehind(r: TextReading, next: number): number {
  const end = Math.min(sentenceEnd(r, next - 1), next + farthestBehind)
  let bits = 0
  for (let i = next; i < end; i++) bits |= bitsAt(r, i)
  return bits
}
