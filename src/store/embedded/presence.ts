import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from 'pg'
import { connectIfRunning, connectOrStart, isPassing, isUp } from './connect.ts'
import type { Target } from './connect.ts'

/** Held shared by every process that uses a server, and alone by the one that stops it. */
const lock = 7_305_501_174

const maxBackoffMs = 5_000

/** One process's claim on the server of a cluster. */
export interface Presence {
  /** Resolves when the server answers. */
  readonly ensure: () => Promise<void>
  /** Gives up the claim, and stops the server if no other process has one. */
  readonly end: (stop: () => Promise<void>) => Promise<void>
}

/** Claims the server, starting it if none runs, and again whenever it is lost. */
export async function claim(target: Target): Promise<Presence> {
  const ending = new AbortController()
  let session = await openSession(target, ending.signal)
  let reopening = Promise.resolve(session)
  const supervised = supervise()

  async function supervise() {
    while (!ending.signal.aborted) {
      await lost(session)
      if (ending.signal.aborted) return
      target.log(`lost postgresql on ${target.cluster.folder}`)
      reopening = reopen(target, session, ending.signal)
      session = await reopening
    }
  }

  return {
    async ensure() {
      // Both, as connections outlive the server's main process for a moment.
      while (!(await isUp(target.config)) || !(await answers(session))) {
        await wait(20, undefined, { signal: ending.signal })
      }
    },
    async end(stop) {
      ending.abort()
      session = await reopening
      if (!(await answers(session))) session = (await connectIfRunning(target)) ?? session
      if (await isLast(session)) await stop()
      await session.end()
      await supervised
    },
  }
}

async function openSession(target: Target, signal: AbortSignal): Promise<Client> {
  for (;;) {
    const session = await connectOrStart(target, signal)
    try {
      await session.query('select pg_advisory_lock_shared($1)', [lock])
      return session
    } catch (error) {
      // Whoever was last has stopped it just now.
      await session.end()
      if (!isPassing(error)) throw error
    }
  }
}

/** Tries until it succeeds; gives back the old session if the claim is given up meanwhile. */
async function reopen(target: Target, old: Client, signal: AbortSignal): Promise<Client> {
  for (let waitMs = 100; ; waitMs = Math.min(waitMs * 2, maxBackoffMs)) {
    try {
      return await openSession(target, signal)
    } catch (error) {
      if (signal.aborted) return old
      target.log(error instanceof Error ? error.message : String(error))
    }
    await wait(waitMs, undefined, { signal }).catch(() => {}) // the next attempt sees that it is over
  }
}

/** Resolves when the session has ended, even if it had before. */
async function lost(session: Client): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    session.once('end', resolve)
  })
  if (await answers(session)) await ended
}

const answers = async (session: Client) =>
  session.query('select 1').then(
    () => true,
    () => false,
  )

async function isLast(session: Client): Promise<boolean> {
  try {
    await session.query('select pg_advisory_unlock_shared($1)', [lock])
    const { rows } = await session.query<{ free: boolean }>(
      'select pg_try_advisory_lock($1) as free',
      [lock],
    )
    return rows[0]?.free === true
  } catch (error) {
    // A server that is gone needs no stopping.
    if (isPassing(error)) return false
    throw error
  }
}
