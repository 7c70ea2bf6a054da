import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of material for development, which is no part of the project: `WIREDESK_SHARED`, or `../shared`. */
export const sharedFolder = resolve(
  process.env['WIREDESK_SHARED'] ?? join(import.meta.dirname, '../../../shared'),
)

/** A file or folder of it. Says what is missing and ends the bench, without fault, where it is not there. */
export function shared(...path: readonly string[]): string {
  const full = join(sharedFolder, ...path)
  if (existsSync(full)) return full

  console.log(`nothing measured: ${path.join('/')} is not in ${sharedFolder} (set WIREDESK_SHARED)`)
  return process.exit(0)
}
