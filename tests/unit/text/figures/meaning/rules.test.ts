import { describe, expect, test } from 'vitest'
import { eventRules } from '../../../../../src/text/figures/meaning/event-rules.ts'
import { measureRules } from '../../../../../src/text/figures/meaning/measure-rules.ts'
import { statusRules } from '../../../../../src/text/figures/meaning/status-rules.ts'
import { figureIn } from '../../../../support/told-figure.ts'

const surface = (text: string, span: { start: number; end: number } | undefined) =>
  span && text.slice(span.start, span.end)

describe.each(eventRules.map((rule) => [rule.id, rule] as const))('%s', (id, { matches, not }) => {
  test('has examples of both kinds', () => {
    expect([matches.length > 0, not.length > 0]).toEqual([true, true])
  })

  test.each(matches)('%s', (marked, event, word) => {
    const { text, figure } = figureIn(marked)

    expect([figure?.event?.class, surface(text, figure?.event?.span), figure?.event?.rule]).toEqual(
      [event, word, id],
    )
  })

  test.each(not)('not: %s', (marked) => {
    const { figure } = figureIn(marked)

    expect(figure).toBeDefined()
    expect(figure?.event?.rule).not.toBe(id)
  })
})

describe.each(measureRules.map((rule) => [rule.id, rule] as const))(
  '%s',
  (id, { matches, not }) => {
    test.each(matches)('%s', (marked, measure) => {
      const { figure } = figureIn(marked)

      expect([figure?.measure?.text, figure?.measure?.rule]).toEqual([measure, id])
    })

    test.each(not)('not: %s', (marked) => {
      const { figure } = figureIn(marked)

      expect(figure).toBeDefined()
      expect(figure?.measure?.rule).not.toBe(id)
    })
  },
)

describe.each(statusRules.map((rule) => [rule.id, rule] as const))(
  '%s',
  (_, { status, matches, not }) => {
    test.each(matches)('%s', (marked) => {
      expect(figureIn(marked).figure?.status).toBe(status)
    })

    test.each(not)('not: %s', (marked) => {
      expect(figureIn(marked).figure?.status).toBe('stated')
    })
  },
)
