import { sharedUint32, sharedUint8 } from '../tables/shared-arrays.ts'
import { Class } from './classes.ts'
import type { Entry } from './entry.ts'

/** A word or phrase as the lexicon keeps it. */
export interface Sense {
  readonly entry: Entry
  readonly class: number
  /** Rows of its words. */
  readonly rows: readonly number[]
  /** As it must be written, of one with capitals. */
  readonly written: readonly string[] | undefined
}

/** What the rows of a lexicon mean. A text asks for few of them, so that what was packed is unpacked row by row. */
export interface Senses {
  /** By row, as far as they are unpacked. */
  readonly opened: (readonly Sense[] | undefined)[]
  readonly closed: (readonly Sense[] | undefined)[]
  /** What the others are unpacked from. */
  readonly packed?: PackedSenses
}

/** On shared memory. */
export interface PackedSenses {
  /** A piece of JSON for each row that means something. */
  readonly json: Uint8Array
  /** Row `n` is from `starts[n]` to `starts[n + 1] - 1`. */
  readonly starts: Uint32Array
}

/** What a row can be, and the phrases that it opens, longest first. */
export const sensesAt = (senses: Senses, row: number): readonly Sense[] =>
  (senses.opened[row] ??= rowAt(senses, row)[0].map(unpackSense))

/** The phrases that a row closes, longest first, and itself. */
export const endingsAt = (senses: Senses, row: number): readonly Sense[] =>
  (senses.closed[row] ??= readEndings(senses, row))

/** A sense in JSON: its entry, the rows of its words, and how these must be written. */
type PackedSense = readonly [
  entry: Entry,
  rows: readonly number[],
  written?: readonly string[] | undefined,
]

/** The senses of a row; and of those that it closes, unless they are the same, where each stands: its first row and its place there. */
type PackedRow = readonly [
  opened: readonly PackedSense[],
  closed?: readonly (readonly [row: number, place: number])[] | null | undefined,
]

const nothing: PackedRow = [[]]

function rowAt({ packed }: Senses, row: number): PackedRow {
  if (!packed) return nothing
  const { json, starts } = packed
  const start = starts[row] ?? 0
  const length = (starts[row + 1] ?? start) - start
  if (length === 0) return nothing
  return JSON.parse(Buffer.from(json.buffer, json.byteOffset + start, length).toString())
}

const unpackSense = ([entry, rows, written]: PackedSense): Sense => ({
  entry,
  class: Class[entry.class],
  rows,
  written,
})

function readEndings(senses: Senses, row: number): readonly Sense[] {
  const [, closed] = rowAt(senses, row)
  if (!closed) return sensesAt(senses, row)
  return closed.flatMap(([first, place]) => sensesAt(senses, first)[place] ?? [])
}

/** All rows, on shared memory. */
export function packSenses(senses: Senses): PackedSenses {
  if (senses.packed) return senses.packed
  const rows = senses.opened.map((_, row) => Buffer.from(packRow(senses, row)))
  const starts = sharedUint32(rows.length + 1)
  for (const [row, { length }] of rows.entries()) starts[row + 1] = (starts[row] ?? 0) + length
  const json = sharedUint8(starts.at(-1) ?? 0)
  for (const [row, bytes] of rows.entries()) json.set(bytes, starts[row])
  return { json, starts }
}

export function unpackSenses(packed: PackedSenses): Senses {
  const length = packed.starts.length - 1
  return { opened: Array.from({ length }), closed: Array.from({ length }), packed }
}

function packRow(senses: Senses, row: number): string {
  const opened = sensesAt(senses, row)
  const closed = endingsAt(senses, row)
  const isAlike = closed.length === opened.length && closed.every((one, at) => one === opened[at])
  if (isAlike && opened.length === 0) return ''
  const packed: PackedRow = [
    opened.map(({ entry, rows, written }) => (written ? [entry, rows, written] : [entry, rows])),
    isAlike ? undefined : closed.map((sense) => placeOf(senses, sense)),
  ]
  return JSON.stringify(packed)
}

function placeOf(senses: Senses, sense: Sense): readonly [number, number] {
  const [first = 0] = sense.rows
  return [first, sensesAt(senses, first).indexOf(sense)]
}
