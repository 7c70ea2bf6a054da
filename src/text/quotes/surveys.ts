import { Class } from '../reading/classes.ts'
import { endOfPhrase, is } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { amountAt } from './account-edges.ts'
import type { Given } from './account-rules.ts'
import { isMarkOf, isQuoted, lineAt } from './looks.ts'

/** Somebody tells something in a sentence. */
export interface Teller extends Pick<Given, 'source' | 'cue'> {
  readonly contents: readonly Stretch[]
}

/**
 * "The poll found that Kim led. Lee was at 12 percent.": shares in the sentences of a line behind a survey are the survey's,
 * until others speak. `tellers` are in text order.
 */
export function surveyShares(r: TextReading, tellers: readonly Teller[]): readonly Given[] {
  const given: Given[] = []
  let survey: Teller | undefined
  let at = 0
  for (let s = 0; s + 1 < r.sentences.length; s++) {
    const sentence = { first: r.sentences[s] ?? 0, next: r.sentences[s + 1] ?? r.count }
    const from = at
    at = firstBehind(tellers, from, sentence.next)
    survey = surveyOf(r, sentence, tellers.slice(from, at), survey)
    if (!survey) continue
    const shares = [...sharesIn(r, survey, sentence)]
    given.push(...shares)
    if (!tellsAny(survey, shares)) survey = undefined
  }
  return given
}

function firstBehind(tellers: readonly Teller[], from: number, next: number): number {
  let at = from
  while (at < tellers.length && (tellers[at]?.cue.first ?? next) < next) at++
  return at
}

/** "The survey took 11 weeks": told of, and telling nothing. */
const tellsAny = ({ contents }: Teller, shares: readonly Given[]): boolean =>
  contents.length + shares.length > 0

/** The survey that a sentence tells of: its own, or the one before if nobody else speaks. */
function surveyOf(
  r: TextReading,
  sentence: Stretch,
  tellers: readonly Teller[],
  before: Teller | undefined,
): Teller | undefined {
  const own = tellers.find(({ source }) => surveyIn(r, source) >= 0)
  if (own) return own
  const subject = surveySubject(r, sentence)
  if (subject) return { source: subject, cue: subject, contents: [] }
  const isSameLine = before && lineAt(r, before.cue.first) === lineAt(r, sentence.first)
  return isSameLine && tellers.length === 0 ? before : undefined
}

/** Most texts tell of none. */
export const hasSurvey = (r: TextReading): boolean => surveyIn(r, { first: 0, next: r.count }) >= 0

/** Where the noun for a survey stands; -1 if none does. */
function surveyIn(r: TextReading, { first, next }: Stretch): number {
  for (let i = first; i < next; i++) if (is(r, i, Class.surveyNoun)) return i
  return -1
}

/** How many pieces the name of a survey has at most: "The latest Star/Post poll". */
const longestName = 9

/** "The poll has bad news for Kim: …": what a sentence begins with. */
function surveySubject(r: TextReading, { first, next }: Stretch): Stretch | undefined {
  if (!is(r, first, Class.definite)) return undefined
  const noun = surveyIn(r, { first, next: Math.min(next, first + longestName) })
  return noun < 0 || holdsOther(r, first, noun) ? undefined : { first, next: noun + 1 }
}

function holdsOther(r: TextReading, first: number, next: number): boolean {
  for (let i = first; i < next; i++)
    if (is(r, i, Class.preposition) || is(r, i, Class.finiteAuxiliary) || isMarkOf(r, i, ',;:'))
      return true
  return false
}

/** Each share outside of quotation marks that is told by no cue; the margin of error is how it was asked. */
function* sharesIn(
  r: TextReading,
  { source, cue, contents }: Teller,
  { first, next }: Stretch,
): Iterable<Given> {
  for (let i = first; i < next; i++) {
    const end = shareAt(r, i)
    if (end === 0) continue
    const isTold = contents.some((content) => content.first <= i && end <= content.next)
    const isOther = cue.next <= first && isMeasured(r, first, i)
    if (!isTold && !isOther && !isQuoted(r, i) && !isMargin(r, first, i))
      yield { source, cue, content: { first: i, next: end } }
    i = end - 1
  }
}

/** "12 percent", "12-point", "four in 10": where the share at `i` ends; 0 if there is none. */
function shareAt(r: TextReading, i: number): number {
  if (r.kind[i] !== PieceKind.number && !is(r, i, Class.startsNumber)) return 0
  const next = amountAt(r, i)
  if (next === 0) return 0
  const unit = is(r, next, Class.hyphen) ? next + 1 : next
  const end = Math.max(...shareUnits.map((one) => endOfPhrase(r, unit, one)))
  if (end > 0) return end
  return is(r, next, Class.in) ? amountAt(r, next + 1) : 0
}

const shareUnits = [Class.percent, Class.percentagePoint, Class.surveyPoint]

/** "Turnout in 2022 was 61 percent", "has raised its rate to 5 percent": measured by others. But "on inflation he leads by 12 percent". */
function isMeasured(r: TextReading, first: number, i: number): boolean {
  for (let at = i - 1; at >= first && !isMarkOf(r, at, ',;:'); at--)
    if (endOfPhrase(r, at, Class.officialMeasure) > 0 && !is(r, at - 1, Class.preposition))
      return true
  return false
}

/** How far before a share what it is may stand, in pieces. */
const marginReach = 10

function isMargin(r: TextReading, first: number, i: number): boolean {
  for (let at = i - 1; at >= Math.max(first, i - marginReach); at--)
    if (is(r, at, Class.marginWord)) return true
  return false
}
