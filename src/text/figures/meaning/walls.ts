import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'

/** What may part a figure from a place: another clause, another speaker, another thing that is told. */
const kinds = {
  part: (r: TextReading, i: number) => is(r, i, Class.partingWord),
  time: (r: TextReading, i: number) => is(r, i, Class.timeClause),
  // "said", but not "is said to"
  say: (r: TextReading, i: number) => is(r, i, Class.reporting) && !is(r, i - 1, Class.be),
  for: (r: TextReading, i: number) => is(r, i, Class.for),
  who: (r: TextReading, i: number) => is(r, i, Class.relativePronoun),
  and: (r: TextReading, i: number) => is(r, i, Class.and),
  comma: (r: TextReading, i: number) => is(r, i, Class.comma),
  verb: (r: TextReading, i: number) => is(r, i, Class.eventVerb) || is(r, i, Class.be),
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

/** How many walls of each kind stand in pieces `first` to before `next` of a sentence. */
export type Walls = (kind: Wall, first: number, next: number) => number

/** Counted once for each sentence, so that asking takes no time however long it is. */
export function wallsIn(r: TextReading, start: number, end: number): Walls {
  const width = wallNames.length
  const before = new Uint16Array((end - start + 1) * width)
  for (let i = start; i < end; i++)
    for (const [k, name] of wallNames.entries()) {
      const at = (i - start) * width + k
      before[at + width] = (before[at] ?? 0) + (kinds[name](r, i) ? 1 : 0)
    }
  const places = new Map(wallNames.map((name, k) => [name, k]))
  const until = (k: number, i: number): number =>
    before[(Math.min(Math.max(i, start), end) - start) * width + k] ?? 0
  return (kind, first, next) => {
    const k = places.get(kind) ?? 0
    return next <= first ? 0 : until(k, next) - until(k, first)
  }
}
