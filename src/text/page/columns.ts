import { Unreadable } from '../unreadable.ts'
import { limits } from './limits.ts'
import type { Source } from './source.ts'

/** The columns of a tree while it grows. */
export class Columns {
  size = 0
  name: Uint8Array
  parent: Int32Array
  end: Int32Array
  from: Int32Array
  to: Int32Array
  attributes: Int32Array
  readonly attributeName: number[] = []
  readonly attributeFrom: number[] = []
  readonly attributeTo: number[] = []

  constructor(source: Source) {
    // The root, and what a piece of markup can hold.
    const room = Math.min(FIRST_ROOM, source.length + 1)
    this.name = new Uint8Array(room)
    this.parent = new Int32Array(room)
    this.end = new Int32Array(room)
    this.from = new Int32Array(room)
    this.to = new Int32Array(room)
    this.attributes = new Int32Array(room + 1)
  }

  add(name: number, parent: number, from: number, to: number): number {
    const node = this.size
    if (node >= this.name.length) this.#grow()
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

  #grow(): void {
    if (this.size >= limits.nodes) {
      throw new Unreadable('too-large', `more than ${limits.nodes} elements and texts`)
    }
    const room = Math.min(this.size * 2, limits.nodes)
    const name = new Uint8Array(room)
    name.set(this.name)
    this.name = name
    this.parent = grown(this.parent, room)
    this.end = grown(this.end, room)
    this.from = grown(this.from, room)
    this.to = grown(this.to, room)
    this.attributes = grown(this.attributes, room + 1)
  }
}

/** Most pages have fewer nodes. */
const FIRST_ROOM = 2_048

function grown(column: Int32Array, room: number): Int32Array {
  const more = new Int32Array(room)
  more.set(column)
  return more
}
