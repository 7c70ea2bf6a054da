import { Class } from '../reading/classes.ts'
import { is, sentenceStart } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import type { TextReading } from '../reading/text-reading.ts'
import type { Cue } from './cue.ts'
import { isVerb } from './finite-verbs.ts'
import { hasCapital, isComma, isWordAt } from './looks.ts'

/** A verb of saying, and where its group begins. */
type Verb = Pick<Cue, 'group' | 'verb'>

/** Whether what stands before a verb of saying cannot say, find or count: the verb is a noun, or the subject is none. */
export const isUnlikely = (r: TextReading, subject: Stretch, verb: Verb): boolean =>
  isCompound(r, subject, verb) ||
  isInfinitive(r, subject, verb) ||
  isGerundPhrase(r, subject) ||
  isAdverbAlone(r, subject) ||
  isCutShort(r, subject) ||
  isClauseOfItsOwn(r, subject)

/** "lots of attachment points", "Low prices", "providing instant answers": a noun, with nobody before it who could do it. */
function isCompound(r: TextReading, subject: Stretch, { group, verb }: Verb): boolean {
  if (group !== verb || subject.next !== group || !is(r, verb, Class.nounLike)) return false
  return is(r, verb, Class.cueThird) && !mayBeOne(r, subject)
}

/** One thing or person that a verb in -s can stand behind: a name, a pronoun, "the bank", "research". */
function mayBeOne(r: TextReading, subject: Stretch): boolean {
  const { first, next } = subject
  if (is(r, first, Class.subjectPronoun)) return next === first + 1 && !isOfMany(r, first)
  if (isAttribute(r, next - 1) || isOfMany(r, first) || isOfMany(r, first + 1)) return false
  if (holdsName(r, first, next)) return true
  return !(is(r, first, Class.gerund) && next > first + 1) && isOne(r, subject)
}

/** "the bank", "research", and who opens a headline: "Retired officer". */
const isOne = (r: TextReading, { first, next }: Stretch): boolean =>
  leads.some((number) => is(r, first, number)) ||
  tellers.some((number) => is(r, next - 1, number)) ||
  (first === sentenceStart(r, first) && is(r, next - 1, Class.somebody))

/** "several", "a few", "two" */
const isOfMany = (r: TextReading, i: number): boolean =>
  is(r, i, Class.pluralLead) || is(r, i, Class.smallNumber)

/** "The deadly fumes"; but "our testing". */
const isAttribute = (r: TextReading, i: number): boolean =>
  !hasCapital(r, i) &&
  !is(r, i, Class.headlineSource) &&
  (is(r, i, Class.participle) || (is(r, i, Class.adjective) && !is(r, i, Class.gerund)))

/** What a noun phrase in the singular begins with. */
const leads = [Class.saidSubject, Class.quoteDeterminer, Class.possessive]

/** Who tells something without an article: "research", "police", "state television". */
const tellers = [
  Class.documentNoun,
  Class.headlineSource,
  Class.collectiveNoun,
  Class.findingGerund,
  Class.tellingBody,
]

/** A capital that is not the first of the sentence, or stands there alone before the verb. */
function holdsName(r: TextReading, first: number, next: number): boolean {
  const start = sentenceStart(r, first)
  for (let i = first; i < next; i++) if (hasCapital(r, i) && i !== start) return true
  return hasCapital(r, first) && next === first + 1
}

/** "to make informed choices": what one does; but "the envoy to Chad" and "an aide to ministers". */
const isInfinitive = (r: TextReading, { first, next }: Stretch, { group, verb }: Verb): boolean =>
  group === verb &&
  next === group &&
  next - first > 2 &&
  is(r, next - 2, Class.to) &&
  !hasCapital(r, next - 1) &&
  !is(r, next - 1, Class.inPluralForm)

/** "offering the space for documents", "Working effectively with models": what is done says nothing, but "polling" does. */
const isGerundPhrase = (r: TextReading, { first, next }: Stretch): boolean =>
  is(r, first, Class.gerund) &&
  !is(r, first, Class.gerundNoun) &&
  !is(r, first, Class.findingGerund) &&
  opensObject(r, first + 1, next)

/** What stands behind a verb, and behind no name or adjective that looks like one: "Beijing", "managing". */
const opensObject = (r: TextReading, i: number, next: number): boolean =>
  i < next &&
  (is(r, i, Class.quoteDeterminer) || is(r, i, Class.adverb) || is(r, i, Class.preposition))

/** "Generally,", "Overall", "here"; but "Italy". */
const isAdverbAlone = (r: TextReading, { first, next }: Stretch): boolean =>
  next === first + 1 &&
  (is(r, first, Class.noDoer) ||
    (is(r, first, Class.adverb) && (isComma(r, next) || !hasCapital(r, first))))

/** "be delayed to" give, "takes in water through" vents, "been 25 cases" confirmed: no noun phrase begins or ends so. */
const isCutShort = (r: TextReading, { first, next }: Stretch): boolean =>
  !hasCapital(r, next - 1) &&
  next - first > 1 &&
  (is(r, next - 1, Class.to) || endsWithPreposition(r, next - 1) || opensWithBe(r, first))

/** "in water through", but not "the note shown above", "the woman inside", "those who stayed on" and "its report for" before "August". */
const endsWithPreposition = (r: TextReading, i: number): boolean =>
  is(r, i, Class.preposition) &&
  !isVerb(r, i - 1) &&
  !is(r, i, Class.closeParticle) &&
  !is(r, i, Class.placeAdverb) &&
  !is(r, i + 1, Class.dayOrMonth)

const opensWithBe = (r: TextReading, i: number): boolean =>
  is(r, i, Class.beForm) && !hasCapital(r, i)

/** "Police later filmed him": a verb with its object, in what should be a noun phrase. */
function isClauseOfItsOwn(r: TextReading, { first, next }: Stretch): boolean {
  for (let i = first; i < next - 1; i++) {
    if (is(r, i, Class.relativeWord) || is(r, i, Class.that)) return false
    if (isWordAt(r, i) && isVerb(r, i) && (isObject(r, i + 1) || isOwnObject(r, i))) return true
  }
  return false
}

/** "The firm cut its full-year forecast" */
const isOwnObject = (r: TextReading, verb: number): boolean =>
  is(r, verb + 1, Class.possessive) && !is(r, verb, Class.gerund)

const isObject = (r: TextReading, i: number): boolean =>
  is(r, i, Class.article) || is(r, i, Class.definite) || is(r, i, Class.namedPronoun)
