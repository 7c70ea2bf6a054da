import type { Document } from '../schemas/document.ts'
import type { Facts } from '../schemas/facts.ts'
import { findAttributions } from './attributions.ts'
import { findEntities } from './entities.ts'
import { findFigures } from './figures.ts'
import { findQuotes } from './quotes.ts'
import { findTimes } from './times.ts'
import { tokenize } from './tokens.ts'

/** What may be found in a document, and what relative dates are resolved against. */
export type FactsInput = Pick<Document, 'text' | 'published'>

/**
 * All facts of one document, from one tokenization. Entities come first, because quotes name their
 * speakers by them; times before figures, because "Aug. 22" is never a count.
 */
export function extractFacts({ text, published }: FactsInput): Facts {
  const tokens = tokenize(text)
  const { mentions, entities } = findEntities(tokens)
  const times = findTimes(tokens, published?.value)
  const quotes = findQuotes(tokens, { mentions, entities })
  const attributions = findAttributions(tokens, { mentions, entities, quotes })
  const figures = findFigures(tokens, {
    times,
    mentions,
    quotes,
    attributions,
    published: published?.value,
  })
  return { mentions: [...mentions], entities: [...entities], figures, times, quotes }
}
