import { Class } from '../reading/classes.ts'
import { endOfPhrase, is, sentenceEnd, sentenceStart } from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { charAt, isNumber, isSmall } from './parts.ts'
import type { Tense } from './resolve.ts'
import { isLowerIng, isParticiple, verbAt } from './verbs.ts'

/** How far a clause's verb is looked for, in pieces. */
const reachLeft = 14
const reachRight = 10
const reachUntil = 8

/** The direction in which the clause around pieces `first` to `next` speaks: its nearest verb, the left one first. */
export function tenseAt(r: TextReading, first: number, next: number): Tense {
  const lead = first - 1
  if (is(r, lead, Class.sinceWhen)) return 'past'
  if (is(r, lead, Class.by)) return isDoneBy(r, first) ? 'past' : 'future'
  if (looksAhead(r, lead, next)) return 'future'
  if (isCompared(r, lead)) return 'past'
  // "until Friday": what is told lies before it.
  if (is(r, lead, Class.tillWhen)) return isPastUntil(r, first) ? 'past' : 'future'
  const left = leftTense(r, first, isAheadAllowed(r, first, next))
  return left === 'none' ? rightTense(r, first, next) : left
}

/** "fell ahead of Friday's report", "a strike called for Monday", "the vote is Monday", "moved to Monday" */
function looksAhead(r: TextReading, lead: number, next: number): boolean {
  if (is(r, lead, Class.of)) return is(r, lead - 1, Class.aheadWord)
  if (!is(r, lead + 1, Class.weekday)) return false
  // "for Sunday brunch"
  if (is(r, lead, Class.for)) return !isSmall(r, next) || is(r, next, Class.closesDate)
  if (is(r, lead, Class.to)) return is(r, lead - 1, Class.tenseShifted)
  return is(r, lead, Class.tenseBeing)
}

/** A unit is no longer, in pieces. */
const longestUnit = 3

/** "down from 4.5 percent late on Monday": what something is compared with lies behind. */
function isCompared(r: TextReading, lead: number): boolean {
  let i = lead
  while (is(r, i, Class.on) || is(r, i, Class.edge)) i--
  const least = i - longestUnit
  while (i > least && isOfUnit(r, i)) i--
  return isNumber(r, i) && (is(r, i - 1, Class.from) || is(r, i - 1, Class.than))
}

const isOfUnit = (r: TextReading, i: number): boolean =>
  charAt(r, i) === '%' || (isSmall(r, i) && !is(r, i, Class.stopWord))

/**
 * Whether an infinitive before the expression looks ahead to it: not "to recover from Monday’s fall", nor what only
 * names an event by its date ("to study evidence from the Oct. 13 crash").
 */
const isAheadAllowed = (r: TextReading, first: number, next: number): boolean =>
  !is(r, first - 1, Class.backWord) &&
  !(is(r, first - 1, Class.timeDeterminer) && isSmall(r, next) && !is(r, next, Class.timeKnown))

const leastPiece = (r: TextReading, first: number, reach: number): number =>
  Math.max(sentenceStart(r, first), first - reach)

function leftTense(r: TextReading, first: number, isAhead: boolean): Tense {
  const least = leastPiece(r, first, reachLeft)
  let countsInfinitives = isAhead
  for (let i = first - 1; i >= least; i--) {
    if (endOfPhrase(r, i, Class.tenseInvite) > 0) return 'future'
    const tense = verbAt(r, i, countsInfinitives)
    if (tense !== 'none') return tense
    if (!isLowerIng(r, i)) continue
    if (isNarrating(r, i)) return 'past'
    // ", leaving …": what the clause before it intends lies elsewhere.
    if (is(r, i - 1, Class.comma)) countsInfinitives = false
  }
  return 'none'
}

/** "after having his operation", ", calling the attack a crime": they tell of what has happened. */
const isNarrating = (r: TextReading, i: number): boolean =>
  is(r, i, Class.have) ||
  is(r, i - 1, Class.after) ||
  is(r, i - 1, Class.sinceWhen) ||
  (is(r, i - 1, Class.comma) && is(r, i, Class.tenseReporting))

function rightTense(r: TextReading, first: number, next: number): Tense {
  const most = Math.min(sentenceEnd(r, first), next + reachRight)
  for (let i = next; i < most; i++) {
    const tense = verbAt(r, i, true)
    if (tense !== 'none') return tense
  }
  return 'none'
}

/** "had been picked by the end of August", "finished the sale by March": done by then. */
function isDoneBy(r: TextReading, first: number): boolean {
  const least = leastPiece(r, first, reachLeft)
  for (let i = first - 2; i >= least; i--) {
    if (is(r, i, Class.hadWord)) return true
    if (is(r, i, Class.tenseCommissive)) return false
    const tense = verbAt(r, i, true)
    if (tense === 'future') return false
    if (tense === 'past' && isFinite(r, i)) return true
  }
  return false
}

/** A past verb with a subject, not the participle of "wants it done", "a house built". */
function isFinite(r: TextReading, i: number): boolean {
  if (is(r, i, Class.finiteWord)) return true
  if (is(r, i, Class.saying)) return false
  const isActive = isParticiple(r, i) || is(r, i, Class.tensePast)
  return isActive && !is(r, i - 1, Class.and) && hasSubject(r, i)
}

/** A pronoun or name before a verb, or something behind it that it acts on. */
const hasSubject = (r: TextReading, i: number): boolean =>
  (r.kind[i - 1] === PieceKind.word && !isSmall(r, i - 1)) ||
  is(r, i - 1, Class.clauseSubject) ||
  is(r, i + 1, Class.timeDeterminer)

/** "served as minister until June", "lasted until Monday": what went on and is over. */
function isPastUntil(r: TextReading, first: number): boolean {
  const least = leastPiece(r, first, reachUntil)
  for (let i = first - 2; i >= least; i--) if (is(r, i, Class.tenseContinuing)) return true
  return false
}
