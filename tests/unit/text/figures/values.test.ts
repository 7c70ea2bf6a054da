import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../../src/schemas/figure.ts'
import { readFigures } from '../../../../src/text/figures.ts'
import { readText } from '../../../../src/text/reading.ts'
import { findTimes } from '../../../../src/text/times.ts'

/** A figure in short: value or ends, unit, modifier, part of a change. */
function short({ id, value, low, high, unit, modifier, change }: Figure): string {
  const part = (['from', 'to', 'by'] as const).find((one) => change?.[one] === id)
  const per = unit?.system === 'ISO4217' && unit.per !== undefined ? `/${unit.per}` : ''
  const words = [
    low === undefined ? String(value) : `${low}..${high}`,
    unit && `${unit.code}${per}`,
    modifier === 'exact' ? undefined : modifier,
    part && `${change?.direction} ${part}`,
  ]
  return words.filter((word) => word !== undefined).join(' ')
}

/** All figures of a text, in short. */
function told(text: string, home?: string): string {
  const r = readText(text, 'en')
  const times = findTimes(r, '2025-08-30')
  const { figures } = readFigures(r, { times, mentions: [], quotes: [], home })
  return figures.map(short).join('; ')
}

test.each([
  ['Lund had 52.4 percent and Holm 47.6.', '52.4 %; 47.6 %'],
  ['Sales rose 12 percent and profit 40.', '12 % up by; 40 % up by'],
  ['Sales rose 12 percent and 40 shops shut.', '12 % up by; 40'],
  ['The rate is 4 percent, the Dow 10,400.', '4 %; 10400'],
  ['The rate rose to 4 percent and jobs 300,000.', '4 % up to; 300000'],
  ['The yield is 4 percent, the maturity 30.', '4 %; 30'],
  ['Turnout was 40 percent, Monday 30.', '40 %; 30'],
  ['It made 210 million euros. Analysts had expected 240 million.', '210000000 EUR; 240000000 EUR'],
  [
    'It made 210 million euros. Analysts had expected 240 million cans.',
    '210000000 EUR; 240000000',
  ],
  [
    'It made 210 million euros. It has grown. Few had expected 240 million.',
    '210000000 EUR; 240000000',
  ],
  ['It made 210 million euros. India has 240 million.', '210000000 EUR; 240000000'],
  ['The margin of error was plus or minus 3 percentage points.', '3 %'],
  ['It was minus 12 degrees Celsius.', '-12 Cel'],
  ['The price rose 5 cents to 60.', '0.05 USD up by; 0.6 USD up to'],
  ['The share rose 5 cents to 60.25.', '0.05 USD up by; 60.25 USD up to'],
  ['A one percentage-point rise would help.', '1 % up by'],
  ['The yard built 6 boats (2023: 5, 2022: 4).', '6; 5; 4'],
  ['The mill earned €6 million (2023: 5, 2022: 4).', '6000000 EUR; 5000000 EUR; 4000000 EUR'],
  ['The mill got high review scores there.', ''],
  ['52.\nLund NY et al. Mills are old.', ''],
  ['It stayed shut. Dead: 52.\nLund NY et al. Mills are old.', '52'],
])('the sign of %s', (text, wanted) => {
  expect(told(text)).toBe(wanted)
})

describe('money', () => {
  test.each([
    ['KSh500', '500 KES'],
    ['Ksh. 500', '500 KES'],
    ['Sh2.5 billion', '2500000000 KES'],
    ['TSh90 million', '90000000 TZS'],
    ['Shs45 billion', '45000000000 UGX'],
    ['Tk120', '120 BDT'],
    ['Rs. 5 crore', '50000000 INR'],
    ['Rs 5 cr', '50000000 INR'],
    ['5 lakh rupees', '500000 INR'],
    ['Rp2.3 trillion', '2300000000000 IDR'],
    ['RM 35,000', '35000 MYR'],
    ['SR 3 billion', '3000000000 SAR'],
    ['Dh50,000', '50000 AED'],
    ['LE 2', '2 EGP'],
    ['TL 4 billion', '4000000000 TRY'],
    ['NIS 2.9 million', '2900000 ILS'],
    ['Fr. 120', '120 CHF'],
    ['S/ 4.5 million', '4500000 PEN'],
    ['GH¢40 million', '40000000 GHS'],
    ['50¢', '0.5 USD'],
    ['R2 billion', '2000000000 ZAR'],
    ['N350 million', '350000000 NGN'],
    ['P1,790', '1790 PHP'],
    ['R$40', '40 BRL'],
    ['TT$40m', '40000000 TTD'],
    ['EC$5', '5 XCD'],
    ['$A115', '115 AUD'],
    ['$US160 million', '160000000 USD'],
    ['42 kr', '42 SEK'],
    ['80 Ft', '80 HUF'],
    ['9 million Kč', '9000000 CZK'],
    ['500 FCFA', '500 XOF'],
    ['1,800 CFA francs', '1800 XOF'],
    ['COP 30 million', '30000000 COP'],
    ['TOP 1,200', '1200 TOP'],
    ['UGX500', '500 UGX'],
    ['10,000 won', '10000 KRW'],
    ['20 MUSD', '20000000 USD'],
    ['$40 Canadian dollars', '40 CAD'],
    ['3 dollars 50 cents', '3.5 USD'],
    ['$-50.8bn', '-50800000000 USD'],
    ['200m euros', '200000000 EUR'],
  ])('%s', (amount, gives) => {
    expect(told(`They got ${amount} there.`)).toBe(gives)
  })

  test.each([
    ['It was bar COP30.'],
    ['Men won 12 of them.'],
    ['A TOP 10 of boats'],
    ['They ate 2 Fr'],
  ])('none in "%s"', (text) => {
    expect(told(text)).not.toMatch(/[A-Z]{3}/)
  })

  test.each([
    ['The sentence names the country: Pakistan paid Rs9.99.', '9.99 PKR'],
    ['India is near. Nepal gave Rs 2 million.', '2000000 NPR'],
    ['A pump costs 6m/- in Tanzania.', '6000000 TZS'],
    ['A pump costs 500/- there.', '500 XXX'],
    ['It costs 15 dollars and fifty.', '15.5 USD'],
    ['Oslo trams cost 42 kr.', '42 NOK'],
    ['Sweden and Norway got 42 kr.', '42 SEK'],
    ['Mexico and Chile got 20 pesos.', '20 XXX'],
    ['Botswana earned P38 million.', '38000000 BWP'],
    ['OTTAWA — It costs $48 million, or 5 cents each.', '48000000 CAD; 0.05 CAD'],
    ['HONG KONG (Agency) - It costs $48.', '48 HKD'],
    ['Ottawa paid $48 million.', '48000000 USD'],
    ['It costs C$3.30, ten cents more.', '3.3 CAD; 0.1 CAD'],
    ['It costs €3 and $2, ten cents more.', '3 EUR; 2 USD; 0.1 USD'],
  ])('whose it is: %s', (text, gives) => {
    expect(told(text)).toBe(gives)
  })

  test.each([
    ['It costs $5.', 'AUD', '5 AUD'],
    ['It rose to 41c.', 'AUD', '0.41 AUD up to'],
    ['It costs US$5.', 'AUD', '5 USD'],
    ['WASHINGTON - It costs $5.', 'AUD', '5 USD'],
    ['It costs $5.', 'EUR', '5 USD'],
    ['It costs 5 pesos.', 'CLP', '5 CLP'],
    ['Mexico paid 5 pesos.', 'CLP', '5 MXN'],
  ])('of a paper: %s at home in %s', (text, home, gives) => {
    expect(told(text, home)).toBe(gives)
  })
})

describe('rates', () => {
  test.each([
    ['It pumps 45,000 barrels a day.', '45000 [bbl_us]/d'],
    ['It costs $71 a barrel.', '71 USD/[bbl_us]'],
    [
      'Oil eased to $71.30 a barrel from $72.05.',
      '71.3 USD/[bbl_us] down to; 72.05 USD/[bbl_us] down from',
    ],
    ['Rents went up from €9 to €11 a square metre.', '9 EUR/m2 up from; 11 EUR/m2 up to'],
    ['They approved $70,000 per worker.', '70000 USD'],
    ['A bid of C$8 (US$5.90) per share failed.', '8 CAD/{share}; 5.9 USD/{share}'],
    ['A bid of C$8 (US$5.90) failed.', '8 CAD; 5.9 USD'],
    ['A room is 90 euros ($98) a night.', '90 EUR/{night}; 98 USD/{night}'],
    ['The fee is $4 million (about 3.4m euros) a year.', '4000000 USD/a; 3400000 EUR/a approx'],
    ['They gave $4 million (with much regret) a year off.', '4000000 USD'],
    ['The fee (now $40) a guest pays rose.', '40 USD'],
    ['It saw 12 deaths per 100,000.', '12 /100000'],
    ['It is 5 percent per annum.', '5 %'],
    ['He left $5 a year earlier.', '5 USD'],
    ['They drove at 90 km/h.', '90 km/h'],
  ])('%s', (text, gives) => {
    expect(told(text)).toBe(gives)
  })
})

describe('changes', () => {
  test.each([
    ['The school went from 1,800 pupils in 2013 to 180 pupils.', '1800 down from; 180 down to'],
    ['They corrected the toll from 53 to 41.', '53 down from; 41 down to'],
    ['The toll was corrected to 41 from 53.', '41 down to; 53 down from'],
    ['The fee moved from $5 to $5.', '5 USD none from; 5 USD none to'],
    ['It went from 3 towns to 5 shops.', '3; 5'],
    ['It went from 3 km to 5 hours.', '3 km; 5 h'],
    ['It brought the toll to 259.', '259 up to'],
    ['They brought 12 boats to 14 ports.', '12; 14'],
    ['Shares fell 2 dollars, or 3%, to 41 dollars.', '2 USD down by; 3 %; 41 USD down to'],
    [
      'Net income rose 8% to $7bn, or $2 a share, from $6bn.',
      '8 % up by; 7000000000 USD up to; 2 USD/{share}; 6000000000 USD up from',
    ],
    ['A rose 2% while B fell to 3 dollars.', '2 % up by; 3 USD down to'],
    ['It lost 162 points to fall to 7,425.', '162 {point} down by; 7425 {point} down to'],
    ['The rate is 38%, up from 31% and 30%.', '38 % up to; 31 % up from; 30 %'],
    ['It sells 38 tonnes, down from 61 of them.', '38 t down to; 61 t down from'],
    ['The rate stands at 4% from 9%.', '4 % down to; 9 % down from'],
    ['He left rates unchanged at 5%.', '5 % none to'],
    ['The rate was held by 5%.', '5 %'],
    ['The age limit was cut from 18 to 16 years.', '18 a down from; 16 a down to'],
    ['Tea rose from about $12 in 2020 to $90.', '12 USD approx up from; 90 USD up to'],
    ['Spending on it was raised $5m.', '5000000 USD up by'],
    ['They raised $5m.', '5000000 USD'],
    ['Sales rose from 5 dollars to fall to 3 dollars.', '5 USD up from; 3 USD down to'],
    ['Sales rose 5 dollars to climb to 8 dollars.', '5 USD up by; 8 USD up to'],
    ['It went up 5 dollars.', '5 USD up by'],
    ['He gave up 517 yards.', '517 [yd_i]'],
    ['It has lost millions of dollars.', '1000000..10000000 USD vague'],
    ['The yen is 0.3 percent stronger.', '0.3 % up by'],
    ['It saw a 5-point drop and a rise of 3%.', '5 {point} down by; 3 % up by'],
    ['It rose 3%; the rest gained 4% and the last 5%.', '3 % up by; 4 % up by; 5 % up by'],
  ])('%s', (text, gives) => {
    expect(told(text)).toBe(gives)
  })
})

describe('pairs', () => {
  test.each([
    ['It takes 10 or 15 minutes.', '10..15 min between'],
    ['It takes 5 or 15 minutes.', '5 min; 15 min'],
    ['It costs tens or even hundreds of millions of euros.', '10000000..1000000000 EUR vague'],
    ['It drew dozens or hundreds of men.', '12..1000 vague'],
    ['It has a third - 33% - of them.', '0.3333333333333333; 33 %'],
    ['It is between 5 and 7 km.', '5..7 km between'],
    ['It is from $20 to $85.', '20..85 USD between'],
    ['It cost $500,000 to more than $1 million.', '500000..1000000 USD between'],
    ['They have 5-7 men.', '5..7 between'],
    ['It was a vote of 8 to 3.', '3..8'],
    ['It costs $5 to 7 towns.', '5 USD; 7'],
    ['It costs $5 to 7 million.', '5000000..7000000 USD between'],
    ['A fifth of it left.', '0.2'],
    ['The third boat left.', '3'],
    ['It rained on two- to three-day trips.', '2..3 d between'],
    ['It takes R20bn to R50bn.', '20000000000..50000000000 ZAR between'],
    ['It takes US$2 to US$5.', '2..5 USD between'],
    ['It is $6 to 7 billion.', '6000000000..7000000000 USD between'],
    ['It took 8 in 5 towns.', '8; 5'],
    ['3 in 100 fell.', '0.03'],
    ['Two of every three fell.', '0.6666666666666666'],
    ['It cut it by half to 15 million euros.', '0.5 down by; 15000000 EUR down to'],
    ['The range is -5 to 5 degrees.', '-5..5 deg between'],
  ])('%s', (text, gives) => {
    expect(told(text)).toBe(gives)
  })
})

describe('modifiers and measures', () => {
  test.each([
    ['They spent $4 billion over a decade.', '4000000000 USD; 10 a'],
    ['It lasted over a decade.', '10 a more-than'],
    ['They ruled for four decades.', '40 a'],
    ['They want two to three decades of peace.', '20..30 a between'],
    ['It stood for half a century.', '50 a'],
    ['It took nearly a fortnight.', '2 wk approx'],
    ['It lay there for two millennia.', '2000 a'],
    ['It took decades.', ''],
    ['They cut 60 jobs over two years.', '60; 2 a'],
    ['He spent over two years there.', '2 a more-than'],
    ['It took exactly a week.', ''],
    ['It is a mile and a half away.', '1.5 [mi_i]'],
    ['It took an hour and a quarter.', '1.25 h'],
    ['It took 2 minutes and 20 seconds.', '140 s'],
    ['It took 1 hour 75 minutes.', '1 h; 75 min'],
    ['It is 5 ft, 2 in tall.', '5.166666666666667 [ft_i]'],
    ['It weighs 8 lb 20 oz.', '8 [lb_av]; 20 [oz_av]'],
    ['The world warmed by 1.5 degrees.', '1.5 Cel'],
    ['He turned 90 degrees.', '90 deg'],
    ['It was cold, 5 C at dawn.', '5 Cel'],
    ['He got 5 C and 2 V there.', '5; 2 V'],
    ['A magnitude 6.1 quake hit a town.', '6.1'],
    ['Those 65 or older may apply.', '65 a at-least'],
    ['It met the near 40 in May.', '40'],
    ['They have one billion and a half million tonnes.', '1000500000 t'],
    ['They have 200 or greater than 190.', '200; 190 more-than'],
    ['They want 5 plus 6.', '5; 6'],
    ['It is 15-plus or 20-odd.', '15 at-least; 20 approx'],
    ['About half a million, if not a quarter, left.', '500000 approx; 0.25'],
    ['It has three quarters of a million.', '750000'],
    ['They bought 250mls.', '250 mL'],
    ['He scored twice in May.', '2'],
    ['They met at least thrice.', '3 at-least'],
    ['It pays twice as much.', '2'],
    ['She thought twice about it.', ''],
    ['He won his heat in 3:35.53.', '215.53 s'],
    ['It began at 2:20 there.', ''],
    ['It was 3:71.5 there.', ''],
    ['It was 300:21.5 there.', ''],
    ['It must end within a week.', '1 wk'],
    ['It was their first win in a decade.', '1; 10 a'],
    ['It followed a decade of war.', '10 a'],
    ["The fine is a year's pay.", '1 a'],
    ['They stay closed for another month.', '1 mo'],
    ['They stay closed another month.', ''],
    ['It broke a decade ago.', ''],
    ['It was the song of the decade.', ''],
    ['Several thousand came.', '1000..10000 vague'],
    ['It cost a few million dollars.', '1000000..10000000 USD vague'],
    ['A couple of dozen boats sank.', '12..120 vague'],
    ['It was a multimillion-dollar sale.', '1000000..10000000 USD vague'],
    ['It took several two-hour talks.', '2 h'],
    ['The prize is one-point-three million dollars.', '1300000 USD'],
  ])('%s', (text, gives) => {
    expect(told(text)).toBe(gives)
  })
})
