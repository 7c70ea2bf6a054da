import type { EventClass, FigureKind } from '../../../schemas/figure.ts'
import type { Candidate, Chooser } from '../../reading/choice.ts'
import type { Stretch } from '../../reading/match.ts'
import type { TextReading } from '../../reading/text-reading.ts'

/** A figure of which something is chosen. */
export interface AskedFigure {
  readonly r: TextReading
  readonly at: Stretch
  readonly kind: FigureKind
  /** What happened, and the words that tell it. */
  readonly told: (Stretch & { readonly class: EventClass }) | undefined
}

export type FigureChooser<C extends Candidate> = Chooser<C, AskedFigure>
