import { describe, expect, test } from 'vitest'
import { reads, timesOfFriday } from '../../../support/times-of-texts.ts'

reads('words that belong to no time', [
  ['I met her this summer.', 'this summer = 2006-SU'],
  ['She said that next year is good.', 'next year = 2007'],
  ['Note that this day is yours.', 'this day = 2006-03-18'],
  ['Bulbs last 10 hours and may last years.', '10 hours = PT10H', 'years = PXY'],
  ['In last two weeks it rose.', 'last two weeks = P2W'],
  ['Some day he may go on a few day trip.'],
  ['Some days he goes.', 'Some days = PXD'],
  ['It stood for a thousand years.', 'a thousand years = P1000Y'],
  ['It took half a million years.', 'half a million years = P500000Y'],
  ['It began 4.5 billion years ago.', '4.5 billion years ago = null'],
])

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
    expect(timesOfFriday(text)).toEqual([[surface, value]])
  })

  test.each([
    'It was the night of the long train.',
    'They met at the day.',
    'At the end of it he left.',
  ])('not: %s', (text) => {
    expect(timesOfFriday(text)).toEqual([])
  })

  test('two weekdays share their week', () => {
    expect(timesOfFriday('They meet on Monday and Tuesday next week.')).toEqual([
      ['Monday', '2013-03-25'],
      ['Tuesday next week', '2013-03-26'],
    ])
  })
})
