import type { TextReading } from '../../reading/text-reading.ts'
import { numberOf } from '../../tables/name-table.ts'
import { eachPlaced, type Surroundings } from './places.ts'
import { bags, type EventTables } from './tables.ts'
import { rowAt, rowsOf } from './words.ts'

/** The tables, and room to reckon in: written over with each figure. */
export interface EventNet {
  readonly tables: EventTables
  /** A word's numbers, or a mean's, by place. */
  readonly inputs: Float64Array
  readonly pairs: Float64Array
  /** How many words each place has. */
  readonly counts: Int32Array
  readonly hidden: Float64Array
  readonly likely: Float64Array
}

export function startNet(tables: EventTables): EventNet {
  const { before, after, size, hidden, classes } = tables
  const places = before + after + bags
  return {
    tables,
    inputs: new Float64Array(places * size),
    pairs: pairsOf(tables),
    counts: new Int32Array(places),
    hidden: new Float64Array(hidden),
    likely: new Float64Array(classes.length),
  }
}

/** What the net reads of one figure. */
export interface Seen {
  readonly r: TextReading
  readonly around: Surroundings
  /** Rows of features. */
  readonly features: readonly number[]
}

/** Means are reckoned in parts of a signed byte's step, which is more than theirs is worth. */
const fine = 16

/** How likely each class is, in the order of `classes`; `other` is left out: whether something of no class is told is not asked. */
export function likelihoods(net: EventNet, seen: Seen): Float64Array {
  readWords(net, seen)
  readHidden(net, seen)
  const { tables, likely } = net
  let total = 0
  for (const [c, name] of tables.classes.entries()) {
    const odds = name === 'other' ? 0 : Math.exp(scoreOf(net, seen, c))
    likely[c] = odds
    total += odds
  }
  for (let c = 0; c < likely.length; c++) likely[c] = (likely[c] ?? 0) / total
  return likely
}

function scoreOf({ tables, hidden }: EventNet, { features }: Seen, c: number): number {
  const { classes, out, outBias, toClasses, scales } = tables
  let direct = 0
  for (const row of features) direct += toClasses[row * classes.length + c] ?? 0
  let sum = 0
  const from = c * hidden.length
  for (let j = 0; j < hidden.length; j++) sum += (hidden[j] ?? 0) * (out[from + j] ?? 0)
  return (outBias[c] ?? 0) + direct * scales.direct + sum * scales.out
}

/** The words' numbers by place, of means in 16ths. */
function readWords({ tables, inputs, counts }: EventNet, { r, around }: Seen): void {
  const { size, vectors, before, after } = tables
  const rows = rowsOf(r)
  inputs.fill(0)
  counts.fill(0)
  eachPlaced(tables, around, (token, place) => {
    const from = rowAt(tables, r, rows, token) * size
    const to = place * size
    counts[place] = (counts[place] ?? 0) + 1
    for (let k = 0; k < size; k++) inputs[to + k] = (inputs[to + k] ?? 0) + (vectors[from + k] ?? 0)
  })
  for (let place = before + after; place < counts.length; place++) {
    const share = fine / Math.max(1, counts[place] ?? 0)
    for (let at = place * size; at < (place + 1) * size; at++)
      inputs[at] = Math.round((inputs[at] ?? 0) * share)
  }
}

function readHidden(net: EventNet, { features }: Seen): void {
  const { tables, counts, hidden } = net
  const { bias, toHidden, scales, before, after } = tables
  const step = scales.vectors * scales.places
  for (let j = 0; j < hidden.length; j++) {
    let sum = 0
    for (const row of features) sum += toHidden[row * hidden.length + j] ?? 0
    hidden[j] = (bias[j] ?? 0) + sum * scales.features
  }
  for (let place = 0; place < counts.length; place++)
    if (counts[place]) addPlace(net, place, place < before + after ? step : step / fine)
  for (let j = 0; j < hidden.length; j++) hidden[j] = Math.max(0, hidden[j] ?? 0)
}

function addPlace({ tables, inputs, pairs, hidden }: EventNet, place: number, step: number): void {
  const { size } = tables
  const from = place * size
  for (let j = 0; j < hidden.length; j += 2) {
    const sum = product(inputs, from, pairs, (from * hidden.length + j * size) / 2, size)
    const upper = Math.round(sum / above)
    hidden[j] = (hidden[j] ?? 0) + step * (sum - upper * above)
    hidden[j + 1] = (hidden[j + 1] ?? 0) + step * upper
  }
}

/** Most of the work. Four at a time, so that no sum need wait for the one before. */
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

/** The weights of two hidden numbers in one: what is multiplied by it is so for both, exactly, while sums stay below half of `above`. */
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

/** Rows of features by name; a value that the net has not seen has the row of those that are rare. */
export const featureRows = (
  { features }: EventTables,
  names: readonly string[],
): readonly number[] =>
  names.map((name) => {
    const row = numberOf(features, name)
    return row < 0 ? numberOf(features, `${name.slice(0, name.indexOf(' '))} ?`) : row
  })
