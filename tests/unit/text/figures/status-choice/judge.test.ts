import { expect, test } from 'vitest'
import { figureRules } from '../../../../../src/text/figures.ts'
import {
  judgeStatusByRules,
  judgeStatusByWords,
  type StatusJudge,
} from '../../../../../src/text/figures/status-choice/judge.ts'
import { figureIn } from '../../../../support/told-figure.ts'

const figureBy = (status: StatusJudge, marked: string) =>
  figureIn(marked, undefined, { ...figureRules, choices: { ...figureRules.choices, status } })
    .figure

const told = (judge: StatusJudge, marked: string) => {
  const { status, statusRule } = figureBy(judge, marked) ?? {}
  return { status, statusRule }
}

const demanded: StatusJudge = () => ({ status: 'demanded', statusRule: 'status.learned' })
const planned: StatusJudge = () => ({ status: 'planned', statusRule: 'status.learned' })

test('a figure has the status that the judge says', () => {
  expect(told(demanded, 'The storm killed [12] people.')).toEqual({
    status: 'demanded',
    statusRule: 'status.learned',
  })
})

test('a judge sees what the rules say, and where the figure stands', () => {
  const seen: unknown[] = []
  const judge: StatusJudge = (site, meaning) => {
    seen.push([site.draft.kind, meaning.status, meaning.event?.class])
    return meaning
  }

  figureBy(judge, 'The storm killed [12] people, and the town will pay $5 million.')
  expect(seen).toEqual([
    ['count', 'stated', 'killed'],
    ['money', 'planned', 'paid'],
  ])
})

test('what was donated is pledged where the judge finds it planned', () => {
  const marked = 'The mill donated [$5,000] to the school.'
  expect(figureBy(judgeStatusByRules, marked)?.event?.class).toBe('donated')
  expect(figureBy(planned, marked)?.event?.class).toBe('pledged')
})

test.each([
  [
    'what no rule tells',
    'The court ordered the firm to pay [$18 million] to farmers.',
    'stated',
    { status: 'planned', statusRule: 'status.learned' },
  ],
  [
    'another status than rules tell',
    'Under the agreement, the two mills will cut tariffs on [450] products.',
    'forecast',
    { status: 'planned', statusRule: 'status.learned' },
  ],
  [
    'what is so though a rule says it is not',
    'If we multiply this value by [two] and divide it, we get the weight.',
    'hypothetical',
    { status: 'stated', statusRule: undefined },
  ],
])('words tell %s', (_, marked, ruled, wanted) => {
  expect(told(judgeStatusByRules, marked).status).toBe(ruled)
  expect(told(judgeStatusByWords, marked)).toEqual(wanted)
})

test.each([
  'The storm killed [12] people.',
  'The brewery expects to cut [430] jobs.',
  'There are no immediate plans to cut [300] jobs.',
  'The board denied that it planned to sell [12] mills.',
])('what rules and words agree on bears the name of the rule: %s', (marked) => {
  expect(told(judgeStatusByWords, marked)).toEqual(told(judgeStatusByRules, marked))
})
