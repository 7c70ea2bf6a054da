import { afterAll, describe, expect, test } from 'vitest'
import { chooserByNet, leastLikely } from '../../../../../src/text/figures/choice-net/choose.ts'
import { useChoiceNets } from '../../../../../src/text/figures/choice-net/load.ts'
import { readChoiceTables } from '../../../../../src/text/figures/choice-net/tables.ts'
import { readModelFile } from '../../../../../src/text/model-files.ts'
import { readText } from '../../../../../src/text/reading.ts'
import { feature } from '../../../../../src/text/reading/feature-names.ts'
import { choiceTables } from '../../../../support/choice-tables.ts'

afterAll(() => {
  useChoiceNets(readChoiceTables(readModelFile('choices.br')))
})

const oddsOf = (likely: number): number => Math.log(likely / (1 - likely))

/** How likely one candidate is, where it is chosen, that is so likely by the weights, and by the net. */
function chosenBy(name: 'place' | 'time', byWeights: number, byWords: number): number | undefined {
  useChoiceNets(
    choiceTables((field) => {
      Object.assign(field, { outBias: oddsOf(byWords) })
    }, name),
  )
  const r = readText('Rebels killed 12 in Kano', 'en')
  const kano = { at: { first: 4, next: 5 }, features: [feature('choose-test')] }
  const choose = chooserByNet<typeof kano>(
    name,
    { 'choose-test': oddsOf(byWeights) },
    ({ at }) => at,
  )
  const asked = { r, at: { first: 2, next: 3 }, kind: 'count', told: undefined } as const
  return choose([kano], asked)?.confidence
}

const isChosen = (...asked: Parameters<typeof chosenBy>): boolean =>
  chosenBy(...asked) !== undefined

/** Of Kano, which is so likely by the weights, and Lagos, which is nearly sure by its words. */
function chosenOfTwo(byWeights: number): string | undefined {
  useChoiceNets(choiceTables((field) => field.features.set([0, 9])))
  const r = readText('Rebels killed 12 in Kano or Lagos', 'en')
  const places = [
    { name: 'Kano', at: { first: 4, next: 5 }, features: [feature('choose-test')] },
    { name: 'Lagos', at: { first: 6, next: 7 }, features: [feature('net-test far')] },
  ]
  // None has a share of 0.02, Lagos the rest.
  const weights = {
    'choose-test': Math.log(byWeights / 0.02),
    'net-test far': Math.log((0.98 - byWeights) / 0.02),
  }
  const choose = chooserByNet<(typeof places)[number]>('place', weights, ({ at }) => at)
  const asked = { r, at: { first: 2, next: 3 }, kind: 'count', told: undefined } as const
  return choose(places, asked)?.candidate.name
}

describe('a place', () => {
  test.each([
    ['likely by both', 0.5, 0.5, true],
    ['unlikely by both', 0.3, 0.2, false],
    ['likely by its words alone', 0.3, 0.41, true],
    ['hardly likely by its words', 0.3, 0.39, false],
    ['likely by the weights alone', 0.8, 0.2, true],
    ['just not by them', 0.45, 0.2, false],
  ])('that is %s', (_, byWeights, byWords, chosen) => {
    expect(isChosen('place', byWeights, byWords)).toBe(chosen)
  })

  test('that weights are sure is none is not chosen, whatever words say', () => {
    expect(isChosen('place', 0.24, 0.99)).toBe(false)
    expect(isChosen('place', 0.26, 0.99)).toBe(true)
  })

  test('that weights are sure of is chosen, whatever words say of another', () => {
    expect(chosenOfTwo(0.91)).toBe('Kano')
    expect(chosenOfTwo(0.89)).toBe('Lagos')
  })
})

test('what is chosen is as likely as weights and words hold it in the mean', () => {
  expect(chosenBy('place', 0.5, 0.6)).toBeCloseTo(0.55, 5)
  // The net is not asked.
  expect(chosenBy('place', 0.95, 0.2)).toBeCloseTo(0.95, 5)
})

test('a time is chosen from a little less on', () => {
  expect(leastLikely).toEqual({ place: 0.35, time: 0.33 })
  expect(isChosen('place', 0.34, 0.34)).toBe(false)
  expect(isChosen('time', 0.34, 0.34)).toBe(true)
})

test('nothing is chosen of nothing', () => {
  const asked = { r: readText('12', 'en'), at: { first: 0, next: 1 }, kind: 'count' } as const
  expect(chooserByNet('place', {}, () => asked.at)([], { ...asked, told: undefined })).toBe(
    undefined,
  )
})
