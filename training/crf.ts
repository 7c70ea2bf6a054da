import { labelCount } from '../src/text/ner/labels.ts'
import { maxStretch } from '../src/text/ner/stretches.ts'
import { addMarginals, chainSize, type ChainWork, makeChainWork, unfoldChain } from './chain.ts'
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

/** One parameter vector with its AdaGrad sums, and the sum of its snapshots. */
interface Parameters {
  readonly value: Float32Array
  readonly squares: Float32Array
  readonly sum: Float32Array
}

function makeParameters(size: number): Parameters {
  return {
    value: new Float32Array(size),
    squares: new Float32Array(size),
    sum: new Float32Array(size),
  }
}

interface Learner {
  readonly features: Parameters
  readonly chain: Parameters
  readonly work: ChainWork
  /** Features kept by dropout, and where each token's start. */
  readonly kept: Int32Array
  readonly keptFrom: Int32Array
  readonly random: Random
  readonly options: TrainOptions
}

const snapshotsPerEpoch = 4

/** Trains a linear-chain CRF on examples whose tokens may allow several labels (their likelihood is the sum). */
export function train(data: Encoded, options: TrainOptions): Trained {
  const learner = makeLearner(data, options)
  const order = Int32Array.from({ length: data.starts.length - 1 }, (_, index) => index)
  const every = Math.ceil(order.length / snapshotsPerEpoch)
  let snapshots = 0
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, learner.random)
    let loss = 0
    for (const [index, stretch] of order.entries()) {
      loss += learn(data, stretch, learner)
      if ((index + 1) % every !== 0 || epoch < options.epochs / 2) continue
      snapshots++
      addSnapshot(learner.features)
      addSnapshot(learner.chain)
    }
    options.report(epoch, loss / data.masks.length)
  }
  const mean = ({ sum }: Parameters): Float32Array =>
    sum.map((value) => value / Math.max(1, snapshots))
  return { weights: mean(learner.features), ...unfoldChain(mean(learner.chain)) }
}

function makeLearner(data: Encoded, options: TrainOptions): Learner {
  const longest = data.offsets.reduce((most, offset, token) => {
    return Math.max(most, offset - (data.offsets[token - 1] ?? 0))
  }, 0)
  return {
    features: makeParameters(data.keys.length * labelCount),
    chain: makeParameters(chainSize),
    work: makeChainWork(maxStretch),
    kept: new Int32Array(maxStretch * longest),
    keptFrom: new Int32Array(maxStretch + 1),
    random: seeded(options.seed),
    options,
  }
}

function addSnapshot({ value, sum }: Parameters): void {
  for (let at = 0; at < value.length; at++) sum[at] = (sum[at] ?? 0) + (value[at] ?? 0)
}

/** One step on one stretch; gives its negative log-likelihood. */
function learn(data: Encoded, stretch: number, learner: Learner): number {
  const { work, chain, options } = learner
  const first = data.starts[stretch] ?? 0
  const count = (data.starts[stretch + 1] ?? 0) - first
  for (let token = 0; token < count; token++) scoreToken(data, first + token, token, learner)
  for (let at = 0; at < chainSize; at++) work.transition[at] = Math.exp(chain.value[at] ?? 0)
  work.gradient.fill(0, 0, count * labelCount)
  work.chainGradient.fill(0)
  const masks = data.masks.subarray(first, first + count)
  const logGold = addMarginals(work, { count, masks }, -1)
  // The name goes on outside of the stretch: nothing to learn from.
  if (logGold === undefined) return 0
  const logAll = addMarginals(work, { count, masks: undefined }, 1) ?? 0
  for (let token = 0; token < count; token++) updateToken(learner, token)
  for (let at = 0; at < chainSize; at++) step(chain, at, work.chainGradient[at] ?? 0, options)
  return logAll - logGold
}

/** Sums the weights of the token's features that dropout leaves; the largest score becomes 1. */
function scoreToken(data: Encoded, place: number, token: number, learner: Learner): void {
  const { work, kept, keptFrom, features, random, options } = learner
  const scores = work.emissions.subarray(token * labelCount, (token + 1) * labelCount).fill(0)
  let used = token === 0 ? 0 : (keptFrom[token] ?? 0)
  keptFrom[token] = used
  const end = data.offsets[place + 1] ?? 0
  for (let feature = data.offsets[place] ?? 0; feature < end; feature++) {
    if (random() < options.dropout) continue
    const row = data.rows[feature] ?? 0
    kept[used++] = row
    for (let label = 0; label < labelCount; label++)
      scores[label] = (scores[label] ?? 0) + (features.value[row * labelCount + label] ?? 0)
  }
  keptFrom[token + 1] = used
  let most = -Infinity
  for (const score of scores) most = Math.max(most, score)
  for (let label = 0; label < labelCount; label++)
    scores[label] = Math.exp((scores[label] ?? 0) - most)
}

/** Smaller gradients are not worth their step. */
const negligible = 0.003

function updateToken(learner: Learner, token: number): void {
  const { work, features, kept, keptFrom, options } = learner
  const at = token * labelCount
  const active: number[] = []
  for (let label = 0; label < labelCount; label++)
    if (Math.abs(work.gradient[at + label] ?? 0) > negligible) active.push(label)
  if (active.length === 0) return
  const end = keptFrom[token + 1] ?? 0
  for (let place = keptFrom[token] ?? 0; place < end; place++) {
    const row = (kept[place] ?? 0) * labelCount
    for (const label of active) step(features, row + label, work.gradient[at + label] ?? 0, options)
  }
}

/** AdaGrad's step for one weight. */
function step(parameters: Parameters, at: number, gradient: number, options: TrainOptions): void {
  if (gradient === 0) return
  const { value, squares } = parameters
  const square = (squares[at] ?? 0) + gradient * gradient
  squares[at] = square
  value[at] = (value[at] ?? 0) - (options.rate * gradient) / (options.damping + Math.sqrt(square))
}
