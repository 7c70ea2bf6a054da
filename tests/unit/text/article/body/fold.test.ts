import { describe, expect, test } from 'vitest'
import { fold } from '../../../../../src/text/article/body/fold.ts'

/** What folding is, however it is done: letters and digits alone, in lower case. */
const folded = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** Every character of one code unit, a few at a time, in lines of which the others are written by `beside`. */
function differing(beside: string): readonly string[] {
  return Array.from({ length: 0x1_00_00 }, (_, code) => `A${String.fromCharCode(code)}${beside}B`)
    .filter((text) => fold(text) !== folded(text))
    .map((text) => text.charCodeAt(1).toString(16))
}

describe('the letters and digits of a text', () => {
  test.each([
    ['alone', ''],
    ['beside letters of western Europe', ' é-Ö '],
    ['beside others', ' Ж, '],
    ['beside those that depend on where they stand', ' ΟΔΟΣ '],
    ['beside pairs', ' 😀𝒜 '],
  ])('of any character, %s', (_, beside) => {
    expect(differing(beside)).toEqual([])
  })

  test.each([
    ['The old Mill – No. 7', 'theoldmillno7'],
    ['STRASSE, Straße', 'strassestraße'],
    ['Œuvre, Ÿ', 'œuvreÿ'],
    ['«Мельница» 5', 'мельница5'],
    ['ΜΥΛΟΣ', 'μυλος'],
    ['İzmir', 'izmir'],
    ['𝒜 b', '𝒜b'],
    ['½ m²', '½m²'],
    [' – … ', ''],
  ])('%s: %s', (text, expected) => {
    expect(fold(text)).toBe(expected)
  })

  test.each([1_023, 1_024, 1_025, 5_000])('of a text of %d characters', (length) => {
    const text = 'The Old Mill, '.repeat(400).slice(0, length)

    expect(fold(text)).toBe(folded(text))
    expect(fold(`${text.slice(1)}Ж`)).toBe(folded(`${text.slice(1)}Ж`))
  })

  test('of one text are none of the one before it', () => {
    fold('A long line that was folded before')

    expect(fold('Mill')).toBe('mill')
  })
})
