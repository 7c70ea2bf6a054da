import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Figure } from '../../../src/schemas/figure.ts'
import { findAttributions } from '../../../src/text/attributions.ts'
import { findFigures } from '../../../src/text/figures.ts'
import { findQuotes } from '../../../src/text/quotes.ts'
import { readText } from '../../../src/text/reading.ts'
import { findTimes } from '../../../src/text/times.ts'

const parts = (
  '1 5 12 1,200 4,700.5 .5 0 2018 3-1 5-7 38-year-old $ US$ € £ A$ RM79 EUR50m % percent per cent points km km/h sq m ' +
  'million bn m b t k trillion dozen dozens hundreds of thousands half a an third two-thirds quarter one two twenty-one ' +
  'hundred and minus - – ( ) , . ; to from between or more than at least nearly up down rose fell by including dead people ' +
  'soldiers were in April said that “ ” " the first second 22nd times doubled per day old aged was number deaths totaled ' +
  'Boeing 737 S&P 500 compared with them whom 1/2 ½ 😀 é 7- inch'
).split(' ')

/** Sentences made of what the grammar looks for, and texts of anything. */
const texts = fc.oneof(
  fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...parts), { maxLength: 30 }).map((words) => words.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

function read(text: string) {
  const reading = readText(text, 'en')
  const named = { mentions: [], entities: [] }
  const times = findTimes(reading, '2025-08-30')
  const quotes = findQuotes(reading, named)
  const attributions = findAttributions(reading, { ...named, quotes })
  return findFigures(reading, {
    times,
    mentions: [],
    quotes,
    attributions,
    published: '2025-08-30',
  })
}

describe('figures of any text', () => {
  test('fit their schema, slice back, do not overlap, and agree with their decimals', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0
        const ids = new Set<string>()
        const figures = read(text)
        for (const figure of figures) {
          Figure.parse(figure)
          expect(figure.span.start).toBeGreaterThanOrEqual(end)
          expect(figure.span.end).toBeLessThanOrEqual(text.length)
          expect(figure.phraseSpan.start).toBeLessThanOrEqual(figure.span.start)
          expect(figure.phraseSpan.end).toBeGreaterThanOrEqual(figure.span.end)
          expect(Number(figure.decimal)).toBe(figure.value)
          if (figure.noun)
            expect(text.slice(figure.noun.span.start, figure.noun.span.end)).toBe(
              figure.noun.phrase,
            )
          if (figure.low !== undefined)
            expect(figure.low).toBeLessThanOrEqual(figure.high ?? -Infinity)
          if (figure.unit) expect(text).toContain(figure.unit.surface)
          end = figure.span.end
          ids.add(figure.id)
        }
        expect(ids.size).toBe(figures.length)
        for (const { relations } of figures)
          for (const { figure } of relations) expect(ids).toContain(figure)
      }),
      { numRuns: 1500 },
    )
  })

  test('take time that grows with the length only', () => {
    const seeds = [
      '1 - ',
      '1 to ',
      'more than 5 ',
      '5 (6) ',
      'rose 5% to ',
      'including 5 ',
      'half a ',
      '1 234 ',
      '7- or ',
    ]
    for (const seed of seeds) {
      // A quadratic step over 16,000 figures would outlast the test.
      const text = seed.repeat(64_000 / seed.length)
      const figures = findFigures(readText(text, 'en'), { times: [], mentions: [], quotes: [] })
      expect(figures.length, seed).toBeLessThanOrEqual(text.length)
    }
  })
})
