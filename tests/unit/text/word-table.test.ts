import { describe, expect, test } from 'vitest'
import { wordTable } from '../../../src/text/word-table.ts'

const find = wordTable(
  new Map([
    ['said', 1],
    ['sad', 2],
    ['a', 3],
  ]),
)

describe('a table of words', () => {
  test.each([
    ['said', 1],
    ['Said', 1],
    ['SAID', 1],
    ['sad', 2],
    ['a', 3],
  ])('finds %s', (word, entry) => {
    expect(find(word, 0, word.length)).toBe(entry)
  })

  test.each(['sand', 'paid', 'saidd', '4aid', 'é', 'incomprehensibilities', ''])(
    'does not find %s',
    (word) => {
      expect(find(word, 0, word.length)).toBeUndefined()
    },
  )

  test('finds a word within a text', () => {
    expect(find('he said so', 3, 7)).toBe(1)
  })
})
