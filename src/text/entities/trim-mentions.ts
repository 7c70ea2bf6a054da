import { isCityOf } from '../gazetteer/cities.ts'
import { countryNamed } from '../gazetteer/country-names.ts'
import { easternFamilyNames } from '../gazetteer/words.ts'
import { TokenKind, type Tokens } from '../tokens.ts'
import { nameOf, type GivenMention, type Name } from './names.ts'
import { isHyphenatedGiven, isPersonByForm } from './person-names.ts'
import { greetings, honorifics, leadingTitles, longTitles, titlesLikeNames } from './titles.ts'

/**
 * A mention without what is no part of a name: marks, the possessive, titles and greetings before a person, and
 * nothing at all where it is an amount ("R50bn").
 */
export function trimMentions(tokens: Tokens, mentions: readonly GivenMention[]): GivenMention[] {
  return mentions
    .filter((mention) => !isMoney(tokens, mention))
    .map((mention) => trim(tokens, mention))
    .filter(({ first, end }) => end > first)
    .map((mention, index, all) => withFamilyName(tokens, mention, all[index - 1]?.end ?? 0))
}

function trim(tokens: Tokens, mention: GivenMention): GivenMention {
  let { first, end } = mention
  const type = looksLikePerson(tokens, mention) ? 'person' : mention.type
  while (end > first && isLoose(tokens, end - 1)) end--
  if (end - first > 1 && isCount(tokens, first, end - 1)) end--
  while (first < end && isMark(tokens, first)) first++
  return { first: first + beforeName(tokens, { first, end, type }), end, type }
}

/** How many tokens tell what is named, and are no part of the name. */
function beforeName(tokens: Tokens, { first, end, type }: GivenMention): number {
  if (type === 'person') return titleLength(tokens, first, end)
  return type === 'organization' && isTold(tokens, first, end) ? 1 : 0
}

/** "*Oh* Se-jin": a word like any other, but before such a given name. */
function withFamilyName(tokens: Tokens, mention: GivenMention, floor: number): GivenMention {
  const { first, end, type } = mention
  if (type !== 'person' || end - first > 1 || first <= floor) return mention
  const given = wordAt(tokens, first)
  if (!given.includes('-')) return mention
  const before = written(tokens, first - 1)
  const isFamilyName =
    isCapital(before.charCodeAt(0)) && easternFamilyNames.has(before.toLowerCase())
  return isFamilyName && isHyphenatedGiven(given) ? { ...mention, first: first - 1 } : mention
}

const looksLikePerson = (tokens: Tokens, mention: GivenMention) =>
  mention.type === 'organization' &&
  mention.end - mention.first > 1 &&
  isPersonByForm(nameOf(tokens, mention))

const written = ({ text, start, end }: Tokens, token: number) =>
  text.slice(start[token], end[token])
const wordAt = (tokens: Tokens, token: number) =>
  written(tokens, token).toLowerCase().replace('’', "'")

/** How many tokens before a person's name are none of it; one is left always. */
function titleLength(tokens: Tokens, first: number, end: number): number {
  let start = first
  for (;;) {
    const left = end - start
    const word = wordAt(tokens, start)
    const pair = `${word} ${wordAt(tokens, start + 1)}`
    if (left > 2 && longTitles.has(pair)) start += 2
    else if (left > 1 && isTitle(word)) start++
    else if (left > 2 && titlesLikeNames.has(word)) start++
    else return start - first
  }
}

const isCapital = (code: number) => code >= 0x41 && code <= 0x5a

/** "*Chipmaker* Zork Devices": what a firm is, with the capital of the sentence's first word. */
function isTold(tokens: Tokens, first: number, end: number): boolean {
  if (end - first < 2 || !tells.test(written(tokens, first))) return false
  return (
    tokens.sentences.includes(first) &&
    isCapital(tokens.text.charCodeAt(tokens.start[first + 1] ?? 0))
  )
}

const tells =
  /^(?:[A-Z][a-z]+maker|Automaker|Brewer|Broadcaster|Builder|Carrier|Developer|Distiller|Insurer|Lender|Manufacturer|Miner|Operator|Producer|Publisher|Refiner|Regulator|Retailer|Shipbuilder|Smelter|Supplier|Wholesaler|Grocer|Airline|Newspaper|Startup|Utility)$/u

const isTitle = (word: string) =>
  honorifics.has(word) || leadingTitles.has(word) || greetings.has(word)

/** The possessive's "s" and marks; a bracket or full stop may close a name. */
function isLoose(tokens: Tokens, token: number): boolean {
  const length = (tokens.end[token] ?? 0) - (tokens.start[token] ?? 0)
  if (length === 2 && wordAt(tokens, token) === "'s") return true
  return isMark(tokens, token) && !').!?'.includes(wordAt(tokens, token))
}

const scales = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion', 'percent'])

/** "12" of "Kenya 12 million dollars" and of "in Kano 12 were hurt". */
const isCount = (tokens: Tokens, first: number, last: number): boolean =>
  tokens.kind[last] === TokenKind.number &&
  (beginsAmount(tokens, last) ||
    (!isNamedWith(tokens, first, last) && isPlace(nameOf(tokens, { first, end: last }))))

/** "Rio 2016", "the Chicago 7": games and groups are named so. */
const isNamedWith = (tokens: Tokens, first: number, last: number): boolean =>
  /^(?:19|20)\d\d$/.test(written(tokens, last)) || wordAt(tokens, first - 1) === 'the'

const knownCity = 100_000

function isPlace(name: Name): boolean {
  const place = name.written.join(' ')
  return countryNamed(place) !== undefined || isCityOf(place, knownCity)
}

/** "12" of "Kenya 12 million dollars". */
const beginsAmount = (tokens: Tokens, number: number) => scales.has(wordAt(tokens, number + 1))

const isMark = ({ kind }: Tokens, token: number) => kind[token] === TokenKind.punctuation

/** Letters that stand for money before digits; of others ("G20", "M23") the letters behind must say it. */
const amount =
  /^(?:(?:sh|shs|ksh|tsh|ush|rs|rm|rp|ghs|php|aed|sar|zmw|nt)\d|[a-z]{1,3}\d+(?:bn|mn|tn|trn|k|m|b)$)/iu
/** "N2" of "N2.1bn". */
const amountStart = /^[A-Z]{1,3}\d+$/u

function isMoney(tokens: Tokens, { first, end }: GivenMention): boolean {
  if (end - first > 2) return false
  const word = written(tokens, first)
  if (amount.test(word)) return true
  const { kind } = tokens
  const goesOn = kind[first + 1] === TokenKind.punctuation && kind[first + 2] === TokenKind.number
  return (
    goesOn && amountStart.test(word) && tokens.start[first + 2] === (tokens.end[first] ?? 0) + 1
  )
}
