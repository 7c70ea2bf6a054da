import type { TextWork } from '../context/text.ts'

/** The time of one run of a stage. */
export interface StageClock {
  /** Aborted when the time is used up. */
  readonly signal: AbortSignal
  /** Does something that has limits of its own: it takes none of the stage's time. */
  readonly pause: <T>(work: () => Promise<T>) => Promise<T>
  readonly stop: () => void
}

const steps = 60
const longestStepMs = 1_000

/**
 * Starts a clock that counts the steps of a timer, each as long as it was meant to be: time in which the process was
 * stopped, asleep or kept waiting is nobody's fault, and no part of a stage's time.
 */
export function startStageClock(limitMs: number): StageClock {
  const over = new AbortController()
  const stepMs = Math.min(longestStepMs, limitMs / steps)
  let usedMs = 0
  let pauses = 0
  const timer = setInterval(count, stepMs)

  function count(): void {
    if (pauses > 0) return
    usedMs += stepMs
    if (usedMs < limitMs) return
    clearInterval(timer)
    over.abort(new DOMException(`${limitMs} ms are over`, 'TimeoutError'))
  }

  return {
    signal: over.signal,
    async pause(work) {
      pauses += 1
      try {
        return await work()
      } finally {
        pauses -= 1
      }
    },
    stop: () => clearInterval(timer),
  }
}

/** The same text work, off the clock: waiting for a thread and working in it. Threads have limits of their own. */
export function offTheClock(text: TextWork, clock: StageClock): TextWork {
  return {
    readFeed: async (...args) => clock.pause(async () => text.readFeed(...args)),
    readArticle: async (...args) => clock.pause(async () => text.readArticle(...args)),
    findNextPage: async (...args) => clock.pause(async () => text.findNextPage(...args)),
    readFeedText: async (...args) => clock.pause(async () => text.readFeedText(...args)),
    extractFacts: async (...args) => clock.pause(async () => text.extractFacts(...args)),
    hasEnrichers: text.hasEnrichers,
    enrich: async (...args) => clock.pause(async () => text.enrich(...args)),
  }
}
