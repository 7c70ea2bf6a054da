import { isOurCode } from '../errors.ts'
import { stageErrorOf } from '../queues/execute.ts'
import type { Preview } from '../replay/preview.ts'
import type { PreviewClaim } from '../store/previews.ts'
import type { NotedArticle } from '../store/replays/changes.ts'
import type { Parts } from './parts.ts'
import { previewer } from './replay-preview.ts'

/** A step looks at so many, and at no further one after so long. */
const stepSize = 20
const stepMs = 5_000
/** Longer than a step and its last article take; then what a process died over is done by another. */
const leaseMs = 180_000
const pauseMs = 100

/** Carries previews on, wherever there are workers, and in any number: each step is claimed by one. Gives whether there may be more. */
export async function stepPreviews(parts: Parts, signal: AbortSignal): Promise<boolean> {
  const { store, now } = parts
  const claim = await store.previews.claim(now(), after(now(), leaseMs), stepSize)
  if (!claim) return false
  const articles = await lookAt(parts, claim, signal)
  const nextStepAt = after(now(), pauseOf(claim, articles.length))
  return store.previews.note({ claim, articles, nextStepAt }, now())
}

const after = (now: Date, ms: number) => new Date(now.getTime() + ms)

const pauseOf = ({ perMinute }: PreviewClaim, looked: number): number =>
  perMinute === null ? pauseMs : Math.max(pauseMs, (looked * 60_000) / perMinute)

async function lookAt(
  parts: Parts,
  { fromStage, filter, ids }: PreviewClaim,
  signal: AbortSignal,
): Promise<NotedArticle[]> {
  const { now } = parts
  const look = previewer(parts, { from: fromStage, filter, limit: ids.length, signal })
  return lookAtAll(ids, { look, now, signal })
}

interface Looking {
  readonly look: (id: string) => Promise<Preview>
  readonly now: () => Date
  readonly signal: AbortSignal
}

/**
 * One after the other, so that live work has the other threads; what is stopped half way is left for who goes on, and so is all
 * from an article on that could not be looked at for a reason of ours. One that cannot be looked at for another fails: it would be in the
 * way of all others for good.
 */
export async function lookAtAll(
  ids: readonly string[],
  { look, now, signal }: Looking,
): Promise<NotedArticle[]> {
  const seen: NotedArticle[] = []
  const until = performance.now() + stepMs
  for (const id of ids) {
    if (signal.aborted || (seen.length > 0 && performance.now() > until)) break
    const preview = await look(id).catch((error: unknown) => failing(id, error, now))
    if (signal.aborted || isForUs(preview)) break
    seen.push(notedOf(preview))
  }
  return seen
}

const failing = (id: string, error: unknown, now: () => Date): Preview => ({
  id,
  title: '',
  status: 'fails',
  changes: [stageErrorOf(error, now).code],
  facts: [],
})

const isForUs = ({ status, changes }: Preview): boolean =>
  status === 'fails' && changes.some(isOurCode)

const notedOf = ({ id, title, status, facts }: Preview): NotedArticle => ({
  id,
  title,
  facts,
  status: status === 'same' || status === 'changed' ? 'kept' : status,
})
