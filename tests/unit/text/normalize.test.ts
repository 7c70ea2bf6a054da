import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countWords, joinParagraphs, normalizeLine } from '../../../src/text/normalize.ts'

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

/** Lines of what is read fast, and the same with what is not. */
const plain = fc
  .array(
    fc.constantFrom(
      'a',
      'B',
      'é',
      '7',
      '.',
      ',',
      "'",
      '-',
      '’',
      ' ',
      '\t',
      '\n',
      '\u00a0',
      '–',
      '(',
    ),
  )
  .map((characters) => characters.join(''))

describe('what is read fast is read as all else is', () => {
  test('a line that something invisible ends', () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(normalizeLine(text)).toBe(normalizeLine(`${text}\u200b`))
      }),
    )
  })

  test('words before one of another script', () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(countWords(text)).toBe(countWords(`${text} 水`) - 1)
      }),
    )
  })
})

describe('what nobody sees', () => {
  test.each(
    [
      0xad, 0x61c, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202e, 0x2060, 0x2069,
      0xfeff, 0xfff9, 0xfffb, 0xe0000, 0xe0001, 0xe001f,
    ].map((code) => [code.toString(16), String.fromCodePoint(code)]),
  )('is left out of Latin words: %s', (_, invisible) => {
    expect(normalizeLine(`a${invisible}b`)).toBe('ab')
  })

  test.each([
    ['می\u200cشود', 'می\u200cشود'],
    ['क्\u200dष', 'क्\u200dष'],
    ['👨\u200d👩', '👨\u200d👩'],
    ['❤\ufe0f\u200d🔥', '❤\ufe0f\u200d🔥'],
    ['\u200dمی', 'می'],
    ['می\u200c', 'می'],
    ['می \u200cشود', 'می شود'],
    ['می\u200c شود', 'می شود'],
  ])('stays where a script or emoji needs it: %s', (text, line) => {
    expect(normalizeLine(text)).toBe(line)
  })

  test.each([
    '\u0000',
    '\u0001',
    '\u0008',
    '\u000e',
    '\u001f',
    '\u007f',
    '\u0085',
    '\u009f',
    '\u2028',
    '\u3000',
  ])('but parts words is a space: %j', (control) => {
    expect(normalizeLine(`a${control}b`)).toBe('a b')
  })
})

test.each([
  [['One.', 'Two.'], 'One.\nTwo.'],
  [[' One. ', '', ' \n', 'Two.\nThree.'], 'One.\nTwo. Three.'],
  [['', '\u200b'], ''],
  [[], ''],
])('paragraphs %j are joined', (paragraphs, text) => {
  expect(joinParagraphs(paragraphs)).toBe(text)
})
