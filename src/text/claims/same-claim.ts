import { nameKey } from '../gazetteer/name-key.ts'
import { anyPersons } from '../language/en/claims.ts'

/** What of a figure says what it is a figure of. */
export interface Claim {
  readonly kind: string
  readonly unit: string | null
  readonly event: string | null
  readonly measure: string | null
  /** Head, singular. */
  readonly noun: string | null
  readonly place: string | null
  /** ISO 8601, as precise as is known. */
  readonly occurredAt: string | null
}

/**
 * Whether two figures are of one thing, whatever they say of it. In one story it is enough that nothing speaks against it; of two
 * stories place and time have to be told by both.
 */
export const isSameClaim = (one: Claim, other: Claim, isOneStory: boolean): boolean =>
  one.kind === other.kind &&
  one.unit === other.unit &&
  isSameMatter(one, other) &&
  isSameNoun(one.noun, other.noun) &&
  fits(one.place, other.place, isSamePlace, isOneStory) &&
  fits(dateOf(one), dateOf(other), isSameTime, isOneStory)

/** What happened, or what is measured; a bare count is only of its noun. */
function isSameMatter(one: Claim, other: Claim): boolean {
  if (one.event !== other.event) return false
  if (one.measure !== null || other.measure !== null)
    return one.measure?.toLowerCase() === other.measure?.toLowerCase()
  return one.event !== null || (one.noun !== null && one.noun === other.noun)
}

const nounOf = (noun: string | null): string | null =>
  noun === null || anyPersons.has(noun) ? null : noun

const isSameNoun = (one: string | null, other: string | null) => nounOf(one) === nounOf(other)

function fits(
  one: string | null,
  other: string | null,
  isSame: (one: string, other: string) => boolean,
  mayBeUntold: boolean,
): boolean {
  return one === null || other === null ? mayBeUntold : isSame(one, other)
}

const isSamePlace = (one: string, other: string) => nameKey(one) === nameKey(other)

/** The date of what happened; a mere period ("for three weeks") and what is dated by an event tell none. */
const dateOf = ({ occurredAt }: Claim): string | null =>
  occurredAt !== null && /\d{4}|\d{3}X|\d\dXX/.test(occurredAt) ? occurredAt : null

/** One lies in the other: `2026-03` and `2026-03-02`. */
export const isSameTime = (one: string, other: string): boolean =>
  one.startsWith(other) || other.startsWith(one)
