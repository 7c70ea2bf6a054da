import type { Candidate, Choice, Chooser, ChoiceWeights } from '../src/text/reading/choice.ts'
import { nameOf } from '../src/text/reading/feature-names.ts'

/** A question with the answers that are right; where none is, none of them may be chosen. */
export interface Question {
  /** The document that it is from: folds never part one. */
  readonly group: string
  readonly candidates: readonly (Candidate & { readonly isRight: boolean })[]
  /** How often it counts; 1 by default. */
  readonly weight?: number
}

/** What is marked as right is taken for sure. */
export const certain = <C extends Candidate>(candidate: C | undefined): Choice<C> | undefined =>
  candidate && { candidate, confidence: 1 }

export interface FitOptions {
  /** What a weight's square costs. */
  readonly damping: number
  /** Features of fewer questions than this are left out. */
  readonly leastSeen: number
  readonly rounds?: number
}

interface Encoded {
  readonly rows: readonly Int32Array[]
  readonly right: readonly boolean[]
  readonly weight: number
}

/**
 * Weights that make the right candidates likely: a conditional logit over candidates and "none" (score 0), by
 * gradient ascent over all questions with steps of their own for each weight (RMSprop that slows down). The same
 * questions give the same weights.
 */
export function fitChoice(
  questions: readonly Question[],
  { damping, leastSeen, rounds = 600 }: FitOptions,
): ChoiceWeights {
  const names = namesOf(questions, leastSeen)
  const encoded = questions.map((question) => encode(question, names))
  const weights = new Float64Array(names.size)
  const squares = new Float64Array(names.size)
  for (let round = 0; round < rounds; round++) {
    const gradient = weights.map((weight) => -damping * weight)
    for (const question of encoded) addGradient(question, weights, gradient)
    const rate = 0.1 * (1 - round / rounds) ** 2
    for (const [at, slope] of gradient.entries()) {
      squares[at] = 0.9 * (squares[at] ?? 0) + 0.1 * slope * slope
      weights[at] = (weights[at] ?? 0) + (rate * slope) / (Math.sqrt(squares[at] ?? 0) + 1e-6)
    }
  }
  return Object.fromEntries(
    [...names]
      .map(([name, at]) => [name, Math.round((weights[at] ?? 0) * 100) / 100] as const)
      .filter(([, weight]) => weight !== 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function namesOf(questions: readonly Question[], leastSeen: number): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  for (const { candidates } of questions)
    for (const name of new Set(candidates.flatMap(({ features }) => features.map(nameOf))))
      seen.set(name, (seen.get(name) ?? 0) + 1)
  const kept = [...seen].filter(([, times]) => times >= leastSeen).map(([name]) => name)
  return new Map(kept.map((name, at) => [name, at]))
}

const encode = (
  { candidates, weight = 1 }: Question,
  names: ReadonlyMap<string, number>,
): Encoded => ({
  rows: candidates.map(({ features }) =>
    Int32Array.from(features.flatMap((feature) => names.get(nameOf(feature)) ?? [])),
  ),
  right: candidates.map(({ isRight }) => isRight),
  weight,
})

/** Of the logarithm of the probability that one of the right answers, else "none", is chosen. */
function addGradient({ rows, right, weight }: Encoded, weights: Float64Array, to: Float64Array) {
  const odds = rows.map((row) => oddsOf(row, weights))
  const total = odds.reduce((sum, one) => sum + one, 1)
  const hit = odds.reduce((sum, one, at) => sum + (right[at] ? one : 0), 0)
  for (const [at, row] of rows.entries()) {
    const wanted = right[at] && hit > 0 ? (odds[at] ?? 0) / hit : 0
    const pull = weight * (wanted - (odds[at] ?? 0) / total)
    for (const feature of row) to[feature] = (to[feature] ?? 0) + pull
  }
}

function oddsOf(row: Int32Array, weights: Float64Array): number {
  let score = 0
  for (const at of row) score += weights[at] ?? 0
  return Math.exp(score)
}

export interface Tally {
  readonly right: number
  readonly given: number
  readonly wanted: number
}

export const f1Of = ({ right, given, wanted }: Tally): number =>
  given + wanted === 0 ? 1 : (2 * right) / (given + wanted)

/** How many of the questions are answered rightly by those weights. */
export function tallyChoice(
  questions: readonly Question[],
  choose: Chooser<Question['candidates'][number], number>,
): Tally {
  const chosen = questions.map(({ candidates }) => choose(candidates, 0))
  return {
    right: chosen.filter((one) => one?.candidate.isRight).length,
    given: chosen.filter((one) => one !== undefined).length,
    wanted: questions.filter(({ candidates }) => candidates.some(({ isRight }) => isRight)).length,
  }
}

/** Each question answered by weights that were learned from other documents. */
export function crossValidate(
  questions: readonly Question[],
  folds: number,
  learn: (questions: readonly Question[]) => Parameters<typeof tallyChoice>[1],
): Tally {
  const groups = [...new Set(questions.map(({ group }) => group))]
  const foldOf = new Map(groups.map((group, at) => [group, at % folds]))
  const tallies = Array.from({ length: folds }, (_, fold) => {
    const isAside = ({ group }: Question) => foldOf.get(group) === fold
    const choose = learn(questions.filter((question) => !isAside(question)))
    return tallyChoice(questions.filter(isAside), choose)
  })
  return tallies.reduce((sum, { right, given, wanted }) => ({
    right: sum.right + right,
    given: sum.given + given,
    wanted: sum.wanted + wanted,
  }))
}
