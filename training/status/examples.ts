import { eventLines, eventParagraphs } from '../../bench/own/event-lines.ts'
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
import { goldTexts } from '../choice-texts.ts'

/** A marked figure as it is asked about: what holds of it by name, words as `SLOT:ROW`. */
export interface Example {
  /** The document it stands in, and of what set that is. */
  readonly group: string
  readonly set: 'news' | 'own'
  readonly wanted: FigureStatus
  /** What the rules say of it. */
  readonly ruled: FigureStatus
  readonly names: readonly string[]
}

const statuses = FigureStatus.options

interface MarkedText extends Pick<Example, 'set'> {
  readonly id: string
  readonly text: string
  readonly marks: readonly {
    readonly start: number
    readonly end: number
    readonly status: string
  }[]
}

/** Half A of the marked news where it is, and our own marked sentences and paragraphs. */
export const examples = (): readonly Example[] =>
  [
    ...goldTexts().map((one) => ({ ...one, marks: one.figures, set: 'news' as const })),
    ...[...eventLines(), ...eventParagraphs()].map((one) => ({
      ...one,
      id: one.text,
      set: 'own' as const,
    })),
  ].flatMap((text) => examplesOf(text))

function examplesOf({ id, set, text, marks }: MarkedText): readonly Example[] {
  const found: Example[] = []
  extractFacts({ text }, usualBudget, {
    ...figureRules,
    choices: {
      ...figureRules.choices,
      status: (site, meaning) => {
        const span = spanOf(site.r, site.draft.start, site.draft.next)
        const mark = marks.find(({ start, end }) => start < span.end && span.start < end)
        const names = namesOf(site, meaning)
        const wanted = statuses.find((one) => one === mark?.status)
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
