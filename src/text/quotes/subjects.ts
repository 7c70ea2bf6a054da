import { Class } from '../reading/classes.ts'
import { is, sentenceEnd, sentenceStart } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { apposedSubject, isParticipial } from './appositions.ts'
import { hasVerb, isVerb } from './finite-verbs.ts'
import { hasCapital, isComma, isDash, isMarkOf, isOpenMark, isQuoted, isWordAt } from './looks.ts'
import { phraseBefore } from './noun-phrases.ts'
import { inPlaces } from './place-lists.ts'
import { isSpoken } from './reporting-verbs.ts'

/** The subject before the verb group that starts at `group`; nothing if there is none in the sentence. */
export function subjectBefore(r: TextReading, group: number): Stretch | undefined {
  const first = sentenceStart(r, Math.min(group, r.count - 1))
  const timeless = beforeTime(r, first, group)
  const next = opensRelative(r, timeless - 1) ? timeless - 1 : timeless
  if (next <= first || asksWho(r, next)) return undefined
  if (isComma(r, next - 1)) {
    const apposed = apposedSubject(r, first, next - 1)
    return next < timeless ? behindVerb(r, apposed) : apposed
  }
  const aside = isDash(r, next - 1) ? openingDash(r, first, next - 1) : -1
  if (aside > first) return apposedSubject(r, first, aside)
  const found = inPlaces(r, first, nearestSubject(r, first, next))
  return found && next < group ? ownOnly(r, found, next < timeless) : found
}

/** "A survey" of "A survey published last week" and of "The ministry issued a survey that". */
const ownOnly = (r: TextReading, found: Stretch, isRelative: boolean): Stretch =>
  documentBehind(r, found, isRelative) ?? withoutParticiple(r, found)

/** "a quarrel over who may write" */
const asksWho = (r: TextReading, i: number): boolean =>
  is(r, i, Class.who) && is(r, i - 1, Class.preposition) && !is(r, i - 1, Class.of)

const opensRelative = (r: TextReading, i: number): boolean =>
  is(r, i, Class.who) || is(r, i, Class.that) || is(r, i, Class.which)

/** "The ministry issued a survey that showed": what is written tells, not who wrote it. */
function documentBehind(r: TextReading, found: Stretch, isRelative: boolean): Stretch | undefined {
  const behind = isRelative ? behindVerb(r, found) : undefined
  if (!behind || !is(r, behind.next - 1, Class.writtenNoun)) return undefined
  // "sent the bank a letter that said"
  for (let i = behind.next - 1; i > behind.first; i--)
    if (is(r, i, Class.quoteDeterminer)) return { first: i, next: behind.next }
  return behind
}

/** "He met Kim, who said", "It has angered lawmakers, who say": what the verb before takes is told of, not who does it. */
function behindVerb(r: TextReading, found: Stretch | undefined): Stretch | undefined {
  if (!found) return undefined
  for (let i = found.next - 2; i >= found.first; i--) {
    if (!isVerb(r, i)) continue
    const isPreposition = is(r, i + 1, Class.preposition)
    // "a lawyer employed by the bank, who said"
    if (isPreposition && is(r, i, Class.participle) && i > found.first) return found
    const from = isPreposition ? i + 2 : i + 1
    return from < found.next ? { first: from, next: found.next } : found
  }
  return found
}

/** The noun phrase before `next`, or what it is only a part of. */
function nearestSubject(r: TextReading, first: number, next: number): Stretch | undefined {
  const related = relativeSubject(r, first, next)
  if (related) return related
  const found = phraseBefore(r, first, next)
  if (!found) return undefined
  if (isAsWhole(r, found)) return phraseBefore(r, first, found.first - 1) ?? found
  return headedBy(r, first, found)
}

/** "A statement received by the paper said": what a participle with its preposition tells of. */
function headedBy(r: TextReading, first: number, found: Stretch): Stretch {
  const isBy = is(r, found.first - 1, Class.by)
  const isLed = isBy || isTimeLead(r, found.first - 1)
  if (!isLed || !isParticipial(r, found.first - 2)) return found
  // "The raid happened after the mayor said": what happens is nobody "rescued after the raid".
  return isBy || !is(r, found.first - 2, Class.happeningPast)
    ? (phraseBefore(r, first, found.first - 2) ?? found)
    : found
}

/** "the country as a whole" */
const isAsWhole = (r: TextReading, { first, next }: Stretch): boolean =>
  next === first + 2 &&
  is(r, first - 1, Class.as) &&
  is(r, first, Class.article) &&
  is(r, first + 1, Class.adjective)

const isTimeLead = (r: TextReading, i: number): boolean =>
  is(r, i, Class.after) || is(r, i, Class.before)

/** "Kim on Friday said", "which hours earlier announced": the time between subject and verb is neither's. */
function beforeTime(r: TextReading, first: number, next: number): number {
  let i = next
  if (is(r, i, Class.earlierWord) && is(r, i - 1, Class.timeUnit)) i--
  const known = timeLength(r, i - 1)
  if (known > 0 && i - known > first) return i - known
  while (i > first && isTimePiece(r, i - 1)) i--
  if (i === next) return next
  while (i > first && is(r, i - 1, Class.timeLead)) i--
  return i
}

/** How long the time is that ends with the piece at `i`, in pieces: "this week", "a week ago"; 0 for others. */
function timeLength(r: TextReading, i: number): number {
  if (isWeekNamed(r, i)) return 2
  return isWeekAgo(r, i) ? 3 : 0
}

/** "officials this week said" */
const isWeekNamed = (r: TextReading, i: number): boolean =>
  is(r, i, Class.timeUnit) && is(r, i - 1, Class.relativeTime)

/** "A poll published a week ago showed" */
const isWeekAgo = (r: TextReading, i: number): boolean =>
  is(r, i, Class.earlierWord) &&
  is(r, i - 1, Class.timeUnit) &&
  (is(r, i - 2, Class.article) ||
    is(r, i - 2, Class.integerWord) ||
    r.kind[i - 2] === PieceKind.number)

const isTimePiece = (r: TextReading, i: number): boolean =>
  !isQuoted(r, i) &&
  (is(r, i, Class.dayOrMonth) || (r.kind[i] === PieceKind.number && is(r, i - 1, Class.month)))

/** Where the dash stands that opens an aside which ends with the one at `close`; -1 if there is none. */
function openingDash(r: TextReading, first: number, close: number): number {
  for (let i = close - 2; i > Math.max(first, close - 30); i--) if (isDash(r, i)) return i
  return -1
}

/** How far before a verb its subject may stand, in pieces. */
const reach = 24

/** "Two diplomats who were in the room said": what the relative clause without commas tells of. */
function relativeSubject(r: TextReading, first: number, next: number): Stretch | undefined {
  for (let i = next - 2; i > Math.max(first, next - reach); i--) {
    if (isQuoted(r, i) || isMarkOf(r, i, ',;:') || isOfAnother(r, i, next)) return undefined
    if (is(r, i, Class.relativeWord) || is(r, i, Class.that))
      return isToldOf(r, i, next) ? phraseBefore(r, first, i) : undefined
  }
  return undefined
}

/** "the men who police say stole it", "a fee that the bank says is fair": the clause has its own subject. In "the doctor who the family hired said" another verb is the clause's. */
const isOfAnother = (r: TextReading, i: number, cue: number): boolean =>
  (is(r, i, Class.who) || is(r, i, Class.which)) &&
  (is(r, i + 1, Class.headlineSource) || is(r, i + 1, Class.definite)) &&
  !isParticipial(r, cue - 1)

/** Whether the relative word at `i` tells of the noun before it. The present of most verbs looks as plurals do: behind "who" there is one. */
function isToldOf(r: TextReading, i: number, next: number): boolean {
  if (!isWordAt(r, i - 1) || isSpoken(r, i - 1) || is(r, i - 1, Class.preposition)) return false
  return is(r, i, Class.relativeWord) || hasVerb(r, i + 1, next) || isThird(r, i + 1)
}

/** "that controls the town": a word in s before a name or an article. */
const isThird = (r: TextReading, i: number): boolean =>
  is(r, i, Class.inPluralForm) &&
  !hasCapital(r, i) &&
  (hasCapital(r, i + 1) || is(r, i + 1, Class.quoteDeterminer))

/** The subject after the verb: "said Kim Jong-un, the leader", up to a comma, preposition or full stop. */
export function subjectAfter(r: TextReading, from: number): Stretch | undefined {
  const last = Math.min(sentenceEnd(r, from - 1), from + 16)
  let next = from
  while (next < last && !isQuoted(r, next) && !endsAfter(r, next, from)) next++
  const end = beforeOpenBracket(r, from, next)
  if (end <= from) return undefined
  const found = { first: from, next: end }
  const head = withoutParticiple(r, found)
  return head.next < end ? head : { first: from, next: nameEnd(r, from, end) }
}

/** "a study published" of "in May" or "last week", but "aides briefed on the raid" */
function withoutParticiple(r: TextReading, { first, next }: Stretch): Stretch {
  const isLoose =
    next > first + 1 &&
    isParticipial(r, next - 1) &&
    !is(r, next - 1, Class.knowingWord) &&
    isWordAt(r, next - 2)
  return { first, next: isLoose ? next - 1 : next }
}

/** "said the bank's economist, Luc Tremblay.": the name behind a noun is part of the subject. */
function nameEnd(r: TextReading, from: number, end: number): number {
  if (!isComma(r, end) || hasCapital(r, end - 1)) return end
  let i = end + 1
  while (i < end + 6 && hasCapital(r, i) && isWordAt(r, i)) i++
  const isName = i > end + 1 && (i >= r.count || isMarkOf(r, i, '.,'))
  return isName && i > from ? i : end
}

/** "said Kim (D-Va.)": the full stop has ended the phrase inside its brackets. */
function beforeOpenBracket(r: TextReading, from: number, next: number): number {
  let closed = -1
  for (let i = next - 1; i >= from; i--) {
    if (isMarkOf(r, i, ')')) closed = closed < 0 ? i : closed
    if (isMarkOf(r, i, '(')) return closed < 0 ? i : next
  }
  // "(12 died, according to police)"
  return closed < 0 ? next : closed
}

function endsAfter(r: TextReading, i: number, from: number): boolean {
  if (r.kind[i] === PieceKind.mark)
    return !(isMarkOf(r, i, '-&@#(') || (isOpenMark(r, i, ')') && i > from))
  if (i > from && (is(r, i, Class.dayOrMonth) || is(r, i, Class.finiteAuxiliary))) return true
  // "data released by the town"
  if (is(r, i, Class.by) && i > from + 1 && isParticipial(r, i - 1)) return false
  return is(r, i, Class.endsSubjectAfter)
}
