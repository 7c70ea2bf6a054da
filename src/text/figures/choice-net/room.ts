import type { ChoiceName, ChoiceTables, FieldTables } from './tables.ts'
import { candidatePlaces, questionPlaces } from './tables.ts'

/** How many words are kept of each place. */
const slots = 128

/**
 * What words add to hidden numbers. The same few words stand about most figures, so that what they add at a place is kept for
 * a while.
 */
export interface WordParts {
  /** How many hidden numbers there are. */
  readonly width: number
  /** By place and number of a word, a row of hidden numbers. */
  readonly weights: Float32Array
  /** By place and slot, the word that it is kept for and 1, and a row of hidden numbers. */
  readonly keys: Int32Array
  readonly kept: Float32Array
}

/** The tables of a choice as numbers. */
export interface FieldNet {
  readonly tables: FieldTables
  /** Of hidden numbers of candidates and, behind them, of none. */
  readonly question: WordParts
  readonly candidate: WordParts
  /** By feature, its row and 1; 0 of one that has no row. */
  readonly rowOf: number[]
}

/** The nets, and room to reckon in: written over with each question. */
export interface ChoiceNets {
  readonly tables: ChoiceTables
  readonly fields: Readonly<Record<ChoiceName, FieldNet>>
  /** What the figure adds to the hidden numbers of each candidate, and those of none behind them. */
  readonly asked: Float64Array
  /** Those of one candidate. */
  readonly hidden: Float64Array
  /** The numbers of a word, or a mean of several. */
  readonly word: Float64Array
}

export function startChoices(tables: ChoiceTables): ChoiceNets {
  const { size, hidden, noneHidden, fields } = tables
  return {
    tables,
    fields: { place: startField(tables, fields.place), time: startField(tables, fields.time) },
    asked: new Float64Array(hidden + noneHidden),
    hidden: new Float64Array(hidden),
    word: new Float64Array(size),
  }
}

function startField(tables: ChoiceTables, field: FieldTables): FieldNet {
  const { hidden, noneHidden } = tables
  const { question, none, candidate, scales } = field
  const asked = startParts(questionPlaces(tables), hidden + noneHidden, tables.size)
  fill(asked, 0, question, hidden, scales.question)
  fill(asked, hidden, none, noneHidden, scales.none)
  const beside = startParts(candidatePlaces, hidden, tables.size)
  fill(beside, 0, candidate, hidden, scales.candidate)
  return { tables: field, question: asked, candidate: beside, rowOf: [] }
}

const startParts = (places: number, width: number, size: number): WordParts => ({
  width,
  weights: new Float32Array(places * size * width),
  keys: new Int32Array(places * slots),
  kept: new Float32Array(places * slots * width),
})

/** Writes a table into the columns from `first` on. */
function fill(
  { weights, width }: WordParts,
  first: number,
  table: Int8Array,
  columns: number,
  scale: number,
): void {
  for (const [i, value] of table.entries())
    weights[Math.floor(i / columns) * width + first + (i % columns)] = value * scale
}

/** Where in `kept` stands what a word adds at a place; it does until another word is asked for there. */
export function partOf(
  { size, vectors, vectorScale }: ChoiceTables,
  { width, weights, keys, kept }: WordParts,
  place: number,
  row: number,
): number {
  const slot = place * slots + (row % slots)
  const at = slot * width
  if (keys[slot] === row + 1) return at
  kept.fill(0, at, at + width)
  for (let k = 0; k < size; k++) {
    const value = (vectors[row * size + k] ?? 0) * vectorScale
    const from = (place * size + k) * width
    for (let j = 0; j < width; j++)
      kept[at + j] = (kept[at + j] ?? 0) + value * (weights[from + j] ?? 0)
  }
  keys[slot] = row + 1
  return at
}
