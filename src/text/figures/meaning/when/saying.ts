import { Class } from '../../../reading/classes.ts'
import { is, spanOf } from '../../../reading/cursor.ts'
import type { Stretch } from '../../../reading/match.ts'
import type { TextReading } from '../../../reading/text-reading.ts'
import type { Placed } from './placed.ts'
import { isInside, type TimeQuestion } from './question.ts'

/** Whether a time stands beside what somebody said, and so dates the saying. */
export function isReport(time: Placed, { r, at, content }: TimeQuestion): boolean {
  if (time.isSaying || (time.opens && isSaidThen(r, time, at))) return true
  return content !== undefined && !isInside(time, at) && isOutside(r, time, content)
}

function isOutside(
  r: TextReading,
  time: Stretch,
  content: NonNullable<TimeQuestion['content']>,
): boolean {
  const { start, end } = spanOf(r, time.first, time.next)
  return end <= content.start || start >= content.end
}

export const isSaidThen = (r: TextReading, { isSaying, next }: Placed, at: Stretch): boolean =>
  isSaying || hasSaid(r, next, at.first)

/** No stretch is looked through further, in pieces. */
const farthest = 120

/** "On Tuesday the ministry said that", but not "On Tuesday, police said, ". */
function hasSaid(r: TextReading, first: number, next: number): boolean {
  for (let i = first; i < Math.min(next, first + farthest); i++)
    if (is(r, i, Class.saidBefore) && !is(r, i + 1, Class.comma)) return true
  return false
}
