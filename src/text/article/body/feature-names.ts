/**
 * Features of blocks by number, so that judging a block adds up numbers: a name gets its number when it is
 * first asked for. Names are what weights are written by, so that a person can read them.
 */
export type Size = 'short' | 'long'

export function sizeOf(text: string): Size {
  return text.length < 90 ? 'short' : 'long'
}

const names: string[] = []
const ids = new Map<string, number>()

export function featureId(name: string): number {
  const known = ids.get(name)
  if (known !== undefined) return known
  const id = names.length
  names.push(name)
  ids.set(name, id)
  return id
}

export function featureName(id: number): string {
  return names[id] ?? ''
}

/** What holds for every block. */
export const BIAS = featureId('')

/** `bars short` and `bars long`. */
export function sized(name: string): Readonly<Record<Size, number>> {
  return { short: featureId(`${name} short`), long: featureId(`${name} long`) }
}

/** `length 3`, or `length 3 short`. */
export type Numbered = (number: number, size?: Size) => number

/** Numbers below this are found in a table. */
const MOST = 16

export function numbered(name: string): Numbered {
  const table = new Int16Array(MOST * 3).fill(-1)
  return (number, size) => {
    const at = number * 3 + (size === undefined ? 0 : size === 'short' ? 1 : 2)
    const known = table[at] ?? -1
    if (known >= 0) return known
    const id = featureId(size === undefined ? `${name} ${number}` : `${name} ${number} ${size}`)
    table[at] = id
    return id
  }
}

/** `amid: headline`, from the feature `headline`. */
export function prefixed(prefix: string): (id: number) => number {
  const table: number[] = []
  return (id) => {
    const known = table[id]
    if (known !== undefined && known >= 0) return known
    while (table.length <= id) table.push(-1)
    const made = featureId(`${prefix}: ${featureName(id)}`)
    table[id] = made
    return made
  }
}

/** A block has fewer features. */
const CAPACITY = 512

/** The features that hold for one block. */
export class Found {
  readonly ids = new Int32Array(CAPACITY)
  size = 0

  add(id: number): void {
    this.ids[this.size] = id
    this.size += 1
  }
}
