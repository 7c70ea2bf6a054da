import { describe, expect, test } from 'vitest'
import { readText } from '../../../src/text/reading.ts'
import { findTimes } from '../../../src/text/times.ts'

/** A Friday. */
const PUBLISHED = '2013-03-22T09:30:00+01:00'

/** What was found: surface and value of each expression. */
function read(text: string) {
  return findTimes(readText(text, 'en'), PUBLISHED).map(({ span, value }) => [
    text.slice(span.start, span.end),
    value,
  ])
}

describe('what had happened inside a clause that looks ahead', () => {
  test.each([
    ['The guild vowed to keep the bridge, calling Monday’s raid a crime.', '2013-03-18'],
    ['The guild vowed to keep the bridge, leaving the camp on Monday.', '2013-03-18'],
    [
      'A firm was hired to sift the wreckage from the Oct. 13 collision that sank a ferry.',
      '2012-10-13',
    ],
    ['She wanted to race again after breaking her wrist in June.', '2012-06'],
    ['She wanted to race again after having her wrist set in June.', '2012-06'],
    ['Two of them tried to flee on Monday.', '2013-03-18'],
    ['According to police on Monday nobody was hurt.', '2013-03-18'],
    ['Shares fell more than expected in June.', '2012-06'],
    ['They unveiled the plan on Monday.', '2013-03-18'],
    ['She set a record on Monday.', '2013-03-18'],
    ['He could have left on Monday.', '2013-03-18'],
    ['Nothing has moved since Monday, and it will not.', '2013-03-18'],
    ['The fire was due to a leak on Monday.', '2013-03-18'],
    ['Dorn beat Lind on Monday.', '2013-03-18'],
  ])('%s', (text, value) => {
    expect(read(text).at(-1)?.[1]).toBe(value)
  })
})

describe('what lies ahead', () => {
  test.each([
    ['The vote will be held on Monday.', '2013-03-25'],
    ['Dorn will beat Lind on Monday.', '2013-03-25'],
    ['Analysts see a good chance of a rate cut in June.', '2013-06'],
    ['There is talk about the probability that rates move in June.', '2013-06'],
    ['The museum opens Monday.', '2013-03-25'],
    ['The two are meeting Monday.', '2013-03-25'],
    ['It is set to open on Monday.', '2013-03-25'],
    ['It is due to open on Monday.', '2013-03-25'],
    ['The clerk has to leave on Monday.', '2013-03-25'],
    ['The guild plans for a fair in June.', '2013-06'],
    ['Shares fell ahead of Monday’s report.', '2013-03-25'],
    ['The bridge, closed by the flood, will have been mended in June.', '2013-06'],
  ])('%s', (text, value) => {
    expect(read(text).at(-1)?.[1]).toBe(value)
  })
})

describe('"by" and "until"', () => {
  test.each([
    ['The yard confirmed it finished the hull by the end of January.', '2013-01'],
    ['The mill finished the work by January.', '2013-01'],
    ['Dorn cleared the road by Monday.', '2013-03-18'],
    ['The road was cleared by Monday.', '2013-03-18'],
    ['The mill promised the parts by June.', '2013-06'],
    ['The parts are to be shipped by June.', '2013-06'],
    ['She served as mayor until June.', '2012-06'],
    ['The pool remained closed until Monday.', '2013-03-25'],
    ['The pool was closed till Monday.', '2013-03-25'],
  ])('%s', (text, value) => {
    expect(read(text).at(-1)?.[1]).toBe(value)
  })
})

describe('a weekday and what tells which one', () => {
  test.each([
    ['The fair runs until Wednesday next week.', 'Wednesday next week', '2013-03-27'],
    ['It rained on Tuesday of last week.', 'Tuesday of last week', '2013-03-12'],
    ['It rained on Tuesday the 19th.', 'Tuesday the 19th', '2013-03-19'],
    ['It rained on Wednesday 13th.', 'Wednesday 13th', '2013-03-13'],
    ['It rained on Tuesday, Jan. 10.', 'Tuesday, Jan. 10', '2012-01-10'],
    ['It rained on Monday, Jan. 7.', 'Monday, Jan. 7', '2013-01-07'],
    ['It rained on Monday, Jan. 10, 2012.', 'Monday, Jan. 10, 2012', '2012-01-10'],
    ['The Thursday before Easter is a holiday.', 'Thursday before Easter', '2013-03-28'],
    ['The Monday after Jan. 5 is a holiday.', 'Monday after Jan. 5', '2013-01-07'],
    ['It rained the day after Christmas.', 'the day after Christmas', '2012-12-26'],
    ['It rained the day before Feb. 9.', 'the day before Feb. 9', '2013-02-08'],
  ])('%s', (text, surface, value) => {
    expect(read(text)).toEqual([[surface, value]])
  })

  test('an ordinal that counts something names no day', () => {
    expect(read('It was Tuesday’s 19th meeting.')).toEqual([['Tuesday', '2013-03-19']])
    expect(read('He won on Tuesday 19th place.')).toEqual([['Tuesday', '2013-03-19']])
  })
})

describe('lists and ranges of days', () => {
  test.each([
    ['It opened on March 3, 5 and 9.', ['2013-03-03', '2013-03-05', '2013-03-09']],
    ['It opened on March 3, 5 and 9, 2012.', ['2012-03-03', '2012-03-05', '2012-03-09']],
    ['It opened on Sept. 3 & 4, 2012.', ['2012-09-03', '2012-09-04']],
    ['It opened on 3, 5 and 9 March 2012.', ['2012-03-03', '2012-03-05', '2012-03-09']],
    ['It lay there from 10 to 12 August 2012.', ['2012-08-10', '2012-08-12']],
    ['It lay there from 10 August to 12 September 2011.', ['2011-08-10', '2011-09-12']],
    ['It lay there from 10 December to 12 January 2012.', ['2011-12-10', '2012-01-12']],
    ['It lay there on 10-12 August 2012.', ['2012-08-10/2012-08-12']],
  ])('%s', (text, values) => {
    expect(read(text).map(([, value]) => value)).toEqual(values)
  })

  test.each([
    ['On March 3, 5 and 9 people fell ill.', [['March 3', '2013-03-03']]],
    ['On March 3, 5 percent stayed home.', [['March 3', '2013-03-03']]],
    ['On March 3, 2 and 9 were sold.', [['March 3', '2013-03-03']]],
    ['It rose from 3 to 5 in March 2012.', [['March 2012', '2012-03']]],
    [
      'On Feb. 9, 28 and 31 were sold.',
      [
        ['Feb. 9', '2013-02-09'],
        ['28', '2013-02-28'],
      ],
    ],
  ])('not what counts something: %s', (text, times) => {
    expect(read(text)).toEqual(times)
  })
})

describe('days as ordinals', () => {
  test.each([
    ['It opened on March first.', 'March first', '2013-03-01'],
    ['On March first it opened.', 'March first', '2013-03-01'],
    ['It opened on April second, 2012.', 'April second, 2012', '2012-04-02'],
    ['It opened on the second of April 2012.', 'second of April 2012', '2012-04-02'],
    ['It opened on the 20th of last month.', '20th of last month', '2013-02-20'],
    ['It opened on the Fourth of July.', 'Fourth of July', '2012-07-04'],
  ])('%s', (text, surface, value) => {
    expect(read(text)).toEqual([[surface, value]])
  })

  test.each([
    ['In April third parties won.', [['April', '2012-04']]],
    ['In April first-time buyers won.', [['April', '2012-04']]],
    ['It was the first of April’s three debates.', [['April', '2012-04']]],
    ['It was the 30th of last month.', [['30th of last month', null]]],
  ])('not every ordinal beside a month: %s', (text, times) => {
    expect(read(text)).toEqual(times)
  })
})

describe('stretches up to a date', () => {
  test.each([
    ['In the three months to February sales rose.', 'three months to February', '2012-12/2013-02'],
    [
      'In the six months to June 30, 2012 sales rose.',
      'six months to June 30, 2012',
      '2012-01/2012-06',
    ],
    ['In the two months to Jan. 15 sales rose.', 'two months to Jan. 15', '2012-11-16/2013-01-15'],
    ['In the 13 weeks to Jan. 26 sales rose.', '13 weeks to Jan. 26', '2012-10-28/2013-01-26'],
    ['In the year to February sales rose.', 'the year to February', '2012-03/2013-02'],
    ['In the quarter to February sales rose.', 'the quarter to February', '2012-12/2013-02'],
    [
      'In the two quarters to December 2012 it grew.',
      'two quarters to December 2012',
      '2012-07/2012-12',
    ],
  ])('%s', (text, surface, value) => {
    expect(read(text)).toEqual([[surface, value]])
  })

  test.each([
    [
      'In the first nine months of 2007 it rose.',
      'the first nine months of 2007',
      '2007-01/2007-09',
    ],
    [
      'In the first three months of last year it rose.',
      'the first three months of last year',
      '2012-01/2012-03',
    ],
    ['In the last two months of 2012 it rose.', 'the last two months of 2012', '2012-11/2012-12'],
    [
      'In the first 10 days of March it rose.',
      'the first 10 days of March',
      '2013-03-01/2013-03-10',
    ],
    [
      'In the last two weeks of 2012 it rose.',
      'the last two weeks of 2012',
      '2012-12-18/2012-12-31',
    ],
    ['In the first six months of March it rose.', 'the first six months of March', null],
  ])('the first or last part of what is longer: %s', (text, surface, value) => {
    expect(read(text)).toEqual([[surface, value]])
  })

  test.each([
    ['The last two days of the trial were long.', [['The last two days', 'P2D']]],
    ['In the last few months of 2007 it rose.', [['the last few months', 'PXM']]],
    ['In the first nine months, 2012 was dull.', [['the first nine months', 'P9M']]],
    ['In the first two years of 2000 students it fell.', [['the first two years', 'P2Y']]],
  ])('not of what is no date: %s', (text, times) => {
    expect(read(text).slice(0, 1)).toEqual(times)
  })

  test('a length without a date after "to" stays one', () => {
    expect(read('They had three months to pay.')).toEqual([['three months', 'P3M']])
  })
})

describe('years with something beside them', () => {
  test.each([
    ['It was finished in 2011 August, he said.', [['2011 August', '2011-08']]],
    ['It was finished on 2011 August 5.', [['2011 August 5', '2011-08-05']]],
    ['Sales rose in 2011 Q4.', [['2011 Q4', '2011-Q4']]],
    [
      'In 2008 October was cold.',
      [
        ['2008', '2008'],
        ['October', '2012-10'],
      ],
    ],
    ['The 2011/12 season was short.', [['2011/12', '2011/2012']]],
    ['The 2011/20 ratio was odd.', []],
    ['The fort fell in 1200 BC.', [['1200 BC', null]]],
    ['It came in early-June.', [['early-June', '2012-06']]],
    ['It was an early-stage trial.', []],
  ])('%s', (text, times) => {
    expect(read(text)).toEqual(times)
  })
})

describe('a year told from this one', () => {
  test.each([
    ['It rained on 5 January last year.', [['5 January last year', '2012-01-05']]],
    ['It rained on Jan. 5 of this year.', [['Jan. 5 of this year', '2013-01-05']]],
    [
      'It rained on Jan. 5 and 6 last year.',
      [
        ['Jan. 5', '2012-01-05'],
        ['6 last year', '2012-01-06'],
      ],
    ],
    [
      'It rained in April and May last year.',
      [
        ['April', '2012-04'],
        ['May last year', '2012-05'],
      ],
    ],
    [
      'It rained in November and January of next year.',
      [
        ['November', '2013-11'],
        ['January of next year', '2014-01'],
      ],
    ],
    ['March this year was cold.', [['March this year', '2013-03']]],
    [
      'In June, last year was recalled.',
      [
        ['June', '2012-06'],
        ['last year', '2012'],
      ],
    ],
  ])('%s', (text, times) => {
    expect(read(text)).toEqual(times)
  })

  test('without a publication the day is kept', () => {
    expect(findTimes(readText('It rained on 5 January last year.', 'en'))).toMatchObject([
      { value: 'XXXX-01-05' },
    ])
    expect(findTimes(readText('It rained in May last year.', 'en'))).toMatchObject([
      { value: 'XXXX-05' },
    ])
  })
})

describe('units with a name', () => {
  test.each([
    ['It fell in the month of May.', 'the month of May', '2012-05'],
    ['It fell in the year 2011.', 'the year 2011', '2011'],
    ['It fell at year-end 2011.', 'year-end 2011', '2011'],
    ['It fell at year-end.', 'year-end', '2013'],
    ['It fell at the weekend.', 'the weekend', '2013-W11-WE'],
    ['It fell the week before last.', 'the week before last', '2013-W10'],
    ['It burned on the night of March 5.', 'the night of March 5', '2013-03-05TNI'],
    ['It burned on the morning of Tuesday.', 'the morning of Tuesday', '2013-03-19TMO'],
    ['It burned on the evening of 5 March 2012.', 'the evening of 5 March 2012', '2012-03-05TEV'],
    ['It had closed by end-March.', 'end-March', '2013-03'],
    ['It had closed by end of 2011.', 'end of 2011', '2011'],
  ])('%s', (text, surface, value) => {
    expect(read(text)).toEqual([[surface, value]])
  })

  test.each([
    'It was the night of the long train.',
    'They met at the day.',
    'At the end of it he left.',
  ])('not: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  test('two weekdays share their week', () => {
    expect(read('They meet on Monday and Tuesday next week.')).toEqual([
      ['Monday', '2013-03-25'],
      ['Tuesday next week', '2013-03-26'],
    ])
  })
})

describe('decades and quarters that are no times', () => {
  test.each([
    'The driver, who is in her late 20s, was unhurt.',
    'A man in his early-to-mid 40s was hurt.',
    'Most are in their 30s and 40s.',
    'The woman’s 60s were hard.',
    'Highs will be in the 70s.',
    'Three-quarters of nurses agreed.',
    'Three quarters of the nurses agreed.',
    'One-quarter agreed.',
    'The last day was the best.',
    'They will come sooner or later.',
    'In later stages it hurt.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })

  test.each([
    ['They sang songs of the late ’80s.', [['the late ’80s', '198']]],
    ['It began in the late 70s.', [['the late 70s', '197']]],
    ['It fell after two quarters of losses.', [['two quarters', 'P2Q']]],
    ['It fell for four quarters of the cycle.', [['four quarters', 'P4Q']]],
  ])('but %s', (text, times) => {
    expect(read(text)).toEqual(times)
  })
})

describe('what comes later', () => {
  test('is after the date told last, which is its anchor', () => {
    const text = 'The ferry sank on March 5. The crew was later freed.'

    expect(findTimes(readText(text, 'en'), PUBLISHED).at(-1)).toMatchObject({
      value: 'FUTURE_REF',
      anchor: '2013-03-05',
    })
  })

  test.each([
    ['Officials later said so.', 'later'],
    ['They left, later returning.', 'later'],
    ['The case was settled later.', 'later'],
    ['They will vote at a later date.', 'a later date'],
    ['It was a plan decades in the making.', 'decades'],
  ])('%s', (text, surface) => {
    expect(read(text).map(([found]) => found)).toEqual([surface])
  })
})

describe('clocks', () => {
  test.each([
    ['The bar opens at 16hrs.', [['16hrs', '2013-03-22T16:00']]],
    ['They worked for 16hrs.', [['16hrs', 'PT16H']]],
    ['It began at 1600 hours.', [['1600 hours', '2013-03-22T16:00']]],
    ['They worked 1600 hours.', [['1600 hours', 'PT1600H']]],
    [
      'It ran 9-11 a.m.',
      [
        ['9', '2013-03-22T09:00'],
        ['11 a.m.', '2013-03-22T11:00'],
      ],
    ],
    [
      'It ran from 2:30 to 4 p.m.',
      [
        ['2:30', '2013-03-22T14:30'],
        ['4 p.m.', '2013-03-22T16:00'],
      ],
    ],
    [
      'It ran 11-1 p.m.',
      [
        ['11', '2013-03-22T11:00'],
        ['1 p.m.', '2013-03-22T13:00'],
      ],
    ],
    ['They won 3 to 2 at 5 p.m.', [['5 p.m.', '2013-03-22T17:00']]],
    ['It fell in morning trading.', [['morning', '2013-03-22TMO']]],
    ['It cost much in evening dresses.', []],
  ])('%s', (text, times) => {
    expect(read(text)).toEqual(times)
  })

  test('a market opens on the day told of', () => {
    expect(read('On Wednesday it fell. It rose in early afternoon trading.').at(-1)?.[1]).toBe(
      '2013-03-20TAF',
    )
    expect(read('On March 5 it fell. It rose in morning trading.').at(-1)?.[1]).toBe(
      '2013-03-22TMO',
    )
  })
})

test('the date of an update is not the day told of', () => {
  const speech =
    '“I thank everybody who could come to the gathering of today in the capital,” he said.'

  expect(read(`Updated: March 21\n${speech}`).at(-1)).toEqual(['today', '2013-03-22'])
  expect(read(`He came on March 21.\n${speech}`).at(-1)).toEqual(['today', '2013-03-21'])
})
