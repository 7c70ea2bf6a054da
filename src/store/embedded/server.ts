import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { findBinaries } from './binaries.ts'
import type { Cluster } from './cluster.ts'
import { hasCode } from './codes.ts'
import { removeDeadLocks, runningPostmaster } from './postmaster.ts'
import { spawnOptions } from './run.ts'

/** A server we started; it may have found another one at work and ended. */
export interface Started {
  readonly hasEnded: () => boolean
}

const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  // The pools of several processes, and a LISTEN connection for each queue of each.
  max_connections: '200',
  // Not in /dev/shm, which containers keep small and some systems empty when their user logs out.
  dynamic_shared_memory_type: 'mmap',
  // What a client did wrong is told to the client; the log is for what befalls the server.
  log_min_messages: 'log',
  log_checkpoints: 'off',
  // After a checkpoint the log has each page that changes in whole; those of indexes pack to a third.
  wal_compression: 'pglz',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

const maxLogBytes = 10_000_000

/**
 * Starts the server in a session of its own, so that neither Ctrl-C in our terminal nor our end takes
 * it away from other processes that use it. PostgreSQL sees to it that only one runs on a cluster.
 */
export async function startServer(cluster: Cluster, socketFolder: string): Promise<Started> {
  const { folder, account } = cluster
  const { postgres } = await findBinaries(account, cluster.copiesFolder, ['postgres'])
  await removeDeadLocks(folder, socketFolder)
  const options = Object.entries({ ...settings, unix_socket_directories: socketFolder })
  const args = ['-D', folder, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])]

  const logFile = await openLog(logPath(cluster))
  try {
    const stdio = ['ignore', logFile.fd, logFile.fd] as const
    const child = spawn(postgres, args, {
      ...spawnOptions(account),
      detached: true,
      stdio: [...stdio],
    })
    await once(child, 'spawn')
    child.unref()
    return { hasEnded: () => child.exitCode !== null || child.signalCode !== null }
  } finally {
    await logFile.close()
  }
}

/** Asks the server to end at once, without waiting for its clients, and waits until it has. */
export async function stopServer({ folder }: Cluster, signal: AbortSignal) {
  const pid = await runningPostmaster(folder)
  if (pid === undefined) return
  process.kill(pid, 'SIGINT')
  while ((await runningPostmaster(folder)) === pid) await wait(10, undefined, { signal })
}

/** The end of the server's own log: why it did not start. */
export async function logTail(cluster: Cluster): Promise<string> {
  const path = logPath(cluster)
  const lines = await readFile(path, 'utf8').then(
    (text) => text.trim().split('\n').slice(-8),
    () => ['(no log)'],
  )
  return `${path} ends in:\n  ${lines.join('\n  ')}`
}

const logPath = ({ folder }: Cluster) => `${folder}/server.log`

async function openLog(path: string) {
  const size = await stat(path).then(
    (found) => found.size,
    (error: unknown) => {
      if (hasCode(error, 'ENOENT')) return 0
      throw error
    },
  )
  if (size > maxLogBytes) await rename(path, `${path}.old`)
  return open(path, 'a', 0o600)
}
