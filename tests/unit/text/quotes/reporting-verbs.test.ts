import { describe, expect, test } from 'vitest'
import { isBase, isNounForm, isSpoken } from '../../../../src/text/quotes/reporting-verbs.ts'
import { at } from '../../../support/marked-pieces.ts'

describe('verbs that report', () => {
  test.each([
    ['Kim |said so.', true, false, false],
    ['Kim |says so.', true, false, true],
    ['They |say so.', false, true, true],
    ['They |claim it.', false, true, true],
    ['Kim |claimed it.', true, false, false],
    ['The |mill stands.', false, false, false],
  ])('%s spoken: %s, base: %s, like a noun: %s', (marked, spoken, base, noun) => {
    expect(isSpoken(...at(marked))).toBe(spoken)
    expect(isBase(...at(marked))).toBe(base)
    expect(isNounForm(...at(marked))).toBe(noun)
  })
})
