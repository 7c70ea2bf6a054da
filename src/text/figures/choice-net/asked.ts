import type { EventClass, FigureKind } from '../../../schemas/figure.ts'
import type { Candidate, Chooser } from '../../reading/choice.ts'
import type { TextReading } from '../../reading/text-reading.ts'

/** Pieces `first` to before `next`. */
export interface Stretch {
  readonly first: number
  readonly next: number
}

/** A figure of which something is chosen. */
export interface AskedFigure {
  readonly r: TextReading
  readonly at: Stretch
  readonly kind: FigureKind
  /** What happened, and the words that tell it. */
  readonly told: (Stretch & { readonly class: EventClass }) | undefined
}

export type FigureChooser<C extends Candidate> = Chooser<C, AskedFigure>
