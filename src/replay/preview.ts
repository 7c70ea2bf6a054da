import type { ArticleStore } from '../context/articles.ts'
import type { RecordStore } from '../context/records.ts'
import type { ArticleRecord } from '../schemas/article-record.ts'
import type { FactChange } from '../schemas/fact-change.ts'
import { factChanges } from '../text/record/fact-changes.ts'
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
  /** What becomes of its facts, one by one. */
  readonly facts: readonly FactChange[]
}

/** What came of running the stages again: `made` is without a record where none can be made of what is kept. */
export type Rerun =
  | { readonly status: 'made'; readonly title: string | undefined; readonly record?: ArticleRecord }
  | { readonly status: 'failed'; readonly why: string }
  | { readonly status: 'unknown' }

export interface PreviewParts {
  readonly articles: Pick<ArticleStore, 'entry'>
  readonly stored: (articleId: string) => Promise<ArticleRecord | undefined>
  /** Runs the stages and writes nothing. With `isWhole`, up to the record. */
  readonly rerun: (articleId: string, isWhole: boolean) => Promise<Rerun>
  readonly records: Pick<RecordStore, 'parts'>
}

type Verdict = Omit<Preview, 'id' | 'title' | 'facts'> & {
  readonly title?: string | undefined
  readonly facts?: readonly FactChange[]
}

/** Runs an article's stages again and compares. */
export async function previewReplay(articleId: string, parts: PreviewParts): Promise<Preview> {
  const verdict = await verdictOf(articleId, parts)
  const title = verdict.title ?? (await entryTitle(articleId, parts))
  const { status, changes, facts = [] } = verdict
  return { id: articleId, title, status, changes, facts }
}

async function entryTitle(id: string, { articles, stored }: PreviewParts): Promise<string> {
  const entry = await articles.entry(id)
  return (await stored(id))?.document.title ?? entry?.entry.title ?? entry?.url ?? ''
}

async function verdictOf(id: string, { records, stored, rerun }: PreviewParts): Promise<Verdict> {
  const [kept, before] = await Promise.all([records.parts(id), stored(id)])
  // A record is made of more than what its stages make: of what is kept of its page and its feed.
  const result = await rerun(id, kept !== undefined)
  if (result.status === 'unknown') return { status: 'unknown', changes: [] }
  if (result.status === 'failed') return { status: 'fails', changes: [result.why] }
  const { record, title } = result
  if (!record || !before) return { title, status: 'new', changes: [] }
  const changes = differences(before, record)
  if (changes.length === 0) return { title, status: 'same', changes }
  return { title, status: 'changed', changes, facts: factChanges(before, record) }
}
