import { createHash } from 'node:crypto'
import type {
  Context,
  EntryToFetch,
  GetOptions,
  KeptDocument,
  KeptFacts,
  KeptPage,
  KeptRevision,
  Made,
  Page,
  PageOrText,
  Read,
  ReadAhead,
} from '../context.ts'
import { DeferredError } from '../errors.ts'
import type { RecordParts } from '../schemas/article-record.ts'
import type { Document } from '../schemas/document.ts'
import type { Facts } from '../schemas/facts.ts'
import type { EntryStage } from '../schemas/jobs.ts'
import { canonicalUrl as canonicalUrlOf } from '../text/urls.ts'

type TurnOver = Parameters<NonNullable<GetOptions['onOver']>>[0]

/** What the stages before have kept of an entry a moment ago, in its run. */
interface Carried {
  /** As it was read before its page was fetched. */
  entry?: EntryToFetch | undefined
  page?: Fresh | undefined
  document?: KeptDocument | undefined
  /** Of pages that are had, and the turns they were fetched in: a stage of somebody's own may ask for several at once. */
  readonly overs: TurnOver[]
  /** Made in this run, and to be kept with what is read from it. */
  unkept?: Unkept | undefined
  /** Read a moment ago, and not asked for yet. */
  ahead?: EntryToFetch | undefined
  parts?: RecordParts | undefined
}

/** A document that is made, and whose entry stands where it was made. */
interface Unkept {
  readonly id: string
  readonly revision: number
  readonly document: Document
  readonly version: string
  readonly run: number
  readonly to: EntryStage
}

type Reach = Omit<Context, 'signal'>

/**
 * The context of stages that begin one straight after the other, with one entry: what one has kept the next one has in memory. Only
 * what took the entry along is carried, as whoever keeps something of it later is fenced by its run and stage: what is out
 * of date is not kept. Where it `joins`, a document waits for its facts and is kept with them, unless it is settled before.
 */
export function carrying(context: Reach, joins: boolean = true): Carrying {
  const carried: Carried = { overs: [] }
  const tell = async () => {
    while (carried.overs.length > 0) await carried.overs.shift()?.tell()
  }
  const settle = async () => {
    await tell()
    const { unkept } = carried
    carried.unkept = undefined
    if (!unkept) return
    const { id, revision, document, version, run, to } = unkept
    await context.articles.keepDocument(id, revision, document, version, run, to)
  }
  return {
    context: {
      ...context,
      ...telling(carried, context, tell),
      ...carriedBy(carried, context, { joins, settle }),
    },
    unkept: () => carried.unkept,
    settle,
    take: ({ entry, document }) => {
      carried.ahead = entry
      carried.document = document
    },
  }
}

export interface Carrying {
  readonly context: Reach
  /** Carries what was read for the stage that begins. */
  readonly take: (ahead: ReadAhead) => void
  /** What is made and not kept yet, and the stage that it is to go to. */
  readonly unkept: () => Pick<Unkept, 'to'> | undefined
  /** Keeps that by itself, where there is something: nothing more comes to it, or its entry must have moved on. Tells that a turn is over. */
  readonly settle: () => Promise<void>
}

/** That a turn is over is told with the page that was had in it, and before all that takes time. */
function telling(
  carried: Carried,
  { http, text }: Reach,
  tell: () => Promise<void>,
): Pick<Context, 'http' | 'text'> {
  return {
    http: {
      async get(url, options) {
        await tell()
        if (options.purpose !== 'article') return http.get(url, options)
        return http.get(url, { ...options, onOver: (over) => void carried.overs.push(over) })
      },
    },
    text: {
      ...text,
      async findNextPage(page, signal) {
        await tell()
        return text.findNextPage(page, signal)
      },
      async readFeedText(entry, url, signal) {
        await tell()
        return text.readFeedText(entry, url, signal)
      },
    },
  }
}

function carriedBy(
  carried: Carried,
  context: Reach,
  { joins, settle }: { readonly joins: boolean } & Pick<Carrying, 'settle'>,
): Pick<Context, 'articles' | 'records'> {
  const { articles, records } = context
  return {
    articles: {
      ...articles,
      async entry(id) {
        const { ahead } = carried
        carried.ahead = undefined
        carried.entry = ahead ?? (await articles.entry(id))
        return carried.entry
      },
      async keepPage(id, page, canonicalUrl, run, advance) {
        const [over] = carried.overs
        const kept = await articles.keepPage(id, page, canonicalUrl, run, advance, over)
        carried.overs.shift()
        carried.page = freshOf(kept, page, canonicalUrl)
        return kept
      },
      async page(id) {
        if (!carried.page) return articles.page(id)
        // A poll may have changed what the feed says of it while the page was fetched.
        const { entry } = carried
        const said = entry?.said === carried.page.said ? entry : await articles.entry(id)
        return said && pageOf(said, carried.page)
      },
      async keepDocument(id, revision, document, version, run, to) {
        const isAsItIs = isKeptAsItIs(document)
        if (joins && isAsItIs && run !== undefined && to === 'extract-facts') {
          carried.document = { revision, document }
          carried.unkept = { id, revision, document, version, run, to }
          return true
        }
        const advanced = await articles.keepDocument(id, revision, document, version, run, to)
        if (advanced && isAsItIs) carried.document = { revision, document }
        return advanced
      },
      // Until its facts are kept nobody else keeps another one for its run.
      document: async (id) => (carried.document ??= await articles.document(id)),
      async keepFacts(id, revision, facts, version, run, to) {
        const { unkept } = carried
        const isOfIt = unkept?.revision === revision && unkept.run === run
        let kept: KeptFacts
        if (unkept && isOfIt && to !== undefined) {
          kept = await articles.keepRead(
            id,
            revision,
            bothOf(unkept, { value: facts, version }, to),
          )
          carried.unkept = undefined
          // Another process may stand at these facts, with a document of its own.
          if (!kept.advanced) throw hasMoved(id, context.now())
        } else {
          await settle()
          kept = await articles.keepFacts(id, revision, facts, version, run, to)
        }
        // A stage of somebody's own in between would be one more that has made it.
        if (to === 'store-record' && isKeptAsItIs(facts))
          carried.parts = partsOf(kept, facts, carried.document)
        return kept
      },
    },
    records: { ...records, parts: async (id) => carried.parts ?? records.parts(id) },
  }
}

const hasMoved = (id: string, now: Date) =>
  new DeferredError('entry-moved', `entry ${id} has moved on with a document of another job`, now)

const bothOf = ({ document, version, run }: Unkept, facts: Made<Facts>, to: EntryStage): Read => ({
  document: { value: document, version },
  facts,
  run,
  to,
})

/** Nothing where they are not of one revision. */
function partsOf(
  { advanced, beside }: KeptFacts,
  facts: Facts,
  document: Carried['document'],
): RecordParts | undefined {
  if (!advanced || !document || document.revision !== beside?.revision) return undefined
  return { ...beside, document: document.document, facts }
}

interface Fresh {
  readonly page: PageOrText
  readonly canonicalUrl: string
  readonly revision: number
  /** Of what the feed said when it was kept. */
  readonly said: string
}

function freshOf(kept: KeptRevision, page: PageOrText, canonicalUrl: string): Fresh | undefined {
  if (kept.status !== 'kept' || !kept.advanced || kept.aloneWith === undefined) return undefined
  return { page, canonicalUrl, revision: kept.revision, said: kept.aloneWith }
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
