import { describe, expect, test } from 'vitest'
import { parsePage } from '../../../../src/text/page/build.ts'
import { HintTable, wordsIn } from '../../../../src/text/page/hints.ts'
import { tagSet } from '../../../../src/text/page/names.ts'
import { elementsNamed, hintOf } from '../../../../src/text/page/query.ts'

const letters = (length: number) => 'x'.repeat(length)

const filled = (count: number, length = 4) => {
  const table = new HintTable()
  for (let at = 0; at < count; at += 1) table.placeOf(`${at}`.padEnd(length, 'x'))
  return table
}

describe('words of class and id', () => {
  test.each([
    [`${letters(598)} b`, [letters(598), 'b']],
    [`${letters(599)} b`, [letters(599)]],
    [letters(601), [letters(600)]],
    ['aB', ['ab']],
    ['abCd', ['abcd']],
    ['abCde', ['ab', 'cde']],
    ['abCDe', ['abcde']],
    ['AbCde', ['abcde']],
    ['a1b', ['a', 'b']],
    ['@Z[`a{', ['z', 'a']],
  ])('%s', (text, words) => {
    expect(wordsIn(text)).toEqual(words)
  })

  test('are kept of 16,383 classes, and of a million characters', () => {
    expect([filled(16_382, 6).isFull, filled(16_383, 6).isFull]).toEqual([false, true])
    expect([filled(1, 2 ** 20 - 1).isFull, filled(1, 2 ** 20).isFull]).toEqual([false, true])
  })

  test('have the same place where they are the same', () => {
    const table = new HintTable()

    expect(['a', 'b', 'a', ''].map((text) => table.placeOf(text))).toEqual([1, 2, 1, 0])
    expect(table.at(2)).toEqual({ text: 'b', words: ['b'] })
    expect(table.at(9)).toEqual({ text: '', words: [] })
  })

  test('are those of the element', () => {
    const page = parsePage('<p class=a><b><i class=a></i><u title=x>')
    const [p = 0, b = 0, i = 0, u = 0] = elementsNamed(page, tagSet('p b i u'))

    expect(hintOf(page, p)).not.toBe(0)
    expect([hintOf(page, i), hintOf(page, i)]).toEqual([hintOf(page, p), hintOf(page, p)])
    expect([hintOf(page, b), hintOf(page, u)]).toEqual([0, 0])
  })
})
