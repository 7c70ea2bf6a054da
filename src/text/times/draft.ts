import type { Rule, Rules } from '../reading/rule.ts'
import { stated, type Value } from './resolve.ts'

/** A time as a rule reads it: pieces `first` to before `next`, and what it means once its context is known. */
export interface TimeDraft {
  readonly first: number
  readonly next: number
  readonly kind: 'date' | 'time' | 'duration' | 'set' | 'event'
  readonly value: Value
  /** What others are compared to ("a year earlier"): nothing after it counts from it. */
  readonly isAside?: boolean
}

/** How deep a time stands in others: "early in the end of the beginning of …". */
export type Depth = number

export interface TimeRule extends Rule<Depth, TimeDraft> {
  readonly opens: string
}

export type TimeRules = Rules<Depth, TimeDraft>

/** A date that the text states in full. */
export const statedDate = (first: number, next: number, value: string | null): TimeDraft => ({
  first,
  next,
  kind: 'date',
  value: stated(value),
})
