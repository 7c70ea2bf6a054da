import { Class } from '../../../reading/classes.ts'
import { is } from '../../../reading/cursor.ts'
import type { Stretch } from '../../../reading/match.ts'
import type { TextReading } from '../../../reading/text-reading.ts'
import type { Placed } from './placed.ts'
import { isInside, type TimeQuestion } from './question.ts'

/** A time by the event's word is as far as a few words more. */
const byEvent = 6
/** A time in a clause of its own, to what stands outside of it. */
const outOfReach = 60
/** No time is looked for further away. */
const farthest = 120

/** How far a time of its sentence is from a figure, in pieces; walls between clauses count as many. The event's word may be nearer to it. */
export function costOf({ r, at, told }: TimeQuestion, time: Placed): number {
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
