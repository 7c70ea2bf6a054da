import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { Marked } from '../reading/marks.ts'
import type { Stretch } from '../reading/match.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { charBefore, isMarkOf, isQuoted, lineAt } from './looks.ts'
import { isClosedLoosely, outerSentenceStart, startsLine, type Place } from './placing.ts'
import { firstFrom, type Report } from './reports.ts'

/** Who speaks: `report` says so, or `subject` where no cue does. */
export interface Speaking {
  readonly kind: 'direct' | 'partial'
  readonly report: Report | undefined
  readonly subject: Stretch | undefined
}

/** Words in marks, who speaks, and the rule that found it. */
export interface Spoken extends Speaking {
  readonly marked: Marked
  readonly rule: string
}

/** What has been found of the quotation before. */
export type Earlier = Spoken & { readonly place: Place }

/** A stretch in marks, and what is known around it. */
export interface Around {
  readonly place: Place
  readonly previous: Earlier | undefined
  /** Reports of its line, and of the one above. */
  readonly here: readonly Report[]
  readonly above: readonly Report[]
}

/** "“But Pete Lind Won,” Axel said": a sentence of its own that a cue follows is no title, however it is written. */
export function isToldAfter(r: TextReading, around: Around): boolean {
  const { place } = around
  if (!startsLine(r, place) && !isMarkOf(r, place.before, '.!?:,')) return false
  return ',?!'.includes(charBefore(r, place.marked.end)) && cueAfter(r, around) !== undefined
}

/** How far after the closing mark a cue may start, in pieces. */
const cueReach = 14

export function cueAfter(r: TextReading, { place, here }: Around): Report | undefined {
  const { after, line } = place
  if (is(r, after, Class.quoteBreaker)) return undefined
  const limit = stopAfter(r, after, line)
  for (let at = firstFrom(here, after); at < here.length; at++) {
    const report = here[at]
    if (!report || report.cue.first >= limit + cueReach) break
    const start = Math.min(report.cue.first, report.subject.first)
    if (report.voice !== 'speech' || start < after) continue
    if (start >= limit) break
    // A partial quotation at the start of a clause with its own verb is not told by a later cue's subject.
    return isClosedLoosely(r, place) || start === after ? report : undefined
  }
  return undefined
}

/** The end of the clause after a quotation: the next full stop or opening mark. */
function stopAfter(r: TextReading, after: number, line: number): number {
  let i = after
  while (i < Math.min(r.count, after + cueReach) && !isQuoted(r, i) && lineAt(r, i) === line) {
    if (isMarkOf(r, i, '.!?;')) break
    i++
  }
  return i
}

/** The nearest cue before, in the same sentence, whose content the quotation may be. */
export function cueBefore(
  r: TextReading,
  place: Place,
  reports: readonly Report[],
): Report | undefined {
  let found: Report | undefined
  for (let at = firstFrom(reports, outerSentenceStart(r, place)); at < reports.length; at++) {
    const report = reports[at]
    if (!report || report.cue.first > place.before) break
    if (!governs(r, report, place.first)) continue
    // A stance told of within speech is the speaker's: "Ryan said the protests demand “more listening”".
    if (found?.voice !== 'speech' || report.voice === 'speech') found = report
  }
  return found
}

/** How far behind a quotation the cue may stand that reports the sentence around it, in pieces. */
const aroundReach = 60

/** "The plan was “dead on arrival” in May, Lind said": it lies in what a cue behind it reports. */
export function cueAround({ first, after }: Place, reports: readonly Report[]): Report | undefined {
  for (let at = firstFrom(reports, after); at < reports.length; at++) {
    const report = reports[at]
    if (!report || report.cue.first > after + aroundReach) return undefined
    if (report.voice === 'speech' && holds(report, first)) return report
  }
  return undefined
}

const holds = ({ content }: Report, i: number): boolean =>
  content.some(({ first, next }) => first <= i && i < next)

/** How far after a cue a quotation may stand that is not in what it reports, in pieces. */
const governedReach = 16

/** What is said runs on to the quotation: it lies in the content, or directly follows the cue. */
function governs(r: TextReading, report: Report, first: number): boolean {
  if (holds(report, first)) return true
  const end = Math.max(report.cue.next, report.subject.next)
  if (report.voice !== 'speech' || first - end >= governedReach) return false
  for (let i = end; i < first; i++) if (isMarkOf(r, i, '.;!?') && !isQuoted(r, i)) return false
  return true
}

/** So many pieces may stand between a quotation and the one that goes on with it in the same line. */
const nearby = 30

type Who = Pick<Speaking, 'report' | 'subject'>

/** The quotation goes on with what was said before: after "he said.", in the next line, after a colon. */
export function continued(
  r: TextReading,
  { place, previous, here, above }: Around,
): Who | undefined {
  if (previous && isOfLine(previous, place.line))
    return gapOf(previous, place) < nearby ? whoOf(previous) : undefined
  if (!startsLine(r, place)) return lastCue(here, place.before)
  return fromAbove(previous, place, above)
}

/** From the line above: the quotation that runs on from it, or the last report in it. */
function fromAbove(
  previous: Earlier | undefined,
  place: Place,
  above: readonly Report[],
): Who | undefined {
  const run = previous && isOfLine(previous, place.line - 1) ? previous : undefined
  if (run && gapOf(run, place) < 0) return whoOf(run)
  return lastCue(above, place.before) ?? (run && whoOf(run))
}

const isOfLine = ({ place }: Earlier, line: number): boolean => place.line === line

/** How many pieces stand between a quotation and the one before. */
const gapOf = (previous: Earlier, { before }: Place): number => before - previous.place.after

const whoOf = ({ report, subject }: Earlier): Who => ({ report, subject })

/** How many reports back a quotation's cue may be: a bound for hostile text. */
const lookedAt = 20

function lastCue(reports: readonly Report[], before: number): Who | undefined {
  const end = firstFrom(reports, before + 1)
  const report = reports
    .slice(Math.max(0, end - lookedAt), end)
    .findLast(({ voice }) => voice === 'speech')
  return report && { report, subject: undefined }
}
