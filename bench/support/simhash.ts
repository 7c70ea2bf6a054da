import { createHash } from 'node:crypto'

/** SimHash (Charikar 2002, as in Manku et al. 2007) of a text's words, 64 bits. */
export function simHash(text: string): bigint {
  const weights = new Int32Array(64)
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    const hash = createHash('md5').update(word).digest().readBigUInt64LE()
    for (let bit = 0; bit < 64; bit++) {
      weights[bit] = (weights[bit] ?? 0) + ((hash >> BigInt(bit)) & 1n ? 1 : -1)
    }
  }
  return weights.reduce((sum, weight, bit) => (weight > 0 ? sum | (1n << BigInt(bit)) : sum), 0n)
}

/** In how many bits two hashes differ. */
export function simHashDistance(a: bigint, b: bigint): number {
  let distance = 0
  for (let rest = a ^ b; rest > 0n; rest &= rest - 1n) distance++
  return distance
}
