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

/** What is told of a text of more than a line. */
const told = (
  line: string,
  text = `${line}\nDas sagte der Rat der Stadt am Abend in der Schule.`,
) =>
  extractFacts({ text }, usualBudget).figures.map(({ span, decimal, kind, unit }) =>
    [text.slice(span.start, span.end), kind, decimal, unit?.code].filter(Boolean).join(' '),
  )

describe('German amounts', () => {
  test.each([
    ['Die Stadt gibt 14,8 Mio. EUR für die Schule aus.', '14,8 Mio. EUR money 14800000 EUR'],
    ['Der Bau kostet die Stadt 3,2 Mrd. Euro und mehr.', '3,2 Mrd. Euro money 3200000000 EUR'],
    ['Das Land gibt den Schulen 14 Mio. Der Rat war dagegen.', '14 Mio count 14000000'],
    ['Der 46-Jährige wurde in der Stadt verletzt.', '46-Jährige age 46 a'],
    ['Die 18-jährige Fahrerin ist in der Klinik.', '18-jährige age 18 a'],
    ['Er bekam eine 12-jährige Haftstrafe vom Gericht.', '12-jährige duration 12 a'],
    ['Nach 10-jähriger Pause ist das Bad wieder offen.', '10-jähriger duration 10 a'],
    ['Sie hat einen 5000 m2 großen Park in der Stadt.', '5000 m2 measure 5000 m2'],
    ['Die Temperatur fiel in der Nacht auf 14 Grad.', '14 Grad measure 14 Cel'],
    ['Das Dach steht in einem Winkel von 14 Grad zur Wand.', '14 Grad measure 14 deg'],
    ['Er gibt jeden achten Euro für die Miete aus.', 'achten ordinal 8'],
  ])('%s', (text, figure) => {
    expect(told(text)).toEqual([figure])
  })

  test('a side of a thing has the unit of the last', () => {
    expect(told('Der Kasten misst 104 × 97 × 52 cm und ist aus Holz.')).toEqual([
      '104 measure 104 cm',
      '97 measure 97 cm',
      '52 cm measure 52 cm',
    ])
  })

  test.each([
    'Die Messe beginnt um 10.30 Uhr im Rathaus der Stadt.',
    'Der Laden ist von 9 bis 18.30 Uhr und am Samstag 10.00-14.00 Uhr offen.',
    'Die Sitzung begann um drei Uhr in der Schule.',
    'Die Sitzung begann um halb neun in der Schule.',
    'Der Zug fährt gegen halb 8 nach Kiel und ist dann leer.',
    'Nach seinem 70. Geburtstag ging der Mann in die Stadt.',
  ])('there is none in “%s”', (text) => {
    expect(told(text)).toEqual([])
  })
})
