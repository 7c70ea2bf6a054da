import { Class } from '../reading/classes.ts'
import {
  is,
  isAmongCapitals,
  isApart,
  isCapital,
  languageAt,
  lengthAt,
  senseAt,
  sentenceEnd,
  wordAt,
  writtenAt,
} from '../reading/cursor.ts'
import { PieceKind } from '../reading/pieces.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { isOne } from './meaning/look.ts'
import { isUnit } from './unit-at.ts'

/** A noun phrase that something is counted in: pieces `first` to before `next`, `head` its noun. */
export interface NounPhrase {
  readonly first: number
  readonly next: number
  readonly headAt: number
  /** Singular, lower case. */
  readonly head: string
}

/** The singular of the noun at piece `i`, in lower case. */
export function singularAt(r: TextReading, i: number): string {
  const own = senseAt(r, i, Class.irregularPlural)?.entry.code
  if (own !== undefined) return own
  const isWhole = isInitials(r, i) || is(r, i, Class.notPlural)
  return isWhole ? wordAt(r, i) : singular(wordAt(r, i))
}

/** "IRS", "FPS": the S is no ending, unless the whole line is in capitals. */
const isInitials = (r: TextReading, i: number): boolean =>
  isAcronym(r, i) && writtenAt(r, i).endsWith('S') && !isAmongCapitals(r, i)

/** The singular of a noun that has no form of its own. */
export function singular(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is'))
    return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:sses|shes|ches|xes|[^aeio]zes)$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

export function isPlural(r: TextReading, i: number): boolean {
  if (is(r, i, Class.pluralNoun)) return true
  if (!is(r, i, Class.inPluralForm) || is(r, i, Class.notPlural) || is(r, i, Class.verbInS))
    return false
  return !is(r, i, Class.stopWord) && !is(r, i, Class.verb)
}

/** The most words before the head. */
const longest = 6

interface Scan {
  readonly plural: number
  /** The first of a chain of plurals. */
  readonly firstPlural: number
  readonly last: number
  readonly state: number
}

/** Whether the word at `i` can stand in a noun phrase. */
export function continues(r: TextReading, i: number, first: number): boolean {
  if (i >= sentenceEnd(r, first)) return false
  if (r.kind[i] === PieceKind.word) return continuesWord(r, i, first) && !isBehindNoun(r, i, first)
  if (r.kind[i] === PieceKind.number) return i > first && isModelNumber(r, i)
  if (isApart(r, i)) return false
  const isPossessive = is(r, i, Class.apostrophe) && isApart(r, i + 1)
  return isPossessive || (is(r, i, Class.hyphen) && !isApart(r, i + 1))
}

/** "der zweite Satz endet": a small word behind a noun, which German writes with a capital, is none of it. */
const isBehindNoun = (r: TextReading, i: number, first: number): boolean =>
  i > first && !isCapital(r, i) && isCapital(r, i - 1) && languageAt(r, i)?.capitalNouns === true

function continuesWord(r: TextReading, i: number, first: number): boolean {
  // "first-ever"
  if (i > first && is(r, i - 1, Class.hyphen)) return true
  if (opensOther(r, i, first)) return false
  if (is(r, i, Class.more) || isAcronym(r, i) || isAway(r, i)) return true
  return !is(r, i, Class.stopWord) && !is(r, i, Class.verb)
}

/** Another number, or "many" in "one concept many owners find hard". */
const opensOther = (r: TextReading, i: number, first: number): boolean =>
  (is(r, i, Class.countsAnew) && !is(r, i + 1, Class.hyphen)) ||
  (i > first && is(r, i, Class.ofMany))

/** "seven away games" */
const isAway = (r: TextReading, i: number): boolean =>
  is(r, i, Class.awayWord) && is(r, i + 1, Class.inPluralForm)

/** "US" is no pronoun, "IT" neither. */
const isAcronym = (r: TextReading, i: number): boolean =>
  lengthAt(r, i) <= 4 && lengthAt(r, i) > 1 && /^[A-Z]+$/.test(writtenAt(r, i))

/** "737 Max jets", "Model 3 sedans". */
const isModelNumber = (r: TextReading, i: number): boolean =>
  (isCapital(r, i - 1) || isCapital(r, i + 1)) &&
  isApart(r, i) &&
  !/[.,]/.test(writtenAt(r, i)) &&
  r.kind[i + 1] === PieceKind.word

function scan(r: TextReading, first: number): Scan {
  let state = -1
  let last = first - 1
  for (let i = first; i < first + longest; i++) {
    // "digital and physical sales", "US and UK officials"
    if (i > first && isJoined(r, i, first) && continues(r, i + 1, first)) continue
    if (!continues(r, i, first)) break
    last = i
    if (isPlural(r, i) && !isPossessor(r, i, first))
      return { plural: lastPlural(r, i, first), firstPlural: i, last, state }
    if (state < 0 && is(r, i, Class.state)) state = i
  }
  return { plural: -1, firstPlural: -1, last, state }
}

/** "workers’ rights", "arms-control talks": the plural only describes what follows. */
const isPossessor = (r: TextReading, i: number, first: number): boolean =>
  (is(r, i + 1, Class.apostrophe) || is(r, i + 1, Class.hyphen)) && continues(r, i + 1, first)

/** The conjunction in "digital and physical sales", the comma in "short, medium and long-range rockets". */
function isJoined(r: TextReading, i: number, first: number): boolean {
  if (is(r, i, Class.comma))
    return is(r, i - 1, Class.adjective) && is(r, i + 2, Class.and) && !isPlural(r, i + 1)
  if (!is(r, i, Class.and)) return false
  return isJoinedByAnd(r, i) || (i - 2 > first && is(r, i - 2, Class.comma))
}

const isJoinedByAnd = (r: TextReading, and: number): boolean =>
  is(r, and - 1, Class.adjective) || (isCapital(r, and - 1) && isCapital(r, and + 1))

/** "teachers unions", "plain-clothes police officers": a plural may only describe the next one. */
function lastPlural(r: TextReading, i: number, first: number): number {
  let last = i
  while (last - first < longest && continues(r, last + 1, first) && isPlural(r, last + 1)) last++
  if (!isCompound(r, i)) return last
  for (let next = last + 1; next < last + 3 && continues(r, next, first); next++)
    if (isPlural(r, next)) return next
  return last
}

/** A word with a hyphen in it. */
const isCompound = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.word && lengthAt(r, i) > 1 && writtenAt(r, i).includes('-')

/**
 * What is counted by a number that ends before `first`: up to its first plural; after one, or where an article
 * stands before the number ("an 11 member trade agreement"), a singular. "600 dead" has no other noun.
 */
export function nounAfter(
  r: TextReading,
  first: number,
  number: 'one' | 'attributive' | 'many',
): NounPhrase | undefined {
  const found = scan(r, first)
  // After "one" a word in s is a verb once a noun went before: "one proposal asks".
  const isVerb = number === 'one' && found.firstPlural > first
  if (found.plural >= 0 && !isVerb) return phrase(r, first, found.plural)
  if (isStated(r, first, found)) return phrase(r, first, found.state)
  const last = isVerb && !is(r, first - 1, Class.hyphen) ? found.firstPlural - 1 : found.last
  if (number === 'many') return last === first ? peopleAt(r, first) : undefined
  return last < first ? undefined : singularPhrase(r, first, last)
}

/** "600 dead", "12 more injured" */
const isStated = (r: TextReading, first: number, { state }: Scan): boolean =>
  state >= 0 && (state === first || is(r, state - 1, Class.more))

/** "100,000 Bhutanese" */
const peopleAt = (r: TextReading, i: number): NounPhrase | undefined =>
  isCapital(r, i) && is(r, i, Class.adjective) && !is(r, i, Class.participle)
    ? phrase(r, i, i)
    : undefined

/** The noun that a hyphen joins to a number: "64-page report", "19-man squad"; "million-strong" is none. */
export function joinedNoun(r: TextReading, at: number): NounPhrase | undefined {
  const isNoun =
    r.kind[at] === PieceKind.word && !is(r, at, Class.adjective) && !is(r, at, Class.adverb)
  return isNoun && !is(r, at, Class.stopWord) && !is(r, at, Class.superlative)
    ? phrase(r, at, at)
    : undefined
}

function singularPhrase(r: TextReading, first: number, last: number): NounPhrase | undefined {
  // "One fell into a lake."
  if (is(r, first, Class.changesOrAmounts) && is(r, last + 1, Class.preposition)) return undefined
  const end = beforeAdverbs(r, first, last)
  if (isListOfAdjectives(r, end)) return undefined
  let head = pastAdjectives(r, first, end)
  while (head < end && continuesCompound(r, head + 1)) head++
  while (is(r, head, Class.hyphen) && head > first) head--
  return isHead(r, head, first) ? phrase(r, first, head) : undefined
}

/** "one small, two-week study": the noun stands behind more adjectives. */
const isListOfAdjectives = (r: TextReading, last: number): boolean =>
  is(r, last, Class.adjective) &&
  !is(r, last, Class.state) &&
  is(r, last + 1, Class.comma) &&
  isMoreAdjective(r, last + 2)

const isMoreAdjective = (r: TextReading, i: number): boolean =>
  (is(r, i, Class.adjective) && (!is(r, i, Class.gerund) || isCompound(r, i))) ||
  ((r.kind[i] === PieceKind.number || is(r, i, Class.smallNumber)) && is(r, i + 1, Class.hyphen))

/** "his first name online", "one billionaire onstage": where it is stands behind the noun. */
function beforeAdverbs(r: TextReading, first: number, last: number): number {
  let end = last
  while (end > first && is(r, end, Class.placedBehind)) end--
  return end
}

function pastAdjectives(r: TextReading, first: number, last: number): number {
  let head = first
  while (head < last && is(r, head, Class.adjective) && !is(r, head + 1, Class.participle)) head++
  return head
}

/** A noun. Other words in -ing after a number are verbs: "one saying that". */
function isHead(r: TextReading, head: number, first: number): boolean {
  if (r.kind[head] !== PieceKind.word || is(r, head, Class.adverb)) return false
  return head > first || !is(r, head, Class.gerund) || is(r, head, Class.gerundNoun)
}

function continuesCompound(r: TextReading, i: number): boolean {
  if (is(r, i, Class.hyphen) || is(r, i - 1, Class.hyphen)) return true
  if (is(r, i, Class.endsCompound) && !is(r, i, Class.gerundNoun)) return false
  if (is(r, i, Class.doneTo)) return false
  return isCapital(r, i - 1) || !isCapital(r, i)
}

function phrase(r: TextReading, first: number, headAt: number): NounPhrase {
  return { first, next: headAt + 1, headAt, head: singularAt(r, headAt) }
}

/** With its "of": "round of national commendations". A determiner after "of" begins a thing of its own. */
export function withOf(r: TextReading, noun: NounPhrase): NounPhrase {
  const at = noun.next + 1
  if (!is(r, noun.next, Class.of) || !continues(r, at, noun.first)) return noun
  const found = scan(r, at)
  if (isCapital(r, at) || found.last < at) return noun
  const of = found.plural >= 0 ? phrase(r, at, found.plural) : singularPhrase(r, at, found.last)
  return of ? { ...noun, next: of.next } : noun
}

const isNumber = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.number || is(r, i, Class.countsAnew)

/** Past the owner and a number: "the harbour’s 12,000 berths", "all farmers’ income". */
function afterOwner(r: TextReading, first: number): number {
  for (
    let i = first;
    i < first + longest && (continues(r, i, first) || is(r, i, Class.genitive));
    i++
  ) {
    const isOwner = is(r, i, Class.genitive) || (is(r, i, Class.apostrophe) && isPlural(r, i - 1))
    if (!isOwner || i === first) continue
    return isNumber(r, i + 1) ? i + 2 : i + 1
  }
  return first
}

/** "last nine games", "past seven"; the past 20 years are a time. */
const isCountBefore = (r: TextReading, i: number): boolean =>
  isNumber(r, i + 1) &&
  (is(r, i, Class.lastWord) || is(r, i, Class.timeCue)) &&
  !is(r, i + 2, Class.timeUnit)

/** "12 of 15 counts", but not "of 15 percent", "of 15 euros", "of 15 years" */
const isOutOf = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.number &&
  is(r, i + 1, Class.inPluralForm) &&
  !is(r, i + 1, Class.cueThird) &&
  !isAmountOf(r, i + 1)

const isAmountOf = (r: TextReading, i: number): boolean =>
  isMoneyOrTime(r, i) || isUnit(r, { first: i, next: i + 1 })
const isMoneyOrTime = isOne(Class.moneyPart, Class.percent, Class.timeUnit)

/** The noun phrase of which something is a part: "of its workforce", "of the global economy". */
export function nounOf(r: TextReading, of: number): NounPhrase | undefined {
  let first = of + 1
  while (first - of < 4 && (is(r, first, Class.determiner) || is(r, first, Class.all))) first++
  // "eight of their last nine games"
  if (isCountBefore(r, first)) first += 2
  else if (isOutOf(r, first)) first++
  first = afterOwner(r, first)
  if (r.kind[first] !== PieceKind.word || first >= sentenceEnd(r, of)) return undefined
  const found = scan(r, first)
  if (found.plural >= 0) return phrase(r, first, found.plural)
  return found.last < first ? undefined : singularPhrase(r, first, found.last)
}
