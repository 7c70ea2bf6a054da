import { countryNamed, demonymCountry } from '../gazetteer/country-names.ts'
import type { Tokens } from '../tokens.ts'
import type { GivenMention, Name } from './names.ts'

/** Words of bodies that every country has: a name of these alone says nothing without its owner. */
const genericWords = new Set(
  (
    'admiralty affairs agriculture air appeals armed army assembly attorney bank border bureau cabinet central chief coast command ' +
    'commerce committee commission congress constitutional council court customs defence defense department economy ' +
    'economic education elections election electoral embassy emergency energy environment executive federal finance force ' +
    'forces foreign general government guard health high home house immigration industry information intelligence ' +
    'interior investigation justice labor labour law legislature lower majority marine medical military ministry national ' +
    'navy office parliament police president presidency prosecutor public reserve revenue science secret secretariat ' +
    'security senate service services social staff state supreme tax telecommunications tourism trade transport ' +
    'treasury tribunal upper water welfare'
  ).split(' '),
)
const smallWords = new Set(['of', 'and', 'the', 'for', '&'])

/** Whether a body's name is made of such words alone: "Defense Ministry", "Supreme Court". */
export function isGenericBody({ words }: Pick<Name, 'words'>): boolean {
  return (
    words.length > 0 &&
    words.every((word) => genericWords.has(word) || smallWords.has(word)) &&
    words.some((word) => genericWords.has(word))
  )
}

/** A generic body that the words before it give a country: "Russia’s", "Russian" and the token they begin with. */
export interface Owner {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly first: number
}

/** "Ukraine’s [Defense Ministry]", "[Ukrainian] [Defense Ministry]": whose body the mention is. */
export function ownerOf(
  { text, start, end }: Tokens,
  mention: GivenMention,
  before: GivenMention | undefined,
): Owner | undefined {
  if (!before || mention.type !== 'organization') return undefined
  const between = text.slice(end[before.end - 1], start[mention.first]).trim()
  const isOwner = before.type === 'place' || before.type === 'group'
  if (!isOwner || !['', '’s', "'s", '’', "'"].includes(between)) return undefined
  const country = countryOf(text.slice(start[before.first], end[before.end - 1]))
  return country === undefined ? undefined : { country, first: before.first }
}

const countryOf = (name: string) => countryNamed(name) ?? demonymCountry(name)

/** A name that holds its owner, parted: "Russian Defense Ministry" is Russia’s "defense ministry". */
export function partOwner(name: Name): { country: string; words: readonly string[] } | undefined {
  for (let cut = Math.min(3, name.words.length - 1); cut > 0; cut--) {
    const words = name.words.slice(cut)
    const country = isGenericBody({ words })
      ? countryOf(name.written.slice(0, cut).join(' '))
      : undefined
    if (country !== undefined) return { country, words }
  }
  return undefined
}
