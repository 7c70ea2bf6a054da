import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ArchiveError, type Found } from './item.ts'
import { kindOf } from './kinds.ts'
import { readSource } from './read.ts'

/** Files that are named, and those below folders that are, in order, with their sizes. */
export interface Files {
  readonly paths: readonly string[]
  readonly bytes: number
}

/** Below a folder those are taken whose name says that they hold articles. Throws for a path that is not there. */
export async function filesAt(paths: readonly string[]): Promise<Files> {
  const found: string[] = []
  let bytes = 0
  for (const path of paths) {
    const files = (await stat(path)).isDirectory() ? await filesBelow(path) : [path]
    for (const file of files) {
      found.push(file)
      bytes += (await stat(file)).size
    }
  }
  return { paths: found, bytes }
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  return names
    .filter((entry) => entry.isFile() && kindOf(entry.name) !== undefined)
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
}

/** All that is found in these files. `onBytes` is told how much has been read, as it lies on the disk. */
export async function* readFiles(
  { paths }: Pick<Files, 'paths'>,
  onBytes: (bytes: number) => void = () => undefined,
): AsyncGenerator<Found> {
  for (const path of paths)
    yield* readSource({
      name: basename(path),
      url: pathToFileURL(resolve(path)).href,
      bytes: counted(createReadStream(path), onBytes),
    })
}

/** A file that the disk does not give says nothing about the others. */
async function* counted(bytes: AsyncIterable<Uint8Array>, onBytes: (bytes: number) => void) {
  try {
    for await (const piece of bytes) {
      onBytes(piece.length)
      yield piece
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new ArchiveError(`cannot be read: ${message}`, { cause: error })
  }
}
