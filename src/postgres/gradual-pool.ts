import { Pool, type PoolClient, type PoolConfig } from 'pg'

/**
 * So long somebody waits for a connection that others use before more are made: each is a process of the server that is forked, reads
 * its catalogue and plans every statement anew, which takes longer than most statements do.
 */
const graceMs = 100

type Taken = (error: Error | undefined, client: PoolClient | undefined, done: () => void) => void

/**
 * A pool of `pg` that grows to what is held at once. That one makes a connection for each that asks at once, as all parts of a process do
 * when it starts. This one begins with room for one, and where somebody waits for as long as the grace is, has room for twice as
 * many, up to its limit. Connections that are let go of, as `pg` does after ten seconds, take their room along. Who waits stands in the
 * line of `pg`: first come, first served, and within `connectionTimeoutMillis` there is an answer, whatever the server does.
 */
export class GradualPool extends Pool {
  readonly #limit: number
  readonly #waitMs: number
  #timer: NodeJS.Timeout | undefined
  /** Connections under way for those who wait. */
  #making = 0
  #isClosed = false

  constructor(config: PoolConfig, waitMs = graceMs) {
    super(config)
    this.#limit = this.options.max
    this.#waitMs = waitMs
    this.options.max = 1
    this.on('acquire', () => this.#watch())
    this.on('remove', () => {
      this.options.max = Math.max(1, this.totalCount)
      this.#watch()
    })
  }

  override connect(): Promise<PoolClient>
  override connect(taken: Taken): void
  override connect(taken?: Taken): Promise<PoolClient> | void {
    if (this.#isClosed) return refuse(taken)
    const asked = taken ? super.connect(taken) : super.connect()
    this.#watch()
    return asked
  }

  /** Those who wait are served first: `pg` would leave them in its line. */
  override async end(): Promise<void> {
    this.#isClosed = true
    // Behind all of them, and answered after them, with an error too.
    if (this.waitingCount > 0) await new Promise<void>((resolve) => this.#takeTurn(resolve))
    await super.end()
  }

  /** Keeps the time while somebody waits and there may be more connections. */
  #watch(): void {
    if (this.waitingCount > this.idleCount && this.totalCount < this.#limit) {
      this.#timer ??= setTimeout(() => this.#grow(), this.#waitMs)
      return
    }
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #grow(): void {
    this.#timer = undefined
    const here = Math.max(1, this.totalCount)
    const wanted = Math.min(here, this.waitingCount - this.#making, this.#limit - here)
    for (let more = 0; more < wanted; more++) this.#make()
    this.#watch()
  }

  /** For whoever is next in line. Where it fails, `pg` tries once more for that one, who then hears why. */
  #make(): void {
    this.#making += 1
    this.options.max = this.totalCount + 1
    this.#takeTurn(() => void (this.#making -= 1))
  }

  /** Stands in line for a connection, and lets go of it at once. */
  #takeTurn(then: () => void): void {
    super.connect((_, client) => {
      then()
      client?.release()
    })
  }
}

function refuse(taken?: Taken): Promise<never> | void {
  const error = new Error('Cannot use a pool after calling end on the pool')
  return taken ? taken(error, undefined, () => undefined) : Promise.reject(error)
}
