import { calendar } from '../ner/lists.ts'
import type { GivenMention } from './names.ts'
import {
  isKinNoun,
  isPossessive,
  isPossessiveMark,
  isRoleModifier,
  isRoleNoun,
  type FoundRole,
  type RoleText,
} from './role-text.ts'

const articles = new Set(['a', 'an', 'the'])
const prepositions = new Set(['of', 'for', 'at', 'in', 'with', 'to', 'from', 'on'])
const boundaries = new Set([',', '.', ';', ':', ')', '(', '—', '–', '-', '"', '“', '”', ''])
const linkingVerbs = new Set(['is', 'was', 'became', 'becomes', 'remains', 'remained'])
/** "who heads Nordvik". */
const headingVerbs = new Set(
  (
    'chairs chaired commands commanded coaches coached directs directed edits edited founded co-founded ' +
    'governs governed heads headed leads led manages managed owns owned oversees oversaw represents represented ' +
    'runs ran'
  ).split(' '),
)
const mostModifiers = 8
const mostComplement = 12

/** A role told after the name, which ends at `name`: ", 45, a spokesman for …", " (director of …)", " is the head of …". */
export function roleAfter(text: RoleText, name: number): FoundRole | undefined {
  const [, ceiling] = text.sentenceOf(name - 1)
  const word = text.word(name)
  if (name >= ceiling) return undefined
  if (linkingVerbs.has(word)) return nounPhrase(text, skipOpening(text, name + 1), ceiling)
  if (word !== ',' && word !== '(') return undefined

  const start = afterAge(text, name + 1)
  if (text.word(start) === 'who') return relativeClause(text, start + 1, ceiling)
  const role = nounPhrase(text, skipOpening(text, start), ceiling)
  return role && !leadsToName(text, role.end) ? role : undefined
}

/** In ", Defense Minister Ana Lima" the title is that of the next name. */
function leadsToName(text: RoleText, token: number): boolean {
  const next = text.mentionAt(token)
  return next !== undefined && text.mentions[next]?.type === 'person'
}

function skipArticle(text: RoleText, token: number): number {
  return articles.has(text.word(token)) ? token + 1 : token
}

const participles = new Set(['named', 'appointed', 'elected', 'made'])

/** "a", "the", "a 45-year-old", "named". */
function skipOpening(text: RoleText, token: number): number {
  const start = skipArticle(text, participles.has(text.word(token)) ? token + 1 : token)
  if (!/^\d{1,3}$/.test(text.word(start))) return start
  const opening = ['-', 'year', 'years', 'year-old', '-', 'old']
  let next = start + 1
  while (next < start + 6 && opening.includes(text.word(next))) next++
  return next
}

/** ", 45, a …" */
function afterAge(text: RoleText, token: number): number {
  const isAge = /^\d{1,3}$/.test(text.word(token)) && text.word(token + 1) === ','
  return isAge ? token + 2 : token
}

function relativeClause(text: RoleText, verb: number, ceiling: number): FoundRole | undefined {
  if (!headingVerbs.has(text.word(verb))) return undefined
  const start = skipArticle(text, verb + 1)
  const owner = start < ceiling ? text.mentionAt(start) : undefined
  const mention = owner === undefined ? undefined : text.mentions[owner]
  if (!mention || mention.type === 'person' || !isOwner(text, mention)) return undefined
  return { first: verb, end: mention.end, owner }
}

function nounPhrase(text: RoleText, first: number, ceiling: number): FoundRole | undefined {
  const head = headFrom(text, first, Math.min(ceiling, first + mostModifiers))
  if (!head) return undefined

  const complement = complementFrom(text, nounsEnd(text, head.token, ceiling), ceiling)
  return {
    first,
    end: complement.end,
    owner: complement.owner ?? head.owner,
    isPossessive: isPossessive(text.word(first)) && head.owner === undefined,
  }
}

interface Head {
  readonly token: number
  /** The last mention before it: "the former *German* chancellor". */
  readonly owner: number | undefined
}

function headFrom(text: RoleText, first: number, highest: number): Head | undefined {
  let owner: number | undefined
  for (let token = first; token < highest; token++) {
    const index = text.mentionAt(token)
    const mention = index === undefined ? undefined : text.mentions[index]
    if (!mention) {
      if (isRoleNoun(text.word(token))) return { token, owner }
      if (!mayPrecedeNoun(text, token) || isClause(text, token, first)) return undefined
      continue
    }
    if (mention.type === 'person' && !isPossessiveMark(text.word(mention.end))) return undefined
    owner = index
    token = mention.end - 1
  }
  return undefined
}

/** "confirmed *his* daughter’s death": within a phrase a possessive is the object of a verb. */
function isClause(text: RoleText, token: number, first: number): boolean {
  return token > first && isPossessive(text.word(token))
}

function mayPrecedeNoun(text: RoleText, token: number): boolean {
  const word = text.word(token)
  if (boundaries.has(word) || prepositions.has(word) || articles.has(word)) return false
  return !linkingVerbs.has(word) && !headingVerbs.has(word) && !verbs.has(word)
}

const verbs = new Set(
  'said says told added who which that whose where when and has had have are were will would can could may'.split(
    ' ',
  ),
)

/** "vice *chairman*", "founder and chief *executive officer*". */
function nounsEnd(text: RoleText, head: number, ceiling: number): number {
  let end = head + 1
  for (let token = end; token < Math.min(ceiling, head + mostModifiers); token++) {
    if (text.mentionAt(token) !== undefined) break
    const word = text.word(token)
    if (isRoleNoun(word)) end = token + 1
    else if (word !== 'and' && word !== '&' && !isRoleModifier(word)) break
  }
  return end
}

interface Complement {
  readonly end: number
  readonly owner?: number | undefined
}

/** "of the General Staff", "of politics at Leeds", "for Nordvik": up to the first mention, or the phrase's end. */
function complementFrom(text: RoleText, from: number, ceiling: number): Complement {
  if (!prepositions.has(text.word(from))) return { end: from }
  const highest = Math.min(ceiling, from + mostComplement)
  let possessor: number | undefined
  for (let token = from + 1; token < highest; token++) {
    const owner = text.mentionAt(token)
    const mention = owner === undefined ? undefined : text.mentions[owner]
    if (mention && isPossessiveMark(text.word(mention.end))) possessor = owner
    else if (mention) {
      const found = complementAt(text, from, token, { mention, owner })
      if (found) return found
    }
    const stop = stopAt(text, token)
    if (stop !== undefined) return { end: wholeEnd(text, from, stop), owner: possessor }
    if (mention) token = mention.end - 1
  }
  return { end: from }
}

/** What the complement comes to with the mention at `token`, if that ends it. */
function complementAt(
  text: RoleText,
  from: number,
  token: number,
  { mention, owner }: { readonly mention: GivenMention; readonly owner: number | undefined },
): Complement | undefined {
  if (mention.type === 'person')
    return mayBelongToPerson(text, from) ? { end: mention.end, owner } : { end: token }
  return isOwner(text, mention) ? { end: mention.end, owner } : undefined
}

/** Where a phrase ends that comes to a mark, a verb or a day at `token`. */
function stopAt(text: RoleText, token: number): number | undefined {
  const word = text.word(token)
  if (days.has(word)) return dayStart(text, token)
  return boundaries.has(word) || verbs.has(word) || linkingVerbs.has(word) ? token : undefined
}

const days = new Set(calendar)

/** "*on* Tuesday". */
function dayStart(text: RoleText, day: number): number {
  return prepositions.has(text.word(day - 1)) ? day - 1 : day
}

/** A phrase that breaks off behind "of the" has no complement. */
function wholeEnd(text: RoleText, from: number, end: number): number {
  const last = text.word(end - 1)
  return articles.has(last) || prepositions.has(last) ? from : end
}

/** "widow *of* Tor Lie", "lawyer *for* Tor Lie"; but "Minister for Women Jo Li" is Jo Li's title. */
function mayBelongToPerson(text: RoleText, preposition: number): boolean {
  if (text.isCapital(preposition - 1)) return false
  const word = text.word(preposition)
  return word === 'for' || word === 'to' || (word === 'of' && isKinNoun(text.word(preposition - 1)))
}

/** "head of *Russian* railways" does not end with the adjective, "of *Delhi* Water Board" not with the place. */
function isOwner(text: RoleText, { type, end }: GivenMention): boolean {
  return type !== 'group' && !text.isCapital(end) && text.word(end) !== '-'
}
