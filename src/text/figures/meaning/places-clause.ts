import { sentenceEnd } from '../../reading/cursor.ts'
import { feature, joined, labelled, stepper, type Feature } from '../../reading/feature-names.ts'
import type { Locative } from './locative.ts'
import { flag, type PlaceAsked, type ToldEvent } from './place-asked.ts'
import { wallNames } from './walls.ts'
import type { Reach } from './when/reach.ts'

const addLength = stepper([0, 1, 2, 4, 7, 11, 17])
const addUpTo1 = stepper([0, 1])

const told = feature('told')
const names = {
  none: feature('told:none'),
  after: feature('told:after'),
  ahead: feature('told:ahead'),
  in: feature('told:in'),
  placeBetween: feature('told|place-between'),
  figureBetween: feature('told|figure-between'),
  placesBetween: feature('told|places-between'),
  ledBetween: feature('told|led-between'),
} as const

/** Pieces between the word that tells what happened and a place, which stands on that side of it. */
interface Beside {
  readonly side: Feature
  readonly first: number
  readonly next: number
}

function besideEvent(event: ToldEvent, { first, next }: Locative): Beside {
  if (first >= event.next) return { side: names.after, first: event.next, next: first }
  return { side: next <= event.first ? names.ahead : names.in, first: next, next: event.first }
}

/** How a place stands to the word that tells what happened. */
export function addEvent(to: Feature[], asked: PlaceAsked, place: Locative): void {
  const { told: event, draft } = asked
  if (!event) {
    to.push(names.none)
    return
  }
  const beside = besideEvent(event, place)
  const { side, first, next } = beside
  const isBehind = event.first < place.first
  to.push(side, joined(side, place.names.manner), joined(side, asked.names.family))
  addLength(to, side, next - first)
  addBetween(to, asked, beside)
  flag(to, names.placeBetween, draft.start < place.first !== isBehind)
  flag(to, names.figureBetween, draft.start < event.first !== draft.start < place.first)
}

const wall = feature('wall')
const toldWalls = wallNames.map((name) => [name, joined(told, labelled(wall, name))] as const)

function addBetween(
  to: Feature[],
  { walls, places }: PlaceAsked,
  { side, first, next }: Beside,
): void {
  for (const [name, one] of toldWalls)
    if (walls(name, first, next) > 0) to.push(one, joined(one, side))
  let between = 0
  let led = 0
  for (const one of places) {
    if (one.first < first || one.next > next) continue
    between++
    if (one.manner === 'within') led++
  }
  addUpTo1(to, names.placesBetween, between)
  addUpTo1(to, names.ledBetween, led)
}

const isInside = (one: Reach, outer: Reach): boolean =>
  one.first >= outer.first && one.next <= outer.next

const reaches = {
  both: feature('reach:both'),
  figure: feature('reach:figure'),
  main: feature('reach:main'),
  in: feature('reach:in'),
  far: feature('reach:far'),
  event: feature('reach:event'),
  eventOut: feature('reach:event-out'),
  closes: feature('closes'),
  ends: feature('ends'),
  after: feature('after'),
  ahead: feature('ahead'),
} as const

/** Which of the two stands in a clause of its own: "The bank, which is based in Pune, earned 12 million." */
export function addReach(to: Feature[], asked: PlaceAsked, place: Locative): void {
  const { r, draft, reach: own } = asked
  const { reach, first, next } = place
  const side = first > draft.start ? reaches.after : reaches.ahead
  const isLast = next >= sentenceEnd(r, draft.start) - 1
  if (reach) addInside(to, asked, reach, side)
  if (own) to.push(isInside(place, own) ? reaches.both : reaches.figure)
  flag(to, reaches.main, !reach && !own)
  flag(to, reaches.closes, isLast && !reach)
  flag(to, joined(reaches.ends, side), isLast)
}

/** The place stands in a clause of its own: whether the figure and what happened do, too. */
function addInside(
  to: Feature[],
  { draft, told: event }: PlaceAsked,
  reach: Reach,
  side: Feature,
): void {
  if (isInside({ first: draft.start, next: draft.next }, reach)) to.push(reaches.in)
  else to.push(reaches.far, joined(reaches.far, side))
  if (event) to.push(isInside(event, reach) ? reaches.event : reaches.eventOut)
}
