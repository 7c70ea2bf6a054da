import { Class } from '../reading/classes.ts'
import { is, isApart, lengthAt } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { isSmall } from './parts.ts'
import type { Tense } from './resolve.ts'

type Verb = (r: TextReading, i: number) => Tense

/** What words of each class tell, in the order in which they are asked. */
const verbs: readonly (readonly [class_: number, tense: Verb])[] = [
  [Class.tenseFuture, futureAt],
  [Class.tensePast, pastAt],
  [Class.tenseScheduled, () => 'future'],
  [Class.tensePlanned, (r, i) => (isPluralNoun(r, i - 1) ? 'future' : 'none')],
  [Class.tenseArranged, (r, i) => (is(r, i - 1, Class.tenseBeing) ? 'future' : 'none')],
]

/** The direction in which the verb at piece `i` speaks; `none` if there is no verb or it does not tell. */
export function verbAt(r: TextReading, i: number, countsInfinitives: boolean): Tense {
  if (!isSmall(r, i)) return is(r, i, Class.tensePast) ? 'past' : 'none'
  if (is(r, i, Class.to)) return countsInfinitives ? infinitiveAt(r, i) : 'none'
  for (const [class_, tense] of verbs) if (is(r, i, class_)) return tense(r, i)
  return isParticiple(r, i) && !isPassive(r, i) ? 'past' : 'none'
}

const isPluralNoun = (r: TextReading, i: number): boolean =>
  is(r, i, Class.inPluralForm) && !is(r, i, Class.stopWord) && !is(r, i, Class.genitive)

function futureAt(r: TextReading, i: number): Tense {
  const next = i + 1
  if (is(r, i, Class.tenseChance)) return is(r, next, Class.tenseOfThat) ? 'future' : 'none'
  if (isOver(r, i)) return 'past'
  if (isOtherSense(r, i)) return 'none'
  const isAimed = is(r, next, Class.to) || is(r, next, Class.for)
  if (isAimed || !is(r, i, Class.tenseAimed)) return 'future'
  return is(r, i, Class.tenseUnchanging) ? pastAt(r, i) : 'none'
}

/** "should have left", "could not open": it has not been done, and will not be. "will have left" looks ahead. */
const isOver = (r: TextReading, i: number): boolean =>
  (is(r, i + 1, Class.haveWord) && !is(r, i, Class.willWord)) ||
  (is(r, i, Class.couldWord) && is(r, i + 1, Class.not))

/** "due to a strike", "better than expected" */
const isOtherSense = (r: TextReading, i: number): boolean =>
  (is(r, i, Class.dueWord) && is(r, i + 1, Class.to) && !isInfinitive(r, i + 2)) ||
  (is(r, i, Class.expectedWord) && is(r, i - 1, Class.than))

function pastAt(r: TextReading, i: number): Tense {
  if (is(r, i, Class.hasWord) && is(r, i + 1, Class.to))
    return is(r, i, Class.hadWord) ? 'past' : 'future'
  // "will have been"
  if (is(r, i, Class.beenWord) && is(r, i - 1, Class.haveWord))
    return is(r, i - 2, Class.willWord) ? 'future' : 'past'
  // "to be held": what stands before tells.
  return isPassive(r, i) || isInfinitiveForm(r, i) ? 'none' : 'past'
}

/** "will have", "to cut", "a cut in June": the same form as the past, and none. */
function isInfinitiveForm(r: TextReading, i: number): boolean {
  const isUnchanging = is(r, i, Class.tenseUnchanging)
  if (!isUnchanging && !is(r, i, Class.haveWord)) return false
  return is(r, i - 1, Class.tenseModal) || (isUnchanging && is(r, i + 1, Class.preposition))
}

/** After "be": "to be released Friday", what stands before the participle tells. */
const isPassive = (r: TextReading, i: number): boolean => is(r, i - 1, Class.tensePassive)

/** "to be held on", "to meet on": an infinitive looks ahead; after "tried" it does not. */
const infinitiveAt = (r: TextReading, i: number): Tense =>
  isInfinitive(r, i + 1) && !is(r, i - 1, Class.tenseSettled) ? 'future' : 'none'

/** A small word that is no determiner, preposition or the like may be an infinitive. */
const isInfinitive = (r: TextReading, i: number): boolean =>
  isSmall(r, i) && (is(r, i, Class.infinitiveToo) || !is(r, i, Class.noInfinitive))

export const isParticiple = (r: TextReading, i: number): boolean =>
  is(r, i, Class.participle) && lengthAt(r, i) > 4 && isSmall(r, i) && !isHyphened(r, i + 1)

const isHyphened = (r: TextReading, i: number): boolean => is(r, i, Class.hyphen) && !isApart(r, i)

/** A small word in "-ing" that is no short noun ("king"). */
export const isLowerIng = (r: TextReading, i: number): boolean =>
  is(r, i, Class.gerund) && lengthAt(r, i) > 4 && isSmall(r, i)
