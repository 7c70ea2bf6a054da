import { ArticleRecord } from '../schemas/article-record.ts'
import type { Document } from '../schemas/document.ts'
import type { Facts } from '../schemas/facts.ts'
import { checkSpans } from './record/spans.ts'

/** All that is known of one revision of an article. */
export type RecordParts = Pick<
  ArticleRecord,
  'id' | 'url' | 'feed' | 'entry' | 'revision' | 'pageSha256' | 'fetchedAt' | 'madeBy'
> & {
  readonly document: Document
  readonly facts: Facts
  readonly relations?: ArticleRecord['relations']
}

/**
 * One record from the parts the stages made, checked against its schema and its own text.
 * Throws a `ZodError` where a part breaks the schema, a `SpanError` where a span or an id
 * leads nowhere: both are faults of the code that made the part.
 */
export function assembleRecord(parts: RecordParts): ArticleRecord {
  const { document, facts, relations = {}, ...identity } = parts
  const { published, modified, canonicalUrl = parts.url, ...rest } = document
  const record = ArticleRecord.parse({
    recordVersion: 1,
    ...identity,
    canonicalUrl,
    document: rest,
    dates: { ...(published && { published }), ...(modified && { modified }) },
    ...facts,
    relations,
  })
  checkSpans(record)
  return record
}
