import type { Block } from './blocks.ts'
import type { DomElement } from './dom.ts'

export function isFurniture(_element: DomElement): boolean {
  return false
}
export function trimFurniture(blocks: readonly Block[], _title: string): readonly Block[] {
  return blocks
}
