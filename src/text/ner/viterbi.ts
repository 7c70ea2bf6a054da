import { sharedUint8 } from '../tables/shared-arrays.ts'
import { closing, labelCount, labelOf, opening, Part, taggerTypes } from './labels.ts'

/** Weights between labels, see `Model`. */
export interface ChainWeights {
  readonly transitions: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** The weights with what the search needs to know of them. */
export interface Chain extends ChainWeights {
  /** How much better one transition between names can be than another; those that are never taken do not count. */
  readonly span: number
  /** Labels after a name from which all transitions can be taken. */
  readonly free: Uint8Array
}

/** Far below any sum of weights, and far from where sums of it would overflow: of a transition that is never taken. */
export const never = -(2 ** 20)

export function makeChain(weights: ChainWeights): Chain {
  const { transitions } = weights
  const from = (label: number): number[] =>
    opening.map((to) => transitions[label * labelCount + to] ?? 0)
  const taken = closing.flatMap(from).filter((weight) => weight > never)
  const labels = closing.filter((label) => from(label).every((weight) => weight > never))
  const free = sharedUint8(labels.length)
  free.set(labels)
  return { ...weights, span: Math.max(...taken) - Math.min(...taken), free }
}

const impossible = -(2 ** 30)

const closingLabels = Uint8Array.from(closing)
const openingLabels = Uint8Array.from(opening)
const beginLabels = Uint8Array.from(taggerTypes, (_, type) => labelOf(type, Part.begin))

/** By token and label, the label before it. Kept: every text has many chains. */
let back = new Uint8Array(64 * labelCount)
const opens = Uint8Array.from({ length: labelCount }, (_, label) =>
  opening.includes(label) ? 1 : 0,
)

/**
 * Writes to `labels`, from `from` on, the best well-formed chain for `count` tokens; `scores` has their scores.
 * Only the allowed transitions are looked at. `scores` is used up: it holds the chains' sums afterwards.
 */
export function bestLabels(
  chain: Chain,
  scores: Int32Array,
  labels: Uint8Array,
  from = 0,
  count = labels.length,
): void {
  if (count === 0) return
  if (back.length < count * labelCount) back = new Uint8Array(count * labelCount)
  for (let label = 0; label < labelCount; label++)
    scores[label] =
      opens[label] === 1 ? (scores[label] ?? 0) + (chain.starts[label] ?? 0) : impossible
  for (let token = 1; token < count; token++) step(chain, scores, back, token * labelCount)
  let best = bestEnd(chain.ends, scores, (count - 1) * labelCount)
  for (let token = count - 1; token >= 0; token--) {
    labels[from + token] = best
    best = back[token * labelCount + best] ?? 0
  }
}

function bestEnd(ends: Int32Array, scores: Int32Array, at: number): number {
  let best = 0
  let bestScore = impossible * 2
  for (const label of closingLabels) {
    const score = (scores[at + label] ?? 0) + (ends[label] ?? 0)
    if (score > bestScore) {
      best = label
      bestScore = score
    }
  }
  return best
}

/**
 * Adds to the scores at `at` those of the best chain that leads there from the token before. Labels that end a name or
 * are none stand before all that open one, and most lie so far behind the best that no transition brings them back.
 */
function step(chain: Chain, scores: Int32Array, back: Uint8Array, at: number): void {
  const near = nearBest(chain, scores, at - labelCount)
  for (const to of openingLabels) openAt(chain, scores, back, { at, to, near })
  for (const begin of beginLabels)
    for (let part: number = Part.inside; part <= Part.last; part++)
      goOnAt(chain.transitions, scores, back, { at, to: begin + part, begin })
}

const nearLabels = new Uint8Array(labelCount)

/** How many labels that end a name or are none come near the best of them; they are the first of `nearLabels`. */
function nearBest({ span, free }: Chain, scores: Int32Array, before: number): number {
  let best = impossible * 2
  for (const label of free) best = Math.max(best, scores[before + label] ?? 0)
  let near = 0
  for (const label of closingLabels)
    if ((scores[before + label] ?? 0) >= best - span) nearLabels[near++] = label
  return near
}

interface Place {
  /** Where the token's scores begin. */
  readonly at: number
  readonly to: number
}

/** A label that anything may stand before that ends a name or is none. */
function openAt(
  { transitions }: Chain,
  scores: Int32Array,
  back: Uint8Array,
  { at, to, near }: Place & { readonly near: number },
): void {
  const before = at - labelCount
  let best = impossible * 2
  let bestFrom = 0
  for (let index = 0; index < near; index++) {
    const from = nearLabels[index] ?? 0
    const score = (scores[before + from] ?? 0) + (transitions[from * labelCount + to] ?? 0)
    if (score > best) {
      best = score
      bestFrom = from
    }
  }
  scores[at + to] = (scores[at + to] ?? 0) + best
  back[at + to] = bestFrom
}

/** A label within a name: its beginning stands before it, or another of its inside. */
function goOnAt(
  transitions: Int32Array,
  scores: Int32Array,
  back: Uint8Array,
  { at, to, begin }: Place & { readonly begin: number },
): void {
  const before = at - labelCount
  const inside = begin + Part.inside
  const afterBegin = (scores[before + begin] ?? 0) + (transitions[begin * labelCount + to] ?? 0)
  const afterInside = (scores[before + inside] ?? 0) + (transitions[inside * labelCount + to] ?? 0)
  scores[at + to] = (scores[at + to] ?? 0) + Math.max(afterBegin, afterInside)
  back[at + to] = afterBegin >= afterInside ? begin : inside
}
