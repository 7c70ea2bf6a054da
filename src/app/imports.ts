import type { Waiting } from '../schemas/jobs.ts'
import type { Imported } from '../store/imports.ts'
import type { Standing } from '../store/ledger.ts'
import { type FileToImport, importPage } from './import-page.ts'
import type { Parts } from './parts.ts'

/** What became of articles that were brought in. `failed`: they were not kept. */
export type ImportCounts = Readonly<Record<Imported['status'] | 'failed', number>>

/** What became of one article. */
export type TakenArticle =
  | { readonly status: Imported['status']; readonly name: string; readonly id: string }
  | { readonly status: 'failed'; readonly name: string; readonly message: string }

export interface TakeOptions {
  /** No more are taken once it is aborted. */
  readonly signal: AbortSignal
  /** Told of each when it has been kept, or could not be. */
  readonly onTaken: (taken: TakenArticle) => void
}

/** Articles that did not come by a feed. */
export interface Imports {
  /**
   * Keeps articles as they come under the feed `import:<name>`, and queues them to be normalized. One that was
   * imported before goes through again only if its bytes have changed: cut off anywhere, it can be done again.
   */
  readonly take: (
    name: string,
    articles: AsyncIterable<FileToImport>,
    options: TakeOptions,
  ) => Promise<ImportCounts>
  /** How many of these have not ended, nor wait for longer than `patienceMs`. */
  inFlight(ids: readonly string[], patienceMs: number): Promise<number>
  standing(id: string): Promise<Standing | undefined>
}

export const importsOf = (parts: Parts): Imports => ({
  take: async (name, articles, options) => take(parts, name, articles, options),
  inFlight: async (ids, patienceMs) =>
    parts.store.ledger.inFlight(ids, new Date(parts.now().getTime() + patienceMs)),
  standing: parts.store.ledger.standing,
})

const queuedAtOnce = 100

async function take(
  parts: Parts,
  name: string,
  articles: AsyncIterable<FileToImport>,
  { signal, onTaken }: TakeOptions,
): Promise<ImportCounts> {
  const counts = { new: 0, changed: 0, known: 0, duplicate: 0, failed: 0 }
  let queued: Waiting[] = []
  const queue = async () => {
    await parts.producer.addEntries(queued)
    queued = []
  }
  for await (const article of articles) {
    if (signal.aborted) break
    const { taken, waiting } = await keep(parts, name, article)
    counts[taken.status] += 1
    onTaken(taken)
    queued.push(...waiting)
    if (queued.length >= queuedAtOnce) await queue()
  }
  await queue()
  return counts
}

interface Kept {
  readonly taken: TakenArticle
  /** To be queued. */
  readonly waiting: readonly Waiting[]
}

/** One that cannot be kept says nothing about the others. */
async function keep({ store, now }: Parts, feed: string, article: FileToImport): Promise<Kept> {
  const { name } = article
  try {
    const imported = await store.imports.keep(feed, importPage(article, now()), now())
    const { status } = imported
    return 'waiting' in imported
      ? { taken: { status, name, id: imported.waiting.id }, waiting: [imported.waiting] }
      : { taken: { status, name, id: imported.articleId }, waiting: [] }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { taken: { status: 'failed', name, message }, waiting: [] }
  }
}
