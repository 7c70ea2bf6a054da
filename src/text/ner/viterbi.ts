import { closing, labelCount, labelOf, opening, Part, taggerTypes } from './labels.ts'

/** Weights between labels, see `Model`. */
export interface ChainWeights {
  readonly transitions: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
}

const impossible = -(2 ** 30)

/**
 * Writes to `labels` the best well-formed chain for as many tokens as it is long; `scores` has their scores.
 * Only the allowed transitions are looked at.
 */
export function bestLabels(chain: ChainWeights, scores: Int32Array, labels: Uint8Array): void {
  const count = labels.length
  if (count === 0) return
  const back = new Uint8Array(count * labelCount)
  let current = new Int32Array(labelCount).fill(impossible)
  for (const label of opening) current[label] = (scores[label] ?? 0) + (chain.starts[label] ?? 0)
  for (let token = 1; token < count; token++) {
    const next = new Int32Array(labelCount)
    step(chain.transitions, current, next, back, token)
    const from = token * labelCount
    for (let label = 0; label < labelCount; label++)
      next[label] = (next[label] ?? 0) + (scores[from + label] ?? 0)
    current = next
  }
  let best = 0
  let bestScore = impossible
  for (const label of closing) {
    const score = (current[label] ?? 0) + (chain.ends[label] ?? 0)
    if (score > bestScore) [best, bestScore] = [label, score]
  }
  for (let token = count - 1; token >= 0; token--) {
    labels[token] = best
    best = back[token * labelCount + best] ?? 0
  }
}

const closingLabels = Uint8Array.from(closing)
const openingLabels = Uint8Array.from(opening)

function step(
  transitions: Int32Array,
  current: Int32Array,
  next: Int32Array,
  back: Uint8Array,
  token: number,
): void {
  const at = token * labelCount
  for (const to of openingLabels) {
    let best = impossible * 2
    let bestFrom = 0
    for (const from of closingLabels) {
      const score = (current[from] ?? 0) + (transitions[from * labelCount + to] ?? 0)
      if (score > best) {
        best = score
        bestFrom = from
      }
    }
    next[to] = best
    back[at + to] = bestFrom
  }
  for (let type = 0; type < taggerTypes.length; type++) {
    const begin = labelOf(type, Part.begin)
    const inside = labelOf(type, Part.inside)
    for (let to = inside; to <= labelOf(type, Part.last); to++) {
      const afterBegin = (current[begin] ?? 0) + (transitions[begin * labelCount + to] ?? 0)
      const afterInside = (current[inside] ?? 0) + (transitions[inside * labelCount + to] ?? 0)
      next[to] = Math.max(afterBegin, afterInside)
      back[at + to] = afterBegin >= afterInside ? begin : inside
    }
  }
}
