import type { EventClass } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import { joined } from '../../reading/feature-names.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import type { Locative } from './locatives.ts'
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

/** A feature, if it holds. */
export const flag = (name: string, holds: boolean): readonly string[] => (holds ? [name] : [])

const nounSorts = [
  ['noun:nowhere', Class.nowhereNoun],
  ['noun:person', Class.personNoun],
  ['noun:place', Class.placeNoun],
  ['noun:actor', Class.actorNoun],
] as const

/** What sort of thing is counted. */
export function nounFeature({ r, draft }: PlaceAsked, where: string): string {
  const { noun } = draft
  if (!noun) return joined(where, 'noun:none')
  const sort = nounSorts.find(([, number]) => is(r, noun.headAt, number))?.[0] ?? 'noun:other'
  return joined(where, sort)
}

const isSamePlace = (a: Locative | undefined, b: Locative): boolean =>
  a !== undefined && (a === b || (a.entity !== undefined && a.entity === b.entity))

/** What was said of the figure before and of the whole. */
export function toldFeatures(asked: PlaceAsked, place: Locative, where: string): string[] {
  const { before, whole, draft } = asked
  const features = whole
    ? [joined(where, isSamePlace(whole, place) ? 'whole:true' : 'whole:false')]
    : []
  if (!before) return [...features, joined(where, 'starts')]
  const name = joined(where, toldName(before, place))
  return [
    ...features,
    name,
    ...flag(joined(name, 'kind'), before.draft.kind === draft.kind),
    ...likeness(asked, before, name),
  ]
}

const toldName = ({ place: told }: Told, place: Locative): string => {
  if (!told) return 'before:none'
  return isSamePlace(told, place) ? 'before:same' : 'before:other'
}

/** Whether the same happened to it, or something of the kind. */
export function likeness({ event, family }: PlaceAsked, told: Told, name: string): string[] {
  if (told.event === event) return [joined(name, 'event')]
  return familyOf(told.event) === family ? [joined(name, 'family')] : []
}
