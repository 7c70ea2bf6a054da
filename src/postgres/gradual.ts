/**
 * So long somebody waits for a connection that others use before one more is made: a process of the server that is forked, reads its
 * catalogue and plans every statement anew, which takes longer than most statements do.
 */
const graceMs = 100

/** Before a pool: whoever takes a connection of it passes here first. */
export interface Gate<Client> {
  /** Does `work`, which takes one connection and gives it back. */
  readonly through: <T>(work: () => Promise<T>) => Promise<T>
  /** A connection for who gives it back later. */
  readonly connect: () => Promise<Client>
}

/** What is asked of a pool of `pg`. */
interface Asked<Client> {
  readonly totalCount: number
  readonly connect: () => Promise<Client>
}

interface Lent {
  release: (error?: Error | boolean) => void
}

/**
 * Lets in whoever finds a connection, and others as one is given back; where none is for a moment, one more is made, as far as the pool
 * goes. A pool by itself makes one for each that asks at once, as all parts of a process do when it starts. It lets go of those
 * that it has not used for ten seconds.
 */
export function openGate<Client extends Lent>(pool: Asked<Client>, waitMs = graceMs): Gate<Client> {
  const waiting: (() => void)[] = []
  let inside = 0
  let timer: NodeJS.Timeout | undefined

  const hasFree = () => inside === 0 || inside < pool.totalCount

  function admitNext(): void {
    clearTimeout(timer)
    timer = undefined
    const next = waiting.shift()
    if (!next) return
    inside += 1
    next()
    if (waiting.length > 0) timer = setTimeout(admitNext, waitMs)
  }

  async function enter(): Promise<void> {
    if (waiting.length === 0 && hasFree()) {
      inside += 1
      return
    }
    const { promise, resolve } = Promise.withResolvers<void>()
    waiting.push(resolve)
    timer ??= setTimeout(admitNext, waitMs)
    await promise
  }

  function leave(): void {
    inside -= 1
    if (hasFree()) admitNext()
  }

  async function through<T>(work: () => Promise<T>): Promise<T> {
    await enter()
    try {
      return await work()
    } finally {
      leave()
    }
  }

  async function connect(): Promise<Client> {
    await enter()
    try {
      const client = await pool.connect()
      const { release } = client
      client.release = (error) => {
        leave()
        release.call(client, error)
      }
      return client
    } catch (error) {
      leave()
      throw error
    }
  }

  return { through, connect }
}
