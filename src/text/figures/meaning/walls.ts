import { bitsOfLists } from '../../reading/class-bits.ts'
import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'

/** What may part a figure from a place: another clause, another speaker, another thing that is told. */
const kinds = {
  part: [Class.partingWord],
  time: [Class.timeClause],
  say: [Class.reporting],
  for: [Class.for],
  who: [Class.relativePronoun],
  and: [Class.and],
  comma: [Class.comma],
  verb: [Class.eventVerb, Class.be],
} as const

type Wall = keyof typeof kinds
export const wallNames: readonly Wall[] = [
  'part',
  'time',
  'say',
  'for',
  'who',
  'and',
  'comma',
  'verb',
]

const bitsAt = bitsOfLists(wallNames.map((name) => kinds[name]))
const saying = 1 << wallNames.indexOf('say')
const parting = 1 << wallNames.indexOf('part')

/** A bit for each wall that a piece is: "said" and "while", but not "is said to" and "while fleeing". */
function wallsAt(r: TextReading, i: number): number {
  const bits = bitsAt(r, i)
  if (bits & saying && is(r, i - 1, Class.be)) return bits & ~saying
  return bits & parting && is(r, i + 1, Class.gerund) ? bits & ~parting : bits
}

/** How many walls of each kind stand in pieces `first` to before `next` of a sentence. */
export type Walls = (kind: Wall, first: number, next: number) => number

const places = new Map(wallNames.map((name, k) => [name, k]))

/** Counted once for each sentence, so that asking takes no time however long it is. */
export function wallsIn(r: TextReading, start: number, end: number): Walls {
  const width = wallNames.length
  const before = new Uint16Array((end - start + 1) * width)
  for (let i = start; i < end; i++) {
    const bits = wallsAt(r, i)
    for (let k = 0, at = (i - start) * width; k < width; k++, at++)
      before[at + width] = (before[at] ?? 0) + ((bits >> k) & 1)
  }
  const until = (k: number, i: number): number =>
    before[(Math.min(Math.max(i, start), end) - start) * width + k] ?? 0
  return (kind, first, next) => {
    const k = places.get(kind) ?? 0
    return next <= first ? 0 : until(k, next) - until(k, first)
  }
}
