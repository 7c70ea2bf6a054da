import { usualBudget } from '../../src/text/budget.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { figureRules } from '../../src/text/figures.ts'
import type { FigureChooser } from '../../src/text/figures/choice-net/asked.ts'
import type { PlaceCandidate } from '../../src/text/figures/meaning/places.ts'
import { readText } from '../../src/text/reading.ts'
import { chooserBy, type Chooser } from '../../src/text/reading/choice.ts'
import { spanOf } from '../../src/text/reading/cursor.ts'
import type { ChoiceField } from '../choice-field.ts'
import {
  articleTexts,
  goldTexts,
  ownArticleTexts,
  placedTexts,
  wireOnceTexts,
  wireTexts,
} from '../choice-texts.ts'
import { certain, fitChoice, type Question } from '../choices.ts'
import { areRight, type MarkedPlace, ownReports, reportFiles } from '../marked-places.ts'

interface MarkedText {
  readonly id: string
  readonly text: string
  readonly figures: readonly MarkedPlace[]
  readonly weight: number
}

const texts = (): readonly MarkedText[] => [
  ...[
    ...goldTexts(),
    ...wireTexts(),
    ...wireOnceTexts(),
    ...articleTexts(),
    ...ownArticleTexts(),
    ...placedTexts(),
  ].map((one) => ({ ...one, weight: 1 })),
  ...Object.entries(reportFiles).flatMap(([file, weight]) =>
    ownReports(file).map((one) => ({ ...one, weight })),
  ),
]

/**
 * The figures of a text as questions. What `choose` takes for one is known when the next one is asked; without it,
 * what is right is taken.
 */
function questionsOf(
  { id, text, figures, weight }: MarkedText,
  choose?: Chooser<PlaceCandidate, unknown>,
): Question[] {
  const r = readText(text)
  const found: Question[] = []
  const place: FigureChooser<PlaceCandidate> = (candidates, asked) => {
    const { at } = asked
    const span = spanOf(r, at.first, at.first + 1)
    const mark = figures.find(({ start, end }) => start < span.end && span.start < end)
    if (!mark) return choose?.(candidates, asked)
    const spans = candidates.map((one) => spanOf(r, one.place.first, one.place.next))
    const right = areRight(spans, text, mark)
    found.push({
      group: id,
      weight,
      candidates: candidates.map((one, i) => ({ ...one, isRight: right[i] === true })),
    })
    return choose ? choose(candidates, asked) : certain(candidates.find((_, i) => right[i]))
  }
  extractFacts({ text }, usualBudget, {
    ...figureRules,
    choices: { ...figureRules.choices, place },
  })
  return found
}

const folds = 5
const rounds = 2
const fit = { damping: 4, leastSeen: 5 }
const least = 0.35

/**
 * Asked as they will be: what is known of the figures before is what weights say that were learned from other texts,
 * not what is right of them.
 */
function questions(): readonly Question[] {
  const all = texts()
  const foldOf = new Map(all.map(({ id }, at) => [id, at % folds]))
  let found = all.flatMap((text) => questionsOf(text))
  for (let round = 0; round < rounds; round++) {
    const choosers = Array.from({ length: folds }, (_, fold) =>
      chooserBy<PlaceCandidate>(
        fitChoice(
          found.filter(({ group }) => foldOf.get(group) !== fold),
          fit,
        ),
        least,
      ),
    )
    found = all.flatMap((text) => questionsOf(text, choosers[foldOf.get(text.id) ?? 0]))
  }
  return found
}

/** Where a figure is for. */
export const places: ChoiceField = {
  name: 'places',
  out: 'src/text/figures/meaning/place-weights.ts',
  ...fit,
  least,
  questions,
}
