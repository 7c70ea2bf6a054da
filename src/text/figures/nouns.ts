import { startsNumber, Word } from './lexicon.ts'
import { isApart } from './numerals.ts'
import { PieceKind, type Pieces } from './pieces.ts'

/** A noun phrase that something is counted in: pieces `first` to before `next`, `head` its noun. */
export interface NounPhrase {
  readonly first: number
  readonly next: number
  readonly headAt: number
  /** Singular, lower case. */
  readonly head: string
}

const irregular: ReadonlyMap<string, string> = new Map(
  (
    'people:person men:man women:woman children:child feet:foot teeth:tooth mice:mouse geese:goose media:medium ' +
    'criteria:criterion phenomena:phenomenon wives:wife lives:life knives:knife leaves:leaf wolves:wolf ' +
    'shelves:shelf thieves:thief halves:half selves:self loaves:loaf grandchildren:grandchild ' +
    'schoolchildren:schoolchild policemen:policeman firemen:fireman fishermen:fisherman gunmen:gunman ' +
    'spokesmen:spokesman businessmen:businessman servicemen:serviceman congressmen:congressman ' +
    'policewomen:policewoman crises:crisis analyses:analysis movies:movie series:series species:species ' +
    'headquarters:headquarters barracks:barracks buses:bus viruses:virus gases:gas campuses:campus ' +
    'statuses:status bonuses:bonus ties:tie lies:lie pies:pie calories:calorie cookies:cookie zombies:zombie ' +
    'data:data news:news alumni:alumnus axes:axis aches:ache caches:cache shoes:shoe heroes:hero ' +
    'potatoes:potato tomatoes:tomato mosquitoes:mosquito torpedoes:torpedo vetoes:veto echoes:echo'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)] as const),
)

/** The singular of a noun in lower case. */
export function singular(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (!word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is'))
    return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

const isPlural = (p: Pieces, i: number): boolean => {
  const bits = p.bits[i] ?? 0
  if ((bits & Word.plural) !== 0) return true
  const word = p.words[i] ?? ''
  if ((bits & (Word.notPlural | Word.stop | Word.verb)) !== 0 || word.length < 3) return false
  return word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('ous')
}

/** The most words before the head. */
const longest = 6

interface Scan {
  plural: number
  /** The first plural of a chain of them: "sales units" has its head last. */
  last: number
  state: number
}

/** Words that begin a number of their own. */
const numberWords = startsNumber & ~(Word.ordinal | Word.multiple | Word.half | Word.denominator)

/** Whether the word at `i` can stand in a noun phrase. */
function continues(p: Pieces, i: number, first: number): boolean {
  if (i >= (p.sentenceEnd[first] ?? 0)) return false
  const word = p.words[i] ?? ''
  if (p.kind[i] === PieceKind.word) {
    if (((p.bits[i] ?? 0) & numberWords) !== 0 && p.words[i + 1] !== '-') return false
    return ((p.bits[i] ?? 0) & (Word.stop | Word.verb)) === 0 || word === 'more'
  }
  if (p.kind[i] === PieceKind.number) return i > first && isModelNumber(p, i)
  return word === '-' && !isApart(p, i) && !isApart(p, i + 1)
}

/** "737 Max jets", "Model 3 sedans". */
const isModelNumber = (p: Pieces, i: number): boolean =>
  isCapital(p, i - 1) && !/[.,]/.test(p.words[i] ?? '') && p.kind[i + 1] === PieceKind.word

/** A capital anywhere in the word: "iPhone". */
export const isNameLike = (p: Pieces, i: number): boolean =>
  p.kind[i] === PieceKind.word && p.text.slice(p.start[i] ?? 0, p.end[i] ?? 0) !== p.words[i]

export const isCapital = (p: Pieces, i: number): boolean => {
  const unit = p.text.charCodeAt(p.start[i] ?? 0)
  return p.kind[i] === PieceKind.word && unit >= 65 && unit <= 90
}

function scan(p: Pieces, first: number): Scan {
  const found: Scan = { plural: -1, last: first - 1, state: -1 }
  for (let i = first; i < first + longest; i++) {
    // "digital and physical sales": an "and" joins adjectives.
    const joins =
      p.words[i] === 'and' && i > first && found.plural < 0 && isAdjective(p.words[i - 1] ?? '')
    if (joins && continues(p, i + 1, first)) continue
    if (!continues(p, i, first)) break
    found.last = i
    if (isPlural(p, i)) {
      if (p.words[i + 1] === '-' && continues(p, i + 1, first)) continue
      found.plural = i
      break
    }
    if (((p.bits[i] ?? 0) & Word.state) !== 0 && found.state < 0) found.state = i
  }
  return found
}

const isAdjective = (word: string): boolean =>
  /(?:al|ous|ive|ful|ic|able|ible|less|ary|ed|ing|ern|ish|ese|an)$/.test(word) ||
  adjectives.has(word)

const adjectives = new Set(
  'new old big small large other different same good bad young long short high low main key major minor top local early late recent more extra free full great huge separate single whole'.split(
    ' ',
  ),
)

/**
 * What is counted by a number that ends before `first`: up to its first plural; after one, or where an article
 * stands before the number ("an 11 member trade agreement"), a singular. "600 dead" has no other noun.
 */
export function nounAfter(p: Pieces, first: number, isSingular: boolean): NounPhrase | undefined {
  const found = scan(p, first)
  if (found.plural >= 0 && !(isSingular && isVerbAfterNoun(p, found.plural, first)))
    return phrase(p, first, found.plural)
  if (found.state >= 0 && (found.state === first || p.words[found.state - 1] === 'more'))
    return phrase(p, first, found.state)
  if (!isSingular || found.last < first) return undefined
  return singularPhrase(p, first, found.last)
}

/** After "one" a word in s is a verb once a noun went before: "one proposal asks". */
const isVerbAfterNoun = (p: Pieces, at: number, first: number): boolean =>
  at > first && !isAdjective(p.words[at - 1] ?? '')

function singularPhrase(p: Pieces, first: number, last: number): NounPhrase | undefined {
  let head = first
  while (head < last && isAdjective(p.words[head] ?? '')) head++
  while (head < last && continuesCompound(p, head + 1)) head++
  while (p.words[head] === '-' && head > first) head--
  const isNoun = p.kind[head] === PieceKind.word && !isAdverb(p.words[head] ?? '')
  return isNoun ? phrase(p, first, head) : undefined
}

const continuesCompound = (p: Pieces, i: number): boolean => {
  const word = p.words[i] ?? ''
  if (word === '-' || p.words[i - 1] === '-') return true
  if (isAdverb(word) || ((p.bits[i] ?? 0) & (Word.verb | Word.amounts | Word.up | Word.down)) !== 0)
    return false
  return !/(?:ed|ing|s)$/.test(word) && !isAdjective(word)
}

const isAdverb = (word: string): boolean =>
  word.endsWith('ly') && word !== 'family' && word !== 'assembly'

function phrase(p: Pieces, first: number, headAt: number): NounPhrase {
  return { first, next: headAt + 1, headAt, head: singular(p.words[headAt] ?? '') }
}

/** With its "of": "round of national commendations". A determiner after "of" begins a thing of its own. */
export function withOf(p: Pieces, noun: NounPhrase): NounPhrase {
  const at = noun.next + 1
  if (p.words[noun.next] !== 'of' || !continues(p, at, noun.first)) return noun
  const found = scan(p, at)
  const next = found.plural >= 0 ? found.plural + 1 : found.last + 1
  return next > at && !isCapital(p, at) ? { ...noun, next } : noun
}

/** The noun phrase of which something is a part: "of its workforce", "of the global economy". */
export function nounOf(p: Pieces, of: number): NounPhrase | undefined {
  let first = of + 1
  while (first - of < 4 && ((p.bits[first] ?? 0) & Word.determiner) !== 0) first++
  if (p.kind[first] !== PieceKind.word || first >= (p.sentenceEnd[of] ?? 0)) return undefined
  const found = scan(p, first)
  if (found.plural >= 0) return phrase(p, first, found.plural)
  return found.last < first ? undefined : singularPhrase(p, first, found.last)
}
