import { randomUUID } from 'node:crypto'
import type { Preview } from '../replay/preview.ts'
import type { EntryStage } from '../schemas/jobs.ts'
import type { Parts } from './parts.ts'
import { replaysOf } from './replays.ts'

/**
 * Sends one entry through the pipeline anew from a stage on, as a replay of its own that is queued at once. Gives false
 * where it cannot be: it is in flight, or never got as far.
 */
export async function runAgain(parts: Parts, id: string, from: EntryStage): Promise<boolean> {
  const { store, producer, now } = parts
  const filter = { ids: [id] }
  if ((await store.replays.count(from, filter)) === 0) return false
  const replay = await store.replays.start(randomUUID().slice(0, 8), from, filter, now())
  const taken = await store.replays.take(replay, 1, now())
  await producer.addEntries(taken)
  await store.replays.setStatus(replay.id, 'done', now())
  return taken.length > 0
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
