import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { run } from './run.ts'

/**
 * Runs `initdb` for an account that has no name, as containers have them (`--user 12345`). PostgreSQL asks
 * the system for the name of whoever runs `initdb` and gives up without one, though it is of no use here:
 * the database's own user is named on the command line. Copies of the two programs that ask are made to
 * call `getpwent`, which gives the first account there is, instead of `getpwuid`; the server itself does
 * not ask, and runs unchanged. The copies are gone afterwards.
 */
export async function runNameless(
  { initdb, postgres }: Binaries,
  args: readonly string[],
  account: Account,
  folder: string,
): Promise<void> {
  const installed = dirname(dirname(initdb))
  const bin = join(folder, 'bin')
  await mkdir(bin, { recursive: true })
  try {
    for (const name of ['lib', 'share']) await symlink(join(installed, name), join(folder, name))
    await copyWithout(initdb, join(bin, 'initdb'))
    await copyWithout(postgres, join(bin, 'postgres'))
    await run(join(bin, 'initdb'), args, account)
  } catch (cause) {
    if (!isNameless(cause)) throw cause
    throw new Error(
      `user ${account.uid} has no name, and postgresql wants one: add a line for it to /etc/passwd, or set WIREDESK_DATABASE_URL`,
      { cause },
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Whether `initdb` failed as it does for an account that has no name. */
export const isNameless = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('could not look up effective user ID')

/** The names of functions stand in a program's table of what it takes from the system's libraries. */
async function copyWithout(from: string, to: string): Promise<void> {
  const program = (await readFile(from)).toString('latin1')
  const changed = program.replaceAll('\0getpwuid\0', '\0getpwent\0')
  await writeFile(to, changed, { encoding: 'latin1', mode: 0o755 })
}
