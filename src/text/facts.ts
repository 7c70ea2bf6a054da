import type { Document } from '../schemas/document.ts'
import type { Facts } from '../schemas/facts.ts'
import { findEntities } from './entities.ts'
import { findFigures } from './figures.ts'
import { findQuotes } from './quotes.ts'
import { findTimes } from './times.ts'

/** What may be found in a document, and what relative dates are resolved against. */
export type FactsInput = Pick<Document, 'text' | 'published'>

/** All facts of one document: entities first, then times (they claim their tokens), quotes, figures. */
export function extractFacts({ text, published }: FactsInput): Facts {
  const { mentions, entities } = findEntities(text)
  const times = findTimes(text, published?.value)
  const quotes = findQuotes(text, mentions)
  const figures = findFigures(text, { times, mentions, quotes })
  return { mentions, entities, figures, times, quotes }
}
