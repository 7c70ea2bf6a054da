import type { Quote } from '../schemas/facts.ts'
import type { Span } from '../schemas/span.ts'
import { assignSpeakers, markRules } from './quotes/assign.ts'
import type { Content } from './quotes/content-edges.ts'
import { isQuoted, spanOfStretch } from './quotes/looks.ts'
import type { Spoken } from './quotes/mark-cues.ts'
import type { Report } from './quotes/reports.ts'
import { type Named, type Resolver, resolverOf } from './quotes/speakers.ts'
import { reportsOf } from './quotes/speech.ts'
import { unquotedOf } from './quotes/unquoted.ts'
import type { Stretch } from './reading/match.ts'
import type { TextReading } from './reading/text-reading.ts'

/**
 * Finds what is quoted, in text order: `direct` (whole sentences in quotation marks, also across paragraphs),
 * `partial` (some words of a sentence) and `indirect` (a clause after a verb of speech; it may hold partial ones).
 * What stands in quotation marks but is nobody's speech (titles, nicknames, borrowed words) is left out.
 *
 * The speaker is an entity's id where the text makes it sure, else null. Linear in the length of the text.
 */
export function findQuotes(r: TextReading, named: Named): Quote[] {
  const { reports } = reportsOf(r)
  const speakers = resolvedSubjects(reports, resolverOf(r, named))
  const unquoted = new Set(unquotedOf(r, reports).map(({ report }) => report))
  const assigned = assignSpeakers(r, reports, markRules, unquoted)
  const spoken = assigned.spoken.map((quote) => quoteOf(r, quote, speakers))
  const told = reports
    .filter((report) => !unquoted.has(report))
    .flatMap((report) => indirectOf(r, report, speakers))
  return [...spoken, ...told]
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .map((quote, i) => ({ id: `q${i + 1}`, ...quote }))
}

type Unnumbered = Omit<Quote, 'id'>

type Speakers = (subject: Stretch) => string | null

/** In text order, as pronouns are resolved by who spoke before. */
function resolvedSubjects(reports: readonly Report[], resolver: Resolver): Speakers {
  const found = new Map<Stretch, string | null>()
  for (const { subject } of reports) found.set(subject, resolver.entityOf(subject))
  return (subject) => {
    const known = found.get(subject)
    return known === undefined ? resolver.entityOf(subject) : known
  }
}

function quoteOf(r: TextReading, quote: Spoken, speakers: Speakers): Unnumbered {
  const { marked, kind, report, subject, rule } = quote
  const who = report?.subject ?? subject
  const span = trimmed(r.text, marked)
  if (!who) return { span, kind, speaker: null, rule }
  const cue = report ? { cueSpan: spanOfStretch(r, report.cue) } : {}
  return { span, kind, speaker: speakers(who), speakerSpan: spanOfStretch(r, who), ...cue, rule }
}

/** What is told without quotation marks, if it is more than what stands in them. */
function indirectOf(r: TextReading, report: Report, speakers: Speakers): Unnumbered[] {
  const { subject, voice, rule } = report
  if (voice !== 'speech' && voice !== 'finding') return []
  return report.content
    .filter(
      (content) => content.kind === 'clause' && isToldBy(voice, content) && hasOwnWords(r, content),
    )
    .map((content) => ({
      span: spanOfStretch(r, content),
      kind: 'indirect' as const,
      speaker: speakers(subject),
      speakerSpan: spanOfStretch(r, subject),
      cueSpan: spanOfStretch(r, report.cue),
      rule: `${rule}: ${content.rule}`,
    }))
}

/** What data show is told where they are named behind it: "Rates fell, data showed". */
const isToldBy = (voice: Report['voice'], { rule }: Content): boolean =>
  voice === 'speech' || rule === 'before the cue'

/** So few words around what stands in marks only lead up to it. */
const leastOwn = 4

function hasOwnWords(r: TextReading, { first, next }: Content): boolean {
  let own = 0
  for (let i = first; i < next; i++) if (!isQuoted(r, i)) own++
  const quoted = next - first - own
  return quoted === 0 ? own > 1 : own >= leastOwn && own >= quoted
}

/** Without the white space that some papers leave inside their quotation marks. */
function trimmed(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end)
  return {
    start: start + inner.length - inner.trimStart().length,
    end: end - (inner.length - inner.trimEnd().length),
  }
}
