import { Class } from '../reading/classes.ts'
import { endOfPhrase, hasClass, is } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { amountAt } from './account-edges.ts'
import { isClause, isClauseStart } from './clause-starts.ts'
import { opensFronted } from './fronted.ts'
import { isMarkOf, isQuoted, isWordAt, opensVerb } from './looks.ts'
import { isWeak, type Reported } from './reported.ts'
import { has } from './reporting-verbs.ts'
import { skipSetting, skipTime } from './settings.ts'

/** "said nothing", "said by phone": what can follow and is no clause. */
export const isSayable = (r: TextReading, i: number): boolean =>
  (!is(r, i, Class.saidThing) || isSubjectToo(r, i)) &&
  (!is(r, i, Class.preposition) ||
    endOfPhrase(r, i, Class.modifierBefore) > 0 ||
    opensFronted(r, i))

/** "said no mills were shut", "says it also hopes", "said so far, 12 had died"; but not "said no to the deal", "said it in May". */
const isSubjectToo = (r: TextReading, i: number): boolean =>
  isMarkOf(r, i + 2, ',')
    ? isClauseStart(r, i + 3)
    : (is(r, i, Class.no) || is(r, i, Class.thirdPronoun)) &&
      isWordAt(r, i + 1) &&
      isWordAt(r, i + 2) &&
      !afterSaidThing.some((number) => is(r, i + 1, number))

const afterSaidThing = [
  Class.more,
  Class.all,
  Class.preposition,
  Class.coordinator,
  Class.phraseBreaker,
]

/** "said on Monday, it was late", "said: it was late"; but not "confessed, becoming the first". */
export function behindSetting(r: TextReading, next: number, end: number): number {
  const settled = skipSetting(r, next, end)
  const isClosed = isMarkOf(r, settled, ':') || (settled > next && isMarkOf(r, settled, ','))
  return isClosed ? settled + 1 : settled
}

/** What stands behind "say", or behind that and the day: "said Sunday two mills burn". */
export function isPlainlySaid(r: TextReading, next: number, start: number): boolean {
  if (start === next) return isSayable(r, start)
  if (endOfPhrase(r, start, Class.modifierBefore) > 0 || isOnlyAmount(r, start)) return true
  const settled = skipTime(r, next, start)
  if (start === settled) return isClauseStart(r, start)
  return settled > next && start === settled + 1 && isKnownSubject(r, start)
}

/** "only 12", "just one" */
const isOnlyAmount = (r: TextReading, i: number): boolean =>
  is(r, i, Class.onlyWord) && amountAt(r, i + 1) > 0

/** "said Sunday, the mill uses oil", but not "said Sunday, a day after the fire". */
const isKnownSubject = (r: TextReading, i: number): boolean =>
  (is(r, i, Class.definite) || is(r, i, Class.possessive)) && !is(r, i + 1, Class.timeUnit)

export function infinitiveIn(r: TextReading, verb: number, next: number, end: number): number {
  const hasObject =
    is(r, verb, Class.judgingVerb) || is(r, verb, Class.hearerVerb) || is(r, verb, Class.wantVerb)
  for (let i = next; i < Math.min(end, next + (hasObject ? 10 : 2)); i++) {
    if (is(r, i, Class.to) && opensVerb(r, i + 1)) return hasObject ? next : i
    if (isMarkOf(r, i, ',.;:') || isOwnVerb(r, i, next)) return -1
  }
  return -1
}

/** "warned the cold could force them to leave": a clause; but not "urged men who can help to come". */
const isOwnVerb = (r: TextReading, i: number, next: number): boolean =>
  is(r, i, Class.finiteAuxiliary) && !hasClass(r, next, i, Class.relativeWord)

/** "told lawmakers it was over": what is said starts after the hearer. */
export function afterHearer(r: TextReading, start: number, end: number): number {
  if (is(r, start, Class.preposition)) return -1
  for (let i = start + 1; i < Math.min(end, start + 10); i++) {
    if (isQuoted(r, i)) return i
    // "asked the bank, its owner, for 12 more days"
    if (isMarkOf(r, i, ',:')) return is(r, i + 1, Class.for) ? -1 : i + 1
    if (is(r, i, Class.hearerClause)) return isOfClause(r, start, i, end) ? start : i
    if (opensTold(r, i, end)) return i
  }
  return isClause(r, start, end) ? start : -1
}

/** "warned the cold could force them to leave": the infinitive is of a clause, and nobody is told. */
const isOfClause = (r: TextReading, start: number, i: number, end: number): boolean =>
  is(r, i, Class.to) &&
  hasClass(r, start, i, Class.finiteAuxiliary) &&
  !hasClass(r, start, i, Class.relativeWord) &&
  isClause(r, start, end)

/** "told reporters the talks had failed" */
const opensTold = (r: TextReading, i: number, end: number): boolean =>
  is(r, i, Class.saidSubject) &&
  !is(r, i - 1, Class.preposition) &&
  isWordAt(r, i - 1) &&
  isClause(r, i, end)

/** "reported 12 cases", "the survey found 50 towns"; but not "reported a loss of its own". */
export function mayCount(r: TextReading, reported: Reported): boolean {
  const { cue, subject } = reported
  if (is(r, cue.verb, Class.documentVerb)) return isDocument(r, subject)
  // "citing two people": whom it is from.
  if (is(r, cue.verb, Class.mentionsCount))
    return !is(r, cue.verb, Class.cueGerund) && holdsNear(reported, (i) => amountAt(r, i) > 0)
  if (is(r, cue.verb, Class.claimVerb)) return claimsCount(r, reported)
  if (!is(r, cue.verb, Class.tellsCount)) return false
  // "He has recorded 12 songs"
  if (is(r, cue.verb, Class.recordVerb) && isPerson(r, subject.first)) return false
  return !tellsOwnResult(r, reported)
}

/** "He", "I"; "it" and "they" may be a ministry or its doctors. */
const isPerson = (r: TextReading, i: number): boolean =>
  is(r, i, Class.he) || is(r, i, Class.she) || is(r, i, Class.nobodyNamed)

/** "posted a loss of 12 million" */
export const tellsOwnResult = (r: TextReading, reported: Reported): boolean =>
  is(r, reported.cue.verb, Class.resultVerb) &&
  holdsNear(reported, (i) => is(r, i, Class.ownResult))

/** "claims 12 members", "claims up to 12 hours of use"; not "claims 12 points", "claimed 12 lives" or "claimed the top spot with 12 members". */
function claimsCount(r: TextReading, reported: Reported): boolean {
  const { cue, next, end } = reported
  const isModified = endOfPhrase(r, next, Class.modifierBefore) > 0
  const amount = isModified && !is(r, cue.verb, Class.cuePast) ? amountAt(r, next) : 0
  if (amount > 0 && isUnit(r, amount)) return true
  for (let i = next; i < Math.min(end, next + objectReach) && !isLoosely(r, i); i++) {
    if (is(r, i, Class.lifeNoun)) return false
    if (isClaimed(r, i)) return true
  }
  return false
}

const isUnit = (r: TextReading, i: number): boolean =>
  is(r, i, Class.unit) || is(r, i, Class.timeUnit)

/** Behind these stands nothing that is claimed: "with", "in"; it does behind "to have", "more than" and in "over 12". */
const isLoosely = (r: TextReading, i: number): boolean =>
  is(r, i, Class.preposition) && !beforeClaimed.some((one) => is(r, i, one)) && amountAt(r, i) === 0

const beforeClaimed = [Class.of, Class.to, Class.than]

/** "12 members", "the capture of 12 soldiers". */
const isClaimed = (r: TextReading, i: number): boolean =>
  is(r, i, Class.claimedNoun) || (is(r, i, Class.of) && amountAt(r, i + 1) > 0)

/** How far behind the verb what makes it one of a number may stand, in pieces. */
const objectReach = 8

function holdsNear({ next, end }: Reported, test: (i: number) => boolean): boolean {
  for (let i = next; i < Math.min(end, next + objectReach); i++) if (test(i)) return true
  return false
}

export const isDocument = (r: TextReading, { first, next }: Stretch): boolean =>
  hasClass(r, first, next, Class.documentNoun)

export function objectStart(r: TextReading, reported: Reported): number {
  const start = thingStart(r, reported)
  if (start < 0 || !has(r, reported.cue.verb, Class.judgingVerb)) return -1
  const isLoose = reported.end - start < 2 || is(r, start, Class.objectBreaker)
  return isLoose && isWeak(reported, r) ? -1 : start
}

export function thingStart(r: TextReading, { next, end }: Reported): number {
  const start = behindSetting(r, next, end)
  const isNothing = start >= end || (isMarkOf(r, start, ',.;:)') && !isQuoted(r, start))
  return isNothing ? -1 : start
}
