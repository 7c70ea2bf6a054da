import type { EntityType } from '../../schemas/entity.ts'
import { isSmallWord } from './names.ts'
import {
  isHonorific,
  isPossessive,
  isPossessiveMark,
  isRoleModifier,
  isRoleNoun,
  type FoundRole,
  type RoleText,
} from './role-text.ts'

/** So many words before its noun belong to a title, and so many to its complement. */
const mostModifiers = 8
const mostComplement = 6

/** "Minister *for* Women …": of other nouns "for" says whom they speak or work for, and no name follows. */
const portfolios = new Set(['minister', 'secretary', 'commissioner', 'representative', 'envoy'])

interface Stretch {
  readonly first: number
  readonly owner?: number | undefined
}

/**
 * The title before a person's name, which starts at `name`: "Defense Minister …", "his sister …",
 * "North Korean leader …", "Chief of the General Staff …", "the agency's director, …,".
 */
export function roleBefore(text: RoleText, name: number, nameEnd: number): FoundRole | undefined {
  const [floor] = text.sentenceOf(name)
  let last = name
  while (last > floor && isHonorific(text.word(last - 1)) && !isRoleNoun(text.word(last - 1)))
    last--
  if (text.word(last - 1) !== ',') return titleEndingAt(text, last, floor, false)

  const role = titleEndingAt(text, last - 1, floor, true)
  const closes = [',', '.', 'said', 'says', 'told', ')', ''].includes(text.word(nameEnd))
  return closes && role && isDefinite(text, role.first, floor) ? role : undefined
}

/** "The director, Ana Lima, …", "Its director, …", "Nordvik's director, …": one person only can be meant. */
function isDefinite(text: RoleText, first: number, floor: number): boolean {
  if (isPossessive(text.word(first)) || text.mentionAt(first) !== undefined) return true
  const before = first > floor ? text.word(first - 1) : ''
  return ['the', 'a', 'an'].includes(before) || isPossessiveMark(before)
}

function titleEndingAt(
  text: RoleText,
  last: number,
  floor: number,
  isApart: boolean,
): FoundRole | undefined {
  const complement = complementEndingAt(text, last, floor, isApart) ?? { first: last }
  const noun = complement.first - 1
  if (noun < floor || text.mentionAt(noun) !== undefined || !isRoleNoun(text.word(noun)))
    return undefined

  const start = firstModifier(text, noun, floor)
  const { first, owner } = ownerBefore(text, start, floor) ?? { first: start }
  return {
    first,
    end: last,
    owner: complement.owner ?? owner,
    isPossessive: isPossessive(text.word(first)),
  }
}

/** "of the General Staff", "of State", "for Nordvik": from the preposition on. */
function complementEndingAt(
  text: RoleText,
  last: number,
  floor: number,
  isApart: boolean,
): Stretch | undefined {
  const owner = text.mentionAt(last - 1)
  if (owner === undefined) {
    const small = smallPortfolio(text, last, floor)
    if (small !== undefined) return { first: small }
    return behindPreposition(text, titleWordsFrom(text, last, floor, isApart), {
      last,
      floor,
      isApart,
    })
  }
  const mention = text.mentions[owner]
  if (!mention || mention.type === 'person') return undefined
  const found = behindPreposition(text, mention.first, { last, floor, isApart })
  return found && { ...found, owner }
}

/** The complement whose words begin at `start`, with the preposition before them. */
function behindPreposition(
  text: RoleText,
  start: number,
  {
    last,
    floor,
    isApart,
  }: { readonly last: number; readonly floor: number; readonly isApart: boolean },
): Stretch | undefined {
  if (start === last) return undefined
  const preposition = start - (text.word(start - 1) === 'the' ? 2 : 1)
  return preposition > floor && leadsComplement(text, preposition, isApart)
    ? { first: preposition }
    : undefined
}

/** Where the words of a title without a name in it begin that end before `last`. */
function titleWordsFrom(text: RoleText, last: number, floor: number, isApart: boolean): number {
  const lowest = Math.max(floor, last - mostComplement)
  let token = last
  while (token > lowest && isTitleWord(text, token - 1, isApart)) token--
  return token
}

function leadsComplement(text: RoleText, token: number, isApart: boolean): boolean {
  const preposition = text.word(token)
  if (preposition === 'of') return true
  if (isApart && ['for', 'at', 'in'].includes(preposition)) return true
  return preposition === 'for' && portfolios.has(text.word(token - 1))
}

/** "minister *of mines and energy* Ana Lima": where the complement begins of a title in small letters. */
function smallPortfolio(text: RoleText, last: number, floor: number): number | undefined {
  const lowest = Math.max(floor + 1, last - mostComplement)
  for (let token = last - 1; token >= lowest; token--) {
    const word = text.word(token)
    if (text.mentionAt(token) !== undefined || text.isCapital(token)) return undefined
    const isStart = (word === 'of' || word === 'for') && token < last - 1
    if (isStart)
      return portfolios.has(text.word(token - 1)) && !text.isCapital(token - 1) ? token : undefined
    if (!/^[a-z-]+$/u.test(word)) return undefined
  }
  return undefined
}

/** Within a title in capitals ("Secretary of Homeland Security …") only capitals go on. */
function isTitleWord(text: RoleText, token: number, isApart: boolean): boolean {
  if (text.mentionAt(token) !== undefined) return false
  const word = text.word(token)
  return text.isCapital(token) || word === 'and' || (isApart && isRoleModifier(word))
}

function firstModifier(text: RoleText, noun: number, floor: number): number {
  const lowest = Math.max(floor, noun - mostModifiers)
  let first = noun
  while (first > lowest && isModifier(text, first - 1, floor)) first--
  while (first < noun && ['and', '&', '-', '/'].includes(text.word(first))) first++
  return first
}

/** Capitals of a headline: "Start Your Day With Coach …". */
const functionWords = new Set(
  'as but from how is into our than that this when why with your'.split(' '),
)

function isModifier(text: RoleText, token: number, floor: number): boolean {
  if (text.mentionAt(token) !== undefined) return false
  const word = text.word(token)
  if (isRoleModifier(word)) return true
  if (word === 'and' || word === '&') return isRoleNoun(text.word(token - 1))
  if (word.includes('-') && word.length > 2) return !word.startsWith('re-')
  if (isFunctionWord(word)) return false
  return token > floor && text.isCapital(token) && text.isCapital(token + 1)
}

const isFunctionWord = (word: string) =>
  isPossessiveMark(word) || isPossessive(word) || isSmallWord(word) || functionWords.has(word)

/** "Central Military Commission …", "North Korean …", "Seoul's …", "his …". */
function ownerBefore(text: RoleText, first: number, floor: number): Stretch | undefined {
  const word = first > floor ? text.word(first - 1) : ''
  if (isPossessive(word)) return { first: first - 1 }
  const isMarked = isPossessiveMark(word)
  const at = isMarked ? first - 2 : first - 1
  const owner = at < floor ? undefined : text.mentionAt(at)
  if (owner === undefined) return undefined

  const mention = text.mentions[owner]
  return mention && mayOwn(mention.type, isMarked) ? { first: mention.first, owner } : undefined
}

/** A person owns with a mark only: "Seoul mayor", but "Kim's sister". */
function mayOwn(type: EntityType, isMarked: boolean): boolean {
  if (type === 'person') return isMarked
  return type === 'organization' || type === 'place' || type === 'group'
}
