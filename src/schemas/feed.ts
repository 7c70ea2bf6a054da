import { z } from 'zod'

const text = z.string().optional()
/** ISO 8601 in UTC, always with milliseconds. */
const moment = z.iso.datetime().optional()

export const Enclosure = z.strictObject({
  url: z.string(),
  type: text,
  length: z.number().optional(),
})
export type Enclosure = z.infer<typeof Enclosure>

/** One element of a feed, as read. `guid` is what the feed calls it, or else what identifies it. */
export const FeedEntry = z.strictObject({
  guid: z.string(),
  url: text,
  /** One line of plain text. */
  title: text,
  /** The title with its markup, where it has any. */
  titleHtml: text,
  published: moment,
  updated: moment,
  /** What is odd about its dates: no zone was stated, or it lies in the future. */
  dateFlags: z.array(z.enum(['no-zone', 'future', 'unreadable'])).optional(),
  author: text,
  /** HTML, as is the content: a text that is not HTML is escaped. */
  summary: text,
  content: text,
  language: text,
  comments: text,
  image: text,
  categories: z.array(z.string()),
  enclosures: z.array(Enclosure),
  /** Where it is about, in degrees (GeoRSS). */
  location: z.strictObject({ latitude: z.number(), longitude: z.number() }).optional(),
})
export type FeedEntry = z.infer<typeof FeedEntry>

/** A feed document, as read: RSS, Atom, JSON Feed or news sitemap, told in one way. */
export const FeedDocument = z.strictObject({
  format: z.enum(['rss', 'rdf', 'atom', 'json', 'sitemap']),
  title: text,
  titleHtml: text,
  siteUrl: text,
  description: text,
  language: text,
  id: text,
  author: text,
  updated: moment,
  /** The shortest interval the feed asks for, in seconds: `ttl`, `sy:updatePeriod`. */
  minIntervalSec: z.number().optional(),
  skipHours: z.array(z.int()).optional(),
  skipDays: z.array(z.string()).optional(),
  /** WebSub: where to subscribe, and to what. */
  hubUrl: text,
  selfUrl: text,
  /** The sitemaps that a sitemap index lists; it has no entries itself. */
  sitemaps: z.array(z.string()).optional(),
  /** What had to be repaired to read it: `bare-ampersand`, `truncated`, … */
  repairs: z.array(z.string()),
  entries: z.array(FeedEntry),
})
export type FeedDocument = z.infer<typeof FeedDocument>
