import type { Found, FileToImport } from '../archives/item.ts'
import type { Waiting } from '../schemas/jobs.ts'
import type { Imported, ImportedPage } from '../store/imports.ts'
import type { Standing } from '../store/standing.ts'
import { type FoundArticle, withEntries } from './import-feeds.ts'
import { importPage } from './import-page.ts'
import type { Parts } from './parts.ts'
import { type GateOptions, openGate, usualGate } from './queue-gate.ts'

/** `failed`: it was not kept. `passed`: it was nothing to be brought in. */
type TakenStatus = Imported['status'] | 'failed' | 'passed'

/** What became of all that was found. */
export interface ImportReport {
  readonly counts: Readonly<Record<TakenStatus, number>>
  /** The first of those that failed. */
  readonly failures: readonly { readonly name: string; readonly message: string }[]
  /** Whether it was asked to stop before the end. */
  readonly isStopped: boolean
}

/** What became of one thing that was found. */
export type TakenArticle =
  | { readonly status: Imported['status']; readonly name: string; readonly id: string }
  | { readonly status: 'failed'; readonly name: string; readonly message: string }
  | { readonly status: 'passed'; readonly why: string }

export interface TakeOptions {
  /** No more are taken once it is aborted. */
  readonly signal: AbortSignal
  /** Told of each when it has been kept, or could not be. */
  readonly onTaken?: (taken: TakenArticle) => void
  /** Told how many jobs are in the queues where it waits for room in them. */
  readonly onWait?: (depth: number) => void
}

/** Articles that did not come by a feed. */
export interface Imports {
  /**
   * Keeps articles as they come under the feed `import:<name>`, and queues them to be normalized, behind live work. One that was
   * imported before goes through again only if its bytes have changed: cut off anywhere, it can be done again, and soon
   * is where it was.
   */
  readonly take: (
    name: string,
    found: AsyncIterable<Found>,
    options: TakeOptions,
  ) => Promise<ImportReport>
  /** How many of these have not ended, nor wait for longer than `patienceMs`. */
  inFlight(ids: readonly string[], patienceMs: number): Promise<number>
  standing(id: string): Promise<Standing | undefined>
}

export const importsOf = (parts: Parts, gate: GateOptions = usualGate): Imports => ({
  take: async (name, found, options) => take(parts, gate, name, found, options),
  inFlight: async (ids, patienceMs) =>
    parts.store.ledger.inFlight(ids, new Date(parts.now().getTime() + patienceMs)),
  standing: parts.store.ledger.standing,
})

const mostFailures = 20

async function lastEnd({ store }: Parts): Promise<number> {
  const { recorded, failed, died } = await store.pulse()
  return Math.max(...[recorded, failed, died].map((at) => at?.getTime() ?? 0))
}

async function take(
  parts: Parts,
  gateOptions: GateOptions,
  name: string,
  found: AsyncIterable<Found>,
  { signal, onTaken = () => undefined, onWait = () => undefined }: TakeOptions,
): Promise<ImportReport> {
  const counts = { new: 0, changed: 0, known: 0, older: 0, duplicate: 0, failed: 0, passed: 0 }
  const failures: { name: string; message: string }[] = []
  const gate = openGate(
    { backlog: parts.producer.backlog, lastEnd: async () => lastEnd(parts) },
    gateOptions,
  )
  for await (const batch of batchesOf(withEntries(parts, found, signal))) {
    await gate.room(signal, onWait)
    if (signal.aborted) break
    const kept = await keepBatch(parts, name, batch)
    const waiting = kept.flatMap((one) => one.waiting ?? [])
    await parts.producer.addEntries(waiting)
    if (waiting.length > 0) await gate.added(waiting.length)
    for (const { taken } of kept) {
      counts[taken.status] += 1
      if (taken.status === 'failed' && failures.length < mostFailures)
        failures.push({ name: taken.name, message: taken.message })
      onTaken(taken)
    }
  }
  return { counts, failures, isStopped: signal.aborted }
}

/** They are kept in one transaction, and are in memory together. */
const mostAtOnce = 50
const mostBytesAtOnce = 8 * 2 ** 20

async function* batchesOf(
  found: AsyncIterable<FoundArticle>,
): AsyncGenerator<readonly FoundArticle[]> {
  let batch: FoundArticle[] = []
  let bytes = 0
  for await (const one of found) {
    batch.push(one)
    bytes += one.kind === 'article' ? one.article.body.length : 0
    if (batch.length < mostAtOnce && bytes < mostBytesAtOnce) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}

interface Kept {
  readonly taken: TakenArticle
  /** To be queued. */
  readonly waiting?: Waiting | undefined
}

interface Ready {
  readonly name: string
  readonly imported: ImportedPage
}

async function keepBatch(
  parts: Parts,
  name: string,
  batch: readonly FoundArticle[],
): Promise<readonly Kept[]> {
  const read = batch.map((one) => readyOf(one, parts.now()))
  const ready = read.flatMap((one) => ('imported' in one ? one : []))
  const unready = read.flatMap((one) => ('imported' in one ? [] : { taken: one }))
  return [...unready, ...(await keepAll(parts, name, ready))]
}

function readyOf(found: FoundArticle, now: Date): Ready | TakenArticle {
  if (found.kind === 'passed') return { status: 'passed', why: found.why }
  if (found.kind === 'fault') return { status: 'failed', name: found.name, message: found.message }
  return articleOf(found.article, now)
}

function articleOf(article: FileToImport, now: Date): Ready | TakenArticle {
  const { name } = article
  try {
    return { name, imported: importPage(article, now) }
  } catch (error) {
    return failed(name, error)
  }
}

const failed = (name: string, error: unknown): TakenArticle => ({
  status: 'failed',
  name,
  message: error instanceof Error ? error.message : String(error),
})

/** One that the store refuses says nothing about the others: those are kept without it. */
async function keepAll(
  { store, now }: Parts,
  name: string,
  ready: readonly Ready[],
): Promise<readonly Kept[]> {
  const keep = async (some: readonly Ready[]): Promise<readonly Kept[]> => {
    const imported = await store.imports.keep(
      name,
      some.map((one) => one.imported),
      now(),
    )
    return imported.map(({ status, articleId, waiting }, index) => ({
      taken: { status, name: some[index]?.name ?? name, id: articleId },
      waiting,
    }))
  }
  try {
    return await keep(ready)
  } catch (error) {
    if (!isRefused(error)) throw error
  }
  const kept: Kept[] = []
  for (const one of ready) kept.push(...(await keepOne(one, keep)))
  return kept
}

async function keepOne(
  one: Ready,
  keep: (some: readonly Ready[]) => Promise<readonly Kept[]>,
): Promise<readonly Kept[]> {
  try {
    return await keep([one])
  } catch (error) {
    if (!isRefused(error)) throw error
    return [{ taken: failed(one.name, error) }]
  }
}

/** Of what is kept, and not of the store itself: values that no column holds (22), rules that they break (23), more than it can take (54). */
const isRefused = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(?:22|23|54)[0-9A-Z]{3}$/.test(String(error.code))
