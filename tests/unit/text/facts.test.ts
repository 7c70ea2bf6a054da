import { describe, expect, test } from 'vitest'
import { extractFacts, factLimits } from '../../../src/text/facts.ts'

const read = (text: string) => ({ text, facts: extractFacts({ text }) })

describe('facts', () => {
  test('of an article are read to its end, and nothing is said of a limit', () => {
    const { facts } = read('The port of Rilke moved 4,700 containers in August.'.repeat(20))

    expect(facts.figures).toHaveLength(20)
    expect(facts).not.toHaveProperty('readTo')
  })

  test.each([
    ['figures', '$5 '.repeat(20_000)],
    ['times', 'on 4 May 2025, '.repeat(6_000)],
    ['mentions', 'Ann Ott flew to Berlin. '.repeat(6_000)],
  ] as const)(
    'that are too many of their kind end where the first is too many: %s',
    (kind, text) => {
      const { facts } = read(text)

      expect(facts[kind].length).toBeGreaterThan(factLimits[kind] * 0.99)
      expect(facts[kind].length).toBeLessThanOrEqual(factLimits[kind])
      expect(facts.readTo).toBeGreaterThan(facts[kind].at(-1)?.span.start ?? 0)
      expect(facts.readTo).toBeLessThan(text.length)
    },
  )

  test('a page that is made of figures takes little room', () => {
    const { facts } = read('$5 '.repeat(30_000))

    expect(JSON.stringify(facts).length).toBeLessThan(2_000_000)
  })
})

test('of a German text are figures with decimal commas, nothing by English rules, and it is said', () => {
  const text = 'Im April stieg der Umsatz um 2,5 Prozent auf 1.317 Millionen Euro.'
  const { figures, times, quotes, entities, unread } = extractFacts({ text })

  expect([times, quotes, entities]).toEqual([[], [], []])
  expect(unread).toMatchObject([{ language: 'de', reason: 'no-rules', butFor: ['figures'] }])
  expect(figures.map(({ value, unit }) => [value, unit?.code])).toEqual([
    [2.5, '%'],
    [1_317_000_000, 'EUR'],
  ])
})
