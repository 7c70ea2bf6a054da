import { Class } from '../reading/classes.ts'
import { hasClass, is, wordAt } from '../reading/cursor.ts'
import { markedOf } from '../reading/marks.ts'
import type { Stretch } from '../reading/match.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { isParticipial, relativeIn } from './appositions.ts'
import type { Cue } from './cue.ts'
import { hasVerb, isFiniteVerb } from './finite-verbs.ts'
import { charBefore, hasCapital, isComma, isDash, isMarkOf, isQuoted, isWordAt } from './looks.ts'
import { has, isBase } from './reporting-verbs.ts'
import { subjectAfter } from './subjects.ts'

/** What stands before a verb that has its subject behind it. */
type Before = 'quotation' | 'dash' | 'start' | 'comma'

/** "…,” said Kim", "…, said Kim", "Said Kim: …": the subject stands behind the verb of speech. */
export function isInverted(r: TextReading, cue: Cue): boolean {
  const { group, verb, next, first } = cue
  if (group !== verb || isBase(r, verb)) return false
  const before = beforeVerb(r, verb, first)
  if (!before || !mayBeSubject(r, next)) return false
  // "…, the director, told the meeting": who is told comes after the verb, who tells never does.
  if (before === 'comma' && (has(r, verb, Class.hearerVerb) || isToBeRead(r, verb))) return false
  const subject = subjectAfter(r, next)
  return subject !== undefined && (isSpokenTo(r, verb) || isSubject(r, cue, subject, before))
}

/** "If you bake, read our guide" */
const isToBeRead = (r: TextReading, verb: number): boolean =>
  wordAt(r, verb) === 'read' &&
  (is(r, verb + 1, Class.possessive) || is(r, verb + 1, Class.demonstrative))

/** A noun without a verb, and before the comma, if there is one, something that it can have said. */
const isSubject = (r: TextReading, cue: Cue, { first, next }: Stretch, before: Before): boolean =>
  !hasVerb(r, first + 1, next) &&
  !isFiniteVerb(r, next) &&
  (before !== 'comma' || isToldClause(r, cue.first, cue.verb, next))

function beforeVerb(r: TextReading, i: number, first: number): Before | undefined {
  if (i === first) return 'start'
  if (isQuoted(r, i - 1)) return 'quotation'
  if (isDash(r, i - 1) && isQuoted(r, i - 2)) return 'dash'
  return isComma(r, i - 1) ? 'comma' : undefined
}

/** The words in marks before the verb end as speech does that a cue follows: "…,” said", "…?” asked". */
function isSpokenTo(r: TextReading, i: number): boolean {
  const marked = markedOf(r.tokens)[(r.quoted[i - 1] ?? 0) - 1]
  return marked !== undefined && ',?!—–…-'.includes(charBefore(r, marked.end))
}

/** A name, or a noun phrase: "said Kim", "said the mayor", "said undecided voter Ada Lind". */
function mayBeSubject(r: TextReading, start: number): boolean {
  if (is(r, start, Class.dayOrMonth)) return false
  if (hasCapital(r, start)) return true
  if (is(r, start, Class.neverSubject)) return false
  return is(r, start, Class.subjectDeterminer) || nameFollows(r, start) || isAged(r, start)
}

/** How long "43-year-old" is, in pieces. */
const longestAge = 5

/** "said 43-year-old Ada Lind": a name behind an age. */
function isAged(r: TextReading, start: number): boolean {
  if (r.kind[start] !== PieceKind.number) return false
  for (let i = start + 1; i < start + longestAge; i++)
    if (is(r, i, Class.oldAfter)) return hasCapital(r, i + 1) || nameFollows(r, i)
  return false
}

/** "undecided voter Ada Lind" */
function nameFollows(r: TextReading, start: number): boolean {
  for (let i = start + 1; i < start + 5 && isWordAt(r, i); i++) {
    if (hasCapital(r, i)) return true
    if (is(r, i, Class.neverSubject) && !is(r, i, Class.of)) return false
  }
  return false
}

/**
 * "Prices fell, said Kim" and not "Lind, the mayor, said Kim had …": what stands before the comma is a clause,
 * or the one behind the verb can be nothing but a name.
 */
function isToldClause(r: TextReading, first: number, verb: number, end: number): boolean {
  // "…, said Kim “had won”": the marks hold the verb.
  if (isQuoted(r, end)) return false
  const parts = partsBefore(r, first, verb - 1)
  if (parts === 1) return verb - first > 4 || is(r, first, Class.joinsClause)
  const isName = hasCapital(r, end - 1) && (isMarkOf(r, end, '.!?') || end >= r.count)
  return isClauseBefore(r, first, verb - 1) || (isName && !holdsOf(r, verb + 1, end))
}

/** "Lind, the mayor, read a poem of Ryo." */
const holdsOf = (r: TextReading, first: number, next: number): boolean =>
  hasClass(r, first, next, Class.of)

/** How many parts the commas before the verb make. */
function partsBefore(r: TextReading, first: number, next: number): number {
  let parts = 1
  for (let i = first; i < next; i++) if (isComma(r, i)) parts++
  return parts
}

const isAside = (r: TextReading, i: number): boolean =>
  is(r, i, Class.relativeWord) || isParticipial(r, i)

/** Whether one of the parts between commas has a verb, and is no relative clause. */
function isClauseBefore(r: TextReading, first: number, next: number): boolean {
  let start = first
  for (let i = first; i <= next; i++) {
    if (i < next && !isComma(r, i)) continue
    if (!isAside(r, start) && hasVerb(r, start, relativeIn(r, start, i))) return true
    start = i + 1
  }
  return false
}
