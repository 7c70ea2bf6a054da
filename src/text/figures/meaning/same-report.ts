import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { steps } from './flags.ts'
import { isOne } from './look.ts'
import { bySentence, countShared, longest, stemsIn, type SentenceViews } from './sentence-views.ts'

/** What is known of a sentence when it is held against another. */
export interface SentenceTopics {
  /** How its words begin, without those that any report has. */
  readonly stems: ReadonlySet<string>
  readonly events: 'many' | 'one' | 'none'
}

/** Whether a sentence tells of what one before it does: a digest goes from one event to the next. */
export function sameReportFeatures(
  { words }: SentenceViews,
  topicsOf: (sentence: number) => SentenceTopics,
  own: number,
  other: number,
): readonly string[] {
  const [ours, theirs] = [topicsOf(own), topicsOf(other)]
  const names = words(own).names
  const added = names.size - countShared(names, words(other).names)
  return [
    ...steps('shared', countShared(ours.stems, theirs.stems), [0, 1, 2]),
    ...steps('added', added, [0, 1]),
    `events:${theirs.events}>${ours.events}`,
  ]
}

/** Read for each sentence when it is first asked for. */
export const topicsIn = (r: TextReading): ((sentence: number) => SentenceTopics) =>
  bySentence(r, (start, end) => ({
    stems: stemsIn(r, start, end, isCommon),
    events: eventsIn(r, start, Math.min(end, start + longest)),
  }))

function eventsIn(r: TextReading, first: number, next: number): SentenceTopics['events'] {
  let events = 0
  for (let i = first; i < next; i++)
    if (is(r, i, Class.takenUpEvent)) events += is(r, i, Class.inPluralForm) ? manyEvents : 1
  if (events === 0) return 'none'
  return events >= manyEvents ? 'many' : 'one'
}

/** What a plural counts for: more than singulars in a sentence come to. */
const manyEvents = 100

const isCommon = isOne(
  Class.reporting,
  Class.somebody,
  Class.weekday,
  Class.month,
  Class.strongEvent,
  Class.startsNumber,
)
