import { Class } from '../reading/classes.ts'
import { is, sentenceEnd, writtenAt } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { amountAt } from './account-edges.ts'
import { isClause, isClauseStart } from './clause-starts.ts'
import { hasVerb, isVerb } from './finite-verbs.ts'
import { isMarkOf, isQuoted } from './looks.ts'

/** How far behind it the comma may stand that ends what opens a clause, in pieces. */
const frontedReach = 24

/** "said with most of the votes counted, he was ahead", "said since May, 12 had died": a clause that opens with what goes with it. */
export function opensFronted(r: TextReading, i: number): boolean {
  if (is(r, i, Class.of) || is(r, i, Class.to)) return false
  const end = sentenceEnd(r, i)
  if (is(r, i, Class.between) && amountAt(r, i + 1) > 0) return hasVerb(r, i + 1, end)
  for (let at = i + 1; at < Math.min(end, i + frontedReach); at++)
    if (isMarkOf(r, at, ',') && opensMain(r, at + 1, end, is(r, i, Class.with))) return true
  return false
}

/** "says in one case, the mill was shut", "said within two days of it they had left": what is told opens with a number, which no year is. */
export function frontsAmount(r: TextReading, i: number, end: number): boolean {
  const next = is(r, i, Class.preposition) ? amountAt(r, i + 1) : 0
  if (next === 0 || is(r, i, Class.to) || is(r, i, Class.of) || isYear(r, i + 1)) return false
  return !is(r, next, Class.saidWhere) && opensLater(r, next, end)
}

const isYear = (r: TextReading, i: number): boolean => /^[12]\d{3}$/.test(writtenAt(r, i))

/** Behind the comma, or from a pronoun on. */
function opensLater(r: TextReading, i: number, end: number): boolean {
  for (let at = i; at < Math.min(end, i + frontedReach); at++) {
    if (isMarkOf(r, at, ',')) return isClause(r, at + 1, end)
    if (is(r, at, Class.that) || isQuoted(r, at)) return false
    if (is(r, at, Class.nominative) && isVerb(r, at + 1)) return true
  }
  return false
}

const opensMain = (r: TextReading, i: number, end: number, isWith: boolean): boolean =>
  isWith ? isClauseStart(r, i) : isClause(r, i, end)
