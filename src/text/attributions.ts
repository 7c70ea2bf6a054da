import type { Quote } from '../schemas/facts.ts'
import type { Span } from '../schemas/span.ts'
import type { Content } from './quotes/contents.ts'
import { spanOf } from './quotes/looks.ts'
import type { Report } from './quotes/reports.ts'
import { type Named, resolverOf } from './quotes/speakers.ts'
import { reportsOf } from './quotes/speech.ts'
import { Class } from './reading/classes.ts'
import { is } from './reading/cursor.ts'
import type { TextReading } from './reading/text-reading.ts'

/** Somebody says, thinks or wants what stands in `contentSpan`. */
export interface AttributedSpan {
  readonly sourceSpan: Span
  readonly cueSpan?: Span
  readonly contentSpan: Span
  /** The source's entity, or null where the text does not make it sure. */
  readonly entity: string | null
  /** `speech`: words or findings are reported ("said", "found"); `stance`: a wish or judgement ("wants", "criticized"). */
  readonly kind: 'speech' | 'stance'
}

/**
 * Finds who says what: quotations with a speaker, clauses after a reporting verb, "according to". In order of
 * their contents, which may lie inside one another. Linear in the length of the text.
 */
export function findAttributions(
  r: TextReading,
  { mentions, entities, quotes }: Named & { readonly quotes: readonly Quote[] },
): AttributedSpan[] {
  const { reports } = reportsOf(r)
  const resolver = resolverOf(r, { mentions, entities })
  const found: AttributedSpan[] = []
  for (const report of reports) {
    const entity = resolver.entityOf(report.subject)
    for (const content of report.content)
      found.push({
        sourceSpan: spanOf(r, report.subject),
        cueSpan: spanOf(r, report.cue),
        contentSpan: spanOf(r, content),
        entity,
        kind: isSaid(r, report, content) ? 'speech' : 'stance',
      })
  }
  for (const { span, kind, speaker, speakerSpan, cueSpan } of quotes) {
    if (!speakerSpan || kind === 'indirect') continue
    const cue = cueSpan ? { cueSpan } : {}
    found.push({
      sourceSpan: speakerSpan,
      ...cue,
      contentSpan: span,
      entity: speaker,
      kind: 'speech',
    })
  }
  return found.toSorted((a, b) => a.contentSpan.start - b.contentSpan.start)
}

/** Told as it is: neither a wish nor what is denied. */
const isSaid = (r: TextReading, { voice, cue }: Report, { isTold }: Content): boolean =>
  isTold && voice !== 'stance' && !is(r, cue.next - 1, Class.denyVerb)
