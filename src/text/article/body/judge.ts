import { type Agreement, agreementOf, describeAgreement, regimeOf } from './agreement.ts'
import { BIAS, Found, featureId, prefixed } from './feature-names.ts'
import { describeBlock } from './features.ts'
import type { Scene } from './scene.ts'
import { candidatesOf } from './select.ts'

/** Weights by the number of a feature: positive ones speak for the article. */
export type Weights = Float64Array

/** Weights as they are written, by name. */
export function weightsBy(names: Readonly<Record<string, number>>): Weights {
  const entries = Object.entries(names).map(([name, weight]) => [featureId(name), weight] as const)
  const weights = new Float64Array(entries.reduce((most, [id]) => Math.max(most, id), 0) + 1)
  for (const [id, weight] of entries) weights[id] = weight
  return weights
}

/** How likely each block is the article's; 0 where that is not worth asking. */
export function judge(scene: Scene, weights: Weights): Float64Array {
  const agreement = agreementOf(scene)
  const found = new Found()
  return Float64Array.from(candidatesOf(scene), (isCandidate, index) => {
    if (isCandidate === 0) return 0
    found.size = 0
    listFeatures(scene, agreement, index, found)
    let sum = 0
    for (let at = 0; at < found.size; at += 1) sum += weights[found.ids[at] ?? 0] ?? 0
    return 1 / (1 + Math.exp(-sum))
  })
}

const REGIMES = {
  amid: { itself: featureId('amid:'), of: prefixed('amid') },
  start: { itself: featureId('start:'), of: prefixed('start') },
  end: { itself: featureId('end:'), of: prefixed('end') },
  outside: { itself: featureId('outside:'), of: prefixed('outside') },
} as const

/** All that holds for a block, and how that differs amid the text, at its ends and outside. */
export function listFeatures(
  scene: Scene,
  agreement: Agreement,
  index: number,
  found: Found,
): void {
  const regime = REGIMES[regimeOf(scene, agreement, index)]
  found.add(BIAS)
  describeBlock(scene, index, found)
  const first = found.size
  describeAgreement(scene, agreement, index, found)
  for (let at = first, end = found.size; at < end; at += 1) {
    found.add(regime.of(found.ids[at] ?? 0))
  }
  found.add(regime.itself)
}
