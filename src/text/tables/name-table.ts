import { hashWord } from '../ner/hash.ts'
import { sharedUint32 } from './shared-arrays.ts'
import { isTextAt, makeTexts, type Texts } from './texts.ts'

/** Which rows of another table bear a name: a hash table in arrays that threads can share. Never grows. */
export interface NameTable {
  readonly names: Texts
  /** Open addressing by the name's hash: number of the name plus one, 0 for an empty place. */
  readonly places: Uint32Array
  /** The rows of name `i` are `rows[starts[i]]` up to `rows[starts[i + 1]]`. */
  readonly starts: Uint32Array
  readonly rows: Uint32Array
}

/** Keeps the order of each name's rows. */
export function makeNameTable(rowsByName: ReadonlyMap<string, readonly number[]>): NameTable {
  const names = [...rowsByName.keys()]
  const places = sharedUint32(2 ** Math.ceil(Math.log2(names.length * 2 + 2)))
  const starts = sharedUint32(names.length + 1)
  const rows = sharedUint32(rowsByName.values().reduce((total, { length }) => total + length, 0))
  let number = 0
  let at = 0
  for (const [name, own] of rowsByName) {
    for (const row of own) rows[at++] = row
    places[freePlace(places, name)] = ++number
    starts[number] = at
  }
  return { names: makeTexts(names), places, starts, rows }
}

function freePlace(places: Uint32Array, name: string): number {
  const mask = places.length - 1
  let place = hashWord(name) & mask
  while (places[place] !== 0) place = (place + 1) & mask
  return place
}

/** The number of `name` among the table's names, or -1. */
export function numberOf({ names, places }: NameTable, name: string): number {
  const mask = places.length - 1
  for (let place = hashWord(name) & mask; ; place = (place + 1) & mask) {
    const number = (places[place] ?? 0) - 1
    if (number < 0 || isTextAt(names, number, name)) return number
  }
}

/** The rows that bear name `number`, in the order they were given; none for -1. */
export function rowsOf({ starts, rows }: NameTable, number: number): Uint32Array {
  return number < 0 ? rows.subarray(0, 0) : rows.subarray(starts[number], starts[number + 1])
}
