import type { TextReading } from './text-reading.ts'

/**
 * A reader that several rules ask at the same piece of a text reads it once. One text is read at a time: what was found
 * in the last one is kept until the next.
 */
export function remembered<Found extends object>(
  read: (r: TextReading, i: number) => Found | undefined,
): (r: TextReading, i: number) => Found | undefined {
  const known = new Map<number, Found | null>()
  let text: TextReading | undefined
  return (r, i) => {
    if (r !== text) {
      text = r
      known.clear()
    }
    const before = known.get(i)
    if (before !== undefined) return before ?? undefined
    const found = read(r, i)
    known.set(i, found ?? null)
    return found
  }
}
