import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../src/schemas/figure.ts'
import { findAttributions } from '../../../src/text/attributions.ts'
import { findFigures } from '../../../src/text/figures.ts'
import { findQuotes } from '../../../src/text/quotes.ts'
import { readText } from '../../../src/text/reading.ts'
import { findTimes } from '../../../src/text/times.ts'

/** The figures of a text, with times and quotes found first, as in an article published on 30 August 2025. */
function figuresOf(text: string): Figure[] {
  const reading = readText(text, 'en')
  const named = { mentions: [], entities: [] }
  const times = findTimes(reading, '2025-08-30')
  const quotes = findQuotes(reading, named)
  const attributions = findAttributions(reading, { ...named, quotes })
  return findFigures(reading, { times, mentions: [], quotes, attributions })
}

/** The only figure of a text. */
function figureOf(text: string): Figure {
  const figures = figuresOf(text)
  expect(figures, text).toHaveLength(1)
  return figures[0]!
}

const surface = (text: string, { span }: Figure) => text.slice(span.start, span.end)

describe('numbers', () => {
  test.each([
    ['They counted 4,700 votes.', '4700'],
    ['They counted 12,34,567.89 votes.', '1234567.89'],
    ['They counted 1 414 021 100 votes.', '1414021100'],
    ['They counted four thousand seven hundred votes.', '4700'],
    ['They counted two hundred and two thousand votes.', '202000'],
    ['They counted a million votes.', '1000000'],
    ['They counted half a million votes.', '500000'],
    ['They counted two and a half million votes.', '2500000'],
    ['They counted one million and a half votes.', '1500000'],
    ['They counted three dozen votes.', '36'],
    ['They counted 3 mn votes.', '3000000'],
    ['They counted 25k votes.', '25000'],
    ['They counted forty-one votes.', '41'],
    ['They counted 13 lakh votes.', '1300000'],
    ['They walked 10 1/2 miles.', '10.5'],
    ['They walked 2½ miles.', '2.5'],
    ['They walked nine point nought four miles.', '9.04'],
    ['The rate was minus 0.3 percent.', '-0.3'],
  ])('%s is %s', (text, decimal) => {
    expect(figureOf(text).decimal).toBe(decimal)
  })

  test('keeps an exact decimal where floating point does not', () => {
    expect(figureOf('It cost $1.1 million.').decimal).toBe('1100000')
    expect(figureOf('It cost $4.35m.').decimal).toBe('4350000')
    expect(figureOf('It cost $8.2bn.').decimal).toBe('8200000000')
  })

  test('reads what is told in tens and dozens as a range', () => {
    const figure = figureOf('Tens of thousands of people marched.')

    expect(figure).toMatchObject({ low: 10_000, high: 100_000, modifier: 'vague' })
    expect(figure.noun?.head).toBe('person')
  })
})

describe('units', () => {
  test.each([
    ['It cost $1.2bn.', 'USD', '1200000000'],
    ['It cost US$160 million.', 'USD', '160000000'],
    ['It cost $US160 million.', 'USD', '160000000'],
    ['It cost A$5 million.', 'AUD', '5000000'],
    ['It cost RM23.50.', 'MYR', '23.5'],
    ['It cost EUR50m.', 'EUR', '50000000'],
    ['It cost 1.3 trillion won.', 'KRW', '1300000000000'],
    ['It cost 420 million Danish crowns.', 'DKK', '420000000'],
    ['It cost 361 million pounds.', 'GBP', '361000000'],
    ['It cost 26 cents.', 'USD', '0.26'],
    ['It cost 30 MUSD.', 'USD', '30000000'],
    ['It cost 3 dollars 50 cents.', 'USD', '3.5'],
    ['It cost 71 crowns per kilo.', 'XXX', '71'],
    ['Cod fetched 71 crowns per kilo in Oslo.', 'NOK', '71'],
    ['They spread 40 pounds per acre.', '[lb_av]/[acr_us]', '40'],
    ['It weighs 25 pounds.', '[lb_av]', '25'],
    ['He is 5 feet 3 inches tall.', '[ft_i]', '5.25'],
    [`He is 6'3" tall.`, '[ft_i]', '6.25'],
    ['He was fined 2,000 pounds.', 'GBP', '2000'],
    ['It cost 20 pesos.', 'XXX', '20'],
    ['It is 3,923 sq m large.', 'm2', '3923'],
    ['It drove at 140 km/h.', 'km/h', '140'],
    ['It drove at 87 miles per hour.', '[mi_i]/h', '87'],
    ['It grew 5 per cent.', '%', '5'],
    ['It makes 10kW.', 'kW', '10'],
    ['It was 18.5 degrees Celsius.', 'Cel', '18.5'],
    ['It is a 7.62mm barrel.', 'mm', '7.62'],
  ])('%s has the unit %s', (text, code, decimal) => {
    expect(figureOf(text)).toMatchObject({ unit: { code }, decimal })
  })

  test('reads the currency of what is told in many', () => {
    expect(figureOf('They lost tens of millions of dollars.')).toMatchObject({
      kind: 'money',
      low: 1e7,
      high: 1e8,
      unit: { code: 'USD', surface: 'dollars' },
    })
  })

  test('tells percentage points from percent', () => {
    expect(figureOf('Support fell by 3 percentage points.').kind).toBe('percentage-point')
    expect(figureOf('Support fell by 3%.').kind).toBe('percent')
  })

  test('reads m as million where something is counted, and as metres where not', () => {
    expect(figureOf('It sold 1.2m tonnes.')).toMatchObject({
      decimal: '1200000',
      unit: { code: 't' },
    })
    expect(figureOf('Some 3m people fled.')).toMatchObject({ decimal: '3000000' })
    expect(figureOf('It is 1.8m tall.')).toMatchObject({ decimal: '1.8', unit: { code: 'm' } })
  })

  test('settles whose pesos they are where the text names one country that pays in them', () => {
    expect(figureOf('Mexico paid. It was 20 million pesos.').unit?.code).toBe('MXN')
    expect(figureOf('Pakistan spent 20 million rupees.').unit?.code).toBe('PKR')
    expect(figureOf('Mexico and Chile spent 20 million pesos.').unit?.code).toBe('XXX')
  })

  test('gives rates what they are for', () => {
    expect(figureOf('Oil cost $83 a barrel.')).toMatchObject({
      kind: 'rate',
      unit: { code: 'USD', per: '[bbl_us]' },
    })
    expect(figureOf('The rate is 12 per 100,000 people.')).toMatchObject({
      kind: 'rate',
      unit: { per: '100000' },
    })
    expect(figureOf('They run 3,000 tests per day.')).toMatchObject({
      kind: 'rate',
      unit: { code: '/d' },
      noun: { head: 'test' },
    })
  })

  test('does not take "a year earlier" for a rate', () => {
    expect(figuresOf('Revenue was $6.78 billion a year earlier.')[0]).toMatchObject({
      kind: 'money',
    })
  })
})

const killed = (count: number) =>
  `Floods killed ${Array.from({ length: count }, (_, i) => `${i + 3} men`).join(', ')}.`

describe('a sentence of very many figures', () => {
  test('is read without what they mean', () => {
    expect(figuresOf(killed(100)).every(({ event }) => event?.class === 'killed')).toBe(true)
    const crowd = figuresOf(`${killed(101)} Floods killed 12 men.`)
    expect(crowd).toHaveLength(102)
    expect(crowd.filter(({ event }) => event).map(({ value }) => value)).toEqual([12])
  })
})

describe('kinds', () => {
  test.each([
    ['A 38-year-old man was charged.', 'age', 38],
    ['The boy, aged 11, survived.', 'age', 11],
    ['John Smith, 45, was charged.', 'age', 45],
    ['The team won 3-1.', 'score', 3],
    ['It is the third-largest economy.', 'ordinal', 3],
    ['It is open to people under 30.', 'age', 30],
    ['One in five voters agreed.', 'ratio', 0.2],
    ['It trades at 6.5 times earnings.', 'multiple', 6.5],
    ['Sales tripled.', 'multiple', 3],
    ['They waited just over a week.', 'duration', 1],
    ['Two-thirds of the money is gone.', 'fraction', 2 / 3],
    ['It was the third ceremony of its kind.', 'ordinal', 3],
    ['It was their 22nd title.', 'ordinal', 22],
  ])('%s is of kind %s', (text, kind, value) => {
    const figure = figureOf(text)

    expect(figure.kind).toBe(kind)
    expect(figure.value).toBeCloseTo(value, 10)
  })
})

describe('ranges and modifiers', () => {
  test.each([
    ['Between 10 and 15 people came.', 10, 15],
    ['It grew 5-7%.', 5, 7],
    ['It costs $6-$7 billion.', 6e9, 7e9],
    ['It costs between $12 and $20 million.', 12e6, 20e6],
    ['They drove at 15 to 22 miles per hour.', 15, 22],
    ['Prices range from $370,000 to $5.5 million.', 370_000, 5.5e6],
    ['It is larger than twenty and less than thirty-five.', 20, 35],
    ['It is a two- to three-year plan.', 2, 3],
  ])('%s', (text, low, high) => {
    expect(figureOf(text)).toMatchObject({
      low,
      high,
      modifier: 'between',
      value: (low + high) / 2,
    })
  })

  test.each([
    ['More than 101 soldiers died.', 'more-than'],
    ['At least 12 soldiers died.', 'at-least'],
    ['Nearly 40 soldiers died.', 'approx'],
    ['As many as 14 soldiers died.', 'up-to'],
    ['Fewer than 20 soldiers died.', 'less-than'],
    ['500 or more soldiers died.', 'at-least'],
    ['Some 30 soldiers died.', 'approx'],
    ['An estimated 30 soldiers died.', 'approx'],
    ['30 soldiers died.', 'exact'],
  ])('%s is %s', (text, modifier) => {
    expect(figureOf(text).modifier).toBe(modifier)
  })

  test('spans the number with its unit, and the phrase with modifier and noun', () => {
    const text = 'They named more than 101 fallen soldiers on the wall.'
    const figure = figureOf(text)

    expect(surface(text, figure)).toBe('101')
    expect(text.slice(figure.phraseSpan.start, figure.phraseSpan.end)).toBe(
      'more than 101 fallen soldiers',
    )
  })
})

describe('what is counted', () => {
  test.each([
    ['The wall names 101 fallen soldiers.', 'soldier', 'fallen soldiers'],
    ['Doctors did 700 heart transplants.', 'transplant', 'heart transplants'],
    [
      'It sold 2.7m combined digital and physical copies.',
      'copy',
      'combined digital and physical copies',
    ],
    ['Thirteen people slept.', 'person', 'people'],
    ['The blast left 600 dead.', 'dead', 'dead'],
    ['One proposal asks for money.', 'proposal', 'proposal'],
    [
      'The state held a second round of national commendations.',
      'round',
      'round of national commendations',
    ],
    ['Casualties in the region totaled 4,700.', 'casualty', 'Casualties'],
    ['The number of deaths rose to 52.', 'death', 'deaths'],
    ['The firm lost 5% of its workforce.', 'workforce', 'workforce'],
  ])('%s counts %s', (text, head, phrase) => {
    expect(figureOf(text).noun).toMatchObject({ head, phrase })
  })

  test('takes the subject into the phrase', () => {
    const text = 'Officials said casualties in the region totaled 4,700.'
    const { phraseSpan } = figureOf(text)

    expect(text.slice(phraseSpan.start, phraseSpan.end)).toBe(
      'casualties in the region totaled 4,700',
    )
  })

  test('carries a unit or noun that is written once', () => {
    const figures = figuresOf('It has a 7- or 8-inch screen.')

    expect(figures.map(({ value, unit }) => [value, unit?.code])).toEqual([
      [7, '[in_i]'],
      [8, '[in_i]'],
    ])
  })
})

describe('what is no figure', () => {
  test.each([
    'The S&P 500 closed.',
    'A Boeing 737 landed.',
    'The 5G network works.',
    'The Group of Seven met.',
    'It happened in 2018.',
    'It ran between 2014 and 2017.',
    'Call +1-222-555-0123 now.',
    'No one came, and this one left.',
    'The shares rose after 9/11.',
    'Chapter 11 protects it.',
    'See page 12.',
    'Boeing makes planes. A Boeing 737 landed, and then the 737 left.',
    'The choice was a fortunate one.',
    'It lies on West 23rd Street.',
    'It was filed as SCP-173.',
    'The second half began.',
    'Dak Prescott (4) ran.',
    'They met on Aug. 22.',
    'Flags flew at half-staff.',
    'He won the First-Class Medal.',
  ])('%s', (text) => {
    expect(figuresOf(text).map((figure) => surface(text, figure))).toEqual([])
  })
})

test.each([
  ['See page 7 for it. It has 7 boats.', ['7']],
  ['A Boeing 737 landed. It has 737 boats.', []],
  ['See page 12 for it. It has a 12-item form.', ['12']],
])('what is counted is no name of before: %s', (text, counted) => {
  expect(figuresOf(text).map((figure) => surface(text, figure))).toEqual(counted)
})

describe('relations', () => {
  test('makes what is included a part of its total, told by the same source at the same time', () => {
    const [total, dead] = figuresOf(
      'In April, the intelligence service told lawmakers that casualties totaled 4,700, including 600 dead.',
    )

    expect(total).toMatchObject({
      property: 'total',
      relations: [{ type: 'total-of', figure: 'f2' }],
    })
    expect(dead).toMatchObject({ property: 'dead', relations: [{ type: 'part-of', figure: 'f1' }] })
    expect([total?.saidAt, dead?.saidAt]).toMatchObject([
      { value: '2025-04' },
      { value: '2025-04' },
    ])
    expect([total?.occurredAt, dead?.occurredAt]).toEqual([undefined, undefined])
    expect(total?.attribution).toEqual(dead?.attribution)
    expect(total?.attribution?.entity).toBeNull()
  })

  test('counts parts in what their whole is counted in', () => {
    const [, part] = figuresOf(
      'More than 6 million homes, including 1.5 million in the south, lost power.',
    )

    expect(part).toMatchObject({
      noun: { head: 'home' },
      relations: [{ type: 'part-of', figure: 'f1' }],
    })
  })

  test('links conversions in parentheses, which are as exact as what they convert', () => {
    const figures = figuresOf('It cost more than 1.3 trillion won ($940 million).')

    expect(figures[0]?.relations).toEqual([{ type: 'equivalent', figure: 'f2' }])
    expect(figures[1]).toMatchObject({
      modifier: 'more-than',
      relations: [{ type: 'equivalent', figure: 'f1' }],
    })
  })

  test('tells from what to what by how much something changed', () => {
    const figures = figuresOf('Revenue rose 8% to $7.36bn from 6.78.')

    const change = { direction: 'up', by: 'f1', to: 'f2', from: 'f3' }
    expect(figures.map((figure) => figure.change)).toEqual([change, change, change])
    expect(figures[2]).toMatchObject({ decimal: '6780000000', unit: { code: 'USD' } })
  })

  test('reads a fall as two figures, not as a range', () => {
    const figures = figuresOf('The index fell from 240 points to 212 points.')

    expect(figures.map(({ value, change }) => [value, change?.direction])).toEqual([
      [240, 'down'],
      [212, 'down'],
    ])
  })

  test('dates what it was and what it became apart', () => {
    const [now, before] = figuresOf('Unemployment fell to 4.1% from 4.3% in 2024.')

    expect(now?.occurredAt).toBeUndefined()
    expect(before?.occurredAt).toMatchObject({ value: '2024' })
  })

  test('counts others as what was counted before', () => {
    const [, others] = figuresOf('The bomb killed 23 people and wounded 50 others.')

    expect(others?.noun?.head).toBe('person')
  })

  test('compares', () => {
    const [, before] = figuresOf('The firm sold 64,900 cars, compared with 63,150 cars before.')

    expect(before?.relations).toEqual([{ type: 'compared-to', figure: 'f1' }])
  })
})

describe('when and by whom', () => {
  test('tells the time of the event and the time it was told apart', () => {
    const figure = figureOf('The ministry said Saturday that 40 soldiers had died on Thursday.')

    expect(figure.occurredAt).toMatchObject({ value: '2025-08-28' })
    expect(figure.saidAt).toMatchObject({ value: '2025-08-30' })
  })

  test('falls back to publication', () => {
    const reading = readText('Prices rose 3%.')
    const [figure] = findFigures(reading, {
      times: [],
      mentions: [],
      quotes: [],
      published: '2025-08-30',
    })

    expect(figure?.saidAt).toEqual({ value: '2025-08-30' })
    expect(figure?.occurredAt).toBeUndefined()
  })

  test('names the quotation it stands in', () => {
    const text = '“We lost 40 soldiers,” the general said.'

    expect(figureOf(text).quote).toBe('q1')
  })

  test('knows group and place from mentions', () => {
    const text = 'North Korean casualties in Ukraine totaled 4,700.'
    const mentions = [
      { span: { start: 0, end: 12 }, entity: 'e1', type: 'group' as const },
      { span: { start: 27, end: 34 }, entity: 'e2', type: 'place' as const },
    ]
    const [figure] = findFigures(readText(text, 'en'), { times: [], mentions, quotes: [] })

    expect(figure).toMatchObject({
      group: { entity: 'e1' },
      place: { entity: 'e2', text: 'Ukraine' },
    })
  })
})

describe('votes, bases and margins', () => {
  test.each([
    'The board voted 8 to 3 on Friday.',
    'The court ruled by a vote of 7 to 2 against it.',
  ])('%s tells a score', (text) => {
    expect(figureOf(text)).toMatchObject({ kind: 'score' })
  })

  test('a vote of words is a score, too, with both sides', () => {
    expect(figureOf('Members voted nine to four for the plan.')).toMatchObject({
      kind: 'score',
      value: 9,
      low: 4,
      high: 9,
    })
  })

  test('what is no vote stays a range', () => {
    expect(figureOf('It takes 3 to 8 hours.')).toMatchObject({ kind: 'duration', low: 3, high: 8 })
  })

  test('"26 of its 159 routes" is a part of its whole', () => {
    const [part, whole] = figuresOf('The board will add buses on 26 of its 159 routes.')
    expect(part!.relations).toEqual([{ type: 'part-of', figure: whole!.id }])
    expect(whole!.relations).toEqual([{ type: 'total-of', figure: part!.id }])
  })

  test('"of them" belongs to the number before it', () => {
    const [, other] = figuresOf('Half of them got the drug, the other half got none.')
    expect(other!.relations).toEqual([])
  })

  test('a length is no part of a count', () => {
    const [, height] = figuresOf('Fourteen of them, all above 4,200 metres, grew.')
    expect(height).toMatchObject({ kind: 'measure', relations: [] })
  })

  test('a margin of error is no figure', () => {
    expect(figureOf('They lost 11.3 cubic kilometres of water, give or take 1.2.')).toMatchObject({
      value: 11.3,
      unit: { code: 'km3' },
      noun: { head: 'water' },
    })
  })

  test('"made up" and an ascribed fall are no changes', () => {
    expect(figureOf('Malaria made up 28% of visits.').change).toBeUndefined()
    expect(figureOf('She attributed the fall to 9,600 new flats.').change).toBeUndefined()
  })

  test('"higher than two years earlier" tells no bound', () => {
    const [share, period] = figuresOf('Rents were 8.5% higher than two years earlier.')
    expect(share).toMatchObject({ value: 8.5, change: { direction: 'up' } })
    expect(period).toMatchObject({ value: 2, modifier: 'exact' })
  })

  test.each([
    ['A ride costs C$3.30. It rose by ten cents.', 'CAD', 0.1],
    ['A ride costs $3.30. It rose by ten cents.', 'USD', 0.1],
    ['A meal costs 38 shillings in Kenya (29 U.S. cents).', 'USD', 0.29],
    ['Rent is 1.3 million won a month, 17,000 won less.', 'KRW', 17_000],
  ])('%s ends in %s', (text, code, value) => {
    expect(figuresOf(text).at(-1)).toMatchObject({ kind: 'money', value, unit: { code } })
  })

  test('"those under 35" is an age', () => {
    expect(figureOf('Those under 35 spend more.')).toMatchObject({ kind: 'age', value: 35 })
  })
})

describe('times that date no figure', () => {
  test.each([
    ['the base of a comparison', 'Rent was $950, $12 less than in May 2024.'],
    ['a level', 'Ridership reached 91% of its 2019 level.'],
    ['a contract', 'Arabica for December delivery lost 4%.'],
    ['a sentence without figures before', 'It froze in April 2024. The bank has 11 branches.'],
  ])('%s', (_, text) => {
    const figures = figuresOf(text)
    expect(figures.length).toBeGreaterThan(0)
    expect(figures.map(({ occurredAt }) => occurredAt)).toEqual(figures.map(() => undefined))
  })

  test.each([
    ['since', 'Glaciers have lost 10% of their ice since 2013.', '2013/..'],
    ['until', 'A ride will cost $3.30 until January 2027.', '../2027-01'],
    ['a decade', 'The army killed 300 villagers in the 1970s.', '197X'],
  ])('%s leaves a side of a time open', (_, text, value) => {
    expect(figuresOf(text)[0]?.occurredAt?.value).toBe(value)
  })

  test('the old value alone has the time of the old value', () => {
    const [now, before] = figuresOf('It reached 91% in July, up from 84% in 2023.')
    expect([now!.occurredAt?.value, before!.occurredAt?.value]).toEqual(['2025-07', '2023'])
  })
})

describe('a change whose verb stands far away', () => {
  test('from one sum to another is no range', () => {
    const [from, to] = figuresOf(
      'The bank will increase existing credit lines with its partner from $55 billion to $110 billion.',
    )
    expect([from!.value, to!.value]).toEqual([55e9, 110e9])
  })

  test('what only ranges stays a range', () => {
    expect(figureOf('Fees ranging from $5 to $10 were increased.')).toMatchObject({
      low: 5,
      high: 10,
    })
  })
})
