import type {
  Context,
  EntryToFetch,
  GetOptions,
  KeptDocument,
  KeptFacts,
  Made,
  ReadAhead,
} from '../context.ts'
import { DeferredError } from '../errors.ts'
import type { PartsBeside, RecordParts } from '../schemas/article-record.ts'
import type { Document } from '../schemas/document.ts'
import type { Facts } from '../schemas/facts.ts'
import type { EntryStage } from '../schemas/jobs.ts'
import { type Fresh, freshOf, isKeptAsItIs, pageOf } from './carried-page.ts'

type TurnOver = Parameters<NonNullable<GetOptions['onOver']>>[0]

/** What the stages before have kept of an entry a moment ago, in its run. */
interface Carried {
  /** As it was read before its page was fetched. */
  entry?: EntryToFetch | undefined
  page?: Fresh | undefined
  document?: KeptDocument | undefined
  /** Of pages that are had, and the turns they were fetched in: a stage of somebody's own may ask for several at once. */
  readonly overs: TurnOver[]
  /** What else its record is made of, where that is known ahead. */
  beside?: PartsBeside | undefined
  /** Made in this run, and to be kept with what comes of it. */
  unkept?: Waiting | undefined
  /** Read a moment ago, and not asked for yet. */
  ahead?: EntryToFetch | undefined
  parts?: RecordParts | undefined
}

/** What was made, and whose entry stands where the first of it was. */
interface Waiting {
  readonly id: string
  readonly revision: number
  readonly run: number
  /** Nothing where it is kept. */
  readonly document?: Made<Document> | undefined
  readonly facts?: Made<Facts> | undefined
  /** The stage that the entry stands at. */
  readonly at: EntryStage
  /** Where it goes when all of it is kept. */
  readonly to: EntryStage
}

type Reach = Omit<Context, 'signal'>

/**
 * The context of stages that begin one straight after the other, with one entry: what one has kept the next one has in memory. Only
 * what took the entry along is carried, as whoever keeps something of it later is fenced by its run and stage: what is out
 * of date is not kept. Where it `joins`, a document waits for its facts and they for their record: they are kept with it, unless they are settled before.
 */
export function carrying(context: Reach, joins: boolean = true): Carrying {
  const carried: Carried = { overs: [] }
  const tell = async () => {
    while (carried.overs.length > 0) await carried.overs.shift()?.tell()
  }
  const settled = async () => {
    await tell()
    const { unkept } = carried
    if (!unkept) return true
    const advanced = await keepBy(context.articles, unkept)
    // Afterwards: where it fails, whoever tells of it has to know what was not kept.
    carried.unkept = undefined
    return advanced
  }
  return {
    context: {
      ...context,
      ...telling(carried, context, tell),
      articles: articlesBy(carried, context, { joins, settled }),
      records: recordsBy(carried, context, settled),
    },
    unkept: () => carried.unkept,
    settle: async () => void (await settled()),
    take: ({ entry, document, beside }) => {
      carried.ahead = entry
      carried.document = document
      carried.beside = beside
    },
  }
}

export interface Carrying {
  readonly context: Reach
  /** Carries what was read for the stage that begins. */
  readonly take: (ahead: ReadAhead) => void
  /** What is made and not kept yet, and the stage that its entry stands at. */
  readonly unkept: () => Pick<Waiting, 'at'> | undefined
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

/** Gives whether the entry went on. */
async function keepBy(articles: Context['articles'], unkept: Waiting): Promise<boolean> {
  const { id, revision, run, document, facts, to } = unkept
  if (document && facts)
    return (await articles.keepRead(id, revision, { document, facts, run, to })).advanced
  if (document)
    return articles.keepDocument(id, revision, document.value, document.version, run, to)
  if (!facts) return true
  return (await articles.keepFacts(id, revision, facts.value, facts.version, run, to)).advanced
}

interface Joining {
  readonly joins: boolean
  /** Keeps what is not kept. Gives whether the entry went on, where there was something. */
  readonly settled: () => Promise<boolean>
}

function articlesBy(
  carried: Carried,
  { articles, now }: Reach,
  { joins, settled }: Joining,
): Context['articles'] {
  return {
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
      // A stage of somebody's own in between would be one more that has made it.
      const isNext = advance?.to === 'normalize-article'
      carried.beside = kept.status === 'kept' && isNext ? kept.beside : undefined
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
        const made = { value: document, version }
        carried.unkept = { id, revision, run, document: made, at: 'normalize-article', to }
        carried.beside = carried.beside && madeBy(carried.beside, 'normalize-article', version)
        return true
      }
      // It says nothing of this document's version.
      carried.beside = undefined
      const advanced = await articles.keepDocument(id, revision, document, version, run, to)
      if (advanced && isAsItIs) carried.document = { revision, document }
      return advanced
    },
    // Until its facts are kept nobody else keeps another one for its run.
    document: async (id) => (carried.document ??= await articles.document(id)),
    async keepFacts(id, revision, facts, version, run, to) {
      const made = { id, revision, run, facts: { value: facts, version }, to }
      // A stage of somebody's own in between would be one more that has made it.
      const isOfRecord = to === 'store-record' && isKeptAsItIs(facts)
      const waiting = joins && isOfRecord ? besideOf(carried, made) : undefined
      const kept = waiting ?? (await keptNow(carried, articles, made, { settled, now }))
      if (isOfRecord) carried.parts = partsOf(kept, facts, carried.document)
      return kept
    },
  }
}

interface MadeFacts {
  readonly id: string
  readonly revision: number
  readonly run: number | undefined
  readonly facts: Made<Facts>
  readonly to: EntryStage | undefined
}

/** Has facts wait for their record, where all else is known that it is made of. */
function besideOf(carried: Carried, made: MadeFacts): KeptFacts | undefined {
  const { beside, document, unkept } = carried
  const { run, to, ...read } = made
  if (run === undefined || to === undefined || !beside) return undefined
  const revisions = [beside.revision, document?.revision, unkept?.revision ?? made.revision]
  if (revisions.some((revision) => revision !== made.revision)) return undefined
  const { at, document: unkeptDocument } = unkept ?? { at: extractFacts, document: undefined }
  carried.unkept = { ...read, run, document: unkeptDocument, at, to }
  return { advanced: true, beside: madeBy(beside, extractFacts, made.facts.version) }
}

const extractFacts = 'extract-facts'

const madeBy = (beside: PartsBeside, stage: EntryStage, version: string): PartsBeside => ({
  ...beside,
  madeBy: { ...beside.madeBy, [stage]: version },
})

const isOfOne = (unkept: Waiting, { revision, run }: MadeFacts): boolean =>
  unkept.revision === revision && unkept.run === run

/** Keeps facts, with the document that they were read from where that is not kept. */
async function keptNow(
  carried: Carried,
  articles: Context['articles'],
  made: MadeFacts,
  { settled, now }: Pick<Joining, 'settled'> & Pick<Context, 'now'>,
): Promise<KeptFacts> {
  const { unkept } = carried
  const { id, revision, run, facts, to } = made
  if (!unkept?.document || !isOfOne(unkept, made) || to === undefined) {
    await settled()
    return articles.keepFacts(id, revision, facts.value, facts.version, run, to)
  }
  const { document } = unkept
  const kept = await articles.keepRead(id, revision, { document, facts, run: unkept.run, to })
  carried.unkept = undefined
  // Another process may stand at these facts, with a document of its own.
  if (!kept.advanced) throw hasMoved(id, now())
  return kept
}

function recordsBy(
  carried: Carried,
  { records, now }: Reach,
  settled: Joining['settled'],
): Context['records'] {
  const keeping = (id: string) => async () => {
    if (!(await settled())) throw hasMoved(id, now())
  }
  return {
    ...records,
    parts: async (id) => carried.parts ?? records.parts(id),
    async place(record, run, outlook) {
      const { facts, document } = carried.unkept ?? {}
      if (!facts) return records.place(record, run, outlook)
      const unkept = { facts, document, keep: keeping(record.id) }
      const placed = await records.place(record, run, outlook, unkept)
      if (placed.isKept) carried.unkept = undefined
      return placed
    },
  }
}

const hasMoved = (id: string, now: Date) =>
  new DeferredError('entry-moved', `entry ${id} has moved on with a document of another job`, now)

/** Nothing where they are not of one revision. */
function partsOf(
  { advanced, beside }: KeptFacts,
  facts: Facts,
  document: Carried['document'],
): RecordParts | undefined {
  if (!advanced || !document || document.revision !== beside?.revision) return undefined
  return { ...beside, document: document.document, facts }
}
