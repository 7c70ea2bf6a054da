import { describe, expect, test } from 'vitest'
import { usualBudget } from '../../../../src/text/budget.ts'
import { extractFacts } from '../../../../src/text/facts.ts'
import { readText } from '../../../../src/text/reading.ts'
import { toText } from '../../../../src/text/reading/numbers/decimal.ts'
import { readNumber } from '../../../../src/text/reading/numbers/number.ts'

function numberOf(text: string) {
  const r = readText(text, 'de')
  const found = readNumber(r, 0)
  return found && [toText(found.value), found.form, text.slice(0, r.end[found.next - 1])]
}

describe('German number words', () => {
  test.each([
    ['null', '0'],
    ['eins', '1'],
    ['zwei', '2'],
    ['zwo', '2'],
    ['drei', '3'],
    ['vier', '4'],
    ['fünf', '5'],
    ['sechs', '6'],
    ['sieben', '7'],
    ['acht', '8'],
    ['neun', '9'],
    ['zehn', '10'],
    ['elf', '11'],
    ['zwölf', '12'],
    ['dreizehn', '13'],
    ['sechzehn', '16'],
    ['siebzehn', '17'],
    ['neunzehn', '19'],
    ['zwanzig', '20'],
    ['dreißig', '30'],
    ['siebzig', '70'],
    ['neunzig', '90'],
    ['einundzwanzig', '21'],
    ['fünfunddreißig', '35'],
    ['neunundneunzig', '99'],
    ['hundert', '100'],
    ['zwei hundert', '200'],
    ['tausend', '1000'],
    ['fünf tausend', '5000'],
    ['zwei Millionen', '2000000'],
    ['drei Milliarden', '3000000000'],
    ['zwei Billionen', '2000000000000'],
    ['zwei Dutzend', '24'],
  ])('%s is %s', (text, value) => {
    expect(numberOf(`${text} Mühlen`)).toEqual([value, 'words', text])
  })

  test.each([
    ['2 Mio', '2000000'],
    ['2,5 Mill', '2500000'],
    ['1,2 Mrd', '1200000000'],
    ['30 Tsd', '30000'],
  ])('%s is %s', (text, value) => {
    expect(numberOf(`${text} Euro`)).toEqual([value, 'digits', text])
  })

  test.each([
    ['zwei Drittel', '0.66666666666666667'],
    ['drei Viertel', '0.75'],
    ['zwei Fünftel', '0.4'],
    ['drei Zehntel', '0.3'],
  ])('%s is %s', (text, value) => {
    expect(numberOf(`${text} davon`)).toEqual([value, 'fraction', text])
  })

  test.each([
    ['erste', '1'],
    ['zweiten', '2'],
    ['dritter', '3'],
    ['siebtes', '7'],
    ['zehntem', '10'],
    ['zwölfte', '12'],
  ])('%s ranks %s', (text, value) => {
    expect(numberOf(`${text} Sitzung`)).toEqual([value, 'ordinal', text])
  })

  test.each([
    ['Hunderte', '100'],
    ['Tausende', '1000'],
  ])('%s are %s at least', (text, value) => {
    expect(numberOf(`${text} kamen`)).toEqual([value, 'many', text])
  })
})

const figuresOf = (text: string) =>
  extractFacts({ text }, usualBudget).figures.map(({ span }) => text.slice(span.start, span.end))

describe('German ranks', () => {
  test.each([
    'Die Eltern sollen auf die Kinder achten, sagte sie.',
    'Wir achten darauf, dass die Kinder sicher sind.',
  ])('no rank is told by the verb of “%s”', (text) => {
    expect(figuresOf(text)).toEqual([])
  })

  test.each([
    'Am achten Tag kam der Regen in das Dorf zurück.',
    'Sie wohnten bis zum achten Stock und dem Dach.',
    'Die Kinder feierten ihren achten Sieg in der Stadt.',
  ])('“achten” is one in “%s”', (text) => {
    expect(figuresOf(text)).toEqual(['achten'])
  })
})
