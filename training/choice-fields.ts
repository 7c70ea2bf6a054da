import type { Question } from './choices.ts'
import { timeField } from './choices/time.ts'

/** Something that is chosen by learned weights. */
export interface ChoiceField {
  readonly name: string
  /** Where the weights are kept. */
  readonly out: string
  readonly damping: number
  readonly leastSeen: number
  /** How sure a choice must be. */
  readonly least: number
  readonly questions: () => readonly Question[]
}

/** Each in a file of `choices/`. */
export const choiceFields: readonly ChoiceField[] = [timeField]
