import { describe, expect, test } from 'vitest'
import { readText } from '../../../../src/text/reading.ts'
import { toText } from '../../../../src/text/reading/numbers/decimal.ts'
import { readNumber } from '../../../../src/text/reading/numbers/number.ts'

function numberOf(text: string, language: string) {
  const r = readText(text, language)
  const found = readNumber(r, 0)
  return found && [toText(found.value), found.form, text.slice(0, r.end[found.next - 1])]
}

describe('English numbers', () => {
  test.each([
    ['4,700 votes', '4700', 'digits', '4,700'],
    ['2.317 votes', '2.317', 'digits', '2.317'],
    ['12,34,567.89 votes', '1234567.89', 'digits', '12,34,567.89'],
    ['1 414 021 100 votes', '1414021100', 'digits', '1 414 021 100'],
    ['10 1/2 miles', '10.5', 'fraction', '10 1/2'],
    ['2½ miles', '2.5', 'fraction', '2½'],
    ['forty-one votes', '41', 'words', 'forty-one'],
    ['two hundred and two thousand votes', '202000', 'words', 'two hundred and two thousand'],
    ['a million votes', '1000000', 'words', 'a million'],
    ['half a million votes', '500000', 'words', 'half a million'],
    ['two and a half million votes', '2500000', 'words', 'two and a half million'],
    ['three quarters of them', '0.75', 'fraction', 'three quarters'],
    ['twenty-fifth time', '25', 'ordinal', 'twenty-fifth'],
    ['22nd time', '22', 'ordinal', '22nd'],
    ['tens of thousands of them', '10000', 'many', 'tens of thousands'],
    ['three dozen eggs', '36', 'words', 'three dozen'],
    ['25k votes', '25000', 'digits', '25k'],
    ['three point one four', '3.14', 'words', 'three point one four'],
    ['3 lakh crore', '3000000000000', 'digits', '3 lakh crore'],
    ['two point men', '2', 'words', 'two'],
    ['a hundred thousand million', '100000000000', 'words', 'a hundred thousand million'],
    ['4 million two hundred thousand', '4200000', 'digits', '4 million two hundred thousand'],
    ['4 million three thousand', '4003000', 'digits', '4 million three thousand'],
    ['4 million two years ago', '4000000', 'digits', '4 million'],
  ])('%s is %s', (text, ...expected) => {
    expect(numberOf(text, 'en')).toEqual(expected)
  })

  test.each(['a five votes', 'votes', 'thirds of them', 'half-staff flags', '1.2.3 votes'])(
    '%s begins none',
    (text) => {
      expect(numberOf(text, 'en')).toBeUndefined()
    },
  )
})

describe('German numbers', () => {
  test.each([
    ['2.317 Stimmen', '2317', 'digits', '2.317'],
    ['2.317,50 Euro', '2317.5', 'digits', '2.317,50'],
    ['3,5 Prozent', '3.5', 'digits', '3,5'],
    ['3.5 Prozent', '3.5', 'digits', '3.5'],
    ['einundzwanzig Stimmen', '21', 'words', 'einundzwanzig'],
    ['zwei Millionen Stimmen', '2000000', 'words', 'zwei Millionen'],
    ['1,2 Mrd Euro', '1200000000', 'digits', '1,2 Mrd'],
    ['zwei Drittel davon', '0.66666666666666667', 'fraction', 'zwei Drittel'],
    ['ein Drittel davon', '0.33333333333333333', 'fraction', 'ein Drittel'],
    ['ein Viertel davon', '0.25', 'fraction', 'ein Viertel'],
    ['4 567,89 Euro', '4567.89', 'digits', '4 567,89'],
    ['dritte Sitzung', '3', 'ordinal', 'dritte'],
  ])('%s is %s', (text, ...expected) => {
    expect(numberOf(text, 'de')).toEqual(expected)
  })
})
