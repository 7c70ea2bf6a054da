import { describe, expect, test } from 'vitest'
import { isWireCopy, withoutCredits } from '../../../../../src/text/article/kinds/wire-copy.ts'

const letters = (length: number) => 'x'.repeat(length)

describe('wire copy', () => {
  const dateline = '(Reuters) -'
  const signed = 'Reporting by Ada Velm; Editing by Jo Weir'

  test.each([
    ['in its first line', [`AARN ${dateline} It rose.`], true],
    ['in its second', ['It rose.', `AARN ${dateline} It rose.`], true],
    ['in its third', ['a', 'b', `AARN ${dateline} It rose.`], false],
    ['behind 90 characters', [`${letters(90)}${dateline}`], true],
    ['behind 91', [`${letters(91)}${dateline}`], false],
    ['by its last three lines', ['a', signed, 'b', 'c'], true],
    ['by the fourth last', ['a', signed, 'b', 'c', 'd'], false],
    ['by 400 characters of one', ['a', signed.padEnd(400, 'x')], true],
    ['by no more of it', ['a', signed.padEnd(401, 'x')], false],
    ['by none', ['a', 'b'], false],
  ])('is told %s', (_, lines, expected) => {
    expect(isWireCopy(lines)).toBe(expected)
  })

  test.each([
    ['a line of standards', ['a', 'Our standards: x'], 1],
    ['three of them', ['a', 'Our standards: x', '___', '___'], 1],
    ['four', ['a', '___', '___', '___', '___'], 2],
    ['the only line', ['___'], 1],
    ['who helped', ['a', 'Ada Velm contributed to this report.'], 1],
    ['who helped, in 319 characters', ['a', `With reporting by ${letters(182)}`], 1],
    ['credits behind a sentence', ['a', 'It rose. (Reporting by Ada Velm)'], 2],
    ['credits alone', ['a', '(Reporting by Ada Velm)'], 1],
    ['credits amid a sentence', ['a', 'It rose (reporting by Ada Velm)'], 2],
    ['nothing', ['a', 'b'], 2],
  ])('ends without %s', (_, lines, count) => {
    expect(withoutCredits(lines)).toHaveLength(count)
  })

  test('keeps the sentence before credits, and what is amid one', () => {
    expect(withoutCredits(['a', 'It rose. (Reporting by Ada Velm)']).at(-1)).toBe('It rose.')
    expect(withoutCredits(['a', 'It rose (reporting by Ada Velm)']).at(-1)).toContain('reporting')
  })
})
