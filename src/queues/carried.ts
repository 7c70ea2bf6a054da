import { createHash } from 'node:crypto'
import type { Context, EntryToFetch, KeptPage, Page, PageOrText } from '../context.ts'
import type { MadeParts } from '../schemas/article-record.ts'
import { canonicalUrl as canonicalUrlOf } from '../text/urls.ts'

/** What the stages before have kept of an entry a moment ago, in its run. */
interface Carried {
  page?: Fresh | undefined
  document?: Pick<MadeParts, 'revision' | 'document'> | undefined
  facts?: Pick<MadeParts, 'revision' | 'facts'> | undefined
}

type Reach = Omit<Context, 'signal'>

/**
 * The context of stages that begin one straight after the other, with one entry: what one has kept the next one has in memory. Only
 * what took the entry along is carried, as whoever keeps something of it later is fenced by its run and stage: what is out
 * of date is not kept.
 */
export function carrying(context: Reach): Reach {
  const { articles, records } = context
  const carried: Carried = {}
  return {
    ...context,
    articles: {
      ...articles,
      async keepPage(id, page, canonicalUrl, run, advance) {
        const kept = await articles.keepPage(id, page, canonicalUrl, run, advance)
        const isAlone = kept.status === 'kept' && kept.advanced && kept.isAlone === true
        carried.page = isAlone ? { page, canonicalUrl, revision: kept.revision } : undefined
        return kept
      },
      async page(id) {
        if (!carried.page) return articles.page(id)
        // A poll may have changed what the feed says of it while the page was fetched.
        const entry = await articles.entry(id)
        return entry && pageOf(entry, carried.page)
      },
      async keepDocument(id, revision, document, version, run, to) {
        const advanced = await articles.keepDocument(id, revision, document, version, run, to)
        if (advanced && isKeptAsItIs(document)) carried.document = { revision, document }
        return advanced
      },
      document: async (id) => carried.document ?? articles.document(id),
      async keepFacts(id, revision, facts, version, run, to) {
        const advanced = await articles.keepFacts(id, revision, facts, version, run, to)
        if (advanced && isKeptAsItIs(facts)) carried.facts = { revision, facts }
        return advanced
      },
    },
    records: { ...records, parts: async (id) => records.parts(id, madeOf(carried)) },
  }
}

/** Nothing where they are not of one revision. */
function madeOf({ document, facts }: Carried): MadeParts | undefined {
  if (!document || document.revision !== facts?.revision) return undefined
  return { ...document, ...facts }
}

interface Fresh {
  readonly page: PageOrText
  readonly canonicalUrl: string
  readonly revision: number
}

/** The page of an article that no other has its address or bytes. */
function pageOf(
  { id, url, entry, feedText }: EntryToFetch,
  { page, canonicalUrl, revision }: Fresh,
): KeptPage {
  return {
    articleId: id,
    revision,
    url: page.url,
    contentType: contentTypeOf(page),
    body: page.body,
    sha256: createHash('sha256').update(page.body).digest('hex'),
    fetchedAt: page.fetchedAt,
    entry,
    source: page.source ?? 'page',
    redirected: URL.canParse(url) && canonicalUrlOf(url) !== canonicalUrl,
    feedText,
    isShared: false,
    further: [],
    goesOn: page.goesOn,
  }
}

const contentTypeOf = ({ headers, contentType }: Page) => headers['content-type'] ?? contentType

/** Whether a database can keep all texts of it unchanged: no NUL, and no half of a surrogate pair. */
function isKeptAsItIs(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0')
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(isKeptAsItIs)
}
