import type { Mention } from '../../../schemas/entity.ts'
import { mayOpenOne } from '../../reading/class-bits.ts'
import { Class } from '../../reading/classes.ts'
import { is, pieceAt } from '../../reading/cursor.ts'
import { firstRule, type Ruled } from '../../reading/rule.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { MentionsAt } from '../surroundings.ts'
import { datelineAt, isOfPerson, mayBeLed } from './leads.ts'
import { type Locative, opensSentence, traitsOf, withNames } from './locative.ts'
import { mannerRules, type Manner } from './manners.ts'
import { soughtBefore, soughtBehind } from './near.ts'
import { isNoPlaceName } from './no-places.ts'
import {
  endOfLead,
  everywhereAt,
  genericAt,
  peopledAt,
  type Unnamed,
  unknownAt,
} from './unnamed-places.ts'

/** A sentence with more places is a list: only its first ones are looked at, so that the work stays linear. */
const most = 12

/** The places of a sentence, pieces `start` to before `end`, in text order. */
export function locativesIn(
  r: TextReading,
  start: number,
  end: number,
  at: MentionsAt,
): readonly Locative[] {
  const found: Locative[] = []
  for (let i = start; i < end && found.length < most;) {
    const mention = at.get(r.start[i] ?? -1)
    const place = mention ? named(r, i, mention, found.at(-1), at) : unnamedAt(r, i, at)
    if (place) found.push(place)
    i = Math.max(i + 1, place?.next ?? 0)
  }
  return found
}

/** Most words are no such place, and lead to none. */
const mayBeUnnamed = mayOpenOne(
  Class.everywhere,
  Class.locating,
  Class.on,
  Class.placeNoun,
  Class.definite,
  Class.demonstrative,
  Class.possessive,
)

function unnamedAt(r: TextReading, i: number, at: MentionsAt): Locative | undefined {
  if (!mayBeUnnamed(r, i)) return undefined
  const everywhere = everywhereAt(r, i)
  if (everywhere) return unnamed(r, everywhere, 'everywhere')
  const after = endOfLead(r, i)
  if (after === 0) return peopled(r, i, at)
  const generic = genericAt(r, after, at)
  if (generic) return unnamed(r, generic, generic.lead ?? 'generic')
  const unknown = unknownAt(r, after, at)
  const isName = unknown && !isNoPlaceName(r, unknown.first, unknown.next)
  return isName ? unnamed(r, unknown, 'unknown') : undefined
}

/** "hit the country", "the country's exports": led to as a name would be. */
function peopled(r: TextReading, i: number, at: MentionsAt): Locative | undefined {
  const found = peopledAt(r, i, at)
  if (!found) return undefined
  const { rule, result } = mannerAt(r, found.next - 1, found.next, at) ?? unled
  return unnamed(r, found, rule, result)
}

const unnamed = (
  r: TextReading,
  found: Unnamed,
  lead: string,
  manner: Manner = 'within',
): Locative =>
  withNames({
    ...found,
    manner,
    lead,
    type: 'unnamed',
    isSite: false,
    opens: opensSentence(r, found.first),
    isOuter: false,
    ...traitsOf(r, found.first, found.next),
    entity: undefined,
  })

function named(
  r: TextReading,
  first: number,
  mention: Mention,
  before: Locative | undefined,
  at: MentionsAt,
): Locative | undefined {
  const { span, type, entity } = mention
  const next = pieceAt(r, span.end - 1) + 1
  if (!mayBePlace(r, type, first, next)) return undefined
  const isOuter = isNested(r, before, first)
  const isJoined = joins(r, before, first)
  const { rule: lead, result: led } = ledBy(before, isJoined, isOuter) ?? leadTo(r, first, next, at)
  const site = type !== 'place' && isSite(r, first, next, led)
  if (type !== 'place' && !site && !sited.has(led)) return undefined
  const manner = site ? ofSite(led) : led
  const place = {
    first,
    next,
    manner,
    lead,
    type,
    entity,
    isSite: site,
    isGeneric: false,
    isOuter,
    ...traitsOf(r, first, next),
  }
  // "to Darfur, where": what follows is told of it.
  return withNames(
    isWhere(r, next)
      ? { ...place, manner: 'within', lead: 'where', opens: true }
      : { ...place, opens: opensSentence(r, first) },
  )
}

/** Most bodies act: no rule is asked of one that nothing before it could lead to. */
const mayBePlace = (r: TextReading, type: Mention['type'], first: number, next: number): boolean =>
  type === 'place'
    ? !isNoPlaceName(r, first, next)
    : (!isUnplaced(type) || is(r, next, Class.placeNoun)) &&
      (mayBeLed(r, first) || is(r, next - 1, Class.siteNoun))

const isUnplaced = (type: Mention['type']): boolean => type === 'person' || type === 'group'

const isWhere = (r: TextReading, next: number): boolean =>
  is(r, next, Class.whereWord) || (is(r, next, Class.comma) && is(r, next + 1, Class.whereWord))

/** "Matlab in Chandpur", "Baltim, a town near the coast": where a place is that is named right before. */
function isNested(r: TextReading, before: Locative | undefined, first: number): boolean {
  if (!before || before.manner === 'never') return false
  const at = is(r, before.next, Class.comma) ? endOfWords(r, before.next + 1, first) : before.next
  return is(r, at, Class.locating) && first - at <= 4
}

/** Past "a town" in "a town near". */
function endOfWords(r: TextReading, i: number, end: number): number {
  let at = i
  while (at < end && is(r, at, Class.beforePlaceName)) at++
  return at
}

/** What the place before leads to as well: "to Syria, Lebanon and Jordan", "from Matlab in Chandpur". */
function ledBy(
  before: Locative | undefined,
  isJoined: boolean,
  isOuter: boolean,
): Ruled<Manner> | undefined {
  if (!before) return undefined
  const isLed = isJoined || (isOuter && before.manner !== 'within')
  return isLed ? { rule: isJoined ? 'joined' : 'outer', result: before.manner } : undefined
}

function joins(r: TextReading, before: Locative | undefined, first: number): boolean {
  if (!before || (before.opens && is(r, first - 1, Class.comma))) return false
  return first - before.next <= 2 && is(r, first - 1, Class.joinsPlaces)
}

/** "on the Nairobi Stock Exchange" */
const ofSite = (led: Manner): Manner => (led === 'onto' ? 'within' : led)

const leadTo = (r: TextReading, first: number, next: number, at: MentionsAt): Ruled<Manner> =>
  datelineAt(r, first, next) ?? mannerAt(r, first, next, at) ?? unled

/** No rule says how. */
const unled: Ruled<Manner> = { rule: 'unled', result: 'never' }

/** How the place of pieces `first` to before `next` is led to, and the rule that says so. */
export function mannerAt(
  r: TextReading,
  first: number,
  next: number,
  at: MentionsAt,
  rules = mannerRules,
): Ruled<Manner> | undefined {
  const owned = is(r, next, Class.genitive) ? at.get(r.start[next + 1] ?? -1) : undefined
  const ownsBody = owned?.type === 'organization' || owned?.type === 'person'
  const place = {
    first,
    ownsBody,
    ofPerson: isOfPerson(r, first, next, at),
    before: soughtBefore(r, first),
    behind: soughtBehind(r, next),
  }
  return firstRule(r, rules, place, first, next)
}

/** Bodies that are in a place of their own: "on the Nairobi Stock Exchange", "at Mulago Hospital", "Mulago Hospital has 12 wards". */
function isSite(r: TextReading, first: number, next: number, manner: Manner): boolean {
  if (is(r, next - 1, Class.siteNoun)) return true
  // "the Niger Delta region"
  if (manner === 'within' && is(r, next, Class.placeNoun)) return true
  return manner === 'within' && (is(r, first - 1, Class.at) || is(r, first - 2, Class.at))
}

const sited: ReadonlySet<Manner> = new Set(['within', 'onto', 'toward'])
