import { createWriteStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { noonOf } from '../../bench/own/dated-figures.ts'
import type { Bounds } from '../../bench/reading/measured.ts'
import type { Figure } from '../../src/schemas/figure.ts'
import { usualBudget } from '../../src/text/budget.ts'
import { extractFacts } from '../../src/text/facts.ts'
import { figureRules } from '../../src/text/figures.ts'
import type { FigureChooser } from '../../src/text/figures/choice-net/asked.ts'
import { leastLikely } from '../../src/text/figures/choice-net/choose.ts'
import { loadEventNet } from '../../src/text/figures/event-net/load.ts'
import type { FigureChoices } from '../../src/text/figures/finish.ts'
import { WEIGHTS as PLACE_WEIGHTS } from '../../src/text/figures/meaning/place-weights.ts'
import { WEIGHTS as TIME_WEIGHTS } from '../../src/text/figures/meaning/when/weights.ts'
import { readText } from '../../src/text/reading.ts'
import { chooserBy, type Candidate } from '../../src/text/reading/choice.ts'
import { spanOf } from '../../src/text/reading/cursor.ts'
import { nameOf } from '../../src/text/reading/feature-names.ts'
import type { Stretch } from '../../src/text/reading/match.ts'
import type { TextReading } from '../../src/text/reading/text-reading.ts'
import { textAt } from '../../src/text/tables/texts.ts'
import { Unreadable } from '../../src/text/unreadable.ts'
import { rangeOf, wordsOf } from '../events/written.ts'
import { areRight } from '../marked-places.ts'
import { allTexts, type MarkedFigure, type MarkedText } from './texts.ts'

// Figures with the places and times that may be theirs, for training/where-when (docs/decisions/0088-places-and-times-by-words.md):
//   node training/where-when/dump.ts --out FOLDER [--part 0/2]
// What was chosen for the figures before is what the learned weights choose alone: the net knows the answers by heart.

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: '.' },
    part: { type: 'string', default: '0/1' },
  },
})
const [part = 0, parts = 1] = values.part.split('/').map(Number)

const numbers = new Map<string, number>()

function numberOf(name: string): number {
  const number = numbers.get(name) ?? numbers.size
  numbers.set(name, number)
  return number
}

interface Asked {
  readonly at: Bounds
  readonly candidates: readonly Candidate[]
  readonly spans: readonly Bounds[]
}

const fields = ['place', 'time'] as const
type Field = (typeof fields)[number]

const byWeights: Pick<FigureChoices, Field> = {
  place: chooserBy(PLACE_WEIGHTS, leastLikely.place),
  time: chooserBy(TIME_WEIGHTS, leastLikely.time),
}

/** Notes what is asked, and answers as ever. */
const noting =
  <C extends Candidate>(
    to: Asked[],
    r: TextReading,
    choose: FigureChooser<C>,
    stretchOf: (candidate: C) => Stretch,
  ): FigureChooser<C> =>
  (candidates, asked) => {
    const { first } = asked.at
    const spans = candidates.map((one) => {
      const stretch = stretchOf(one)
      return spanOf(r, stretch.first, stretch.next)
    })
    to.push({ at: spanOf(r, first, first + 1), candidates, spans })
    return choose(candidates, asked)
  }

function readFigures({ text, day, figures: marks }: MarkedText, r: TextReading) {
  const asked: Readonly<Record<Field, Asked[]>> = { place: [], time: [] }
  const { figures } = extractFacts({ text, published: noonOf(day) }, usualBudget, {
    ...figureRules,
    choices: {
      ...figureRules.choices,
      place: noting(asked.place, r, byWeights.place, ({ place }) => place),
      time: noting(asked.time, r, byWeights.time, ({ time }) => time),
    },
  })
  return figures.map((figure) => {
    const mark = marks.find((one) => isOver(one, figure.span))
    const questions = fields.map((field) => {
      const question = asked[field].find(({ at }) => isOver(at, figure.span))
      return [field, writeQuestion(r, field, question, mark)] as const
    })
    return {
      ...writeFigure(r, figure),
      ...Object.fromEntries(questions.filter(([, one]) => one !== undefined)),
    }
  })
}

const isOver = (a: Bounds, b: Bounds): boolean => a.start < b.end && b.start < a.end

const writeFigure = ({ tokens }: TextReading, { span, kind, event }: Figure) => ({
  at: rangeOf(tokens, span),
  kind,
  ev: event ? rangeOf(tokens, event.span) : null,
  cls: event?.class ?? 'none',
})

/** A figure of which nothing is asked counts where something is wanted of it. */
function writeQuestion(
  r: TextReading,
  field: Field,
  question: Asked | undefined,
  mark: MarkedFigure | undefined,
): object | undefined {
  const wanted = field === 'place' ? mark?.where : mark?.when
  if (!question && !wanted) return undefined
  const { candidates = [], spans = [] } = question ?? {}
  const right = mark ? rightOf(r.text, field, spans, mark) : []
  return {
    known: wanted === undefined ? 0 : 1,
    wanted: wanted ? 1 : 0,
    c: candidates.map(({ features }, i) => ({
      s: rangeOf(r.tokens, spans[i] ?? { start: 0, end: 0 }),
      f: features.map((one) => numberOf(nameOf(one))),
      r: right[i] ? 1 : 0,
    })),
  }
}

function rightOf(
  text: string,
  field: Field,
  spans: readonly Bounds[],
  { start, where = null, when }: MarkedFigure,
): readonly boolean[] {
  if (field === 'time') return spans.map((span) => !!when && isOver(span, when))
  return areRight(spans, text, { start, where })
}

/** The rows that the net of events has for words. */
function writeWords(): void {
  const { names } = loadEventNet().tables.words
  const words = Array.from({ length: names.starts.length - 1 }, (_, row) => textAt(names, row))
  writeFileSync(join(values.out, 'words.json'), JSON.stringify(words))
}

const out = createWriteStream(join(values.out, `d.${part}.jsonl`))
for (const [i, one] of (await allTexts()).entries()) {
  if (i % parts !== part) continue
  try {
    const r = readText(one.text)
    const figs = readFigures(one, r)
    out.write(`${JSON.stringify({ id: one.id, set: one.set, ...wordsOf(r.tokens), figs })}\n`)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    console.log(`left out: ${String(error)}`)
  }
}
out.end(`${JSON.stringify({ features: [...numbers.keys()] })}\n`)
writeWords()
