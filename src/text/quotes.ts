import type { Quote } from '../schemas/facts.ts'
import type { Span } from '../schemas/span.ts'
import { assignSpeakers, type Spoken } from './quotes/assign.ts'
import { type Report, tokensSpan } from './quotes/reports.ts'
import { type Named, type Resolver, resolverOf } from './quotes/speakers.ts'
import { speechOf } from './quotes/speech.ts'
import { spanOf, type Subject } from './quotes/subjects.ts'
import type { View } from './quotes/view.ts'
import type { Tokens } from './tokens.ts'

/**
 * Finds what is quoted, in text order: `direct` (whole sentences in quotation marks, also across paragraphs),
 * `partial` (some words of a sentence) and `indirect` (a clause after a verb of speech; it may hold partial ones).
 * What stands in quotation marks but is nobody's speech (titles, nicknames, borrowed words) is left out.
 *
 * The speaker is an entity's id where the text makes it sure, else null. Linear in the length of the text.
 */
export function findQuotes(tokens: Tokens, named: Named): Quote[] {
  const { view, reports } = speechOf(tokens)
  const speakers = resolvedSubjects(reports, resolverOf(view, named))
  const spoken = assignSpeakers(view, reports).map((quote) => quoteOf(view, quote, speakers))
  const told = reports.flatMap((report) => indirectOf(view, report, speakers))
  return [...spoken, ...told]
    .toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .map((quote, i) => ({ id: `q${i + 1}`, ...quote }))
}

type Unnumbered = Omit<Quote, 'id'>

type Speakers = ReadonlyMap<Subject, string | null>

/** In text order, as pronouns are resolved by who spoke before. */
function resolvedSubjects(reports: readonly Report[], resolver: Resolver): Speakers {
  const found = new Map<Subject, string | null>()
  for (const { subject } of reports) if (subject) found.set(subject, resolver.entityOf(subject))
  return found
}

function quoteOf(
  view: View,
  { marked, kind, report, subject }: Spoken,
  speakers: Speakers,
): Unnumbered {
  const who = report?.subject ?? subject
  const span = trimmed(view.text, marked)
  if (!who) return { span, kind, speaker: null }
  const cue = report ? { cueSpan: tokensSpan(view, report) } : {}
  return { span, kind, speaker: speakers.get(who) ?? null, speakerSpan: spanOf(view, who), ...cue }
}

/** What is told without quotation marks, if it is more than what stands in them. */
function indirectOf(view: View, report: Report, speakers: Speakers): Unnumbered[] {
  const { subject } = report
  if (!report.isSpeech || !subject) return []
  return report.content
    .filter(({ from, to }) => hasOwnWords(view, from, to))
    .map((content) => ({
      span: tokensSpan(view, content),
      kind: 'indirect' as const,
      speaker: speakers.get(subject) ?? null,
      speakerSpan: spanOf(view, subject),
      cueSpan: tokensSpan(view, report),
    }))
}

function hasOwnWords(view: View, from: number, to: number): boolean {
  let own = 0
  for (let i = from; i < to; i++) if (view.inside[i] === 0) own++
  return own > 1
}

/** Without the white space that some papers leave inside their quotation marks. */
function trimmed(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end)
  return {
    start: start + inner.length - inner.trimStart().length,
    end: end - (inner.length - inner.trimEnd().length),
  }
}
