import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { UsageError } from './command.ts'

/** Throws `UsageError` where a file cannot be written as its folder is missing, by the folder's name. */
export function checkFolderOf(file: string): void {
  const folder = dirname(file)
  if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder}`)
}
