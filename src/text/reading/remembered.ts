import type { TextReading } from './text-reading.ts'

/** A reader that several rules ask at the same piece of a text reads it once. */
export function remembered<Found extends object>(
  read: (r: TextReading, i: number) => Found | undefined,
): (r: TextReading, i: number) => Found | undefined {
  const known = new WeakMap<TextReading, Map<number, Found | null>>()
  const knownOf = (r: TextReading): Map<number, Found | null> => {
    const all = known.get(r) ?? new Map<number, Found | null>()
    if (all.size === 0) known.set(r, all)
    return all
  }
  return (r, i) => {
    const all = knownOf(r)
    const before = all.get(i)
    if (before !== undefined) return before ?? undefined
    const found = read(r, i)
    all.set(i, found ?? null)
    return found
  }
}
