/** Values in a signature. The standard error of `similarity` is at most 0.045. */
export const signatureLength = 128
/** Three rows a band: of pairs with 0.4 of their shingles in common, 94 % share a band; with half, all. */
const rowsPerBand = 3
const bandCount = Math.floor(signatureLength / rowsPerBand)
const wordsPerShingle = 4

/**
 * Pairs from here on are one text in two versions, or two from one template, which `isSameStory` tells
 * apart: one word in ten exchanged leaves half of all runs of four. A rewrite of the same news stays below.
 */
export const duplicateSimilarity = 0.35

/** Enough for any article; longer texts are told by their beginning. */
const maxLength = 500_000

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu

/** FNV-1a, 32 bits. */
function hashWord(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const multipliers = Int32Array.from(
  { length: signatureLength },
  (_, index) => mix(2 * index + 1) | 1,
)
const increments = Int32Array.from({ length: signatureLength }, (_, index) => mix(2 * index + 2))

/** A hash of each run of four words; of all words where there are fewer. Case and punctuation do not count. */
function shingles(text: string): Uint32Array {
  const words = text.slice(0, maxLength).normalize('NFKC').toLowerCase().match(word) ?? []
  const hashes = Int32Array.from(words, hashWord)
  const count = hashes.length === 0 ? 0 : Math.max(1, hashes.length - wordsPerShingle + 1)
  const all = new Uint32Array(count)
  for (let start = 0; start < count; start++) {
    const end = Math.min(start + wordsPerShingle, hashes.length)
    let hash = 0
    for (let at = start; at < end; at++) hash = Math.imul(hash, 31) + (hashes[at] ?? 0)
    all[start] = mix(hash)
  }
  return all
}

/**
 * The MinHash signature of a text: 128 numbers, of which two texts have about as large a share in
 * common as of their four-word runs. A text without words has the largest value everywhere.
 */
export function signature(text: string): Uint32Array {
  const minima = new Uint32Array(signatureLength).fill(0xffffffff)
  for (const shingle of shingles(text)) {
    for (let index = 0; index < signatureLength; index++) {
      const hash = (Math.imul(shingle, multipliers[index] ?? 1) + (increments[index] ?? 0)) >>> 0
      if (hash < (minima[index] ?? 0)) minima[index] = hash
    }
  }
  return minima
}

const isEmpty = (minima: Uint32Array) => minima.every((value) => value === 0xffffffff)

/** A signature as it is kept: its numbers one after the other, each in four bytes, the lowest first. */
export function packSignature(minima: Uint32Array): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(minima.length * 4))
  for (const [index, value] of minima.entries()) bytes.setUint32(index * 4, value, true)
  return new Uint8Array(bytes.buffer)
}

/** Reads what `packSignature` gave. */
export function unpackSignature(packed: Uint8Array): Uint32Array {
  const bytes = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  return Uint32Array.from({ length: packed.byteLength / 4 }, (_, index) =>
    bytes.getUint32(index * 4, true),
  )
}

/**
 * Where to look for near-duplicates: texts that share one of these 42 keys are candidates. None for a text
 * without words. A key is the band's number and its packed values; the function `signature_keys` of the
 * store gives hashes of the same.
 */
export function bands(minima: Uint32Array): Uint8Array[] {
  if (isEmpty(minima)) return []
  return Array.from({ length: bandCount }, (_, band) =>
    Uint8Array.from([
      band,
      ...packSignature(minima.subarray(band * rowsPerBand, (band + 1) * rowsPerBand)),
    ]),
  )
}

/** About which share of their four-word runs two texts have in common (Jaccard), 0 to 1, by their signatures. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  if (a.length !== signatureLength || b.length !== signatureLength || isEmpty(a)) return 0
  let same = 0
  for (let index = 0; index < signatureLength; index++) if (a[index] === b[index]) same++
  return same / signatureLength
}
