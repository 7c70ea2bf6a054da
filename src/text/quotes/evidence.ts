import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import type { TextReading } from '../reading/text-reading.ts'

/**
 * "tests from Italy", "a state lab", "the latest figures" show: nobody, where somebody says so; but "senior figures" who
 * claim it are some.
 */
export function isEvidence(r: TextReading, subject: Stretch, cue: Stretch): boolean {
  const noun = headOf(r, subject)
  const isPeople = is(r, noun, Class.countNoun) && !is(r, cue.next - 1, Class.documentVerb)
  return is(r, noun, Class.testNoun) && !isPeople
}

/** The last word before a preposition. */
function headOf(r: TextReading, { first, next }: Stretch): number {
  for (let i = first; i + 1 < next; i++) if (is(r, i + 1, Class.preposition)) return i
  return next - 1
}
