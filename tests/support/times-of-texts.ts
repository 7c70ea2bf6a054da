import { describe, expect, test } from 'vitest'
import { readText } from '../../src/text/reading.ts'
import { findTimes } from '../../src/text/times.ts'
import { type Bound, stretched } from './stretched.ts'

const saturday = '2006-03-18'

/** All times of a text of a day (a Saturday, unless it is said) or of none, and what they mean. */
export const timesOf = (text: string, day: string | null = saturday): readonly string[] =>
  findTimes(readText(text, 'en'), day ?? undefined).map(
    ({ span, value }) => `${text.slice(span.start, span.end)} = ${value}`,
  )

type Told = readonly [text: string, ...times: readonly string[]]

/** Texts of a day or of none, each with all of its times and what they mean. */
export const reads = (what: string, all: readonly Told[], day: string | null = saturday): void => {
  describe(what, () => {
    test.each(all.map(([text, ...times]) => ({ text, times })))('$text', ({ text, times }) => {
      expect(timesOf(text, day)).toEqual(times)
    })
  })
}

/** With many words as "green…". */
const timesWith = (text: string, times: number): string =>
  timesOf(stretched(text, times))
    .join('; ')
    .replaceAll(/\b(\w+)(?: \1)+/g, '$1…')

/** All times of a text of a Saturday, at both sides of the distance from which on a word no longer counts. */
export const readsUpTo = (what: string, bounds: readonly Bound[]): void => {
  describe(what, () => {
    for (const [text, most, within, beyond] of bounds)
      test(`${text}: ${most} words, ${within}; one more, ${beyond}`, () => {
        expect([timesWith(text, most), timesWith(text, most + 1)]).toEqual([within, beyond])
      })
  })
}

/** The times of a text of a Friday, each as its words and what it means. */
export const timesOfFriday = (text: string) =>
  findTimes(readText(text, 'en'), '2013-03-22T09:30:00+01:00').map(({ span, value }) => [
    text.slice(span.start, span.end),
    value,
  ])
