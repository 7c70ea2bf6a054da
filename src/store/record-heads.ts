import type { ArticleRecord } from '../schemas/article-record.ts'
import { Facts } from '../schemas/facts.ts'

const elsewhere = new Set(['document', ...Object.keys(Facts.shape)])

/** What a record says besides its text and facts, which `documents` and `facts` hold: the view `records` puts them together. */
export const headOf = (record: ArticleRecord): object =>
  Object.fromEntries(Object.entries(record).filter(([name]) => !elsewhere.has(name)))

/**
 * SQL for the condition `differs` of documents `d` and facts `x`: the record that stands on them takes them into its head, as they
 * are about to be others. `:id` and `:revision` are the article's.
 */
export const takeIn = (differs: string): string => `
  update record_heads h set is_whole = true, head = whole_record(h.head, d.document, x.facts)
  from documents d, facts x
  where h.article_id = :id and h.revision = :revision::integer and not h.is_whole
    and d.article_id = h.article_id and d.revision = h.revision
    and x.article_id = h.article_id and x.revision = h.revision and ${differs}`
