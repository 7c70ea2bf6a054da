import { resolve } from 'node:path'
import { findOrMakeCluster } from './cluster.ts'
import { connectionConfigFor } from './connect.ts'
import type { ConnectionConfig } from './connect.ts'
import { claim } from './presence.ts'
import { stopServer } from './server.ts'

/** The private PostgreSQL of one data folder, for as long as this process uses it. */
export interface Embedded {
  /** For a client or pool of `pg`. */
  readonly connectionConfig: ConnectionConfig
  /** Resolves when the server answers: it is started again by itself whenever it is gone. */
  readonly ensureRunning: () => Promise<void>
  /** Ends our use of it; whoever is last stops the server. Close pools before. */
  readonly close: () => Promise<void>
}

const stopTimeoutMs = 60_000

/**
 * Opens the database of a data folder: makes it, starts its server, or joins the one that runs.
 * Errors name the path and the cause, and end in the server's log where it did not start.
 */
export async function openEmbedded(options: {
  readonly dataDir: string
  readonly log?: (line: string) => void
}): Promise<Embedded> {
  const { log = () => {} } = options
  const cluster = await findOrMakeCluster(resolve(options.dataDir), log)
  const config = await connectionConfigFor(cluster)
  const presence = await claim({ cluster, config, log })
  const stop = async () => stopServer(cluster, AbortSignal.timeout(stopTimeoutMs))
  let closed: Promise<void> | undefined

  return {
    connectionConfig: config,
    ensureRunning: async () => presence.ensure(),
    close: async () => (closed ??= presence.end(stop)),
  }
}
