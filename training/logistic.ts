import { type Random, shuffle } from './random.ts'

/** One thing to be judged: numbers of the features that hold, how true it is, and its weight. */
export interface Row {
  readonly features: Int32Array
  readonly share: number
  readonly weight: number
}

export interface LogisticOptions {
  readonly features: number
  readonly epochs: number
  readonly rate: number
  /** How much a weight's square costs, against the weight of the rows. */
  readonly damping: number
  readonly random: Random
}

/**
 * Weights of a logistic model, by steps that shrink for features seen often (AdaGrad). What a weight's square
 * costs is spread over the rows that have the feature, so that the weights of rare ones stay small.
 */
export function trainLogistic(rows: readonly Row[], options: LogisticOptions): Float64Array {
  const { features, epochs, rate, damping, random } = options
  const weights = new Float64Array(features)
  const squares = new Float64Array(features).fill(1)
  const counts = countsOf(rows, features)
  const order = Int32Array.from(rows.keys())
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random)
    for (const index of order) {
      const row = rows[index]
      if (!row || row.weight === 0) continue
      const error = (probability(weights, row.features) - row.share) * row.weight
      for (const feature of row.features) {
        const weight = weights[feature] ?? 0
        const gradient = error + (damping * weight) / (counts[feature] ?? 1)
        squares[feature] = (squares[feature] ?? 0) + gradient * gradient
        weights[feature] = weight - (rate * gradient) / Math.sqrt(squares[feature] ?? 1)
      }
    }
  }
  return weights
}

function countsOf(rows: readonly Row[], features: number): Float64Array {
  const counts = new Float64Array(features)
  for (const row of rows) {
    if (row.weight === 0) continue
    for (const feature of row.features) counts[feature] = (counts[feature] ?? 0) + 1
  }
  return counts
}

export function probability(weights: Float64Array, features: Int32Array): number {
  let sum = 0
  for (const feature of features) sum += weights[feature] ?? 0
  return 1 / (1 + Math.exp(-sum))
}
