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

export const isPlural = (p: Pieces, i: number): boolean => {
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
  /** The first of a chain of plurals. */
  firstPlural: number
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
    // "first-ever"
    if (i > first && p.words[i - 1] === '-') return true
    if (((p.bits[i] ?? 0) & numberWords) !== 0 && p.words[i + 1] !== '-') return false
    return ((p.bits[i] ?? 0) & (Word.stop | Word.verb)) === 0 || word === 'more'
  }
  if (p.kind[i] === PieceKind.number) return i > first && isModelNumber(p, i)
  const isPossessive = (word === "'" || word === '’') && isApart(p, i + 1)
  return (isPossessive || (word === '-' && !isApart(p, i + 1))) && !isApart(p, i)
}

/** "737 Max jets", "Model 3 sedans". */
const isModelNumber = (p: Pieces, i: number): boolean =>
  (isCapital(p, i - 1) || isCapital(p, i + 1)) &&
  isApart(p, i) &&
  !/[.,]/.test(p.words[i] ?? '') &&
  p.kind[i + 1] === PieceKind.word

/** A capital anywhere in the word: "iPhone". */
export const isNameLike = (p: Pieces, i: number): boolean =>
  p.kind[i] === PieceKind.word && p.text.slice(p.start[i] ?? 0, p.end[i] ?? 0) !== p.words[i]

export const isCapital = (p: Pieces, i: number): boolean => {
  const unit = p.text.charCodeAt(p.start[i] ?? 0)
  return p.kind[i] === PieceKind.word && unit >= 65 && unit <= 90
}

function scan(p: Pieces, first: number): Scan {
  const found: Scan = { plural: -1, firstPlural: -1, last: first - 1, state: -1 }
  for (let i = first; i < first + longest; i++) {
    // "digital and physical sales", "US and UK officials"
    const joins = p.words[i] === 'and' && i > first && found.plural < 0 && isJoinedByAnd(p, i)
    if (joins && continues(p, i + 1, first)) continue
    if (!continues(p, i, first)) break
    found.last = i
    if (isPlural(p, i)) {
      if ((p.words[i + 1] === "'" || p.words[i + 1] === '’') && continues(p, i + 1, first)) continue
      if (p.words[i + 1] === '-' && continues(p, i + 1, first)) continue
      found.firstPlural = i
      found.plural = lastPlural(p, i, first)
      break
    }
    if (((p.bits[i] ?? 0) & Word.state) !== 0 && found.state < 0) found.state = i
  }
  return found
}

const isJoinedByAnd = (p: Pieces, and: number): boolean =>
  isAdjective(p.words[and - 1] ?? '') || (isCapital(p, and - 1) && isCapital(p, and + 1))

/** "teachers unions", "plain-clothes police officers": a plural may only describe the next one. */
function lastPlural(p: Pieces, i: number, first: number): number {
  let last = i
  while (last - first < longest && continues(p, last + 1, first) && isPlural(p, last + 1)) last++
  if (p.words[i]?.includes('-') !== true) return last
  for (let next = last + 1; next < last + 3 && continues(p, next, first); next++)
    if (isPlural(p, next)) return next
  return last
}

/** Nouns that look like adjectives. */
const nounsLikeAdjectives = new Set(
  'proposal hospital animal official rival goal deal meal trial total signal journal capital festival arrival approval withdrawal terminal criminal individual professional interview detective executive initiative alternative representative relative captive native motive objective article table vehicle candidate dictionary library secretary anniversary diary salary boundary bed'.split(
    ' ',
  ),
)

const isAdjective = (word: string): boolean =>
  !nounsLikeAdjectives.has(word) && looksLikeAdjective(word)

const looksLikeAdjective = (word: string): boolean =>
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
export function nounAfter(
  p: Pieces,
  first: number,
  number: 'one' | 'attributive' | 'many',
): NounPhrase | undefined {
  const found = scan(p, first)
  const isSingular = number !== 'many'
  // After "one" a word in s is a verb once a noun went before: "one proposal asks".
  const isVerb = number === 'one' && found.firstPlural > first
  if (found.plural >= 0 && !isVerb) return phrase(p, first, found.plural)
  if (found.state >= 0 && (found.state === first || p.words[found.state - 1] === 'more'))
    return phrase(p, first, found.state)
  const last = isVerb && !isAttributed(p, first) ? found.firstPlural - 1 : found.last
  if (!isSingular || last < first) return undefined
  return singularPhrase(p, first, last)
}

/** A hyphen before: "a six-speed transmission system". */
const isAttributed = (p: Pieces, first: number): boolean => p.words[first - 1] === '-'

/** Nouns in -ing; other words in -ing after a number are verbs: "one saying that". */
const things = new Set(
  'thing building meeting morning evening wedding hearing killing shooting filing ruling painting king ring wing spring string being listing opening landing crossing'.split(
    ' ',
  ),
)

function singularPhrase(p: Pieces, first: number, last: number): NounPhrase | undefined {
  let head = first
  while (
    head < last &&
    isAdjective(p.words[head] ?? '') &&
    p.words[head + 1]?.endsWith('ed') !== true
  )
    head++
  while (head < last && continuesCompound(p, head + 1)) head++
  while (p.words[head] === '-' && head > first) head--
  const word = p.words[head] ?? ''
  const isGerund = word.endsWith('ing') && head === first && !things.has(word)
  const isNoun = p.kind[head] === PieceKind.word && !isAdverb(word) && !isGerund
  return isNoun ? phrase(p, first, head) : undefined
}

const continuesCompound = (p: Pieces, i: number): boolean => {
  const word = p.words[i] ?? ''
  if (word === '-' || p.words[i - 1] === '-') return true
  if (isAdverb(word) || ((p.bits[i] ?? 0) & (Word.verb | Word.amounts | Word.up | Word.down)) !== 0)
    return false
  if (isCapital(p, i) && !isCapital(p, i - 1)) return false
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
  if (isCapital(p, at) || found.last < at) return noun
  const of = found.plural >= 0 ? phrase(p, at, found.plural) : singularPhrase(p, at, found.last)
  return of ? { ...noun, next: of.next } : noun
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
