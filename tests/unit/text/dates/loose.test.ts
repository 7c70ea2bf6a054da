import { describe, expect, test } from 'vitest'
import { readLoosely } from '../../../../src/text/dates/loose.ts'

function loosely(text: string) {
  const found = readLoosely(text)
  return (
    found && {
      day: new Date(found.start).toISOString().slice(0, 10),
      minutes: found.clock && found.clock.time / 60_000,
      offset: found.zone?.minutesAt(found.start),
    }
  )
}

describe('whatever people write where a date belongs', () => {
  test.each([
    ['10/30/23', '2023-10-30'],
    ['30/10/23', '2023-10-30'],
    // A slash means month first, a space or a full stop does not; the weekday knows better.
    ['11/04/2020', '2020-11-04'],
    ['11 04 2020', '2020-04-11'],
    ['11.04.2020', '2020-04-11'],
    ['Wed 11/04/2020', '2020-11-04'],
    ['Sat 11/04/2020', '2020-04-11'],
    ['2020년 11월 16', '2020-11-16'],
    ['Nov 2020', '2020-11-01'],
    ['2020 Nov 16', '2020-11-16'],
    ['Nov. 16, 20', '2020-11-16'],
    ['16 novembre 2020', '2020-11-16'],
    ['Nov 16', undefined],
    ['31/02/2020', undefined],
    ['99/99/99', undefined],
    ['May', undefined],
    ['16', undefined],
  ])('%s is the day %s', (text, day) => {
    expect(loosely(text)?.day).toBe(day)
    expect(loosely(text)?.minutes).toBeUndefined()
  })

  test.each([
    ['Nov. 16, 2020 15:17 EST', 917, -300],
    ['15:17 16 Nov 2020', 917, undefined],
    ['16.11.2020 15:17', 917, undefined],
    ['Nov. 16, 2020 GMT', undefined, 0],
    ['Nov. 16, 2020 (GMT)', undefined, undefined],
  ])('%s has its time and zone', (text, minutes, offset) => {
    expect(loosely(text)).toEqual({ day: '2020-11-16', minutes, offset })
  })
})
