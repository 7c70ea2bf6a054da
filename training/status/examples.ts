import { eventLines, eventParagraphs } from '../../bench/own/event-lines.ts'
import { shared } from '../../bench/support/shared.ts'
import { FigureStatus } from '../../src/schemas/figure.ts'
import { usualBudget } from '../../src/text/budget.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { figureRules } from '../../src/text/figures.ts'
import { readWords } from '../../src/text/figures/choice-net/sums.ts'
import type { Meaning } from '../../src/text/figures/meaning/rules.ts'
import type { Site } from '../../src/text/figures/meaning/site.ts'
import { statusFeatures } from '../../src/text/figures/status-choice/features.ts'
import { eachWord } from '../../src/text/figures/status-choice/words.ts'
import { spanOf } from '../../src/text/reading/cursor.ts'
import { bodiesOf } from '../body-pages.ts'
import { goldTexts } from '../choice-texts.ts'

export type ExampleSet = 'news' | 'own' | 'pages'

/** A marked figure as it is asked about: what holds of it by name, words as `SLOT:ROW`. */
export interface Example {
  /** The document it stands in, and of what set that is. */
  readonly group: string
  readonly set: ExampleSet
  readonly wanted: FigureStatus
  /** What the rules say of it. */
  readonly ruled: FigureStatus
  readonly names: readonly string[]
}

const statuses = FigureStatus.options

interface MarkedText extends Pick<Example, 'set'> {
  readonly id: string
  readonly text: string
  /** Where they are not given, what rules say is wanted. */
  readonly marks?: readonly {
    readonly start: number
    readonly end: number
    readonly status: string
  }[]
}

/** So many pages are read, and of their figures every so-manieth is kept: enough for what it is for, and few against the news. */
const pageCount = 400
const pageShare = 4

/**
 * Pages of other kinds than news: shops, manuals, advice. Nobody has marked them: that what rules hold for stated is so is learned from them, so that
 * "family plans" and "you may need" are not told by what such words mean in news.
 */
const pageExamples = (): readonly Example[] =>
  bodiesOf(shared('data', 'extraction'), 'wcxbdev', 'A')
    .slice(0, pageCount)
    .flatMap((text, at) => examplesOf({ id: `page ${at}`, set: 'pages', text }))
    .filter(({ ruled }) => ruled === 'stated')
    .filter((_, at) => at % pageShare === 0)

/** Half A of the marked news where it is, our own marked sentences and paragraphs, and pages. */
export const examples = (): readonly Example[] => [
  ...goldTexts().flatMap((one) => examplesOf({ ...one, marks: one.figures, set: 'news' })),
  ...[...eventLines(), ...eventParagraphs()].flatMap((one) =>
    examplesOf({ ...one, id: one.text, set: 'own' }),
  ),
  ...pageExamples(),
]

function examplesOf({ id, set, text, marks }: MarkedText): readonly Example[] {
  const found: Example[] = []
  extractFacts({ text }, usualBudget, {
    ...figureRules,
    choices: {
      ...figureRules.choices,
      status: (site, meaning) => {
        const span = spanOf(site.r, site.draft.start, site.draft.next)
        const mark = marks?.find(({ start, end }) => start < span.end && span.start < end)
        const names = namesOf(site, meaning)
        const marked = statuses.find((one) => one === mark?.status)
        const wanted = marks ? marked : meaning.status
        if (wanted) found.push({ group: id, set, wanted, ruled: meaning.status, names })
        return meaning
      },
    },
  })
  return found
}

function namesOf(site: Site, meaning: Meaning): readonly string[] {
  const { rowOf } = readWords(site.r)
  const names: string[] = []
  eachWord(site, meaning.event, (token, slot) => names.push(`${slot}:${rowOf(token)}`))
  return [...names, ...statusFeatures(site, meaning)]
}
