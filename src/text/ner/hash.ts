import { sharedUint32 } from '../tables/shared-arrays.ts'
import { codeAt } from '../tokens/code-at.ts'

/** Longer words are hashed by their first characters only: keeps hostile text cheap. */
const maxLength = 48

/** 32-bit FNV-1a over UTF-16 code units, mixed at the end; digits count as "0", curly quotes as straight ones. */
export function hashWord(word: string): number {
  let hash = 0x81_1c_9d_c5
  const length = Math.min(word.length, maxLength)
  for (let index = 0; index < length; index++) {
    hash = Math.imul(hash ^ plainUnit(codeAt(word, index)), 0x01_00_01_93)
  }
  return mix(hash)
}

function plainUnit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return 0x30
  if (unit < 128) return unit
  if (unit === 0x20_19 || unit === 0x20_18) return 0x27
  return unit === 0x20_1c || unit === 0x20_1d ? 0x22 : unit
}

/** Two hashes into one; order matters. */
export function combine(first: number, second: number): number {
  return mix(Math.imul(first, 0x9e_37_79_b1) ^ second)
}

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85_eb_ca_6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Open addressing from a 32-bit hash to a row number, in memory that threads can share. Never grows. */
export interface HashIndex {
  readonly mask: number
  /** Key and row number plus one by turns, so that a look-up touches one cache line; row 0 is an empty place. */
  readonly places: Uint32Array
  /** A bit for the high bits of each key: most keys that are asked for are none of ours, and this is small enough to stay near. */
  readonly filter: Uint32Array
  /** How far a key is shifted to its bit of the filter. */
  readonly shift: number
}

/** Bits of the filter for each key, at least. */
const filterBits = 8

/** Row `i` for `keys[i]`. */
export function indexOf(keys: Uint32Array): HashIndex {
  const size = 2 ** Math.ceil(Math.log2(keys.length * 2 + 2))
  const width = Math.max(5, Math.ceil(Math.log2(keys.length * filterBits + 1)))
  const index = {
    // What a power gives is kept as a number with a fraction.
    mask: (size - 1) | 0,
    places: sharedUint32(size * 2),
    filter: sharedUint32(2 ** (width - 5)),
    shift: 32 - width,
  }
  for (let row = 0; row < keys.length; row++) insert(index, keys[row] ?? 0, row)
  return index
}

function insert({ mask, places, filter, shift }: HashIndex, key: number, row: number): void {
  const bit = key >>> shift
  filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31))
  let place = key & mask
  while (places[place * 2 + 1] !== 0) place = (place + 1) & mask
  places[place * 2] = key
  places[place * 2 + 1] = row + 1
}

/** The row of `key`, or -1. */
export function rowOf({ mask, places, filter, shift }: HashIndex, key: number): number {
  const bit = key >>> shift
  if (((filter[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return -1
  let place = key & mask
  for (;;) {
    const row = places[place * 2 + 1] ?? 0
    if (row === 0 || places[place * 2] === key) return row - 1
    place = (place + 1) & mask
  }
}

/**
 * Writes the rows of the first `count` keys that have one to `rows`, and gives how many these are. Looks for all of them
 * before it waits for one: memory answers them together.
 */
export function rowsOf(
  index: HashIndex,
  keys: Uint32Array,
  count: number,
  rows: Int32Array,
): number {
  const likely = keepLikely(index, keys, count, rows)
  let found = 0
  for (let i = 0; i < likely; i++) {
    const row = placedRow(index, rows[i] ?? 0)
    rows[found] = row - 1
    if (row !== 0) found++
  }
  return found
}

/** Writes the keys that the filter knows to `kept`, without a branch: which ones these are cannot be foretold. */
function keepLikely(
  { filter, shift }: HashIndex,
  keys: Uint32Array,
  count: number,
  kept: Int32Array,
): number {
  let likely = 0
  for (let i = 0; i < count; i++) {
    const key = keys[i] ?? 0
    const bit = key >>> shift
    kept[likely] = key
    likely += ((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1
  }
  return likely
}

/** Its row plus one, 0 where the key, as a signed number, has none. */
function placedRow({ mask, places }: HashIndex, key: number): number {
  let place = key & mask
  for (;;) {
    const row = places[place * 2 + 1] ?? 0
    if (row === 0 || ((places[place * 2] ?? 0) | 0) === key) return row
    place = (place + 1) & mask
  }
}
