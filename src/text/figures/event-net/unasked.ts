import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import { isOne } from '../meaning/look.ts'
import { skipCounters } from '../meaning/senses.ts'

/** What no rule tells of, and the net does not know either: labels of these are mostly of no class, which it did not learn from. */
export const isUntold = (r: TextReading, draft: Draft): boolean =>
  isDistanceInTime(r, draft) || isMerelyCounted(r, draft) || isMinute(r, draft)

/** "within ten days", "the first in ten years", "two hours after the crash": when, not how long. */
function isDistanceInTime(r: TextReading, { kind, start, next }: Draft): boolean {
  if (kind !== 'duration') return false
  const before = skipCounters(r, start - 1, start - reach)
  return opensSpan(r, before) || (is(r, next, Class.apartInTime) && !opensLength(r, before))
}

/** How far before a period what opens its phrase may stand, in pieces. */
const reach = 6

const opensSpan = isOne(Class.within, Class.in)

/** "deliberated for ten minutes before", "delayed by ten minutes after" */
const opensLength = isOne(Class.for, Class.by)

/** "missed 15 games", "two counts of fraud": who won them, or was sentenced, is not said. */
const isMerelyCounted = (r: TextReading, { kind, next, noun }: Draft): boolean =>
  kind === 'count' &&
  noun !== undefined &&
  !is(r, next, Class.hyphen) &&
  (is(r, noun.headAt, Class.playedNoun) || is(r, noun.headAt, Class.chargeNoun))

/** "sent off in the 78th minute": a goal is told by a rule. */
const isMinute = (r: TextReading, { kind, next }: Draft): boolean =>
  kind === 'ordinal' && is(r, next, Class.minuteNoun)
