import type { DateCandidate, DateReading } from '../../schemas/document.ts'
import { normalizeLine } from '../normalize.ts'
import type { WrittenOptions } from './read.ts'
import { type DateValue, readDate } from './value.ts'

/** A text that may state a date, and where it stands. */
export interface RawDate {
  readonly raw: string
  readonly source: string
  /** It stands where nothing but a date belongs. */
  readonly isDate?: boolean
}

const MOST_CANDIDATES = 12

/** A text that states a date, as it was read. */
export type ReadDate = DateCandidate & DateValue

/** What can be read of the texts, in their order. */
export function readDates(raws: readonly RawDate[], options: WrittenOptions = {}): ReadDate[] {
  return raws.flatMap(({ raw, source, isDate = false }) => {
    const line = normalizeLine(raw)
    const value = readDate(line, { ...options, isDate })
    return value ? [{ raw: line, source, ...value }] : []
  })
}

/** One date from all texts that state it, the most trusted first. The first that can be read decides the day. */
export function readingOf(
  raws: readonly RawDate[],
  options: WrittenOptions = {},
): DateReading | undefined {
  return readingFrom(readDates(raws, options))
}

/** The same, once they are read: among those of the same day one with a time, and then one that states its zone, gives the value. */
export function readingFrom(found: readonly ReadDate[]): DateReading | undefined {
  // A year alone is a reference's or a copyright's more often than the article's.
  const first = found.find(({ precision }) => precision !== 'year') ?? found[0]
  if (!first) return undefined

  const same = found.filter(({ value }) => agree(value, first.value))
  const finest = Math.max(...same.map(finenessOf))
  const { value, precision, zone, raw, source } =
    same.find((it) => finenessOf(it) === finest) ?? first
  return { value, precision, zone, raw, source, candidates: unique(found) }
}

/** One is the other, or a part of it. */
function agree(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, 'yyyy-mm-dd'.length)
  return a.slice(0, length) === b.slice(0, length)
}

/** Minutes with a zone are worth more than seconds without one. */
function finenessOf({ precision, zone }: DateValue): number {
  if (precision === 'year') return 0
  if (precision === 'month') return 1
  if (precision === 'day') return 2
  return zone === 'stated' ? 4 : 3
}

function unique(found: readonly ReadDate[]): DateCandidate[] {
  const byText = new Map<string, DateCandidate>()
  for (const { raw, value, source } of found) {
    const key = `${source} ${raw}`
    if (!byText.has(key)) byText.set(key, { raw, value, source })
  }
  return [...byText.values()].slice(0, MOST_CANDIDATES)
}
