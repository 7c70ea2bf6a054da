import { type Tokens, wordAt } from '../tokens.ts'
import { acronymOf, initialsOf, nameOf, type GivenMention } from './names.ts'
import { particleName } from './particles.ts'

/** So many names may begin with one word, and so many tokens each. */
const mostNames = 12
const longestName = 12

interface KnownName {
  readonly words: readonly string[]
  readonly type: GivenMention['type']
}

/**
 * Where names of several words, and their acronyms, stand once more without the tagger having seen them: to the
 * letter. Other single words are left alone: "Stone" may be one.
 */
export function spreadNames(tokens: Tokens, mentions: readonly GivenMention[]): GivenMention[] {
  const known = readKnown(tokens, mentions)
  if (known.size === 0) return []
  markInitials(known.keys())
  const found: GivenMention[] = []
  let next = 0
  for (let token = 0; token < tokens.count; token++) {
    const mention = mentions[next]
    if (mention && token >= mention.first) {
      token = mention.end - 1
      next++
      continue
    }
    if (begins[tokens.text.charCodeAt(tokens.start[token] ?? 0)] !== 1) continue
    const name = knownAt(tokens, known, token, mention?.first ?? tokens.count)
    if (!name) continue
    found.push({ first: token, end: token + name.words.length, type: name.type })
    token += name.words.length - 1
  }
  return found
}

/** Code units that the names of one text begin with. */
const begins = new Uint8Array(2 ** 16)

function markInitials(words: Iterable<string>): void {
  begins.fill(0)
  for (const word of words) begins[word.charCodeAt(0)] = 1
}

/** The longest known name that stands at `token` and ends before `limit`. */
function knownAt(
  tokens: Tokens,
  known: ReadonlyMap<string, readonly KnownName[]>,
  token: number,
  limit: number,
): KnownName | undefined {
  return known
    .get(wordAt(tokens, token))
    ?.find(({ words }) => token + words.length <= limit && stands(tokens, token, words))
}

function stands(tokens: Tokens, first: number, words: readonly string[]): boolean {
  return words.every((word, index) => wordAt(tokens, first + index) === word)
}

function readKnown(tokens: Tokens, mentions: readonly GivenMention[]): Map<string, KnownName[]> {
  const known = new Map<string, KnownName[]>()
  let initials: ReadonlySet<string> | undefined
  const isInitials = (acronym: string | undefined): boolean => {
    if (acronym === undefined) return false
    initials ??= new Set(mentions.flatMap((mention) => initialsOf(nameOf(tokens, mention))))
    return initials.has(acronym)
  }
  const seen = new Set<string>()
  for (const { first, end, type } of mentions) {
    const count = end - first
    if (count > longestName || type === 'group') continue
    const name = nameOf(tokens, { first, end })
    const isKnown = count === 1 ? isInitials(acronymOf(name)) : name.words.length > 1
    if (!isKnown) continue
    const words = Array.from({ length: count }, (_, index) => wordAt(tokens, first + index))
    remember(known, seen, { words, type })
    const family = type === 'person' ? particleName(words) : undefined
    if (family) remember(known, seen, { words: family, type })
  }
  return known
}

function remember(known: Map<string, KnownName[]>, seen: Set<string>, name: KnownName): void {
  const [first = ''] = name.words
  const id = name.words.join(' ')
  const others = known.get(first) ?? []
  if (seen.has(id) || others.length >= mostNames) return
  seen.add(id)
  known.set(
    first,
    [...others, name].toSorted((a, b) => b.words.length - a.words.length),
  )
}
