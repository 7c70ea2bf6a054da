import type { TextReading } from '../../reading/text-reading.ts'
import { numberOf } from '../../tables/name-table.ts'
import { addParts, multiply, placesOf, startParts, type WordParts } from './parts.ts'
import { eachPlaced, type Surroundings } from './places.ts'
import { bags, type EventTables } from './tables.ts'
import { noneWritten, rowAt, rowsOf, type WrittenRows } from './words.ts'

/** The tables, and room to reckon in: written over with each figure. */
export interface EventNet {
  readonly tables: EventTables
  readonly parts: WordParts
  readonly written: WrittenRows
  /** By place, the row of the word there and 1; 0 where none stands, or a mean is of several. */
  readonly words: Int32Array
  /** The numbers of all words of each mean together, and those of the mean. */
  readonly totals: Int32Array
  readonly inputs: Float64Array
  /** How many words each mean has. */
  readonly counts: Int32Array
  readonly hidden: Float64Array
  readonly likely: Float64Array
  /** The place of that class. */
  readonly other: number
}

export function startNet(tables: EventTables): EventNet {
  const { size, hidden, classes } = tables
  return {
    tables,
    parts: startParts(tables),
    written: noneWritten(),
    words: new Int32Array(placesOf(tables)),
    totals: new Int32Array(bags * size),
    inputs: new Float64Array(bags * size),
    counts: new Int32Array(bags),
    hidden: new Float64Array(hidden),
    likely: new Float64Array(classes.length),
    other: classes.indexOf('other'),
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
  scoreClasses(net, seen)
  const { likely, other } = net
  let total = 0
  for (let c = 0; c < likely.length; c++) {
    const odds = c === other ? 0 : Math.exp(likely[c] ?? 0)
    likely[c] = odds
    total += odds
  }
  for (let c = 0; c < likely.length; c++) likely[c] = (likely[c] ?? 0) / total
  return likely
}

function scoreClasses({ tables, parts, hidden, likely }: EventNet, { features }: Seen): void {
  const { outBias, toClasses, scales } = tables
  const { direct } = parts
  addUp(direct, toClasses, features)
  addHidden(parts, hidden, likely)
  for (let c = 0; c < likely.length; c++) {
    const told = (outBias[c] ?? 0) + (direct[c] ?? 0) * scales.direct
    likely[c] = told + (likely[c] ?? 0) * scales.out
  }
}

/** Of the hidden numbers that are not 0; two at a time, so that a sum is fetched and put down half as often. */
function addHidden(parts: WordParts, hidden: Float64Array, sums: Float64Array): void {
  const { toClass, values, starts } = parts
  const count = findValues(parts, hidden, sums.length)
  sums.fill(0)
  for (let i = 0; i < count; i += 2) {
    const first = values[i] ?? 0
    const second = values[i + 1] ?? 0
    const a = starts[i] ?? 0
    const b = starts[i + 1] ?? 0
    for (let c = 0; c < sums.length; c++)
      sums[c] = (sums[c] ?? 0) + (first * (toClass[a + c] ?? 0) + second * (toClass[b + c] ?? 0))
  }
}

/** Lists what is not 0, and a 0 behind it to make up two. */
function findValues({ values, starts }: WordParts, hidden: Float64Array, width: number): number {
  let count = 0
  for (let j = 0; j < hidden.length; j++) {
    const value = hidden[j] ?? 0
    if (value === 0) continue
    values[count] = value
    starts[count++] = j * width
  }
  values[count] = 0
  return count
}

/** Writes the sum of these rows of a table. */
function addUp(sums: Int32Array, table: Int8Array, rows: readonly number[]): void {
  sums.fill(0)
  for (const row of rows) {
    const from = row * sums.length
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (table[from + at] ?? 0)
  }
}

/** The words by place, and the means' numbers in 16ths. */
function readWords(
  { tables, written, words, totals, inputs, counts }: EventNet,
  { r, around }: Seen,
): void {
  const { size, vectors } = tables
  const rows = rowsOf(r)
  const firstMean = words.length - bags
  words.fill(0)
  totals.fill(0)
  counts.fill(0)
  eachPlaced(tables, around, (token, place) => {
    const row = rowAt(tables, written, r, rows, token)
    const bag = place - firstMean
    words[place] = row + 1
    if (bag < 0) return
    counts[bag] = (counts[bag] ?? 0) + 1
    const to = bag * size
    const from = row * size
    for (let k = 0; k < size; k++) totals[to + k] = (totals[to + k] ?? 0) + (vectors[from + k] ?? 0)
  })
  for (let bag = 0; bag < bags; bag++) {
    const count = counts[bag] ?? 0
    if (count < 2) continue
    words[firstMean + bag] = 0
    const share = fine / count
    for (let at = bag * size; at < (bag + 1) * size; at++)
      inputs[at] = Math.round((totals[at] ?? 0) * share)
  }
}

function readHidden(net: EventNet, { features }: Seen): void {
  const { tables, parts, hidden } = net
  const { bias, toHidden, scales } = tables
  addUp(parts.sums, toHidden, features)
  for (let j = 0; j < hidden.length; j++)
    hidden[j] = (bias[j] ?? 0) + (parts.sums[j] ?? 0) * scales.features
  addWords(net, scales.vectors * scales.places)
  for (let j = 0; j < hidden.length; j++) hidden[j] = Math.max(0, hidden[j] ?? 0)
}

function addWords({ tables, parts, words, inputs, counts, hidden }: EventNet, step: number): void {
  const { sums } = parts
  addParts(tables, parts, words)
  addPart(hidden, sums, step)
  for (let bag = 0; bag < bags; bag++) {
    if ((counts[bag] ?? 0) < 2) continue
    multiply(parts, inputs, bag * tables.size, words.length - bags + bag, sums, 0)
    addPart(hidden, sums, step / fine)
  }
}

function addPart(hidden: Float64Array, part: Int32Array, step: number): void {
  for (let j = 0; j < hidden.length; j++) hidden[j] = (hidden[j] ?? 0) + step * (part[j] ?? 0)
}

/** Rows of features by name; a value that the net has not seen has the row of those that are rare. */
export const featureRows = (
  { features }: EventTables,
  names: readonly string[],
): readonly number[] =>
  names.map((name) => {
    const row = numberOf(features, name)
    return row < 0 ? numberOf(features, `${name.slice(0, name.indexOf(' '))} ?`) : row
  })
