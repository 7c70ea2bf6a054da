import { Class } from '../reading/classes.ts'
import { endOfPhrase, is } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import { firstRule } from '../reading/rule.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { readAccording } from './according.ts'
import { complementRules, type ComplementRules } from './complements.ts'
import type { Content } from './content-edges.ts'
import { contentOf, takesQuote } from './contents.ts'
import { cueRefusals, type CueRefusals } from './cue-refusals.ts'
import type { Cue } from './cue.ts'
import { readLabel } from './labels.ts'
import { isQuoted } from './looks.ts'
import { has } from './reporting-verbs.ts'
import { subjectRules, type SubjectRules } from './subject-rules.ts'
import { groupStart } from './verb-groups.ts'

/**
 * `speech`: words are reported. `finding`: what somebody found or counted. `thought`: what is believed or expected.
 * `stance`: a wish or judgement. `unsaid`: it is told that somebody does not say it.
 */
export type Voice = 'speech' | 'finding' | 'thought' | 'stance' | 'unsaid'

/** Somebody says, thinks or wants something: a cue outside quotation marks. */
export interface Report {
  /** The rule that found who. */
  readonly rule: string
  /** The verb group, or "according to". */
  readonly cue: Stretch
  readonly subject: Stretch
  /** What is reported, apart from what stands in quotation marks only. */
  readonly content: readonly Content[]
  readonly voice: Voice
}

/** A verb that looks like a cue and is none. */
export interface RefusedCue {
  readonly rule: string
  readonly verb: number
}

export interface Reports {
  readonly reports: readonly Report[]
  readonly refused: readonly RefusedCue[]
}

/** Rules of reports; those left out are the usual ones. */
export interface ReportRules {
  readonly refusals: CueRefusals
  readonly subjects: SubjectRules
  readonly complements: ComplementRules
}

export const reportRules: ReportRules = {
  refusals: cueRefusals,
  subjects: subjectRules,
  complements: complementRules,
}

/** All reports of a text, in text order. Each piece is looked at a bounded number of times per sentence. */
export function findReports(r: TextReading, rules: ReportRules = reportRules): Reports {
  const found: Found = { reports: [], refused: [] }
  for (let s = 0; s + 1 < r.sentences.length; s++)
    readSentence(r, r.sentences[s] ?? 0, r.sentences[s + 1] ?? r.count, rules, found)
  return {
    reports: found.reports.toSorted((a, b) => a.cue.first - b.cue.first),
    refused: found.refused,
  }
}

interface Found {
  readonly reports: Report[]
  readonly refused: RefusedCue[]
}

/** How many cues one sentence may hold, and how many words may look like one: bounds for hostile text. */
const mostCues = 12
const mostCandidates = 48

function readSentence(
  r: TextReading,
  first: number,
  end: number,
  rules: ReportRules,
  found: Found,
): void {
  const label = readLabel(r, first, end)
  if (label) found.reports.push(label)
  const most = found.reports.length + mostCues
  let taken = first
  let toldFrom = first
  let speaker: Stretch | undefined
  let tried = 0
  for (let i = first; i < end && found.reports.length < most && tried < mostCandidates; i++) {
    if (!is(r, i, Class.opensReport) || isQuoted(r, i)) continue
    tried++
    const report = readAt(
      r,
      i,
      { first, end, speaker, isNested: i < taken, toldFrom },
      rules,
      found,
    )
    if (!report) continue
    found.reports.push(report)
    if (report.content.some((one) => one.next <= report.cue.first)) speaker = report.subject
    taken = Math.max(taken, endBehind(report))
    toldFrom = beginBehind(report) ?? toldFrom
  }
}

/** Where ends what a report tells behind its cue. */
const endBehind = ({ cue, content }: Report): number =>
  content.reduce(
    (last, { first, next, kind }) =>
      first >= cue.next && kind !== 'wish' ? Math.max(last, next) : last,
    0,
  )

/** Where begins what a report tells right behind its cue. */
const beginBehind = ({ cue, content }: Report): number | undefined =>
  content.find(({ first, kind }) => first === cue.next && kind === 'clause')?.first

function readAt(
  r: TextReading,
  i: number,
  around: Around,
  rules: ReportRules,
  { refused }: Found,
): Report | undefined {
  if (is(r, i, Class.according) || isAsPer(r, i))
    return readAccording(r, i, around.first, around.end)
  const next = endOfPhrase(r, i, Class.cue)
  return next > 0 ? readVerb(r, cueOf(r, i, next, around), rules, refused) : undefined
}

/** "As per police data, 12 died." */
const isAsPer = (r: TextReading, i: number): boolean =>
  is(r, i, Class.as) && is(r, i + 1, Class.per)

type Around = Pick<Cue, 'first' | 'end' | 'speaker' | 'isNested' | 'toldFrom'>

const cueOf = (r: TextReading, verb: number, next: number, around: Around): Cue => ({
  group: groupStart(r, verb),
  verb,
  next,
  ...around,
})

function readVerb(
  r: TextReading,
  cue: Cue,
  rules: ReportRules,
  refused: RefusedCue[],
): Report | undefined {
  const { verb, isNested } = cue
  // Inside what is already reported, only words of others with a subject of their own count.
  const isLoose = !has(r, verb, Class.speechVerb) || is(r, verb, Class.weakCue)
  if (isNested && isLoose) return undefined
  const refusal = firstRule(r, rules.refusals, cue, verb, cue.next)
  if (refusal) refused.push({ rule: refusal.rule, verb })
  const found = refusal ? undefined : firstRule(r, rules.subjects, cue, verb, cue.next)
  if (!found) return undefined
  const { group } = found.result
  const subject = withoutTeller(found.result.subject, cue)
  const content = contentOf(r, cue, subject, rules.complements)
  if (content.length === 0 && !takesQuote(r, cue)) return undefined
  return {
    rule: found.rule,
    cue: { first: subject.first > verb ? verb : group, next: cue.next },
    subject,
    content,
    voice: voiceOf(r, cue, subject, content),
  }
}

/** "The agency reports police said": who says what is told stands within that. */
const withoutTeller = (subject: Stretch, { toldFrom, group }: Cue): Stretch =>
  subject.first < toldFrom && toldFrom < subject.next && subject.next <= group
    ? { first: toldFrom, next: subject.next }
    : subject

function voiceOf(r: TextReading, cue: Cue, subject: Stretch, content: readonly Content[]): Voice {
  if (isNegated(r, cue, subject)) return 'unsaid'
  const isSpeech = has(r, cue.verb, Class.speechVerb)
  const isTold = content.length === 0 || content.some(({ kind }) => kind === 'clause')
  if (isSpeech) return isTold || takesQuote(r, cue) ? 'speech' : 'stance'
  if (!isTold) return 'stance'
  return has(r, cue.verb, Class.findingVerb) ? 'finding' : 'thought'
}

/** "has not said", "neither side said": nothing is said. */
function isNegated(r: TextReading, { group, verb }: Cue, { first, next }: Stretch): boolean {
  if (is(r, first, Class.negation) && next <= verb) return true
  for (let i = group; i < verb; i++) if (is(r, i, Class.negation)) return true
  return false
}

/** The index of the first report whose cue starts at or after a piece. */
export function firstFrom(reports: readonly Report[], piece: number): number {
  let low = 0
  let high = reports.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((reports[middle]?.cue.first ?? 0) < piece) low = middle + 1
    else high = middle
  }
  return low
}
