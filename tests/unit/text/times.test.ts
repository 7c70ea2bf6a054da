import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readText } from '../../../src/text/reading.ts'
import { claimsTokens, findTimes } from '../../../src/text/times.ts'
import { timesOfFriday } from '../../support/times-of-texts.ts'

/** A Friday. */
const PUBLISHED = '2013-03-22T09:30:00+01:00'

/** What was found: surface, kind and value of each expression. */
function read(text: string, published: string | undefined = PUBLISHED) {
  return findTimes(readText(text, 'en'), published).map(({ span, kind, value }) => [
    text.slice(span.start, span.end),
    kind,
    value,
  ])
}

/** The value of the only expression of a text. */
function valueOf(text: string, published?: string) {
  const found = read(text, published)
  expect(found).toHaveLength(1)
  return found[0]?.[2]
}

describe('dates that are stated in full', () => {
  test.each([
    ['It opened on Oct. 19, 1987.', 'Oct. 19, 1987', '1987-10-19'],
    ['It opened on 14 February 2013.', '14 February 2013', '2013-02-14'],
    ['It opened on the 4th of July 2012.', '4th of July 2012', '2012-07-04'],
    ['It opened in April 2012.', 'April 2012', '2012-04'],
    ['It opened on 2012-02-29.', '2012-02-29', '2012-02-29'],
    ['It opened on 3/22/2012.', '3/22/2012', '2012-03-22'],
    ['It opened on 22.03.2012.', '22.03.2012', '2012-03-22'],
    ['It opened in 1815.', '1815', '1815'],
    ['It opened in the mid-1990s.', 'the mid-1990s', '199'],
    ['Music of the ’80s.', '’80s', '198'],
    ['It was the worst since ’82.', '’82', '1982'],
    ['In the third quarter of 2005 it fell.', 'the third quarter of 2005', '2005-Q3'],
    ['In Q3 2005 it fell.', 'Q3 2005', '2005-Q3'],
    ['In the first half of 2012 it fell.', 'the first half of 2012', '2012-H1'],
    ['In the summer of 1998 it fell.', 'the summer of 1998', '1998-SU'],
    ['In fiscal 1990 it fell.', 'fiscal 1990', 'FY1990'],
    ['A bank of the 19th century.', 'the 19th century', '18'],
    ['In the last week of March 2009 it fell.', 'the last week of March 2009', '2009-W13'],
    ['By the end of 2014 it fell.', 'the end of 2014', '2014'],
  ])('%s', (text, surface, value) => {
    expect(read(text)).toEqual([[surface, 'date', value]])
  })
})

describe('dates that count from the publication', () => {
  test.each([
    ['He left today.', '2013-03-22'],
    ['He left yesterday.', '2013-03-21'],
    ['He leaves tomorrow.', '2013-03-23'],
    ['He left last week.', '2013-W11'],
    ['He will leave next month.', '2013-04'],
    ['He left two years ago.', '2011'],
    ['He left a decade ago.', '200'],
    ['He left last fall.', '2012-FA'],
    ['He left earlier this year.', '2013'],
    ['He left in the fourth quarter of last year.', '2012-Q4'],
    ['He left in October of last year.', '2012-10'],
    ['He met them the day before yesterday.', '2013-03-20'],
    ['He left on Christmas Eve.', '2012-12-24'],
    ['He said so on Good Friday 2012.', '2012-04-06'],
  ])('%s', (text, value) => {
    expect(valueOf(text)).toBe(value)
  })

  test('takes the publication day in its own zone', () => {
    expect(valueOf('He left today.', '2013-03-22T23:30:00-10:00')).toBe('2013-03-22')
  })

  test('leaves what is relative null without a publication date', () => {
    const times = findTimes(readText('He left yesterday.', 'en'))

    expect(times).toMatchObject([{ kind: 'date', value: null }])
  })

  test('keeps what is known of a date without a year and without a publication date', () => {
    expect(findTimes(readText('He left on Aug. 22.', 'en'))).toMatchObject([
      { value: 'XXXX-08-22' },
    ])
  })

  test.each(['900000 years ago', '99999999 days later', '40 centuries ago'])(
    'leaves what lies outside the calendar null: %s',
    (text) => {
      expect(findTimes(readText(text, 'en'), PUBLISHED)).toMatchObject([{ value: null }])
    },
  )

  test('notes what it counted from', () => {
    const times = findTimes(readText('He left yesterday.', 'en'), PUBLISHED)

    expect(times).toMatchObject([{ anchor: '2013-03-22' }])
  })
})

describe('the direction of a clause', () => {
  test('what had been done by a date was done before the publication', () => {
    expect(valueOf('Half of it had been picked by the end of February.')).toBe('2013-02')
    expect(valueOf('Half of it is to be picked by the end of April.')).toBe('2013-04')
  })

  test.each([
    ['They met Tuesday.', '2013-03-19'],
    ['They will meet on Tuesday.', '2013-03-26'],
    ['They met on Friday.', '2013-03-22'],
    ['It closed in June.', '2012-06'],
    ['It is scheduled to open in June.', '2013-06'],
    ['It was closed until Monday.', '2013-03-25'],
    ['They agreed on Feb. 26.', '2013-02-26'],
    ['They are to meet on April 5.', '2013-04-05'],
  ])('%s', (text, value) => {
    expect(valueOf(text)).toBe(value)
  })
})

describe('dates that count from another date of the text', () => {
  test('takes "the previous day" from the day named before', () => {
    expect(read('The agency said Tuesday that he had left the previous day.')).toEqual([
      ['Tuesday', 'date', '2013-03-19'],
      ['the previous day', 'date', '2013-03-18'],
    ])
  })

  test('takes "a year earlier" from the quarter it is compared to', () => {
    expect(read('Profit in the third quarter of 2011 rose from a year earlier.')).toEqual([
      ['the third quarter of 2011', 'date', '2011-Q3'],
      ['a year earlier', 'date', '2010-Q3'],
    ])
  })

  test('counts nothing from what others are compared to', () => {
    const text = 'In 2011 it rose from a year earlier. That year it opened.'

    expect(read(text).at(-1)).toEqual(['That year', 'date', '2011'])
  })

  test('counts across sentences', () => {
    expect(read('He fell on March 5. Three days later he died.').at(-1)).toEqual([
      'Three days later',
      'date',
      '2013-03-08',
    ])
  })

  test('takes "today" in a speech as the day told of', () => {
    const text =
      'The agency said Friday that a meeting had been held the previous day.\n' +
      '“I thank all of you who could come to today’s gathering in the capital,” he said.'

    expect(read(text).at(-1)).toEqual(['today', 'date', '2013-03-21'])
  })
})

describe('times of day', () => {
  test.each([
    ['It began at 10:30 a.m. on Monday.', '10:30 a.m. on Monday', '2013-03-18T10:30'],
    ['It began Monday at 10 a.m.', 'Monday at 10 a.m.', '2013-03-18T10:00'],
    ['It began at 18:00 UTC.', '18:00 UTC', '2013-03-22T18:00Z'],
    ['It began at 0800 GMT.', '0800 GMT', '2013-03-22T08:00Z'],
    ['It began at 6:40 p.m. (GMT +8).', '6:40 p.m. (GMT +8)', '2013-03-22T18:40+08:00'],
    ['It began at noon.', 'noon', '2013-03-22T12:00'],
    ['It began Monday night.', 'Monday night', '2013-03-18TNI'],
    ['It began this morning.', 'this morning', '2013-03-22TMO'],
    ['It began last night.', 'last night', '2013-03-21TNI'],
  ])('%s', (text, surface, value) => {
    expect(read(text)).toEqual([[surface, 'time', value]])
  })

  test('belong to the date of their sentence', () => {
    expect(read('On Tuesday the plane left Everett at 6 p.m.').at(-1)).toEqual([
      '6 p.m.',
      'time',
      '2013-03-19T18:00',
    ])
  })
})

describe('durations', () => {
  test.each([
    ['It took two and a half years.', 'two and a half years', 'P2.5Y'],
    ['It took 2 1/2 years.', '2 1/2 years', 'P2.5Y'],
    ['A 27-year contract.', '27-year', 'P27Y'],
    ['It took thirty minutes.', 'thirty minutes', 'PT30M'],
    ['It took two years and three months.', 'two years and three months', 'P2Y3M'],
    ['It took just over a week.', 'just over a week', 'P1W'],
    ['It took several weeks.', 'several weeks', 'PXW'],
    ['It grew for decades.', 'decades', 'PXY'],
    ['It grew over the past five trading days.', 'the past five trading days', 'P5D'],
    ['It fell for two straight quarters.', 'two straight quarters', 'P2Q'],
    ['It took half a century.', 'half a century', 'P50Y'],
    ['A monthlong strike.', 'monthlong', 'P1M'],
  ])('%s', (text, surface, value) => {
    expect(read(text)).toEqual([[surface, 'duration', value]])
  })

  test('claim no tokens, as they are figures too', () => {
    expect(claimsTokens({ kind: 'duration' })).toBe(false)
    expect(claimsTokens({ kind: 'date' })).toBe(true)
  })
})

describe('sets', () => {
  test.each([
    ['They meet every two weeks.', 'every two weeks', 'P2W'],
    ['They meet each Friday.', 'each Friday', 'XXXX-WXX-5'],
    ['They meet twice a week.', 'a week', 'P1W'],
    ['It builds 15 a year.', 'a year', 'P1Y'],
    ['Its annual meeting.', 'annual', 'P1Y'],
  ])('%s', (text, surface, value) => {
    expect(read(text)).toEqual([[surface, 'set', value]])
  })
})

describe('what is no time', () => {
  test.each([
    'He may leave, but she will march on.',
    'May said that Theresa would not go.',
    'A 38-year-old man and a two-week-old baby.',
    'He is 22 years old.',
    'More than 2000 people came.',
    'It cost $1995.',
    'The Russell 2000 fell.',
    'He ran a second round in second place.',
    'A quarter of voters, and three quarters of them.',
    'He was groomed as one of the future party officials.',
    'Once again he bowed to the ceremony.',
    'The Daily Mail and USA Today wrote it.',
    'Prices fall and spring up.',
    'They won 3:30.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([])
  })
})

describe('any text', () => {
  const words = fc.constantFrom(
    ...'the a last next past year years day days week May March Monday Friday 2 22 1999 3rd 10:30 p.m. of in “ ” , . - – ’s ago later earlier every quarter third half and to night early end fiscal Christmas \n'.split(
      ' ',
    ),
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
    fc.array(words, { maxLength: 60 }).map((list) => list.join('')),
  )

  test('gives spans that slice back, in order, without overlap', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(undefined, PUBLISHED, '2013', 'nonsense'), (text, ref) => {
        let end = 0
        for (const { span, value } of findTimes(readText(text, 'en'), ref)) {
          expect(span.start).toBeGreaterThanOrEqual(end)
          expect(text.slice(span.start, span.end).trim()).toHaveLength(span.end - span.start)
          expect(value === null || /^[\dPFX]|_REF$/.test(value)).toBe(true)
          end = span.end
        }
      }),
      { numRuns: 500 },
    )
  })

  test('is read in linear time', () => {
    for (const unit of [
      'January 1 ',
      'the last ',
      'the end of ',
      'early ',
      '1 - ',
      'a-',
      'one hundred and ',
      '1.1.',
      '“a ',
      'to be ',
    ]) {
      const text = unit.repeat(64_000 / unit.length)

      // A quadratic step would outlast the test.
      const times = findTimes(readText(text, 'en'), PUBLISHED)

      expect(times.length, unit).toBeLessThanOrEqual(text.length)
    }
  })
})

test('the date of an update is not the day told of', () => {
  const speech =
    '“I thank everybody who could come to the gathering of today in the capital,” he said.'

  expect(timesOfFriday(`Updated: March 21\n${speech}`).at(-1)).toEqual(['today', '2013-03-22'])
  expect(timesOfFriday(`He came on March 21.\n${speech}`).at(-1)).toEqual(['today', '2013-03-21'])
})
