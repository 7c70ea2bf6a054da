import { createHash } from 'node:crypto'

/** -1 to 1: spread evenly over all keys, and the same again for the same key. */
export function jitterOf(key: string): number {
  const hash = createHash('sha256').update(key).digest()
  return (hash.readUInt32BE(0) / 0xffff_ffff) * 2 - 1
}
