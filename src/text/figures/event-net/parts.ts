import { bags, type EventTables } from './tables.ts'

/**
 * What words add to the hidden layer, in whole numbers. Most of the work of the net: the same few words stand about most
 * figures, so that what they add at a place is kept for a while.
 */
export interface WordParts {
  readonly size: number
  /** The weights of two hidden numbers in one. */
  readonly pairs: Float64Array
  /** What hidden numbers add to classes: a row for each hidden number. */
  readonly toClass: Float64Array
  /** By place and slot, the word that it is kept for and 1, and a row of hidden numbers; behind all, a row of zeros. */
  readonly keys: Int32Array
  readonly kept: Int32Array
  /** Room to add up in. */
  readonly sums: Int32Array
  readonly direct: Int32Array
  readonly input: Float64Array
  /** The hidden numbers that are not 0, and where their rows of `toClass` start. */
  readonly values: Float64Array
  readonly starts: Int32Array
}

/** How many words are kept of each place. */
const slots = 128

export function startParts(tables: EventTables): WordParts {
  const { hidden, size, classes } = tables
  const kept = placesOf(tables) * slots
  return {
    size,
    pairs: pairsOf(tables),
    toClass: turned(tables),
    keys: new Int32Array(kept),
    kept: new Int32Array((kept + 1) * hidden),
    sums: new Int32Array(hidden),
    direct: new Int32Array(classes.length),
    input: new Float64Array(size),
    values: new Float64Array(hidden + 1),
    starts: new Int32Array(hidden + 1),
  }
}

/** Words that stand in places of their own, and means. */
export const placesOf = ({ before, after }: Pick<EventTables, 'before' | 'after'>): number =>
  before + after + bags

/** Where in `kept` stands what a word adds at a place; it does until another word is asked for there. */
export function partOf(tables: EventTables, parts: WordParts, row: number, place: number): number {
  const { size, keys, kept, input, sums } = parts
  const slot = place * slots + (row % slots)
  const at = slot * sums.length
  if (keys[slot] === row + 1) return at
  for (let k = 0; k < size; k++) input[k] = tables.vectors[row * size + k] ?? 0
  multiply(parts, input, 0, place, kept, at)
  keys[slot] = row + 1
  return at
}

/** Writes what the words at all places add: four at a time, so that a sum is fetched and put down less often. */
export function addParts(tables: EventTables, parts: WordParts, words: Int32Array): void {
  const { sums, kept } = parts
  sums.fill(0)
  for (let place = 0; place < words.length; place += 4) {
    const a = partAt(tables, parts, words, place)
    const b = partAt(tables, parts, words, place + 1)
    const c = partAt(tables, parts, words, place + 2)
    const d = partAt(tables, parts, words, place + 3)
    for (let j = 0; j < sums.length; j++)
      sums[j] =
        (sums[j] ?? 0) +
        ((kept[a + j] ?? 0) + (kept[b + j] ?? 0)) +
        ((kept[c + j] ?? 0) + (kept[d + j] ?? 0))
  }
}

/** The row of zeros where no word stands. */
function partAt(tables: EventTables, parts: WordParts, words: Int32Array, place: number): number {
  const word = place < words.length ? (words[place] ?? 0) : 0
  return word === 0 ? parts.keys.length * parts.sums.length : partOf(tables, parts, word - 1, place)
}

/** Writes what a word's numbers at `from`, or a mean's, add to the hidden layer at a place. */
export function multiply(
  { size, pairs, sums }: WordParts,
  inputs: Float64Array,
  from: number,
  place: number,
  target: Int32Array,
  at: number,
): void {
  const hidden = sums.length
  for (let j = 0; j < hidden; j += 2) {
    const sum = product(inputs, from, pairs, ((place * hidden + j) * size) / 2, size)
    const upper = Math.round(sum / above)
    target[at + j] = sum - upper * above
    target[at + j + 1] = upper
  }
}

/** Four at a time, so that no sum need wait for the one before. */
function product(x: Float64Array, from: number, y: Float64Array, at: number, size: number): number {
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let k = 0; k < size; k += 4) {
    a += (x[from + k] ?? 0) * (y[at + k] ?? 0)
    b += (x[from + k + 1] ?? 0) * (y[at + k + 1] ?? 0)
    c += (x[from + k + 2] ?? 0) * (y[at + k + 2] ?? 0)
    d += (x[from + k + 3] ?? 0) * (y[at + k + 3] ?? 0)
  }
  return a + b + c + d
}

/** What is multiplied by one is so for both, exactly, while sums stay below half of `above`. */
function pairsOf({ places, size }: EventTables): Float64Array {
  const pairs = new Float64Array(places.length / 2)
  for (let at = 0; at < pairs.length; at++) {
    const row = 2 * Math.floor(at / size)
    const from = row * size + (at % size)
    pairs[at] = (places[from] ?? 0) + (places[from + size] ?? 0) * above
  }
  return pairs
}

const above = 2 ** 26

function turned({ out, hidden, classes }: EventTables): Float64Array {
  const table = new Float64Array(out.length)
  for (let j = 0; j < hidden; j++)
    for (let c = 0; c < classes.length; c++)
      table[j * classes.length + c] = out[c * hidden + j] ?? 0
  return table
}
