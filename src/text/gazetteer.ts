import { honorifics, roleNouns } from './entities/titles.ts'
import { countries } from './gazetteer/countries.ts'
import { loadGazetteer } from './gazetteer/file.ts'
import { nameKey } from './gazetteer/name-key.ts'
import { eventWords, organizationWords, placeWords } from './gazetteer/words.ts'
import type { Tokens } from './tokens.ts'

/** What is known of a word before reading its sentence. A token's bits are or-ed. */
export const GazetteerBit = {
  country: 1,
  demonym: 2,
  /** A populated place with at least 15,000 people. */
  city: 4,
  /** One with at least 300,000. */
  bigCity: 8,
  /** A state or province. */
  region: 16,
  givenName: 32,
  familyName: 64,
  /** A noun of office or occupation, or an honorific. */
  title: 128,
  organizationWord: 256,
  placeWord: 512,
  eventWord: 1024,
  /** The token goes on with a name of several tokens that began before it. */
  inside: 2048,
} as const

const smallestCity = 15_000
const smallestBigCity = 300_000
const longestName = 6
/** In UTF-16 code units: no name known is longer, so nothing longer need be looked at. */
const widestName = 60

interface Lexicon {
  /** Bits of a whole name, by its key. */
  readonly names: ReadonlyMap<string, number>
  /** For the first word of a name of several: how many tokens the longest has. */
  readonly longest: ReadonlyMap<string, number>
  /** Bits of words that count in lower case too. */
  readonly words: ReadonlyMap<string, number>
}

function readLexicon(): Lexicon {
  const names = new Map<string, number>()
  const longest = new Map<string, number>()
  const addAll = (list: Iterable<string>, bit: number) => {
    for (const name of list) addName(names, longest, nameKey(name), bit)
  }
  const { cities, regions, given, family } = loadGazetteer()
  for (const { names: own, demonyms } of countries) {
    addAll(own, GazetteerBit.country)
    addAll(
      demonyms.flatMap((demonym) => [demonym, `${demonym}s`]),
      GazetteerBit.demonym,
    )
  }
  for (const { name, population } of cities) {
    if (population < smallestCity) continue
    const big = population < smallestBigCity ? 0 : GazetteerBit.bigCity
    addAll([name], GazetteerBit.city | big)
  }
  addAll(
    regions.map(({ name }) => name),
    GazetteerBit.region,
  )
  addAll(given, GazetteerBit.givenName)
  addAll(family, GazetteerBit.familyName)
  return { names, longest, words: readWords() }
}

function addName(
  names: Map<string, number>,
  longest: Map<string, number>,
  key: string,
  bit: number,
): void {
  const count = key.split(' ').length
  if (count > longestName) return
  names.set(key, (names.get(key) ?? 0) | bit)
  if (count === 1) return
  const first = key.slice(0, key.indexOf(' '))
  longest.set(first, Math.max(longest.get(first) ?? 0, count))
}

function readWords(): Map<string, number> {
  const bits = new Map<string, number>()
  const lists = [
    [roleNouns, GazetteerBit.title],
    [honorifics, GazetteerBit.title],
    [organizationWords, GazetteerBit.organizationWord],
    [placeWords, GazetteerBit.placeWord],
    [eventWords, GazetteerBit.eventWord],
  ] as const
  for (const [list, bit] of lists)
    for (const word of list) bits.set(word, (bits.get(word) ?? 0) | bit)
  return bits
}

let lexicon: Lexicon | undefined

/**
 * The `GazetteerBit`s of each token. Names are looked for only at capitals, longest first from every token;
 * shorter names inside a longer one count too ("New York City" holds "York").
 */
export function gazetteerBits({ text, count, start, end }: Tokens): Uint16Array {
  lexicon ??= readLexicon()
  const { names, longest, words } = lexicon
  const bits = new Uint16Array(count)
  for (let token = 0; token < count; token++) {
    const from = start[token] ?? 0
    const to = end[token] ?? 0
    if (to - from > widestName) continue
    const word = text.slice(from, to)
    const key = nameKey(word)
    bits[token] = (bits[token] ?? 0) | (words.get(key) ?? 0)
    if (!isCapital(word)) continue

    bits[token] = (bits[token] ?? 0) | (names.get(key) ?? 0)
    const last = Math.min(count, token + (longest.get(key) ?? 1))
    for (let stop = last; stop > token + 1; stop--) {
      const name = text.slice(from, Math.min(end[stop - 1] ?? 0, from + widestName + 1))
      const found = names.get(nameKey(name))
      if (found === undefined) continue
      mark(bits, token, stop, found)
      break
    }
  }
  return bits
}

function mark(bits: Uint16Array, first: number, last: number, found: number): void {
  bits[first] = (bits[first] ?? 0) | found
  for (let token = first + 1; token < last; token++)
    bits[token] = (bits[token] ?? 0) | found | GazetteerBit.inside
}

/** Cheap on purpose: an upper-case letter changes in lower case. */
function isCapital(word: string): boolean {
  const first = word.charAt(0)
  return first !== first.toLowerCase()
}
