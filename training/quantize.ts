import { pack } from '../src/text/ner/files.ts'
import { labelCount } from '../src/text/ner/labels.ts'
import type { Trained } from './crf.ts'

/** Weights beyond this are clipped: few are, and the scale is the finer for the rest. */
const clip = 2.5

/**
 * The weights file: the `budget` strongest rows in eight bits. A feature gives every label its weight, so a constant
 * may be taken from a row without changing any choice: taking the median leaves most weights 0.
 */
export function quantize(keys: Uint32Array, trained: Trained, budget: number): Uint8Array {
  const scale = 127 / clip
  const centred = Float32Array.from(trained.weights)
  const strength = new Float64Array(keys.length)
  for (let row = 0; row < keys.length; row++) {
    const weights = centred.subarray(row * labelCount, (row + 1) * labelCount)
    const median = weights.toSorted()[labelCount >> 1] ?? 0
    for (let label = 0; label < labelCount; label++) weights[label] = (weights[label] ?? 0) - median
    strength[row] = weights.reduce((total, weight) => total + Math.abs(weight), 0)
  }
  const kept = Array.from(keys.keys())
    .filter((row) => (strength[row] ?? 0) > 1.5 / scale)
    .toSorted((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0))
    .slice(0, budget)
    .toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
  const weights = new Int8Array(kept.length * labelCount)
  for (const [place, row] of kept.entries())
    for (let label = 0; label < labelCount; label++)
      weights[place * labelCount + label] = rounded(
        (centred[row * labelCount + label] ?? 0) * scale,
      )
  const whole = (values: Float32Array): Int32Array =>
    Int32Array.from(values, (value) => Math.round(value * scale))
  return pack([
    Uint32Array.from(kept, (row) => keys[row] ?? 0),
    weights,
    whole(trained.transitions),
    whole(trained.starts),
    whole(trained.ends),
  ])
}

function rounded(value: number): number {
  return Math.max(-127, Math.min(127, Math.round(value)))
}
