import { createHash } from 'node:crypto'
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  rename,
  rm,
  rmdir,
  symlink,
} from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type Account, accountForNew, canEnter } from './account.ts'
import { findBinaries } from './binaries.ts'
import { hasCode } from './codes.ts'
import { isNameless, runNameless } from './nameless.ts'
import { run } from './run.ts'

/** Where root keeps what another account must reach and the data folder hides from it. */
const sharedFolder = '/var/lib/wiredesk'

/** The data folder, made if need be. Gives what undoes that, where it was not there before. */
export async function openDataDir(dataDir: string): Promise<() => Promise<void>> {
  try {
    const made = await mkdir(dataDir, { recursive: true })
    return async () => {
      if (made !== undefined) await removeEmpty(dataDir, resolve(made))
    }
  } catch (cause) {
    throw new Error(`the folder ${dataDir} cannot be made: ${wordsOf(cause)}`, { cause })
  }
}

/** Removes a folder and those above it up to `top`, while they are empty: others may have begun to use them. */
async function removeEmpty(folder: string, top: string): Promise<void> {
  const removed = await rmdir(folder).then(
    () => true,
    () => false,
  )
  if (removed && folder !== top) await removeEmpty(dirname(folder), top)
}

/**
 * Makes a cluster whole before it gets its name, `path`: of two processes one comes second, and drops its
 * own. What is left of processes that died on the way is removed.
 */
export async function makeCluster(path: string, log: (line: string) => void): Promise<void> {
  try {
    await make(path, log)
  } catch (cause) {
    throw new Error(`cannot make a database in ${path}: ${wordsOf(cause)}`, { cause })
  }
}

/** PostgreSQL cuts paths off at 1024 bytes; its own files lie below this one. */
const longestPath = 900

async function make(path: string, log: (line: string) => void): Promise<void> {
  const account = await accountForNew()
  const dataDir = await realpath(dirname(path))
  const inPlace = await canEnter(account, dataDir)
  const copiesFolder = await copiesFolderFor(account, dataDir)
  const final = inPlace ? path : join(copiesFolder, shortHash(dataDir))
  if (Buffer.byteLength(final) > longestPath) {
    throw new Error(`the path is too long for postgresql, which takes ${longestPath} bytes`)
  }
  await removeRemains(`${final}.new-`)
  const made = await mkdtemp(`${final}.new-${process.pid}-`)
  log(`making a database in ${inPlace ? path : final}`)
  try {
    if (account.other) await chown(made, account.uid, account.gid)
    await initialize(made, account, copiesFolder)
    await (inPlace ? rename(made, path) : link(made, path))
  } catch (error) {
    await rm(made, { recursive: true, force: true })
    if (!hasCode(error, 'EEXIST', 'ENOTEMPTY')) throw error
  }
}

/** A cluster that lies elsewhere has a name of its own, and `path` leads to it. */
async function link(made: string, path: string): Promise<void> {
  const named = made.replace('.new-', '-')
  await rename(made, named)
  try {
    await symlink(named, path)
  } catch (error) {
    await rm(named, { recursive: true, force: true })
    throw error
  }
}

/** What a killed process began may be written on for a moment: its initdb learns of the end when its files are gone. Some five seconds. */
const patiently = { maxRetries: 10, retryDelay: 100 } as const

/** What processes that are gone began to make: its name tells which they were. */
async function removeRemains(prefix: string): Promise<void> {
  for (const name of await readdir(dirname(prefix))) {
    if (!name.startsWith(basename(prefix))) continue
    const pid = Number.parseInt(name.slice(basename(prefix).length), 10)
    if (isRunning(pid)) continue
    await rm(join(dirname(prefix), name), { recursive: true, force: true, ...patiently })
  }
}

/** Releases before this one left folders without a process id: nobody works in those. */
function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !hasCode(error, 'ESRCH')
  }
}

async function initialize(folder: string, account: Account, copiesFolder: string): Promise<void> {
  const binaries = await findBinaries(account, copiesFolder, ['postgres', 'initdb'])
  const args = ['-D', folder, '-U', 'wiredesk', '--auth=trust', '-E', 'UTF8', '--no-instructions']
  // The builtin provider sorts alike on every machine; locales of the system change with its updates.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  try {
    await run(binaries.initdb, [...args, ...locale], account)
  } catch (error) {
    if (!isNameless(error)) throw error
    await runNameless(binaries, [...args, ...locale], account, `${folder}.initdb`)
  }
}

export async function copiesFolderFor(account: Account, dataDir: string): Promise<string> {
  if (!account.other) return dataDir
  await mkdir(sharedFolder, { recursive: true })
  await chmod(sharedFolder, 0o755)
  return sharedFolder
}

export const shortHash = (text: string) =>
  createHash('sha256').update(text).digest('hex').slice(0, 16)

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
