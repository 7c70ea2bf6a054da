import type { Marked } from '../reading/marks.ts'
import { isName } from './names.ts'
import {
  isIntroduced,
  isOpenEnded,
  isSentenceLike,
  outerSentenceStart,
  signature,
  startsParagraph,
  type Place,
} from './placing.ts'
import type { Report } from './reports.ts'
import type { Subject } from './subjects.ts'
import { paragraphOf, tokenFrom, type View, wordOf } from './view.ts'

/** Whose words stand between marks: `report` says so, directly or for the quotation it continues. */
export interface Spoken {
  readonly marked: Marked
  readonly kind: 'direct' | 'partial'
  readonly report: Report | undefined
  /** The speaker, where no cue names one: the subject of the text before. */
  readonly subject: Subject | undefined
}

/** Finds the speaker of each stretch in quotation marks that is speech; names and titles are left out. */
export function assignSpeakers(view: View, reports: readonly Report[]): Spoken[] {
  const found: Spoken[] = []
  const inParagraph = byParagraph(view, reports)
  let previous: (Spoken & { place: Place }) | undefined
  for (const marked of view.marked) {
    const first = tokenFrom(view, marked.start)
    if (first >= view.count) break
    const place: Place = {
      marked,
      first,
      after: tokenFrom(view, marked.close),
      before: tokenFrom(view, marked.open) - 1,
      paragraph: paragraphOf(view, first),
    }
    if (isName(view, place) && !isTold(view, place, inParagraph)) continue
    const spoken = speakerOf(view, place, inParagraph, previous)
    if (!spoken) {
      if (place.after - first > UNSPOKEN) found.push(unattributed(view, place))
      continue
    }
    found.push(spoken)
    previous = { ...spoken, place }
  }
  return found
}

/** "“But Pete Lind Won,” Axel said": a sentence of its own that a cue follows is no title, however it is written. */
function isTold(
  view: View,
  place: Place,
  reports: ReadonlyMap<number, readonly Report[]>,
): boolean {
  const isWhole = startsParagraph(view, place) || /^[.!?:,]/.test(wordOf(view, place.before))
  if (!isWhole || !/[,?!]$/.test(view.text.slice(place.marked.start, place.marked.end)))
    return false
  return cueAfter(view, place, reports.get(place.paragraph) ?? []) !== undefined
}

/** So many tokens in marks, the closing one included, are somebody's words even if it is not said whose. */
const UNSPOKEN = 4

function unattributed(view: View, place: Place): Spoken {
  const kind = isSentenceLike(view, place) ? 'direct' : 'partial'
  return { marked: place.marked, kind, report: undefined, subject: undefined }
}

function byParagraph(
  view: View,
  reports: readonly Report[],
): ReadonlyMap<number, readonly Report[]> {
  const found = new Map<number, Report[]>()
  for (const report of reports) {
    const paragraph = paragraphOf(view, report.from)
    const known = found.get(paragraph)
    if (known) known.push(report)
    else found.set(paragraph, [report])
  }
  return found
}

type Previous = (Spoken & { place: Place }) | undefined

function speakerOf(
  view: View,
  place: Place,
  reports: ReadonlyMap<number, readonly Report[]>,
  previous: Previous,
): Spoken | undefined {
  const { marked } = place
  const here = reports.get(place.paragraph) ?? []
  const isSentence = isSentenceLike(view, place)
  const after = isOpenEnded(view, place) ? cueAfter(view, place, here) : undefined
  if (after)
    return {
      marked,
      kind: isSentence || startsParagraph(view, place) ? 'direct' : 'partial',
      report: after,
      subject: undefined,
    }
  const signed = signature(view, place)
  if (signed) return { marked, kind: 'direct', report: undefined, subject: signed }
  const before = cueBefore(view, place, here) ?? cueAround(place, here)
  if (before)
    return {
      marked,
      kind: isIntroduced(view, place) && isSentence ? 'direct' : 'partial',
      report: before,
      subject: undefined,
    }
  const continued = continuation(view, place, previous, reports)
  return continued && isSentence ? { marked, kind: 'direct', ...continued } : undefined
}

/** How far after the closing mark a cue may start, in tokens. */
const CUE_REACH = 14

function cueAfter(
  view: View,
  { after, paragraph, marked }: Place,
  reports: readonly Report[],
): Report | undefined {
  if (/^(?:while|but|and|as|when|because|though|although|or|which|that)$/.test(wordOf(view, after)))
    return undefined
  const limit = stopAfter(view, after, paragraph)
  const isClosed =
    /[,?!\u2014\u2013\-…]/.test(view.text.charAt(marked.end - 1)) ||
    /^[,\u2014\u2013\-―]/.test(wordOf(view, after))
  for (let r = firstFrom(reports, after); r < reports.length; r++) {
    const report = reports[r]
    if (!report || report.from >= limit + CUE_REACH) break
    if (!report.isSpeech || !report.subject) continue
    const start = Math.min(report.from, report.subject.from)
    if (start < after) continue
    if (start >= limit) break
    // A partial quotation at the start of a clause with its own verb is not told by a later cue's subject.
    return isClosed || start === after ? report : undefined
  }
  return undefined
}

/** The end of the clause after a quotation: the next full stop or opening mark. */
function stopAfter(view: View, after: number, paragraph: number): number {
  let i = after
  while (
    i < view.count &&
    i < after + CUE_REACH &&
    view.inside[i] === 0 &&
    paragraphOf(view, i) === paragraph
  ) {
    if (/^[.!?;]$/.test(wordOf(view, i))) break
    i++
  }
  return i
}

/** The nearest cue before, in the same sentence, whose content the quotation may be. */
function cueBefore(
  view: View,
  { before, first }: Place,
  reports: readonly Report[],
): Report | undefined {
  const start = outerSentenceStart(view, before, first)
  let found: Report | undefined
  for (let r = firstFrom(reports, start); r < reports.length; r++) {
    const report = reports[r]
    if (!report || report.from > before) break
    if (!report.subject || !governs(view, report, first)) continue
    // A stance told of within speech is the speaker's: "Ryan said the protests demand “more listening”".
    if (!found?.isSpeech || report.isSpeech) found = report
  }
  return found
}

/** "The plan was “dead on arrival” in May, Lind said": it lies in what a cue behind it reports. */
function cueAround({ first, after }: Place, reports: readonly Report[]): Report | undefined {
  for (let r = firstFrom(reports, after); r < reports.length; r++) {
    const report = reports[r]
    if (!report || report.from > after + AROUND) return undefined
    const isAround = report.content.some(({ from, to }) => from <= first && first < to)
    if (isAround && report.isSpeech && report.subject) return report
  }
  return undefined
}

/** How far behind a quotation the cue may stand that reports the sentence around it, in tokens. */
const AROUND = 60

/** How far after a cue a quotation may stand that is not in what it reports, in tokens. */
const GOVERNED = 16

/** What is said runs on to the quotation: it lies in the content, or directly follows the cue. */
function governs(view: View, report: Report, first: number): boolean {
  if (report.content.some(({ from, to }) => from <= first && first < to)) return true
  const end = Math.max(report.to, report.subject?.to ?? 0)
  if (!report.isSpeech || first - end >= GOVERNED) return false
  for (let i = end; i < first; i++)
    if (/^[.;!?]$/.test(wordOf(view, i)) && view.inside[i] === 0) return false
  return true
}

/** The quotation goes on with what was said before: after "he said.", in the next paragraph, after a colon. */
function continuation(
  view: View,
  place: Place,
  previous: Previous,
  reports: ReadonlyMap<number, readonly Report[]>,
): Pick<Spoken, 'report' | 'subject'> | undefined {
  if (previous && previous.place.paragraph === place.paragraph) {
    const isNear = place.before - previous.place.after < 30
    return isNear ? { report: previous.report, subject: previous.subject } : undefined
  }
  if (!startsParagraph(view, place))
    return lastCue(reports.get(place.paragraph) ?? [], place.before)
  if (
    previous &&
    place.before < previous.place.after &&
    previous.place.paragraph === place.paragraph - 1
  )
    return { report: previous.report, subject: previous.subject }
  const gap = place.paragraph - 1
  const told = lastCue(reports.get(gap) ?? [], place.before)
  if (told) return told
  const isRun = previous !== undefined && previous.place.paragraph >= place.paragraph - 1
  return isRun ? { report: previous.report, subject: previous.subject } : undefined
}

function lastCue(
  reports: readonly Report[],
  before: number,
): Pick<Spoken, 'report' | 'subject'> | undefined {
  const end = firstFrom(reports, before + 1)
  const report = reports
    .slice(Math.max(0, end - LOOKED_AT), end)
    .findLast(({ isSpeech, subject }) => isSpeech && subject !== undefined)
  return report ? { report, subject: undefined } : undefined
}

/** How many reports back a quotation's cue may be: a bound for hostile text. */
const LOOKED_AT = 20

/** The index of the first report whose cue starts at or after a token. */
function firstFrom(reports: readonly Report[], token: number): number {
  let low = 0
  let high = reports.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reports[middle]?.from ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}
