import { feature, joined, labelled, stepper, type Feature } from '../../reading/feature-names.ts'
import type { Draft } from '../drafts.ts'
import type { Locative } from './locative.ts'
import type { Manner } from './manners.ts'
import { addTold, flag, nounFeature, type PlaceAsked } from './place-asked.ts'
import { addEvent, addReach } from './places-clause.ts'
import { wallNames } from './walls.ts'

/** How places are led to, in few kinds. */
const ways: Readonly<Record<Manner, Feature>> = {
  within: feature('in'),
  struck: feature('in'),
  onto: feature('in'),
  having: feature('by'),
  subject: feature('by'),
  owner: feature('of'),
  of: feature('of'),
  describing: feature('of'),
  toward: feature('way'),
  origin: feature('way'),
  sourced: feature('said'),
  dateline: feature('line'),
  never: feature('never'),
}

const names = {
  here: feature('here'),
  after: feature('after'),
  ahead: feature('ahead'),
  generic: feature('generic'),
  site: feature('site'),
  opens: feature('opens'),
  outer: feature('outer'),
  opening: feature('opening'),
  only: feature('only'),
  onlyLed: feature('only-led'),
  first: feature('first'),
  placesBetween: feature('places-between'),
  ledBetween: feature('led-between'),
  figuresBetween: feature('figures-between'),
  places: feature('places'),
  inside: feature('inside'),
} as const

/** How a figure and a place stand to each other, and the pieces between them. */
interface Stand {
  readonly first: number
  readonly next: number
  readonly isAfter: boolean
  readonly side: Feature
  readonly way: Feature
}

function standOf(draft: Draft, { first, next, manner }: Locative): Stand {
  const way = ways[manner]
  if (first >= draft.next) {
    const from = Math.min(draft.phraseNext, first)
    return { first: from, next: first, isAfter: true, side: names.after, way }
  }
  const end = draft.phraseStart < next ? draft.start : draft.phraseStart
  return { first: next, next: Math.max(next, end), isAfter: false, side: names.ahead, way }
}

/** Lengths, in pieces: for all places, and for those that are led to in one way. */
const addLength = stepper([0, 1, 2, 4, 7, 11, 17, 25, 40])
const addLengthOfWay = stepper([0, 2, 7, 17])
const addUpTo1 = stepper([0, 1])
const addUpTo2 = stepper([0, 1, 2])
const addOver1 = stepper([1])
const addPlaces = stepper([1, 2, 4])

/** What speaks for a place of the figure's sentence. */
export function hereFeatures(asked: PlaceAsked, place: Locative): readonly Feature[] {
  const stand = standOf(asked.draft, place)
  const to: Feature[] = [names.here]
  addLead(to, asked, place, stand)
  addFigure(to, asked, stand)
  addLengths(to, place, stand)
  addWalls(to, asked, place, stand)
  addRivals(to, asked, place, stand)
  addTold(to, asked, place, names.here)
  addInside(to, asked, place)
  addEvent(to, asked, place)
  addReach(to, asked, place)
  flag(to, names.generic, place.isGeneric)
  flag(to, names.site, place.isSite)
  flag(to, names.opens, place.opens)
  if (place.isOuter) to.push(labelled(names.outer, innerType(asked, place)))
  return to
}

/** Of what it says where it is: "St. George's Park in Port Elizabeth". */
const innerType = ({ places }: PlaceAsked, place: Locative): string =>
  places[places.indexOf(place) - 1]?.type ?? 'none'

function addLead(
  to: Feature[],
  { names: { family } }: PlaceAsked,
  place: Locative,
  { side }: Stand,
): void {
  const { leadIs: lead, mannerIs: manner, typeIs: type, behindIs: behind } = place.names
  const typed = joined(type, place.names.manner)
  to.push(
    lead,
    joined(lead, family),
    manner,
    joined(manner, family),
    joined(manner, side),
    type,
    place.isSite ? joined(typed, names.site) : typed,
    behind,
    joined(behind, place.names.manner),
  )
}

function addFigure(to: Feature[], asked: PlaceAsked, { side, way }: Stand): void {
  const { kindIs: kind, eventIs: event, familyIs: family } = asked.names
  to.push(
    side,
    kind,
    family,
    event,
    joined(way, kind),
    joined(way, event),
    nounFeature(asked, names.here),
    nounFeature(asked, way),
  )
}

/** A place that opens the sentence is near to all of it. */
function addLengths(to: Feature[], { opens }: Locative, { first, next, side, way }: Stand): void {
  if (opens) {
    addLength(to, names.opening, next - first)
    return
  }
  addLength(to, side, next - first)
  addLengthOfWay(to, joined(way, side), next - first)
}

const wallLabel = feature('wall')
const walls = wallNames.map((name) => [name, labelled(wallLabel, name)] as const)

function addWalls(to: Feature[], asked: PlaceAsked, { opens }: Locative, stand: Stand): void {
  const { first, next, side, way } = stand
  for (const [name, wall] of walls) {
    const count = asked.walls(name, first, next)
    if (count === 0) continue
    to.push(
      joined(wall, opens ? names.opens : side),
      joined(joined(wall, side), asked.names.family),
      joined(way, wall),
    )
    addOver1(to, wall, count)
  }
}

/** Which of the places of the sentence it is, and what stands between it and the figure. */
function addRivals(to: Feature[], asked: PlaceAsked, place: Locative, stand: Stand): void {
  const { places } = asked
  let between = 0
  let led = 0
  for (const { first, next, manner } of places) {
    if (first < stand.first || next > stand.next) continue
    between++
    if (manner === 'within') led++
  }
  const isOnly = places.length === 1
  addUpTo1(to, names.placesBetween, between)
  addUpTo1(to, names.ledBetween, led)
  addUpTo2(to, names.figuresBetween, figuresBetween(asked, stand))
  addPlaces(to, names.places, places.length)
  flag(to, names.only, isOnly)
  flag(to, joined(names.only, place.names.manner), isOnly)
  flag(to, joined(names.onlyLed, asked.names.kind), isOnlyLed(places, place))
  flag(to, names.first, !isOnly && places[0] === place)
}

/** The one place of the sentence in which something is said to be. */
const isOnlyLed = (places: readonly Locative[], place: Locative): boolean =>
  place.manner === 'within' && places.every((one) => one === place || one.manner !== 'within')

/** How many figures, up to three, stand between it and the place. */
function figuresBetween({ drafts, at }: PlaceAsked, { first, next, isAfter }: Stand): number {
  const step = isAfter ? 1 : -1
  let found = 0
  while (found < 3) {
    const other = drafts[at + step * (found + 1)]
    if (!other || other.start < first || other.start >= next) break
    found++
  }
  return found
}

/** "12 U.S. jets" */
function addInside(
  to: Feature[],
  { draft }: PlaceAsked,
  { first, next, names: of }: Locative,
): void {
  if (first >= draft.phraseStart && next <= draft.phraseNext)
    to.push(names.inside, joined(names.inside, of.manner))
}
