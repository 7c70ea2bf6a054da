import { sharedUint16 } from '../tables/shared-arrays.ts'
import { combine, hashWord, type HashIndex, indexOf, rowOf } from './hash.ts'
import { organizationPhrases, organizations } from './known-organizations.ts'
import * as lists from './lists.ts'

/** What a word may be, one bit each. The first four come from the lexicon file, the others from `lists.ts`. */
export const LexiconBit = {
  givenName: 1,
  familyName: 2,
  place: 4,
  largePlace: 8,
  country: 16,
  group: 32,
  title: 64,
  organizationHead: 128,
  organizationWord: 256,
  placeHead: 512,
  eventHead: 1024,
  workHead: 2048,
  calendar: 4096,
  organization: 8192,
} as const

export const lexiconBits = 14

/** Word clusters and gazetteers: what is known of a word before any text is read. Threads can share it. */
export interface Lexicon {
  readonly index: HashIndex
  /** Cluster leaf plus one, 0 for none. `(leaf - 1) >> 7` and `>> 3` are the clusters above it. */
  readonly leaves: Uint16Array
  readonly bits: Uint16Array
  /** Names of more words: places up to row `placePhrases`, then organizations. */
  readonly phrases: HashIndex
  readonly placePhrases: number
}

/** The arrays of a lexicon file: words' hashes with leaf and bits, and hashes of place phrases. */
export interface LexiconArrays {
  readonly keys: Uint32Array
  readonly leaves: Uint16Array
  readonly bits: Uint16Array
  readonly phrases: Uint32Array
}

const byHand: readonly (readonly [number, readonly string[]])[] = [
  [LexiconBit.country, lists.countries],
  [LexiconBit.group, lists.groups],
  [LexiconBit.title, lists.titles],
  [LexiconBit.organizationHead, lists.organizationHeads],
  [LexiconBit.organizationWord, lists.organizationWords],
  [LexiconBit.placeHead, lists.placeHeads],
  [LexiconBit.eventHead, lists.eventHeads],
  [LexiconBit.workHead, lists.workHeads],
  [LexiconBit.calendar, lists.calendar],
  [LexiconBit.organization, organizations],
]

/** The bits of the lists in `lists.ts`, by hash of the word. */
export function listedBits(): Map<number, number> {
  const found = new Map<number, number>()
  for (const [bit, words] of byHand)
    for (const word of words) found.set(hashWord(word), (found.get(hashWord(word)) ?? 0) | bit)
  return found
}

/** Joins the arrays of the file with the lists: words that only the lists know get rows of their own. */
export function makeLexicon({ keys, leaves, bits, phrases }: LexiconArrays): Lexicon {
  const listed = listedBits()
  const inFile = indexOf(keys)
  const added = [...listed.keys()].filter((key) => rowOf(inFile, key) < 0)
  const allKeys = new Uint32Array(keys.length + added.length)
  allKeys.set(keys)
  allKeys.set(added, keys.length)
  const index = indexOf(allKeys)
  const allLeaves = sharedUint16(allKeys.length)
  allLeaves.set(leaves)
  const allBits = sharedUint16(allKeys.length)
  allBits.set(bits)
  for (const [key, more] of listed) {
    const row = rowOf(index, key)
    allBits[row] = (allBits[row] ?? 0) | more
  }
  const places = new Set([...phrases, ...lists.countryPhrases.map(hashPhrase)])
  const others = organizationPhrases.map(hashPhrase).filter((hash) => !places.has(hash))
  return {
    index,
    leaves: allLeaves,
    bits: allBits,
    phrases: indexOf(Uint32Array.from([...places, ...new Set(others)])),
    placePhrases: places.size,
  }
}

/** Hash of lower-case words joined by spaces: `combine` over the words from left to right. */
export function hashPhrase(phrase: string): number {
  return phrase.split(' ').map(hashWord).reduce(combine)
}

/** The row of a lower-case word's hash, or -1. */
export function lexiconRow({ index }: Lexicon, hash: number): number {
  return rowOf(index, hash)
}
