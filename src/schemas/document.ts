import { z } from 'zod'
import { Span } from './span.ts'

/** One thing in the page that states a date. */
export const DateCandidate = z.strictObject({
  /** As it stands in the page. */
  raw: z.string(),
  /** ISO 8601, as precise as what was read. */
  value: z.string(),
  /**
   * Where it was read: `json-ld`, `meta`, `microdata`, `time-element`, `byline`, `url`, `feed`; in plain
   * text `header`, `title-line`, `dateline`; in imported JSON `json`.
   */
  source: z.string(),
})
export type DateCandidate = z.infer<typeof DateCandidate>

/** A date as read: what was read, where, and which zone was assumed. */
export const DateReading = z.strictObject({
  /** ISO 8601 with offset if it has a time, `2025-08-30T15:17:00Z`; else `2025-08-30`. */
  value: z.string(),
  precision: z.enum(['year', 'month', 'day', 'minute', 'second']),
  /**
   * `stated`: the page names its zone. `assumed-utc`: it does not, and UTC was taken. `assumed-local`: it
   * does not, and is written as one country alone writes, whose time was taken.
   */
  zone: z.enum(['stated', 'assumed-utc', 'assumed-local', 'none']),
  raw: z.string(),
  source: z.string(),
  candidates: z.array(DateCandidate),
})
export type DateReading = z.infer<typeof DateReading>

export const Author = z.strictObject({ name: z.string(), span: Span.optional() })
export type Author = z.infer<typeof Author>

export const Image = z.strictObject({
  url: z.string(),
  caption: z.string().optional(),
  credit: z.string().optional(),
})
export type Image = z.infer<typeof Image>

/** One entry of a live blog. */
export const LiveEntry = z.strictObject({
  /** ISO 8601. */
  time: z.string(),
  title: z.string().optional(),
  /** Paragraphs joined by one line feed. */
  text: z.string(),
  /** Where it stands in the document's text, its title with it; only where that is known, and `time` can be when it was written. */
  entrySpan: Span.optional(),
})
export type LiveEntry = z.infer<typeof LiveEntry>

/** An article's text, normalized. Offsets everywhere count UTF-16 code units of `text`. */
export const Document = z.strictObject({
  title: z.string(),
  /** Paragraphs joined by one line feed; no other control characters. */
  text: z.string(),
  language: z.strictObject({ code: z.string(), confidence: z.number().min(0).max(1) }),
  authors: z.array(Author),
  siteName: z.string().optional(),
  section: z.string().optional(),
  canonicalUrl: z.string().optional(),
  published: DateReading.optional(),
  modified: DateReading.optional(),
  images: z.array(Image),
  wordCount: z.int().nonnegative(),
  /**
   * How the text was found: in a page `blocks`, `hidden`, `noscript`, `json-ld`, `state`, `plain-text`, or
   * `site-rule` where a rule of one's own named it; in a feed `feed-content`, or `feed-summary` where the feed has no more than that.
   */
  method: z.string(),
  /** Where the text was read: in the page, or in the feed that led there. */
  source: z.enum(['page', 'feed']).default('page'),
  /** What kind of article it is, where it is a special one. */
  kind: z.enum(['live-blog', 'press-release', 'wire-copy']).optional(),
  /** `partial`: the rest is for subscribers, or on a page (`nextPage`) that could not be had. */
  access: z.enum(['partial']).optional(),
  /** The addresses of the pages that were read, in order, where the article is told on several. */
  pages: z.array(z.string()).optional(),
  /** Where an article told on several pages goes on, with a page that was not read. */
  nextPage: z.string().optional(),
  /** The entries of a live blog, in the order of the page. */
  liveEntries: z.array(LiveEntry).optional(),
  /** The rule of `wiredesk.config.ts` for its host; with `failure`, why the page was read without it. */
  siteRule: z.strictObject({ host: z.string(), failure: z.string().optional() }).optional(),
})
export type Document = z.infer<typeof Document>
