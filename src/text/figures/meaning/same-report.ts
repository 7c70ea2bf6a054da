import { Class } from '../../reading/classes.ts'
import { is, lengthAt } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { steps } from './flags.ts'
import { isOne } from './look.ts'
import { stemAt, type SentenceViews } from './sentence-views.ts'

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
  const added = names.size - sharedOf(names, words(other).names)
  return [
    ...steps('shared', sharedOf(ours.stems, theirs.stems), [0, 1, 2]),
    ...steps('added', added, [0, 1]),
    `events:${theirs.events}>${ours.events}`,
  ]
}

function sharedOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const one of a) if (b.has(one)) shared++
  return shared
}

/** A longer sentence is compared by its beginning. */
const longest = 80

/** Read for each sentence when it is first asked for. */
export function topicsIn(r: TextReading): (sentence: number) => SentenceTopics {
  const known = new Map<number, SentenceTopics>()
  return (sentence) => {
    const found = known.get(sentence) ?? readTopics(r, sentence)
    known.set(sentence, found)
    return found
  }
}

function readTopics(r: TextReading, sentence: number): SentenceTopics {
  const first = r.sentences[sentence] ?? r.count
  const next = Math.min(r.sentences[sentence + 1] ?? r.count, first + longest)
  const stems = new Set<string>()
  let events = 0
  for (let i = first; i < next; i++) {
    if (isTopic(r, i)) stems.add(stemAt(r, i))
    if (is(r, i, Class.takenUpEvent)) events += is(r, i, Class.inPluralForm) ? manyEvents : 1
  }
  return { stems, events: events >= manyEvents ? 'many' : events > 0 ? 'one' : 'none' }
}

/** What a plural counts for: more than singulars in a sentence come to. */
const manyEvents = 100

const isCommon = isOne(
  Class.stopWord,
  Class.reporting,
  Class.somebody,
  Class.weekday,
  Class.month,
  Class.strongEvent,
  Class.startsNumber,
)

const isTopic = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.word && lengthAt(r, i) > 3 && !isCommon(r, i)
