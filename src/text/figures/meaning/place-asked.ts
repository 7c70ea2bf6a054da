import type { EventClass } from '../../../schemas/figure.ts'
import { Class } from '../../reading/classes.ts'
import { is } from '../../reading/cursor.ts'
import type { TextReading } from '../../reading/text-reading.ts'
import type { Draft } from '../drafts.ts'
import type { Locative } from './locatives.ts'
import { familyOf, type Family } from './place-families.ts'
import type { SentenceWords } from './sentence-views.ts'
import type { Walls } from './walls.ts'

/** What is asked: where one figure is for. */
export interface PlaceAsked {
  readonly r: TextReading
  readonly drafts: readonly Draft[]
  readonly draft: Draft
  /** Its place among the drafts. */
  readonly at: number
  readonly event: EventClass | undefined
  readonly family: Family
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
  ['nowhere', Class.nowhereNoun],
  ['person', Class.personNoun],
  ['place', Class.placeNoun],
  ['actor', Class.actorNoun],
] as const

/** What sort of thing is counted. */
export function nounFeature({ r, draft }: PlaceAsked, where: string): string {
  const { noun } = draft
  if (!noun) return `${where}|noun:none`
  const sort = nounSorts.find(([, number]) => is(r, noun.headAt, number))?.[0] ?? 'other'
  return `${where}|noun:${sort}`
}

const isSamePlace = (a: Locative | undefined, b: Locative): boolean =>
  a !== undefined && (a === b || (a.entity !== undefined && a.entity === b.entity))

/** What was said of the figure before and of the whole. */
export function toldFeatures(asked: PlaceAsked, place: Locative, where: string): string[] {
  const { before, whole, draft } = asked
  const features = whole ? [`${where}|whole:${isSamePlace(whole, place)}`] : []
  if (!before) return [...features, `${where}|starts`]
  const told = !before.place ? 'none' : isSamePlace(before.place, place) ? 'same' : 'other'
  const name = `${where}|before:${told}`
  return [
    ...features,
    name,
    ...flag(`${name}|kind`, before.draft.kind === draft.kind),
    ...likeness(asked, before, name),
  ]
}

/** Whether the same happened to it, or something of the kind. */
export function likeness({ event, family }: PlaceAsked, told: Told, name: string): string[] {
  if (told.event === event) return [`${name}|event`]
  return familyOf(told.event) === family ? [`${name}|family`] : []
}
