import type { EntityType } from '../../schemas/entity.ts'
import { type Tokens, wordAt } from '../tokens.ts'
import { acronymOf, isSmallWord, nameOf, type GivenMention } from './names.ts'

/**
 * "the Korean Central News Agency (KCNA)": the name reaches left until its initials are the acronym's, and the
 * acronym is a mention too. Only where the tagger saw a name in either.
 */
export function bracketedNames(tokens: Tokens, mentions: readonly GivenMention[]): GivenMention[] {
  return tokens.text.includes('(') ? namesBeforeBrackets(tokens, mentions) : []
}

function namesBeforeBrackets(tokens: Tokens, mentions: readonly GivenMention[]): GivenMention[] {
  const covering = new Int32Array(tokens.count).fill(-1)
  for (const [index, { first, end }] of mentions.entries()) covering.fill(index, first, end)
  const found: GivenMention[] = []
  for (let token = 1; token + 2 < tokens.count; token++) {
    if (codeAt(tokens, token) !== open || wordAt(tokens, token + 2) !== ')') continue
    const acronym = acronymOf(nameOf(tokens, { first: token + 1, end: token + 2 }))
    const first = acronym && longFormStart(tokens, token, acronym)
    if (first === undefined || first === '') continue
    const inside = [...new Set([...covering.subarray(first, token), covering[token + 1] ?? -1])]
    const met = inside.flatMap((index) => mentions[index] ?? [])
    if (met.length === 0) continue
    const type = typeOf(met, first, token)
    // What reaches in from the left must not be cut in two.
    const start = Math.min(first, ...met.map((mention) => mention.first))
    found.push({ first: start, end: token, type }, { first: token + 1, end: token + 2, type })
  }
  return found
}

const open = '('.charCodeAt(0)
const codeAt = ({ text, start }: Tokens, token: number) => text.charCodeAt(start[token] ?? 0)
/** Where the words before `end` begin whose initials are `acronym`; small words may be left out. */
function longFormStart(tokens: Tokens, end: number, acronym: string): number | undefined {
  let left = acronym.length
  let first: number | undefined
  for (let token = end - 1; token >= 0 && left > 0 && end - token < 4 * acronym.length; token--) {
    const word = wordAt(tokens, token)
    const letters = initialsOf(word)
    if (letters !== '' && acronym.slice(0, left).endsWith(letters)) {
      left -= letters.length
      first = token
    } else if (!isLeftOut(word)) return undefined
  }
  if (first === undefined || left > 0) return undefined
  return isSmallWord(wordAt(tokens, first).toLowerCase()) ? undefined : first
}

const isLeftOut = (word: string) =>
  isSmallWord(word.toLowerCase()) || ['’', "'", "'s", '’s'].includes(word)

/** "PSG" has two letters for "Saint-Germain". Lower-case words count only where they are small: "Bank of England". */
function initialsOf(word: string): string {
  const capital = word.charAt(0)
  if (capital === capital.toLowerCase()) return isSmallWord(word) ? capital : ''
  const parts = word.split('-').filter((part) => part !== '')
  return parts.map((part) => part.charAt(0).toLowerCase()).join('')
}

/** A name of one piece keeps its type; of several, it is an organization's. */
function typeOf(met: readonly GivenMention[], first: number, end: number): EntityType {
  const types = met.map(({ type }) => type)
  if (types.includes('organization')) return 'organization'
  const whole = met.find((mention) => mention.first === first && mention.end === end)
  return whole && whole.type !== 'person' ? whole.type : 'organization'
}
