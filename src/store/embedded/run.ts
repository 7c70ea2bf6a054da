import { execFile } from 'node:child_process'
import type { Account } from './account.ts'

/**
 * How every program of PostgreSQL is started: as the account, with an environment of its own (`PG*`
 * variables of the terminal would be obeyed), in a folder that every account can enter.
 */
export function spawnOptions({ uid, gid, other }: Account) {
  return {
    cwd: '/',
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    ...(other && { uid, gid }),
  }
}

/** Runs a program to its end. Rejects with what it wrote to its error output. */
export async function run(program: string, args: readonly string[], account: Account) {
  return new Promise<void>((resolve, reject) => {
    execFile(program, args, spawnOptions(account), (error, _, stderr) => {
      if (!error) return resolve()
      const detail = stderr.trim() || error.message
      reject(new Error(`${program} failed: ${detail}`, { cause: error }))
    })
  })
}
