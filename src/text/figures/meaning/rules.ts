import type { EventClass, FigureStatus } from '../../../schemas/figure.ts'
import type { Rule, Rules } from '../../reading/rule.ts'
import type { Stretch } from './noun-phrases.ts'
import type { Told } from './senses.ts'
import type { Site } from './site.ts'

/** What is known of a figure before its event is: what it measures. */
export interface Asked extends Site {
  readonly measure: Stretch | undefined
}

/** Tells what happened. The anchor is the number, with its modifier. */
export type EventRule = Rule<Asked, Told>

/** The clause of a figure, as far as it may say whether what it tells is so. */
export interface StatusSite extends Site {
  readonly event: (Stretch & { readonly class: EventClass }) | undefined
  /** From which piece a cue counts, and up to which. */
  readonly clause: { readonly least: number; readonly end: number }
  /** Whether any cue stands there. */
  readonly isCued: boolean
}

/** The tables that the meaning of figures is read by. */
export interface MeaningRules {
  readonly events: Rules<Asked, Told>
  readonly measures: Rules<Site, Stretch>
  readonly statuses: Rules<StatusSite, FigureStatus>
}

/** What happened, the words that say so, and what read it. */
export interface ToldBy extends Stretch {
  readonly class: EventClass
  readonly rule: string
  /** Where it was chosen among all classes: how likely it is, 0 to 1. */
  readonly confidence?: number
}

/** What a figure tells beyond its amount. Positions are pieces. */
export interface Meaning {
  event: ToldBy | undefined
  measure: (Stretch & { readonly rule: string }) | undefined
  status: FigureStatus
  /** Undefined where it is stated, as it is without a rule. */
  statusRule: string | undefined
}
