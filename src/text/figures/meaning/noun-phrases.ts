import { Class } from '../../reading/classes.ts'
import { is, isApart, isCapital, sentenceStart } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isOne, lookAhead, type Sight } from './look.ts'
import { isDeterminer, isVerbIn } from './verbs-in-phrases.ts'
import { Form, hasForm } from './verbs.ts'

/** A stretch of pieces. */
export interface Stretch {
  readonly first: number
  readonly next: number
}

/** The most words of a noun phrase. */
const longest = 7

/** What is no name of a thing, and ends a noun phrase. */
const isOutsideWord = isOne(
  Class.phraseOpener,
  Class.passiveVerb,
  Class.relativePronoun,
  Class.conjunction,
  Class.otherVerb,
  Class.to,
  Class.pronoun,
  Class.and,
  Class.or,
  Class.verb,
)
const staysInside = isOne(Class.more, Class.other)

function isOutside(r: TextReading, i: number): boolean {
  // "OSLO - Shares": a hyphen between spaces is a dash.
  if (r.kind[i] !== PieceKind.word) return !is(r, i, Class.hyphen) || isApart(r, i)
  if (isNounVerb(r, i) && isDetermined(r, i)) return false
  return isOutsideWord(r, i) || (isFiller(r, i) && !staysInside(r, i))
}

/** "the work", "its plan": a verb behind a determiner is a noun. */
export const isDetermined = (r: TextReading, i: number): boolean =>
  isDeterminer(r, i - 1) && !is(r, i - 1, Class.relativePronoun)
const isNounVerb = isOne(Class.otherVerb, Class.verb, Class.verbFiller)

const isMonthName = (r: TextReading, i: number): boolean => is(r, i, Class.month) && isCapital(r, i)

/** "may", but not "May" */
const isFiller = (r: TextReading, i: number): boolean =>
  is(r, i, Class.verbFiller) && !isMonthName(r, i)

export const isOpener = isOne(Class.nounOpener)

/** The noun phrase that begins at `from`, without its determiner: at most up to `end`. */
export function phraseFrom(r: TextReading, from: number, end: number): Stretch | undefined {
  const first = skipOpeners(r, from, end)
  const most = Math.min(end, first + longest)
  let next = first
  while (next < most && isInside(r, next, first)) next++
  next = behindNoun(r, first, next)
  while (next > first && (is(r, next - 1, Class.hyphen) || isOpener(r, next - 1))) next--
  return next > first ? { first, next } : undefined
}

/** "FTSE 100 companies": the number is of the name. */
const isInside = (r: TextReading, i: number, first: number): boolean =>
  isOutside(r, i)
    ? i > first && isNumberOfName(r, i) && r.kind[i + 1] === PieceKind.word && !isOutside(r, i + 1)
    : !endsPhrase(r, i, first) && (i === first || !isVerbOfMany(r, i))

/** Without an adverb, and the verb before it. */
function behindNoun(r: TextReading, first: number, next: number): number {
  // "power supply"
  const isNone = !is(r, next - 1, Class.adverb) || hasForm(r, next - 1, Form.base)
  if (next <= first + 1 || isNone) return next
  return isVerbBehind(r, next - 2, first) ? next - 2 : next - 1
}

/** "adults exercise regularly", but not "vegetables daily" */
const isVerbBehind = (r: TextReading, i: number, first: number): boolean =>
  i > first && is(r, i - 1, Class.inPluralForm) && !is(r, i, Class.inPluralForm)

/** "what the fund had asked for": a clause instead of a noun, to its end. */
export function clauseFrom(r: TextReading, first: number, end: number): Stretch | undefined {
  const wall = lookAhead(r, first + 1, Math.min(end, first + longestClause), endsClause)
  const next = wall < 0 ? end : wall
  return next > first + 1 && next <= first + longestClause ? { first, next } : undefined
}

const longestClause = 12
const endsClause: Sight = (r, i) =>
  (r.kind[i] === PieceKind.mark && !is(r, i, Class.hyphen) && !is(r, i, Class.apostrophe)) ||
  is(r, i, Class.conjunction) ||
  is(r, i, Class.and) ||
  isVerbOfWhole(r, i)

/** "what was promised [has arrived]", "what it makes [is sold]": it has a verb already. */
const isVerbOfWhole: Sight = (r, i) =>
  is(r, i, Class.finiteAuxiliary) &&
  r.kind[i - 1] === PieceKind.word &&
  !is(r, i - 1, Class.what) &&
  (isParticiple(r, i - 1) || hasForm(r, i - 1, Form.past) || is(r, i - 2, Class.pronoun))

function skipOpeners(r: TextReading, from: number, end: number): number {
  let first = from
  while (first < Math.min(end, from + 3) && isQuantified(r, first)) first++
  return first
}

/** "all the goods" */
const isQuantified = isOne(Class.nounOpener, Class.all)

/** "cuts" of "it cuts": only a past or participle behind a noun ends a phrase. */
function endsPhrase(r: TextReading, i: number, first: number): boolean {
  if (i === first || is(r, i - 1, Class.hyphen)) return false
  if (is(r, i, Class.worthWord) && isAmountAt(r, i + 1)) return true
  // "quake shook the town"
  if (opensObject(r, i + 1) && !isOpener(r, i)) return true
  if (hasForm(r, i, Form.past | Form.participle) || is(r, i, Class.irregularPast)) return true
  return isParticiple(r, i) && isOutside(r, i + 1)
}

/** "children die of it", "owners report that", but neither "savings plans" nor "voters approve of", which is what was asked. */
const isVerbOfMany = (r: TextReading, i: number): boolean =>
  isMany(r, i - 1) &&
  !is(r, i, Class.inPluralForm) &&
  (is(r, i, Class.verbOfMany) || (hasForm(r, i, Form.base) && !is(r, i, Class.opinion))) &&
  goesOnVerb(r, i + 1)
const isMany = isOne(Class.inPluralForm, Class.pluralNoun)
const goesOnVerb = isOne(
  Class.phraseOpener,
  Class.that,
  Class.pronoun,
  Class.definite,
  Class.possessive,
  Class.to,
  Class.conjunction,
)

const isParticiple = isOne(Class.participle, Class.irregularParticiple)

/** "a contract worth $5 million", but not "his net worth" */
const isAmountAt = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.number || opensAmount(r, i)
const opensAmount = isOne(Class.moneyPart, Class.startsNumber, Class.article, Class.adverb)

const opensObject = isOne(Class.definite, Class.possessive)

/** The noun phrase that ends before `next`, back to `least`. */
export function phraseTo(r: TextReading, next: number, least: number): Stretch | undefined {
  const end = isNumberOfName(r, next - 1) && next - 1 > least ? next - 1 : next
  let first = behindFragment(r, startOfPhraseTo(r, end, next, least), next)
  while (first < next && (isOpener(r, first) || isOfNumber(r, first))) first++
  return next > first ? { first, next } : undefined
}

/** "estimated losses at", but "the estimated losses": the verb that gives the amount is outside, as is one behind "had". */
const isBefore = (r: TextReading, i: number): boolean =>
  isOutside(r, i) ||
  (is(r, i, Class.valueVerb) && isGiving(r, i)) ||
  (is(r, i, Class.participle) && is(r, i - 1, Class.perfect))

const isGiving = (r: TextReading, i: number): boolean =>
  (isOpener(r, i + 1) && !is(r, i + 1, Class.genitive)) ||
  (is(r, i, Class.cuePast) && !is(r, i, Class.nounLike) && !isOpener(r, i - 1))

function startOfPhraseTo(r: TextReading, end: number, next: number, least: number): number {
  for (let i = end - 1; i >= least; i--) {
    if (next - i > longest || isBefore(r, i) || isVerbIn(r, i, next)) return i + 1
    // "will pay an interim dividend", "in Dublin the average rent": nothing before a determiner is of its noun.
    if (isDeterminer(r, i) && !isGerundOf(r, i - 1)) return i
  }
  return Math.min(end, least)
}

/** How far into its sentence a comma ends what leads to its subject: "In time, building the mill". */
const leadReach = 3

/** "building the mill", but not "sales rose, topping the estimate" */
const isGerundOf = (r: TextReading, i: number): boolean =>
  is(r, i, Class.gerund) && (!is(r, i - 1, Class.comma) || i - sentenceStart(r, i) <= leadReach)

/** "24 million riders" */
const isOfNumber = (r: TextReading, i: number): boolean =>
  is(r, i, Class.magnitude) && r.kind[i - 1] === PieceKind.number

/** "a 25-year loan": what a number is hyphened to is no beginning. */
const behindFragment = (r: TextReading, first: number, next: number): number =>
  is(r, first, Class.hyphen) && first + 2 < next ? first + 2 : first

/** "the Nordic 40", but not "March 31" */
export const isNumberOfName = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.number &&
  r.kind[i - 1] === PieceKind.word &&
  isCapital(r, i - 1) &&
  !is(r, i - 1, Class.moneyPart) &&
  !is(r, i - 1, Class.month)

const isAmountEnd = isOne(Class.magnitude, Class.percent, Class.percentagePoint)
const isMoneyWord = isOne(Class.currency, Class.minorCurrency, Class.currencyCode)

export const isAmountWord = (r: TextReading, i: number): boolean =>
  isAmountEnd(r, i) ||
  (isMoneyWord(r, i) && (r.kind[i - 1] === PieceKind.number || isAmountEnd(r, i - 1)))

/** Where the auxiliaries of the verb at `at` begin. */
export function startOfVerb(r: TextReading, at: number, least: number): number {
  let i = at
  while (i > least && at - i < 8) {
    if (beforeVerb(r, i - 1) || isMovedOn(r, i)) i--
    // "more than doubled", "no more than doubled"
    else if (is(r, i - 1, Class.than) && is(r, i - 2, Class.more) && i - 2 > least) i -= 2
    else if (is(r, i - 1, Class.no) && is(r, i, Class.more)) i--
    else break
  }
  return i
}

const isWay = isOne(Class.up, Class.down)

/** "gone up", "came down" */
const isMovedOn = (r: TextReading, i: number): boolean =>
  isWay(r, i) && (is(r, i - 1, Class.moving) || is(r, i - 1, Class.come))

/** "will have", "is projected to", but not "May" nor "the plan". */
const beforeVerb = (r: TextReading, i: number): boolean =>
  (isAuxiliary(r, i) && !isMonthName(r, i) && !isNamedPlan(r, i)) || isRaising(r, i)

const isNamedPlan = (r: TextReading, i: number): boolean =>
  is(r, i, Class.verbFiller) && !is(r, i, Class.finiteAuxiliary) && isDetermined(r, i)

/** "is projected to rise", "are seen falling": who expects it is no part of it. */
const isRaising = (r: TextReading, i: number): boolean =>
  is(r, i, Class.anticipatedVerb) &&
  (is(r, i + 1, Class.to) || is(r, i + 1, Class.gerund)) &&
  (is(r, i - 1, Class.passiveVerb) || is(r, i - 1, Class.adverb) || is(r, i - 1, Class.verbFiller))

export const isAuxiliary = isOne(Class.passiveVerb, Class.verbFiller, Class.adverb, Class.to)

const isTimeWord = isOne(Class.weekday, Class.deictic)
const isTimeNoun = isOne(Class.timeUnit, Class.weekday, Class.month, Class.season)

/** Where words of time begin, with what modifies them, before `end`: "last year", "late Monday"; `end` if there are none. */
export function timeWithin(r: TextReading, first: number, end: number): number {
  const at = lookAhead(r, first, end, isTime)
  if (at < 0) return end
  return at > first && is(r, at - 1, Class.edge) ? at - 1 : at
}

const isTime: Sight = (r, i) =>
  isTimeWord(r, i) ||
  (is(r, i, Class.month) && isCapital(r, i)) ||
  (is(r, i, Class.relativeTime) && isTimeNoun(r, i + 1))
