import { joined, labelled, steps } from '../../reading/feature-names.ts'
import type { Draft } from '../drafts.ts'
import type { Locative } from './locatives.ts'
import type { Manner } from './manners.ts'
import { flag, nounFeature, toldFeatures, type PlaceAsked } from './place-asked.ts'
import { eventFeatures, reachFeatures } from './places-clause.ts'
import { wallNames } from './walls.ts'

/** Bounds of small numbers. */
const from1To4 = [1, 2, 4]
const upTo1 = [0, 1]
const over1 = [1]
const upTo2 = [0, 1, 2]

/** How places are led to, in few kinds. */
const ways: Readonly<Record<Manner, string>> = {
  within: 'in',
  struck: 'in',
  onto: 'in',
  having: 'by',
  subject: 'by',
  owner: 'of',
  of: 'of',
  describing: 'of',
  toward: 'way',
  origin: 'way',
  sourced: 'said',
  dateline: 'line',
  never: 'never',
}

/** How a figure and a place stand to each other, and the pieces between them. */
interface Stand {
  readonly first: number
  readonly next: number
  readonly side: 'after' | 'ahead'
  readonly way: string
}

function standOf(draft: Draft, { first, next, manner }: Locative): Stand {
  const way = ways[manner]
  if (first >= draft.next)
    return { first: Math.min(draft.phraseNext, first), next: first, side: 'after', way }
  const end = draft.phraseStart < next ? draft.start : draft.phraseStart
  return { first: next, next: Math.max(next, end), side: 'ahead', way }
}

/** Bounds of lengths, in pieces: for all places, and for those that are led to in one way. */
const lengths = [0, 1, 2, 4, 7, 11, 17, 25, 40]
const fewLengths = [0, 2, 7, 17]

/** What speaks for a place of the figure's sentence. */
export function hereFeatures(asked: PlaceAsked, place: Locative): string[] {
  const stand = standOf(asked.draft, place)
  return [
    'here',
    ...leadFeatures(asked, place, stand),
    ...figureFeatures(asked, stand),
    ...lengthFeatures(place, stand),
    ...wallFeatures(asked, place, stand),
    ...rivalFeatures(asked, place, stand),
    ...toldFeatures(asked, place, 'here'),
    ...insideFeatures(asked, place),
    ...eventFeatures(asked, place),
    ...reachFeatures(asked, place),
    ...flag('generic', place.isGeneric),
    ...flag('site', place.isSite),
    ...flag('opens', place.opens),
    ...(place.isOuter ? [labelled('outer', innerType(asked, place))] : []),
  ]
}

/** Of what it says where it is: "St. George's Park in Port Elizabeth". */
const innerType = ({ places }: PlaceAsked, place: Locative): string =>
  places[places.indexOf(place) - 1]?.type ?? 'none'

function leadFeatures({ family }: PlaceAsked, place: Locative, { side }: Stand): string[] {
  const lead = labelled('lead', place.lead)
  const manner = labelled('manner', place.manner)
  const type = labelled('type', place.type)
  const behind = labelled('behind', place.behind)
  const typed = joined(type, place.manner)
  return [
    lead,
    joined(lead, family),
    manner,
    joined(manner, family),
    joined(manner, side),
    type,
    place.isSite ? joined(typed, 'site') : typed,
    behind,
    joined(behind, place.manner),
  ]
}

function figureFeatures(asked: PlaceAsked, { side, way }: Stand): string[] {
  const kind = labelled('kind', asked.draft.kind)
  const event = labelled('event', asked.event ?? 'none')
  return [
    side,
    kind,
    labelled('family', asked.family),
    event,
    joined(way, kind),
    joined(way, event),
    nounFeature(asked, 'here'),
    nounFeature(asked, way),
  ]
}

/** A place that opens the sentence is near to all of it. */
function lengthFeatures({ opens }: Locative, { first, next, side, way }: Stand): readonly string[] {
  if (opens) return steps('opening', next - first, lengths)
  return [
    ...steps(side, next - first, lengths),
    ...steps(joined(way, side), next - first, fewLengths),
  ]
}

function wallFeatures({ walls, family }: PlaceAsked, { opens }: Locative, stand: Stand): string[] {
  const { first, next, side, way } = stand
  const found: string[] = []
  for (const name of wallNames) {
    const count = walls(name, first, next)
    if (count === 0) continue
    const wall = labelled('wall', name)
    found.push(joined(wall, opens ? 'opens' : side), joined(joined(wall, side), family))
    found.push(joined(way, wall), ...steps(wall, count, over1))
  }
  return found
}

/** Which of the places of the sentence it is, and what stands between it and the figure. */
function rivalFeatures(asked: PlaceAsked, place: Locative, stand: Stand): string[] {
  const { places, draft } = asked
  const between = places.filter(({ first, next }) => first >= stand.first && next <= stand.next)
  const led = between.filter(({ manner }) => manner === 'within').length
  const isOnly = places.length === 1
  return [
    ...steps('places-between', between.length, upTo1),
    ...steps('led-between', led, upTo1),
    ...steps('figures-between', figuresBetween(asked, stand), upTo2),
    ...steps('places', places.length, from1To4),
    ...flag('only', isOnly),
    ...flag(joined('only', place.manner), isOnly),
    ...flag(joined('only-led', draft.kind), isOnlyLed(places, place)),
    ...flag('first', !isOnly && places[0] === place),
  ]
}

/** The one place of the sentence in which something is said to be. */
const isOnlyLed = (places: readonly Locative[], place: Locative): boolean =>
  place.manner === 'within' && places.every((one) => one === place || one.manner !== 'within')

/** How many figures, up to three, stand between it and the place. */
function figuresBetween({ drafts, at }: PlaceAsked, { first, next, side }: Stand): number {
  const step = side === 'after' ? 1 : -1
  let found = 0
  while (found < 3) {
    const other = drafts[at + step * (found + 1)]
    if (!other || other.start < first || other.start >= next) break
    found++
  }
  return found
}

/** "12 U.S. jets" */
function insideFeatures(
  { draft }: PlaceAsked,
  { first, next, manner }: Locative,
): readonly string[] {
  const isInside = first >= draft.phraseStart && next <= draft.phraseNext
  return isInside ? ['inside', joined('inside', manner)] : []
}
