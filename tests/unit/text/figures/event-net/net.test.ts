import { expect, test } from 'vitest'
import { likelihoods, startNet } from '../../../../../src/text/figures/event-net/net.ts'
import { partOf, startParts } from '../../../../../src/text/figures/event-net/parts.ts'
import { surroundingsOf } from '../../../../../src/text/figures/event-net/places.ts'
import {
  bags,
  endingCount,
  type EventTables,
} from '../../../../../src/text/figures/event-net/tables.ts'
import { readText } from '../../../../../src/text/reading.ts'
import { makeNameTable } from '../../../../../src/text/tables/name-table.ts'

const rowsOf = (...names: string[]) => makeNameTable(new Map(names.map((name, i) => [name, [i]])))
const size = 4
const hidden = 2

/** Knows two words; the token before a figure adds its first number to the first hidden one, which speaks for "killed". */
function setup(): EventTables {
  const places = new Int8Array((2 + bags) * hidden * size)
  places[0] = 1
  const vectors = new Int8Array((2 + endingCount) * size)
  vectors[0] = 3
  return {
    classes: ['none', 'other', 'killed'],
    words: rowsOf('slew', 'saw'),
    features: rowsOf('kind ?', 'kind count'),
    hidden,
    size,
    before: 1,
    after: 1,
    scales: { vectors: 1, places: 1, features: 1, direct: 1, out: 0.5 },
    bias: [0, 0],
    outBias: [1, 9, 0],
    keep: { none: 0 },
    tell: 0.5,
    vectors,
    places,
    toHidden: new Int8Array(2 * hidden),
    toClasses: new Int8Array(2 * 3),
    out: Int8Array.from([0, 0, 0, 0, 2, 0]),
  }
}

function likelyIn(text: string, tables: EventTables): readonly number[] {
  const r = readText(text, 'en')
  const piece = r.pieceOfToken[text.split(' ').indexOf('12')] ?? 0
  const draft = { start: piece, next: piece + 1, noun: undefined }
  const around = surroundingsOf(tables, r, draft, undefined)
  return [...likelihoods(startNet(tables), { r, around, features: [1] })]
}

test('words add to classes by the place they stand in', () => {
  const tables = setup()
  const one = Math.exp(1)
  const three = Math.exp(3)

  const [none = 0, other, killed = 0] = likelyIn('They slew 12 boars', tables)
  expect(none).toBeCloseTo(one / (one + three))
  expect(other).toBe(0)
  expect(killed).toBeCloseTo(three / (one + three))
  expect(likelyIn('They saw 12 slew boars', tables)[2]).toBeCloseTo(1 / (one + 1))
})

test('means are of all their words', () => {
  const tables = { ...setup(), outBias: [0, 0, 0] }
  tables.places.fill(0)
  // The sentence before the places of its own.
  tables.places[(2 + 2) * hidden * size] = 1

  const half = Math.exp(3 / 2)
  expect(likelyIn('slew saw then 12 boars', tables)[2]).toBeLessThan(half / (half + 1) + 0.1)
  expect(likelyIn('slew then 12 boars', tables)[2]).toBeCloseTo(Math.exp(3) / (Math.exp(3) + 1), 1)
})

test('the same figure gives the same answer, whatever was read before', () => {
  const tables = setup()
  const first = likelyIn('They slew 12 boars', tables)
  likelyIn('On Monday many hunters in the hills saw 12 wolves at dawn', tables)

  expect(likelyIn('They slew 12 boars', tables)).toEqual(first)
})

test('what words add is the same while it is kept, and after others took its slot', () => {
  const tables = setup()
  for (const [at] of tables.places.entries()) tables.places[at] = ((at * 7) % 255) - 127
  for (const [at] of tables.vectors.entries()) tables.vectors[at] = ((at * 31) % 255) - 127
  const parts = startParts(tables)
  const partAt = (row: number, place: number) => {
    const from = partOf(tables, parts, row, place)
    return [...parts.kept.subarray(from, from + hidden)]
  }
  const plain = (row: number, place: number) =>
    Array.from({ length: hidden }, (_, j) =>
      [0, 1, 2, 3].reduce((sum, k) => {
        const weight = tables.places[(place * hidden + j) * size + k] ?? 0
        return sum + weight * (tables.vectors[row * size + k] ?? 0)
      }, 0),
    )
  const rows = Array.from({ length: endingCount }, (_, row) => row)
  const places = Array.from({ length: 2 + bags }, (_, place) => place)
  // More than are kept at a time.
  const asked = rows.flatMap((row) => places.map((place) => [row, place] as const))

  for (const [row, place] of [...asked, ...asked])
    expect(partAt(row, place)).toEqual(plain(row, place))
})
