import { isByRules, isHeld } from './agreed.ts'
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

/** The first and the last block that rules take; below zero where they take none. */
interface Extent {
  readonly first: number
  readonly last: number
}

function extentOf({ agreed }: Scene): Extent {
  return { first: agreed.findIndex(isByRules), last: agreed.findLastIndex(isByRules) }
}

/** Blocks worth a judgement: what no vote holds far from the text of rules is half of a page, and never the article's. */
export function candidatesOf(scene: Scene): Uint8Array {
  const { first, last } = extentOf(scene)
  return scene.agreed.map((agreed, index) => {
    const isNear = first < 0 || (index >= first - NEAR && index <= last + NEAR)
    return isNear || isHeld(agreed) ? 1 : 0
  })
}

/** The blocks of the article. */
export function selectBlocks(scene: Scene, likely: Float64Array): Block[] {
  const extent = extentOf(scene)
  return scene.blocks.filter((_, index) => (likely[index] ?? 0) > leastFor(scene, index, extent))
}

function leastFor(scene: Scene, index: number, { first, last }: Extent): number {
  if (first < 0) return LEAST.alone
  if (isByRules(scene.agreed[index])) return index > last - END ? LEAST.end : LEAST.own
  if (index > first && index < last) return LEAST.amid
  if (index > last) return index < last + NEAR ? LEAST.tail : LEAST.far
  return index >= first - NEAR && index > scene.headline ? LEAST.head : LEAST.far
}
