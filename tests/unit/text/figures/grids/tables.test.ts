import { describe, expect, test } from 'vitest'
import type { Figure } from '../../../../../src/schemas/figure.ts'
import { readArticle } from '../../../../../src/text/article.ts'
import { readFigures } from '../../../../support/told-figure.ts'

/** A figure in short: value, unit, what it counts or measures, when and where. */
function short({ decimal, unit, noun, measure, occurredAt, place, status, event }: Figure): string {
  const per = unit?.system === 'ISO4217' && unit.per !== undefined ? `/${unit.per}` : ''
  return [
    decimal,
    unit && `${unit.code}${per}`,
    noun?.head ?? measure?.text,
    occurredAt?.value,
    place && `in ${place.text}`,
    status === 'stated' ? undefined : status,
    event && `(${event.class})`,
  ]
    .filter((part) => part !== undefined)
    .join(' ')
}

/** The figures of lines. */
const told = (...lines: readonly string[]): string[] => readFigures(lines.join('\n')).map(short)

describe('cells of tables', () => {
  test('columns with a unit in brackets, rows of places', () => {
    const table = [
      'Exports by country',
      'Country | Exports (US$ million) | Change (%)',
      'Norway | 1,240 | 3.4',
      'Peru | 880 | -1.2',
    ]
    expect(told(...table)).toEqual([
      '1240000000 USD Exports in Norway',
      '3.4 % Change in Norway',
      '880000000 USD Exports in Peru',
      '-1.2 % Change in Peru',
    ])
  })

  test('brackets make numbers of accounts negative, but no costs and no column of its own', () => {
    const table = [
      '€ million | 2025 | 2024 | Before',
      'Revenue | 412.5 | 398.1 | (380.4)',
      'Net profit | (31.2) | 28.4 | (12.6)',
      'Cost of sales | (120.1) | (99.5) | (80.2)',
    ]
    expect(told(...table)).toEqual([
      '412500000 EUR Revenue 2025',
      '398100000 EUR Revenue 2024',
      '380.4',
      '-31200000 EUR Net profit 2025',
      '28400000 EUR Net profit 2024',
      '12.6',
      '120.1',
      '99.5',
      '80.2',
    ])
  })

  test.each([
    ['Pre-tax profit', -41.2],
    ['Profit before income tax', -41.2],
    ['Net (loss) income', -41.2],
    ['Profit/loss', -41.2],
    ['Income tax expense', 41.2],
    ['Income taxes', 41.2],
    ['Provision for income taxes', 41.2],
    ['Loss before income taxes', 41.2],
    ['Cost of results', 41.2],
  ])('brackets in a row of %s', (label, value) => {
    const row = told('Item | 2025 | 2024', 'Revenue | 812.5 | 790.1', `${label} | (41.2) | 12.4`)
    expect(row.map((one) => Number(one.split(' ')[0]))).toContain(value)
  })

  test('a unit over the labels, columns of quarters', () => {
    const table = [
      'Results in brief',
      '€ million | Q1 2026 | Q1 2025',
      'Revenue | 412.5 | 398.1',
      'Net profit | 31.2 | 28.4',
      'Operating margin, % | 7.6 | 7.1',
      'Employees | 12,400 | 11,950',
    ]
    expect(told(...table)).toEqual([
      '412500000 EUR Revenue 2026-Q1',
      '398100000 EUR Revenue 2025-Q1',
      '31200000 EUR Net profit 2026-Q1',
      '28400000 EUR Net profit 2025-Q1',
      '7.6 % Operating margin 2026-Q1',
      '7.1 % Operating margin 2025-Q1',
      '12400 employee 2026-Q1',
      '11950 employee 2025-Q1',
    ])
  })

  test('a note of the unit over a table whose labels have no heading', () => {
    const table = [
      'In millions of dollars, except per-share data',
      '2025 | 2024',
      'Net sales | 6,102 | 5,845',
      'Earnings per share | 1.42 | 1.31',
    ]
    expect(told(...table)).toEqual([
      '6102000000 USD Net sales 2025',
      '5845000000 USD Net sales 2024',
      '1.42 2025',
      '1.31 2024',
    ])
  })

  test('rows of years, columns of plurals', () => {
    const table = ['Year | Deaths | Injured', '2023 | 41 | 120', '2024 | 57 | 98']
    expect(told(...table)).toEqual([
      '41 death 2023',
      '120 injured 2023',
      '57 death 2024',
      '98 injured 2024',
    ])
  })

  test('shares behind a comma', () => {
    const table = ['Party | Votes | Share, % | Seats', 'Reform | 41,200 | 34.1 | 24']
    expect(told(...table)).toEqual(['41200 vote', '34.1 % Share', '24 seat'])
  })

  test('thousands in the line over the table', () => {
    const table = ['Visitors, in thousands:', 'Region | May 2026 | June 2026', 'Halden | 120 | 131']
    expect(told(...table)).toEqual(['120000 visitor 2026-05', '131000 visitor 2026-06'])
  })

  test('thousands in the line below', () => {
    const table = [
      'State | Jobs | Vacancies',
      'Texas | 14,210 | 640',
      'Ohio | 5,660 | 310',
      'All figures in thousands.',
    ]
    expect(told(...table)).toEqual([
      '14210000 job in Texas',
      '640000 vacancy in Texas',
      '5660000 job in Ohio',
      '310000 vacancy in Ohio',
    ])
  })

  test('a row of units', () => {
    const table = [
      'Company | Revenue | Profit | Margin',
      'US$ m | US$ m | %',
      'Halden | 1,200 | 140 | 11.7',
    ]
    expect(told(...table)).toEqual([
      '1200000000 USD Revenue',
      '140000000 USD Profit',
      '11.7 % Margin',
    ])
  })

  test('rates', () => {
    const table = [
      'Mineral | Price per tonne ($) | Cost ($/lb) | Deaths per 100,000',
      'Copper | 9,840 | 2.10 | 4.2',
    ]
    expect(told(...table)).toEqual([
      '9840 USD/t Price',
      '2.1 USD/[lb_av] Cost',
      '4.2 /100000 death',
    ])
  })

  test('measures', () => {
    const table = [
      'City | Temperature (°C) | Rainfall (mm) | Wind (km/h)',
      'Oslo | 21 | 4 | 30',
      'Lima | 18 | 0 | 12',
    ]
    expect(told(...table)).toEqual([
      '21 Cel Temperature in Oslo',
      '4 mm Rainfall in Oslo',
      '30 km/h Wind in Oslo',
      '18 Cel Temperature in Lima',
      '0 mm Rainfall in Lima',
      '12 km/h Wind in Lima',
    ])
  })

  test('cells with units of their own', () => {
    const table = ['Country | GDP growth | Inflation', 'Norway | 1.2% | 3.1%', 'Peru | 2.8% | 2.2%']
    expect(told(...table)).toEqual([
      '1.2 % GDP growth in Norway',
      '3.1 % Inflation in Norway',
      '2.8 % GDP growth in Peru',
      '2.2 % Inflation in Peru',
    ])
  })

  test('a column of ranks', () => {
    const table = ['Rank | Country | Population (millions)', '1 | Norway | 5.6', '2 | Peru | 34.2']
    expect(told(...table)).toEqual(['5600000 population in Norway', '34200000 population in Peru'])
  })

  test('units in labels, a column of what is foreseen', () => {
    const table = ['Indicator | Forecast | Previous', 'Inflation, % | 3.1 | 3.4']
    expect(told(...table)).toEqual(['3.1 % Inflation forecast', '3.4 % Inflation'])
  })

  test('magnitudes in letters and in zeros', () => {
    const table = ['Firm | Debt (€bn) | Pay ($000) | Cash (Rs crore)', 'Halden | 1.2 | 640 | 52']
    expect(told(...table)).toEqual(['1200000000 EUR Debt', '640000 USD Pay', '520000000 INR Cash'])
  })

  test('a second table with headings of its own', () => {
    const table = ['Year | Deaths', '2023 | 41', 'Year | Cost ($m)', '2023 | 12']
    expect(told(...table)).toEqual(['41 death 2023', '12000000 USD Cost 2023'])
  })
})

describe('cells of which nothing is told', () => {
  test('where row and column both may say what it is', () => {
    expect(told('Men | Women', 'Jobs | 1,200 | 900', 'Hours | 40 | 38')).toEqual([
      '1200',
      '900',
      '40',
      '38',
    ])
  })

  test('where headings are names or letters', () => {
    const table = ['Team | P | W | GF', 'Halden | 10 | 7 | 21']
    expect(told(...table)).toEqual(['10', '7', '21'])
  })

  test('where a row has fewer cells than its headings', () => {
    const table = [
      'Country | Exports ($m) | Imports ($m)',
      'Norway | 40 | 50',
      'Peru | 30 | 20',
      'Chile | 60',
    ]
    expect(told(...table)).toEqual([
      '40000000 USD Exports in Norway',
      '50000000 USD Imports in Norway',
      '30000000 USD Exports in Peru',
      '20000000 USD Imports in Peru',
      '60 in Chile',
    ])
  })

  test('where headings stand over several columns', () => {
    const table = [
      'Region | Q1 2026 | Q2 2026',
      'Sales | Profit | Sales | Profit',
      'North | 4 | 1 | 5 | 2',
    ]
    expect(told(...table)).toEqual(['4', '1', '5', '2'])
  })

  test('where a unit may be another one', () => {
    const table = [
      'Port | Exports (m) | Cargo (kt) | Weight (pounds) | Deaths (est)',
      'Halden | 4 | 1 | 5 | 2',
    ]
    expect(told(...table)).toEqual(['4', '1', '5', '2'])
  })

  test('the unit of a table is not that of shares, rates and people', () => {
    const table = [
      'Halden in figures, € million',
      'Sales | 640',
      'Sales growth | 3.1',
      'Staff | 4,100',
      'Number of shops | 210',
    ]
    expect(told(...table)).toEqual(['640000000 EUR Sales', '3.1', '4100 staff', '210 shop'])
  })
})

describe('money in cells of its own', () => {
  test('is in the thousands of the table', () => {
    const table = [
      'In thousands, except per-share data',
      '| 2025 | 2024',
      'Net sales | $6,102 | $5,845',
      'Cash | $1.4bn | –',
      'Earnings per share | $1.42 | $1.31',
    ]
    expect(told(...table)).toEqual([
      '6102000 USD Net sales 2025',
      '5845000 USD Net sales 2024',
      '1400000000 USD Cash 2025',
      '1.42 USD/{share} Earnings 2025',
      '1.31 USD/{share} Earnings 2024',
    ])
  })

  test('a note that is all of a heading', () => {
    expect(told('(in millions) | 2025', 'Net sales | $6,102', 'Debt | $40')).toEqual([
      '6102000000 USD Net sales 2025',
      '40000000 USD Debt 2025',
    ])
  })

  test('is not in that of another currency', () => {
    expect(told('€ million | 2025', 'Net sales | $6,102')).toEqual(['6102 USD Net sales 2025'])
  })
})

describe('changes', () => {
  test('have a sign, and are not what changed', () => {
    const table = ['€ million | Q3 2026 | Change', 'Revenue | 1,204.5 | +2.1%', 'Debt | 40 | +0.3%']
    expect(told(...table)).toEqual([
      '1204500000 EUR Revenue 2026-Q3',
      '2.1 %',
      '40000000 EUR Debt 2026-Q3',
      '0.3 %',
    ])
  })

  test('of one are no percentages', () => {
    expect(told('Team | Wins | Pct', 'Bulls | 40 | .769', 'Celtics | 38 | 73.1')).toEqual([
      '40 win',
      '0.769',
      '38 win',
      '73.1 %',
    ])
  })
})

test.each(['Area (km2)', 'Area (km²)', 'Area in km2', 'Area, km2'])('a heading %s', (heading) => {
  expect(told(`Country | ${heading} | Deaths`, 'Norway | 385 | 4')).toEqual([
    '385 km2 Area in Norway',
    '4 death in Norway',
  ])
})

test('a year at the end of a row of headings', () => {
  expect(told('Item | 2025 | 2024', 'Jobs | 4,100 | 3,900')).toEqual([
    '4100 job 2025',
    '3900 job 2024',
  ])
})

describe('rows with gaps', () => {
  test('cells stand under their own headings', () => {
    const table = [
      'Country | Exports ($m) | Imports ($m)',
      'Norway | | 50',
      'Peru | – | 20',
      'Chile | 60 |',
      'Cuba | n/a | 7*',
    ]
    expect(told(...table)).toEqual([
      '50000000 USD Imports in Norway',
      '20000000 USD Imports in Peru',
      '60000000 USD Exports in Chile',
      '7000000 USD Imports in Cuba',
    ])
  })

  test('a row of words and gaps is no row of headings', () => {
    const table = [
      'Country | Exports ($m) | Imports ($m)',
      'Norway | 40 | 50',
      'Peru | refused | –',
      'Chile | 30 | 20',
    ]
    expect(told(...table).slice(2)).toEqual([
      '30000000 USD Exports in Chile',
      '20000000 USD Imports in Chile',
    ])
  })

  test('nothing stands over the labels', () => {
    expect(told('| Deaths | Injured', 'Norway | 4 | 7', 'Peru | | 9')).toEqual([
      '4 death in Norway',
      '7 injured in Norway',
      '9 injured in Peru',
    ])
  })

  test('lines between bars have no columns at their edges', () => {
    expect(told('| Country | Exports ($m) |', '| Norway | 5 |', '| Peru | 6 |')).toEqual([
      '5000000 USD Exports in Norway',
      '6000000 USD Exports in Peru',
    ])
  })
})

const parted = (group: string) => [
  'Country | Exports ($m) | Imports ($m)',
  'Norway | 40 | 50',
  group,
  'Peru | 30 | 20',
]

describe('labels that are names', () => {
  test('count nothing', () => {
    expect(told('Bulls | 102', 'Celtics | 98')).toEqual(['102', '98'])
    expect(told('Greens | 1,204', 'Liberals | 900', 'Labour | 30', 'Deaths | 4')).toEqual([
      '1204',
      '900',
      '30',
      '4 death',
    ])
  })

  test('have what their headings and the line above say', () => {
    expect(told('| Wins | Losses', 'Bulls | 102 | 4', 'Celtics | 98 | 5')).toEqual([
      '102 win',
      '4 loss',
      '98 win',
      '5 loss',
    ])
    expect(told('Medals', 'Bulls | 102', 'Celtics | 98')).toEqual(['102 medal', '98 medal'])
  })

  test('are not what most others are no names beside', () => {
    expect(told('Cars | 102', 'Vans | 98', 'Tractors | 5')).toEqual([
      '102 car',
      '98 van',
      '5 tractor',
    ])
    expect(told('Killed | 102', 'Homes | 98')).toEqual(['102 killed', '98 home'])
  })
})

describe('rows that part others', () => {
  test.each(['South |||', 'South | |'])('keep the headings above: %s', (group) => {
    expect(told(...parted(group)).slice(2)).toEqual([
      '30000000 USD Exports in Peru',
      '20000000 USD Imports in Peru',
    ])
  })

  test.each(['Tonnes |||', 'In 2025 |||', 'South (est) | |'])(
    'say something else of what is below: %s',
    (group) => {
      expect(told(...parted(group))).toEqual([
        '40 in Norway',
        '50 in Norway',
        '30 in Peru',
        '20 in Peru',
      ])
    },
  )

  test('also where the first stands under the headings', () => {
    const table = ['Country | Imports ($m)', 'Exports ($m) | |', 'Peru | 30']
    expect(told('Country | Imports ($m) | Share', 'Exports ($m) |||', 'Peru | 30 | 12%')).toEqual([
      '30 in Peru',
      '12 % in Peru',
    ])
    expect(told(...table)).toEqual(['30 in Peru'])
  })
})

describe('headings over several columns', () => {
  test('quarters over what is measured', () => {
    const table = [
      'Region | Q1 2026 || Q1 2025 ||',
      '| Sales ($m) | Profit ($m) | Sales ($m) | Profit ($m)',
      'North | 4 | | 5 | 2',
      'West | 8 || 5 | 2',
    ]
    expect(told(...table)).toEqual([
      '4000000 USD Sales 2026-Q1',
      '5000000 USD Sales 2025-Q1',
      '2000000 USD Profit 2025-Q1',
      '8',
      '5000000 USD Sales 2025-Q1',
      '2000000 USD Profit 2025-Q1',
    ])
  })

  test('what is measured over years, beside a heading of two rows', () => {
    const table = ['Country | Exports ($m) || Growth (%)', '| 2024 | 2025 |', 'Norway | 5 | 6 | 7']
    expect(told(...table)).toEqual([
      '5000000 USD Exports 2024 in Norway',
      '6000000 USD Exports 2025 in Norway',
      '7 % Growth in Norway',
    ])
  })

  test('names over what is counted', () => {
    const table = [
      'Town | Halden || Moro ||',
      '| Votes | Seats | Votes | Seats',
      'Oslo | 9 | 1 | 8 | 2',
    ]
    expect(told(...table)).toEqual([
      '9 vote in Oslo',
      '1 seat in Oslo',
      '8 vote in Oslo',
      '2 seat in Oslo',
    ])
  })

  test('tell nothing where both say what it is', () => {
    const table = [
      'Town | Killed || Injured ||',
      '| Men | Women | Men | Women',
      'Oslo | 9 | 1 | 8 | 2',
    ]
    expect(told(...table)).toEqual(['9 in Oslo', '1 in Oslo', '8 in Oslo', '2 in Oslo'])
  })

  test('give their unit to no people', () => {
    const table = ['Town | US$ million ||', '| Sales | Employees', 'Oslo | 9 | 40']
    expect(told(...table)).toEqual(['9 in Oslo', '40 in Oslo'])
  })

  test('tell nothing of a column that they leave out', () => {
    const table = ['Town | 2025 || |', '| Votes | Seats | Mills', 'Oslo | 9 | 1 | 8']
    expect(told(...table)).toEqual(['9 vote 2025 in Oslo', '1 seat 2025 in Oslo', '8 in Oslo'])
  })
})

describe('headings that say less than they seem to', () => {
  test('what opens a row of numbers has not the unit of the table', () => {
    const table = ['Unemployment rate (%)', 'Age | Men', '15 to 24 | 12.1', '25 to 54 | 5.2']
    expect(told(...table).filter((figure) => figure.includes('%'))).toEqual([])
  })

  test('a period alone is no unit of what stands under it', () => {
    const table = ['Week | Cases', 'First | 3', '2 | 520', '3 | 310']
    expect(told(...table).filter((figure) => figure.includes('wk'))).toEqual([])
    expect(told('Route | Weeks', 'Halden | 2')).toEqual(['2 wk'])
  })

  test('days and months say when, not what', () => {
    const days = ['Temperature in °C', 'City | Monday', 'Halden | 12']
    expect(told(...days)).toEqual(['12 Cel Temperature 2025-08-25'])
    const months = ['Month | Rainfall (mm)', 'March | 55', 'Year | 610']
    expect(told(...months)[0]).toMatch(/^55 mm Rainfall/)
  })

  test('what has the unit of the table counts nothing', () => {
    const limits = ['Speed limits in km/h', 'Road | Cars | Vans', 'Town | 30 | 30']
    expect(told(...limits)).toEqual(['30', '30'])
    const budget = ['Budget, € million', 'Roads | 40', 'Sales | 22', 'Employees | 12']
    expect(told(...budget)).toEqual(['40', '22000000 EUR Sales', '12 employee'])
  })

  test('a line that names what is counted names no measure', () => {
    expect(told('Ingredients', 'Haldo | 200 g', 'Eggs | 3')).toEqual(['200 g', '3 egg'])
  })

  test('the unit behind a colon is a note', () => {
    expect(told('Unit: tonnes', 'Crop | 2024', 'Haldo | 120')).toEqual(['120 t 2024'])
  })

  test.each([
    ['above', ['Unit: thousand tonnes', 'Crop | 2024 | Average', 'Oats | 120 | 90']],
    ['below', ['Crop | 2024 | Average', 'Oats | 120 | 90', 'Unit: thousand tonnes']],
  ])('the unit of records %s goes to columns that say when', (_, table) => {
    expect(told(...table)).toEqual(['120000 t 2024', '90000 t Average'])
  })

  test('but not to rows that say something else', () => {
    const items = ['Unit: tonnes', 'Indicator | 2024', 'Haldo | 120']
    expect(told(...items)).toEqual(['120 2024'])
    const crops = [
      'Unit: tonnes',
      'Crop | 2024',
      'Growth rate | 3',
      'Area (ha) | 40',
      'Workers | 7',
    ]
    expect(told(...crops)).toEqual(['3 2024', '40 har Area 2024', '7 2024'])
  })

  test('four digits count where they are counted, or stand in a row of a year', () => {
    expect(told('Station | Passengers', 'Haldo | 1850', 'Moro | 940')).toEqual(['1850', '940'])
    expect(told('Year | Rent | Deposit', '2024 | 900 | 1800')).toEqual(['900 2024', '1800 2024'])
    expect(told('Firm | Opened | Staff', 'Haldex | 1956 | 30')).toEqual(['30 staff'])
  })
})

describe('tables of pairs', () => {
  test('the row above is no heading', () => {
    expect(told('Owner | Halden Works', 'Founded | 1889', 'Employees | 300')).toEqual(['300'])
    expect(told('Owner: | Halden Works', 'Employees: | 300')).toEqual(['300'])
  })

  test('it is one over three numbers in one unit, and over names', () => {
    const prices = ['Room | Price', 'Single | $80', 'Double | $120', 'Suite | $240']
    expect(told(...prices)).toEqual(['80 USD Price', '120 USD Price', '240 USD Price'])
    expect(told('Firm | Employees', 'Haldex | 300')).toEqual(['300 employee'])
  })

  test('no rating is counted in parts', () => {
    expect(told('Ratings', 'Haldex | 8.5', 'Morax | 9')).toEqual(['8.5', '9 rating'])
  })
})

describe('lists under a line with their unit', () => {
  test('rows of names', () => {
    expect(told('Sales, in millions of euros:', 'Halden 412', 'Mora 398')).toEqual([
      '412000000 EUR Sales',
      '398000000 EUR Sales',
    ])
  })

  test('labels with units of their own', () => {
    expect(told('Revenue (€m): 412', 'Turnout, %: 61.2')).toEqual([
      '412000000 EUR Revenue',
      '61.2 % Turnout',
    ])
  })

  test('labels without one are read as before', () => {
    expect(told('Killed: 41', 'Injured: 1,304')).toEqual([
      '41 killed (killed)',
      '1304 injured (injured)',
    ])
  })

  test('not of those behind a sentence', () => {
    expect(told('Sales rose in millions of homes.', 'Halden 412', 'Mora 398').slice(1)).toEqual([
      '412 halden',
      '398 mora',
    ])
  })
})

const prose = (words: string) =>
  `<p>${words} the harbour of Halden grew again, said its manager, and ships came from more places than in the years before it was dredged.</p>`

test('a table of a page', () => {
  const page = `<!doctype html><html lang="en"><head><title>Halden ships more ore</title></head><body><article>
    <h1>Halden ships more ore</h1>${prose('Last year')}${prose('In spring')}
    <table><thead><tr><th>Cargo</th><th>Tonnes (thousands)</th><th>Value (US$ million)</th></tr></thead>
    <tbody><tr><td>Ore</td><td>1,240</td><td>85.5</td></tr><tr><td>Grain</td><td>310</td><td>61</td></tr></tbody></table>
    ${prose('In autumn')}</article></body></html>`
  const { text } = readArticle({
    body: Buffer.from(page),
    url: 'https://halden.example/ore',
    contentType: 'text/html; charset=utf-8',
  })
  expect(readFigures(text).map(short)).toEqual([
    '1240000 tonne',
    '85500000 USD Value',
    '310000 tonne',
    '61000000 USD Value',
  ])
})
