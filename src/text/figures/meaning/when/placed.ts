import type { Time } from '../../../../schemas/facts.ts'
import { Class } from '../../../reading/classes.ts'
import {
  endOfPhrase,
  is,
  isCapital,
  pieceAt,
  sentenceEnd,
  sentenceStart,
} from '../../../reading/cursor.ts'
import { feature, scoped, valued, type Feature } from '../../../reading/feature-names.ts'
import { PieceKind } from '../../../reading/pieces.ts'
import type { TextReading } from '../../../reading/text-reading.ts'
import { reachOf, type Reach } from './reach.ts'
import { directionOf, followerOf, grainOf, leadOf, openerOf } from './time-traits.ts'
import { valueOf } from './value.ts'

/** A time of a sentence, in pieces: when something happened, or when somebody said it. */
export interface Placed {
  readonly first: number
  readonly next: number
  readonly id: string
  readonly value: string
  /** A day that is named, up to the day of writing. */
  readonly isDay: boolean
  readonly isSaying: boolean
  /** Opens its sentence: "On Tuesday, …". */
  readonly opens: boolean
  /** Heads its line: "Aug. 6, 1960: The Chargers won." */
  readonly isLabel: boolean
  /** Names a thing: "its 2019 level", "a 1992 treaty". */
  readonly isName: boolean
  /** The clause that it stands in, where that is not the whole sentence. */
  readonly reach: Reach | undefined
  /** day, month, since, lately … */
  readonly grain: string
  /** What speaks for or against it whatever the figure. */
  readonly traits: readonly Feature[]
  /** "day", "grain=day" and the direction, as features name them. */
  readonly names: {
    readonly grain: Feature
    readonly grainIs: Feature
    readonly direction: Feature
  }
}

export type TimesBySentence = ReadonlyMap<number, readonly Placed[]>

/** A sentence with more dates is a table: only its first ones are looked at, so that the work stays linear. */
const most = 8

/** The dated times of each sentence. Sets date nothing, and periods only where they end or begin with the day of writing. */
export function placeTimes(
  r: TextReading,
  times: readonly Time[],
  published: string | undefined,
): TimesBySentence {
  const found = new Map<number, Placed[]>()
  for (const time of times) {
    const first = pieceAt(r, time.span.start)
    const sentence = r.sentence[first] ?? 0
    const list = found.get(sentence) ?? []
    if (list.length >= most) continue
    const placed = placeTime(r, time, first, published)
    if (!placed) continue
    list.push(placed)
    found.set(sentence, list)
  }
  return found
}

function placeTime(
  r: TextReading,
  time: Time,
  first: number,
  published: string | undefined,
): Placed | undefined {
  const next = pieceAt(r, time.span.end - 1) + 1
  const value = valueOf(r, time, first, published)
  if (value === undefined) return undefined
  const grain = grainOf(time, value)
  const names = {
    grain: feature(grain),
    grainIs: valued(traitNames.grain, grain),
    direction: feature(directionOf(value, published)),
  }
  const reach = reachOf(r, first, next)
  return {
    first,
    next,
    id: time.id,
    value,
    isDay: isPastDay(time.value, published),
    isSaying: isSaying(r, first, next),
    opens: isOpening(r, first, next),
    isLabel: sentenceStart(r, first) === first && is(r, next, Class.colon),
    isName: !isStretch(time) && namesThing(r, first, next),
    reach,
    grain,
    traits: traitsOf(r, time, { first, next, grain, names, published }),
    names,
  }
}

const traitNames = {
  grain: feature('grain'),
  lead: feature('lead'),
  behind: feature('behind'),
  opener: feature('opener'),
  anchored: feature('anchored'),
} as const

function traitsOf(
  r: TextReading,
  { anchor }: Time,
  {
    first,
    next,
    grain,
    names: { grainIs, direction },
    published,
  }: Pick<Placed, 'first' | 'next' | 'grain' | 'names'> & { published: string | undefined },
): readonly Feature[] {
  const lead = valued(traitNames.lead, leadOf(r, first))
  const opener = openerOf(r, first, next)
  const traits = [grainIs, scoped(grainIs, direction), lead]
  if (grain === 'event' || grain === 'period') traits.push(scoped(grainIs, lead))
  traits.push(valued(traitNames.behind, followerOf(r, next)))
  if (opener !== undefined) traits.push(valued(traitNames.opener, opener))
  if (anchor !== undefined && anchor.slice(0, 10) !== published?.slice(0, 10))
    traits.push(traitNames.anchored)
  return traits
}

const isPastDay = (value: string | null, published: string | undefined): boolean =>
  value !== null &&
  /^(?:\d{4}|XXXX)-\d\d-\d\d/.test(value) &&
  (published === undefined || value.slice(0, 10) <= published)

/** "In the week to Sunday mills sold 12": no noun behind it is named by it. */
const isStretch = ({ value }: Time): boolean => value !== null && /^\d.*\/\d/.test(value)

/** "its 2019 level", "a 1992 treaty", "December delivery": a date before a noun dates what that names; of what happens, it dates the figure, too. */
function namesThing(r: TextReading, first: number, next: number): boolean {
  const noun = is(r, next, Class.hyphen) ? next + 1 : next
  if (is(r, noun, Class.datedThing)) return true
  const isNoun = isPlainNoun(r, noun) && !isHappening(r, noun)
  return isNoun && (is(r, first, Class.definite) || is(r, first - 1, Class.determiner))
}

/** A noun of what happens, or one word before it: "1968 incident", "2001 terrorist attacks". */
export const isHappening = (r: TextReading, i: number): boolean =>
  is(r, i, Class.datedNoun) || (isPlainNoun(r, i) && is(r, i + 1, Class.datedNoun))

/** A small word that is in no table but those of nouns. */
export const isPlainNoun = (r: TextReading, i: number): boolean =>
  r.kind[i] === PieceKind.word &&
  !isCapital(r, i) &&
  !is(r, i, Class.stopWord) &&
  !is(r, i, Class.adverb) &&
  !is(r, i, Class.saying)

/** Between a verb of saying and its time: "said late on", "told the BBC on". */
const fewBetween = 4

/** "said on Monday", "a statement released Friday", "the minister on Monday said", "Monday’s report". */
function isSaying(r: TextReading, first: number, next: number): boolean {
  const noun = is(r, next, Class.genitive) ? next + 1 : next
  if (is(r, noun, Class.sayingNoun) || is(r, next, Class.saying)) return true
  let i = first - 1
  const least = Math.max(sentenceStart(r, first), i - fewBetween)
  while (i >= least && is(r, i, Class.opening)) i--
  if (is(r, i, Class.saying) || is(r, i, Class.sayingNoun)) return true
  return [1, 2, 3].some((back) => i - back >= least - 2 && is(r, i - back, Class.toldTo))
}

/** No opening is longer, in pieces. */
const longestOpening = 12

/** "On Tuesday, …", "Meanwhile, late on Monday …", "In a fire at a mill on Monday, …". */
function isOpening(r: TextReading, first: number, next: number): boolean {
  const start = sentenceStart(r, first)
  let i = start
  while (i < first && (is(r, i, Class.comma) || endOfPhrase(r, i, Class.opening) > 0)) i++
  if (i === first) return true
  const isPhrase = i > start && is(r, i - 1, Class.preposition) && is(r, next, Class.comma)
  return (
    isPhrase &&
    first - i < longestOpening &&
    next < sentenceEnd(r, first) - 1 &&
    !hasBreak(r, i, first)
  )
}

function hasBreak(r: TextReading, first: number, next: number): boolean {
  for (let i = first; i < next; i++)
    if (is(r, i, Class.comma) || is(r, i, Class.relativeLink) || is(r, i, Class.aside)) return true
  return false
}
