import { closing, labelCount, labelOf, opening, Part, taggerTypes } from '../src/text/ner/labels.ts'

/** The transitions that a well-formed chain may have. */
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
const startsAt = pairs.length
const endsAt = startsAt + labelCount

/** Weights of a chain: one for each allowed transition, then one for each label as first, then as last. */
export const chainSize = endsAt + labelCount

/** The chain's weights as the tagger has them. */
export function unfoldChain(weights: Float32Array): {
  transitions: Float32Array
  starts: Float32Array
  ends: Float32Array
} {
  const transitions = new Float32Array(labelCount * labelCount)
  for (const [index, [from, to]] of pairs.entries())
    transitions[from * labelCount + to] = weights[index] ?? 0
  return { transitions, starts: weights.slice(startsAt, endsAt), ends: weights.slice(endsAt) }
}

/** Scores of one stretch (exponentials, `labelCount` for each token), and what is worked out from them. */
export interface ChainWork {
  readonly emissions: Float64Array
  readonly transition: Float64Array
  readonly alpha: Float64Array
  readonly beta: Float64Array
  readonly scale: Float64Array
  /** Sums of marginals: of each token's labels, and of the chain's weights. */
  readonly gradient: Float64Array
  readonly chainGradient: Float64Array
}

export function makeChainWork(tokens: number): ChainWork {
  const size = tokens * labelCount
  return {
    emissions: new Float64Array(size),
    transition: new Float64Array(chainSize),
    alpha: new Float64Array(size),
    beta: new Float64Array(size),
    scale: new Float64Array(tokens),
    gradient: new Float64Array(size),
    chainGradient: new Float64Array(chainSize),
  }
}

/** Chains of `count` tokens; `masks` says which labels each token may have. */
export interface Lattice {
  readonly count: number
  readonly masks: Uint32Array | undefined
}

/**
 * Adds `sign` times the marginal of every label and transition over the lattice's chains to the gradients.
 * Gives the logarithm of the chains' total weight, or nothing where no chain fits.
 */
export function addMarginals(work: ChainWork, lattice: Lattice, sign: number): number | undefined {
  const logTotal = forward(work, lattice)
  if (logTotal !== undefined) backward(work, lattice, sign)
  return logTotal
}

function isAllowed({ masks }: Lattice, token: number, label: number): boolean {
  return masks === undefined || (((masks[token] ?? 0) >>> label) & 1) === 1
}

const mayStart = Uint8Array.from({ length: labelCount }, (_, l) => (opening.includes(l) ? 1 : 0))
const mayEnd = Uint8Array.from({ length: labelCount }, (_, l) => (closing.includes(l) ? 1 : 0))

/** The weight of a label as the last of the stretch; 1 for a token that is not the last. */
function endWeight({ transition }: ChainWork, label: number, isLast: boolean): number {
  if (!isLast) return 1
  return mayEnd[label] === 1 ? (transition[endsAt + label] ?? 0) : 0
}

/** Sums over chains up to each token, scaled to add up to 1. */
function forward(work: ChainWork, lattice: Lattice): number | undefined {
  const { emissions, alpha, transition, scale } = work
  const { count } = lattice
  let logTotal = 0
  alpha.fill(0, 0, count * labelCount)
  for (let token = 0; token < count; token++) {
    const at = token * labelCount
    if (token === 0)
      for (let label = 0; label < labelCount; label++)
        alpha[label] = mayStart[label] === 1 ? (transition[startsAt + label] ?? 0) : 0
    else
      for (let pair = 0; pair < startsAt; pair++) {
        const to = at + (pairTo[pair] ?? 0)
        const from = alpha[at - labelCount + (pairFrom[pair] ?? 0)] ?? 0
        alpha[to] = (alpha[to] ?? 0) + from * (transition[pair] ?? 0)
      }
    let total = 0
    for (let label = 0; label < labelCount; label++) {
      const weight = (emissions[at + label] ?? 0) * endWeight(work, label, token === count - 1)
      const sum = isAllowed(lattice, token, label) ? (alpha[at + label] ?? 0) * weight : 0
      alpha[at + label] = sum
      total += sum
    }
    if (!(total > 0)) return undefined
    for (let label = 0; label < labelCount; label++)
      alpha[at + label] = (alpha[at + label] ?? 0) / total
    scale[token] = total
    logTotal += Math.log(total)
  }
  return logTotal
}

/** Sums over chains from each token on, and with them the marginals. */
function backward(work: ChainWork, lattice: Lattice, sign: number): void {
  const { emissions, alpha, beta, transition, scale, chainGradient } = work
  const { count } = lattice
  const tail = (count - 1) * labelCount
  beta.fill(0, 0, tail)
  // The end's weight is in alpha already.
  beta.fill(1, tail, tail + labelCount)
  addLabels(work, tail, sign, endsAt)
  for (let token = count - 1; token > 0; token--) {
    const at = token * labelCount
    for (let pair = 0; pair < startsAt; pair++) {
      const to = pairTo[pair] ?? 0
      if (!isAllowed(lattice, token, to)) continue
      const weight = (emissions[at + to] ?? 0) * endWeight(work, to, token === count - 1)
      const flow = ((transition[pair] ?? 0) * weight * (beta[at + to] ?? 0)) / (scale[token] ?? 1)
      const from = at - labelCount + (pairFrom[pair] ?? 0)
      beta[from] = (beta[from] ?? 0) + flow
      chainGradient[pair] = (chainGradient[pair] ?? 0) + sign * (alpha[from] ?? 0) * flow
    }
    if (token > 1) addLabels(work, at - labelCount, sign)
  }
  if (count > 1) addLabels(work, 0, sign, startsAt)
  else
    for (let label = 0; label < labelCount; label++)
      addTo(chainGradient, startsAt + label, sign * (alpha[label] ?? 0))
}

/** Adds the marginals of one token's labels, also to the chain's weights from `chainAt` on. */
function addLabels(work: ChainWork, at: number, sign: number, chainAt?: number): void {
  for (let label = 0; label < labelCount; label++) {
    const marginal = sign * (work.alpha[at + label] ?? 0) * (work.beta[at + label] ?? 0)
    addTo(work.gradient, at + label, marginal)
    if (chainAt !== undefined) addTo(work.chainGradient, chainAt + label, marginal)
  }
}

function addTo(values: Float64Array, at: number, value: number): void {
  values[at] = (values[at] ?? 0) + value
}
