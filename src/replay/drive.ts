import type { Waiting } from '../schemas/jobs.ts'
import type { Replay } from '../schemas/replay.ts'

/** What driving a replay asks of the rest. */
export interface ReplayParts {
  readonly get: (id: string) => Promise<Replay | undefined>
  readonly take: (replay: Replay, limit: number) => Promise<Waiting[]>
  readonly setStatus: (id: string, status: Replay['status']) => Promise<void>
  readonly queue: (entries: readonly Waiting[]) => Promise<void>
  readonly now: () => Date
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}

export interface ReplayProgress {
  readonly replay: Replay
  /** Or wait for another attempt. */
  readonly ended: number
  /** Entries a second, since this drive began. */
  readonly rate: number
  /** Nothing while no rate is known. */
  readonly secondsLeft: number | undefined
}

/** So many of a replay's entries are in flight at once: enough to keep all workers busy. */
const ahead = 200
const pauseMs = 250

/**
 * Puts a replay's entries back a few at a time and reports, until all have ended or wait for another attempt.
 * Aborted, it stops after what is queued; `wiredesk replay --resume` takes it up where it stood.
 */
export async function driveReplay(
  id: string,
  parts: ReplayParts,
  signal: AbortSignal,
  report: (progress: ReplayProgress) => void,
): Promise<Replay> {
  const progressOf = meter(parts.now)
  await parts.setStatus(id, 'running')
  for (;;) {
    const replay = await parts.get(id)
    if (!replay) throw new Error(`there is no replay ${id}`)
    report(progressOf(replay))
    if (signal.aborted) return end(parts, replay, 'stopped')

    const wanted = ahead - replay.inFlight
    const taken = wanted > ahead / 4 ? await parts.take(replay, wanted) : []
    await parts.queue(taken)
    if (taken.length === 0 && replay.inFlight === 0) return end(parts, replay, 'done')
    if (taken.length === 0) await parts.wait(pauseMs, signal)
  }
}

async function end(parts: ReplayParts, replay: Replay, status: Replay['status']): Promise<Replay> {
  await parts.setStatus(replay.id, status)
  return { ...replay, status }
}

function meter(now: () => Date): (replay: Replay) => ReplayProgress {
  const startedAt = now().getTime()
  let first: number | undefined
  return (replay) => {
    const ended = replay.queued - replay.inFlight
    first ??= ended
    const seconds = (now().getTime() - startedAt) / 1000
    const rate = seconds > 0 ? (ended - first) / seconds : 0
    const left = Math.max(0, replay.total - ended)
    return { replay, ended, rate, secondsLeft: rate > 0 ? left / rate : undefined }
  }
}
