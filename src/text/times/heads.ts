import { Class } from '../reading/classes.ts'
import { is, isApart } from '../reading/cursor.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { wayAt, type Way } from './parts.ts'

/** "last", "the next", "this past", "these two": what a relative time begins with. */
export interface Head extends Way {
  readonly first: number
  /** The word that tells. */
  readonly at: number
  readonly isThe: boolean
  readonly next: number
}

export function headAt(r: TextReading, i: number): Head | undefined {
  const isOwned = is(r, i, Class.timeDeterminer) && !is(r, i, Class.relativeTime)
  const way = wayAt(r, isOwned ? i + 1 : i)
  // "gave her this summer": no owner of it
  if (!way || (isOwned && is(r, i + 1, Class.demonstrative))) return undefined
  const told = secondWay(r, isOwned ? i + 1 : i, way)
  return {
    ...told,
    first: i,
    isThe: isOwned && is(r, i, Class.definite),
    next: afterFillers(r, told.at + 1),
  }
}

/** "this past", "this coming", "that same": the second word tells, but not in "said that next year", "that this day". */
function secondWay(r: TextReading, at: number, way: Way): Way & { readonly at: number } {
  const second = way.n === 0 && isApart(r, at + 1) ? wayAt(r, at + 1) : undefined
  const isOne = !is(r, at + 1, Class.demonstrative) && (second?.isAnchored || !way.isAnchored)
  return second && isOne ? { ...second, at: at + 1 } : { ...way, at }
}

function afterFillers(r: TextReading, i: number): number {
  let next = i
  while (is(r, next, Class.timeFiller) || is(r, next, Class.fiscal)) next++
  return next
}
