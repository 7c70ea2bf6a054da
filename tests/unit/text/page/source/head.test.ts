import { describe, expect, test } from 'vitest'
import { Source } from '../../../../../src/text/page/source.ts'

describe('a source in pieces', () => {
  const source = new Source(['abc', 'de', 'f'])

  test.each([
    [0, []],
    [1, ['a']],
    [3, ['abc']],
    [4, ['abc', 'd']],
    [5, ['abc', 'de']],
    [9, ['abc', 'de', 'f']],
  ])('begins with %d characters: %j', (length, head) => {
    expect(source.headOf(length)).toEqual(head)
  })

  test.each([
    ['cd', true],
    ['cdef', true],
    ['abcdef', true],
    ['ef', true],
    ['f', true],
    ['fa', false],
    ['abd', false],
  ])('holds %s: %s', (text, expected) => {
    expect(source.includes(text)).toBe(expected)
  })
})
