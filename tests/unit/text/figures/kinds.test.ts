import { describe, expect, test } from 'vitest'
import { findFigures } from '../../../../src/text/figures.ts'
import { readText } from '../../../../src/text/reading.ts'
import { findTimes } from '../../../../src/text/times.ts'

/** The figures of a text: value, unit, kind, and what is counted. */
function read(text: string, language = 'en') {
  const r = readText(text, language)
  const times = language === 'en' ? findTimes(r, '2025-08-30') : []
  return findFigures(r, { times, mentions: [], quotes: [] }).map(
    ({ span, value, unit, kind, noun }) =>
      [text.slice(span.start, span.end), value, unit?.code ?? '', kind, noun?.head ?? ''].join(
        ' · ',
      ),
  )
}

describe('money by the letters it is written onto', () => {
  test.each([
    ['The mine paid R2.5 billion.', 'R2.5 billion · 2500000000 · ZAR · money · '],
    ['A ride costs R13.50.', 'R13.50 · 13.5 · ZAR · money · '],
    ['It closed at P2,140.', 'P2,140 · 2140 · PHP · money · '],
    ['The bridge cost SR7.1 billion.', 'SR7.1 billion · 7100000000 · SAR · money · '],
    ['It sold for $A4,750.', '$A4,750 · 4750 · AUD · money · '],
    ['It will pay COP 40 million.', 'COP 40 million · 40000000 · COP · money · '],
    ['The P38 flew over the R2 road.', undefined],
  ])('%s', (text, figure) => {
    expect(read(text)).toEqual(figure === undefined ? [] : [figure])
  })

  test('a dollar is that of the dateline’s town, unless it says whose it is', () => {
    expect(read('OTTAWA — It spent $5 million, US$2 million of it abroad.')).toEqual([
      '$5 million · 5000000 · CAD · money · ',
      'US$2 million · 2000000 · USD · money · ',
    ])
    expect(read('Ottawa spent $5 million.')).toEqual(['$5 million · 5000000 · USD · money · '])
  })
})

describe('parts and multiples', () => {
  test.each([
    ['It will cut its staff by about a third.', 'a third · 0.3333333333333333 · · fraction · '],
    ['It was the third.', 'third · 3 · · ordinal · '],
    ['It lost money for two quarters.', 'two quarters · 2 · {quarter} · duration · '],
    ['The price is nearly double what it was.', 'double · 2 · · multiple · '],
    ['Twice as many came.', 'Twice · 2 · · multiple · '],
    ['It halved its loss.', 'halved · 0.5 · · multiple · '],
    ['It was a double murder.', undefined],
    ['One in six bridges is closed.', 'One in six · 0.16666666666666666 · · ratio · bridge'],
    ['It took 3 minutes and 15 seconds.', '3 minutes and 15 seconds · 195 · s · duration · '],
  ])('%s', (text, figure) => {
    const found = figure?.replaceAll(' · · ', ' ·  · ')
    expect(read(text)).toEqual(found === undefined ? [] : [found])
  })

  test('"by half to 15 million" is no range', () => {
    expect(read('It cut costs by half to 15 million euros.')).toEqual([
      'half · 0.5 ·  · fraction · ',
      '15 million euros · 15000000 · EUR · money · ',
    ])
  })
})

describe('what is counted', () => {
  test.each([
    ['Some 90 of the school’s 400 desks were lost.', ['desk', 'desk']],
    ['It takes 5% of each village’s income.', ['income']],
    ['It takes 5% of all farmers’ income.', ['income']],
    ['It gets 30% of government spending.', ['spending']],
    ['She wrote a 48-page letter.', ['page']],
    ['He named a 17-man squad.', ['man']],
    ['They were helped by two US firms.', ['firm']],
    ['It took in 9,000 Burmese.', ['burmese']],
    ['The death toll of a fire that burnt two boats rose to 12.', ['boat', 'death']],
    ['It left a death toll of 31.', ['death']],
    ['Injured: 1,304', ['injured']],
  ])('%s', (text, nouns) => {
    expect(read(text).map((figure) => figure.split(' · ')[4])).toEqual(nouns)
  })
})

test.each([
  ['They lost 6-4, 3-6, 7-5.', ['score', 'score', 'score']],
  ['The 40m yacht sank.', ['measure']],
  ['It is the world number two.', ['ordinal']],
  ['Dozens of boats sank.', ['count']],
])('%s has the kinds %j', (text, kinds) => {
  expect(read(text).map((figure) => figure.split(' · ')[3])).toEqual(kinds)
})

test('German figures have decimal commas, German units and money', () => {
  expect(
    read(
      'Der Konzern baut rund 1.250 Stellen ab. Der Gewinn stieg um 3,5 Prozent auf 2,1 Milliarden Euro.',
      'de',
    ),
  ).toEqual([
    '1.250 · 1250 ·  · count · ',
    '3,5 Prozent · 3.5 · % · percent · ',
    '2,1 Milliarden Euro · 2100000000 · EUR · money · ',
  ])
})

test('a German sentence may end with a figure', () => {
  expect(read('Die Zahl der Opfer stieg um 12. Die Polizei sucht weiter.', 'de')).toEqual([
    '12 · 12 ·  · count · ',
  ])
})

test('the noun of a German rank ends with its last capital', () => {
  expect(read('Der zweite Satz endet am Abend mit einem Sieg.', 'de')).toEqual([
    'zweite · 2 ·  · ordinal · satz',
  ])
})

test('German ranks and what is numbered are no figures', () => {
  expect(
    read(
      'Er bietet am 11. und 12. des Monats Kurse an, in der 3. Woche zum 4. Mal. Gemäß § 176 gilt das.',
      'de',
    ),
  ).toEqual([])
})

test('French text has no figures by English rules', () => {
  expect(read('Le taux est de 2,317 % et 40 000 personnes sont venues.', 'fr')).toEqual([])
})
