import { expect, test } from 'vitest'
import { extractFacts } from '../../../../../src/text/facts.ts'
import { figureRules } from '../../../../../src/text/figures.ts'
import { eventFeatures } from '../../../../../src/text/figures/event-net/features.ts'
import {
  judgeByNet,
  judgeByRules,
  type EventJudge,
} from '../../../../../src/text/figures/event-net/judge.ts'
import { figureIn } from '../../../../support/told-figure.ts'

const by = (event: EventJudge, marked: string) =>
  figureIn(marked, undefined, { ...figureRules, choices: { ...figureRules.choices, event } })

const told = (event: EventJudge, marked: string) => {
  const { text, figure } = by(event, marked)
  const span = figure?.event?.span
  return figure?.event && { ...figure.event, span: span && text.slice(span.start, span.end) }
}

const byWordBefore: EventJudge = ({ drafts }, at) => {
  const start = drafts[at]?.start ?? 0
  return { first: start - 1, next: start, class: 'won', rule: 'event.learned', confidence: 0.456 }
}

test('a figure tells what the judge says, and where', () => {
  expect(told(byWordBefore, 'They hoisted [12] flags.')).toEqual({
    class: 'won',
    rule: 'event.learned',
    confidence: 0.46,
    span: 'hoisted',
  })
})

test('a judge sees what the rules say of each figure, before any was judged', () => {
  const seen: (readonly string[])[] = []
  const judge: EventJudge = (known, at) => {
    seen.push(eventFeatures(known, at))
    return undefined
  }

  expect(told(judge, 'The storm killed [12] people and injured 30 people.')).toBeUndefined()
  expect(seen[0]).toEqual(expect.arrayContaining(['kind count', 'cls killed', 'ncls injured=']))
  expect(seen[1]).toEqual(expect.arrayContaining(['cls injured', 'pcls killed=', 'ncls ']))
})

test('what no rule tells is told by the net', () => {
  const marked = 'The regiment is [600] strong.'

  expect(told(judgeByRules, marked)).toBeUndefined()
  const event = told(judgeByNet, marked)
  expect(event).toMatchObject({ class: 'counted', rule: 'event.learned' })
  expect(event?.confidence).toBeGreaterThanOrEqual(0.4)
  expect(event?.confidence).toBeLessThanOrEqual(1)
})

test('what a rule says surely stays as the rule said it', () => {
  const marked = 'The storm killed [12] people.'

  expect(told(judgeByNet, marked)).toEqual(told(judgeByRules, marked))
  expect(told(judgeByNet, marked)).toMatchObject({ class: 'killed', span: 'killed' })
  expect(told(judgeByNet, marked)).not.toHaveProperty('confidence')
})

test.each([
  'The firm must pay within [two weeks].',
  'The plane lost height at least [eight minutes] after takeoff.',
  'It was the first strike in [ten years].',
  'The midfielder missed [15] games with a knee injury.',
  'The clerk pleaded guilty to [three] counts of wire fraud.',
  'Hale was sent off in the [78th] minute.',
])('of what it was not taught to tell, the net is not asked: %s', (marked) => {
  expect(told(judgeByNet, marked)).toBeUndefined()
})

test('a change stays one where the net knows nothing better', () => {
  const marked = 'Teachers won a [5.5 percent] raise over two years.'

  expect(told(judgeByNet, marked)).toEqual(told(judgeByRules, marked))
  expect(told(judgeByNet, marked)).toMatchObject({ class: 'grew', span: 'raise' })
})

test('a word within the piece of another is not told as what says so', () => {
  const text = 'RM794,700.5inchone5-7'
  const events = extractFacts({ text }).figures.flatMap(({ event }) => event ?? [])
  expect(events.map(({ span }) => span.end > span.start)).toEqual(events.map(() => true))
  expect(events).not.toEqual([])
})
