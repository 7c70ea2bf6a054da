import { describe, expect, test } from 'vitest'
import { readText } from '../../../../src/text/reading.ts'
import { findTimes } from '../../../../src/text/times.ts'

/** A Friday. */
const published = '2013-03-22'

const read = (text: string) =>
  findTimes(readText(text, 'de'), published).map(({ span, value }) => [
    text.slice(span.start, span.end),
    value,
  ])

describe('times in German, by its tables alone', () => {
  test.each([
    ['Die Schule wurde am 30. August 2012 eröffnet.', '30. August 2012', '2012-08-30'],
    ['Die Schule wurde am 30.08.2012 eröffnet.', '30.08.2012', '2012-08-30'],
    ['Der Rat kam am Montag zusammen.', 'Montag', '2013-03-18'],
    ['Der Rat wird am Montag zusammenkommen.', 'Montag', '2013-03-25'],
    ['Das Werk soll bis Ende Mai fertig sein.', 'Ende Mai', '2013-05'],
    ['Die Zahl war gestern gleich.', 'gestern', '2013-03-21'],
    ['Der Umsatz war in der vergangenen Woche gering.', 'der vergangenen Woche', '2013-W11'],
    ['Die Messe begann um 18 Uhr in Kiel.', '18 Uhr', '2013-03-22T18:00'],
    ['Die Bank wurde 1971 gegründet.', '1971', '1971'],
  ])('%s', (text, surface, value) => {
    expect(read(text)).toEqual([[surface, value]])
  })

  test('English words of time mean nothing there', () => {
    expect(read('Er sagte nicht yesterday oder next week.')).toEqual([])
  })
})
