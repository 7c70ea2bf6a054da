import { bitsOfLists } from '../../reading/class-bits.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'

/** Whether piece `i` is what is looked for. */
export type Sight = (r: TextReading, i: number) => boolean

/** A word of one of the classes. Few are asked one by one: what is known of a piece stands together, a list for each sight apart. */
export function isOne(...classes: readonly number[]): Sight {
  return classes.length > few ? isOfList(classes) : isAny(classes)
}

const few = 3

function isAny([first = -1, second = first, third = second]: readonly number[]): Sight {
  return (r, i) => is(r, i, first) || is(r, i, second) || is(r, i, third)
}

function isOfList(classes: readonly number[]): Sight {
  const bitsAt = bitsOfLists([classes])
  return (r, i) => bitsAt(r, i) !== 0
}

/** The nearest piece before `next`, back to `least`, that is of the class; -1 where there is none or `isEnd` is met first. */
export function lookBack(
  r: TextReading,
  next: number,
  least: number,
  isIt: Sight,
  isEnd: Sight = nowhere,
): number {
  for (let i = next - 1; i >= least; i--) {
    if (isIt(r, i)) return i
    if (isEnd(r, i)) return -1
  }
  return -1
}

/** The nearest piece from `first` on, before `end`. */
export function lookAhead(
  r: TextReading,
  first: number,
  end: number,
  isIt: Sight,
  isEnd: Sight = nowhere,
): number {
  for (let i = first; i < end; i++) {
    if (isIt(r, i)) return i
    if (isEnd(r, i)) return -1
  }
  return -1
}

const nowhere: Sight = () => false
