import type { EventClass, FigureStatus } from '../../../../schemas/figure.ts'
import type { Span } from '../../../../schemas/span.ts'
import type { Candidate } from '../../../reading/choice.ts'
import type { Stretch } from '../../../reading/match.ts'
import type { Part } from '../../change-parts.ts'
import type { AskedFigure } from '../../choice-net/asked.ts'
import type { Placed } from './placed.ts'

/** A figure whose time is looked for. */
export interface TimeQuestion extends AskedFigure {
  readonly event: EventClass | undefined
  readonly status: FigureStatus
  /** What it is in a change. */
  readonly part: Part | undefined
  /** Where what somebody said begins and ends, if somebody did. */
  readonly content: Span | undefined
  /** Where it is compared with an older value: what stands behind dates that. */
  readonly end: number
  /** Where times are those of the old value of its change. */
  readonly old?: Stretch | undefined
}

/** A time that may date a figure. */
export interface TimeCandidate extends Candidate {
  readonly time: Placed
}

/** A question before this one, and the time that was chosen for it. */
export interface Answered {
  readonly asked: TimeQuestion
  readonly time: Placed | undefined
}

export const isInside = (a: Stretch, b: Stretch): boolean => a.first < b.next && b.first < a.next
