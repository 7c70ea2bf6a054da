import { Unreadable } from '../unreadable.ts'
import { limits } from './limits.ts'
import type { Source } from './source.ts'

/** The columns of a tree while it grows. */
export class Columns {
  size = 0
  readonly name: Uint8Array
  readonly parent: Int32Array
  readonly end: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
  readonly attributes: Int32Array
  readonly attributeName: number[] = []
  readonly attributeFrom: number[] = []
  readonly attributeTo: number[] = []

  constructor(source: Source) {
    const most = capacityFor(source)
    this.name = new Uint8Array(most)
    this.parent = new Int32Array(most)
    this.end = new Int32Array(most)
    this.from = new Int32Array(most)
    this.to = new Int32Array(most)
    this.attributes = new Int32Array(most + 1)
  }

  add(name: number, parent: number, from: number, to: number): number {
    const node = this.size
    if (node >= this.name.length) {
      throw new Unreadable('too-large', `more than ${limits.nodes} elements and texts`)
    }
    this.size += 1
    this.name[node] = name
    this.parent[node] = parent
    this.end[node] = node + 1
    this.from[node] = from
    this.to[node] = to
    this.attributes[node] = this.attributeName.length
    return node
  }

  addAttribute(name: number, from: number, to: number): void {
    this.attributeName.push(name)
    this.attributeFrom.push(from)
    this.attributeTo.push(to)
  }
}

/** Every node but the first two begins or follows a tag. */
function capacityFor({ pieces }: Source): number {
  let tags = 0
  for (const { text } of pieces) {
    for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
      tags += 1
      if (tags * 2 > limits.nodes) return limits.nodes
    }
  }
  return tags * 2 + 4
}
