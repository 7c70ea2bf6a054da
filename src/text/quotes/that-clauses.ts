import { hearerVerbs, speakingNouns, storyNouns, tellingNouns } from '../language/en/speakers.ts'
import { Class } from '../reading/classes.ts'
import { is, wordAt } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { amountAt } from './account-edges.ts'
import { isFiniteVerb } from './finite-verbs.ts'
import { hasCapital, isMarkOf, isQuoted, isWordAt } from './looks.ts'
import { isWeak, type Reported } from './reported.ts'
import { has } from './reporting-verbs.ts'

/** How far behind the verb "that" may stand, in pieces. */
const thatReach = 12

export function thatIn(r: TextReading, reported: Reported): number {
  const { next, end } = reported
  // Most verbs have none: the words between are looked at only where one has.
  for (let i = next; i < Math.min(end, next + thatReach); i++)
    if (is(r, i, Class.that)) return opensThat(r, reported, i) ? toldFrom(r, i) : -1
  return -1
}

/** Behind "that"; but "that’s late" is told whole. */
const toldFrom = (r: TextReading, that: number): number =>
  is(r, that + 1, Class.genitive) ? that : that + 1

/** Whether nothing but who is told, and when, parts "that" from the verb, and it opens a clause. */
function opensThat(r: TextReading, reported: Reported, that: number): boolean {
  if (isNoConjunction(r, reported, that)) return false
  const isStrict = isWeak(reported, r)
  for (let i = reported.next; i < that; i++) {
    if (isQuoted(r, i) || isMarkOf(r, i, '.;:')) return false
    if (isStrict && isMarkOf(r, i, ',') && !isAside(r, i + 1)) return false
    if (i > reported.next && isFiniteVerb(r, i)) return false
  }
  return true
}

/** "the guide I recommend is one that": the verb of the main clause; but not "what Kim said is that". */
const isOfMain = (r: TextReading, { subject, next }: Reported, that: number): boolean =>
  that > next + 1 && is(r, next, Class.beForm) && !is(r, subject.first - 1, Class.what)

/** "say the 12 states that use it are poor", but not "said the other day that". */
function isOfSubject(r: TextReading, { cue, next }: Reported, that: number): boolean {
  if (!is(r, cue.verb, Class.sayVerb) || that < next + 2) return false
  const isNoun = is(r, next, Class.definite) || is(r, next, Class.article) || amountAt(r, next) > 0
  return isNoun && !isTimed(r, next, that)
}

function isTimed(r: TextReading, first: number, next: number): boolean {
  for (let i = first; i < next; i++)
    if (is(r, i, Class.timeUnit) || is(r, i, Class.dayOrMonth) || isMarkOf(r, i, ',')) return true
  return false
}

const isNoConjunction = (r: TextReading, reported: Reported, that: number): boolean =>
  isDemonstrative(r, reported, that) ||
  isOfSubject(r, reported, that) ||
  isOfPurpose(r, reported, that) ||
  isOfMain(r, reported, that) ||
  isOfObject(r, reported, that)

/** "state the day, so that all can come", "told of that" */
const isOfPurpose = (r: TextReading, { next }: Reported, that: number): boolean =>
  that > next &&
  (wordAt(r, that - 1) === 'so' || (is(r, that - 1, Class.of) && isWordAt(r, that - 2)))

/** "wrote a program that runs", "demands work from those that can": "that" tells of the noun before it. */
function isOfObject(r: TextReading, reported: Reported, that: number): boolean {
  const { cue, next } = reported
  if (that === next || isTimed(r, next, that) || is(r, that - 1, Class.namedPronoun)) return false
  // "ruled 6-3 that"
  if (!isWordAt(r, that - 1) || !opensObject(r, cue.verb, next)) return false
  if (is(r, that - 1, Class.adjective) || tellingNouns.has(wordAt(r, that - 1))) return false
  if (has(r, cue.verb, Class.hearerVerb)) return storyNouns.has(wordAt(r, that - 1))
  return !(mayTakeHearer(r, reported) && mayHear(r, next, that))
}

const opensObject = (r: TextReading, verb: number, i: number): boolean =>
  is(r, i, Class.quoteDeterminer) || (!is(r, verb, Class.sayVerb) && isPlainNoun(r, i))

/** "work": "in May", "again" and "loud" are none. */
const isPlainNoun = (r: TextReading, i: number): boolean =>
  amountAt(r, i) > 0 ||
  (isWordAt(r, i) && !hasCapital(r, i) && !noObjects.some((number) => is(r, i, number)))

const noObjects = [
  Class.stopWord,
  Class.preposition,
  Class.adverb,
  Class.verbHelper,
  Class.earlierWord,
  Class.timeLead,
  Class.sentenceOpener,
  Class.namedPronoun,
  Class.participle,
]

/** "promised voters that", "showed the judge that" */
const mayTakeHearer = (r: TextReading, { cue: { verb } }: Reported): boolean =>
  has(r, verb, Class.promiseVerb) || hearerVerbs.has(wordAt(r, verb))

function mayHear(r: TextReading, first: number, next: number): boolean {
  for (let i = first; i < next; i++)
    if (hasCapital(r, i) || hearers.some((one) => is(r, i, one))) return true
  return speakingNouns.has(wordAt(r, next - 1))
}

const hearers = [
  Class.somebody,
  Class.headlineSource,
  Class.collectiveNoun,
  Class.tellingBody,
  Class.pluralHead,
]

/** "reported, citing police, that", "announced, on Monday, that" */
const isAside = (r: TextReading, i: number): boolean =>
  is(r, i, Class.gerund) ||
  is(r, i, Class.preposition) ||
  is(r, i, Class.that) ||
  is(r, i, Class.dayOrMonth)

/** "said that was late", "told the group that ran it", "condemned a raid that killed 12", "rejects that plan, ": "that" is no conjunction. */
const isDemonstrative = (r: TextReading, reported: Reported, i: number): boolean =>
  is(r, i + 1, Class.finiteAuxiliary) ||
  is(r, i + 1, Class.irregularPast) ||
  (i > reported.next && isDeed(r, i + 1)) ||
  (isMarkOf(r, i + 2, ',.;') && !isListed(r, reported, i))

/** "killed 12", "wounded two others", but not "injured men were flown out". */
const isDeed = (r: TextReading, i: number): boolean =>
  isFiniteVerb(r, i) && (is(r, i + 1, Class.quoteDeterminer) || amountAt(r, i + 1) > 0)

/** "said that mills, farms and schools were shut" */
const isListed = (r: TextReading, { cue }: Reported, that: number): boolean =>
  is(r, cue.verb, Class.sayVerb) &&
  is(r, that + 1, Class.inPluralForm) &&
  isMarkOf(r, that + 2, ',')
