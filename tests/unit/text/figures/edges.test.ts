import { describe, expect, test } from 'vitest'
import { readFigures } from '../../../support/told-figure.ts'

type Told = readonly [text: string, ...figures: readonly string[]]

/** Texts, each with all of its figures: words, kind, value or range, unit and rate. */
const reads = (what: string, all: readonly Told[]): void => {
  describe(what, () => {
    test.each(all.map(([text, ...figures]) => ({ text, figures })))(
      '$text',
      ({ text, figures }) => {
        expect(readFigures(text).map((figure) => toldOf(text, figure))).toEqual(figures)
      },
    )
  })
}

type Figure = ReturnType<typeof readFigures>[number]

function toldOf(text: string, { span, kind, value, low, high, unit }: Figure): string {
  const amount = low === undefined ? `${value}` : `${low}-${high}`
  const told = [unit?.code, unit?.per && `/${unit.per}`].filter(Boolean).join(' ')
  return `${text.slice(span.start, span.end)}: ${kind} ${amount}${told && ` ${told}`}`
}

reads('money, its currency told before, behind and twice', [
  ['The lake covers 385 km2.', '385 km2: measure 385 km2'],
  ['The fund lost KM79 million.', 'KM79 million: money 79000000 BAM'],
  ['The fund lost RM79 million.', 'RM79 million: money 79000000 MYR'],
  ['The fund lost $US160 million.', '$US160 million: money 160000000 USD'],
  ['The fund lost US$160 million.', 'US$160 million: money 160000000 USD'],
  ['The fund lost COP 30 million.', 'COP 30 million: money 30000000 COP'],
  ['COP30 was held in May.'],
  ['The fund lost TOP 1,200.', 'TOP 1,200: money 1200 TOP'],
  ['The fund lost P1,790.', 'P1,790: money 1790 PHP'],
  ['The fund lost 40 Canadian dollars.', '40 Canadian dollars: money 40 CAD'],
  ['The fund lost $40 Canadian dollars.', '$40 Canadian dollars: money 40 CAD'],
  ['The fund lost $5 USD.', '$5 USD: money 5 USD'],
  ['The fund lost £5 USD 7 million.', '£5: money 5 GBP', 'USD 7 million: money 7000000 USD'],
  ['The fund lost 75 USD million.', '75 USD million: money 75000000 USD'],
  ['The fund lost USD 75 million.', 'USD 75 million: money 75000000 USD'],
  ['It paid 15 dollars 50.', '15 dollars 50: money 15.5 USD'],
  ['It paid 15 dollars and 50 cents.', '15 dollars and 50 cents: money 15.5 USD'],
  ['It paid 15 dollars and 99 cents.', '15 dollars and 99 cents: money 15.99 USD'],
  ['It paid 15 dollars 50 men.', '15 dollars: money 15 USD', '50: count 50'],
  ['It paid ten dollars fifty.', 'ten dollars fifty: money 10.5 USD'],
  ['They paid millions of dollars.', 'millions of dollars: money 1000000-10000000 USD'],
  [
    'They paid tens of millions of euros.',
    'tens of millions of euros: money 10000000-100000000 EUR',
  ],
  ['They paid a half dollar more.', 'a half dollar: money 0.5 USD'],
  ['It costs $5 per cent.', '$5: money 5 USD'],
])

reads('rates', [
  ['The rate is 12 per 100,000 people.', '12 per 100,000: rate 12 /100000 /100000'],
  ['The rate is 12 deaths per 100,000.', '12: rate 12 /100000 /100000'],
  [
    'It costs C$8 (US$5.90) per share.',
    'C$8: rate 8 CAD /{share}',
    'US$5.90: rate 5.9 USD /{share}',
  ],
  ['It costs 5 euros a litre.', '5 euros a litre: rate 5 EUR /L'],
  ['It rose 5 percent a year earlier.', '5 percent: percent 5 %'],
  ['It pays 4 percent per annum.', '4 percent per annum: rate 4 % /a'],
  [
    'It drove at 60 km/h on a 5 km/day walk.',
    '60 km/h: measure 60 km/h',
    '5 km/day: measure 5 km/d /d',
  ],
  ['Some 70,000 visitors each year come.', '70,000: count 70000'],
  ['Some 70,000 visitors a year come.', '70,000: rate 70000 /a /a'],
])

reads('ranges, and what only looks like one', [
  ['Between 5 and 7 mills shut.', '5 and 7: count 5-7'],
  ['Between $5- and $7-million was lost.', '$5- and $7-million: money 5000000-7000000 USD'],
  ['From 5 up to 7 mills shut.', '5 up to 7: count 5-7'],
  ['From 5 through 7 mills shut.', '5 through 7: count 5-7'],
  ['It took two- to three-year loans.', 'two- to three-year: duration 2-3 a'],
  ['It took between two- and three-year loans.', 'two- and three-year: duration 2-3 a'],
  ['Prices rose 5-7 percent.', '5-7 percent: percent 5-7 %'],
  ['Prices rose 5 - 7 percent.', '5 - 7 percent: percent 5-7 %'],
  ['They sold one or two mills.', 'one or two: count 1-2'],
  ['They sold five or even six mills.', 'five or even six: count 5-6'],
  ['They lost by 3 to 4 goals.', '3 to 4: count 3-4'],
  ['The bill is larger than 20 and less than 35 pages.', '20 and less than 35: count 20-35'],
  ['The bill is less than 35 and more than 20 pages.', '35 and more than 20: count 20-35'],
  ['The bill is more than 20 and less than 15 pages.', '20: count 20', '15: count 15'],
  ['The bill is more than 20 and less than 20 pages.', '20: count 20', '20: count 20'],
  [
    'The bill is more than 20 metres and less than 35 percent.',
    '20 metres: measure 20 m',
    '35 percent: percent 35 %',
  ],
])

reads('signs and bounds', [
  ['It fell to minus-1.4 degrees.', 'minus-1.4 degrees: measure -1.4 deg'],
  ['It fell to -1.4 degrees.', '-1.4 degrees: measure -1.4 deg'],
  ['-5 degrees was measured.', '-5 degrees: measure -5 deg'],
  ['The index lost (-3.2 percent) in May.', '-3.2 percent: percent -3.2 %'],
  ['The margin was plus or minus 3 points.', '3 points: measure 3 {point}'],
  ['It sold 15-plus mills.', '15-plus: count 15'],
  ['It sold 20-odd mills.', '20-odd: count 20'],
])

reads('what multiplies both of two numbers in words', [
  ['Two to three hundred left.', 'Two to three hundred: count 200-300'],
  ['Between two and three hundred left.', 'two and three hundred: count 200-300'],
  ['Two or three dozen left.', 'Two or three dozen: count 24-36'],
  ['Two or three hundred thousand left.', 'Two or three hundred thousand: count 200000-300000'],
  ['Two to three thousand left.', 'Two to three thousand: count 2000-3000'],
  ['Five or six million left.', 'Five or six million: count 5000000-6000000'],
  [
    'Two hundred to three hundred thousand left.',
    'Two hundred to three hundred thousand: count 200000-300000',
  ],
  ['Two hundred or three hundred left.', 'Two hundred or three hundred: count 200-300'],
  ['It costs two or three hundred dollars.', 'two or three hundred dollars: money 200-300 USD'],
  ['It is two to three hundred metres long.', 'two to three hundred metres: measure 200-300 m'],
  ['It sold 2 or 3 hundred.', '2 or 3 hundred: count 200-300'],
  ['One to a hundred boats sank.', 'One to a hundred: count 1-100'],
  ['Ten to two hundred boats sank.', 'Ten to two hundred: count 10-200'],
  ['Two or a hundred boats sank.', 'Two: count 2', 'a hundred: count 100'],
  ['Two hundred or three thousand left.', 'Two hundred: count 200', 'three thousand: count 3000'],
])

reads('letters and marks behind a number', [
  ['It sold 35m of its shares.', '35m: count 35000000'],
  ['It sold a 40m yacht.', '40m: measure 40 m'],
  ['It sold 3m shares.', '3m: count 3000000'],
  ['Some 1m-2m people fled.', '1m-2m: count 1000000-2000000'],
  ['Some 1m to 2m people fled.', '1m to 2m: count 1000000-2000000'],
  ['Between 1m and 2m people fled.', '1m and 2m: count 1000000-2000000'],
  ['Some 1m-2 million people fled.', '1m-2 million: count 1000000-2000000'],
  ['It sold 2m-3m barrels.', '2m-3m barrels: measure 2000000-3000000 [bbl_us]'],
  ['It will cost £1m-£2m.', '£1m-£2m: money 1000000-2000000 GBP'],
  ['The snow was 1m-2m deep.', '1m-2m: measure 1-2 m'],
  ['The rows stood 1m-2m apart.', '1m-2m: measure 1-2 m'],
  ['The next wall is 1m-2m higher.', '1m-2m: measure 1-2 m'],
  ['The trench is 1m-2m.', '1m-2m: measure 1-2 m'],
  ['A 1m-2m drop waits there.', '1m-2m: measure 1-2 m'],
  ['Between 1m and 2m of water stood there.', '1m and 2m: measure 1-2 m'],
  ['Waves of 1m-2m hit the coast.', '1m-2m: measure 1-2 m'],
  ['It served 3m people the day before.', '3m: count 3000000'],
  ['It sold 2m of Apple’s phones.', '2m: count 2000000'],
  ['It sold 3m.', '3m: measure 3 m'],
  ['He is 6\'3" tall.', '6\'3": measure 6.25 [ft_i]'],
  ['He is 6\'11" tall.', '6\'11": measure 6.916666666666667 [ft_i]'],
  ['He is 6\'12" tall.', '6: count 6'],
  ['The tower is 12 (km) away.', '12 (km): measure 12 km'],
  ['The bridge is a twenty-mile crossing.', 'twenty-mile: measure 20 [mi_i]'],
  ['The test took 4.3 second on average.', '4.3 second: duration 4.3 s'],
  ['They met at 11 pm on the bridge.'],
])

reads('what a number takes over from another', [
  [
    'Sales rose to $7.36bn from 6.78.',
    '$7.36bn: money 7360000000 USD',
    '6.78: money 6780000000 USD',
  ],
  [
    'Sales rose to $7.36bn from 6.78bn.',
    '$7.36bn: money 7360000000 USD',
    '6.78bn: money 6780000000 USD',
  ],
  [
    'Sales rose to $7.36bn from 999.',
    '$7.36bn: money 7360000000 USD',
    '999: money 999000000000 USD',
  ],
  ['Sales rose to $7.36bn from 1,000.', '$7.36bn: money 7360000000 USD', '1,000: money 1000 USD'],
  [
    'Sales fell 26 points to 7,114.',
    '26 points: measure 26 {point}',
    '7,114: measure 7114 {point}',
  ],
  ['Sales fell 5 percent to 7,114.', '5 percent: percent 5 %', '7,114: count 7114'],
  ['Sales grew 3.1% in 2017 and 2.1 last year.', '3.1%: percent 3.1 %', '2.1: percent 2.1 %'],
  [
    'The firm made a profit of 210 million euros. Analysts had expected 240 million.',
    '210 million euros: money 210000000 EUR',
    '240 million: money 240000000 EUR',
  ],
  [
    'The firm pays $5 billion on top of the four billion it has.',
    '$5 billion: money 5000000000 USD',
    'four billion: money 4000000000 USD',
  ],
  [
    'The firm pays $5 billion (four billion last year).',
    '$5 billion: money 5000000000 USD',
    'four billion: count 4000000000',
  ],
])

reads('ranks, scores and shares', [
  ['The second-rate film won.'],
  ['The third-seeded Lima won.', 'third: ordinal 3'],
  ['The 24th festival opened.', '24th: ordinal 24'],
  ['It won 3-1 on Friday.', '3-1: score 1-3'],
  ['They won by a vote of 51-49.', '51-49: score 49-51'],
  ['One in five voters stayed away.', 'One in five: ratio 0.2'],
  ['Three out of ten voters stayed away.', 'Three out of ten: ratio 0.3'],
  ['Two of the three mills shut.', 'Two: count 2', 'three: count 3'],
  ['The Group of Seven met.'],
  ['The Kick Six is known.'],
])

reads('magnitudes', [
  ['The quake of magnitude 6.1 was felt.', '6.1: measure 6.1'],
  ['A magnitude 6.1 quake was felt.', '6.1: measure 6.1'],
  ['A 6.1 magnitude quake was felt.', '6.1: measure 6.1'],
  ['The toll is three times as high.', 'three times: multiple 3'],
  ['Sales doubled to 12 million.', 'doubled: multiple 2', '12 million: count 12000000'],
  ['About a million people left.', 'a million: count 1000000'],
  ['A dozen people left.', 'A dozen: count 12'],
])
