import { closing, labelCount, labelOf, opening, Part, taggerTypes } from '../src/text/ner/labels.ts'
import { maxStretch } from '../src/text/ner/stretches.ts'
import type { Encoded } from './feature-rows.ts'
import { type Random, seeded, shuffle } from './random.ts'

export interface TrainOptions {
  readonly seed: number
  readonly epochs: number
  readonly rate: number
  /** Added to the root of AdaGrad's sum: keeps the first steps of a rare feature small. */
  readonly damping: number
  /** Share of a token's features left out at each step. */
  readonly dropout: number
  readonly report: (epoch: number, loss: number) => void
}

/** Weights in floating point, averaged over the second half of the training. */
export interface Trained {
  readonly weights: Float32Array
  readonly transitions: Float32Array
  readonly starts: Float32Array
  readonly ends: Float32Array
}

/** The allowed transitions, as pairs. */
const pairs: readonly (readonly [number, number])[] = [
  ...closing.flatMap((from) => opening.map((to) => [from, to] as const)),
  ...taggerTypes.flatMap((_, type) =>
    [Part.begin, Part.inside].flatMap((from) =>
      [Part.inside, Part.last].map((to) => [labelOf(type, from), labelOf(type, to)] as const),
    ),
  ),
]
const pairFrom = Int32Array.from(pairs, ([from]) => from)
const pairTo = Int32Array.from(pairs, ([, to]) => to)
const canStart = Uint8Array.from({ length: labelCount }, (_, label) =>
  opening.includes(label) ? 1 : 0,
)
const canEnd = Uint8Array.from({ length: labelCount }, (_, label) =>
  closing.includes(label) ? 1 : 0,
)
const L = labelCount
const maxTokens = maxStretch

/** One parameter vector with its AdaGrad sums and running average. */
interface Parameters {
  readonly value: Float32Array
  readonly squares: Float32Array
  readonly sum: Float32Array
}

function parameters(size: number): Parameters {
  return {
    value: new Float32Array(size),
    squares: new Float32Array(size),
    sum: new Float32Array(size),
  }
}

/** Trains a linear-chain CRF on examples whose tokens may allow several labels (their likelihood is the sum). */
export function train(data: Encoded, options: TrainOptions): Trained {
  const random = seeded(options.seed)
  const features = parameters(data.keys.length * L)
  const chain = parameters(pairs.length + 2 * L)
  const order = Int32Array.from({ length: data.starts.length - 1 }, (_, index) => index)
  const work = makeWork()
  let snapshots = 0
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    let loss = 0
    for (const [index, stretch] of order.entries()) {
      loss += learn(data, stretch, { features, chain, work, random, options })
      const isQuarter = (index + 1) % Math.ceil(order.length / 4) === 0
      if (isQuarter && epoch >= options.epochs / 2) {
        snapshots++
        for (const { value, sum } of [features, chain])
          for (let at = 0; at < value.length; at++) sum[at] = (sum[at] ?? 0) + (value[at] ?? 0)
      }
    }
    options.report(epoch, loss / data.masks.length)
  }
  return averaged(features, chain, Math.max(1, snapshots))
}

function averaged(features: Parameters, chain: Parameters, count: number): Trained {
  const means = chain.sum.map((value) => value / count)
  const transitions = new Float32Array(L * L)
  for (const [index, [from, to]] of pairs.entries()) transitions[from * L + to] = means[index] ?? 0
  return {
    weights: features.sum.map((value) => value / count),
    transitions,
    starts: means.slice(pairs.length, pairs.length + L),
    ends: means.slice(pairs.length + L),
  }
}

interface Work {
  /** Features kept by dropout, and where each token's start. */
  readonly kept: Int32Array
  readonly keptFrom: Int32Array
  readonly emissions: Float64Array
  readonly alpha: Float64Array
  readonly beta: Float64Array
  readonly gradient: Float64Array
  readonly chainGradient: Float64Array
  readonly transition: Float64Array
}

function makeWork(): Work {
  return {
    kept: new Int32Array(maxTokens * 192),
    keptFrom: new Int32Array(maxTokens + 1),
    emissions: new Float64Array(maxTokens * L),
    alpha: new Float64Array(maxTokens * L),
    beta: new Float64Array(maxTokens * L),
    gradient: new Float64Array(maxTokens * L),
    chainGradient: new Float64Array(pairs.length + 2 * L),
    transition: new Float64Array(pairs.length + 2 * L),
  }
}

interface Learner {
  readonly features: Parameters
  readonly chain: Parameters
  readonly work: Work
  readonly random: Random
  readonly options: TrainOptions
}

/** One step on one stretch; gives its negative log-likelihood. */
function learn(data: Encoded, stretch: number, learner: Learner): number {
  const { work, chain, options } = learner
  const first = data.starts[stretch] ?? 0
  const count = Math.min((data.starts[stretch + 1] ?? 0) - first, maxTokens)
  score(data, first, count, learner)
  for (let at = 0; at < chain.value.length; at++)
    work.transition[at] = Math.exp(chain.value[at] ?? 0)
  work.gradient.fill(0, 0, count * L)
  work.chainGradient.fill(0)
  const logGold = addMarginals(work, count, data.masks.subarray(first, first + count), -1)
  // The name goes on outside of the stretch: nothing to learn from.
  if (logGold === undefined) return 0
  const logAll = addMarginals(work, count, undefined, 1) ?? 0
  for (let token = 0; token < count; token++) updateToken(learner, token)
  for (let at = 0; at < chain.value.length; at++)
    step(chain, at, work.chainGradient[at] ?? 0, options)
  return logAll - logGold
}

function score(data: Encoded, first: number, count: number, learner: Learner): void {
  const { work, features, random, options } = learner
  const weights = features.value
  let used = 0
  for (let token = 0; token < count; token++) {
    work.keptFrom[token] = used
    const at = token * L
    work.emissions.fill(0, at, at + L)
    const end = data.offsets[first + token + 1] ?? 0
    for (let place = data.offsets[first + token] ?? 0; place < end; place++) {
      if (random() < options.dropout) continue
      const row = data.rows[place] ?? 0
      work.kept[used++] = row
      for (let label = 0; label < L; label++)
        work.emissions[at + label]! += weights[row * L + label]!
    }
    let max = -Infinity
    for (let label = 0; label < L; label++) max = Math.max(max, work.emissions[at + label]!)
    for (let label = 0; label < L; label++)
      work.emissions[at + label] = Math.exp(work.emissions[at + label]! - max)
  }
  work.keptFrom[count] = used
}

/** Adds `sign` × the marginal of each label and transition, over chains that `masks` allow; gives log Z, if any chain fits. */
function addMarginals(
  work: Work,
  count: number,
  masks: Uint32Array | undefined,
  sign: number,
): number | undefined {
  const { emissions, alpha, beta, transition, gradient, chainGradient } = work
  const P = pairs.length
  const allows = (token: number, label: number): boolean =>
    masks === undefined || ((masks[token]! >>> label) & 1) === 1
  const scale = new Float64Array(count)
  let logZ = 0
  alpha.fill(0, 0, count * L)
  beta.fill(0, 0, count * L)
  for (let token = 0; token < count; token++) {
    const at = token * L
    if (token === 0)
      for (let l = 0; l < L; l++) alpha[l] = canStart[l] === 1 ? transition[P + l]! : 0
    else
      for (let p = 0; p < P; p++)
        alpha[at + pairTo[p]!]! += alpha[at - L + pairFrom[p]!]! * transition[p]!
    let total = 0
    for (let l = 0; l < L; l++) {
      alpha[at + l] = allows(token, l) ? alpha[at + l]! * emissions[at + l]! : 0
      if (token === count - 1)
        alpha[at + l] = canEnd[l] === 1 ? alpha[at + l]! * transition[P + L + l]! : 0
      total += alpha[at + l]!
    }
    if (!(total > 0)) return undefined
    for (let l = 0; l < L; l++) alpha[at + l]! /= total
    scale[token] = total
    logZ += Math.log(total)
  }
  const tail = (count - 1) * L
  for (let l = 0; l < L; l++) {
    // The end weight is in alpha already, so that beta starts at 1.
    beta[tail + l] = 1
    gradient[tail + l]! += sign * alpha[tail + l]!
    chainGradient[P + L + l]! += sign * alpha[tail + l]!
  }
  for (let token = count - 1; token > 0; token--) {
    const at = token * L
    const isTail = token === count - 1
    for (let p = 0; p < P; p++) {
      const to = pairTo[p]!
      if (!allows(token, to)) continue
      const end = isTail ? (canEnd[to] === 1 ? transition[P + L + to]! : 0) : 1
      const flow = (transition[p]! * emissions[at + to]! * beta[at + to]! * end) / scale[token]!
      const from = at - L + pairFrom[p]!
      beta[from]! += flow
      chainGradient[p]! += sign * alpha[from]! * flow
    }
    for (let l = 0; l < L; l++)
      gradient[at - L + l]! += sign * alpha[at - L + l]! * beta[at - L + l]!
  }
  for (let l = 0; l < L; l++) chainGradient[P + l]! += sign * alpha[l]! * beta[l]!
  return logZ
}

const negligible = 0.003

function updateToken({ work, features, options }: Learner, token: number): void {
  const at = token * L
  const active: number[] = []
  for (let label = 0; label < L; label++)
    if (Math.abs(work.gradient[at + label]!) > negligible) active.push(label)
  if (active.length === 0) return
  const { value, squares } = features
  for (let place = work.keptFrom[token]!; place < work.keptFrom[token + 1]!; place++) {
    const row = work.kept[place]! * L
    for (const label of active) {
      const gradient = work.gradient[at + label]!
      const square = squares[row + label]! + gradient * gradient
      squares[row + label] = square
      value[row + label]! -= (options.rate * gradient) / (options.damping + Math.sqrt(square))
    }
  }
}

function step(
  { value, squares }: Parameters,
  at: number,
  gradient: number,
  options: TrainOptions,
): void {
  if (gradient === 0) return
  squares[at] = squares[at]! + gradient * gradient
  value[at]! -= (options.rate * gradient) / (options.damping + Math.sqrt(squares[at]))
}
