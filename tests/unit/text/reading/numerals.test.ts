import { describe, expect, test } from 'vitest'
import { readText } from '../../../../src/text/reading.ts'
import { counted, phrases, words } from '../../../../src/text/reading/entry.ts'
import { toText } from '../../../../src/text/reading/numbers/decimal.ts'
import { readNumber } from '../../../../src/text/reading/numbers/number.ts'
import { numeralValue, readNumeral } from '../../../../src/text/reading/numbers/numerals.ts'

describe('what a numeral is worth', () => {
  test.each([
    ['7', '.', '7'],
    ['4,700', '.', '4700'],
    ['4,70', '.', '4.7'],
    ['4,7', '.', '4.7'],
    ['12,34,567', '.', '1234567'],
    ['12,34,567.89', '.', '1234567.89'],
    ['1.250,75', '.', '1250.75'],
    ['.25', '.', '0.25'],
    ['1.250', '.', '1.25'],
    ['1.250.000', '.', '1250000'],
    ['1.250', ',', '1250'],
    ['1.250.000', ',', '1250000'],
    ['1.250,75', ',', '1250.75'],
    ['3,5', ',', '3.5'],
    ['3.5', ',', '3.5'],
    ['3.50', ',', '3.5'],
    ['1,250,000', ',', '1250000'],
    ['0', ',', '0'],
  ] as const)('%s with "%s" is %s', (text, mark, value) => {
    const found = numeralValue(text, mark)

    expect(found && toText(found)).toBe(value)
  })

  test.each(['', 'x', '1.2.3', '12a'])('%j is none', (text) => {
    expect(numeralValue(text, '.')).toBeUndefined()
  })
})

/** The value of the numeral at a text's piece, and what is written of it. */
function numeralOf(text: string, at = 0) {
  const r = readText(text, 'en')
  const found = readNumeral(r, at)
  return (
    found && [toText(found.value), text.slice(r.start[at], r.end[found.next - 1]), found.isFraction]
  )
}

describe('a numeral of several pieces', () => {
  test.each([
    ['40 000 votes', '40000', '40 000', false],
    ['1 414 021 100 votes', '1414021100', '1 414 021 100', false],
    ['1 414 567.89 votes', '1414567.89', '1 414 567.89', false],
    ['4 567.89 votes', '4567.89', '4 567.89', false],
    ['4 567,89 votes', '4567.89', '4 567,89', false],
    ['4  567.89 votes', '4', '4', false],
    ['40  000 votes', '40', '40', false],
    ['040 000 votes', '40', '040', false],
    ['40 00 votes', '40', '40', false],
    ['40 000 12 votes', '40', '40', false],
    ['40 000km away', '40', '40', false],
    ['4000 000 votes', '4000', '4000', false],
    ['½ mile', '0.5', '½', true],
    ['⅞ mile', '0.875', '⅞', true],
    ['⅙ mile', '0.16666666666666667', '⅙', true],
    ['⅒ mile', '0.1', '⅒', true],
    ['2½ miles', '2.5', '2½', true],
    ['2 3/4 miles', '2.75', '2 3/4', true],
    ['3/4 mile', '0.75', '3/4', true],
    ['11/16 inch', '0.6875', '11/16', true],
    ['4/3 mile', '4', '4', false],
    ['3/3 mile', '3', '3', false],
    ['0/4 mile', '0', '0', false],
    ['9/11 attacks', '9', '9', false],
    ['7/7 attacks', '7', '7', false],
    ['3/4/2025 was cold', '3', '3', false],
    ['2.5 1/2 miles', '2.5', '2.5', false],
  ])('%s', (text, ...expected) => {
    expect(numeralOf(text)).toEqual(expected)
  })

  test('does not begin in the midst of groups', () => {
    expect(numeralOf('40 000 000 votes', 1)).toEqual(['0', '000', false])
  })
})

/** The number at the start of a text: its value, its form, its words. */
function numberOf(text: string, at = 0, options?: { readonly withoutAnd: boolean }) {
  const r = readText(text, 'en')
  const found = readNumber(r, at, options)
  return found && [toText(found.value), found.form, text.slice(r.start[at], r.end[found.next - 1])]
}

describe('an integer in words', () => {
  test.each([
    ['one hundred votes', '100', 'one hundred'],
    ['a hundred votes', '100', 'a hundred'],
    ['twelve hundred votes', '1200', 'twelve hundred'],
    ['five hundred and six votes', '506', 'five hundred and six'],
    ['five hundred and 6 votes', '506', 'five hundred and 6'],
    ['five hundred and 600 votes', '500', 'five hundred'],
    ['two thousand and one votes', '2001', 'two thousand and one'],
    ['two thousand three hundred votes', '2300', 'two thousand three hundred'],
    ['two million three thousand votes', '2003000', 'two million three thousand'],
    ['a hundred thousand million', '100000000000', 'a hundred thousand million'],
    ['seventy-one votes', '71', 'seventy-one'],
    ['seventy one votes', '71', 'seventy one'],
    ['seventy eleven votes', '70', 'seventy'],
    ['six seven votes', '6', 'six'],
    ['a dozen eggs', '12', 'a dozen'],
    ['a score of eggs', '20', 'a score'],
    ['zero votes', '0', 'zero'],
    ['twenty zero votes', '20', 'twenty'],
  ])('%s', (text, value, written) => {
    expect(numberOf(text)).toEqual([value, 'words', written])
  })

  test('does not go on where "and" parts two', () => {
    const text = 'one hundred and two hundred votes'

    expect(numberOf(text, 0, { withoutAnd: true })).toEqual(['100', 'words', 'one hundred'])
  })

  test.each([
    ['1.2bn votes', '1200000000', '1.2bn'],
    ['4 thousand 3 hundred votes', '4300', '4 thousand 3 hundred'],
    ['4 million 300 votes', '4000000', '4 million'],
    ['25k votes', '25000', '25k'],
    ['3 dozen eggs', '36', '3 dozen'],
  ])('in digits: %s', (text, value, written) => {
    expect(numberOf(text)).toEqual([value, 'digits', written])
  })
})

describe('a fraction', () => {
  test.each([
    ['one-fourth of it', '0.25', 'fraction', 'one-fourth'],
    ['two thirds of it', '0.66666666666666667', 'fraction', 'two thirds'],
    ['three fifths of it', '0.6', 'fraction', 'three fifths'],
    ['two thirds of a million', '666666.66666666667', 'words', 'two thirds of a million'],
    ['half a dozen eggs', '6', 'words', 'half a dozen'],
    ['half of it', '0.5', 'fraction', 'half'],
    ['a half of it', '0.5', 'fraction', 'a half'],
    ['a third of it', '0.33333333333333333', 'fraction', 'a third'],
    ['a quarter of it', '0.25', 'fraction', 'a quarter'],
    ['two and a half years', '2.5', 'fraction', 'two and a half'],
    ['two-and-a-half years', '2.5', 'fraction', 'two-and-a-half'],
    ['six and three quarters', '6.75', 'fraction', 'six and three quarters'],
    ['one million and a half', '1500000', 'words', 'one million and a half'],
    ['one point zero three', '1.03', 'words', 'one point zero three'],
    ['one point seventy-one', '1.71', 'words', 'one point seventy-one'],
    ['two quarters of losses', '2', 'words', 'two'],
    ['two third places', '2', 'words', 'two'],
  ])('%s', (text, ...expected) => {
    expect(numberOf(text)).toEqual(expected)
  })
})

describe('a rank', () => {
  test.each([
    ['third place', '3', 'third'],
    ['twenty-fifth place', '25', 'twenty-fifth'],
    ['one hundred twenty fifth place', '125', 'one hundred twenty fifth'],
    ['two hundredth place', '200', 'two hundredth'],
    ['1,000th visitor', '1000', '1,000th'],
    ['3rd place', '3', '3rd'],
  ])('%s', (text, value, written) => {
    expect(numberOf(text)).toEqual([value, 'ordinal', written])
  })
})

describe('what is not told exactly', () => {
  test.each([
    ['dozens of eggs', '12', '120', 'dozens'],
    ['hundreds of eggs', '100', '1000', 'hundreds'],
    ['tens of thousands of eggs', '10000', '100000', 'tens of thousands'],
    ['hundreds of thousands of eggs', '100000', '1000000', 'hundreds of thousands'],
  ])('%s', (text, low, high, written) => {
    const r = readText(text, 'en')
    const found = readNumber(r, 0)!

    expect(found.form).toBe('many')
    expect([toText(found.value), toText(found.high!)]).toEqual([low, high])
    expect(text.slice(0, r.end[found.next - 1])).toBe(written)
  })
})

describe('entries of a class', () => {
  test('are words', () => {
    expect(words('month', ' mill  weir\nlock ', { value: 2 })).toEqual([
      { text: 'mill', class: 'month', value: 2 },
      { text: 'weir', class: 'month', value: 2 },
      { text: 'lock', class: 'month', value: 2 },
    ])
  })

  test('are phrases', () => {
    expect(phrases('month', ' old  mill | weir ')).toEqual([
      { text: 'old mill', class: 'month' },
      { text: 'weir', class: 'month' },
    ])
  })

  test('are counted', () => {
    expect(counted('month', 'ten twenty thirty', 10, 10).map(({ value }) => value)).toEqual([
      10, 20, 30,
    ])
    expect(counted('month', 'one two', 1).map(({ value }) => value)).toEqual([1, 2])
  })
})
