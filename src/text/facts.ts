import type { Document } from '../schemas/document.ts'
import type { Facts, Unread } from '../schemas/facts.ts'
import { findAttributions } from './attributions.ts'
import { type Budget, usualBudget } from './budget.ts'
import { findEntities } from './entities.ts'
import { findFigures } from './figures.ts'
import { foreignFigures, languageOfFigures } from './foreign-figures.ts'
import { readHeadline } from './headline.ts'
import { findQuotes } from './quotes.ts'
import { readTokens } from './reading.ts'
import { findTimes } from './times.ts'
import { tokenize } from './tokens.ts'
import { readableOf } from './unread.ts'
import { withinRead } from './within-read.ts'

/** What may be found in a document, and what relative dates are resolved against. */
export type FactsInput = Pick<Document, 'text' | 'published'> & Partial<Pick<Document, 'title'>>

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
export function extractFacts(input: FactsInput, budget: Budget = usualBudget): Facts {
  const facts = readFacts(input, budget)
  const readTo = endOf(facts)
  if (readTo === undefined) return withHeadline(input, facts)
  // Read anew, not cut: facts refer to one another.
  const part = readFacts({ ...input, text: input.text.slice(0, readTo) }, budget)
  return { ...withHeadline(input, part), readTo }
}

const withHeadline = ({ title, published }: FactsInput, facts: Facts): Facts =>
  title === undefined || title === ''
    ? facts
    : { ...facts, headline: readHeadline(title, published?.value, facts) }

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
 * From one tokenization, of what is in a language that is read. Entities come first, because quotes name their
 * speakers by them; times before figures, because "Aug. 22" is never a count.
 */
function readFacts({ text, published }: FactsInput, { checkTime }: Budget): Facts {
  const whole = tokenize(text)
  checkTime()
  const { text: readable, unread } = readableOf(whole)
  const tokens = unread.length === 0 ? whole : tokenize(readable)
  const { mentions, entities } = findEntities(tokens)
  checkTime()
  const times = findTimes(tokens, published?.value)
  const reading = readTokens(tokens, 'en')
  const quotes = findQuotes(reading, { mentions, entities })
  checkTime()
  const attributions = findAttributions(reading, { mentions, entities, quotes })
  const found = findFigures(reading, {
    times,
    mentions,
    quotes,
    attributions,
    published: published?.value,
  })
  const figures = withinRead(found, unread)
  const facts = { mentions: [...mentions], entities: [...entities], figures, times, quotes }
  return unread.length === 0 ? facts : withForeign(text, facts, unread)
}

/** Figures are read in more languages than English. */
function withForeign(text: string, facts: Facts, unread: readonly Unread[]): Facts {
  const language = languageOfFigures(text, unread)
  if (language === undefined) return { ...facts, unread: [...unread] }
  const more = foreignFigures(text, unread, language, facts.figures.length + 1)
  const figures = [...facts.figures, ...more].toSorted((a, b) => a.span.start - b.span.start)
  const told = unread.map((stretch): Unread =>
    stretch.language === language ? { ...stretch, butFor: ['figures'] } : stretch,
  )
  return { ...facts, figures, unread: told }
}
