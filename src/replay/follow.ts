import type { Replay } from '../schemas/replay.ts'

/** What following a replay asks of the rest. */
export interface FollowParts {
  readonly get: (id: string) => Promise<Replay | undefined>
  readonly now: () => Date
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}

export interface ReplayProgress {
  readonly replay: Replay
  /** Or wait for another attempt. */
  readonly ended: number
  /** Entries a second, since it was looked at first. */
  readonly rate: number
  /** Nothing while no rate is known. */
  readonly secondsLeft: number | undefined
}

const pauseMs = 250

/** Tells how far a replay is, until it runs no more or the signal is aborted; workers carry it out. Gives how it stands then. */
export async function followReplay(
  id: string,
  { get, now, wait }: FollowParts,
  signal: AbortSignal,
  report: (progress: ReplayProgress) => void,
): Promise<Replay> {
  const progressOf = meter(now)
  for (;;) {
    const replay = await get(id)
    if (!replay) throw new Error(`there is no replay ${id}`)
    report(progressOf(replay))
    if (replay.status !== 'running' || signal.aborted) return replay
    await wait(pauseMs, signal)
  }
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
