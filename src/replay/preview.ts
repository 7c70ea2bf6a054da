import type { ArticleStore, RecordStore, TextWork } from '../context.ts'
import { isStageFailure } from '../errors.ts'
import type { ArticleRecord } from '../schemas/article-record.ts'
import type { Document } from '../schemas/document.ts'
import type { EntryStage } from '../schemas/jobs.ts'
import { assembleRecord } from '../text/record.ts'
import { withEnriched } from '../text/record/enriched.ts'
import { differences } from './differences.ts'

/** What a replay would change in one record. */
export interface Preview {
  readonly id: string
  /** As it would be then; of the entry, where no document is made. */
  readonly title: string
  /**
   * `new`: there is no record yet. `fails`: there would be none, or the old one would stay. `unknown`: it
   * begins with a page that is not fetched.
   */
  readonly status: 'same' | 'changed' | 'new' | 'fails' | 'unknown'
  /** What differs: `title`, `text`, `published`, or `figures +2 -1`; what it fails for. */
  readonly changes: readonly string[]
}

/** A page that was fetched just now, as a document; or what came in between. */
export type FreshDocument =
  | { readonly status: 'read'; readonly document: Document }
  | { readonly status: 'failed'; readonly why: string }

export interface PreviewParts {
  readonly articles: Pick<ArticleStore, 'page' | 'entry'>
  readonly records: Pick<RecordStore, 'parts'>
  readonly stored: (articleId: string) => Promise<ArticleRecord | undefined>
  readonly text: TextWork
  /** Fetches the article's page and keeps nothing; without, nothing is fetched. */
  readonly fetch?: ((articleId: string) => Promise<FreshDocument>) | undefined
}

type Verdict = Omit<Preview, 'id' | 'title'> & { readonly title?: string }

/** Runs the stages from `from` on and compares. Writes nothing. */
export async function previewReplay(
  articleId: string,
  from: EntryStage,
  parts: PreviewParts,
  signal: AbortSignal,
): Promise<Preview> {
  const verdict = await verdictOf(articleId, from, parts, signal)
  const title = verdict.title ?? (await entryTitle(articleId, parts))
  return { id: articleId, title, status: verdict.status, changes: verdict.changes }
}

async function entryTitle(id: string, { articles, stored }: PreviewParts): Promise<string> {
  const entry = await articles.entry(id)
  return (await stored(id))?.document.title ?? entry?.entry.title ?? entry?.url ?? ''
}

async function verdictOf(
  id: string,
  from: EntryStage,
  parts: PreviewParts,
  signal: AbortSignal,
): Promise<Verdict> {
  if (from === 'fetch-article' && !parts.fetch) return { status: 'unknown', changes: [] }
  try {
    const document = await documentOf(id, from, parts, signal)
    return document.status === 'failed'
      ? { status: 'fails', changes: [document.why] }
      : await compare(id, document.document, { ...parts, from, signal })
  } catch (error) {
    // One text that cannot be read says nothing about the others.
    if (!isStageFailure(error)) throw error
    return { status: 'fails', changes: [error.code] }
  }
}

async function documentOf(
  id: string,
  from: EntryStage,
  { articles, records, text, fetch }: PreviewParts,
  signal: AbortSignal,
): Promise<FreshDocument> {
  if (from === 'fetch-article' && fetch) return fetch(id)
  if (from === 'normalize-article') {
    const page = await articles.page(id)
    if (!page) return { status: 'failed', why: 'no-page' }
    return { status: 'read', document: await text.readArticle(page, signal) }
  }
  const kept = await records.parts(id)
  return kept
    ? { status: 'read', document: kept.document }
    : { status: 'failed', why: 'no-document' }
}

interface Comparing extends PreviewParts {
  readonly from: EntryStage
  readonly signal: AbortSignal
}

async function compare(
  id: string,
  document: Document,
  { records, stored, text, from, signal }: Comparing,
): Promise<Verdict> {
  const [kept, before] = await Promise.all([records.parts(id), stored(id)])
  const { title } = document
  const facts =
    from === 'store-record' && kept ? kept.facts : await text.extractFacts(document, signal)
  if (!kept || !before) return { title, status: 'new', changes: [] }
  const after = assembleRecord({ ...kept, document, facts })
  const changes = differences(before, withEnriched(after, await text.enrich(after, signal)))
  return { title, status: changes.length === 0 ? 'same' : 'changed', changes }
}
