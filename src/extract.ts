import { createHash } from 'node:crypto'
import type { ArticleInput } from './schemas/article-input.ts'
import type { ArticleRecord } from './schemas/article-record.ts'
import { readArticle } from './text/article.ts'
import { type Budget, LimitError, type Limits } from './text/budget.ts'
import { extractFacts } from './text/facts.ts'
import { assembleRecord } from './text/record.ts'

export type { ArticleRecord } from './schemas/article-record.ts'
export { LimitError, type Limits } from './text/budget.ts'
export { SpanError } from './text/record/spans.ts'
export { Unreadable } from './text/unreadable.ts'

/** A page or text to be read. */
export interface ExtractInput extends Partial<
  Pick<ArticleInput, 'url' | 'contentType' | 'entry' | 'hints'>
> {
  /** Bytes as fetched, or text. */
  readonly content: Uint8Array | string
  /** Part of the record; of a live blog, what says that it was written later was not. */
  readonly fetchedAt: Date
  /** In place of `defaultLimits`, each by itself. */
  readonly limits?: Partial<Limits>
}

/** What one article may cost, unless the caller says otherwise: more than any article that was ever measured. */
export const defaultLimits: Limits = {
  bytes: 16 * 1024 * 1024,
  elements: 150_000,
  characters: 2_000_000,
  cpuMs: 10_000,
}

const version = '2'

/**
 * One article's record, without feed, queue or store: what `wiredesk extract` prints.
 * The same input gives the same record. Its `id` is made from the canonical address, or from the
 * content where no address is known. Throws `Unreadable` where the content holds no article, and its kind `LimitError`
 * where it costs more than `limits` allow: that one says which limit, and by what.
 */
export function extract({
  content,
  url = '',
  contentType = 'text/html',
  entry,
  fetchedAt,
  limits,
  hints,
}: ExtractInput): ArticleRecord {
  const budget = budgetOf({ ...defaultLimits, ...limits })
  const isText = typeof content === 'string'
  const body = isText ? new TextEncoder().encode(content) : content
  const document = readArticle(
    {
      body,
      url,
      // Text has been decoded already: what its bytes were once says nothing any more.
      contentType: isText ? `${contentType.split(';', 1)[0]}; charset=utf-8` : contentType,
      fetchedAt,
      ...(entry && { entry }),
      hints,
    },
    budget,
  )
  const address = document.canonicalUrl ?? url
  const pageSha256 = sha256(body)
  return assembleRecord({
    id: address ? sha256(address).slice(0, ID_LENGTH) : pageSha256.slice(0, ID_LENGTH),
    url,
    feed: { id: '', title: '', url: '' },
    entry: { guid: entry?.guid ?? address },
    revision: 1,
    pageSha256,
    fetchedAt: fetchedAt.toISOString(),
    madeBy: { extract: version },
    document,
    facts: extractFacts(document, budget),
  })
}

/** A budget whose time begins now, of the thread that calls. */
function budgetOf(limits: Limits): Budget {
  const began = process.threadCpuUsage()
  return {
    limits,
    checkTime() {
      const { user, system } = process.threadCpuUsage(began)
      const usedMs = Math.round((user + system) / 1_000)
      if (usedMs > limits.cpuMs) throw new LimitError('cpuMs', usedMs, limits.cpuMs)
    },
  }
}

/** 128 bits, in hexadecimal digits. */
const ID_LENGTH = 32

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
