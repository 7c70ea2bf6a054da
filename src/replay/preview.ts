import type { ArticleStore, RecordStore, TextWork } from '../context.ts'
import type { ArticleRecord } from '../schemas/article-record.ts'
import type { EntryStage } from '../schemas/jobs.ts'
import { assembleRecord } from '../text/record.ts'

/** What a replay would change in one record. */
export interface Preview {
  readonly id: string
  readonly title: string
  /** What differs: `title`, `text`, `published`, or `figures +2 -1`. Empty: nothing. */
  readonly changes: readonly string[]
}

export interface PreviewParts {
  readonly articles: Pick<ArticleStore, 'page' | 'document'>
  readonly records: Pick<RecordStore, 'parts'>
  readonly stored: (articleId: string) => Promise<ArticleRecord | undefined>
  readonly text: TextWork
}

/** Runs the stages from `from` on, on what is kept, and compares. Writes nothing. */
export async function previewReplay(
  articleId: string,
  from: EntryStage,
  { articles, records, stored, text }: PreviewParts,
  signal: AbortSignal,
): Promise<Preview> {
  const [parts, before, page] = await Promise.all([
    records.parts(articleId),
    stored(articleId),
    articles.page(articleId),
  ])
  if (!parts || !page) return { id: articleId, title: page?.url ?? '', changes: ['no record yet'] }

  const reads = from === 'fetch-article' || from === 'normalize-article'
  const document = reads ? await text.readArticle(page, signal) : parts.document
  const facts = from === 'store-record' ? parts.facts : await text.extractFacts(document, signal)
  const after = assembleRecord({ ...parts, document, facts })
  return {
    id: articleId,
    title: after.document.title,
    changes: before ? differences(before, after) : ['new record'],
  }
}

const lists = ['mentions', 'entities', 'figures', 'times', 'quotes'] as const

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

function differences(before: ArticleRecord, after: ArticleRecord): string[] {
  const changes: string[] = []
  if (before.document.title !== after.document.title) changes.push('title')
  if (before.document.text !== after.document.text) changes.push('text')
  if (!same(before.document.authors, after.document.authors)) changes.push('authors')
  if (before.dates.published?.value !== after.dates.published?.value) changes.push('published')
  for (const name of lists) {
    const change = listChange(name, before[name], after[name])
    if (change) changes.push(change)
  }
  return changes
}

function listChange(name: string, before: readonly unknown[], after: readonly unknown[]) {
  const old = new Set(before.map((item) => JSON.stringify(item)))
  const now = new Set(after.map((item) => JSON.stringify(item)))
  const { size: gone } = old.difference(now)
  const { size: added } = now.difference(old)
  return gone + added === 0 ? undefined : `${name} +${added} -${gone}`
}
