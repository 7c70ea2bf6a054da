import type { Context } from '../context.ts'
import type { KeptFacts, Made } from '../context/readings.ts'
import type { PartsBeside, RecordParts } from '../schemas/article-record.ts'
import type { Facts } from '../schemas/facts.ts'
import type { EntryStage } from '../schemas/jobs.ts'
import { freshOf, isKeptAsItIs, pageOf } from './carried-page.ts'
import { type Carried, type Waiting, hasMoved } from './carried-state.ts'

export interface Joining {
  readonly joins: boolean
  /** Keeps what is not kept. Gives whether the entry went on, where there was something. */
  readonly settled: () => Promise<boolean>
}

/** Keeps and gives what belongs to an article, from memory where the stage before has left it there. */
export function articlesBy(
  carried: Carried,
  { articles, now }: Pick<Context, 'articles' | 'now'>,
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

/** Nothing where they are not of one revision. */
function partsOf(
  { advanced, beside }: KeptFacts,
  facts: Facts,
  document: Carried['document'],
): RecordParts | undefined {
  if (!advanced || !document || document.revision !== beside?.revision) return undefined
  return { ...beside, document: document.document, facts }
}
