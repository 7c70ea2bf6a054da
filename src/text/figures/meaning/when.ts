import type { EventClass, FigureKind, FigureTime } from '../../../schemas/figure.ts'
import type { Span } from '../../../schemas/span.ts'
import { Class } from '../../reading/classes.ts'
import { is, isApart, spanOf } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { carriedAlong, carriedTo, labelOf } from './when/carry.ts'
import { isPlainNoun, type Placed, type TimesBySentence } from './when/placed.ts'

export { placeTimes, type TimesBySentence } from './when/placed.ts'

/** Pieces `first` to before `next`. */
interface Stretch {
  readonly first: number
  readonly next: number
}

export interface TimeQuestion {
  readonly r: TextReading
  /** The figure. */
  readonly at: Stretch
  readonly kind: FigureKind
  readonly event: EventClass | undefined
  /** The word that tells the event. */
  readonly told: Stretch | undefined
  /** Where what somebody said begins and ends, if somebody did. */
  readonly content: Span | undefined
  /** Where it is compared with an older value: what stands behind dates that. */
  readonly end: number
}

export interface When {
  readonly occurredAt?: FigureTime
  readonly saidAt?: FigureTime
}

/** When what a figure tells was so, and when it was said. */
export function whenOf(asked: TimeQuestion, times: TimesBySentence): When {
  const { r, at } = asked
  const sentence = r.sentence[at.first] ?? 0
  const here = (times.get(sentence) ?? []).filter(
    (time) => (r.start[time.first] ?? 0) < asked.end && !isInside(time, at),
  )
  const occurred = isTimeless(asked)
    ? undefined
    : (nearest(
        asked,
        here.filter((time) => !isReport(time, asked)),
      ) ??
      openingOf(asked, here) ??
      carriedOver(asked, sentence, times))
  const said = here.find((time) => isReport(time, asked))
  return {
    ...(occurred && { occurredAt: { value: occurred.value, time: occurred.id } }),
    ...(said && { saidAt: { value: said.value, time: said.id } }),
  }
}

const isInside = (a: Stretch, b: Stretch): boolean => a.first < b.next && b.first < a.next

/** "a 300-bed hospital", "the two countries": no event, and nothing that changes by the day. */
function isTimeless({ r, at, kind, event }: TimeQuestion): boolean {
  const isJoined = is(r, at.next, Class.hyphen) && !isApart(r, at.next)
  if (isJoined && kind !== 'duration') return true
  const isKnown = is(r, at.first - 1, Class.definite) || is(r, at.first - 1, Class.possessive)
  return event === undefined && kind === 'count' && isKnown
}

/** Outside what somebody said, a time dates the saying. */
function isReport(time: Placed, { r, at, content }: TimeQuestion): boolean {
  if (time.isSaying || (time.opens && isSaidThen(r, time, at))) return true
  const { start, end } = spanOf(r, time.first, time.next)
  if (!content || isInside(time, at)) return false
  return end <= content.start || start >= content.end
}

/** What happens on a day. */
const happenings: ReadonlySet<EventClass> = new Set([
  'killed',
  'injured',
  'arrested',
  'detained',
  'kidnapped',
  'freed',
  'protested',
  'attended',
  'attacked',
  'destroyed',
  'damaged',
  'rescued',
  'missing',
  'evacuated',
  'displaced',
  'affected',
  'infected',
  'sentenced',
  'voted-for',
  'elected',
  'won',
  'scored',
  'fired',
])

/** "Tuesday, police say 12 died": the day that opens a sentence is of what happened, unless somebody said it then. */
function openingOf({ r, at, event }: TimeQuestion, here: readonly Placed[]): Placed | undefined {
  if (event === undefined || !happenings.has(event)) return undefined
  return here.find((time) => time.opens && time.next <= at.first && !isSaidThen(r, time, at))
}

/** "On Tuesday the ministry said that", but not "On Tuesday, police said, ". */
function hasSaid(r: TextReading, first: number, next: number): boolean {
  for (let i = first; i < Math.min(next, first + farthest); i++)
    if (is(r, i, Class.saidBefore) && !is(r, i + 1, Class.comma)) return true
  return false
}

const isSaidThen = (r: TextReading, { isSaying, next }: Placed, at: Stretch): boolean =>
  isSaying || hasSaid(r, next, at.first)

/** What a market or the weather did, told for a whole report once. */
const movements: ReadonlySet<EventClass> = new Set(['fell', 'grew', 'priced', 'traded'])

function carriedOver(
  { r, kind, event }: TimeQuestion,
  sentence: number,
  times: TimesBySentence,
): Placed | undefined {
  if (times.has(sentence)) return undefined
  const label = labelOf(r, sentence, times)
  if (label || event === undefined) return label
  if (kind === 'score' || movements.has(event)) return carriedAlong(r, sentence, times)
  return happenings.has(event) ? carriedTo(r, sentence, times) : undefined
}

/** Kinds that are themselves of a time, or of none, unless one stands with them. */
const timeless: ReadonlySet<FigureKind> = new Set([
  'age',
  'duration',
  'ordinal',
  'ratio',
  'fraction',
  'multiple',
])

/** What is paid, changes or is measured by the day. */
const changing: ReadonlySet<FigureKind> = new Set(['money', 'percent', 'rate', 'score'])

/** The most a time may cost, by what is told. */
function limitOf({ kind, event }: TimeQuestion): number {
  if (kind === 'age') return 4
  if (timeless.has(kind)) return 8
  if (event === 'counted' || event === 'sized') return 10
  if (event !== undefined) return 50
  return changing.has(kind) ? 25 : 12
}

/** What lies between a figure and its time costs, in pieces; the event's word may be nearer to it. */
function nearest(asked: TimeQuestion, times: readonly Placed[]): Placed | undefined {
  let best: Placed | undefined
  let least = limitOf(asked)
  for (const time of times) {
    const cost = isInPhrase(asked, time) ? Infinity : costOf(asked, time)
    if (cost >= least) continue
    least = cost
    best = time
  }
  return best
}

/** "three fourth-quarter goals" */
const isInPhrase = ({ r, at }: TimeQuestion, time: Placed): boolean =>
  time.first === at.next && isPlainNoun(r, time.next)

/** A time by the event's word costs as much more as a few words. */
const byEvent = 6
/** A time in a clause of its own, to what stands outside of it. */
const outOfReach = 60
/** No time is looked for further away. */
const farthest = 120

function costOf({ r, at, told }: TimeQuestion, time: Placed): number {
  const { reach } = time
  const isReached = !reach || isInside(at, reach) || (told !== undefined && isInside(told, reach))
  const gap = gapOf(r, at, time)
  const viaEvent = told ? gapOf(r, told, time) + byEvent : Infinity
  return Math.min(gap, viaEvent) + (isReached ? 0 : outOfReach)
}

function gapOf(r: TextReading, at: Stretch, time: Placed): number {
  const [first, next] = at.next <= time.first ? [at.next, time.first] : [time.next, at.first]
  if (next - first > farthest) return Infinity
  let cost = 0
  // "until" and "after" right before a time are part of it.
  for (let i = first; i < next; i++) cost += i === time.first - 1 ? 1 : costAt(r, i)
  if (time.opens) return cost - (2 / 3) * (next - first)
  return time.next <= at.first ? cost + beforeCost : cost
}

/** "and has options on 15 more" */
const opensClause = (r: TextReading, i: number): boolean =>
  is(r, i, Class.have) || is(r, i, Class.be) || is(r, i, Class.will) || is(r, i, Class.presence)

/** "from 1,800 in 2013 to 180 in 2024": what stands behind is nearer. */
const beforeCost = 3
const breakCost = 10
const joinCost = 4

function costAt(r: TextReading, i: number): number {
  if (is(r, i, Class.clauseBreak) || is(r, i, Class.semicolon)) return 1 + breakCost
  if (is(r, i, Class.and)) return 1 + (opensClause(r, i + 1) ? breakCost : joinCost)
  return 1
}
