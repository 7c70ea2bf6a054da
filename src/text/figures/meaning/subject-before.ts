import { Class } from '../../reading/classes.ts'
import { is, isCapital } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { beforeDate } from './before-date.ts'
import { withHead } from './heads.ts'
import { isOne, lookBack, type Sight } from './look.ts'
import { isDetermined, isOpener, phraseTo, startOfVerb, type Stretch } from './noun-phrases.ts'
import { Form, hasForm } from './verbs.ts'

/** The subject of the verb at `verb`: what stands before it and its auxiliaries. */
export function subjectBefore(r: TextReading, verb: number, least: number): Stretch | undefined {
  let next = startOfVerb(r, verb, least)
  // ", which", ", a maker of cars,"
  if (is(r, next - 1, Class.relativePronoun)) next--
  const shared = joinedVerb(r, next, least)
  if (shared >= 0) next = startOfVerb(r, shared, least)
  const phrase = phraseTo(r, endOfSubject(r, next, least), least)
  const relative = phrase ? relativeBefore(r, phrase.first, least) : -1
  const subject = relative < 0 ? phrase : phraseTo(r, relative, least)
  return subject && withHead(r, subject, least, true)
}

/** How far before its object the verb of a relative clause stands. */
const relativeReach = 6

/** "the plan that passed the Senate will": where the clause begins that the phrase is an object in; -1 if it is in none. */
function relativeBefore(r: TextReading, first: number, least: number): number {
  // "women who smoked were", "firms that offer courses gain"
  if (opensRelative(r, first - 1) && mayBeVerb(r, first)) return first - 1
  const at = lookBack(r, first - 1, Math.max(least, first - relativeReach), opensRelative, isWall)
  return at > least && (isVerbBefore(r, at + 1) || isBeforeObject(r, at + 1, first)) ? at : -1
}

/** "that owns the mill", but not "that in the mill" */
const isBeforeObject = (r: TextReading, i: number, object: number): boolean =>
  r.kind[i] === PieceKind.word && i === object - 2 && isOpener(r, i + 1) && !isNoVerb(r, i)
const isNoVerb = isOne(Class.stopWord, Class.adverb, Class.preposition, Class.all, Class.gerund)

const mayBeVerb: Sight = (r, i) =>
  isVerbBefore(r, i) ||
  is(r, i, Class.participle) ||
  (is(r, i - 2, Class.inPluralForm) && isPlainVerb(r, i) && !isTold(r, i - 1))

/** "firms that offer courses", but not "signs that spending", "indications that traffic fell" */
const isPlainVerb: Sight = (r, i) =>
  !is(r, i, Class.inPluralForm) &&
  !is(r, i, Class.gerund) &&
  (is(r, i - 1, Class.who) || is(r, i + 1, Class.inPluralForm))

/** "told his hosts that trade would": what they are told, and no clause of theirs. */
const isTold: Sight = (r, that) =>
  lookBack(r, that, that - 4, isOne(Class.cue), isOne(Class.that)) >= 0

const isPronoun = isOne(Class.who, Class.which, Class.that)
const isWall = isOne(Class.comma, Class.semicolon)

const isNoNoun = isOne(Class.sayVerb, Class.conjunction, Class.and, Class.but, Class.preposition)

/** "the poll that found sales rose", "data that show exports fell": what they tell has its own subject. */
const tellsOfClause: Sight = (r, i) => tells(r, i) && !is(r, i, Class.dealNoun)
const tells = isOne(Class.cue, Class.foreseeVerb)

/** Behind a noun: not "said that", "and that". */
const opensRelative: Sight = (r, i) =>
  isPronoun(r, i) &&
  !tellsOfClause(r, i + 1) &&
  r.kind[i - 1] === PieceKind.word &&
  !isNoNoun(r, i - 1) &&
  (!is(r, i - 1, Class.cue) || isDetermined(r, i - 1)) &&
  !isCapital(r, i + 1) &&
  !isDetermined(r, i + 1)

const isJoint = isOne(Class.and, Class.but)
const isSomeVerb = isOne(Class.passiveVerb, Class.otherVerb, Class.verb, Class.perfect, Class.will)
const isVerbBefore: Sight = (r, i) =>
  !isDetermined(r, i) && (isSomeVerb(r, i) || hasForm(r, i, Form.past | Form.participle))
const isOtherClause = isOne(Class.relativePronoun, Class.conjunction, Class.semicolon)

/** Farther the verb before does not stand. */
const joinReach = 20

/** "have risen sharply, and now stand at": the verb before, which has the subject of both; -1 where there is none. */
function joinedVerb(r: TextReading, next: number, least: number): number {
  if (!isJoint(r, next - 1)) return -1
  return lookBack(r, next - 1, Math.max(least, next - joinReach), isVerbBefore, isOtherClause)
}

/** Behind the subject, before an aside in commas. */
function endOfSubject(r: TextReading, next: number, least: number): number {
  const dated = beforeDate(r, next, least)
  if (!is(r, next - 1, Class.comma)) return dated
  const comma = dated < next ? dated : next - 1
  const opening = lookBack(r, comma, Math.max(least + 1, comma - 15), isOne(Class.comma))
  return opening < 0 ? comma : opening
}
