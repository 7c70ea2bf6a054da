import { type Agreement, agreementOf, describeAgreement, regimeOf } from './agreement.ts'
import { withPrefix } from './feature-names.ts'
import { type Add, describeBlock } from './features.ts'
import type { Scene } from './scene.ts'

/** Weights by what holds for a block: positive ones speak for the article. */
export type Weights = ReadonlyMap<string, number>

/** How likely each block is the article's. */
export function judge(scene: Scene, weights: Weights): Float64Array {
  const agreement = agreementOf(scene)
  return Float64Array.from(scene.blocks, (_, index) => {
    let sum = weights.get('') ?? 0
    listFeatures(scene, agreement, index, (name) => {
      sum += weights.get(name) ?? 0
    })
    return 1 / (1 + Math.exp(-sum))
  })
}

/** All that holds for a block, and how that differs amid the text, at its ends and outside. */
export function listFeatures(scene: Scene, agreement: Agreement, index: number, add: Add): void {
  const regime = regimeOf(scene, agreement, index)
  describeBlock(scene, index, add)
  describeAgreement(scene, agreement, index, (name) => {
    add(name)
    add(withPrefix(regime, name))
  })
  add(`${regime}:`)
}
