import type { Document } from '../schemas/document.ts'
import type { Facts } from '../schemas/facts.ts'
import type { Span } from '../schemas/span.ts'
import { findAttributions } from './attributions.ts'
import { findEntities } from './entities.ts'
import { findFigures } from './figures.ts'
import { findQuotes } from './quotes.ts'
import { readText } from './reading.ts'
import { languageAt, pieceAt } from './reading/cursor.ts'
import { PieceKind } from './reading/pieces.ts'
import type { TextReading } from './reading/text-reading.ts'
import { findTimes } from './times.ts'

/** What may be found in a document, what relative dates are resolved against, and the language it is read in. */
export type FactsInput = Pick<Document, 'text' | 'published'> & Partial<Pick<Document, 'language'>>

/** More than these are no article's: a table of numbers, or a page that means to fill the store. */
export const factLimits = {
  mentions: 10_000,
  entities: 5_000,
  figures: 5_000,
  times: 5_000,
  quotes: 5_000,
} as const

/**
 * All facts of one document. Where there are more of a kind than `factLimits`, those of the text up to the
 * first that is too many, and `readTo` says so.
 */
export function extractFacts(input: FactsInput): Facts {
  const facts = readFacts(input)
  const readTo = endOf(facts)
  if (readTo === undefined) return facts
  // Read anew, not cut: facts refer to one another.
  return { ...readFacts({ ...input, text: input.text.slice(0, readTo) }), readTo }
}

/** Where the first fact begins that is one too many of its kind; nothing where none is. */
function endOf(facts: Facts): number | undefined {
  const firstOf = new Map(
    facts.mentions.toReversed().map(({ entity, span }) => [entity, span.start]),
  )
  const excess = [
    facts.mentions[factLimits.mentions]?.span.start,
    firstOf.get(facts.entities[factLimits.entities]?.id ?? ''),
    facts.figures[factLimits.figures]?.span.start,
    facts.times[factLimits.times]?.span.start,
    facts.quotes[factLimits.quotes]?.span.start,
  ].filter((start) => start !== undefined)
  return excess.length === 0 ? undefined : Math.max(1, Math.min(...excess))
}

/**
 * From one reading. Entities come first, because quotes name their speakers by them; times before
 * figures, because "Aug. 22" is never a count.
 */
function readFacts({ text, published, language }: FactsInput): Facts {
  const reading = readText(text, language?.code)
  const { tokens } = reading
  const isRead = readsEnglish(reading)
  const { mentions, entities } = findEntities(tokens)
  const times = findTimes(tokens, published?.value).filter(isRead)
  const quotes = findQuotes(tokens, { mentions, entities }).filter(isRead)
  const attributions = findAttributions(tokens, { mentions, entities, quotes })
  const figures = findFigures(reading, {
    times,
    mentions,
    quotes,
    attributions,
    published: published?.value,
  })
  const facts = { mentions: [...mentions], entities: [...entities], figures, times, quotes }
  const unread = reading.unread.map(({ start, end, ...why }) => ({ span: { start, end }, ...why }))
  return unread.length === 0 ? facts : { ...facts, unread }
}

/** Whether what stands at a span stands in English: times and quotes have no other tables. */
const readsEnglish =
  (reading: TextReading) =>
  ({ span }: { readonly span: Span }): boolean => {
    const piece = pieceAt(reading, span.start)
    return reading.kind[piece] !== PieceKind.unread && languageAt(reading, piece)?.code === 'en'
  }
