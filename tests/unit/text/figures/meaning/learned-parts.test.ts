import { expect, test } from 'vitest'
import { figureRules } from '../../../../../src/text/figures.ts'
import type { WholeCandidate } from '../../../../../src/text/figures/meaning/learned-parts.ts'
import { nameOf } from '../../../../../src/text/reading/feature-names.ts'
import { toText } from '../../../../../src/text/reading/numbers/decimal.ts'
import { figureIn, readFigures } from '../../../../support/told-figure.ts'

/** What speaks for each whole of the figure in brackets, by value; it is asked about last of its kind. */
function wholesOf(marked: string): ReadonlyMap<string, readonly string[]> {
  let found: ReadonlyMap<string, readonly string[]> = new Map()
  const whole = (candidates: readonly WholeCandidate[]) => {
    found = new Map(candidates.map((one) => [toText(one.whole.value), one.features.map(nameOf)]))
    return undefined
  }
  figureIn(marked, undefined, { ...figureRules, choices: { ...figureRules.choices, whole } })
  return found
}

test.each([
  ['A bus had 48 men on board. Later [14] men swam.', '48', ['back:1', 'count-count', 'noun:same']],
  ['They have 48 boats, and [14] sank.', '48', ['here', 'joined|here', 'and|here', 'bare']],
  ['They have 48 boats. [14] others sank.', '48', ['opening|back:1', 'others']],
  ['They asked 48 men. Then [12%] left.', '48', ['percent-count', 'back:1']],
  ['They have 48 boats: big or small, [14] old.', '48', ['colon|here']],
  ['They have 48 boats; the [14] are old.', '48', ['definite|here', 'was']],
])('%s: what speaks for %s', (marked, value, features) => {
  expect(wholesOf(marked).get(value)).toEqual(expect.arrayContaining(features))
})

test.each([
  ['what is less', 'They have 8 boats. Later [14] boats came.', '8'],
  ['another unit', 'They have $48 left. Later [14] men came.', '48'],
  [
    'what is too far back',
    'They have 48 boats. A came. B came. C came. Then [14] boats came.',
    '48',
  ],
  [
    'how many live somewhere, of what is told in another sentence,',
    'There are 9,000 people in the valley. In 2002 [14] people died.',
    '9000',
  ],
])('%s is no whole', (_, marked, value) => {
  expect(wholesOf(marked).has(value)).toBe(false)
})

const whole = (candidates: readonly WholeCandidate[]) => candidates[0]

test('what is chosen is a relation', () => {
  const rules = { ...figureRules, choices: { ...figureRules.choices, whole } }
  const figures = readFigures('A bus had 48 men on board. Later 14 men swam.', undefined, rules)
  expect(figures.map(({ relations }) => relations)).toEqual([
    [{ type: 'total-of', figure: 'f2' }],
    [{ type: 'part-of', figure: 'f1' }],
  ])
})

const relationsOf = (text: string) => readFigures(text).map(({ relations }) => relations.length)

test.each([
  ['About 9,000 people live in the valley. In 2002 the river rose and 17 people died.', 0],
  ['There are 9,000 people in the valley, of whom 17 died.', 1],
])(
  'what becomes of those who live somewhere is part of them in their own sentence only: %s',
  (text, count) => {
    expect(relationsOf(text)).toEqual([count, count])
  },
)
