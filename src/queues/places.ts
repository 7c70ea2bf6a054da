/** Ends a turn. More than once does no more than once. */
export type Release = () => void

/** The places that a stage has in this process: so many of its jobs run at once, wherever they come from. */
export interface Places {
  /** Waits in line for a place. Gives none where the signal comes first. */
  take(signal: AbortSignal): Promise<Release | undefined>
  /** How many wait in line. */
  waiting(): number
}

/** First come, first served. */
export function makePlaces(count: number): Places {
  let free = count
  const line = new Set<() => void>()

  function release(): void {
    const [first] = line
    if (!first) {
      free += 1
      return
    }
    line.delete(first)
    first()
  }

  return {
    async take(signal) {
      if (signal.aborted) return undefined
      if (free > 0) free -= 1
      else if (!(await turnIn(line, signal))) return undefined
      let isOver = false
      return () => {
        if (!isOver) release()
        isOver = true
      }
    },
    waiting: () => line.size,
  }
}

/** Gives whether its turn has come. */
async function turnIn(line: Set<() => void>, signal: AbortSignal): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const turn = () => resolve(true)
  const leave = () => {
    // Who has got a turn at this very moment keeps it.
    if (line.delete(turn)) resolve(false)
  }
  line.add(turn)
  signal.addEventListener('abort', leave)
  try {
    return await promise
  } finally {
    signal.removeEventListener('abort', leave)
  }
}
