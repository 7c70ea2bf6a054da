import type { EventClass } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import { feature, joined, labelled, type Feature } from '../../reading/feature-names.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import type { Locative } from './locative.ts'
import { familyOf, type Family } from './place-families.ts'
import type { SentenceWords } from './sentence-views.ts'
import type { Walls } from './walls.ts'
import type { Reach } from './when/reach.ts'

/** What happened, and the pieces of the word that tells it. */
export interface ToldEvent {
  readonly class: EventClass
  readonly first: number
  readonly next: number
}

/** What is asked: where one figure is for. */
export interface PlaceAsked {
  readonly r: TextReading
  readonly drafts: readonly Draft[]
  readonly draft: Draft
  /** Its place among the drafts. */
  readonly at: number
  readonly event: EventClass | undefined
  /** Where its sentence says so. */
  readonly told: ToldEvent | undefined
  readonly family: Family
  readonly names: AskedNames
  /** The clause of its own that it stands in, if its sentence has places. */
  readonly reach: Reach | undefined
  /** The figure before it in the sentence. */
  readonly before: Told | undefined
  /** Where the figure is, of which this one is a part or a conversion. */
  readonly whole: Locative | undefined
  /** The places of its sentence, and what stands between. */
  readonly places: readonly Locative[]
  readonly walls: Walls
  readonly words: SentenceWords
  /** The rule by which its sentence goes on with the one before, or "no". */
  readonly goesOn: string
  /** Whether it turns to something else: "Elsewhere, …". */
  readonly turns: boolean
}

/** A figure that was asked about before, and where it was taken to be. */
export interface Told {
  readonly draft: Draft
  readonly place: Locative | undefined
  readonly event: EventClass | undefined
}

/** Adds a feature, if it holds. */
export function flag(to: Feature[], name: Feature, holds: boolean): void {
  if (holds) to.push(name)
}

/** The features of the kind of a figure, of its event and of the family of that. */
export interface AskedNames {
  readonly kind: Feature
  readonly kindIs: Feature
  readonly familyIs: Feature
  readonly eventIs: Feature
  readonly family: Feature
}

const names = {
  kind: feature('kind'),
  family: feature('family'),
  event: feature('event'),
  starts: feature('starts'),
  same: feature('whole:true'),
  other: feature('whole:false'),
  told: {
    none: feature('before:none'),
    same: feature('before:same'),
    other: feature('before:other'),
  },
} as const

export const namesOf = (
  { kind }: Draft,
  event: EventClass | undefined,
  family: Family,
): AskedNames => ({
  kind: feature(kind),
  family: feature(family),
  kindIs: labelled(names.kind, kind),
  familyIs: labelled(names.family, family),
  eventIs: labelled(names.event, event ?? 'none'),
})

const nounSorts = [
  [feature('noun:nowhere'), Class.nowhereNoun],
  [feature('noun:person'), Class.personNoun],
  [feature('noun:place'), Class.placeNoun],
  [feature('noun:actor'), Class.actorNoun],
] as const

const noNoun = feature('noun:none')
const otherNoun = feature('noun:other')

/** What sort of thing is counted. */
export function nounFeature({ r, draft }: PlaceAsked, where: Feature): Feature {
  const { noun } = draft
  if (!noun) return joined(where, noNoun)
  const sort = nounSorts.find(([, number]) => is(r, noun.headAt, number))?.[0] ?? otherNoun
  return joined(where, sort)
}

const isSamePlace = (a: Locative | undefined, b: Locative): boolean =>
  a !== undefined && (a === b || (a.entity !== undefined && a.entity === b.entity))

/** What was said of the figure before and of the whole. */
export function addTold(to: Feature[], asked: PlaceAsked, place: Locative, where: Feature): void {
  const { before, whole, draft } = asked
  if (whole) to.push(joined(where, isSamePlace(whole, place) ? names.same : names.other))
  if (!before) {
    to.push(joined(where, names.starts))
    return
  }
  const name = joined(where, toldName(before, place))
  to.push(name)
  flag(to, joined(name, names.kind), before.draft.kind === draft.kind)
  addLikeness(to, asked, before, name)
}

const toldName = ({ place: told }: Told, place: Locative): Feature => {
  if (!told) return names.told.none
  return isSamePlace(told, place) ? names.told.same : names.told.other
}

/** Whether the same happened to it, or something of the kind. */
export function addLikeness(
  to: Feature[],
  { event, family }: PlaceAsked,
  told: Told,
  name: Feature,
): void {
  if (told.event === event) to.push(joined(name, names.event))
  else if (familyOf(told.event) === family) to.push(joined(name, names.family))
}
