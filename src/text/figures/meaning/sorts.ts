import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'

/** Two boats are no part of 135 passengers, nor two sailors of 135 boats. */
export function isOfOtherSort(r: TextReading, part: Draft, whole: Draft): boolean {
  if (!part.noun || !whole.noun || is(r, part.noun.headAt, Class.otherPeople)) return false
  return isPersonal(r, part.noun.headAt) !== isPersonal(r, whole.noun.headAt)
}

/** Of persons, or of what is said of them as of persons: "nine bodies", "12 deaths". */
const isPersonal = (r: TextReading, headAt: number): boolean =>
  is(r, headAt, Class.somebody) || is(r, headAt, Class.strongEvent)

export const isSameUnit = (a: Draft, b: Draft): boolean =>
  a.unit?.code === b.unit?.code && a.per?.code === b.per?.code
