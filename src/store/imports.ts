import { z } from 'zod'
import type { Page } from '../context.ts'
import type { FeedEntry } from '../schemas/feed.ts'
import type { Waiting } from '../schemas/jobs.ts'
import { compressPage, keepPage } from './articles.ts'
import type { Database, Queryable } from './database.ts'
import { closeLetters } from './dead-letters.ts'
import { countDiscoveries } from './entries.ts'
import { idOf } from './ids.ts'
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
  const { id, isNew, stage } = await discover(tx, work)
  const before = await revisionOf(tx, id)
  const kept = await keepPage(tx, { entryId: id, canonicalUrl, page, body: work.body })
  if (kept.status === 'duplicate') {
    await tx.run(
      `update entries set state = 'skipped', stage = null, reason = 'duplicate', moved_at = $2
       where id = $1 and state = 'in-flight'`,
      [id, work.now],
    )
    return { status: 'duplicate', articleId: kept.of }
  }
  if (!isNew && stage === null && before === kept.revision)
    return { status: 'known', articleId: id }

  return { status: isNew ? 'new' : 'changed', waiting: await send(tx, id, work.now) }
}

const Row = z.object({ id: z.string(), stage: z.string().nullable(), isNew: z.boolean() })

async function discover(tx: Queryable, { name, imported: { entry, page } }: Import) {
  const feedId = idOf('feed', `import:${name}`)
  await tx.run(
    `insert into feeds (id, url, title, status) values ($1, $2, $3, 'paused') on conflict do nothing`,
    [feedId, `import:${name}`, `Imported: ${name}`],
  )
  const row = await tx.first(
    Row,
    `insert into entries (id, feed_id, guid, url, entry, content_hash, stage, discovered_at)
     values ($1, $2, $3, $4, $5, '', 'fetch-article', now())
     on conflict (id) do update set entry = excluded.entry
     returning id, stage, xmax = 0 as "isNew"`,
    [idOf('entry', feedId, entry.guid), feedId, entry.guid, page.url, toJson(entry)],
  )
  if (!row) throw new Error(`entry ${entry.guid} was neither new nor known`)
  if (row.isNew) await countDiscoveries(tx, feedId, 1)
  return row
}

async function revisionOf(tx: Queryable, articleId: string): Promise<number> {
  const row = await tx.first(
    z.object({ revision: z.int() }),
    'select revision from articles where id = $1',
    [articleId],
  )
  return row?.revision ?? 0
}

/** The entry, at normalize-article; as a new run if it had ended before. */
async function send(tx: Queryable, id: string, now: Date): Promise<Waiting> {
  const row = await tx.first(
    z.object({ run: z.int() }),
    `update entries set run = case when state = 'in-flight' then run else run + 1 end,
       state = 'in-flight', stage = 'normalize-article', reason = null, moved_at = $2
     where id = $1 returning run`,
    [id, now],
  )
  if (!row) throw new Error(`entry ${id} is gone`)
  await closeLetters(tx, [id])
  return { id, run: row.run, stage: 'normalize-article', priority: 0 }
}
