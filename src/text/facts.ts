import type { Document } from '../schemas/document.ts'
import type { Facts, Unread } from '../schemas/facts.ts'
import { findAttributions } from './attributions.ts'
import { type Budget, usualBudget } from './budget.ts'
import { findEntities } from './entities.ts'
import { type FigureRules, figureRules, readFigures } from './figures.ts'
import { readHeadline } from './headline.ts'
import { currencyOfAddress } from './language/country-currencies.ts'
import { postsOf } from './live-posts.ts'
import { findQuotes } from './quotes.ts'
import { readText, readTokens } from './reading.ts'
import type { TextReading } from './reading/text-reading.ts'
import { findTimes } from './times.ts'
import { tokenize } from './tokens.ts'
import { readableOf } from './unread.ts'
import { withinRead } from './within-read.ts'

/** What may be found in a document, and what relative dates are resolved against. */
export type FactsInput = Pick<Document, 'text' | 'published'> &
  Partial<Pick<Document, 'title' | 'canonicalUrl' | 'liveEntries'>>

/** More than these are no article's: a table of numbers, or a page that means to fill the store. */
export const factLimits = {
  mentions: 10_000,
  entities: 5_000,
  figures: 5_000,
  times: 5_000,
  quotes: 5_000,
} as const

/**
 * All facts of one document, figures by `rules`. Where there are more of a kind than `factLimits`, those of the text up to the
 * first that is too many, and `readTo` says so.
 */
export function extractFacts(
  input: FactsInput,
  budget: Budget = usualBudget,
  rules: FigureRules = figureRules,
): Facts {
  const home = homeOf(input.canonicalUrl)
  const facts = readFacts(input, home, budget, rules)
  const readTo = endOf(facts)
  if (readTo === undefined) return withHeadline(input, home, facts)
  // Read anew, not cut: facts refer to one another.
  const part = readFacts({ ...input, text: input.text.slice(0, readTo) }, home, budget, rules)
  return { ...withHeadline(input, home, part), readTo }
}

function withHeadline(
  { title, published, text }: FactsInput,
  home: string | undefined,
  facts: Facts,
): Facts {
  if (title === undefined || title === '') return facts
  const around = { text, home }
  return { ...facts, headline: readHeadline(title, published?.value, facts, around) }
}

const firstOf = (entity: string, { mentions }: Facts): number | undefined =>
  mentions.find((mention) => mention.entity === entity)?.span.start

/** Where the first fact begins that is one too many of its kind; nothing where none is. */
function endOf(facts: Facts): number | undefined {
  const entity = facts.entities[factLimits.entities]?.id
  const excess = [
    facts.mentions[factLimits.mentions]?.span.start,
    entity === undefined ? undefined : firstOf(entity, facts),
    facts.figures[factLimits.figures]?.span.start,
    facts.times[factLimits.times]?.span.start,
    facts.quotes[factLimits.quotes]?.span.start,
  ].filter((start) => start !== undefined)
  return excess.length === 0 ? undefined : Math.max(1, Math.min(...excess))
}

/**
 * From one reading, of what is in a language that is read. Entities come first, because quotes name their
 * speakers by them; times before figures, because "Aug. 22" is never a count.
 */
function readFacts(
  { text, published, liveEntries }: FactsInput,
  home: string | undefined,
  { checkTime }: Budget,
  rules: FigureRules,
): Facts {
  const whole = readText(text)
  checkTime()
  const { text: readable, unread } = readableOf(whole)
  const r = unread.length === 0 ? whole : readTokens(tokenize(readable), 'en', unread)
  const { tokens } = r
  const { mentions, entities } = findEntities(tokens)
  checkTime()
  const posts = postsOf(liveEntries)
  const times = findTimes(r, published?.value, posts)
  const quotes = findQuotes(r, { mentions, entities })
  checkTime()
  const attributions = findAttributions(r, { mentions, entities, quotes })
  // Figures are read in more languages than English.
  const language = mainLanguageOf(whole)
  const counted = language === undefined ? r : whole
  const context = {
    times,
    dates: language === undefined ? undefined : findTimes(counted, published?.value, posts),
    mentions,
    quotes,
    attributions,
    published: published?.value,
    posts,
    home,
  }
  const { figures: found } = readFigures(counted, context, rules)
  const told = unread.map((stretch) => toldOf(stretch, counted, language))
  // What is partly read is told as not read: nothing of it stands.
  const silent = told.filter(({ butFor }) => butFor === undefined)
  const figures = withinRead(found, [...counted.unread, ...silent])
  const facts = { mentions: [...mentions], entities: [...entities], figures, times, quotes }
  return told.length === 0 ? facts : { ...facts, unread: told }
}

/** The money of the country that an article was published in. */
const homeOf = (url: string | undefined): string | undefined =>
  url === undefined ? undefined : currencyOfAddress(url)

/** How much of a text must surely be in a language besides English, before its figures are read by that. */
const leastShare = 0.6

/** That language; nothing for most texts. */
function mainLanguageOf({ text, foreign, tokens, lexicon }: TextReading): string | undefined {
  const lengths = new Map<string, number>()
  for (const { first, end, language, isSure, isQuoted } of foreign) {
    if (!isSure || isQuoted || !lexicon.languages.has(language)) continue
    const length = (tokens.end[end - 1] ?? 0) - (tokens.start[first] ?? 0)
    lengths.set(language, (lengths.get(language) ?? 0) + length)
  }
  const [most] = [...lengths].toSorted((a, b) => b[1] - a[1])
  return most && most[1] >= text.length * leastShare ? most[0] : undefined
}

/** What is not read is so but for its figures, where these were. */
function toldOf(stretch: Unread, { unread }: TextReading, language: string | undefined): Unread {
  const isSilent = unread.some(({ start, end }) => start < stretch.end && stretch.start < end)
  return stretch.language === language && !isSilent ? { ...stretch, butFor: ['figures'] } : stretch
}
