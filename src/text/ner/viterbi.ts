import { closing, labelCount, labelOf, opening, Part, taggerTypes } from './labels.ts'

/** Weights between labels, see `Model`. */
export interface ChainWeights {
  readonly transitions: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

const impossible = -(2 ** 30)

const closingLabels = Uint8Array.from(closing)
const openingLabels = Uint8Array.from(opening)

/**
 * Writes to `labels` the best well-formed chain for as many tokens as it is long; `scores` has their scores.
 * Only the allowed transitions are looked at. `scores` is used up: it holds the chains' sums afterwards.
 */
export function bestLabels(chain: ChainWeights, scores: Int32Array, labels: Uint8Array): void {
  const count = labels.length
  if (count === 0) return
  const back = new Uint8Array(count * labelCount)
  for (let label = 0; label < labelCount; label++)
    scores[label] = opening.includes(label)
      ? (scores[label] ?? 0) + (chain.starts[label] ?? 0)
      : impossible
  for (let token = 1; token < count; token++)
    step(chain.transitions, scores, back, token * labelCount)
  let best = bestEnd(chain.ends, scores, (count - 1) * labelCount)
  for (let token = count - 1; token >= 0; token--) {
    labels[token] = best
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

/** Adds to the scores at `at` those of the best chain that leads there from the token before. */
function step(transitions: Int32Array, scores: Int32Array, back: Uint8Array, at: number): void {
  for (const to of openingLabels) openAt(transitions, scores, back, { at, to })
  for (let type = 0; type < taggerTypes.length; type++)
    for (let part: number = Part.inside; part <= Part.last; part++)
      goOnAt(transitions, scores, back, {
        at,
        to: labelOf(type, part),
        begin: labelOf(type, Part.begin),
      })
}

interface Place {
  /** Where the token's scores begin. */
  readonly at: number
  readonly to: number
}

/** A label that anything may stand before that ends a name or is none. */
function openAt(
  transitions: Int32Array,
  scores: Int32Array,
  back: Uint8Array,
  { at, to }: Place,
): void {
  const before = at - labelCount
  let best = impossible * 2
  let bestFrom = 0
  for (const from of closingLabels) {
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
