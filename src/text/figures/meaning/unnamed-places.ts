import { Class } from '../../reading/classes.ts'
import {
  endOfPhrase,
  is,
  isCapital,
  lengthAt,
  sentenceStart,
  writtenAt,
} from '../../reading/cursor.ts'
import { PieceKind } from '../../reading/pieces.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { MentionsAt } from '../surroundings.ts'
import { isOne } from './look.ts'

/** A place that no entity was made of. */
export interface Unnamed {
  readonly first: number
  readonly next: number
  /** "the capital": a place without a name. */
  readonly isGeneric: boolean
  /** What kind of place without a name: "the northern town", "the area", which could be anywhere, "a market". */
  readonly lead?: 'generic' | 'common' | 'premises'
}

/** "worldwide", "around the world"; not "a nationwide tour". */
export function everywhereAt(r: TextReading, i: number): Unnamed | undefined {
  const next = endOfPhrase(r, i, Class.everywhere)
  // "Mahee Worldwide Ventures"
  const isName = isCapital(r, i) && i > sentenceStart(r, i)
  return next === 0 || isName || isPlainWord(r, next)
    ? undefined
    : { first: i, next, isGeneric: false }
}

const isPlainWord = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.word && !is(r, i, Class.stopWord) && !isCapital(r, i)

/** "on the ASX": of what no preposition of place leads to, only bodies are places. */
const endOfExchange = (r: TextReading, i: number): number =>
  is(r, i, Class.on) && is(r, i + 1, Class.definite) && is(r, i + 2, Class.siteNoun) ? i + 2 : 0

/** How many words may stand before the word for a place. */
const longest = 5

/** "in the north", "off the Lebanese coast", "in a suburb of the capital": what no name follows. */
export function genericAt(r: TextReading, after: number, at: MentionsAt): Unnamed | undefined {
  const behind = endWhile(r, after, (_, i) => isBeforeNoun(r, i) || isGroup(r, i, at))
  if (isPartOf(r, behind))
    return { first: after, next: behind + 4, isGeneric: false, lead: 'generic' }
  // "in the north": the last word before the noun is one itself.
  const head = isPlace(r, behind) ? behind : behind - 1
  if (head <= after || !isHead(r, head, at)) return undefined
  const isTold = isTelling(r, after, head)
  const lead = isTold ? 'generic' : leadOf(r, head)
  return { first: after, next: endOfWhole(r, head + 1), isGeneric: !isTold, lead }
}

/** Whether a place ends there, and neither a name nor another noun. */
const isHead = (r: TextReading, head: number, at: MentionsAt): boolean =>
  (is(r, head, Class.placeNoun) || (is(r, head, Class.premises) && !goesOn(r, head + 1))) &&
  !isThreeMonths(r, head) &&
  !is(r, head + 1, Class.genitive) &&
  !opensName(r, head, at) &&
  !isNamedBehind(r, head + 1, at)

const isPlace = isOne(Class.placeNoun, Class.premises)

function leadOf(r: TextReading, head: number): 'generic' | 'common' | 'premises' {
  if (is(r, head, Class.placeAlone)) return 'generic'
  return is(r, head, Class.placeNoun) ? 'common' : 'premises'
}

/** How many words may stand between "the" and "country". */
const longestBetween = 2

/** "the country", "his home town", "the region" that nothing leads to: "hit the country", "the country's 54th case". */
export function peopledAt(r: TextReading, i: number, at: MentionsAt): Unnamed | undefined {
  if (!opensPeopled(r, i)) return undefined
  let head = i + 1
  while (head <= i + longestBetween && !isPeopled(r, head) && isBeforeNoun(r, head)) head++
  const next = head + 1
  if (!isPeopled(r, head) || opensName(r, head, at) || isNamedBehind(r, next, at)) return undefined
  return goesOn(r, next) ? undefined : { first: i, next, isGeneric: true }
}

/** "the country club", "in a building boom": the word before is no place. */
const goesOn = (r: TextReading, next: number): boolean =>
  isPlainWord(r, next) && !endsPlace(r, next)

const opensPeopled = isOne(Class.definite, Class.demonstrative, Class.possessive)
const isPeopled = isOne(Class.peopledPlace)
const endsPlace = isOne(Class.verb, Class.genitive)

const opensQuarter = isOne(Class.determiner, Class.ordinalWord, Class.timeFrame)

/** "in the quarter", "in the third quarter": three months, where "in the old quarter" is a part of a town. */
const isThreeMonths = (r: TextReading, head: number): boolean =>
  is(r, head, Class.quarterUnit) && opensQuarter(r, head - 1)

/** "the West Bank", "the North Sea" */
function opensName(r: TextReading, head: number, at: MentionsAt): boolean {
  const name = at.get(r.start[head] ?? -1)
  return name !== undefined && name.span.end > (r.end[head] ?? 0)
}

/** The first piece from `i` on that is none of those. */
function endWhile(
  r: TextReading,
  i: number,
  holds: (r: TextReading, i: number) => boolean,
): number {
  let next = i
  while (next < i + longest && holds(r, next)) next++
  return next
}

/** "a suburb of the capital" */
const endOfWhole = (r: TextReading, next: number): number =>
  is(r, next, Class.of) && is(r, next + 1, Class.determiner) && is(r, next + 2, Class.placeNoun)
    ? next + 3
    : next

/** "an eastern part of the capital" */
const isPartOf = (r: TextReading, i: number): boolean =>
  is(r, i, Class.placePart) && endOfWhole(r, i + 1) > i + 1

const isBeforeNoun = (r: TextReading, i: number): boolean =>
  (is(r, i, Class.beforePlaceNoun) && (!is(r, i, Class.stopWord) || is(r, i, Class.determiner))) ||
  isCounting(r, i) ||
  (is(r, i, Class.placeNoun) && is(r, i + 1, Class.genitive))

/** "two", "18": what is counted may be places. */
const isCounting = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.number || is(r, i, Class.digitWord)

/** "the Iraqi capital" */
const isGroup = (r: TextReading, i: number, at: MentionsAt): boolean =>
  at.get(r.start[i] ?? -1)?.type === 'group'

/** More than "the city": whose, or in which direction. */
function isTelling(r: TextReading, first: number, head: number): boolean {
  for (let i = first; i < head; i++)
    if (isCapital(r, i) || is(r, i, Class.directionWord) || is(r, i, Class.genitive)) return true
  return is(r, head + 1, Class.of)
}

/** "a town in northern Mali", "the city of Basra", "the capital, La Paz"; not "in the capital, Iraqi police". */
function isNamedBehind(r: TextReading, next: number, at: MentionsAt): boolean {
  let i = next
  while (i < next + 3 && !at.has(r.start[i] ?? -1) && is(r, i, Class.leadsToName)) i++
  const named = at.get(r.start[i] ?? -1)
  return named !== undefined && named.type !== 'group'
}

/** Where what leads to a place ends: "near", "in the", "the southern city of"; 0 if nothing does. */
export const endOfLead = (r: TextReading, i: number): number =>
  endOfPhrase(r, i, Class.locating) ||
  endOfExchange(r, i) ||
  (is(r, i, Class.placeNoun) && is(r, i + 1, Class.of) ? i + 2 : 0)

/** "near Rilke", "in the town of Rilke": a name after a preposition that no entity was made of. */
export function unknownAt(r: TextReading, after: number, at: MentionsAt): Unnamed | undefined {
  const first = endWhile(r, after, isBeforeName)
  const next = endWhile(r, first, (_, i) => isName(r, i) && !at.has(r.start[i] ?? -1))
  if (next === first || at.has(r.start[next] ?? -1)) return undefined
  // "in" leads to much else that has a capital.
  const isSure = first > after || !is(r, after - 1, Class.in) || is(r, next, Class.placeNoun)
  return isSure ? { first, next, isGeneric: false } : undefined
}

const isBeforeName = (r: TextReading, i: number): boolean =>
  !isName(r, i) && (isBeforeNoun(r, i) || is(r, i, Class.placeNoun) || is(r, i, Class.of))

const isName = (r: TextReading, i: number): boolean =>
  isCapital(r, i) && lengthAt(r, i) > 2 && !isOther(r, i) && !/\d/.test(writtenAt(r, i))

/** Has a capital, and is no name. */
const isOther = (r: TextReading, i: number): boolean =>
  is(r, i, Class.plainWord) || is(r, i, Class.weekday) || is(r, i, Class.determiner)
