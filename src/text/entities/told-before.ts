import type { EntityType } from '../../schemas/entity.ts'
import { countryNamed } from '../gazetteer/country-names.ts'
import { Cue, cuesOf } from '../ner/cue-words.ts'
import { type Tokens, wordAt } from '../tokens.ts'
import { nameOf, type GivenMention } from './names.ts'

/** "Fashion *retailer* Zork": an organization, whatever the tagger took it for; a nurse is a person. */
export function typeToldBefore(tokens: Tokens, mention: GivenMention): EntityType | undefined {
  const { first, type } = mention
  if (first === 0 || (type !== 'person' && type !== 'place' && type !== 'organization'))
    return undefined
  return toldByPlace(tokens, mention) ?? toldByNoun(cuesOf(wordAt(tokens, first - 1)), type)
}

function toldByNoun(cues: number, type: EntityType): EntityType | undefined {
  if ((cues & (Cue.organizationNoun | Cue.personNoun)) === Cue.organizationNoun)
    return 'organization'
  return type !== 'place' && (cues & Cue.personNoun) === cues && cues !== 0 ? 'person' : undefined
}

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u))

/** What somebody works at is a firm or the like. */
const works = list('works worked working work employed job jobs career')
/** Those of a paper or a bank, though not all who are "at" a place. */
const staff = list(`
  analyst analysts columnist columnists economist economists editor editors journalist journalists reporter reporters
  strategist strategists`)
const followers = list('fan fans shareholders supporter supporters')
/** "in *Jordan*", "from *East Timor*": a country where something is, whatever plays there. */
const whereabouts = list('across from in inside throughout')

/** By a preposition and what it belongs to: "*works for* X", "*editors at* X", "*fans of* X". */
function toldByPlace(tokens: Tokens, mention: GivenMention): EntityType | undefined {
  const preposition = wordAt(tokens, mention.first - 1)
  if (whereabouts.has(preposition)) return isCountry(tokens, mention) ? 'place' : undefined
  const noun = wordAt(tokens, mention.first - 2).toLowerCase()
  return isEmployed(preposition, noun) ? 'organization' : undefined
}

function isEmployed(preposition: string, noun: string): boolean {
  if (preposition === 'of') return followers.has(noun)
  if (preposition === 'at') return works.has(noun) || staff.has(noun)
  return preposition === 'for' && works.has(noun)
}

const isCountry = (tokens: Tokens, mention: GivenMention): boolean =>
  countryNamed(nameOf(tokens, mention).written.join(' ')) !== undefined
