import { describe, expect, test } from 'vitest'
import { readText } from '../../../../src/text/reading.ts'
import { findTimes } from '../../../../src/text/times.ts'
import { reads, timesOfFriday } from '../../../support/times-of-texts.ts'

reads('the past, the present and the future:', [
  ['It may shut in the years to come.', 'the years to come = FUTURE_REF'],
  ['He left a long time ago.', 'long time ago = PAST_REF'],
])

describe('what comes later', () => {
  test('is after the date told last, which is its anchor', () => {
    const text = 'The ferry sank on March 5. The crew was later freed.'

    expect(findTimes(readText(text, 'en'), '2013-03-22T09:30:00+01:00').at(-1)).toMatchObject({
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
    expect(timesOfFriday(text).map(([found]) => found)).toEqual([surface])
  })
})
