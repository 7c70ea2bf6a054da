import { dimensions, type Embeddings } from './embeddings.ts'
import { type Random, seeded } from './random.ts'

/** How many parts each level splits a cluster into: 64, then 1,024, then 8,192 clusters in all. */
const fanOut = [64, 16, 8] as const
const rounds = 12
/** Centres are fitted to this many of a cluster's most frequent words. */
const sample = 25_000

/** Clusters of words at three depths, as one leaf number: `leaf >> 7` and `leaf >> 3` are the upper two. */
export function clusterWords({ words, vectors }: Embeddings, seed: number): Uint16Array {
  const random = seeded(seed)
  const leaves = new Uint16Array(words.length)
  const split = (members: Int32Array, level: number): void => {
    const parts = fanOut[level]
    if (parts === undefined || members.length === 0) return
    const assigned = kMeans(vectors, members, parts, random)
    const groups = Array.from({ length: parts }, (): number[] => [])
    for (const [index, member] of members.entries()) {
      const part = assigned[index] ?? 0
      leaves[member] = (leaves[member] ?? 0) * parts + part
      groups[part]?.push(member)
    }
    for (const group of groups) split(Int32Array.from(group), level + 1)
  }
  split(Int32Array.from(words.keys()), 0)
  return leaves
}

/** The nearest of `count` centres for each member, by spherical k-means. */
function kMeans(
  vectors: Float32Array,
  members: Int32Array,
  count: number,
  random: Random,
): Uint8Array {
  const fitted = members.subarray(0, sample)
  const centres = new Float32Array(count * dimensions)
  for (let c = 0; c < count; c++) {
    const member = fitted[Math.floor(random() * fitted.length)] ?? 0
    centres.set(vectors.subarray(member * dimensions, (member + 1) * dimensions), c * dimensions)
  }
  for (let round = 0; round < rounds; round++)
    moveCentres(vectors, fitted, centres, assign(vectors, fitted, centres))
  return assign(vectors, members, centres)
}

function assign(vectors: Float32Array, members: Int32Array, centres: Float32Array): Uint8Array {
  const count = centres.length / dimensions
  return Uint8Array.from(members, (member) => {
    let best = 0
    let bestDot = -2
    for (let c = 0; c < count; c++) {
      let dot = 0
      for (let d = 0; d < dimensions; d++)
        dot += (vectors[member * dimensions + d] ?? 0) * (centres[c * dimensions + d] ?? 0)
      if (dot > bestDot) {
        bestDot = dot
        best = c
      }
    }
    return best
  })
}

function moveCentres(
  vectors: Float32Array,
  members: Int32Array,
  centres: Float32Array,
  assigned: Uint8Array,
): void {
  const sums = new Float32Array(centres.length)
  for (const [index, member] of members.entries()) {
    const c = assigned[index] ?? 0
    for (let d = 0; d < dimensions; d++)
      sums[c * dimensions + d] =
        (sums[c * dimensions + d] ?? 0) + (vectors[member * dimensions + d] ?? 0)
  }
  for (let c = 0; c < centres.length / dimensions; c++) {
    const sum = sums.subarray(c * dimensions, (c + 1) * dimensions)
    const norm = Math.sqrt(sum.reduce((total, value) => total + value * value, 0))
    // A centre without members stays where it is.
    if (norm > 0)
      centres.set(
        sum.map((value) => value / norm),
        c * dimensions,
      )
  }
}
