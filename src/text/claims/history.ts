/** What somebody said a figure to be. */
export interface Saying {
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  readonly modifier: string
  /** Who says so: the source that is named, else who prints it. */
  readonly teller: string
  readonly articleId: string
  readonly at: Date
}

/** How it stands to what others said: `first`, `agrees`, `revised` (it takes the place of another value), `conflict` (others say otherwise at that time). */
export type Standing = 'first' | 'agrees' | 'revised' | 'conflict'

/** So near to one another two values are one where one of them is no more than about right. */
const nearly = 0.1

/** The least and the most that it may be. */
function boundsOf({ value, low, high, modifier }: Saying): readonly [number, number] {
  if (low !== null && high !== null) return [low, high]
  const slack = Math.abs(value) * nearly
  const bounds: Readonly<Record<string, readonly [number, number]>> = {
    'at-least': [value, Infinity],
    'more-than': [value, Infinity],
    'up-to': [-Infinity, value],
    'less-than': [-Infinity, value],
    approx: [value - slack, value + slack],
    vague: [value - slack, value + slack],
  }
  return bounds[modifier] ?? [value, value]
}

const isOpen = ([low, high]: readonly [number, number]) => !Number.isFinite(high - low)

/** Whether both may be so. Two that are open, "at least 10" and "at least 30", say different things of the same. */
export function agrees(one: Saying, other: Saying): boolean {
  const [a, b] = [boundsOf(one), boundsOf(other)]
  if (isOpen(a) && isOpen(b)) return one.value === other.value
  return a[0] <= b[1] && b[0] <= a[1]
}

/** From when to when somebody told a value. */
type Held = ReadonlyMap<string, { readonly from: number; readonly to: number }>

const valueKey = ({ value, modifier }: Saying) => `${modifier} ${value}`

function heldValues(all: readonly Saying[]): Held {
  const values = Map.groupBy(all, valueKey)
  return new Map(
    [...values].map(([key, told]) => {
      const times = told.map(({ at }) => at.getTime())
      return [key, { from: Math.min(...times), to: Math.max(...times) }]
    }),
  )
}

/** How each stands, in the order of time. */
export function historyOf<T extends Saying>(
  sayings: readonly T[],
): readonly (T & { readonly standing: Standing })[] {
  const all = sayings.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const held = heldValues(all)
  return all.map((one, at) => {
    const isDisputed = all.some((other) => isConflict(one, other, held))
    return { ...one, standing: isDisputed ? 'conflict' : standingOf(one, all.slice(0, at)) }
  })
}

function standingOf(one: Saying, before: readonly Saying[]): Standing {
  // What counts is what was said last: a value that was given up and comes back is another revision.
  const last = before.findLast(({ teller }) => teller === one.teller) ?? before.at(-1)
  if (!last) return 'first'
  return agrees(one, last) ? 'agrees' : 'revised'
}

/**
 * Others say otherwise, and each of the two values was told while the other still was: neither took the place of the
 * other. What one says in one article, such as a toll and what it was before, is no conflict.
 */
function isConflict(one: Saying, other: Saying, held: Held): boolean {
  const isOne = one.teller === other.teller && one.articleId === other.articleId
  if (isOne || agrees(one, other)) return false
  const mine = held.get(valueKey(one))
  const theirs = held.get(valueKey(other))
  if (!mine || !theirs) return false
  return mine.from <= theirs.to && theirs.from <= mine.to
}
