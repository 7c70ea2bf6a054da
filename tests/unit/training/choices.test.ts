import { describe, expect, it } from 'vitest'
import { chooserBy } from '../../../src/text/reading/choice.ts'
import { feature, stepper } from '../../../src/text/reading/feature-names.ts'
import {
  crossValidate,
  f1Of,
  fitChoice,
  tallyChoice,
  type Question,
} from '../../../training/choices.ts'

const candidate = (isRight: boolean, ...names: string[]) => ({
  features: names.map(feature),
  isRight,
})

const addGap = stepper([0, 3])
function near(isRight: boolean, gap: number, ...names: string[]) {
  const one = candidate(isRight, 'any', ...names)
  addGap(one.features, feature('gap'), gap)
  return one
}

/** Who is near is right, unless he only speaks; where nobody is near, nobody is. */
const questions: readonly Question[] = Array.from({ length: 40 }, (_, i) => ({
  group: `document ${i}`,
  candidates: [near(i % 4 !== 0, 1), near(false, 1, 'speaks'), near(false, 9)].slice(
    i % 4 === 0 ? 1 : 0,
  ),
}))
const options = { damping: 0.1, leastSeen: 2 }

describe('fitChoice', () => {
  it('learns what speaks for and against a candidate', () => {
    const weights = fitChoice(questions, options)
    expect(weights['speaks']).toBeLessThan(-1)
    expect(weights['gap>3']).toBeLessThan(-1)
    expect(tallyChoice(questions, chooserBy(weights))).toEqual({ right: 30, given: 30, wanted: 30 })
  })

  it('leaves out what is seen too seldom', () => {
    const rare: Question = { group: 'rare', candidates: [candidate(true, 'any', 'rare')] }
    expect(Object.keys(fitChoice([...questions, rare], options))).not.toContain('rare')
  })

  it('gives the same weights for the same questions', () => {
    expect(fitChoice(questions, options)).toEqual(fitChoice(questions, options))
  })

  it('counts a question as often as its weight says', () => {
    const [yes, no] = [true, false].map((isRight) => ({
      group: `${isRight}`,
      candidates: [candidate(isRight, 'any')],
    }))
    if (!yes || !no) throw new Error('two questions')
    const loose = { damping: 0.01, leastSeen: 1 }
    expect(fitChoice([{ ...yes, weight: 3 }, no], loose)['any']).toBeGreaterThan(0.5)
    expect(fitChoice([yes, { ...no, weight: 3 }], loose)['any']).toBeLessThan(-0.5)
  })
})

describe('crossValidate', () => {
  it('answers each question by weights of other documents', () => {
    const learnedFrom: string[][] = []
    const tally = crossValidate(questions, 4, (others) => {
      learnedFrom.push(others.map(({ group }) => group))
      return chooserBy(fitChoice(others, options))
    })
    expect(f1Of(tally)).toBe(1)
    expect(learnedFrom.map((groups) => groups.length)).toEqual([30, 30, 30, 30])
    expect(learnedFrom[1]).not.toContain('document 1')
  })
})

describe('chooserBy', () => {
  const choose = chooserBy<{ features: number[] }>({ good: 2, bad: -2 }, 0.5)

  it.each([
    [[['good']], 0],
    [[['bad']], undefined],
    [[['unknown']], 0],
    [[['bad'], ['good'], ['good', 'good']], 2],
    // Three that are as good: none of them is half sure.
    [[['good'], ['good'], ['good']], undefined],
    [[], undefined],
  ])('chooses from %j: %s', (features, wanted) => {
    const candidates = features.map((one) => ({ features: one.map(feature) }))
    expect(choose(candidates, 0)?.candidate).toBe(
      wanted === undefined ? undefined : candidates[wanted],
    )
  })
})
