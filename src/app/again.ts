import type { Preview } from '../replay/preview.ts'
import type { EntryStage } from '../schemas/jobs.ts'
import type { Parts } from './parts.ts'
import { replaysOf } from './replays.ts'

/**
 * Sends one entry through the pipeline anew from a stage on, as a replay of its own that a worker takes up within a second.
 * Gives false where it cannot be: it is in flight, or never got as far.
 */
export async function runAgain(parts: Parts, id: string, from: EntryStage): Promise<boolean> {
  const replays = replaysOf(parts)
  const order = { from, filter: { ids: [id] } }
  if ((await replays.count(order)) === 0) return false
  await replays.start(order)
  return true
}

/** What that would change. Writes nothing; fetches the page where it begins with that. */
export async function tryAgain(
  parts: Parts,
  id: string,
  from: EntryStage,
  signal: AbortSignal,
): Promise<Preview | undefined> {
  const order = { from, filter: { ids: [id] }, limit: 1, signal, fetch: true }
  for await (const preview of replaysOf(parts).preview(order)) return preview
  return undefined
}
