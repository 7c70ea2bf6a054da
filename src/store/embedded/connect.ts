import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { socketFolderFor } from './cluster.ts'
import type { Cluster } from './cluster.ts'
import { hasCode } from './codes.ts'
import { runningPostmaster } from './postmaster.ts'
import { logTail, startServer } from './server.ts'
import type { Started } from './server.ts'

/** What `pg` needs to reach the embedded server. */
export interface ConnectionConfig {
  /** The folder of its socket. */
  readonly host: string
  readonly port: number
  readonly user: string
  readonly database: string
  /** Said, as `pg` would obey PGSSLMODE otherwise, and a socket speaks no TLS. */
  readonly ssl: false
}

/** A cluster, how its server is reached, and who hears of what happens to it. */
export interface Target {
  readonly cluster: Cluster
  readonly config: ConnectionConfig
  readonly log: (line: string) => void
}

export async function connectionConfigFor(cluster: Cluster): Promise<ConnectionConfig> {
  const host = await socketFolderFor(cluster)
  return { host, port: 5432, user: 'wiredesk', database: 'postgres', ssl: false }
}

/** With the waits between them 4 s: what a killed server leaves behind in memory may take a moment to go. */
const maxStarts = 6
const startTimeoutMs = 120_000
const stopTimeoutMs = 10_000

const isOnItsWay = (server: Started | undefined) => server !== undefined && !server.hasEnded()

/** A connection to the cluster's server, which is started if none runs. */
export async function connectOrStart(target: Target, signal: AbortSignal): Promise<Client> {
  const { cluster, config, log } = target
  const timeout = AbortSignal.timeout(startTimeoutMs)
  let server: Started | undefined
  let starts = 0
  for (let waitMs = 20; !timeout.aborted; waitMs = Math.min(waitMs * 1.5, 1_000)) {
    const client = await connect(config)
    if (client !== 'down' && client !== 'not yet') return client

    if (client === 'down' && !isOnItsWay(server) && !(await runningPostmaster(cluster.folder))) {
      if (starts === maxStarts) break
      starts += 1
      server = await startServer(cluster, config.host)
      log(`started postgresql on ${cluster.folder}`)
    }
    // A server of ours that is on its way up is waited for in any case: who closes must be able to stop it.
    await wait(
      Math.max(waitMs, (starts - 1) * 200),
      undefined,
      isOnItsWay(server) ? {} : { signal },
    )
  }
  throw new Error(`cannot start postgresql on ${cluster.folder}: ${await logTail(cluster)}`)
}

/** A connection to the cluster's server, which may be starting up; nothing if none runs. */
export async function connectIfRunning({ cluster, config }: Target): Promise<Client | undefined> {
  const timeout = AbortSignal.timeout(stopTimeoutMs)
  while (!timeout.aborted) {
    const client = await connect(config)
    if (client !== 'down' && client !== 'not yet') return client
    if (client === 'down' && !(await runningPostmaster(cluster.folder))) return undefined
    await wait(50)
  }
  return undefined
}

/** Whether the server takes new connections. */
export async function isUp(config: ConnectionConfig): Promise<boolean> {
  const client = await connect(config)
  if (client === 'down' || client === 'not yet') return false
  await client.end()
  return true
}

async function connect(config: ConnectionConfig): Promise<Client | 'down' | 'not yet'> {
  const about = { application_name: 'wiredesk presence', connectionTimeoutMillis: 10_000 }
  const client = new Client({ ...config, ...about })
  client.on('error', () => {}) // its loss is told by `end`
  try {
    await client.connect()
    return client
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ECONNREFUSED')) return 'down'
    if (isPassing(error)) return 'not yet'
    throw new Error(`cannot connect to postgresql in ${config.host}`, { cause: error })
  }
}

/** What `pg` says, without a code, of a connection that went away. */
const wordsForLost = ['Connection terminated', 'not queryable', 'timeout expired']

/** Starting up or shutting down (57P0x), all connections taken (53300), or gone in the midst of it. */
export function isPassing(error: unknown): boolean {
  if (hasCode(error, '57P01', '57P02', '57P03', '53300', 'ECONNRESET', 'EPIPE')) return true
  return error instanceof Error && wordsForLost.some((words) => error.message.includes(words))
}
