import { createHash } from 'node:crypto'
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  realpath,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises'
import { join } from 'node:path'
import { accountForNew, accountOf, canEnter } from './account.ts'
import type { Account } from './account.ts'
import { findBinaries } from './binaries.ts'
import { hasCode } from './codes.ts'
import { run } from './run.ts'

/** A folder that PostgreSQL keeps its databases in. */
export interface Cluster {
  /** Without symbolic links. */
  readonly folder: string
  readonly account: Account
  /** Where a copy of PostgreSQL's programs may be kept. */
  readonly copiesFolder: string
}

/** Where root keeps what another account must reach and the data folder hides from it. */
const sharedFolder = '/var/lib/wiredesk'

/**
 * The cluster of a data folder, made on first use: the folder `postgres` in it, or, where the account
 * PostgreSQL must run under cannot enter, a folder elsewhere that the link `postgres` leads to.
 */
export async function findOrMakeCluster(
  dataDir: string,
  log: (line: string) => void,
): Promise<Cluster> {
  const path = join(dataDir, 'postgres')
  await mkdir(dataDir, { recursive: true })
  if (!(await exists(path))) await makeCluster(path, log)

  const folder = await realpath(path).catch((cause: unknown) => {
    throw new Error(
      `${path} leads to a folder that is gone: bring it back, or remove the link to begin with an empty database`,
      { cause },
    )
  })
  const account = await accountOf(folder)
  return { folder, account, copiesFolder: await copiesFolderFor(account, dataDir) }
}

/** Makes the cluster whole before it gets its name: of two processes one comes second, and drops its own. */
async function makeCluster(path: string, log: (line: string) => void) {
  const account = await accountForNew()
  const dataDir = await realpath(join(path, '..'))
  const inPlace = await canEnter(account, dataDir)
  const copiesFolder = await copiesFolderFor(account, dataDir)
  const folder = inPlace ? `${path}.new-` : join(copiesFolder, `${shortHash(dataDir)}-`)
  const made = await mkdtemp(folder)
  log(`making a database in ${inPlace ? path : made}`)
  try {
    if (account.other) await chown(made, account.uid, account.gid)
    await initialize(made, account, copiesFolder)
    await (inPlace ? rename(made, path) : symlink(made, path))
  } catch (error) {
    await rm(made, { recursive: true, force: true })
    if (!hasCode(error, 'EEXIST', 'ENOTEMPTY')) throw error
  }
}

async function initialize(folder: string, account: Account, copiesFolder: string) {
  const { initdb } = await findBinaries(account, copiesFolder)
  const args = ['-D', folder, '-U', 'wiredesk', '--auth=trust', '-E', 'UTF8', '--no-instructions']
  // The builtin provider sorts alike on every machine; locales of the system change with its updates.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  await run(initdb, [...args, ...locale], account)
}

async function copiesFolderFor(account: Account, dataDir: string) {
  if (!account.other) return dataDir
  await mkdir(sharedFolder, { recursive: true })
  await chmod(sharedFolder, 0o755)
  return sharedFolder
}

/**
 * Where the server's socket goes: into the cluster itself, or, as the path of a socket is limited to
 * 103 bytes on macOS and 107 on Linux, into a folder with a short path and the same protection.
 */
export async function socketFolderFor({ folder, account }: Cluster): Promise<string> {
  const longestName = '/.s.PGSQL.5432'
  if (Buffer.byteLength(folder + longestName) <= 100) return folder

  // With the inode, as a cluster that was removed and made anew is another one.
  const { ino } = await stat(folder)
  const short = `/tmp/wiredesk-${account.uid}-${shortHash(`${folder}:${ino}`)}`
  await mkdir(short, { mode: 0o700 }).then(
    async () => chown(short, account.uid, account.gid),
    (error: unknown) => {
      if (!hasCode(error, 'EEXIST')) throw error
    },
  )
  const found = await lstat(short)
  const isOurs = found.isDirectory() && (found.uid === account.uid || found.uid === 0)
  if (isOurs && (found.mode & 0o077) === 0) return short
  throw new Error(`${short} is not a folder for user ${account.uid} alone: remove it`)
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false
    throw error
  }
}
