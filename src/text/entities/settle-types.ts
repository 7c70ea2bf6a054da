import type { EntityType } from '../../schemas/entity.ts'
import { countryNamed, demonymCountry } from '../gazetteer/country-names.ts'
import { type Tokens } from '../tokens.ts'
import type { Form } from './forms.ts'
import { isGenericBody } from './generic-bodies.ts'
import { acronymKey, formOf } from './link-forms.ts'
import { acronymOf, nameOf, type GivenMention, type Name } from './names.ts'
import { hasParticle } from './particles.ts'
import { typeToldAfter } from './told-after.ts'
import { typeToldBefore } from './told-before.ts'

/**
 * One type for one name. Mentions of the same words vote. A single word may be two things
 * ("Washington"), so there the full names of the document speak first: a person's family name, an organization's
 * acronym or head ("Boeing Co."). A word that two of them explain stays as it was found.
 */
export function settleTypes(tokens: Tokens, mentions: readonly GivenMention[]): GivenMention[] {
  const names = mentions.map((mention) => nameOf(tokens, mention))
  const votes = countVotes(tokens, mentions, names)
  const full = mentions.map((mention, index) =>
    isFull(names[index])
      ? withType(mention, settleFull(names[index], votes.get(names[index]?.key ?? '')))
      : mention,
  )
  const explained = explainWords(full, names)
  return full.map((mention, index) => {
    const name = names[index]
    if (!name) return mention
    return isFull(name)
      ? withType(mention, settlePart(name, mention.type, explained))
      : withType(mention, settleWord(name, votes.get(name.key) ?? new Map(), explained))
  })
}

const isFull = (name: Name | undefined) => (name?.words.length ?? 0) > 1

function withType(mention: GivenMention, type: EntityType | undefined): GivenMention {
  return type === undefined || type === mention.type ? mention : { ...mention, type }
}

type Votes = ReadonlyMap<EntityType, number>

/** What a noun before a name says of it counts as much as this many mentions. */
const nounVotes = 3

function countVotes(
  tokens: Tokens,
  mentions: readonly GivenMention[],
  names: readonly Name[],
): Map<string, Map<EntityType, number>> {
  const votes = new Map<string, Map<EntityType, number>>()
  for (const [index, mention] of mentions.entries()) {
    const key = names[index]?.key ?? ''
    const own = votes.get(key) ?? new Map<EntityType, number>()
    votes.set(key, own)
    addVote(own, mention.type, 1)
    const told = typeToldBefore(tokens, mention) ?? typeToldAfter(tokens, mention)
    if (told !== undefined) addVote(own, told, nounVotes)
  }
  return votes
}

function addVote(votes: Map<EntityType, number>, type: EntityType, count: number): void {
  votes.set(type, (votes.get(type) ?? 0) + count)
}

/** "Costa Rica" looks like a person. */
function settleFull(name: Name | undefined, votes: Votes | undefined): EntityType | undefined {
  const type = mostVoted(votes)
  const isPerson = type === 'person' || type === 'group'
  return isPerson && countryNamed(name?.written.join(' ') ?? '') ? 'place' : type
}

/** What a full name is by its words alone, or by whose name it is a part of. */
function settlePart(name: Name, type: EntityType, explained: Explained): EntityType | undefined {
  const isPart = explained.familyNames.has(name.key) && (type !== 'place' || hasParticle(name))
  if (isPart) return 'person'
  return (type === 'place' || type === 'person') && isBody(name) ? 'organization' : undefined
}

const isBody = (name: Name): boolean =>
  bodyHeads.has(name.words.at(-1) ?? '') ||
  legalForms.has(name.written.at(-1) ?? '') ||
  isGenericBody(name)

/** A name that ends so is a body, and neither the place it is in nor whom it is called after. */
const bodyHeads = new Set(
  `agency airlines airways association authority bureau coalition commission committee confederation consortium corporation council
  federation foundation inc institute ltd ministry parliament party police senate syndicate tribunal university`.split(
    /\s+/u,
  ),
)

/** As they are written: "Sá" is a family name. */
const legalForms = new Set(
  'AB AG AS ASA Bhd Corp Corp. GmbH Inc. LLC LLP Ltd. NV N.V. Oyj PLC Plc SA S.A. SpA'.split(' '),
)

/** Of as many votes the first. */
function mostVoted(votes: Votes | undefined): EntityType | undefined {
  let most: EntityType | undefined
  let count = 0
  for (const [type, own] of votes ?? []) {
    if (own <= count) continue
    most = type
    count = own
  }
  return most
}

/** What the full names of the document make of single words. */
interface Explained {
  readonly familyNames: ReadonlySet<string>
  readonly acronyms: ReadonlySet<string>
  /** Short forms of other names, by type: "organization|boeing". */
  readonly heads: ReadonlySet<string>
}

function explainWords(mentions: readonly GivenMention[], names: readonly Name[]): Explained {
  const familyNames = new Set<string>()
  const acronyms = new Set<string>()
  const heads = new Set<string>()
  // A name that is told ten times explains no more than once.
  for (const [form, type] of formsOf(mentions, names)) {
    if (type === 'person') addFamilyNames(familyNames, form)
    else addHeads(form, type, heads)
    if (type === 'organization')
      for (const { key } of form.shortForms) if (isAcronym(key)) acronyms.add(key)
  }
  return { familyNames, acronyms, heads }
}

/** The forms of the full names, with their types. */
function formsOf(
  mentions: readonly GivenMention[],
  names: readonly Name[],
): ReadonlyMap<Form, EntityType> {
  const forms = new Map<Form, EntityType>()
  for (const [index, { type }] of mentions.entries()) {
    const name = names[index]
    if (name && isFull(name)) forms.set(formOf(type, name), type)
  }
  return forms
}

function addFamilyNames(familyNames: Set<string>, { shortForms }: Form): void {
  for (const { key, rank } of shortForms) if (rank === 3) familyNames.add(key)
}

function addHeads({ key, shortForms }: Form, type: EntityType, heads: Set<string>): void {
  heads.add(`${type}|${key}`)
  for (const short of shortForms) heads.add(`${type}|${short.key}`)
}

const isAcronym = (key: string) => key.startsWith('=')

/** The one type a single word has in the document; nothing where it may have two. */
function settleWord(name: Name, votes: Votes, explained: Explained): EntityType | undefined {
  const written = name.written.join(' ')
  const isCountry = countryNamed(written) !== undefined
  if (!isCountry && explained.acronyms.has(acronymKey(acronymOf(name) ?? ''))) return 'organization'

  const others = [...votes.keys()].filter((type) => explained.heads.has(`${type}|${name.key}`))
  if (explained.familyNames.has(name.key)) {
    const isGeographic = isCountry || demonymCountry(written) !== undefined
    return isGeographic || others.length > 0 ? undefined : settlePerson(votes)
  }
  const type = others.length === 1 ? others[0] : plurality(votes)
  return isCountry ? settleCountry(name, type) : type
}

function settleCountry(name: Name, type: EntityType | undefined): EntityType | undefined {
  return type === 'person' && !givenNames.has(name.key) ? 'place' : type
}

/** Countries that people are called after. */
const givenNames = new Set(['chad', 'georgia', 'israel', 'jordan', 'kenya', 'malta'])

/** A person's family name may be a town's too, where the tagger saw one. */
function settlePerson(votes: Votes): EntityType | undefined {
  return votes.has('place') || votes.has('group') ? undefined : 'person'
}

/** The type with most votes, where no other has as many. */
function plurality(votes: Votes): EntityType | undefined {
  const most = mostVoted(votes)
  const count = most === undefined ? 0 : (votes.get(most) ?? 0)
  for (const [type, own] of votes) if (type !== most && own === count) return undefined
  return most
}
