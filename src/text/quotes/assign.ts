import type { Marked } from './marks.ts'
import type { Report } from './reports.ts'
import type { Subject } from './subjects.ts'
import { isCapitalized, paragraphOf, sentenceStart, tokenFrom, type View, wordOf } from './view.ts'

/** Whose words stand between marks: `report` says so, directly or for the quotation it continues. */
export interface Spoken {
  readonly marked: Marked
  readonly kind: 'direct' | 'partial'
  readonly report: Report | undefined
  /** The speaker, where no cue names one: the subject of the text before. */
  readonly subject: Subject | undefined
}

/** Where a stretch in quotation marks stands. */
interface Place {
  readonly marked: Marked
  /** The first token after the closing mark, and the one before the opening mark. */
  readonly after: number
  readonly before: number
  readonly first: number
  readonly paragraph: number
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
    if (isName(view, place)) continue
    const spoken = speakerOf(view, place, inParagraph, previous)
    if (!spoken) continue
    found.push(spoken)
    previous = { ...spoken, place }
  }
  return found
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
  const before = cueBefore(view, place, here)
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

/** "“…” ― Jane Doe": a name after a dash, to the end of its paragraph. */
function signature(view: View, { after, paragraph, marked }: Place): Subject | undefined {
  if (!/^[\u2013-\u2015-]/.test(wordOf(view, after)) || marked.continues) return undefined
  let to = after + 1
  while (
    to < after + 8 &&
    to < view.count &&
    paragraphOf(view, to) === paragraph &&
    view.inside[to] === 0
  ) {
    if (!isCapitalized(view, to)) break
    to++
  }
  const isEnd =
    to >= view.count || paragraphOf(view, to) !== paragraph || /^[.,]/.test(wordOf(view, to))
  return isEnd && to > after + 1 ? { from: after + 1, to } : undefined
}

/** The words end as speech that a cue follows does: "…,” he said", "…?” he asked". */
function isOpenEnded(view: View, { marked, after }: Place): boolean {
  const last = view.text.charAt(marked.end - 1)
  const next = wordOf(view, after)
  return (
    /[,?!\u2014\u2013\-…]/.test(last) ||
    /^[,\u2014\u2013\-―]/.test(next) ||
    (last !== '.' && next !== '' && !/^[.;]/.test(next))
  )
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
  for (const report of reports) {
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
  { before, first, paragraph }: Place,
  reports: readonly Report[],
): Report | undefined {
  const start = outerSentenceStart(view, before, first)
  let found: Report | undefined
  for (const report of reports) {
    if (report.from > before) break
    const isHere = report.from >= start && paragraphOf(view, report.from) === paragraph
    if (!isHere || !report.subject || !governs(view, report, first)) continue
    // A stance told of within speech is the speaker's: "Ryan said the protests demand “more listening”".
    if (!found?.isSpeech || report.isSpeech) found = report
  }
  return found
}

/** The first token of the sentence outside the marks: a quotation before may hold full stops of its own. */
function outerSentenceStart(view: View, before: number, first: number): number {
  if (before < 0) return first
  return paragraphOf(view, before) === paragraphOf(view, first)
    ? Math.min(sentenceStart(view, before), sentenceStart(view, first))
    : first
}

/** What is said runs on to the quotation: it lies in the content, or directly follows the cue. */
function governs(view: View, report: Report, first: number): boolean {
  if (report.content.some(({ from, to }) => from <= first && first < to)) return true
  if (!report.isSpeech) return false
  const subject = report.subject
  const end = subject ? Math.max(report.to, subject.to) : report.to
  for (let i = end; i < first; i++)
    if (/^[.;!?]$/.test(wordOf(view, i)) && view.inside[i] === 0) return false
  return first - end < 16
}

/** It follows a comma, a colon or the cue itself. */
function isIntroduced(view: View, { before }: Place): boolean {
  return (
    /^[,:]/.test(wordOf(view, before)) ||
    /^(?:said|says|say|asked|wrote|added|saying|declared|that|tweeted)$/.test(wordOf(view, before))
  )
}

function startsParagraph(view: View, { before, paragraph }: Place): boolean {
  return before < 0 || paragraphOf(view, before) !== paragraph
}

/** A sentence, rather than a few words of one: it starts with a capital and holds more than four words. */
function isSentenceLike(view: View, { first, marked, after }: Place): boolean {
  const isLong = after - first > 5 || /[.!?]$/.test(view.text.slice(marked.start, marked.end))
  return isLong && (isCapitalized(view, first) || /^[[\d….]/.test(wordOf(view, first)))
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
  const report = reports.findLast(
    ({ isSpeech, subject, from }) => isSpeech && subject !== undefined && from <= before,
  )
  return report ? { report, subject: undefined } : undefined
}

const NAMING = new Set(
  'called titled entitled named dubbed nicknamed known song songs film movie book novel album show series program programme episode play poem magazine hit single term word phrase words phrases title column article essay so-called on of'.split(
    ' ',
  ),
)

/** Titles, names of works and nicknames: in title case, or after a word that introduces a name. */
function isName(view: View, { first, after, before, marked }: Place): boolean {
  const length = after - first - 1
  if (length > 10) return false
  const isTitled = isTitleCase(view, first, after)
  const isShort = length <= 2 && isTitled
  const lead = wordOf(view, before)
  if (isTitled && length > 1 && !/[.!?]$/.test(view.text.slice(marked.start, marked.end)))
    return true
  if (isShort && isCapitalized(view, before) && isCapitalized(view, after)) return true
  return (isTitled || lead === 'so-called') && NAMING.has(lead)
}

/** Every word but the small ones starts with a capital. */
function isTitleCase(view: View, first: number, after: number): boolean {
  let capitals = 0
  for (let i = first; i < after; i++) {
    const word = wordOf(view, i)
    if (!/^\p{L}/u.test(word)) continue
    if (isCapitalized(view, i)) capitals++
    else if (word.length > 3 || /^(?:is|are|was|it|we|he|i)$/.test(word)) return false
  }
  return capitals > 0
}
