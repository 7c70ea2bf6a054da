import { z } from 'zod'

/** CSS selectors of what the pages of a site hold. */
export const SiteSelectors = z.strictObject({
  /** The elements whose text is the article's, in the order of the page. */
  body: z.string().optional(),
  /** The first one's text; of a `<meta>` its `content`. So it is with the two below. */
  title: z.string().optional(),
  /** Each one names an author. */
  authors: z.string().optional(),
  /** When it was published; of a `<time>` its `datetime`. */
  published: z.string().optional(),
  /** What is no text of the article, wherever it stands. */
  remove: z.string().optional(),
})
export type SiteSelectors = z.infer<typeof SiteSelectors>

/** What a rule of a site says of a page. What it does not say is read as on any other page. */
export const PageHints = z.strictObject({
  /** The article's text: HTML, or plain text with a paragraph a line. */
  body: z.string().max(1_000_000).optional(),
  title: z.string().max(1_000).optional(),
  authors: z.array(z.string().min(1).max(200)).max(50).optional(),
  /** As it is written, or ISO 8601. */
  published: z.string().max(200).optional(),
})
export type PageHints = z.infer<typeof PageHints>

/** A page of a site that has a rule. */
export interface RuledPage {
  readonly url: string
  readonly markup: string
}

/** What came of the rule for a page. */
export interface RuleReading {
  /** The host that the rule is for. */
  readonly host: string
  readonly hints: PageHints
  /** Why the page was read without it. */
  readonly failure?: string
}

/** Nothing where no rule is for that page. */
export type ReadHints = (page: RuledPage) => RuleReading | undefined
