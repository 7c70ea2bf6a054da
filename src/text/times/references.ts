import { Class } from '../reading/classes.ts'
import { entryAt, is, isCapital, sentenceStart } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { TimeDraft } from './draft.ts'
import { isJoint, isNumber, isSmall, unitAt } from './parts.ts'
import { type Value, stated } from './resolve.ts'

/** Not in a name ("the Daily Mail"), and not joined ("semi-annual"). */
export const isPlain = (r: TextReading, i: number): boolean => {
  const isName = isCapital(r, i) && (sentenceStart(r, i) !== i || isCapital(r, i + 1))
  return !isName && !isJoint(r, i + 1) && !isJoint(r, i - 1)
}

/** "this current of protest", "as soon as", "soon after" */
function isOtherUse(r: TextReading, i: number): boolean {
  if (is(r, i, Class.currentWord)) return !isSmall(r, i + 1) || is(r, i + 1, Class.of)
  return is(r, i, Class.soonWord) && (is(r, i - 1, Class.soonLead) || is(r, i + 1, Class.timeKnown))
}

/** "recently", "now", "soon" */
export function readReference(r: TextReading, first: number): TimeDraft | undefined {
  const found = entryAt(r, first, Class.reference)
  if (!found || !isPlain(r, first)) return undefined
  if (isOtherUse(r, first)) return undefined
  const unit = is(r, first, Class.recentWord) ? unitAt(r, first + 1) : undefined
  return {
    first,
    next: unit?.isMany ? first + 2 : found.next,
    kind: 'date',
    value: stated(found.entry.code ?? null),
  }
}

/** "the past", "the near future", "the moment": only after "in" and "at" may another word follow. */
export function readTheReference(r: TextReading, first: number): TimeDraft | undefined {
  const isNear = is(r, first + 1, Class.referenceAdjective)
  const i = isNear ? first + 2 : first + 1
  const found = entryAt(r, i, Class.referenceNoun)
  const isTold =
    is(r, first - 1, Class.in) ||
    is(r, first - 1, Class.at) ||
    (is(r, first - 1, Class.timePreposition) && !isSmall(r, i + 1))
  return found && (isTold || isNear)
    ? { first, next: i + 1, kind: 'date', value: stated(found.entry.code ?? null) }
    : undefined
}

/** "since then" */
export const toldLast: Value = (context) => {
  context.anchor = context.last
  return context.last ?? null
}

export const afterLast: Value = (context) => {
  context.anchor = context.last
  return 'FUTURE_REF'
}

/** Before a verb, or at the end of its clause: "was later freed", "he died later". */
export function isLaterAdverb(r: TextReading, i: number): boolean {
  if (is(r, i - 1, Class.laterLead)) return false
  if (is(r, i + 1, Class.stop) || is(r, i + 1, Class.comma))
    return !is(r, i - 1, Class.timeKnown) && !isNumber(r, i - 1)
  return (
    isSmall(r, i + 1) &&
    (is(r, i + 1, Class.tensePast) || is(r, i + 1, Class.participle) || is(r, i + 1, Class.gerund))
  )
}
