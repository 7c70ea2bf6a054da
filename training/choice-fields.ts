import type { ChoiceField } from './choice-field.ts'
import { places } from './choices/places.ts'
import { times } from './choices/times.ts'
import { wholes } from './choices/wholes.ts'

/** Each in a file of `choices/`. */
export const choiceFields: readonly ChoiceField[] = [places, wholes, times]
