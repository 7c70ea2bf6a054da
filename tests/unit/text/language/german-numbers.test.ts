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
    ['Das Land gibt den Schulen 14 Mio. Der Rat war dagegen.', '14 Mio. count 14000000'],
    ['Der 46-Jährige wurde in der Stadt verletzt.', '46-Jährige age 46 a'],
    ['Die 18-jährige Fahrerin ist in der Klinik.', '18-jährige age 18 a'],
    ['Er bekam eine 12-jährige Haftstrafe vom Gericht.', '12-jährige duration 12 a'],
    ['Nach 10-jähriger Pause ist das Bad wieder offen.', '10-jähriger duration 10 a'],
    ['Sie hat einen 5000 m2 großen Park in der Stadt.', '5000 m2 measure 5000 m2'],
    ['Die Temperatur fiel in der Nacht auf 14 Grad.', '14 Grad measure 14 Cel'],
    ['Das Dach steht in einem Winkel von 14 Grad zur Wand.', '14 Grad measure 14 deg'],
    ['Er gibt jeden achten Euro für die Miete aus.', 'achten ordinal 8'],
    ['Das Tal entstand vor 150 Mio. Jahren aus dem Eis.', '150 Mio. Jahren duration 150000000 a'],
    ['Die Stadt braucht im Jahr 15 Mio. m3 aus dem See.', '15 Mio. m3 measure 15000000 m3'],
    ['Der Kuchen muss noch 35 Min. auf das Gitter.', '35 Min. duration 35 min'],
    ['Die Fahrt nach Kiel dauert 3 Std. 10 Min. mit dem Rad.', '3 Std. 10 Min. duration 190 min'],
    ['Sie lief die Bahn in 7,81 sek und gewann.', '7,81 sek duration 7.81 s'],
    ['Das 27-sekündige Video ist in der Stadt bekannt.', '27-sekündige duration 27 s'],
    ['Die 5-tägige Reise ist für die Schule.', '5-tägige duration 5 d'],
    ['Der Fahrer hatte 1,6 Promille im Blut.', '1,6 Promille measure 1.6 [ppth]'],
    ['Die Leitung in das Dorf hat 16 Mbit und mehr.', '16 Mbit measure 16 Mbit'],
    ['Der Park am Meer liefert 20 GW für das Land.', '20 GW measure 20 GW'],
    ['Das ist eine 72-prozentige Ausbeute für den Ofen.', '72-prozentige percent 72 %'],
    ['Der Wert stieg auf das 3000-fache an.', '3000-fache multiple 3000'],
    ['Die Wäsche ist bei 60Grad in der Maschine.', '60Grad measure 60 Cel'],
    ['Sie begann im Alter von 15 Jahren mit dem Sport.', '15 Jahren age 15 a'],
    ['Die 32 Jahre alte Fahrerin ist in der Klinik.', '32 Jahre alte age 32 a'],
    ['Er sah die zwei alten Mühlen am Fluss.', 'zwei count 2'],
    ['Die Pflanze wird in dem Topf 12 Zoll hoch.', '12 Zoll measure 12 [in_i]'],
    ['Der Star der Serie ist Max (Robin Lund, 29) und nicht der Rat.', '29 age 29 a'],
    ['Laut § 5 Abs. 2 ist das so, und es gab Platz für 2 Mühlen.', '2 count 2'],
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
    'Die Folge Nr. 342 kommt am Abend in der Stadt.',
    'Das steht so in § 5 Abs. 1 und in Bd. 3 der Sammlung.',
    'Sie wohnt in der Mühlenstr. 54 und nicht in der Stadt.',
    'Der Maler, Jg. 1897, war in der Stadt bekannt.',
    'Die Schule wurde in Halden erst 1774, also spät, gebaut.',
    'Der Text ist unter DOI: 10.17175 in der Sammlung.',
  ])('there is none in “%s”', (text) => {
    expect(told(text)).toEqual([])
  })
})

const nounsOf = (text: string) =>
  extractFacts(
    { text: `${text}\nDas sagte der Rat der Stadt am Abend in der Schule.` },
    usualBudget,
  ).figures.map(({ noun }) => noun?.head)

describe('what German ranks', () => {
  test.each([
    ['Das zweite markante Ergebnis war gut für die Stadt.', 'ergebnis'],
    ['Der Wein war in dem zweiten Glas und auf dem Tisch.', 'glas'],
    ['Zu Beginn des zweiten Wahlgangs war es ruhig in der Stadt.', 'wahlgang'],
    ['Das war sein zweites Überzahltor in der Saison.', 'überzahltor'],
    ['Das war der zweite Dresdner Stollen auf dem Markt.', 'stollen'],
    ['Das zweite ist, dass die Stadt nicht zahlt.', undefined],
  ])('%s', (text, noun) => {
    expect(nounsOf(text)).toEqual([noun])
  })

  test.each([
    'Die drei aktuell größten Mühlen sind in der Stadt.',
    'Sie sah die drei zentralen Plätze der Stadt und ging.',
  ])('no noun is told of what is counted in “%s”', (text) => {
    expect(nounsOf(text)).toEqual([undefined])
  })
})
