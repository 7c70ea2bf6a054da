import { datedTexts, dayOfFigures, noonOf } from '../../bench/own/dated-figures.ts'
import type { Bounds } from '../../bench/reading/measured.ts'
import { usualBudget } from '../../src/text/budget.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { figureRules, type FigureRules } from '../../src/text/figures.ts'
import type { FigureChooser } from '../../src/text/figures/choice-net/asked.ts'
import type { TimeCandidate } from '../../src/text/figures/meaning/when/question.ts'
import { readText } from '../../src/text/reading.ts'
import { chooserBy, type Choice } from '../../src/text/reading/choice.ts'
import type { ChoiceField } from '../choice-field.ts'
import {
  articleTexts,
  datedFiles,
  goldDay,
  goldTexts,
  ownArticleTexts,
  timeOf,
  wireTexts,
} from '../choice-texts.ts'
import { certain, fitChoice, type Question } from '../choices.ts'

interface Text {
  readonly id: string
  readonly text: string
  readonly day: string
  readonly isGold: boolean
  readonly weight: number
  readonly figures: readonly (Bounds & { readonly when: Bounds | undefined })[]
}

/** Readers of the wire date little by sentences behind: at full weight they cost other news a point in cross-validation. */
const wireWeight = 0.25

/** Constructions that are rare in news are read as our own texts have them, however much news is marked. */
const ownWeight = 3

const texts = (): readonly Text[] => [
  ...goldTexts().map((one) => asGold(one, 1)),
  ...wireTexts().map((one) => asGold(one, wireWeight)),
  ...[...articleTexts(), ...ownArticleTexts()].map((one) => asGold(one, 1)),
  ...datedFiles.flatMap((name) =>
    datedTexts(name).map(({ line, text, figures }) => ({
      id: line,
      text,
      day: dayOfFigures,
      isGold: false,
      weight: ownWeight,
      figures,
    })),
  ),
]

const asGold = (
  { id, text, figures }: ReturnType<typeof goldTexts>[number],
  weight: number,
): Text => ({
  id,
  text,
  day: goldDay,
  isGold: true,
  weight,
  figures: figures.map((one) => ({ start: one.start, end: one.end, when: timeOf(text, one) })),
})

/** A marked figure's candidates. */
interface TimeQuestion extends Question {
  /** Whether a time dates it, even if that is none of the candidates. */
  readonly isWanted: boolean
  readonly candidates: readonly (TimeCandidate & { readonly isRight: boolean })[]
}

/** What counts for the figures behind as chosen: the right time, or what `choose` says. */
type Answer = (question: TimeQuestion) => Choice<TimeCandidate> | undefined

const rightly: Answer = ({ candidates }) => certain(candidates.find(({ isRight }) => isRight))

/** The candidates of each marked figure of a text, as extraction has them. */
function questionsOf(
  { id, text, day, weight: often, figures }: Text,
  answer: Answer,
  rules: FigureRules,
  weight: number,
): readonly TimeQuestion[] {
  const r = readText(text, 'en')
  const questions: TimeQuestion[] = []
  const isAt = (bounds: Bounds, first: number, next: number) =>
    (r.start[first] ?? 0) < bounds.end && bounds.start < (r.end[next - 1] ?? 0)
  const time: FigureChooser<TimeCandidate> = (candidates, { at: { first } }) => {
    const figure = figures.find((one) => isAt(one, first, first + 1))
    if (!figure) return undefined
    const { when } = figure
    const judged = candidates.map((candidate) => ({
      ...candidate,
      isRight: when !== undefined && isAt(when, candidate.time.first, candidate.time.next),
    }))
    const question = {
      group: id,
      weight: weight * often,
      isWanted: when !== undefined,
      candidates: judged,
    }
    questions.push(question)
    return answer(question)
  }
  const choices = { ...rules.choices, time }
  extractFacts({ text, published: noonOf(day) }, usualBudget, { ...rules, choices })
  return questions
}

const folds = 8

/**
 * The questions of all texts. What was chosen for one figure bears on the next: so they are asked twice, the second
 * time with the answers that weights of other texts give to those before.
 */
export function timeQuestions(): readonly TimeQuestion[] {
  const all = texts()
  const taught = all.map((text) => questionsOf(text, rightly, figureRules, text.isGold ? 2 : 1))
  const choosers = Array.from({ length: folds }, (_, fold) => {
    const others = taught.filter((__, at) => at % folds !== fold).flat()
    return chooserBy<TimeCandidate & { isRight: boolean }>(fitChoice(others, timeFit), least)
  })
  return all.flatMap((text, at) => {
    const choose = choosers[at % folds]
    const answer: Answer = ({ candidates }) => choose?.(candidates, 0)
    const [told, untold] = text.isGold ? [1.6, 0.4] : [1, 0]
    return [
      ...questionsOf(text, answer, figureRules, told),
      ...(untold > 0 ? questionsOf(text, answer, withoutEvents, untold) : []),
    ]
  })
}

/** Events are told of more figures of half A than of unseen ones, for which time has to be told all the same. */
const withoutEvents = { ...figureRules, meaning: { ...figureRules.meaning, events: [] } }

const least = 0.33
const timeFit = { damping: 20, leastSeen: 8 }

export const times: ChoiceField = {
  name: 'time',
  out: 'src/text/figures/meaning/when/weights.ts',
  ...timeFit,
  least,
  questions: timeQuestions,
}
