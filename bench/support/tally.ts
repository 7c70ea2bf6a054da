/** What a set wants, what was given, and how much of it is right. */
export interface Tally {
  readonly gold: number
  readonly given: number
  readonly right: number
  /** How many of `gold` were found, where that is not the number of `right` ones among the given. */
  readonly found?: number
}

export const nothing: Tally = { gold: 0, given: 0, right: 0 }

const foundOf = ({ found, right }: Tally): number => found ?? right

export const plus = (a: Tally, b: Tally): Tally => ({
  gold: a.gold + b.gold,
  given: a.given + b.given,
  right: a.right + b.right,
  found: foundOf(a) + foundOf(b),
})

export const sumOf = (tallies: readonly Tally[]): Tally => tallies.reduce(plus, nothing)

/** One case that is right or not. */
export const oneOf = (isRight: boolean): Tally => ({ gold: 1, given: 1, right: isRight ? 1 : 0 })

export const precisionOf = ({ given, right }: Tally): number =>
  given === 0 ? 0 : (100 * right) / given

export const recallOf = (tally: Tally): number =>
  tally.gold === 0 ? 0 : (100 * foundOf(tally)) / tally.gold

/** Of 100. Nothing wanted and nothing given is nothing right. */
export function f1Of(tally: Tally): number {
  const [precision, recall] = [precisionOf(tally), recallOf(tally)]
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
}
