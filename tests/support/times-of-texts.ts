import { describe, expect, test } from 'vitest'
import { readText } from '../../src/text/reading.ts'
import { findTimes } from '../../src/text/times.ts'

/** All times of a text of a day (a Saturday), and what they mean. */
export const timesOf = (text: string, day = '2006-03-18'): readonly string[] =>
  findTimes(readText(text, 'en'), day).map(
    ({ span, value }) => `${text.slice(span.start, span.end)} = ${value}`,
  )

type Told = readonly [text: string, ...times: readonly string[]]

/** Texts of that Saturday, each with all of its times and what they mean. */
export const reads = (what: string, all: readonly Told[]): void => {
  describe(what, () => {
    test.each(all.map(([text, ...times]) => ({ text, times })))('$text', ({ text, times }) => {
      expect(timesOf(text)).toEqual(times)
    })
  })
}
