import { type Preview, previewReplay } from '../replay/preview.ts'
import { reportOf } from '../replay/report.ts'
import type { ReplayReport } from '../schemas/replay.ts'
import { type Parts, fetchingContext, stageNamed } from './parts.ts'
import type { PreviewOrder } from './replays.ts'
import { rerunFrom } from './rerun.ts'

/** One article run again. */
export function previewer(parts: Parts, { from, signal, fetch = false }: PreviewOrder) {
  const { store } = parts
  const previewParts = {
    articles: store.articles,
    records: store.records,
    stored: async (id: string) => store.reader.get(id),
    rerun: async (id: string, isWhole: boolean) =>
      rerunFrom(stageNamed(from), fetchingContext(parts, signal), { fetch, isWhole }, id),
  }
  return async (id: string) => previewReplay(id, previewParts)
}

/** As long as somebody waits for a page. */
const reportMs = 20_000

/** So many entries are counted. */
const mostCounted = 10_000

/** Made in threads of their own, as all reading is; a deadline ends it between two articles, or at once where one takes too long. */
export async function previewReport(parts: Parts, order: PreviewOrder): Promise<ReplayReport> {
  const { from, filter, limit } = order
  const { replays } = parts.store
  const deadline = AbortSignal.timeout(reportMs)
  const one = previewer(parts, { ...order, signal: AbortSignal.any([order.signal, deadline]) })
  const counted = await replays.count(from, filter, mostCounted + 1)
  const seen: Preview[] = []
  const ids = await replays.newest(from, filter, limit)
  for (const id of ids) {
    const preview = deadline.aborted ? undefined : await untilOver(one(id), deadline)
    if (!preview) break
    order.signal.throwIfAborted()
    seen.push(preview)
  }
  return reportOf(seen, {
    total: Math.min(counted, mostCounted),
    isMore: counted > mostCounted,
    isCut: seen.length < ids.length,
  })
}

/** Nothing where it failed because the time was over. */
async function untilOver<T>(work: Promise<T>, deadline: AbortSignal): Promise<T | undefined> {
  try {
    const done = await work
    return deadline.aborted ? undefined : done
  } catch (error) {
    if (deadline.aborted) return undefined
    throw error
  }
}

export async function* previews(parts: Parts, order: PreviewOrder): AsyncGenerator<Preview> {
  const { store } = parts
  const { from, filter, limit } = order
  const one = previewer(parts, order)
  let position = ''
  for (let left = limit; left > 0;) {
    const ids = await store.replays.articles(from, filter, position, Math.min(left, 100))
    for (const id of ids) yield await one(id)
    const last = ids.at(-1)
    if (last === undefined) return
    position = last
    left -= ids.length
  }
}
