import { precisionOf, recallOf, sumOf, type Tally } from '../support/tally.ts'
import { fields } from './fields.ts'
import type { FoundFigure } from './found.ts'
import type { Read } from './pairs.ts'

/** How likely what was chosen for a figure is said to be. */
type ConfidenceOf = (figure: FoundFigure) => number | undefined

const chosen: Readonly<Record<string, ConfidenceOf>> = {
  event: ({ eventConfidence }) => eventConfidence,
  place: ({ place }) => place?.confidence,
  time: ({ occurredAt }) => occurredAt?.confidence,
}

/** Where the steps of confidence begin, in percent. */
const steps = [30, 40, 50, 60, 70, 80, 90]

interface Judged extends Tally {
  readonly confidence: number | undefined
}

/**
 * Of half B: how often what was chosen is right, by how likely it is said to be; and what is left, with precision and recall,
 * for somebody who takes nothing less likely. What words say by a rule is among what is left.
 */
export function confidenceOf(reads: readonly Read[]): readonly string[] {
  const held = reads.filter(({ document }) => document.half === 'B')
  return Object.entries(chosen).flatMap(([name, confidence]) => {
    const judged = held.flatMap((read) => judgedOf(read, name, confidence))
    const heads = 'said   right        from there on: precision, recall'
    return [
      `${name.padEnd(10)}${heads}`,
      ...steps.map((from, i) => rowOf(judged, from, steps[i + 1] ?? 101)),
    ]
  })
}

const judgedOf = (read: Read, name: string, confidenceIn: ConfidenceOf): Judged[] =>
  read.pairs.flatMap((pair) => {
    const found = fields[name]?.({ ...read, pairs: [pair] }) ?? []
    const confidence = pair.figure && confidenceIn(pair.figure)
    return found.length === 0 ? [] : [{ ...sumOf(found), confidence }]
  })

function rowOf(judged: readonly Judged[], from: number, to: number): string {
  const inStep = judged.filter(
    ({ confidence = -1 }) => 100 * confidence >= from && 100 * confidence < to,
  )
  const said =
    (100 * inStep.reduce((sum, { confidence = 0 }) => sum + confidence, 0)) / inStep.length
  const { gold } = sumOf(judged)
  const taken = { ...sumOf(judged.filter(({ confidence = 1 }) => 100 * confidence >= from)), gold }
  const { right, given } = sumOf(inStep)
  return (
    `from ${from} %`.padEnd(10) +
    [said, (100 * right) / given].map((share) => share.toFixed(1).padStart(5)).join('   ') +
    `  ${right}/${given}`.padEnd(12) +
    [precisionOf(taken), recallOf(taken)].map((share) => share.toFixed(1).padStart(8)).join('')
  )
}
