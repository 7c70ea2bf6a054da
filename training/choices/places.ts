import { nearest } from '../../bench/gold/documents.ts'
import { none } from '../../bench/own/marked-figures.ts'
import type { Span } from '../../src/schemas/span.ts'
import { usualBudget } from '../../src/text/budget.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { figureRules } from '../../src/text/figures.ts'
import type { FigureChooser } from '../../src/text/figures/choice-net/asked.ts'
import type { PlaceCandidate } from '../../src/text/figures/meaning/places.ts'
import { readText } from '../../src/text/reading.ts'
import { chooserBy, type Chooser } from '../../src/text/reading/choice.ts'
import { spanOf } from '../../src/text/reading/cursor.ts'
import type { ChoiceField } from '../choice-field.ts'
import { goldTexts, ownTexts, placedTexts } from '../choice-texts.ts'
import { fitChoice, type Question } from '../choices.ts'

/** Where a figure is for, by the words of the text; null for nowhere. */
interface Marked {
  readonly start: number
  readonly end: number
  readonly where: string | null
}

interface MarkedText {
  readonly id: string
  readonly text: string
  readonly figures: readonly Marked[]
  readonly weight: number
}

/** Files of `bench/own`, and how often a text of each counts: constructions that are rare count for more. */
const own: Readonly<Record<string, number>> = {
  'places.txt': 2,
  'reports.txt': 2,
  'briefs.txt': 2,
  'elsewhere.txt': 3,
}

const texts = (): readonly MarkedText[] => [
  ...goldTexts().map((one) => ({ ...one, weight: 1 })),
  ...placedTexts().map((one) => ({ ...one, weight: 1 })),
  ...Object.entries(own).flatMap(([file, weight]) => glued(reportsOf(file), weight)),
]

const reportsOf = (file: string) =>
  ownTexts(file).map(({ id, text, figures }) => ({
    id,
    text,
    figures: figures.flatMap(({ start, end, place }) =>
      place === undefined ? [] : [{ start, end, where: place === none ? null : place }],
    ),
  }))

/** How many reports make a text: where one ends and another begins is to be learned, too. */
const together = 3

function glued(reports: ReturnType<typeof reportsOf>, weight: number): readonly MarkedText[] {
  const found: MarkedText[] = []
  for (let at = 0; at < reports.length; at += together) {
    let text = ''
    const figures: Marked[] = []
    for (const report of reports.slice(at, at + together)) {
      if (text !== '') text += '\n\n'
      const shift = text.length
      text += report.text
      figures.push(
        ...report.figures.map((one) => ({
          ...one,
          start: one.start + shift,
          end: one.end + shift,
        })),
      )
    }
    found.push({ id: reports[at]?.id ?? '', text, weight, figures })
  }
  return found
}

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
    const right = rightOf(candidates, text, mark, ({ place: { first, next } }) =>
      spanOf(r, first, next),
    )
    found.push({
      group: id,
      weight,
      candidates: candidates.map((one) => ({ ...one, isRight: right.has(one) })),
    })
    return choose ? choose(candidates, asked) : candidates.find((one) => right.has(one))
  }
  extractFacts({ text }, usualBudget, {
    ...figureRules,
    choices: { ...figureRules.choices, place },
  })
  return found
}

/** Those that are the mention of the place next to the figure, else those that have its name. */
function rightOf(
  candidates: readonly PlaceCandidate[],
  text: string,
  { where, start }: Marked,
  spanOfOne: (candidate: PlaceCandidate) => Span,
): ReadonlySet<PlaceCandidate> {
  const at = nearest(text, where, start)
  if (!at || where === null) return new Set()
  const beside = candidates.filter((one) => {
    const span = spanOfOne(one)
    return span.start < at[1] && at[0] < span.end
  })
  if (beside.length > 0) return new Set(beside)
  return new Set(
    candidates.filter((one) => {
      const { start: first, end } = spanOfOne(one)
      const name = text.slice(first, end)
      return name.includes(where) || where.includes(name)
    }),
  )
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
