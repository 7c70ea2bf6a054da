import { countryNamed } from '../gazetteer/country-names.ts'
import type { Tokens } from '../tokens.ts'
import type { GivenMention } from './names.ts'

/** Behind the name of a city they make it another thing: the area around it, or one that shares its name. */
const areaNouns = new Set([
  'region',
  'province',
  'oblast',
  'governorate',
  'prefecture',
  'strip',
  'peninsula',
])
const settlementNouns = new Set(['city', 'town', 'village', 'port'])

const wordAt = ({ text, start, end }: Tokens, token: number) =>
  token < 0 ? '' : text.slice(start[token], end[token]).toLowerCase()

/** A mention of a place with the noun that says which is meant: "the [Luhansk] *region*", "the *city of* [Luhansk]". */
export interface ToldPlace {
  readonly kind: 'area' | 'settlement'
  /** Where name and noun end. */
  readonly end: number
}

export function toldPlace(
  tokens: Tokens,
  { type, first, end }: GivenMention,
): ToldPlace | undefined {
  if (type !== 'place') return undefined
  const told = toldByNoun(tokens, first, end)
  return told && !isCountry(tokens, first, end) ? told : undefined
}

function toldByNoun(tokens: Tokens, first: number, end: number): ToldPlace | undefined {
  if (areaNouns.has(wordAt(tokens, end))) return { kind: 'area', end: end + 1 }
  if (end - first > 1 && areaNouns.has(wordAt(tokens, end - 1))) return { kind: 'area', end }
  const isSettlement =
    wordAt(tokens, first - 1) === 'of' && settlementNouns.has(wordAt(tokens, first - 2))
  return isSettlement ? { kind: 'settlement', end } : undefined
}

const isCountry = ({ text, start, end }: Tokens, first: number, stop: number) =>
  countryNamed(text.slice(start[first], end[stop - 1])) !== undefined
