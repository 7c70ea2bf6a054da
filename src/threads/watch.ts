/** A task may take this many times its deadline by the clock: waiting is no work, but it must end some time. */
const clockFactor = 30

export type Verdict = 'over-deadline' | 'stalled'

export interface Watched {
  /** CPU time the task has used, as soon as its thread can tell. Rejects where the thread is gone. */
  readonly cpuMs: () => Promise<number>
  /** CPU time it may use. */
  readonly deadlineMs: number
  readonly end: (verdict: Verdict) => void
}

/**
 * Watches over a task by the CPU time it uses, so that a machine that is busy, stopped or asleep ends nothing.
 * Costs nothing before the deadline has passed by the clock. The clock's own limit counts the steps of a timer, each
 * as long as it was meant to be: time in which this process did not run is not in it. Gives what stops watching.
 */
export function watch({ cpuMs, deadlineMs, end }: Watched): () => void {
  let waitedMs = 0
  let isOver = false
  let timer = setTimeout(look, deadlineMs, deadlineMs)

  function look(stepMs: number): void {
    waitedMs += stepMs
    if (waitedMs >= deadlineMs * clockFactor) return stop('stalled')
    void askCpu()
    const nextMs = Math.max(25, deadlineMs / 8)
    timer = setTimeout(look, nextMs, nextMs)
  }

  async function askCpu(): Promise<void> {
    try {
      if ((await cpuMs()) >= deadlineMs) stop('over-deadline')
    } catch {
      // The thread is gone: whoever runs it has heard of that, and why.
      cancel()
    }
  }

  function stop(verdict: Verdict): void {
    if (isOver) return
    cancel()
    end(verdict)
  }

  function cancel(): void {
    isOver = true
    clearTimeout(timer)
  }

  return cancel
}
