import { existsSync, readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/** From `src/text` and from the compiled `dist/src/text`. */
const folders = ['../../models/', '../../../models/']

/**
 * A data file of this package, unpacked. The one read that `src/text` does: these bytes are as fixed as
 * its code, and belong to it. Callers keep what they made of them.
 */
export function readModelFile(name: string): Uint8Array {
  const urls = folders.map((folder) => new URL(folder + name, import.meta.url))
  const url = urls.find((candidate) => existsSync(candidate))
  if (!url) throw new Error(`the package is incomplete: models/${name} is missing`)

  return brotliDecompressSync(readFileSync(url))
}
