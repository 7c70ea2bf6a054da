import { Class } from '../reading/classes.ts'
import { is, sentenceStart } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { isDateline } from './datelines.ts'
import { isVerb } from './finite-verbs.ts'
import { hasCapital, isAcronym, isComma, isMarkOf, isPlural, isQuoted, isWordAt } from './looks.ts'

/** How long a noun phrase may be, in pieces. */
const reach = 24

/** The run of pieces before `next` that may be one noun phrase. */
export function phraseBefore(r: TextReading, first: number, next: number): Stretch | undefined {
  let from = next
  let depth = 0
  while (from > first && next - from < reach) {
    const i = from - 1
    if (isQuoted(r, i) || isDateline(r, i) || isBracketBefore(r, i, next)) break
    if (isMarkOf(r, i, ')')) depth++
    else if (isMarkOf(r, i, '(')) depth--
    else if (depth === 0 && endsPhrase(r, i, next)) break
    from--
  }
  return trimmed(r, from, next)
}

/** "groups (NGOs) it says": a pronoun is a subject of its own. */
const isBracketBefore = (r: TextReading, i: number, next: number): boolean =>
  i + 1 < next && isMarkOf(r, i, ')') && is(r, i + 1, Class.subjectPronoun)

function endsPhrase(r: TextReading, i: number, next: number): boolean {
  if (!isWordAt(r, i)) return isForeignMark(r, i)
  if (is(r, i, Class.phraseBreaker)) return true
  if (is(r, i, Class.and) || is(r, i, Class.or)) return !isCoordination(r, i, next)
  // "Trump spoke ... she said": a pronoun is a subject of its own.
  if (i + 1 < next && isSubjectPronoun(r, i + 1)) return true
  return i < next - 1 && isFinite(r, i)
}

/** But "one" and "both" of "officials on both sides". */
const isSubjectPronoun = (r: TextReading, i: number): boolean =>
  is(r, i, Class.subjectPronoun) && !is(r, i, Class.one) && !is(r, i - 1, Class.preposition)

/** A mark or number that no noun phrase holds. */
const isForeignMark = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.mark ? !isMarkOf(r, i, "-&/'’.@#$") : r.kind[i] === PieceKind.url

/** "House and Senate leaders", "Lee and Ruiz": what stands on both sides is of a kind, or several who open the clause. */
const isCoordination = (r: TextReading, i: number, next: number): boolean =>
  (hasCapital(r, i - 1) && hasCapital(r, i + 1)) ||
  (is(r, i - 1, Class.inPluralForm) && is(r, i + 1, Class.inPluralForm)) ||
  (opensWithName(r, i - 1) && isAllInPhrase(r, i + 1, next)) ||
  opensWithPeople(r, i - 1, isSaid(r, next))

/** How many words a name with its office has at most. */
const longestName = 9

/** "Vice President Ida Lund", before "and rebel leader Ana Ruiz": a clause that opens with names alone. */
function opensWithName(r: TextReading, last: number): boolean {
  const start = sentenceStart(r, last)
  for (let i = last; i > last - longestName && isName(r, i); i--)
    if (i === start || isComma(r, i - 1) || is(r, i - 1, Class.sentenceOpener)) return true
  return false
}

const isName = (r: TextReading, i: number): boolean =>
  hasCapital(r, i) && !is(r, i, Class.dayOrMonth)

/** "Kim" and "the Togolese government", before "and the mayor say". */
function mayBeFirstOfSeveral(r: TextReading, last: number): boolean {
  if (is(r, last, Class.dayOrMonth)) return false
  const isLed = is(r, last + 2, Class.quoteDeterminer)
  return hasCapital(r, last) ? isLed : isLed && is(r, sentenceStart(r, last), Class.definite)
}

/** How many words those who are named first have at most: "local aid workers and the mayor". */
const mostBefore = 3
const mostBeforeSay = 6

/** "…, residents and the mayor", "Kim and a hospital": several, with nothing else before them in their clause. */
function opensWithPeople(r: TextReading, last: number, isBeforeSay: boolean): boolean {
  if (!isPlural(r, last) && !(isBeforeSay && mayBeFirstOfSeveral(r, last))) return false
  const start = sentenceStart(r, last)
  const least = last - (isBeforeSay ? mostBeforeSay : mostBefore)
  for (let i = last; i > least; i--) {
    if (i === start || isComma(r, i - 1)) return true
    if (!isInPhrase(r, i - 1)) return false
  }
  return false
}

function isAllInPhrase(r: TextReading, first: number, next: number): boolean {
  for (let i = first; i < next; i++) if (!isInPhrase(r, i)) return false
  return first < next
}

const isInPhrase = (r: TextReading, i: number): boolean =>
  isWordAt(r, i) && !isVerb(r, i) && !is(r, i, Class.preposition)

function isFinite(r: TextReading, i: number): boolean {
  // "the polls of May"
  if (is(r, i, Class.finiteAuxiliary)) return !hasCapital(r, i)
  // "the United States"
  if (hasCapital(r, i) && hasCapital(r, i - 1) && is(r, i, Class.nounLike)) return false
  if (!is(r, i, Class.cue) || is(r, i, Class.weakCue)) return false
  return !is(r, i, Class.cueBase)
}

/** Takes off what opens the sentence: "In April Kim", "But Kim", "And on Monday the bank". */
export function trimmed(r: TextReading, first: number, next: number): Stretch | undefined {
  let from = first
  while (from < next && (is(r, from, Class.sentenceOpener) || !startsPhrase(r, from))) from++
  if (is(r, from, Class.neverFirst) && !isBothSay(r, from, next)) return undefined
  if (is(r, from, Class.opensPhrase) && next - from > 1) from = behindOpening(r, from, next)
  return from < next ? { first: from, next } : undefined
}

/** Where the subject begins behind what opens the sentence; `next` where there is none. */
function behindOpening(r: TextReading, from: number, next: number): number {
  const phrase = lastPhrase(r, from, next)
  if (phrase !== from + 1) return phrase
  const people = behindPlace(r, from + 1, next)
  if (people > 0) return people
  // "on those recognized for": what a preposition governs is no subject, but "early reports" and "this study" are one.
  const isOwn = is(r, from, Class.demonstrative) && is(r, next - 1, Class.documentNoun)
  return isOwn || (isSaid(r, next) && isAdjective(r, from)) ? from : next
}

/** "In Ghana local officials say": where those begin who say it, behind the name of a place; 0 where there is none. */
function behindPlace(r: TextReading, from: number, next: number): number {
  if (!isSaid(r, next) || !is(r, from - 1, Class.in) || !isPlural(r, next - 1)) return 0
  const i = placeEnd(r, from, next)
  const people = endOfCapitals(r, i, next)
  return i > from && isPeople(r, people, next) ? i : 0
}

/** "Ghana", "the US"; "UN officials" begin behind "Congo". */
function placeEnd(r: TextReading, from: number, next: number): number {
  const end = endOfCapitals(r, from, next)
  for (let i = from + 1; i < end; i++) if (isAcronym(r, i)) return i
  return end
}

function endOfCapitals(r: TextReading, from: number, next: number): number {
  let i = from
  while (i < next && hasCapital(r, i)) i++
  return i
}

/** "local officials", "police": but not "documents officials". */
const isPeople = (r: TextReading, first: number, next: number): boolean =>
  isAllInPhrase(r, first, next) &&
  !is(r, first, Class.genitive) &&
  (next - first === 1 || !isPlural(r, first))

const isSaid = (r: TextReading, i: number): boolean => is(r, i, Class.sayVerb)

/** "both sides say" */
const isBothSay = (r: TextReading, from: number, next: number): boolean =>
  isSaid(r, next) && next - from > 1 && is(r, from, Class.saidSubject)

/** "early reports" */
const isAdjective = (r: TextReading, i: number): boolean =>
  is(r, i, Class.demonstrative) || (is(r, i, Class.timeLead) && !is(r, i, Class.preposition))

const startsPhrase = (r: TextReading, i: number): boolean =>
  r.kind[i] !== PieceKind.mark || isMarkOf(r, i, '@#$')

/** The start of the last noun phrase of a stretch that begins with a preposition. */
function lastPhrase(r: TextReading, from: number, next: number): number {
  let i = next - 1
  if (is(r, i, Class.subjectPronoun)) return i
  while (i > from + 1 && isPhraseWord(r, i - 1)) i--
  return i
}

function isPhraseWord(r: TextReading, i: number): boolean {
  if (is(r, i + 1, Class.quoteDeterminer) || isTime(r, i)) return false
  if (hasCapital(r, i) || is(r, i, Class.quoteDeterminer) || is(r, i, Class.genitive)) return true
  return isWordAt(r, i) && !is(r, i, Class.opensPhrase)
}

const isTime = (r: TextReading, i: number): boolean =>
  is(r, i, Class.dayOrMonth) || is(r, i, Class.timeUnit)
