import { expect, test } from 'vitest'
import { figureRules } from '../../../../../src/text/figures.ts'
import { eventFeatures } from '../../../../../src/text/figures/meaning/event-features.ts'
import type { EventJudge } from '../../../../../src/text/figures/meaning/event-judge.ts'
import { figureIn } from '../../../../support/told-figure.ts'

const by = (event: EventJudge, marked: string) =>
  figureIn(marked, undefined, { ...figureRules, choices: { ...figureRules.choices, event } }).figure

test('a figure tells what the judge says, and where', () => {
  const judge: EventJudge = ({ drafts }, at) => {
    const start = drafts[at]?.start ?? 0
    return { first: start - 1, next: start, class: 'won', rule: 'event.learned' }
  }
  expect(by(judge, 'They hoisted [12] flags.')?.event).toMatchObject({
    class: 'won',
    rule: 'event.learned',
  })
})

test('a judge sees what the rules say of each figure, before any was judged', () => {
  const seen: (readonly string[])[] = []
  const judge: EventJudge = (told, at) => {
    seen.push(eventFeatures(told, at))
    return undefined
  }
  expect(by(judge, 'The storm killed [12] people and injured 30 people.')?.event).toBeUndefined()
  expect(seen[0]).toEqual(expect.arrayContaining(['kind count', 'cls killed', 'ncls injured=']))
  expect(seen[1]).toEqual(expect.arrayContaining(['cls injured', 'pcls killed=', 'ncls ']))
})

test('what a rule says surely stays as the rule said it', () => {
  const event = figureIn('The storm killed [12] people.').figure?.event
  expect(event?.class).toBe('killed')
  expect(event?.rule).not.toBe('event.learned')
})
