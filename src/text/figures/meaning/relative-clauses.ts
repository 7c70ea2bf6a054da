import { Class } from '../../reading/classes.ts'
import { is, isCapital } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookAhead, type Sight } from './look.ts'
import { heardAs, isWord, type Told } from './senses.ts'
import type { Site } from './site.ts'
import { eventVerbAt } from './verbs.ts'

/** "12 shops (that) it closed", "the 40 men whom the army holds": what somebody does to what is counted. */
export function relativeObject(site: Site): Told | undefined {
  const { r, next, to } = site
  const isOpened = is(r, next, Class.relativePronoun)
  const at = verbBehind(r, endOfSubject(r, isOpened ? next + 1 : next, isOpened), to)
  const verb = at < 0 ? undefined : eventVerbAt(r, at)
  if (!verb) return undefined
  return heardAs(site, verb, at, { role: 'object', particleAt: at + 1 })
}

const isSubject = isOne(Class.actingPronoun)
const opensSubject = isOne(Class.definite, Class.possessive)
const mostWords = 3

/** The piece behind a subject that begins at `first`; without "that" only a pronoun is one. */
function endOfSubject(r: TextReading, first: number, isOpened: boolean): number {
  if (isSubject(r, first)) return first + 1
  if (!isOpened) return -1
  const isNamed = isCapital(r, first)
  if (!isNamed && !opensSubject(r, first)) return -1
  let i = first + 1
  while (i - first < mostWords && (isNamed ? isCapital(r, i) : isPlain(r, i))) i++
  return isNamed || i > first + 1 ? i : -1
}

/** A word of a noun phrase that is no verb. */
const isPlain: Sight = (r, i) =>
  isWord(r, i) && !eventVerbAt(r, i) && !isAuxiliary(r, i) && !is(r, i, Class.stopWord)

const isAuxiliary = isOne(
  Class.passiveVerb,
  Class.perfect,
  Class.will,
  Class.verbFiller,
  Class.adverb,
)

/** The verb behind a subject and its auxiliaries; -1 where another word stands there. */
function verbBehind(r: TextReading, first: number, to: number): number {
  if (first < 0) return -1
  return lookAhead(
    r,
    first,
    Math.min(to, first + 4),
    (_, i) => eventVerbAt(r, i) !== undefined && mayEnd(r, i + 1),
    (_, i) => !isAuxiliary(r, i),
  )
}

const endsClause = isOne(
  Class.phraseOpener,
  Class.conjunction,
  Class.and,
  Class.adverb,
  Class.timeFrame,
  Class.weekday,
  Class.month,
)

/** No object stands behind the verb. */
const mayEnd = (r: TextReading, i: number): boolean =>
  (r.kind[i] !== PieceKind.number && !isWord(r, i)) || endsClause(r, i)
