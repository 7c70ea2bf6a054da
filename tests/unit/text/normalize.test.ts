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
    ['parts of a letter of another script', 'и\u0306 5 €', 'й 5 €'],
    ['parts of a syllable', '\u1112\u1161\u11ab', '한'],
    ['what is written otherwise', '5 \u212b', '5 Å'],
    ['wide spaces', '水\u3000车\u2009', '水 车'],
    ['half of a pair', 'a\ud800b', 'a\ufffdb'],
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
    ['Цена: 5 € – 10 ₽', 3],
    ['и\u0306 \u0306', 1],
    ["שלום ג'ירפה", 2],
    ['😀 fine', 1],
  ])('%s', (text, count) => {
    expect(countWords(text)).toBe(count)
  })
})
