import { describe, expect, test } from 'vitest'
import { hasVerb, isFiniteVerb, isVerb } from '../../../../src/text/quotes/finite-verbs.ts'
import { readText } from '../../../../src/text/reading.ts'
import { at } from '../../../support/marked-pieces.ts'

describe('verbs with a tense', () => {
  test.each([
    ['The mill |closed in May.', true, true],
    ['The mill |was sold.', true, true],
    ['The mill |has a wheel.', true, true],
    ['The men |went home.', true, true],
    ['The mill |closes in May.', false, false],
    ['The |closed mill is sold.', false, false],
    ['They saw a |closed mill.', false, false],
    ['The newly |elected mayor spoke.', true, false],
    ['Its |continued use was banned.', true, false],
    ['The |Closed mill is sold.', false, false],
    ['The mill| 12 men built.', false, false],
  ])('%s finite: %s, of a clause: %s', (marked, finite, verb) => {
    expect(isFiniteVerb(...at(marked))).toBe(finite)
    expect(isVerb(...at(marked))).toBe(verb)
  })

  test.each([
    ['The mill was sold', true],
    ['The owner of the mill', false],
    ['A note with the words “it was sold”', false],
    ['', false],
  ])('"%s" is a clause: %s', (text, expected) => {
    const r = readText(text, 'en')

    expect(hasVerb(r, 0, r.count)).toBe(expected)
  })
})
