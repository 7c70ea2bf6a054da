import { expect, test } from 'vitest'
import { readText } from '../../../../src/text/reading.ts'
import { readTimes } from '../../../../src/text/times.ts'
import { tableOf, timeRules } from '../../../../src/text/times/read.ts'
import { testRules } from '../../../support/rules.ts'

/** A Friday. */
const published = '2013-03-22'

testRules('times', timeRules, (text, rules) =>
  readTimes(readText(text, 'en'), published, { rules: tableOf(rules) }).map(({ time, rule }) => ({
    rule,
    gives: `${text.slice(time.span.start, time.span.end)} ${time.kind} ${time.value}`,
  })),
)

test('each rule of times says what it begins with, as it is asked nowhere else', () => {
  expect(timeRules.filter(({ opens }) => !opens).map(({ name }) => name)).toEqual([])
})
