import { describe, expect, test } from 'vitest'
import type { AskedFigure } from '../../../../../src/text/figures/choice-net/asked.ts'
import { likelyByWords } from '../../../../../src/text/figures/choice-net/net.ts'
import { startChoices } from '../../../../../src/text/figures/choice-net/room.ts'
import { candidatePlaces } from '../../../../../src/text/figures/choice-net/tables.ts'
import { readText } from '../../../../../src/text/reading.ts'
import { feature } from '../../../../../src/text/reading/feature-names.ts'
import type { Stretch } from '../../../../../src/text/reading/match.ts'
import { type Change, choiceTables, size, teach } from '../../../../support/choice-tables.ts'

/** Of "(Kano)" for "[12]" in a text: how much likelier than none it is, as a power of e. */
function oddsOf(
  marked: string,
  change: Change,
  { score = 0, features = [] as readonly string[] } = {},
  event?: AskedFigure['told'],
): number {
  const text = marked.replaceAll(/[[\]()]/g, '')
  const r = readText(text, 'en')
  const stretchOf = (word: string): Stretch => {
    const first = r.start.indexOf(text.indexOf(word))
    return { first, next: first + 1 }
  }
  const likely = Math.exp(score) / (1 + Math.exp(score))
  const [none = 0, found = 0] = likelyByWords(
    startChoices(choiceTables(change)),
    'place',
    { r, at: stretchOf('12'), kind: 'count', told: event },
    [{ at: stretchOf('Kano'), features: features.map(feature), score, likely }],
  )
  return Number(Math.log(found / none).toFixed(6))
}

const teachKilled: Change = (field, tables) => {
  teach(tables, 'killed')
  field.question[3 * size] = 1
}

const killed = { class: 'killed', first: 5, next: 6 } as const

const text = 'Police say rebels in (Kano) killed at least [12] people there.'

describe('what speaks for a candidate', () => {
  test.each<[string, Change]>([
    [
      'a word before the figure',
      (field, tables) => {
        teach(tables, 'least')
        field.question[size] = 1
      },
    ],
    [
      'a word behind the figure',
      (field, tables) => {
        teach(tables, 'people')
        field.question[2 * size] = 1
      },
    ],
    [
      'a word before the candidate',
      (field, tables) => {
        teach(tables, 'in')
        field.candidate[3 * size] = 1
      },
    ],
    [
      'a word behind the candidate',
      (field, tables) => {
        teach(tables, 'at')
        field.candidate[7 * size] = 1
      },
    ],
  ])('is %s', (_, change) => {
    expect(oddsOf(text, change)).toBe(3)
  })

  test('is the mean of the words between', () => {
    const between = oddsOf(text, (field, tables) => {
      teach(tables, 'killed')
      field.candidate[(candidatePlaces - 1) * size] = 1
    })

    expect(between).toBe(1)
  })

  test.each([
    ['before', text, 0],
    ['behind', 'Rebels killed [12] people in (Kano).', 1],
    ['in a sentence before', 'They met in (Kano). Rebels killed [12].', 2],
    ['in a sentence behind', 'Rebels killed [12]. They met in (Kano).', 3],
  ])('is that it stands %s', (_, marked, side) => {
    const at = oddsOf(marked, (field) => {
      field.sides.set([10, 20, 30, 40])
    })

    expect(at).toBe(10 * (side + 1))
  })

  test.each([
    [5, ['net-test far']],
    [7, ['net-test near', 'net-test far']],
    [0, ['net-test new']],
  ])('are its features, as far as they are known: %i', (odds, features) => {
    expect(oddsOf(text, (field) => field.features.set([2, 5]), { features })).toBe(odds)
  })

  test.each([
    ['its score', [1, 0, 0], 2, 2],
    ['its score, which is cut off', [1, 0, 0], 9, 6],
    ['how likely it is by its score', [0, 1, 0], 0, 2],
    ['how far away it stands', [0, 0, 1], 0, Math.log(4)],
  ])('is %s', (_, numbers, score, odds) => {
    expect(oddsOf(text, (field) => field.numbers.set(numbers), { score })).toBeCloseTo(odds)
  })

  test('is nothing that is below 0', () => {
    expect(oddsOf(text, (field) => field.sides.fill(-5))).toBe(0)
  })
})

describe('what speaks against all of them', () => {
  test('is what stands about the figure', () => {
    const odds = oddsOf(text, (field, tables) => {
      teach(tables, 'least')
      field.none[size] = 1
    })

    expect(odds).toBe(-3)
  })

  test.each([
    [-21, undefined],
    [-11, killed],
  ])('are its kind and what happened: %i', (odds, event) => {
    expect(oddsOf(text, (field) => field.askedNone.set([1, 10, 20]), {}, event)).toBe(odds)
  })
})

test.each([
  [0, undefined],
  [3, killed],
])('the word of the event is read in a place of its own: %i', (odds, event) => {
  expect(oddsOf(text, teachKilled, {}, event)).toBe(odds)
})
