import { chown, lstat, mkdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Account, accountOf } from './account.ts'
import { hasCode } from './codes.ts'
import { copiesFolderFor, makeCluster, openDataDir, shortHash } from './make.ts'

/** A folder that PostgreSQL keeps its databases in. */
export interface Cluster {
  /** Without symbolic links. */
  readonly folder: string
  readonly account: Account
  /** Where a copy of PostgreSQL's programs may be kept. */
  readonly copiesFolder: string
}

/**
 * The cluster of a data folder, made on first use: the folder `postgres` in it, or, where the account
 * PostgreSQL must run under cannot enter, a folder elsewhere that the link `postgres` leads to.
 */
export async function findOrMakeCluster(
  dataDir: string,
  log: (line: string) => void,
): Promise<Cluster> {
  const path = join(dataDir, 'postgres')
  const undo = await openDataDir(dataDir)
  try {
    if (!(await exists(path))) await makeCluster(path, log)
  } catch (error) {
    await undo()
    throw error
  }

  const folder = await realpath(path).catch((cause: unknown) => {
    throw new Error(
      `${path} leads to a folder that is gone: bring it back, or remove the link to begin with an empty database`,
      { cause },
    )
  })
  const account = await accountOf(folder)
  return { folder, account, copiesFolder: await copiesFolderFor(account, dataDir) }
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

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path)
    return true
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false
    throw error
  }
}
