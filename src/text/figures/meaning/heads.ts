import { Class } from '../../reading/classes.ts'
import { is, isCapital, sentenceStart } from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { isUnit } from '../unit-at.ts'
import { isOne, lookBack, type Sight } from './look.ts'
import { isAmountWord, isOpener, phraseTo, type Stretch } from './noun-phrases.ts'
import { Form, hasForm } from './verbs.ts'

const joinsHead = isOne(Class.of, Class.in, Class.for, Class.from, Class.between, Class.on)

/** What joins the subject of a verb, too, where a clause begins with it: "exports to Peru rose", "losses at the bank". */
export const joinsSubject = isOne(Class.to, Class.with, Class.at, Class.by, Class.among)

/** The most heads that are joined: "spending on schools by towns in Chad". */
const mostHeads = 3
const longest = 10

/** With what is joined to it before: "price of crude oil", "shares in Acme". */
export function withHead(
  r: TextReading,
  found: Stretch,
  least: number,
  isSubject = false,
): Stretch {
  let sure = isSubject ? beforeNames(r, found.first, least) : found.first
  let first = sure
  let isLoose = false
  for (let joined = 0; joined < mostHeads; joined++) {
    const head = headBefore(r, first, least, isSubject)
    if (!head || found.next - head.first > longest) break
    first = head.first
    isLoose ||= head.isLoose
    if (!isLoose || opensClause(r, first)) sure = first
  }
  return { first: behindDay(r, sure), next: found.next }
}

/** "said Monday exports to Peru rose": when it was said. */
const behindDay = (r: TextReading, first: number): number =>
  is(r, first, Class.weekday) && is(r, first - 1, Class.sayVerb) ? first + 1 : first

function headBefore(
  r: TextReading,
  first: number,
  least: number,
  isSubject: boolean,
): { readonly first: number; readonly isLoose: boolean } | undefined {
  const at = lookBack(r, first, Math.max(least, first - 4), (_, i) => !isOpener(r, i))
  // "a profit of $5 million on revenue": the amount before is none of it.
  if (at <= least || isAmountWord(r, at - 1)) return undefined
  const isLoose = !isTightJoint(r, at, first)
  if (isLoose && !(isSubject && isLooseJoint(r, at))) return undefined
  const head = phraseTo(r, at, least) ?? nounOnly(r, at - 1)
  return head && isHead(r, head) ? { first: beforeList(r, head.first, least), isLoose } : undefined
}

/** "tons of cocaine", "ahead of Berg": how much, or where. */
const isHead = (r: TextReading, { first, next }: Stretch): boolean =>
  !is(r, first, Class.direction) && !(next === first + 1 && isUnitOf(r, first))

const isUnitOf = (r: TextReading, i: number): boolean =>
  isUnit(r, { first: i, next: i + 1 }) &&
  (r.kind[i - 1] === PieceKind.number || isAmountWord(r, i - 1))

/** "rainfall in Chad and Mali": both are names. */
function beforeNames(r: TextReading, first: number, least: number): number {
  const item = beforeList(r, first, least)
  const isList = isName(r, first) && isName(r, item) && !is(r, item, Class.month)
  return isList && isThing(r, item - 2) ? item : first
}

/** "Rainfall in", but not "stocks fell in Chad and Mali lost", "In Chad and Mali sales" */
const isThing: Sight = (r, i) =>
  r.kind[i] === PieceKind.word && !isNoThing(r, i) && !hasForm(r, i, Form.past | Form.participle)
const isNoThing = isOne(
  Class.adverb,
  Class.percent,
  Class.participle,
  Class.changes,
  Class.verb,
  Class.irregularPast,
  Class.preposition,
)

/** "Production of cars and trucks": where the list begins that something is joined to; `first` if there is none. */
function beforeList(r: TextReading, first: number, least: number): number {
  const item = is(r, first - 1, Class.and) ? phraseTo(r, first - 1, least) : undefined
  return item && joinsHead(r, item.first - 1) ? item.first : first
}

const isTightJoint = (r: TextReading, at: number, first: number): boolean =>
  joinsHead(r, at) || isBeforeTax(r, at, first)

const isLooseJoint = (r: TextReading, at: number): boolean =>
  joinsSubject(r, at) && !isInfinitive(r, at)

/** "actions to cut rates" */
const isInfinitive = (r: TextReading, to: number): boolean =>
  is(r, to, Class.to) &&
  !isCapital(r, to + 1) &&
  !is(r, to + 1, Class.inPluralForm) &&
  (isOtherVerb(r, to + 1) || hasForm(r, to + 1, Form.base))

export const isOtherVerb = isOne(Class.verb, Class.otherVerb)

/** "Exports", "the debt", "said losses": not "find phones", "those assigned", "According". */
function opensClause(r: TextReading, first: number): boolean {
  if (isNoNoun(r, first)) return false
  const isFirst = first === sentenceStart(r, first)
  if (is(r, first, Class.gerund)) return isFirst
  return isFirst || isOpener(r, first - 1) || isBeforeClause(r, first - 1)
}

const isNoNoun = isOne(
  Class.participle,
  Class.according,
  Class.preposition,
  Class.conjunction,
  Class.adverb,
  Class.reasonLead,
)

/** A mark, "that", "said"; "and" behind a comma, as "cars and trucks" are one. */
const isBeforeClause: Sight = (r, i) => {
  if (is(r, i, Class.and) || is(r, i, Class.but)) return is(r, i - 1, Class.comma)
  return r.kind[i] === PieceKind.mark || opensOne(r, i)
}
const opensOne = isOne(Class.conjunction, Class.that, Class.sayVerb)

/** "Demand for steel", "the cost of living in Peru": what looks like a verb, where there can be none. */
const nounOnly = (r: TextReading, i: number): Stretch | undefined => {
  const isNoun =
    (isName(r, i) && i === sentenceStart(r, i)) ||
    (is(r, i, Class.gerund) && is(r, i - 1, Class.of))
  return isNoun ? { first: i, next: i + 1 } : undefined
}

export const isName: Sight = (r, i) => r.kind[i] === PieceKind.word && isCapital(r, i)

const isTimeLink = isOne(Class.before, Class.after)

/** "profit before tax", but not "fell after losses" */
const isBeforeTax = (r: TextReading, at: number, first: number): boolean =>
  isTimeLink(r, at) && at === first - 1 && is(r, first, Class.deductionNoun)
