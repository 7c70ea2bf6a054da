/** What `import … from 'wiredesk'` gives: reading without feeds to poll, queues or a store. */
import type { Facts } from './schemas/facts.ts'
import { extractFacts } from './text/facts.ts'

export {
  type ArticleRecord,
  type ExtractInput,
  LimitError,
  type Limits,
  SpanError,
  Unreadable,
  defaultLimits,
  extract,
} from './extract.ts'
export type { Entity, Mention } from './schemas/entity.ts'
export type { Facts, Quote, Time } from './schemas/facts.ts'
export type { FeedDocument } from './schemas/feed.ts'
export type { Figure } from './schemas/figure.ts'
export { readFeed } from './text/feed.ts'
export {
  type Enricher,
  type SiteRule,
  type WiredeskConfig,
  defineConfig,
} from './own-code/define.ts'
export type { PageHints, RuledPage, SiteSelectors } from './schemas/site-rule.ts'
export type { Opening, SinkKind } from './sinks/kind.ts'
export { type Delivery, type Refusal, type Sink, SinkError } from './sinks/sink.ts'

/** What helps to read a text that is no page. */
export interface TextAbout {
  /** ISO 8601, with an offset: what "on Monday" is counted from, and as of when figures are said to be. */
  readonly published?: string
  /** Its address: bare dollars and pesos are those of the country that it is published in. */
  readonly url?: string
}

/**
 * Names, figures, times and quotations of a text, at most some thousands of each. All spans are offsets of its UTF-16 code
 * units, end exclusive. The same text gives the same facts. Takes time linear in its length, and any text.
 */
export const findFacts = (text: string, { published, url }: TextAbout = {}): Facts =>
  extractFacts({
    text,
    ...(published !== undefined && {
      published: {
        value: published,
        precision: 'second',
        zone: 'stated',
        raw: published,
        source: 'caller',
        candidates: [],
      },
    }),
    ...(url !== undefined && { canonicalUrl: url }),
  })

/** The figures of `findFacts`, which is asked once where more than one of these is wanted. */
export const findFigures = (text: string, about?: TextAbout): Facts['figures'] =>
  findFacts(text, about).figures

/** The names of `findFacts`: what is named, each once, and every mention of it. */
export function findEntities(text: string): Pick<Facts, 'entities' | 'mentions'> {
  const { entities, mentions } = findFacts(text)
  return { entities, mentions }
}

/** The times of `findFacts`. */
export const findTimes = (text: string, about?: TextAbout): Facts['times'] =>
  findFacts(text, about).times

/** The quotations of `findFacts`, with the entity that speaks, where the text tells. */
export const findQuotes = (text: string): Facts['quotes'] => findFacts(text).quotes
