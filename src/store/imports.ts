import { z } from 'zod'
import type { Page } from '../context.ts'
import type { FeedEntry } from '../schemas/feed.ts'
import { EntryStage, type Waiting } from '../schemas/jobs.ts'
import { keepPage } from './articles.ts'
import type { Database, Queryable } from './database.ts'
import { addressOf, countDiscoveries } from './entries.ts'
import { idOf } from './ids.ts'
import * as moves from './moves.ts'
import { compressPage } from './page-bytes.ts'
import { toJson } from './values.ts'

/** A page that did not come by a feed. */
export interface ImportedPage {
  readonly entry: FeedEntry
  readonly page: Page
  /** What tells it from all other articles: its address, where it has one. */
  readonly canonicalUrl: string
}

export interface ImportStore {
  /**
   * Keeps the page under the feed `import:<name>`, as an entry that waits to be normalized.
   * One that was imported before goes through again only if its bytes have changed.
   */
  keep(name: string, imported: ImportedPage, now: Date): Promise<Imported>
}

export type Imported =
  | { readonly status: 'new' | 'changed'; readonly waiting: Waiting }
  | { readonly status: 'known' | 'duplicate'; readonly articleId: string }

export function createImportStore(db: Database): ImportStore {
  return {
    async keep(name, imported, now) {
      const body = await compressPage(imported.page)
      return db.transaction(async (tx) => keepImport(tx, { name, imported, body, now }))
    },
  }
}

interface Import {
  readonly name: string
  readonly imported: ImportedPage
  /** Compressed. */
  readonly body: Uint8Array
  readonly now: Date
}

async function keepImport(tx: Queryable, work: Import): Promise<Imported> {
  const { page, canonicalUrl } = work.imported
  const { id, isNew, stage, run } = await discover(tx, work)
  const before = await revisionOf(tx, id)
  const kept = await keepPage(tx, {
    entryId: id,
    canonicalUrl,
    page,
    body: work.body,
    now: work.now,
  })
  if (kept.status === 'duplicate') {
    const why = { reason: 'duplicate', duplicateOf: kept.of }
    if (stage !== null) await moves.skip(tx, { id, run, stage }, why, work.now)
    return { status: 'duplicate', articleId: kept.of }
  }
  if (kept.status !== 'kept') throw new Error(`the page of ${id} was not kept: ${kept.status}`)
  if (!isNew && stage === null && before === kept.revision)
    return { status: 'known', articleId: id }

  const entry = toJson(work.imported.entry)
  const waiting = await moves.arrive(tx, { id, entry }, work.now)
  return { status: isNew ? 'new' : 'changed', waiting }
}

const Row = z.object({ id: z.string(), stage: EntryStage.nullable(), run: z.int() })

async function discover(tx: Queryable, { name, imported: { entry, page }, now }: Import) {
  const feedId = idOf('feed', `import:${name}`)
  await tx.run(
    `insert into feeds (id, url, title, status) values ($1, $2, $3, 'paused') on conflict do nothing`,
    [feedId, `import:${name}`, `Imported: ${name}`],
  )
  const id = idOf('entry', feedId, entry.guid)
  const row = {
    id,
    guid: entry.guid,
    url: page.url,
    address: addressOf(page),
    entry,
    content_hash: '',
    priority: 0,
    skip: null,
  }
  const isNew = (await moves.discover(tx, feedId, [row], now)).length > 0
  if (isNew) await countDiscoveries(tx, feedId, 1, now)
  // Locked: two imports of one file take turns.
  const known = await tx.first(Row, 'select id, stage, run from entries where id = $1 for update', [
    id,
  ])
  if (!known) throw new Error(`entry ${entry.guid} was neither new nor known`)
  return { ...known, isNew }
}

async function revisionOf(tx: Queryable, articleId: string): Promise<number> {
  const row = await tx.first(
    z.object({ revision: z.int() }),
    'select revision from articles where id = $1',
    [articleId],
  )
  return row?.revision ?? 0
}
