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
  ['They have 48 boats; [14] old.', '48', ['times>3', 'noun:left-out|here']],
  ['They have 48 boats. [14] of them sank.', '48', ['by', 'by:part.of-them|back:1']],
  ['They have 48 boats, not 40. [14] of them sank.', '48', ['not', 'not:part.of-them']],
  ['They have 15 boats. Nine are old and [six] new.', '15', ['comes-to', 'comes-to-many']],
  ['Raids killed 48 men. One blast killed [14] men.', '48', ['events:many>one', 'like:same/same']],
  [
    'A blast near the port hurt 48. The port has [14] ships.',
    '48',
    ['shared>0', 'events:one>none'],
  ],
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
  ['what was last year', 'Floods hurt 48 men last year. This year [14] men were hurt.', '48'],
  ['what was in another year', 'Floods hurt 48 men in 2005. In 2004 [14] men were hurt.', '48'],
  ['what was on another day', 'A blast on Monday hurt 48. On Sunday, [14] men were hurt.', '48'],
])('%s is no whole', (_, marked, value) => {
  expect(wholesOf(marked).has(value)).toBe(false)
})

test.each([
  ['all since then', 'Floods have hurt 48 men since 2003. In 2004 [14] men were hurt.'],
  ['the year a month is of', 'Floods hurt 48 men this year. Last month [14] men were hurt.'],
  ['of two days', 'Blasts on Monday and Sunday hurt 48. On Sunday, [14] men were hurt.'],
  ['told on another day', 'Police said Monday 48 were hurt. On Sunday, [14] men were hurt.'],
])('%s may be a whole', (_, marked) => {
  expect(wholesOf(marked).has('48')).toBe(true)
})

const whole = ([candidate]: readonly WholeCandidate[]) => candidate && { candidate, confidence: 1 }

test('what is chosen is a relation', () => {
  const rules = { ...figureRules, choices: { ...figureRules.choices, whole } }
  const figures = readFigures('A bus had 48 men on board. Later 14 men swam.', undefined, rules)
  expect(figures.map(({ relations }) => relations)).toEqual([
    [{ type: 'total-of', figure: 'f2' }],
    [{ type: 'part-of', figure: 'f1' }],
  ])
})

const leastOf = (marked: string) => {
  let least: readonly number[] = []
  const asked = (candidates: readonly WholeCandidate[]) => {
    least = candidates.map((one) => one.least)
    return undefined
  }
  figureIn(marked, undefined, { ...figureRules, choices: { ...figureRules.choices, whole: asked } })
  return least
}

test.each([
  ['that a rule takes need be less likely', 'They have 48 boats. [14] of them sank.', [0.35]],
  ['of the same more', 'They have 48 boats. Then [14] boats sank.', [0.5]],
  ['of what is not named again more', 'They have 48 boats. Then [14] sank.', [0.5]],
  ['of something else most', 'They have 48 boats. Then [14] cars sank.', [0.8]],
])('a whole %s', (_, marked, least) => {
  expect(leastOf(marked)).toEqual(least)
})

/** The parts of a text by the weights that are learned. */
const partsOf = (text: string) =>
  readFigures(text).flatMap(({ value, relations }, _, figures) =>
    relations
      .filter(({ type }) => type === 'part-of')
      .map(({ figure }) => `${value} of ${figures.find(({ id }) => id === figure)?.value}`),
  )

test.each([
  ['The port has 60 cranes. Two of its cranes are shut.', ['2 of 60']],
  ['A blast in Kano killed 14 people. Among the dead were six nurses.', ['6 of 14']],
  ['A blast in Kano killed 14 people. The dead include a guard and six nurses.', ['6 of 14']],
  ['Peru will send 400 troops. The first 200 troops leave on Friday.', ['200 of 400']],
  ['The line will scrap 30 older buses from its fleet of 240 buses.', ['30 of 240']],
])('what is told of a whole before it is part of it: %s', (text, parts) => {
  expect(partsOf(text)).toEqual(parts)
})

test.each([
  'About 800 pilgrims set out from Lund on Monday. Police in Kano say a blast at a market there killed 14 people.',
  'The prison in Oslo holds 550 inmates. In the south of Peru, a bus fell into a river on Friday and nine people died.',
  'Police in Lund detained 26 people. In Kano, Ida Berg said, two nurses were hurt by falling glass.',
])('what another report tells is no part: %s', (text) => {
  expect(partsOf(text)).toEqual([])
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
