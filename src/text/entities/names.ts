import type { EntityType } from '../../schemas/entity.ts'
import { nameKey } from '../gazetteer/name-key.ts'
import { TokenKind, type Tokens } from '../tokens.ts'
import { ofLastText } from '../tokens/last-text.ts'
import type { Form } from './forms.ts'

/** A mention before it is known what it names: tokens `[first, end)`. */
export interface GivenMention {
  readonly first: number
  readonly end: number
  readonly type: EntityType
}

/** What a mention's words are compared by. */
export interface Name {
  /** Word by word as `nameKey` has it: without articles, marks and the possessive; "U.S." is "us". */
  readonly words: readonly string[]
  /** The same words as they are written. */
  readonly written: readonly string[]
  readonly key: string
  /** Those that were asked for, see `formOf`. */
  readonly forms: Form[]
}

/** More words than a name has; a "mention" that is longer is compared by these only. */
const mostWords = 24
const clitics = new Set(["'s", "'"])

/** The names of a text that were read before: every step of the document pass asks for them again. */
interface ReadNames {
  readonly byPlace: Map<number, Name>
  /** The same words are one `Name`, so that what is worked out of it is worked out once. */
  readonly bySurface: Map<string, Name>
}

const namesIn = ofLastText<Tokens, ReadNames>(() => ({ byPlace: new Map(), bySurface: new Map() }))

export function nameOf(tokens: Tokens, { first, end }: Pick<GivenMention, 'first' | 'end'>): Name {
  const { byPlace, bySurface } = namesIn(tokens)
  const place = first * (tokens.count + 1) + end
  const known = byPlace.get(place)
  if (known) return known
  const surface = tokens.text.slice(tokens.start[first], tokens.end[end - 1])
  const name = bySurface.get(surface) ?? readName(tokens, first, end)
  byPlace.set(place, name)
  bySurface.set(surface, name)
  return name
}

function readName(tokens: Tokens, first: number, end: number): Name {
  const words: string[] = []
  const written: string[] = []
  for (let token = first; token < end && words.length < mostWords; token++) {
    const text = tokens.text.slice(tokens.start[token], tokens.end[token])
    const word = readWord(text, tokens.kind[token] === TokenKind.punctuation)
    if (word === '' || (words.length === 0 && word === 'the')) continue
    words.push(word)
    written.push(text)
  }
  return { words, written, key: words.join(' '), forms: [] }
}

/** Nothing for marks and the possessive's "s". */
function readWord(text: string, isMark: boolean): string {
  if (isMark) return ''
  const word = nameKey(text)
  if (clitics.has(word)) return ''
  return word.includes('.') ? word.replaceAll('.', '') : word
}

/** What stands in for a name of several words: "KCNA", "U.S.", "DoJ"; nothing if it is no acronym. */
export function acronymOf({ words, written }: Name): string | undefined {
  const [word = '', more] = words
  const [text = ''] = written
  if (more !== undefined || word.length < 2 || word.length > 8) return undefined
  const capitals = capitalsIn(text)
  return capitals >= 2 && capitals * 2 > word.length ? word : undefined
}

function capitalsIn(text: string): number {
  let capitals = 0
  for (const letter of text) if (letter >= 'A' && letter <= 'Z') capitals++
  return capitals
}

const smallWords = new Set(
  'a al an and at av da das de del dell della den der des di die do dos du e el en et for för för für i in la las le les los of og on the to und van von y &'.split(
    ' ',
  ),
)

/** Whether the word is left out of acronyms as a rule: "of", "and", "the". */
export function isSmallWord(word: string): boolean {
  return smallWords.has(word)
}

/** The initials a name's acronym is made of: without small words, and with them. */
export function initialsOf({ words }: Name): readonly string[] {
  let big = ''
  let all = ''
  for (const word of words)
    for (const part of word.includes('-') ? word.split('-') : [word]) {
      const letter = part.charAt(0)
      all += letter
      if (!smallWords.has(part)) big += letter
    }
  if (all.length < 2) return []
  return big.length < 2 || big === all ? [all] : [big, all]
}
