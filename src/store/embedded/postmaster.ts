import { execFile } from 'node:child_process'
import { readFile, readlink, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { hasCode } from './codes.ts'

/** The process id of the server that runs on a cluster, if one does. */
export async function runningPostmaster(folder: string): Promise<number | undefined> {
  const pid = await pidIn(lockOf(folder))
  return typeof pid === 'number' && (await isServerOf(pid, folder)) ? pid : undefined
}

/**
 * Removes the lock files of a server that is gone, if another program has its process id by now or
 * nobody has collected its remains: PostgreSQL, which only asks whether such a process exists, would
 * refuse to start. So it does where a power failure or a full disk has left a lock file with nothing or
 * nonsense in it. Its lock in shared memory still keeps two servers off one cluster.
 */
export async function removeDeadLocks(folder: string, socketFolder: string) {
  for (const lock of [lockOf(folder), join(socketFolder, '.s.PGSQL.5432.lock')]) {
    if (await isDead(lock, folder)) await rm(lock, { force: true })
  }
}

const lockOf = (folder: string) => join(folder, 'postmaster.pid')

/** A server that starts makes its lock file and then writes into it, which takes no time. */
const writeMs = 500

async function isDead(lock: string, folder: string): Promise<boolean> {
  const pid = await pidIn(lock)
  if (pid === undefined) return false
  if (pid === 'unreadable') await wait(writeMs)
  else if (await isServerOf(pid, folder)) return false
  return (await pidIn(lock)) === pid
}

/** A lock file begins with the process id on a line of its own, below zero in single-user mode. */
async function pidIn(lock: string): Promise<number | 'unreadable' | undefined> {
  try {
    const [line = ''] = (await readFile(lock, 'latin1')).split('\n')
    return /^-?[1-9]\d{0,8}$/.test(line) ? Math.abs(Number(line)) : 'unreadable'
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** A server's working folder is its cluster; of another account's process it cannot be told. */
async function isServerOf(pid: number, folder: string): Promise<boolean> {
  const { name, state } = await describeProcess(pid)
  if (!name.endsWith('postgres') || state.startsWith('Z')) return false
  if (process.platform !== 'linux') return true
  return readlink(`/proc/${pid}/cwd`).then(
    (cwd) => cwd === folder,
    (error: unknown) => !hasCode(error, 'ENOENT', 'ESRCH'),
  )
}

const nothing = { name: '', state: '' }

async function describeProcess(pid: number): Promise<typeof nothing> {
  if (process.platform !== 'linux') return describeWithPs(pid)
  try {
    // "123 (postgres) S 1 …"; a name may itself hold parentheses.
    const line = await readFile(`/proc/${pid}/stat`, 'latin1')
    const end = line.lastIndexOf(')')
    return { name: line.slice(line.indexOf('(') + 1, end), state: line.slice(end + 2, end + 3) }
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ESRCH')) return nothing
    throw error
  }
}

async function describeWithPs(pid: number) {
  const command = promisify(execFile)('/bin/ps', ['-o', 'state=,comm=', '-p', String(pid)])
  const line = await command.then(
    ({ stdout }) => stdout.trim(),
    () => '', // ps fails when there is no such process
  )
  const [state = '', ...name] = line.split(/\s+/)
  return { name: name.join(' '), state }
}
