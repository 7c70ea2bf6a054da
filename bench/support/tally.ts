/** What a set wants, what was given, and how much of it is right. */
export interface Tally {
  readonly gold: number
  readonly given: number
  readonly right: number
}

export const nothing: Tally = { gold: 0, given: 0, right: 0 }

export const plus = (a: Tally, b: Tally): Tally => ({
  gold: a.gold + b.gold,
  given: a.given + b.given,
  right: a.right + b.right,
})

export const sumOf = (tallies: readonly Tally[]): Tally => tallies.reduce(plus, nothing)

/** Of 100. Nothing wanted and nothing given is nothing right. */
export function f1Of({ gold, given, right }: Tally): number {
  return gold + given === 0 ? 0 : (200 * right) / (gold + given)
}

export const precisionOf = ({ given, right }: Tally): number =>
  given === 0 ? 0 : (100 * right) / given

export const recallOf = ({ gold, right }: Tally): number => (gold === 0 ? 0 : (100 * right) / gold)
