import { type Agreement, agreementOf, describeAgreement, regimeOf } from './agreement.ts'
import { describeBlock } from './features.ts'
import type { Scene } from './scene.ts'

/** Weights by what holds for a block: positive ones speak for the article. */
export type Weights = ReadonlyMap<string, number>

export interface Model {
  /** Judges a block by itself. */
  readonly alone: Weights
  /** Judges it with what was found of all others. */
  readonly together: Weights
}

/** How likely each block is the article's. */
export function judge(scene: Scene, { alone, together }: Model): Float64Array {
  const first = scene.blocks.map((_, index) =>
    score(alone, (add) => describeBlock(scene, index, add)),
  )
  const agreement = agreementOf(scene, Float64Array.from(first, likelihood))
  return Float64Array.from(scene.blocks, (_, index) =>
    likelihood(score(together, (add) => describeTogether(scene, agreement, index, add))),
  )
}

export function describeTogether(
  scene: Scene,
  agreement: Agreement,
  index: number,
  add: (name: string) => void,
): void {
  const regime = regimeOf(scene, agreement, index)
  const addBoth = (name: string) => {
    add(name)
    add(`${regime}: ${name}`)
  }
  describeBlock(scene, index, addBoth)
  describeAgreement(scene, agreement, index, addBoth)
  add(`${regime}:`)
}

function score(weights: Weights, describe: (add: (name: string) => void) => void): number {
  let sum = weights.get('') ?? 0
  describe((name) => {
    sum += weights.get(name) ?? 0
  })
  return sum
}

function likelihood(sum: number): number {
  return 1 / (1 + Math.exp(-sum))
}
