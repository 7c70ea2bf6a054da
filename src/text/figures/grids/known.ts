import type { Mention } from '../../../schemas/entity.ts'
import type { Time } from '../../../schemas/facts.ts'
import type { FigureContext } from '../../figures.ts'
import { stretchOf } from '../../reading/cursor.ts'
import type { Stretch } from '../../reading/match.ts'
import type { TextReading } from '../../reading/text-reading.ts'

/** A time as pieces. */
export interface Period extends Stretch {
  readonly id: string
  readonly value: string
}

/** A name as pieces. */
export interface Named extends Stretch {
  readonly mention: Mention
}

/** Times and names of a text, by where they stand. */
export interface Known {
  readonly periodAt: (first: number) => Period | undefined
  readonly periodBefore: (next: number) => Period | undefined
  readonly periodOf: (stretch: Stretch) => Period | undefined
  readonly nameOf: (stretch: Stretch) => Named | undefined
}

export function knownIn(r: TextReading, { times, mentions }: FigureContext): Known {
  const periods = times.flatMap((time) => periodOf(r, time) ?? [])
  const names = mentions.map((mention) => ({ ...stretchOf(r, mention.span), mention }))
  const byStart = new Map(periods.map((period) => [period.first, period]))
  const byEnd = new Map(periods.map((period) => [period.next, period]))
  const nameByStart = new Map(names.map((name) => [name.first, name]))
  return {
    periodAt: (first) => byStart.get(first),
    periodBefore: (next) => byEnd.get(next),
    periodOf: ({ first, next }) => whole(byStart.get(first), next),
    nameOf: ({ first, next }) => whole(nameByStart.get(first), next),
  }
}

const whole = <T extends Stretch>(found: T | undefined, next: number): T | undefined =>
  found?.next === next ? found : undefined

/** Only what has a date is one that a column is of. */
function periodOf(r: TextReading, time: Time): Period | undefined {
  const { id, kind, value, span } = time
  return kind === 'date' && value !== null ? { ...stretchOf(r, span), id, value } : undefined
}
