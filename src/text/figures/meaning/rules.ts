import type { EventClass, FigureStatus } from '../../../schemas/figure.ts'
import type { Stretch } from './phrases.ts'
import type { Told } from './senses.ts'
import type { Site } from './site.ts'

/** A text with one figure in brackets, the class that is told of it and the word that says so. */
export type EventExample = readonly [text: string, event: EventClass, word: string]

/** What is known of a figure before its event is: what it measures. */
export interface Known {
  readonly measure: Stretch | undefined
}

export interface EventRule {
  readonly id: string
  readonly reads: (site: Site, known: Known) => Told | undefined
  readonly matches: readonly EventExample[]
  /** Texts of whose figure this rule tells nothing. */
  readonly not: readonly string[]
}

/** A text with one figure in brackets, and what it measures. */
export type MeasureExample = readonly [text: string, measure: string]

export interface MeasureRule {
  readonly id: string
  readonly reads: (site: Site) => Stretch | undefined
  readonly matches: readonly MeasureExample[]
  /** Texts whose figure measures nothing by this rule. */
  readonly not: readonly string[]
}

export interface StatusRule {
  readonly id: string
  readonly status: FigureStatus
  /** Words that say so, before the figure or the verb that tells of it. */
  readonly cues: ReadonlySet<string>
  /** Texts with one figure in brackets that has the status. */
  readonly matches: readonly string[]
  readonly not: readonly string[]
}
