import { setTimeout as delay } from 'node:timers/promises'
import { entryStages } from '../pipeline.ts'
import { type DryRun, dryRunFetching } from '../queues/dry-run.ts'
import { type ReplayProgress, driveReplay } from '../replay/drive.ts'
import { type FreshDocument, type Preview, previewReplay } from '../replay/preview.ts'
import type { EntryStage } from '../schemas/jobs.ts'
import type { Replay, ReplayFilter } from '../schemas/replay.ts'
import { type Parts, fetchingContext, stageNamed } from './parts.ts'

/** Which entries are to go through again, and from where. */
export interface ReplayOrder {
  readonly from: EntryStage
  readonly filter: ReplayFilter
}

/** Which records a preview is of. */
export interface PreviewOrder extends ReplayOrder {
  /** So many at most. */
  readonly limit: number
  readonly signal: AbortSignal
  /** Fetches pages, where it begins with those; without, nothing is known of them. */
  readonly fetch?: boolean
}

/** Stages run again over what is kept. */
export interface Replays {
  list(): Promise<Replay[]>
  /** How many entries an order takes. */
  count(order: ReplayOrder): Promise<number>
  /** What a replay would change, record by record. Writes nothing. */
  preview(order: PreviewOrder): AsyncGenerator<Preview>
  /** Writes the order down; `run` carries it out. */
  start(id: string, order: ReplayOrder): Promise<Replay>
  /** Carries a replay out, or takes up one that was stopped. */
  run(id: string, signal: AbortSignal, report: (progress: ReplayProgress) => void): Promise<Replay>
}

export function replaysOf(parts: Parts): Replays {
  const { replays } = parts.store
  const whole = (filter: ReplayFilter) => withVersion(parts, filter)
  return {
    list: replays.list,
    count: async ({ from, filter }) => replays.count(from, whole(filter)),
    preview: (order) => preview(parts, { ...order, filter: whole(order.filter) }),
    start: async (id, { from, filter }) => replays.start(id, from, whole(filter), parts.now()),
    run: async (id, signal, report) => driveReplay(id, drivenBy(parts), signal, report),
  }
}

/** An enricher is asked for by its name; what counts is its version now. */
function withVersion({ ownCode }: Parts, filter: ReplayFilter): ReplayFilter {
  if (filter.enricher === undefined) return filter
  const enricher = ownCode.enrichers[filter.enricher]
  if (enricher) return { ...filter, enricherVersion: enricher.version }
  const names = Object.keys(ownCode.enrichers).join(', ') || 'none'
  throw new Error(
    `there is no enricher ${filter.enricher}; in ${ownCode.file ?? 'wiredesk.config.ts'} there are: ${names}`,
  )
}

const drivenBy = ({ store, producer, now }: Parts) => ({
  get: store.replays.get,
  take: async (replay: Replay, limit: number) => store.replays.take(replay, limit, now()),
  setStatus: async (id: string, status: Replay['status']) =>
    store.replays.setStatus(id, status, now()),
  queue: producer.addEntries,
  now,
  wait: async (ms: number, signal: AbortSignal) => {
    await delay(ms, undefined, { signal }).catch(() => undefined)
  },
})

async function* preview(parts: Parts, order: PreviewOrder): AsyncGenerator<Preview> {
  const { store, text } = parts
  const { from, filter, limit, signal, fetch = false } = order
  const previewParts = {
    articles: store.articles,
    records: store.records,
    stored: async (id: string) => store.reader.get(id),
    text,
    fetch: fetch ? async (id: string) => freshDocument(parts, id, signal) : undefined,
  }
  let position = ''
  for (let left = limit; left > 0;) {
    const ids = await store.replays.articles(from, filter, position, Math.min(left, 100))
    for (const id of ids)
      yield await previewReplay(id, stageNamed(from).reads, previewParts, signal)
    const last = ids.at(-1)
    if (last === undefined) return
    position = last
    left -= ids.length
  }
}

/** The document that an entry's page would make now. */
async function freshDocument(
  parts: Parts,
  entryId: string,
  signal: AbortSignal,
): Promise<FreshDocument> {
  const stages = entryStages.filter(({ reads }) => reads === 'entry' || reads === 'page')
  const result = await dryRunFetching(stages, fetchingContext(parts, signal), entryId)
  if (result.document) return { status: 'read', document: result.document }
  return { status: 'failed', why: whyNone(result) }
}

function whyNone(result: DryRun): string {
  if (result.status === 'failed') return result.code
  const { outcome } = result
  return outcome.status === 'skipped' ? `skipped: ${outcome.reason}` : 'no-document'
}
