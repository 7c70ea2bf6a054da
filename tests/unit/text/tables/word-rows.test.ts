import { expect, test } from 'vitest'
import {
  addWordRow,
  hashOfWord,
  makeWordRows,
  rowOfWord,
  type WordRows,
} from '../../../../src/text/tables/word-rows.ts'

const find = (rows: WordRows, text: string, start = 0, end = text.length) =>
  rowOfWord(rows, text, start, end, hashOfWord(text, start, end))
const add = (rows: WordRows, word: string) =>
  addWordRow(rows, word, hashOfWord(word, 0, word.length))

test('words have rows in the order they came in, the empty one too', () => {
  const rows = makeWordRows()

  expect(['', 'sea', 'Sea', 'séa'].map((word) => add(rows, word))).toEqual([0, 1, 2, 3])
  expect(['', 'sea', 'Sea', 'séa', 'se', 'seas'].map((word) => find(rows, word))).toEqual([
    0, 1, 2, 3, -1, -1,
  ])
})

test('a word is found within a text', () => {
  const rows = makeWordRows()
  add(rows, 'sea')

  expect(find(rows, 'the sea rose', 4, 7)).toBe(0)
  expect(find(rows, 'the sea rose', 4, 8)).toBe(-1)
})

test('words of one hash are told apart by their letters', () => {
  const rows = makeWordRows()
  addWordRow(rows, 'one', 7)
  addWordRow(rows, 'two', 7)
  addWordRow(rows, 'three', 7)

  expect(
    ['one', 'two', 'three', 'six'].map((word) => rowOfWord(rows, word, 0, word.length, 7)),
  ).toEqual([0, 1, 2, -1])
})

test('it grows with its words and letters', () => {
  const rows = makeWordRows()
  const words = Array.from({ length: 5_000 }, (_, n) => `word-${n}-of-many`)
  const long = 'x'.repeat(100_000)

  const given = [...words, long].map((word) => add(rows, word))

  expect(given).toEqual(given.map((_, index) => index))
  expect([...words, long].map((word) => find(rows, word))).toEqual(given)
})
