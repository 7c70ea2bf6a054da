import { Class } from '../reading/classes.ts'
import { hasClass, is, lengthAt } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { isSpeech, type Cue } from './cue.ts'
import { hasVerb, isFiniteVerb, isVerb } from './finite-verbs.ts'
import { hasCapital, isDash, isPlural, isQuoted, isWordAt } from './looks.ts'
import { phraseBefore } from './noun-phrases.ts'
import { isBase } from './reporting-verbs.ts'
import { subjectBefore } from './subjects.ts'
import { isUnlikely } from './unlikely-doers.ts'
import { groupStart } from './verb-groups.ts'

/** The subject before a verb, if it can be who does it. */
export function plainSubject(r: TextReading, cue: Cue): Stretch | undefined {
  const found = cue.group > cue.first ? subjectBefore(r, cue.group) : undefined
  const subject = found && pronounAlone(r, found)
  if (!subject || is(r, subject.next - 1, Class.coordinator)) return undefined
  if (isBase(r, cue.verb) && !agreesWithBase(r, subject, cue)) return undefined
  return mayDo(r, subject, cue) ? subject : undefined
}

function mayDo(r: TextReading, subject: Stretch, cue: Cue): boolean {
  if (isNounBehind(r, subject, cue) || isUnlikely(r, subject, cue)) return false
  return isPlausible(r, subject, isSpeech(cue, r) || is(r, cue.verb, Class.tellsCount))
}

/** "Back in 2009 she", "like I": a pronoun is the subject alone. */
const pronounAlone = (r: TextReading, { first, next }: Stretch): Stretch =>
  is(r, next - 1, Class.nominative) ? { first: next - 1, next } : { first, next }

/** "Lee sounded a note about the jobs report": a noun behind the verb of its clause. */
const isNounBehind = (r: TextReading, { first, next }: Stretch, { group, verb }: Cue): boolean =>
  isBase(r, verb) &&
  is(r, verb, Class.nounLike) &&
  group === verb &&
  next === group &&
  hasVerb(r, first, next)

/** "say", "want": with a plural subject, a pronoun or after an auxiliary ("will say"). */
export function agreesWithBase(
  r: TextReading,
  { first, next }: Stretch,
  { group, verb }: Cue,
): boolean {
  if (group < verb) return true
  const head = headOf(r, first, next)
  if (is(r, head, Class.subjectPronoun)) return !is(r, head, Class.thirdPronoun)
  // "say" is no noun, so who does is many, whatever it looks like: "the Taliban say", "a majority of millers say".
  if (is(r, verb, Class.sayVerb)) return true
  // "a Texas state court": one thing.
  if (is(r, first, Class.article)) return false
  return isMany(r, next - 1) || isPluralPhrase(r, { first, next })
}

const isMany = (r: TextReading, i: number): boolean => isPlural(r, i) || is(r, i, Class.pluralNoun)

/** "officials in the port", "Kim and Lee" */
export function isPluralPhrase(r: TextReading, { first, next }: Stretch): boolean {
  if (is(r, first, Class.article)) return false
  return hasClass(r, first, next, Class.and) || isMany(r, headOf(r, first, next))
}

/** The noun that a phrase is about: "officials" of "officials in the port". */
function headOf(r: TextReading, first: number, next: number): number {
  for (let i = first + 1; i < next; i++)
    if (is(r, i, Class.preposition) || (isVerb(r, i) && !is(r, i - 1, Class.hyphen))) return i - 1
  return next - 1
}

/** A phrase that is longer is none, where the verb is not of speech. */
const longestDoer = 14

function isPlausible(r: TextReading, subject: Stretch, isOfSpeech: boolean): boolean {
  const { first, next } = subject
  if (is(r, next - 1, Class.subjectPronoun)) return !isIt(r, next - 1) || isOfSpeech
  if (next - first > longestDoer && !isOfSpeech) return false
  // "He gave medals to those recognized": a pronoun with more behind it has a verb of its own.
  if (next - first > 2 && is(r, first, Class.loosePronoun)) return is(r, first + 1, Class.and)
  return holdsNoun(r, subject)
}

function holdsNoun(r: TextReading, { first, next }: Stretch): boolean {
  for (let i = first; i < next; i++) {
    const isNoun =
      isWordAt(r, i) && !is(r, i, Class.notBeforeVerb) && !is(r, i, Class.finiteAuxiliary)
    if (isNoun && (hasCapital(r, i) || lengthAt(r, i) > 2)) return true
  }
  return false
}

const isIt = (r: TextReading, i: number): boolean =>
  is(r, i, Class.thirdPronoun) && !is(r, i, Class.loosePronoun)

/** ", saying that", "a statement saying that": what the main clause is about speaks. */
export function participleSubject(
  r: TextReading,
  { verb, first, speaker }: Cue,
): Stretch | undefined {
  const isLoose =
    is(r, verb - 1, Class.comma) ||
    is(r, verb - 1, Class.and) ||
    is(r, verb - 1, Class.while) ||
    isDash(r, verb - 1) ||
    is(r, verb - 1, Class.writtenNoun) ||
    (!is(r, verb - 1, Class.to) && isQuoted(r, verb - 1))
  return isLoose ? (speaker ?? firstSubject(r, first, verb)) : undefined
}

/** How far from its start the first verb of a sentence may stand, in pieces. */
const firstReach = 40

/** The subject of the first clause of the sentence. */
export function firstSubject(r: TextReading, first: number, before: number): Stretch | undefined {
  for (let i = first + 1; i < Math.min(before, first + firstReach); i++) {
    if (isQuoted(r, i) || !isTensed(r, i)) continue
    const group = groupStart(r, i)
    const subject =
      group > first ? (subjectBefore(r, group) ?? phraseBefore(r, first, group)) : undefined
    if (subject) return subject
  }
  return undefined
}

/** With a tense: "Kim left", and in the present, as far as it shows: "Kim rejects polls", "the mill makes flour". */
function isTensed(r: TextReading, i: number): boolean {
  if (isFiniteVerb(r, i)) return true
  if (hasCapital(r, i) || !isWordAt(r, i)) return false
  return isSaidBy(r, i) || ((isPresent(r, i) || isBare(r, i)) && opensObject(r, i + 1))
}

/** "The agency says it has told" */
const isSaidBy = (r: TextReading, i: number): boolean =>
  is(r, i, Class.cueThird) && is(r, i, Class.speechVerb) && is(r, i + 1, Class.subjectPronoun)

const isPresent = (r: TextReading, i: number): boolean =>
  is(r, i, Class.inPluralForm) && !isMany(r, i - 1) && isWordAt(r, i - 1)

const isBare = (r: TextReading, i: number): boolean =>
  is(r, i, Class.cueBase) && !is(r, i - 1, Class.to) && isWordAt(r, i - 1)

/** What follows a verb and not the noun that looks like it. */
const opensObject = (r: TextReading, i: number): boolean =>
  is(r, i, Class.quoteDeterminer) ||
  is(r, i, Class.to) ||
  is(r, i, Class.that) ||
  is(r, i, Class.gerund) ||
  hasCapital(r, i) ||
  r.kind[i] === PieceKind.number ||
  (is(r, i, Class.inPluralForm) && !is(r, i, Class.stopWord))
