import { z } from 'zod'
import { DateReading, Document } from './document.ts'
import { Facts } from './facts.ts'
import type { FeedSettings } from './feed-settings.ts'

/** Raised when readers of the version before could misread or refuse a record: docs/releasing.md. */
export const recordVersion = 2

/** Why a record is without a part that an enricher of one's own would give. */
export const EnricherFailure = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** `threw`, `refused` (by its schema), `over-deadline`, `over-memory`, `thread-stalled`, `thread-gone`. */
  code: z.string(),
  message: z.string(),
})
export type EnricherFailure = z.infer<typeof EnricherFailure>

/** One article's facts and where they come from: what the pipeline is for. */
export const ArticleRecord = z.strictObject({
  recordVersion: z.literal(recordVersion),
  /** The article's id: stays the same over its revisions. */
  id: z.string(),
  /** Where the page was fetched, after redirects. */
  url: z.string(),
  canonicalUrl: z.string(),
  feed: z.strictObject({ id: z.string(), title: z.string(), url: z.string() }),
  entry: z.strictObject({ guid: z.string() }),
  /** 1, 2, …: an article that changed at its source gets a new revision. */
  revision: z.int().positive(),
  /** Names the kept bytes this record was made from. */
  pageSha256: z.string().regex(/^[0-9a-f]{64}$/),
  fetchedAt: z.iso.datetime(),
  /** Version of the code that made each stage's part, by stage name. */
  madeBy: z.record(z.string(), z.string()),
  document: Document.omit({ published: true, modified: true, canonicalUrl: true }),
  dates: z.strictObject({
    published: DateReading.optional(),
    modified: DateReading.optional(),
  }),
  ...Facts.shape,
  relations: z.strictObject({
    /** The article that told this story first, in nearly the same words, where it is another one. */
    duplicateOf: z.string().optional(),
    /** Names the story: the id of the article that told it first, the same for all that carry it. */
    cluster: z.string().optional(),
    /** The revision before this one. */
    replaces: z.int().positive().optional(),
  }),
  /** What enrichers of `wiredesk.config.ts` gave, by their names; `madeBy` has their versions as `extra.NAME`. */
  extra: z.record(z.string(), z.unknown()).optional(),
  /** Those that gave nothing, and why: a replay asks them again. */
  unenriched: z.array(EnricherFailure).optional(),
})
export type ArticleRecord = z.infer<typeof ArticleRecord>

/** What a record is made from: all that is known of one revision of an article. */
export interface RecordParts extends Pick<
  ArticleRecord,
  'id' | 'url' | 'feed' | 'entry' | 'revision' | 'pageSha256' | 'fetchedAt' | 'madeBy'
> {
  readonly document: Document
  readonly facts: Facts
  readonly relations?: ArticleRecord['relations']
  readonly outlook?: Outlook | undefined
}

/** What was seen of an article ahead of its record. It is believed where it still holds when the record is written. */
export interface Outlook {
  readonly first: Date
  readonly last: Date
  readonly isImport: boolean
  /** Of its feed. */
  readonly settings: FeedSettings
  /** The record of that revision, where there is one. */
  readonly standing: {
    readonly isWhole: boolean
    readonly rowsHash: string | null
    readonly cluster: string
  } | null
  /** Of the facts that are kept of that revision, where they are read as they were written; nothing where nobody knows. */
  readonly factsHash?: string | null | undefined
}

/** All of it but what was read from its page. */
export type PartsBeside = Omit<RecordParts, 'document' | 'facts'>

/** What came of one enricher for a record; nothing as its part where it has nothing to say of it. */
export type Enriched = { readonly name: string; readonly version: string } & (
  | { readonly status: 'given'; readonly part: unknown }
  | {
      readonly status: 'failed'
      readonly code: string
      readonly message: string
      /** The same record may get its part another time. */
      readonly mayPass: boolean
    }
)
