import { bitsOfLists } from '../../../reading/class-bits.ts'
import { Class } from '../../../reading/classes.ts'
import { feature, type Feature } from '../../../reading/feature-names.ts'
import type { TextReading } from '../../../reading/text-reading.ts'

/** What may stand between a figure and its time, by the feature that counts it. */
const walls: readonly (readonly [string, readonly number[]])[] = [
  ['comma', [Class.comma]],
  ['semicolon', [Class.semicolon, Class.colon]],
  ['break', [Class.clauseBreak]],
  ['relative', [Class.relativeLink, Class.that]],
  ['aside', [Class.after, Class.before, Class.untilWhen, Class.sinceWhen]],
  ['and', [Class.and]],
  ['saying', [Class.saying]],
  ['presence', [Class.presence, Class.be, Class.have, Class.will]],
  ['eventVerb', [Class.eventVerb]],
  ['otherVerb', [Class.otherVerb, Class.linkVerb]],
  ['infinitive', [Class.to]],
  ['comparison', [Class.than, Class.comparisonBase, Class.compared]],
  ['for', [Class.for]],
  ['gerund', [Class.gerund]],
  ['bracket', [Class.openBracket, Class.closeBracket]],
]

const wallsAt = bitsOfLists(walls.map(([, classes]) => classes))

/** What is told of each where it stands there, and where it does more than once. */
const onceAt = walls.map(([name]) => feature(`between ${name}>0`))
const twiceAt = walls.map(([name]) => feature(`between ${name}>1`))

/** No stretch is looked through further, in pieces. */
const farthest = 120

/** The walls of a sentence: for each of its pieces a bit for each wall that it is. */
export interface Walls {
  readonly first: number
  readonly bits: Uint16Array
}

export function wallsOf(r: TextReading, sentence: number): Walls {
  const first = r.sentences[sentence] ?? 0
  const next = r.sentences[sentence + 1] ?? r.count
  const bits = new Uint16Array(next - first)
  for (let i = first; i < next; i++) bits[i - first] = wallsAt(r, i)
  return { first, bits }
}

/** Adds what stands in a stretch of a sentence, as features "between comma>0", "between comma>1" … */
export function addWalls(
  to: Feature[],
  { first: start, bits }: Walls,
  first: number,
  next: number,
): void {
  const end = Math.min(next, first + farthest)
  let once = 0
  let twice = 0
  for (let i = first; i < end; i++) {
    const here = bits[i - start] ?? 0
    twice |= once & here
    once |= here
  }
  for (let at = 0; once >> at > 0; at++) {
    if (once & (1 << at)) to.push(onceAt[at] ?? 0)
    if (twice & (1 << at)) to.push(twiceAt[at] ?? 0)
  }
}
