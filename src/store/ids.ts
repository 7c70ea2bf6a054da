import { createHash } from 'node:crypto'

/** SHA-256 in hex: names page bytes. */
export const sha256 = (bytes: Uint8Array | string) =>
  createHash('sha256').update(bytes).digest('hex')

/** The id of a thing from its natural key: the same key gives the same id. 80 bits, in hex. */
export const idOf = (...key: readonly string[]) => sha256(JSON.stringify(key)).slice(0, 20)
