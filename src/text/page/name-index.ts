/** Names that are looked for where they stand in a source: nothing is cut out, whatever the case. */
export interface NameIndex {
  readonly names: readonly string[]
  /** By hash, one more than the place in `names`; 0 where there is none. */
  readonly slots: Uint8Array
}

/** Far more than names, so that few share one. A power of two. */
const SLOTS = 2048

/** An index of fewer than 255 names in lower case. */
export function indexNames(names: readonly string[]): NameIndex {
  const slots = new Uint8Array(SLOTS)
  names.forEach((name, place) => {
    let slot = hashOf(name, 0, name.length)
    while (slots[slot] !== 0) slot = (slot + 1) % SLOTS
    slots[slot] = place + 1
  })
  return { names, slots }
}

/** The place of the name that stands from `from` to `to`; -1 if it is none of them. */
export function findName(
  { names, slots }: NameIndex,
  source: string,
  from: number,
  to: number,
): number {
  for (let slot = hashOf(source, from, to); ; slot = (slot + 1) % SLOTS) {
    const place = (slots[slot] ?? 0) - 1
    if (place < 0 || isAt(names[place] ?? '', source, from, to)) return place
  }
}

function hashOf(source: string, from: number, to: number): number {
  let hash = to - from
  for (let at = from; at < to; at += 1) {
    hash = (Math.imul(hash, 31) + lower(source.charCodeAt(at))) | 0
  }
  return (hash ^ (hash >>> 11)) & (SLOTS - 1)
}

function isAt(name: string, source: string, from: number, to: number): boolean {
  if (name.length !== to - from) return false
  for (let at = 0; at < name.length; at += 1) {
    if (lower(source.charCodeAt(from + at)) !== name.charCodeAt(at)) return false
  }
  return true
}

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code
}
