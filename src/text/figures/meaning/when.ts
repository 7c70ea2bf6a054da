import type { FigureTime } from '../../../schemas/figure.ts'
import { inHundredths, type Choice } from '../../reading/choice.ts'
import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { Feature } from '../../reading/feature-names.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { FigureChooser } from '../choice-net/asked.ts'
import { isOne } from './look.ts'
import { countShared, stemsIn } from './sentence-views.ts'
import { wallsOf } from './when/between.ts'
import { costOf } from './when/cost.ts'
import { happenings } from './when/families.ts'
import { elsewhereFeatures, figureTraits, hereFeatures, type Around } from './when/features.ts'
import { guessOf } from './when/guess.ts'
import { isPlainNoun, type Placed, type TimesBySentence } from './when/placed.ts'
import { isInside, type Answered, type TimeCandidate, type TimeQuestion } from './when/question.ts'
import { reachOf } from './when/reach.ts'
import { isReport } from './when/saying.ts'
import { sentenceTraits } from './when/sentence-traits.ts'

export { placeTimes, type TimesBySentence } from './when/placed.ts'

const isWordOfSaying = isOne(Class.saying)

/** How the words of a sentence begin, without those that say that something was said. */
const stemsOf = (r: TextReading, sentence: number): ReadonlySet<string> =>
  stemsIn(r, r.sentences[sentence] ?? r.count, r.sentences[sentence + 1] ?? r.count, isWordOfSaying)

export interface When {
  readonly occurredAt?: FigureTime
  readonly saidAt?: FigureTime
}

/**
 * When what each figure tells was so, and when it was said. The figures are in text order: what one has bears on the
 * next.
 */
export function datesOf(
  questions: readonly TimeQuestion[],
  times: TimesBySentence,
  choose: FigureChooser<TimeCandidate>,
): readonly When[] {
  const taken = new Map<Placed, Answered>()
  const traitsOf = memoized(sentenceTraits)
  const walls = memoized(wallsOf)
  const words = memoized(stemsOf)
  const isFresh = memoized(
    (r, sentence) => countShared(words(r, sentence), words(r, sentence - 1)) === 0,
  )
  let last: Answered | undefined
  return questions.map((asked) => {
    const { r, at } = asked
    const sentence = r.sentence[at.first] ?? 0
    const all = (times.get(sentence) ?? []).filter((time) => !isInside(time, at))
    const near = all.filter((time) => mayDate(time, asked))
    const here = near.filter((time) => !isReport(time, asked))
    const costs = new Map(here.map((time) => [time, costOf(asked, time)]))
    const guess = guessOf(asked, here, costs, sentence, times)
    const around = {
      here,
      near,
      costs,
      last,
      taken,
      guess,
      clause: near.length === 0 ? undefined : reachOf(r, at.first, at.next),
      walls: () => walls(r, sentence),
      shared: (other: number) => countShared(words(r, sentence), words(r, other)),
      isFresh: (one: number) => isFresh(r, one),
    }
    const candidates = isBeside(asked) ? [] : candidatesOf(asked, times, around, traitsOf)
    const chosen = candidates.length === 0 ? undefined : choose(candidates, asked)
    const time = chosen?.candidate.time
    last = { asked, time }
    if (time) taken.set(time, last)
    const said = all.find((one) => isReport(one, asked))
    return {
      ...(chosen && { occurredAt: occurredBy(chosen) }),
      ...(said && { saidAt: { value: said.value, time: said.id } }),
    }
  })
}

const occurredBy = ({ candidate, confidence }: Choice<TimeCandidate>): FigureTime => ({
  value: candidate.time.value,
  time: candidate.time.id,
  confidence: inHundredths(confidence),
})

/** "a 12-year-old girl", "Kim, 61,", "aged four", but not "turned 18" and "is 90": what is added of somebody is of no time. */
const isBeside = ({ r, at, kind }: TimeQuestion): boolean =>
  kind === 'age' && besideSomebody(r, at.first - 1)

const besideSomebody = isOne(
  Class.comma,
  Class.article,
  Class.definite,
  Class.possessive,
  Class.agedBefore,
)

/** Not where it names a thing, dates the saying or only what the figure is compared with. */
const mayDate = (time: Placed, asked: TimeQuestion): boolean =>
  !time.isName &&
  (asked.r.start[time.first] ?? 0) < asked.end &&
  !(asked.old && isInside(time, asked.old)) &&
  !isInPhrase(asked, time) &&
  !isAside(asked, time) &&
  !isOfBracket(asked, time) &&
  (!isReport(time, asked) || opensReport(time, asked))

/** "On Monday, police said a bomb killed 12": what is told of a day in the first place is of that day. */
const opensReport = ({ opens, isSaying, isDay }: Placed, { event }: TimeQuestion): boolean =>
  opens && !isSaying && isDay && event !== undefined && happenings.has(event)

/** "three fourth-quarter goals" */
const isInPhrase = ({ r, at }: TimeQuestion, time: Placed): boolean =>
  time.first === at.next && isPlainNoun(r, time.next)

/** Not a day, which is the news: "The ferry, which left on Friday, carried 40 people". */
const ofDescriptions: ReadonlySet<string> = new Set(['year', 'decade', 'century', 'since'])

/** "The charity, which opened in 1974, feeds 900 families" */
const isAside = ({ r, at, told }: TimeQuestion, { reach, grain }: Placed): boolean =>
  reach !== undefined &&
  ofDescriptions.has(grain) &&
  is(r, reach.first, Class.relativeLink) &&
  is(r, reach.first - 1, Class.comma) &&
  is(r, reach.next, Class.comma) &&
  !isInside(at, reach) &&
  !(told && isInside(told, reach))

/** How many pieces a bracket behind its period holds at most. */
const longestBracket = 12

/** "12.3 million (2024: 14.1 million)": what a bracket tells of a period of its own. */
function isOfBracket({ r, at }: TimeQuestion, { first, next }: Placed): boolean {
  const isOpened = is(r, first - 1, Class.openBracket) || is(r, first - 2, Class.openBracket)
  if (!isOpened || !is(r, next, Class.colon)) return false
  let end = next
  while (end < next + longestBracket && !is(r, end, Class.closeBracket)) end++
  return !isInside(at, { first, next: end })
}

type OfSentence<T> = (r: TextReading, sentence: number) => T

/** Each sentence is looked through once. */
function memoized<T>(make: OfSentence<T>): OfSentence<T> {
  const known = new Map<number, T>()
  return (r, sentence) => {
    const made = known.get(sentence) ?? make(r, sentence)
    known.set(sentence, made)
    return made
  }
}

/** The sentences in which the time of a figure is looked for, by how many before they stand. */
const elsewhere: readonly number[] = [1, 2, 3, -1, -2]

function candidatesOf(
  asked: TimeQuestion,
  times: TimesBySentence,
  around: Around,
  traitsOf: OfSentence<readonly Feature[]>,
): readonly TimeCandidate[] {
  const { r, at } = asked
  const sentence = r.sentence[at.first] ?? 0
  const own = figureTraits(asked)
  const found: TimeCandidate[] = around.near.map((time) => ({
    time,
    features: hereFeatures(asked, time, around, own),
  }))
  const add = (time: Placed, other: number) => {
    const traits = { sentence: traitsOf(r, sentence), other: traitsOf(r, other) }
    const place = { time, back: sentence - other, ...traits }
    found.push({ time, features: elsewhereFeatures(asked, place, around, own) })
  }
  for (const back of elsewhere)
    for (const time of times.get(sentence - back) ?? [])
      if (!time.isName && !time.isSaying) add(time, sentence - back)
  const { guess } = around
  // The day of a report, or the date that heads a line, may stand further away.
  if (guess && !found.some(({ time }) => time === guess)) add(guess, r.sentence[guess.first] ?? 0)
  return found
}
