import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'

/**
 * A data file of this package, unpacked. Read where the code lies, in `src` as in `dist`: the file is as fixed as the
 * code and belongs to it. Callers keep what they made of it.
 */
export function readModelFile(name: string): Uint8Array {
  return brotliDecompressSync(readFileSync(new URL(`../../models/${name}`, import.meta.url)))
}
