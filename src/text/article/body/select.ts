import { isByRules } from './agreed.ts'
import type { Block } from './blocks.ts'
import type { Scene } from './scene.ts'

/**
 * From how likely on a block is the article's. Rules have the first word, so that more is asked for where they are
 * overruled, and most far from their text; above it, below the headline, stand what rules lose most: standfirsts.
 * Chosen on half of the shared sets by judgements of weights learned from other pages.
 */
const LEAST = {
  own: 0.15,
  end: 0.3,
  amid: 0.6,
  head: 0.6,
  tail: 0.85,
  far: 0.9,
  alone: 0.5,
} as const

/** So many blocks above or below the text are near it, and so many of its last ones are its end. */
const NEAR = 6
const END = 3

/** The blocks of the article. */
export function selectBlocks(scene: Scene, likely: Float64Array): Block[] {
  const first = scene.agreed.findIndex(isByRules)
  const last = scene.agreed.findLastIndex(isByRules)
  return scene.blocks.filter((_, index) => {
    const least = leastFor(scene, { index, first, last })
    return (likely[index] ?? 0) > least
  })
}

interface Place {
  readonly index: number
  readonly first: number
  readonly last: number
}

function leastFor(scene: Scene, { index, first, last }: Place): number {
  if (first < 0) return LEAST.alone
  if (isByRules(scene.agreed[index])) return index > last - END ? LEAST.end : LEAST.own
  if (index > first && index < last) return LEAST.amid
  if (index > last) return index < last + NEAR ? LEAST.tail : LEAST.far
  return index >= first - NEAR && index > scene.headline ? LEAST.head : LEAST.far
}
