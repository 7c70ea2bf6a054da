import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { hasCode } from './codes.ts'

/** The process id of the server that runs on a cluster, if one does. */
export async function runningPostmaster(folder: string): Promise<number | undefined> {
  const pid = await pidInLock(folder)
  return pid !== undefined && (await isPostgres(pid)) ? pid : undefined
}

/**
 * Removes the lock files of a server that is gone, if another program has its process id by now or
 * nobody has collected its remains: PostgreSQL, which only asks whether such a process exists, would
 * refuse to start. Its lock in shared memory still keeps two servers off one cluster.
 */
export async function removeDeadLocks(folder: string, socketFolder: string) {
  const pid = await pidInLock(folder)
  if (pid === undefined || (await isPostgres(pid))) return
  if ((await pidInLock(folder)) !== pid) return
  await rm(join(folder, 'postmaster.pid'), { force: true })
  await rm(join(socketFolder, '.s.PGSQL.5432.lock'), { force: true })
}

/** `postmaster.pid` begins with the process id on a line of its own. */
async function pidInLock(folder: string): Promise<number | undefined> {
  try {
    const pid = Number.parseInt(await readFile(join(folder, 'postmaster.pid'), 'latin1'), 10)
    return pid > 0 ? pid : undefined
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

async function isPostgres(pid: number): Promise<boolean> {
  const { name, state } = await describeProcess(pid)
  return name.endsWith('postgres') && !state.startsWith('Z')
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
