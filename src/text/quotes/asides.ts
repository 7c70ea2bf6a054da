import { Class } from '../reading/classes.ts'
import { is } from '../reading/cursor.ts'
import type { Stretch } from '../reading/match.ts'
import type { TextReading } from '../reading/text-reading.ts'
import { amountAt } from './account-edges.ts'
import type { Content } from './content-edges.ts'
import { isWordAt } from './looks.ts'

/** "to help the town, which lost 90 people": what an aside tells is not promised, nor what is told of why, when and by what. */
export function untilAside(r: TextReading, { first, next, kind }: Content): Stretch {
  for (let i = first; i < next; i++)
    if (opensAside(r, i) || (kind === 'wish' && endsPromise(r, i, first))) return { first, next: i }
  return { first, next }
}

/** ", which lost 90 people", ", where it kills 90", ", some 80 percent of which was lost" */
const opensAside = (r: TextReading, i: number): boolean =>
  is(r, i, Class.comma) &&
  (is(r, i + 1, Class.relativeWord) || is(r, i + 1, Class.whWord) || isPartOfIt(r, i + 1))

const isPartOfIt = (r: TextReading, i: number): boolean => {
  const next = amountAt(r, i)
  return (
    next > 0 && [next, next + 1].some((at) => is(r, at, Class.of) && is(r, at + 1, Class.which))
  )
}

/** "to help those who lost 90 people", "to stay until 90 acres are given back", "to keep a pact ending 20 years of war" */
const endsPromise = (r: TextReading, i: number, first: number): boolean =>
  opensOther(r, i) ||
  is(r, i, Class.relativeWord) ||
  (is(r, i, Class.gerund) && i > first + 2 && isOfBefore(r, i, first))

/** "until", "if"; but "as many as 12" and "more than 12" go on, and so does "while cutting 12 jobs". */
const opensOther = (r: TextReading, i: number): boolean =>
  is(r, i, Class.phraseBreaker) &&
  !is(r, i, Class.as) &&
  !is(r, i + 1, Class.gerund) &&
  (!is(r, i, Class.than) || isTimeOf(r, i + 1))

/** "to end more than 12 years of war": what one ends was before. */
function isTimeOf(r: TextReading, i: number): boolean {
  const next = amountAt(r, i)
  return next > 0 && is(r, next, Class.timeUnit) && is(r, next + 1, Class.of)
}

/** "the gang holding 12 men", "a war lasting 12 years": they are there already, which "a dam costing 12 million" is not, nor "including 12". */
function isOfBefore(r: TextReading, gerund: number, first: number): boolean {
  const next = amountAt(r, gerund + 1)
  if (next === 0 || !isWordAt(r, gerund - 1) || is(r, gerund - 1, Class.preposition)) return false
  return is(r, next, Class.timeUnit) || isKnown(r, gerund, first)
}

/** "the last gang" before `next`. */
function isKnown(r: TextReading, next: number, first: number): boolean {
  let i = next - 1
  while (i > first && isWordAt(r, i) && !is(r, i, Class.quoteDeterminer)) i--
  return is(r, i, Class.definite) || is(r, i, Class.demonstrative)
}
