import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { type Model, readModel } from './model.ts'

let loaded: Model | undefined

/**
 * The tagger's model, read from the package's files when it is first asked for. The only I/O under `text/`:
 * the files are part of the code, as a table in a module would be (docs/decisions/0005-tagger-model-files.md).
 */
export function loadModel(): Model {
  loaded ??= readModel(read('lexicon'), read('weights'))
  return loaded
}

function read(name: string): Uint8Array {
  const url = new URL(`../../../models/entities/${name}.bin.br`, import.meta.url)
  return brotliDecompressSync(readFileSync(url))
}
