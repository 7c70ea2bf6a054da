import { sentenceStart } from '../../../reading/cursor.ts'
import { feature, valued, type Feature } from '../../../reading/feature-names.ts'
import type { TextReading } from '../../../reading/text-reading.ts'
import { verbAt } from '../../../times/verbs.ts'
import type { TimeQuestion } from './question.ts'

/** How far before a figure its verb is looked for, in pieces. */
const reach = 16

const names = { status: feature('status'), tense: feature('tense') }

/** Whether the verb before a figure looks back or ahead, and how sure what it tells is: what is planned is not of yesterday. */
export const directionTraits = ({ r, at, status }: TimeQuestion): readonly Feature[] => [
  valued(names.status, status),
  valued(names.tense, tenseBefore(r, at.first)),
]

function tenseBefore(r: TextReading, first: number): string {
  const least = Math.max(sentenceStart(r, first), first - reach)
  for (let i = first - 1; i >= least; i--) {
    const tense = verbAt(r, i, true)
    if (tense !== 'none') return tense
  }
  return 'none'
}
