import { steps } from '../../../reading/choice.ts'
import { Class } from '../../../reading/classes.ts'
import { is } from '../../../reading/cursor.ts'
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

const counts: readonly number[] = [0, 1]

/** No stretch is looked through further, in pieces. */
const farthest = 120

/** What stands in a stretch, as features "name>0", "name>1" … */
export function wallsIn(r: TextReading, first: number, next: number): string[] {
  const end = Math.min(next, first + farthest)
  return walls.flatMap(([name, classes]) => {
    let count = 0
    for (let i = first; i < end; i++) if (classes.some((class_) => is(r, i, class_))) count++
    return steps(name, count, counts)
  })
}
