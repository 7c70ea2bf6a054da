import { expect, test } from 'vitest'
import { easternNames } from '../../../training/eastern-names.ts'
import { toPieces } from '../../../training/pieces.ts'
import { seeded } from '../../../training/random.ts'

const named = { words: ['Zork', 'left', '.'], spans: [{ first: 0, end: 1, label: 'PER' }] }
const nameless = { words: ['It', 'rained', '.'], spans: [] }

test('pieces are of one or two sentences, and hold all that name something', () => {
  const document = Array.from({ length: 40 }, () => named)
  const pieces = toPieces(document, seeded(1))

  expect(pieces.flat()).toEqual(document)
  expect(new Set(pieces.map((piece) => piece.length))).toEqual(new Set([1, 2]))
})

test('a piece without names teaches nothing', () => {
  expect(toPieces([nameless, nameless, nameless], seeded(1))).toEqual([])
})

test('eastern names begin with the family name, in all ways of writing', () => {
  const draw = easternNames(seeded(1))
  const names = Array.from({ length: 400 }, draw)

  for (const name of names) expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+(?:[- ][A-Za-z][a-z]*)?$/)
  expect(names.some((name) => /^\w+ \w+-[a-z]+$/.test(name))).toBe(true)
  expect(names.some((name) => /^\w+ \w+ [A-Z]\w*$/.test(name))).toBe(true)
})
