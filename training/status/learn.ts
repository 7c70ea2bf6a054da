import { seeded, shuffle } from '../random.ts'

/** Numbers of what holds, and the number of what is right: 0 for what scores 0, else its place among the outputs and 1. */
export interface Row {
  readonly names: Int32Array
  readonly wanted: number
}

/** By name and output, then what is added to each output. */
export interface Logit {
  readonly weights: Float64Array
  readonly bias: Float64Array
}

export interface LearnOptions {
  readonly names: number
  readonly outputs: number
  readonly rounds: number
  readonly rate: number
  /** How much a weight's square costs, against one row. */
  readonly damping: number
}

/** Learns a logit over several outputs and one that scores 0, by steps that shrink for names seen often (AdaGrad). */
export function learnLogit(rows: readonly Row[], options: LearnOptions): Logit {
  const { names, outputs, rounds, rate, damping } = options
  const logit = { weights: new Float64Array(names * outputs), bias: new Float64Array(outputs) }
  const squares = new Float64Array(names * outputs).fill(1)
  const counts = countsOf(rows, names)
  const random = seeded(1)
  const order = Int32Array.from(rows.keys())
  for (let round = 0; round < rounds; round++) {
    shuffle(order, random)
    for (const at of order) {
      const row = rows[at]
      if (row) step(logit, row, { squares, counts, rate: rate / (1 + round), damping })
    }
  }
  return logit
}

interface Step {
  readonly squares: Float64Array
  readonly counts: Float64Array
  readonly rate: number
  readonly damping: number
}

function step({ weights, bias }: Logit, row: Row, { squares, counts, rate, damping }: Step): void {
  const outputs = bias.length
  const likely = likelihoods({ weights, bias }, row.names)
  for (let k = 0; k < outputs; k++) {
    const error = (likely[k + 1] ?? 0) - (row.wanted === k + 1 ? 1 : 0)
    bias[k] = (bias[k] ?? 0) - 0.01 * rate * error
    for (const name of row.names) {
      const at = name * outputs + k
      const weight = weights[at] ?? 0
      const gradient = error + (damping * weight) / (counts[name] ?? 1)
      squares[at] = (squares[at] ?? 0) + gradient * gradient
      weights[at] = weight - (rate * gradient) / Math.sqrt(squares[at] ?? 1)
    }
  }
}

function countsOf(rows: readonly Row[], names: number): Float64Array {
  const counts = new Float64Array(names)
  for (const row of rows) for (const name of row.names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

/** The score of each output. */
export const scoresOf = ({ weights, bias }: Logit, names: Int32Array): number[] =>
  Array.from(bias, (one, k) =>
    names.reduce((score, name) => score + (weights[name * bias.length + k] ?? 0), one),
  )

/** How likely each is, what scores 0 first. */
export function likelihoods(logit: Logit, names: Int32Array): number[] {
  const odds = [1, ...scoresOf(logit, names).map(Math.exp)]
  const total = odds.reduce((sum, one) => sum + one, 0)
  return odds.map((one) => one / total)
}
