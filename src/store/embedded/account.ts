import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'

/** The user PostgreSQL runs as. `other` when that is not the user we run as: only root can do that. */
export interface Account {
  readonly uid: number
  readonly gid: number
  readonly other: boolean
}

const systemUser = z.tuple([
  z.string(),
  z.string(),
  z.coerce.number().int(),
  z.coerce.number().int(),
])

/**
 * The account for a new cluster: our own, or `nobody` for root, as PostgreSQL refuses to run as root.
 * `initdb` looks the account up, so that a bare number will not do.
 */
export async function accountForNew(): Promise<Account> {
  const uid = ownUid()
  if (uid !== 0) return { uid, gid: ownGid(), other: false }

  const users = (await readFile('/etc/passwd', 'utf8')).split('\n')
  const nobody = users.map((line) => line.split(':')).find(([name]) => name === 'nobody')
  const found = systemUser.safeParse(nobody?.slice(0, 4))
  if (!found.success || found.data[2] === 0) {
    throw new Error(
      'postgresql refuses to run as root, and /etc/passwd has no account "nobody" to run it under: run wiredesk as an ordinary user',
    )
  }
  return { uid: found.data[2], gid: found.data[3], other: true }
}

/** The account a cluster belongs to, which is the only one that may serve it. */
export async function accountOf(folder: string): Promise<Account> {
  const { uid, gid } = await stat(folder)
  const own = ownUid()
  if (uid !== own && own !== 0) {
    throw new Error(
      `${folder} belongs to the user with id ${uid}, we are ${own}: start wiredesk as that user or as root`,
    )
  }
  return { uid, gid, other: uid !== own }
}

/** Whether the account may pass through every folder down to and including this one, by their modes. */
export async function canEnter(account: Account, folder: string): Promise<boolean> {
  const { mode, uid, gid } = await stat(folder)
  const others = gid === account.gid ? 0o010 : 0o001
  const allowed = mode & (uid === account.uid ? 0o100 : others)
  if (allowed === 0) return false

  const parent = dirname(folder)
  return parent === folder || canEnter(account, parent)
}

function ownUid(): number {
  const uid = process.getuid?.()
  if (uid !== undefined) return uid
  throw new Error(
    `the embedded database runs on Linux and macOS, not on ${process.platform}: set WIREDESK_DATABASE_URL to a PostgreSQL 15 or newer`,
  )
}

const ownGid = () => process.getgid?.() ?? 0
