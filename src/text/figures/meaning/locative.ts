import type { Mention } from '../../../schemas/entity.ts'
import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import { feature, labelled, type Feature } from '../../reading/feature-names.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import { behindOf } from './behind.ts'
import type { Manner } from './manners.ts'
import { reachOf, type Reach } from './when/reach.ts'

/** A place of the text, pieces `first` to before `next`, and how its sentence leads to it. */
export interface Locative {
  readonly first: number
  readonly next: number
  readonly manner: Manner
  /** The rule that says so, or what kind of place without an entity it is. */
  readonly lead: string
  /** Of what the place is a mention. */
  readonly type: Mention['type'] | 'unnamed'
  /** A body or meeting that is somewhere: "at Mulago Hospital". */
  readonly isSite: boolean
  /** Opens its sentence: "In Baltim, near the coast, …" frames all of it. */
  readonly opens: boolean
  /** "the capital": a place without a name. */
  readonly isGeneric: boolean
  /** Says where the place before it is. */
  readonly isOuter: boolean
  /** What sort of word stands behind it. */
  readonly behind: string
  /** The clause of its own that it stands in. */
  readonly reach: Reach | undefined
  readonly entity: string | undefined
  /** What of that features name. */
  readonly names: PlaceNames
}

export interface PlaceNames {
  readonly manner: Feature
  readonly mannerIs: Feature
  readonly leadIs: Feature
  readonly typeIs: Feature
  readonly behindIs: Feature
}

const labels = {
  manner: feature('manner'),
  lead: feature('lead'),
  type: feature('type'),
  behind: feature('behind'),
} as const

export const withNames = (place: Omit<Locative, 'names'>): Locative => ({
  ...place,
  names: {
    manner: feature(place.manner),
    mannerIs: labelled(labels.manner, place.manner),
    leadIs: labelled(labels.lead, place.lead),
    typeIs: labelled(labels.type, place.type),
    behindIs: labelled(labels.behind, place.behind),
  },
})

export const traitsOf = (
  r: TextReading,
  first: number,
  next: number,
): Pick<Locative, 'behind' | 'reach'> => ({
  behind: behindOf(r, next),
  reach: reachOf(r, first, next),
})

/** "In Baltim,", "Meanwhile, in Baltim,": nothing before it but what leads to it. */
export function opensSentence(r: TextReading, first: number): boolean {
  const start = r.sentences[r.sentence[first] ?? 0] ?? 0
  for (let i = start; i < first && i < start + 4; i++)
    if (is(r, i, Class.locating)) return i === start || is(r, i - 1, Class.comma)
  return false
}
