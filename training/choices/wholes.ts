import { nearest } from '../../bench/gold/documents.ts'
import type { Span } from '../../src/schemas/span.ts'
import { usualBudget } from '../../src/text/budget.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { figureRules } from '../../src/text/figures.ts'
import type { WholeCandidate } from '../../src/text/figures/meaning/learned-parts.ts'
import { readText } from '../../src/text/reading.ts'
import { spanOf } from '../../src/text/reading/cursor.ts'
import type { ChoiceField } from '../choice-field.ts'
import { goldTexts, ownTexts, wireTexts } from '../choice-texts.ts'
import { certain, type Question } from '../choices.ts'

interface MarkedText {
  readonly id: string
  readonly text: string
  /** How often its questions count: sentences of our own are plain ones. */
  readonly weight: number
  readonly figures: readonly (Span & { readonly isWhole: (whole: Span) => boolean })[]
}

const texts = (): readonly MarkedText[] => [
  ...[...goldTexts(), ...wireTexts()].map(({ id, text, figures }) => ({
    id,
    text,
    weight: 1,
    figures: figures.map(({ start, end, rel }) => {
      const wholes = rel
        .filter(({ type }) => type === 'part-of')
        .flatMap(({ t }) => [nearest(text, t, start) ?? []].filter((at) => at.length === 2))
      return {
        start,
        end,
        isWhole: (one: Span) => wholes.some(([from, to]) => one.start < to && from < one.end),
      }
    }),
  })),
  ...['relations.txt', 'wholes.txt'].flatMap((file) =>
    ownTexts(file).map(({ id, text, figures }) => ({
      id,
      text,
      weight: 2,
      figures: figures.flatMap(({ start, end, relations }) =>
        relations === undefined
          ? []
          : [
              {
                start,
                end,
                isWhole: (one: Span) =>
                  relations.some((told) => `part ${text.slice(one.start)}`.startsWith(told)),
              },
            ],
      ),
    })),
  ),
]

/** Figures of whose whole no word beside them tells, as questions. What is right is taken for each. */
function questionsOf({ id, text, weight, figures }: MarkedText): Question[] {
  const r = readText(text)
  const found: Question[] = []
  const whole = (candidates: readonly WholeCandidate[], at: number) => {
    const span = spanOf(r, at, at + 1)
    const mark = figures.find(({ start, end }) => start < span.end && span.start < end)
    if (!mark) return undefined
    const asked = candidates.map((one) => ({
      ...one,
      isRight: mark.isWhole(spanOf(r, one.whole.start, one.whole.next)),
    }))
    found.push({ group: id, candidates: asked, weight })
    return certain(asked.find(({ isRight }) => isRight))
  }
  extractFacts({ text }, usualBudget, {
    ...figureRules,
    choices: { ...figureRules.choices, whole },
  })
  return found
}

/** Of which figure another is a part, where no word beside it tells. */
export const wholes: ChoiceField = {
  name: 'wholes',
  out: 'src/text/figures/meaning/part-weights.ts',
  damping: 2,
  leastSeen: 4,
  least: 0.5,
  questions: () => texts().flatMap(questionsOf),
}
