import { z } from 'zod'
import type { PageOrText } from '../context/pages.ts'
import type { FeedEntry } from '../schemas/feed.ts'
import { EntryStage, type Waiting, priorities } from '../schemas/jobs.ts'
import { keepPage } from './articles/keep-page.ts'
import type { Database, Queryable } from './database.ts'
import { addressOf, discoveriesCounted } from './entries.ts'
import { idOf, sha256 } from './ids.ts'
import { arrive } from './moves/change.ts'
import { discover as discoverEntries } from './moves/discover.ts'
import { skip } from './moves/end.ts'
import { compressPage } from './page-bytes.ts'
import { toJson } from './values.ts'

/** A page that did not come by a feed. */
export interface ImportedPage {
  /** What it is known by within its import. */
  readonly key: string
  readonly entry: FeedEntry
  readonly page: PageOrText
  /** What tells it from all other articles: its address, where it has one. */
  readonly canonicalUrl: string
  /** Whether its archive says when it was fetched: an older one does not take the place of what is kept. */
  readonly isDated: boolean
}

export interface ImportStore {
  /**
   * Keeps pages under the feed `import:<name>`, all of them or none, each as an entry that waits to be normalized. One whose bytes
   * were taken before under this name is known, whatever has been imported since; it waits where its entry still does.
   */
  keep(name: string, imported: readonly ImportedPage[], now: Date): Promise<Imported[]>
}

/** What became of a page, in order; with the job that is to be queued for it. */
export interface Imported {
  /** `duplicate`: another article has its address and its bytes; `older`: a newer one of its address is kept. */
  readonly status: 'new' | 'changed' | 'known' | 'duplicate' | 'older'
  readonly articleId: string
  readonly waiting?: Waiting | undefined
}

export const createImportStore = (db: Database): ImportStore => ({
  async keep(name, imported, now) {
    const pages = imported.map((one) => importOf(name, one, now))
    const known = await findKnown(db, name, pages)
    const unknown = pages.filter((page) => !known.has(page.bytesKey))
    const packed = await Promise.all(unknown.map(async (page) => compressPage(page.imported.page)))
    const kept = new Map<Import, Imported>()
    await db.transaction(async (tx) => {
      kept.clear()
      if (unknown.length > 0) await keepFeed(tx, name)
      for (const [index, page] of unknown.entries())
        kept.set(page, await keepImport(tx, page, packed[index] ?? new Uint8Array()))
    })
    return pages.flatMap((page) => kept.get(page) ?? known.get(page.bytesKey) ?? [])
  },
})

interface Import {
  readonly feedId: string
  /** Of its entry. */
  readonly id: string
  /** Of these bytes, as this entry. */
  readonly bytesKey: string
  readonly imported: ImportedPage
  readonly now: Date
}

const feedOf = (name: string) => idOf('feed', `import:${name}`)

function importOf(name: string, imported: ImportedPage, now: Date): Import {
  const feedId = feedOf(name)
  const id = idOf('entry', feedId, imported.key)
  return { feedId, id, bytesKey: `bytes ${id} ${sha256(imported.page.body)}`, imported, now }
}

const Known = z.object({
  key: z.string(),
  id: z.string(),
  run: z.int(),
  priority: z.int(),
  /** Where its job may have been lost. */
  stage: EntryStage.nullable(),
})

const knownOf = ({ id, run, priority, stage }: z.infer<typeof Known>): Imported => ({
  status: 'known',
  articleId: id,
  ...(stage !== null && { waiting: { id, run, stage, priority } }),
})

/** Those whose bytes were taken before, by the key of these: one question for all, so that what is begun again is soon where it was. */
async function findKnown(db: Queryable, name: string, pages: readonly Import[]) {
  const rows = await db.rows(
    Known,
    `select k.key, e.id, e.run, e.priority, case when e.next_attempt_at is null then e.stage end as stage
     from entry_keys k join entries e on e.id = k.entry_id where k.feed_id = $1 and k.key = any($2)`,
    [feedOf(name), pages.map(({ bytesKey }) => bytesKey)],
  )
  return new Map(rows.map((row) => [row.key, knownOf(row)]))
}

const keepFeed = async (tx: Queryable, name: string) =>
  tx.run(
    `insert into feeds (id, url, title, status) values ($1, $2, $3, 'paused') on conflict do nothing`,
    [feedOf(name), `import:${name}`, `Imported: ${name}`],
  )

async function keepImport(tx: Queryable, work: Import, body: Uint8Array): Promise<Imported> {
  const { imported, now } = work
  const { page, canonicalUrl } = imported
  const discovered = await discover(tx, work)
  const { id, isNew, stage } = discovered
  const before = await newestOf(tx, id)
  // Twice in one file, or by two imports at once.
  if (!(await remember(tx, work))) return { status: 'known', articleId: id }
  if (isOlder(imported, before)) return { status: 'older', articleId: id }

  const kept = await keepPage(tx, { entryId: id, canonicalUrl, page, body, now })
  if (kept.status === 'duplicate') return duplicate(tx, discovered, kept.of, now)
  if (kept.status !== 'kept') throw new Error(`the page of ${id} was not kept: ${kept.status}`)
  const hasEnded = !isNew && stage === null
  if (hasEnded && before?.revision === kept.revision) return { status: 'known', articleId: id }

  const waiting = await arrive(tx, { id, entry: toJson(imported.entry) }, now)
  return { status: isNew ? 'new' : 'changed', articleId: id, waiting }
}

async function duplicate(
  tx: Queryable,
  { id, run, stage }: z.infer<typeof Row>,
  of: string,
  now: Date,
): Promise<Imported> {
  const why = { reason: 'duplicate', duplicateOf: of }
  if (stage !== null) await skip(tx, { id, run, stage }, why, now)
  return { status: 'duplicate', articleId: of }
}

const Row = z.object({ id: z.string(), stage: EntryStage.nullable(), run: z.int() })

async function discover(tx: Queryable, { feedId, id, imported: { entry, page }, now }: Import) {
  const row = {
    id,
    guid: entry.guid,
    url: page.url,
    address: addressOf(page),
    entry,
    content_hash: '',
    priority: priorities.later,
    skip: null,
  }
  const counted = { queries: discoveriesCounted, values: {} }
  const isNew = (await discoverEntries(tx, feedId, [row], now, counted)).length > 0
  // Locked: two imports of one file take turns.
  const known = await tx.first(Row, 'select id, stage, run from entries where id = $1 for update', [
    id,
  ])
  if (!known) throw new Error(`entry ${entry.guid} was neither new nor known`)
  return { ...known, isNew }
}

/** Gives whether these bytes are new. */
const remember = async (tx: Queryable, { feedId, id, bytesKey }: Import): Promise<boolean> =>
  (await tx.run(
    'insert into entry_keys (feed_id, key, entry_id) values ($1, $2, $3) on conflict do nothing',
    [feedId, bytesKey, id],
  )) > 0

const Newest = z.object({ revision: z.int(), fetchedAt: z.date() })

const isOlder = (
  { page, isDated }: ImportedPage,
  before: z.infer<typeof Newest> | undefined,
): boolean => before !== undefined && isDated && page.fetchedAt < before.fetchedAt

const newestOf = async (tx: Queryable, articleId: string) =>
  tx.first(Newest, 'select revision, fetched_at as "fetchedAt" from articles where id = $1', [
    articleId,
  ])
