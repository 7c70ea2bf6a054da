import { describe, expect, test } from 'vitest'
import { countWords, normalizeLine } from '../../../src/text/normalize.ts'

describe('a line', () => {
  test.each([
    ['as it is', 'Ein Bär – “so”', 'Ein Bär – “so”'],
    ['spaces at its ends', '\n\t Two words \r\n', 'Two words'],
    ['spaces amid it', 'a  b\u00a0c\n\nd', 'a b c d'],
    ['a single space', ' ', ''],
    ['nothing but spaces', ' \n ', ''],
    ['what nobody sees', 'a\u200b\u00adb  c', 'ab c'],
    ['parts of a letter', 'e\u0301te\u0301', 'été'],
  ])('%s', (_, text, line) => {
    expect(normalizeLine(text)).toBe(line)
  })
})

describe('words', () => {
  test.each([
    ['', 0],
    ['one', 1],
    ["It's 3.5 or 4,000 – no more -", 6],
    ['Zoë’s well-known café', 3],
    ['a.b. c', 2],
    ['Мельница снова мелет', 3],
    ['水车转动', 4],
    ['8月31日に閉鎖、NHKによると', 12],
    ['ราคา 5บาท', 8],
  ])('%s', (text, count) => {
    expect(countWords(text)).toBe(count)
  })
})
