import { maskedUrl } from '../masked.ts'
import { ArticleRecord, type RecordParts, recordVersion } from '../schemas/article-record.ts'
import { checkSpans } from './record/spans.ts'

/**
 * One record from the parts the stages made, checked against its schema and its own text.
 * Throws a `ZodError` where a part breaks the schema, a `SpanError` where a span or an id
 * leads nowhere: both are faults of the code that made the part.
 */
export function assembleRecord(parts: RecordParts): ArticleRecord {
  const { document, facts, relations = {}, feed, outlook: _, ...identity } = parts
  const { published, modified, canonicalUrl = parts.url, ...rest } = document
  const record = ArticleRecord.parse({
    recordVersion,
    ...identity,
    // A record goes to others: what opens the feed is not theirs.
    feed: { ...feed, url: maskedUrl(feed.url) },
    canonicalUrl,
    document: rest,
    dates: { ...(published && { published }), ...(modified && { modified }) },
    ...facts,
    relations,
  })
  checkSpans(record)
  return record
}
